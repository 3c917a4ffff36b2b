"""One change: where it stands, what identifies it, whether it fails a run."""

from dataclasses import replace

import pytest

from diff.listing import FIRE, ITEM, LOCAL, OTHER, listing, only, with_duties
from diff.samples import catalogue
from dutylist.diff import Level, compare, fails


def test_changes_stand_in_the_order_of_the_list_with_the_catalogue_first() -> None:
    items = [replace(OTHER, id=id_) for id_ in ("c", "a", "b")]
    changed = [replace(item, name="文明养宠") for item in items]
    changes = compare(listing(*items), replace(listing(*changed), version="2"))
    assert [change.item for change in changes] == [None, "c", "a", "b"]


def test_a_change_tells_where_both_values_stand() -> None:
    old = catalogue("items: [{id: fire, name: 甲}]")
    new = catalogue("items: [{id: dog}, {id: fire, name: 乙}]")
    added, renamed = sorted(compare(old, new), key=lambda change: change.kind.code)
    assert (added.old, added.new) == (None, ("sample.yaml", "items", 0))
    assert renamed.old == ("sample.yaml", "items", 0, "name")
    assert renamed.new == ("sample.yaml", "items", 1, "name")


def test_a_fingerprint_stays_when_places_and_names_change_and_differs_otherwise() -> None:
    old = with_duties(FIRE, LOCAL)
    new = with_duties(FIRE, replace(LOCAL, text="报告火灾隐患"))
    moved = replace(new, items=(replace(new.items[0], name="消防安全", route=("b", 1)),))
    one, two = only(old, new), only(old, moved)
    assert one.fingerprint == two.fingerprint
    other = only(old, with_duties(FIRE, replace(LOCAL, text="报告隐患线索")))
    assert other.fingerprint != one.fingerprint


@pytest.mark.parametrize(
    ("name", "level", "failing"),
    [
        ("消防安全工作", Level.SUBSTANTIVE, False),
        ("消防安全工作", Level.NOTABLE, True),
        ("消防安全工作", Level.EDITORIAL, True),
        ("消防安全工作", None, False),
        ("消防、安全", Level.NOTABLE, False),
        ("消防、安全", Level.EDITORIAL, True),
    ],
)
def test_a_run_fails_from_the_level_on(name: str, level: Level | None, *, failing: bool) -> None:
    changes = compare(listing(ITEM), listing(replace(ITEM, name=name)))
    assert fails(changes, level) is failing


def test_no_changes_never_fail() -> None:
    assert not fails((), Level.EDITORIAL)
