"""A workspace of real size: 130 items, 900 duties, and as many local lists as are asked for."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from re import split
from shutil import copytree

from dutylist.io import digest, load, write
from dutylist.model import LOCAL, Basis, Catalogue, Declares, Derived, Duty, Item, Origin, Role

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT / "tests" / "longsha"
ITEMS, DUTIES, CHANGED = 130, 900, 10


def base(duties: int = DUTIES, rules: str = "细则") -> Catalogue:
    """Return the items of the shipped list over and over, each duty in words of its own."""
    real = load.workspace(REAL).workspace.catalogues[-1]
    share = [duties // ITEMS + (at < duties % ITEMS) for at in range(ITEMS)]
    items = tuple(
        _item(item, at, share[at], rules)
        for at, item in enumerate(islice(cycle(real.items), ITEMS))
    )
    name = "bench-street"
    return replace(
        real, id=name, items=items, declares=Declares(items=ITEMS), replaces=None, retired=()
    )


def _item(item: Item, at: int, count: int, rules: str) -> Item:
    name = f"{item.id}-{at}"
    own = sorted(item.duties, key=lambda duty: duty.by == LOCAL)
    rest = (replace(duty, role=Role.SUPPORT, basis=duty.basis[:1]) for duty in cycle(own))
    chosen = [*own, *islice(rest, max(0, count - len(own)))][:count]
    if not any(duty.by == LOCAL for duty in chosen):
        chosen[-1] = next(duty for duty in own if duty.by == LOCAL)
    duties = tuple(
        _duty(duty, f"{name}.{n}", f"{rules}{at}.{n}") for n, duty in enumerate(chosen, 1)
    )
    return replace(item, id=name, name=f"{item.name}（{at}）", required=False, duties=duties)


def _duty(duty: Duty, name: str, rule: str) -> Duty:
    first = split("[，；。]", duty.text)[0]
    return replace(duty, id=name, text=f"{first}，见{rule}。")


def workspace(folder: Path, count: int) -> Path:
    """Write a workspace with the base and `count` local lists; return the folder of these."""
    copytree(REAL, folder, ignore=lambda *_: {"catalogues", "overlays", "records"})
    made = base()
    write.atomic(folder / "catalogues" / "base.yaml", write.catalogue_text(made).encode())
    lists = folder / "lists"
    shared: write.Shared = {}
    for number, each in enumerate(local_lists(made, count)):
        write.atomic(lists / f"{number:04}.yaml", write.catalogue_bytes(each, shared))
    return lists


def local_lists(made: Catalogue, count: int) -> Iterator[Catalogue]:
    """Yield lists that take over the base but for some items, other ones each time."""
    mark = digest.catalogue(made)
    for number in range(count):
        items = list(made.items)
        for n in range(CHANGED):
            at = (number + 13 * n) % ITEMS
            items[at] = _reworded(items[at], number)
        yield replace(
            made,
            id=f"bench-street-{number}",
            title=f"第{number}街道职责清单",
            items=tuple(items),
            derived=Derived(
                catalogue=made.id,
                version=made.version,
                digest=mark,
                overlay=f"overlay-{number}",
                overlay_digest=mark,
                unit="230202001",
            ),
        )


def _reworded(item: Item, number: int) -> Item:
    last = item.duties[-1]
    text = f"{last.text[:-1]}，由第{number}街道办理。"
    basis = (*last.basis, Basis(text=f"《中华人民共和国消防法》第{'五六七八九'[number % 5]}条"))
    new = replace(last, text=text, basis=tuple({each.text: each for each in basis}.values()))
    edit = Origin(catalogue="bench-street", version="1", overlay=f"overlay-{number}", action="edit")
    return replace(item, duties=(*item.duties[:-1], new), origin=(*item.origin, edit))
