"""Order: the fewest moves explain it, the same ones in both directions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutylist.diff.order import Moved, keyed, moved


def _moves(old: str, new: str) -> list[str]:
    return [move.key for move in moved(dict.fromkeys(old), dict.fromkeys(new))]


@pytest.mark.parametrize(
    ("old", "new", "keys"),
    [
        ("abcdef", "abcdef", ""),
        ("abcdef", "bcdefa", "a"),
        ("abcdef", "fabcde", "f"),
        ("abcdef", "acdebf", "b"),
        ("abc", "xaybzc", ""),
        ("xaybzc", "abc", ""),
        ("axbyc", "bca", "a"),
        ("", "abc", ""),
        ("ab", "cd", ""),
    ],
)
def test_the_fewest_values_moved(old: str, new: str, keys: str) -> None:
    assert _moves(old, new) == list(keys)


def test_a_value_that_keeps_its_place_did_not_move() -> None:
    assert set(_moves("abc", "cba")) == {"a", "c"}


def test_places_count_all_values_from_one() -> None:
    old, new = dict.fromkeys("xabc"), dict.fromkeys("bcya")
    assert list(moved(old, new)) == [Moved("a", 2, 4)]


@given(st.permutations("abcdefgh"), st.permutations("abcdefgh"))
def test_the_same_values_moved_read_backwards(old: list[str], new: list[str]) -> None:
    assert set(_moves("".join(old), "".join(new))) == set(_moves("".join(new), "".join(old)))


@given(st.permutations("abcdefgh"))
def test_what_did_not_move_stands_in_the_old_order(new: list[str]) -> None:
    gone = set(_moves("abcdefgh", "".join(new)))
    stayed = [key for key in new if key not in gone]
    assert stayed == sorted(stayed)


def test_ten_thousand_values_are_put_in_order_in_time() -> None:
    keys = [f"k{at}" for at in range(10_000)]
    assert len(list(moved(dict.fromkeys(keys), dict.fromkeys(reversed(keys))))) == 9_999


def test_a_repeated_name_gets_a_key_of_its_own() -> None:
    assert keyed(["a", "a", "b", "a#2", "a"], str) == {
        "a": "a",
        "a#2": "a",
        "b": "b",
        "a#2#2": "a#2",
        "a#3": "a",
    }
