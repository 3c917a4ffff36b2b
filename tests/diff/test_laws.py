"""The laws of comparison, held over generated catalogues."""

from collections import Counter
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from diff.samples import CATALOGUES
from diff.test_applied import descended, unique
from dutylist.diff import Change, compare
from dutylist.model import Catalogue


def _read_backwards(change: Change) -> tuple[object, ...]:
    return (change.kind.mirror, repr(change.after), repr(change.before), change.score)


def _read(change: Change) -> tuple[object, ...]:
    return (change.kind.code, repr(change.before), repr(change.after), change.score)


@settings(deadline=None)
@given(CATALOGUES)
def test_a_catalogue_equals_itself(one: Catalogue) -> None:
    assert compare(one, one) == ()
    assert compare(one, replace(one)) == ()


@settings(max_examples=150, deadline=None)
@given(CATALOGUES, CATALOGUES)
def test_nothing_that_differs_goes_unseen(one: Catalogue, other: Catalogue) -> None:
    assert (compare(one, other) == ()) is (one == other)


@settings(max_examples=150, deadline=None)
@given(CATALOGUES, CATALOGUES)
def test_swapped_catalogues_give_mirrored_changes(one: Catalogue, other: Catalogue) -> None:
    there = compare(one, other, numbers=True)
    back = compare(other, one, numbers=True)
    assert Counter(map(_read, there)) == Counter(map(_read_backwards, back))


@settings(max_examples=50, deadline=None)
@given(CATALOGUES, CATALOGUES)
def test_changes_of_one_item_differ_in_one_item_only(one: Catalogue, other: Catalogue) -> None:
    for change in compare(one, other):
        if change.item is None:
            assert not change.path.startswith("items")
        else:
            assert change.path.startswith(f"items[{change.item}")


@settings(max_examples=100, deadline=None)
@given(CATALOGUES, st.randoms(use_true_random=False))
def test_another_order_alone_is_only_a_change_of_order(one: Catalogue, chance: Random) -> None:
    items = {item.id: item for item in one.items}
    shuffled = list(items.values())
    chance.shuffle(shuffled)
    changes = compare(
        replace(one, items=tuple(items.values())), replace(one, items=tuple(shuffled))
    )
    assert {change.kind.name for change in changes} <= {"item-reordered"}
    assert len(changes) < max(1, len(items))


@settings(max_examples=100, deadline=None)
@given(CATALOGUES, st.randoms(use_true_random=False))
def test_declared_descent_is_mirrored_too(one: Catalogue, chance: Random) -> None:
    old = unique(one)
    new = descended(old, chance)
    there, back = compare(old, new), compare(new, old)
    assert Counter(map(_read, there)) == Counter(map(_read_backwards, back))
