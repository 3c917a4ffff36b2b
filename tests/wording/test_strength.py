"""Wording: what counts as the same words, and which words bind more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutylist.wording import binding, essence, extension, strength, substance


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("消防、安全", "消防安全"),
        ("(ＡＢ)１２", "（AB）12"),
        ("安全 生产\u3000检查", "安全生产检查。"),
        ("示例〔2022〕5号", "示例[2022]5号"),
        ("“一老一小”", "「一老一小」"),
        ("a\u200bb", "ab"),
    ],
)
def test_punctuation_width_and_spaces_do_not_count(before: str, after: str) -> None:
    assert essence(before) == essence(after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("罚款1.5万元", "罚款15万元"),
        ("3-5日", "35日"),
        ("8:30", "830"),
        ("12 3", "123"),
        ("1.5", "1-5"),
        ("50%", "50"),
        ("应当检查", "可以检查"),
    ],
)
def test_marks_between_digits_and_signs_do_count(before: str, after: str) -> None:
    assert essence(before) != essence(after)


@given(st.text())
def test_the_essence_of_an_essence_adds_nothing(text: str) -> None:
    assert len(essence(essence(text))) <= len(essence(text))


def test_the_substance_leaves_out_who_leads_and_who_helps() -> None:
    assert substance("负责开展消防检查。") == substance("配合开展消防检查")


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("协助开展检查", (1,)),
        ("牵头开展检查；配合整改。", (3, 1)),
        ("开展检查；报告隐患", (2, 2)),
        ("按照职责分工，协助开展检查", (1,)),
        ("协助检查，负责宣传", (1, 3)),
        ("通知消防设施负责人", (2,)),
        ("在牵头部门指导下，参与救援", (1,)),
        ("", ()),
        ("。；", ()),
    ],
)
def test_each_marked_clause_tells_how_strongly_it_binds(text: str, levels: tuple[int, ...]) -> None:
    assert strength(text) == levels


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [
        ("协助开展检查", "负责开展检查"),
        ("配合开展检查", "组织实施检查"),
        ("参与检查", "牵头检查"),
        ("协助开展检查", "开展检查"),
        ("协助宣传；协助检查", "协助宣传；负责检查"),
        ("协助宣传", "协助宣传；开展检查"),
        ("协助宣传；开展检查", "开展宣传；开展检查；报告隐患"),
    ],
)
def test_a_stronger_verb_binds_more_and_the_other_way_less(weaker: str, stronger: str) -> None:
    assert binding(weaker, stronger) > 0
    assert binding(stronger, weaker) < 0


def test_other_words_of_one_strength_bind_alike() -> None:
    assert binding("协助开展消防宣传", "配合做好防火宣传") == 0
    assert binding("按照职责，协助检查", "协助检查") == 0


def test_matter_put_in_extends_and_matter_taken_out_narrows() -> None:
    assert extension("开展巡查", "开展巡查和设施检查") == 1
    assert extension("开展巡查和设施检查", "开展巡查") == -1
    assert extension("开展巡查", "开展大巡查") == 0
    assert extension("开展巡查", "报告火情火灾和各类隐患") == 0
    assert extension("报告火情火灾和各类隐患", "开展巡查") == 0
