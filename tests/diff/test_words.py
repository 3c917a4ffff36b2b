"""Word marks: what went, what came, what stayed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutylist.diff import Op, Run, excerpt, marks
from dutylist.diff import words as words_module

E, D, I = Op.EQUAL, Op.DELETE, Op.INSERT  # noqa: E741


@pytest.mark.parametrize(
    ("before", "after", "runs"),
    [
        ("", "", ()),
        ("甲", "甲", ((E, "甲"),)),
        ("", "甲", ((I, "甲"),)),
        ("甲", "", ((D, "甲"),)),
        ("协助检查", "负责检查", ((D, "协助"), (I, "负责"), (E, "检查"))),
        ("检查 fire 12", "检查 water 12", ((E, "检查 "), (D, "fire"), (I, "water"), (E, " 12"))),
        ("一甲二乙三", "一丙二丁三", ((E, "一"), (D, "甲二乙"), (I, "丙二丁"), (E, "三"))),
        (
            "一甲二二乙三",
            "一丙二二丁三",
            ((E, "一"), (D, "甲"), (I, "丙"), (E, "二二"), (D, "乙"), (I, "丁"), (E, "三")),
        ),
        ("第1条", "第12条", ((E, "第"), (D, "1"), (I, "12"), (E, "条"))),
    ],
)
def test_marks(before: str, after: str, runs: tuple[tuple[Op, str], ...]) -> None:
    assert marks(before, after) == tuple(Run(op, text) for op, text in runs)


@given(st.text(alphabet="甲乙丙ab 1"), st.text(alphabet="甲乙丙ab 1"))
def test_both_texts_can_be_read_from_the_runs(before: str, after: str) -> None:
    runs = marks(before, after)
    assert "".join(run.text for run in runs if run.op is not I) == before
    assert "".join(run.text for run in runs if run.op is not D) == after
    assert all(run.text for run in runs)
    for one, two in pairwise(runs):
        assert one.op is not two.op


@given(st.text(), st.text())
def test_no_text_is_too_strange(before: str, after: str) -> None:
    assert "".join(run.text for run in marks(before, after) if run.op is not I) == before


def test_texts_too_long_to_compare_are_marked_as_a_whole() -> None:
    side = int(words_module.COMPARED**0.5) + 2
    before, after = "首" + "甲乙" * side + "尾", "首" + "丙丁" * side + "尾"
    assert [run.op for run in marks(before, after)] == [E, D, I, E]


def test_an_excerpt_keeps_the_letters_around_the_changes() -> None:
    long = "一二三四五六七八九十"
    runs = marks(f"{long}甲{long}乙{long}", f"{long}丙{long}丁{long}")
    shown = [run.text for run in excerpt(runs, 2)]
    assert shown == ["…九十", "甲", "丙", "一二…九十", "乙", "丁", "一二…"]


def test_an_excerpt_does_not_cut_what_is_as_short_as_its_cut() -> None:
    assert [run.text for run in excerpt(marks("一二三甲", "一二三乙"), 2)] == [
        "一二三",
        "甲",
        "乙",
    ]
