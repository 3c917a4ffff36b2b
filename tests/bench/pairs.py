"""Time the comparison of two workspaces: a list of 340 items and what 1,300 townships make of it.

In the new version some items of the base were changed in place, every township follows them, and
every fifth changed its own overlay too. What is told must name exactly what was planted in the
base. `python -m bench.pairs [N]` takes so many townships.
"""

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from bench import nation, timing
from bench.run import DUTYLIST
from diff.planted import DEPARTMENTS, Sign, planted
from dutylist.gate.compared import Called, pair
from dutylist.gate.listed import matched, newest
from dutylist.gate.shared import told_once
from dutylist.gate.standing import standing
from dutylist.io import digest, load, source, write
from dutylist.io.at_rest import at_rest
from dutylist.io.yaml_text import yaml_text
from dutylist.model import Catalogue, Item, Plain

ITEMS, CHANGES, UNITS, ROUNDS = 340, 9, 1300, 2
RECORD = "2026-market"
BODIES = DEPARTMENTS | {"urban-management": "区城市管理局"}
EVERY = 5
"""Each so manieth township changed its own overlay."""


def spaces(folder: Path, units: int) -> tuple[Path, Path, Counter[Sign]]:
    """Write two versions of a workspace; return them with what was planted in their base."""
    made = planted(1, items=ITEMS, changes=CHANGES)
    after = {item.id: item for item in made.new.items}
    same = tuple(item for item in made.old.items if after.get(item.id) == item)
    rows = list(_rows(units))
    for name, catalogue in (("old", made.old), ("new", made.new)):
        space = folder / name
        province = _province(space, catalogue, same)
        _settings(space, rows, province)
        for number, row in enumerate(rows):
            overlay = nation.overlay(province, row, number)
            if name == "new" and not number % EVERY:
                overlay = _changed(overlay, row["name"])
            nation.put(space / "overlays" / f"{row['code']}.yaml", overlay)
    return folder / "old", folder / "new", made.signs


def _rows(units: int) -> Iterator[nation.Row]:
    for number in range(units):
        county, own = divmod(number, 20)
        code = f"9902{county:02}{own + 1:03}"
        yield {
            "code": code,
            "name": f"第{number + 1}街道",
            "county": f"第{county + 1}区",
            "city": "",
            "province": "",
        }


def _province(space: Path, base: Catalogue, touched: tuple[Item, ...]) -> nation.Province:
    """Write a base; of its items the townships touch those that both versions have alike."""
    write.atomic(space / "catalogues" / "base.yaml", write.catalogue_text(base).encode())
    pin: dict[str, Plain] = {
        "catalogue": base.id,
        "version": base.version,
        "digest": digest.catalogue(base),
    }
    return nation.Province(replace(base, items=touched), pin, RECORD)


def _settings(space: Path, rows: list[nation.Row], province: nation.Province) -> None:
    bodies: list[Plain] = [{"id": key, "name": name} for key, name in BODIES.items()]
    nation.put(space / "dutylist.yaml", nation.settings())
    nation.put(space / "departments.yaml", {"dutylist": "departments/1", "departments": bodies})
    nation.put(space / "units.yaml", nation.units_file(rows))
    nation.put(space / "records" / "market.yaml", nation.record(province))


def _changed(overlay: dict[str, Plain], name: str) -> dict[str, Plain]:
    """Return an overlay that takes back a removal and says more of one duty."""
    text = yaml_text(overlay).replace(f"由{name}办理。", f"由{name}会同社区办理。", 1)
    removed = overlay["remove"]
    assert isinstance(removed, list)
    return {**source.read("overlay", text.encode()).data, "remove": removed[1:]}


def _stages(old: Path, new: Path) -> Iterator[tuple[str, float]]:
    """Yield what each part of a comparison takes in this process, in seconds."""
    start = perf_counter()
    both = []
    for each in (old, new):
        with at_rest():
            loaded = load.workspace(each)
            yield f"read {each.name}", perf_counter() - start
            start = perf_counter()
            made = standing(loaded)
        yield f"derive {each.name}", perf_counter() - start
        start = perf_counter()
        both.append((loaded, newest(made.lists)))
    names = {each.id: each.name for each in both[1][0].workspace.departments}
    called = Called(names, names, both[1][0].workspace.units)
    pairs = [pair(one, two, called) for one, two in matched(both[0][1], both[1][1])]
    yield f"compare {len(pairs)} pairs", perf_counter() - start
    start = perf_counter()
    changes = told_once(pairs)
    yield f"tell {len(changes)} changes once", perf_counter() - start


def main() -> None:
    """Print how long it takes, in whole and in parts, and whether nothing planted is missed."""
    units = int(sys.argv[1]) if sys.argv[1:] else UNITS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        old, new, signs = spaces(folder / "spaces", units)
        told = folder / "changes.json"
        ways: dict[str, timing.Command] = {
            "diff": (DUTYLIST, "diff", old, new, "-o", told),
            "diff --gate": (DUTYLIST, "diff", "--gate", old, new, "-o", folder / "gate.json"),
        }
        taken = timing.commands(ways, folder / "cache", ROUNDS, codes=(0, 1))
        changes = json.loads(told.read_text(encoding="utf-8"))["changes"]
        found = Counter(
            (each["name"], each["item"])
            for each in changes
            if each["item"] and len(each["lists"]) > units // 2
        )
        print(f"{units} townships, {ITEMS} items: planted {signs.total()}, ", end="")
        print(f"missed {(signs - found).total()}, beyond {(found - signs).total()}")
        for way, seconds in taken.items():
            print(f"  {way:28} {seconds:6.2f} s")
        for stage, seconds in _stages(old, new):
            print(f"    {stage:26} {seconds:6.2f} s")


if __name__ == "__main__":
    main()
