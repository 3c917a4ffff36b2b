"""Known changes planted in a list of real length are found, and nothing else is."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from diff.planted import listed, planted
from dutylist.diff import Change, Memo, compare
from dutylist.model import Catalogue, Duty, Item, Role


@pytest.mark.parametrize("seed", range(12))
def test_exactly_what_was_planted_is_named(seed: int) -> None:
    found = planted(seed)
    assert found.signs.total() == 53
    changes = compare(found.old, found.new)
    assert Counter((change.kind.name, change.item) for change in changes) == found.signs


def test_few_changes_in_a_long_list_are_named_too() -> None:
    found = planted(3, items=340, changes=9)
    changes = compare(found.old, found.new)
    assert Counter((change.kind.name, change.item) for change in changes) == found.signs


def _own(catalogue: Catalogue, at: int, chance: Random) -> Catalogue:
    """Return a list that shares most items with others: some left out, some of its own."""
    items = [item for item in catalogue.items if chance.random() > 0.1]
    for n in range(3):
        duty = Duty(id=f"own{n}.1", by="local", role=Role.LEAD, text=f"看护{at}号湿地{n}区")
        items.append(Item(id=f"own{n}", name="湿地看护", category="c1", duties=(duty,)))
    return replace(catalogue, items=tuple(items))


def _pairs() -> list[tuple[Catalogue, Catalogue]]:
    base = planted(5)
    return [
        (_own(base.old, at, Random(at)), _own(base.new, at, Random(at + 1)))  # noqa: S311
        for at in range(6)
    ]


def test_what_lists_share_is_compared_once_with_the_same_answer() -> None:
    memo = Memo()
    for old, new in _pairs():
        assert compare(old, new, memo=memo) == compare(old, new)


def test_a_memo_keeps_lists_apart_that_call_bodies_otherwise() -> None:
    old, new = planted(5).old, planted(5).new
    memo = Memo()

    def told(names: dict[str, str]) -> list[Change]:
        one, other = (replace(each, departments=names) for each in (old, new))
        return list(compare(one, other, memo=memo))

    plain, local = told({}), told(dict.fromkeys(old.departments, "五龙街道"))
    assert plain != local
    assert told({}) == plain


def test_a_list_of_real_length_is_not_like_itself_by_accident() -> None:
    one = listed()
    shifted = tuple(replace(item, id=f"x{item.id}") for item in one.items[:10])
    changes = compare(one, replace(one, items=(*one.items, *shifted)))
    assert {change.kind.name for change in changes} == {"item-added"}
