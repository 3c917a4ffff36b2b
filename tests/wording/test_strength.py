"""Wording: what counts as the same words, and which words bind more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutylist.wording import Grade, enforcing, essence, grade, substance


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
    ("text", "strongest", "verbs"),
    [
        ("协助开展检查", Grade.HELPED, ()),
        ("牵头开展检查；配合整改。", Grade.LED, ()),
        ("开展检查；报告隐患", Grade.OWN, ()),
        ("按照职责分工，协助开展检查", Grade.HELPED, ()),
        ("协助检查，负责宣传", Grade.LED, ()),
        ("协助排查并负责登记", Grade.LED, ()),
        ("通知消防设施负责人", Grade.OWN, ()),
        ("在牵头部门指导下，参与救援", Grade.HELPED, ()),
        ("在区应急局指导下，组织实施演练", Grade.LED, ()),
        ("由区住建局牵头，配合开展排查", Grade.HELPED, ()),
        ("负责配合区局开展检查", Grade.HELPED, ()),
        ("协助区应急局牵头开展的检查", Grade.HELPED, ()),
        ("做好执法检查的配合工作", Grade.HELPED, ()),
        ("引导居民参与垃圾分类", Grade.OWN, ()),
        ("督促物业公司负责清运垃圾", Grade.OWN, ()),
        ("区城市管理局负责查处，街道协助劝导", Grade.HELPED, ()),
        ("不承担执法职责", Grade.HELPED, ()),
        ("发现并报告", Grade.OWN, ()),
        ("发现并处置违法建设", Grade.ENFORCED, ("处置",)),
        ("依法查处、处罚违法行为", Grade.ENFORCED, ("查处", "处罚")),
        ("协助查处违法行为", Grade.HELPED, ()),
        ("牵头查处违法行为", Grade.LED, ("查处",)),
        ("督促当事人拆除违建", Grade.OWN, ()),
        ("督促整改并查处违法行为", Grade.ENFORCED, ("查处",)),
        ("报区应急管理局审批", Grade.OWN, ()),
        ("受区民政局委托审批小额临时救助", Grade.ENFORCED, ("审批",)),
        ("发现违法的，由区城管局查处", Grade.OWN, ()),
        ("送达行政处罚决定书，提交验收凭证", Grade.OWN, ()),
        ("开展巡查，不承担处罚，登记信息", Grade.OWN, ()),
        ("", Grade.HELPED, ()),
        ("。；", Grade.HELPED, ()),
    ],
)
def test_the_strongest_clause_grades_a_text_and_its_enforcement_is_named(
    text: str, strongest: Grade, verbs: tuple[str, ...]
) -> None:
    assert (grade(text), enforcing(text)) == (strongest, verbs)
