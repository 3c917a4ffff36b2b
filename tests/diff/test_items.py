"""Items: added, moved, renumbered, repeated."""

from dataclasses import replace

import pytest

from diff.listing import FIRE, ITEM, LOCAL, OTHER, listing, only
from diff.samples import names
from dutylist.diff import compare
from dutylist.model import (
    Duty,
    Item,
    Publish,
)


def test_one_moved_item_is_one_change() -> None:
    items = [replace(OTHER, id=f"item-{n}") for n in range(9)]
    change = only(listing(*items), listing(*items[1:], items[0]))
    assert (change.kind.name, change.item) == ("item-reordered", "item-0")
    assert (change.before, change.after) == (1, 9)


def test_an_added_item_moves_and_renumbers_nothing_unless_asked() -> None:
    items = [replace(OTHER, id=f"item-{n}") for n in range(3)]
    hidden = replace(OTHER, id="hidden", publish=Publish.INTERNAL)
    old, new = listing(*items, hidden), listing(ITEM, *items, hidden)
    assert names(compare(old, new)) == ["item-added"]
    with_numbers = compare(old, new, numbers=True)
    assert names(with_numbers) == ["item-added", *["item-renumbered"] * 3]
    assert [(c.before, c.after) for c in with_numbers[1:]] == [(1, 2), (2, 3), (3, 4)]


def test_a_move_to_another_category_or_part_tells_the_new_place_too() -> None:
    old = listing(ITEM, OTHER)
    assert names(compare(old, listing(OTHER, replace(ITEM, category="city")))) == [
        "item-recategorised"
    ]


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("withdrawn", "assist", "part-heavier"),
        ("assist", "basic", "part-heavier"),
        ("basic", "withdrawn", "part-lighter"),
        (None, "basic", "part-changed"),
        ("unheard-of", "basic", "part-changed"),
        ("voting", "certificate", "part-changed"),
    ],
)
def test_moved_between_parts(before: str | None, after: str, name: str) -> None:
    old, new = listing(replace(ITEM, part=before)), listing(replace(ITEM, part=after))
    assert only(old, new).kind.name == name


@pytest.mark.parametrize(
    ("part", "duties", "name"),
    [
        (None, (LOCAL,), "item-added"),
        (None, (FIRE,), "department-item-added"),
        (None, (), "item-added"),
        ("basic", (FIRE,), "item-added"),
        ("assist", (FIRE,), "department-item-added"),
        ("assist", (), "item-added"),
        ("withdrawn", (FIRE,), "department-item-added"),
        ("withdrawn", (), "department-item-added"),
        ("withdrawn", (LOCAL,), "item-added"),
    ],
)
def test_whom_an_added_item_burdens(part: str | None, duties: tuple[Duty, ...], name: str) -> None:
    added = Item(id="new", name="新事项", category="peace", part=part, duties=duties)
    assert only(listing(), listing(added)).kind.name == name


def test_repeated_ids_are_matched_in_their_order_and_none_is_lost() -> None:
    twice = listing(OTHER, replace(OTHER, name="第二个"))
    assert compare(twice, twice) == ()
    change = only(twice, listing(OTHER, replace(OTHER, name="另一个")))
    assert (change.item, change.path) == ("dog", "items[dog#2].name")
    assert names(compare(twice, listing(OTHER))) == ["item-removed"]
