"""Time `basis impact`: one law against 40 local lists of 340 items, the whole process.

The lists are made from the shipped list of 龙沙区: its items over and over until there are 340,
each with an id of its own. Forty overlays reword one duty of ten items each, other ones each time;
the local lists are derived while the command runs.
"""

import json
import shutil
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from bench import space, timing
from dutylist.io import digest, load, write
from dutylist.model import Catalogue, Declares, Item

ITEMS, LISTS, CHANGED, ROUNDS = 340, 40, 10, 7
LAW = ("治安管理处罚法", "--from", "2012-10-26", "--to", "2025-06-27")
COMMAND = (Path(sys.executable).parent / "dutylist", "basis", "impact")
QUIET = ("--fail-on", "none")


def base() -> Catalogue:
    """Return the items of the shipped list over and over."""
    real = load.workspace(space.REAL).workspace.catalogues[-1]
    items = (_copy(item, at) for at, item in enumerate(islice(cycle(real.items), ITEMS)))
    return replace(
        real, id="bench-street", items=tuple(items), declares=Declares(items=ITEMS), replaces=None
    )


def _copy(item: Item, at: int) -> Item:
    name = f"{item.id}-{at}"
    duties = (
        replace(duty, id=f"{name}.{n}", text=f"{at}：{duty.text}")
        for n, duty in enumerate(item.duties, 1)
    )
    return replace(item, id=name, name=f"{item.name}（{at}）", duties=tuple(duties))


def workspace(folder: Path) -> Catalogue:
    """Write the base and the overlays of forty streets."""
    shutil.copytree(space.REAL, folder, ignore=lambda *_: {"catalogues", "overlays", "records"})
    made = base()
    write.atomic(folder / "catalogues" / "base.yaml", write.catalogue_text(made).encode())
    mark = digest.catalogue(made)
    for number in range(LISTS):
        overlay = {
            "dutylist": "overlay/1",
            "id": f"bench-{number}",
            "for": {"unit": f"2302021{number:02}", "name": f"第{number}街道"},
            "base": {"catalogue": made.id, "version": made.version, "digest": mark},
            "edit": [_edit(made.items[(number + 13 * n) % ITEMS]) for n in range(CHANGED)],
        }
        text = json.dumps(overlay, ensure_ascii=False)
        write.atomic(folder / "overlays" / f"{number:02}.yaml", text.encode())
    return made


def _edit(item: Item) -> Mapping[str, object]:
    duty = item.duties[-1]
    change = {"id": duty.id, "was": {"text": duty.text}, "set": {"text": f"本街道{duty.text}"}}
    return {"item": item.id, "duties": {"edit": [change]}, "reason": "按本街道情况写明"}


def main() -> None:
    """Print the medians."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "space"
        made = workspace(folder)
        cache = Path(name) / "cache"
        at = ("-w", folder)
        ways = {
            "one law, text": (*COMMAND, *LAW, *at, *QUIET),
            "one law, json": (*COMMAND, *LAW, *at, *QUIET, "--format", "json"),
            "one law, work list": (*COMMAND, *LAW, *at, *QUIET, "-o", Path(name) / "list.xlsx"),
            "all laws, text": (*COMMAND, *at, *QUIET),
        }
        taken = timing.commands(ways, cache, ROUNDS)
    citations = sum(len(list(item.citations)) for item in made.items)
    print(f"{LISTS} lists of {ITEMS} items; the base has {citations} citations")
    for way, seconds in taken.items():
        print(f"{way:<24} {seconds:6.2f} s   goal 2 s")


if __name__ == "__main__":
    main()
