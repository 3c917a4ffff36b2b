"""Changes planted anywhere in the shipped lists: what hands down never passes, the rest does."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from command import LONGSHA
from dutylist.gate.side import Side
from dutylist.gate.standing import standing
from dutylist.gate.verdict import judge
from dutylist.io import load
from dutylist.model import LOCAL, Catalogue, Duty, Item, Role

TODAY = date(2026, 12, 1)
EACH = 25
LOADED = load.workspace(LONGSHA)
STREET = next(each for each in LOADED.workspace.catalogues if each.version == "2026.1")

Change = Callable[[Item, Duty, Random], Catalogue | None]


def handed_down(item: Item, duty: Duty, _: Random) -> Catalogue | None:
    return None if duty.by == LOCAL else _with(item, duty, replace(duty, by=LOCAL))


def handed_down_and_reworded(item: Item, duty: Duty, _: Random) -> Catalogue | None:
    text = duty.text.replace("负责", "具体负责").replace("开展", "组织开展")
    other = replace(duty, by=LOCAL, id=f"{item.id}.99", text=text)
    return None if duty.by == LOCAL else _with(item, duty, other)


def handed_down_in_two(item: Item, duty: Duty, _: Random) -> Catalogue | None:
    first, comma, rest = duty.text.partition("，")
    if duty.by == LOCAL or not comma:
        return None
    halves = (
        replace(duty, by=LOCAL, role=Role.SUPPORT, id=f"{item.id}.9{n}", text=text)
        for n, text in enumerate((f"{first}。", rest))
    )
    return _with(item, duty, *halves)


def handed_down_elsewhere(item: Item, duty: Duty, random: Random) -> Catalogue | None:
    if duty.by == LOCAL:
        return None
    other = random.choice([each for each in STREET.items if each.id != item.id])
    moved = replace(duty, by=LOCAL, role=Role.SUPPORT, id=f"{other.id}.99")
    without = _with(item, duty)
    return _replaced(without, replace(other, duties=(*other.duties, moved)))


def raised(item: Item, duty: Duty, _: Random) -> Catalogue | None:
    if duty.by != LOCAL or duty.role is not Role.SUPPORT:
        return None
    return _with(item, duty, replace(duty, role=Role.JOINT))


def dropped(item: Item, duty: Duty, _: Random) -> Catalogue | None:
    return _with(item, duty) if duty.by == LOCAL else None


def punctuated(item: Item, duty: Duty, _: Random) -> Catalogue | None:
    return _with(item, duty, replace(duty, text=duty.text.replace("，", "；")))


def shuffled(item: Item, _: Duty, random: Random) -> Catalogue | None:
    return _replaced(
        STREET, replace(item, duties=tuple(random.sample(item.duties, k=len(item.duties))))
    )


def taken_on_by_a_department(item: Item, duty: Duty, random: Random) -> Catalogue | None:
    if duty.by == LOCAL:
        return None
    by = random.choice([each.by for each in STREET.duties if each.by != LOCAL])
    return _with(item, duty, duty, replace(duty, id=f"{item.id}.99", role=Role.SUPPORT, by=by))


def _with(item: Item, duty: Duty, *instead: Duty) -> Catalogue:
    duties: list[Duty] = []
    for each in item.duties:
        duties += instead if each is duty else (each,)
    return _replaced(STREET, replace(item, duties=tuple(duties)))


def _replaced(catalogue: Catalogue, item: Item) -> Catalogue:
    items = tuple(item if each.id == item.id else each for each in catalogue.items)
    return replace(catalogue, items=items)


def _side(catalogue: Catalogue) -> Side | None:
    """Return the workspace with another version, None where an overlay no longer fits it."""
    known = LOADED.workspace
    catalogues = tuple(
        catalogue if each.version == catalogue.version else each for each in known.catalogues
    )
    workspace = replace(known, catalogues=catalogues)
    made = standing(replace(LOADED, workspace=workspace))
    return None if made.findings or made.unmade else Side(made.lists, workspace)


def _planted(change: Change, random: Random) -> Iterator[Side]:
    found = 0
    while found < EACH:
        item = random.choice([each for each in STREET.items if each.duties])
        catalogue = change(item, random.choice(item.duties), random)
        side = None if catalogue is None else _side(catalogue)
        if side is not None:
            found += 1
            yield side


@pytest.mark.parametrize(
    ("change", "passes"),
    [
        (handed_down, False),
        (handed_down_and_reworded, False),
        (handed_down_in_two, False),
        (handed_down_elsewhere, False),
        (raised, False),
        (dropped, True),
        (punctuated, True),
        (shuffled, True),
        (taken_on_by_a_department, True),
    ],
)
def test_what_is_planted_is_judged_right(change: Change, *, passes: bool) -> None:
    old = _side(STREET)
    assert old is not None
    for new in _planted(change, Random(change.__name__)):  # noqa: S311  (the same each time)
        assert judge(old, new, TODAY).passed is passes
