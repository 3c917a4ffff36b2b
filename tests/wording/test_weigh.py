"""Another wording is weighed: nothing is netted out, and what is only editorial weighs nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dutylist.wording import Leaning, Shift, leaning, weigh
from wording.reworded import pairs

WORDS = [
    *("协助", "负责", "开展消防宣传", "查处违法建设", "每月", "三日内", "不承担", "登记", "街道"),
    *("报区应急局", "在区应急局指导下", "《消防法》第四条"),
]
MARKS = [*"，；。、（）", "\n", " ", "\u3000"]
PIECES = st.sampled_from([*WORDS, *MARKS, "12", "和"])
TEXTS = st.one_of(st.lists(PIECES, max_size=10).map("".join), st.text(max_size=20))
CHARGES = [
    "负责清运建筑垃圾",
    "承担河道清淤",
    "牵头取缔无照经营",
    "每日清点库房物资",
    "依法没收赃物",
]


@pytest.mark.parametrize(("shifts", "before", "after"), pairs())
def test_a_rewording_is_weighed_as_a_clerk_would(shifts: str, before: str, after: str) -> None:
    assert weigh(before, after) == tuple(map(Shift, shifts.split()))


@pytest.mark.parametrize(("shifts", "before", "after"), pairs())
def test_a_rewording_read_backwards_is_the_mirror(shifts: str, before: str, after: str) -> None:
    assert set(weigh(after, before)) == {Shift(shift).mirror for shift in shifts.split()}


@settings(deadline=None, max_examples=300)
@given(TEXTS, TEXTS)
def test_any_two_texts_weigh_as_mirrors(one: str, other: str) -> None:
    there, back = weigh(one, other), weigh(other, one)
    assert {shift.mirror for shift in there} == set(back)
    assert weigh(one, one) == (Shift.SAME,)


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(MARKS), st.sampled_from(MARKS))))
def test_punctuation_width_and_spaces_alone_never_weigh(pieces: list[tuple[str, str, str]]) -> None:
    before = "".join(word + mark for word, mark, _ in pieces)
    after = "".join(word + mark for word, _, mark in pieces)
    assert weigh(before, after) == (Shift.SAME,)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=8), st.lists(PIECES, max_size=8), st.sampled_from(CHARGES))
def test_a_clause_that_charges_is_always_seen(head: list[str], tail: list[str], new: str) -> None:
    before = f"{''.join(head)}。{''.join(tail)}"
    after = f"{''.join(head)}。{new}。{''.join(tail)}"
    assert leaning(weigh(before, after)) in {Leaning.TOWARD, Leaning.BOTH}


@pytest.mark.parametrize(
    "piece",
    [
        "应急",
        "和",
        "(《",
        "协助",
        "负责",
        "不承担",
        "每年一",
        "一",
        "在",
        "，",
        "查处",
        "街道",
        "由区局",
        "甲乙",
    ],
)
def test_long_texts_of_one_piece_are_weighed_like_any_other(piece: str) -> None:
    text = piece * (30_000 // len(piece))
    assert weigh(text, f"{text}，负责清运建筑垃圾") != (Shift.SAME,)
    assert weigh(text, text) == (Shift.SAME,)
