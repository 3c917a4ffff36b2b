"""Words about others that lay work on the local body are told from those that only name it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dutylist.wording import Charging, charges, charging

NEITHER = Charging(toward=False, away=False)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("由街道负责清理", 1),
        ("交由乡镇承担日常巡查", 1),
        ("督促街道落实整改责任", 1),
        ("组织乡镇（街道）实施", 1),
        ("责成街道办事处限期完成", 1),
        ("委托街道开展执法", 1),
        ("移交街道处理", 1),
        ("街道承担日常管理", 1),
        ("清运费用由街道办事处承担", 1),
        ("属地负责", 1),
        ("压实属地责任", 1),
        ("压实乡镇（街道）责任", 1),
        ("落实属地管理责任", 1),
        ("按照属地管理原则处理", 1),
        ("区应急局牵头，各街道配合", 1),
        ("责任单位：各街道", 1),
        ("要求街道每月报送台账", 1),
        ("具体工作由乡镇人民政府承担", 1),
        ("纳入街道年度考核", 1),
        ("整治任务分解到各乡镇", 1),
        ("日常监管下放街道", 1),
        ("由社区负责", 1),
        ("街道应当配合做好清运", 1),
        ("由街道负责巡查；由街道承担清运", 2),
        ("街道党工委负总责", 1),
        ("依托街道网格员开展全覆盖排查", 1),
        ("街道网格员每日巡查", 1),
        ("街道须在3日内完成", 1),
        ("街道与社区签订责任状", 1),
        ("请街道办理", 1),
        ("需街道先行处置", 1),
        ("街道第一时间到场处置", 1),
        ("发现问题的由所在街道处理", 1),
        ("所需经费街道自行解决", 1),
        ("赋予街道处罚权", 1),
        ("以街道为主", 1),
        ("由社区出具居住证明", 1),
        ("街道对辖区安全负总责", 1),
        ("由街\u00ad道负责清理", 1),
        ("由社区卫生服务中心接种", 0),
        ("由社区矫正机构接收", 0),
        ("协调居民委员会开展登记", 0),
        ("街道主管领导参加", 0),
        ("清扫主要街道", 0),
        ("查处街道两侧的违法建筑", 0),
        ("在街道便民服务中心设置窗口", 0),
        ("指导街道开展防火宣传", 0),
        ("会同街道开展检查", 0),
        ("对街道进行培训", 0),
        ("在街道辖区内巡查", 0),
        ("听取街道意见", 0),
        ("汇总由街道报送的材料", 0),
        ("由街道推荐的人员参加培训", 0),
        ("负责全区消防监督", 0),
        ("不得要求街道承担执法职责", 0),
        ("鉴定费用由区级统筹，不转由街道承担", 0),
        ("向街道通报结果", 0),
        ("支持街道开展工作", 0),
        ("受理街道提交的申请", 0),
        ("街道上报的疑似危险房屋", 0),
        ("为街道提供技术支持", 0),
        ("协助街道做好培训", 0),
        ("对街道开展情况进行考核", 0),
        ("落实居民委员会工作经费", 0),
        ("核对城市居民委员会组织法的条号", 0),
        ("街道职责清单", 0),
        ("", 0),
    ],
)
def test_charges_are_counted(text: str, count: int) -> None:
    assert charges(text) == count


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("组织检查", "组织检查，整改由街道负责", Charging(toward=True, away=False)),
        ("不得要求街道承担费用", "", Charging(toward=True, away=False)),
        ("由街道协助巡查", "由街道负责巡查", Charging(toward=True, away=False)),
        ("由街道负责巡查", "由街道负责巡查；由街道负责清运", Charging(toward=True, away=False)),
        ("由街道负责巡查", "由街道负责清运垃圾", Charging(toward=True, away=True)),
        ("由街道负责巡查", "巡查由街道负责", NEITHER),
        ("由街道负责巡查", "由各街道办事处负责巡查", NEITHER),
        ("负责查处违法建设", "指导街道查处违法建设", Charging(toward=True, away=False)),
        ("组织检查", "组织检查，指导街道开展宣传", NEITHER),
        ("拨付工作经费", "拨付运转经费，会同审计机关指导街道开展离任审计", NEITHER),
        ("费用不转由街道承担", "费用不转由街道承担，定期通报情况", NEITHER),
    ],
)
def test_what_other_words_do_is_told_and_read_backwards_is_the_mirror(
    before: str, after: str, found: Charging
) -> None:
    assert charging(before, after) == found
    assert charging(after, before) == Charging(found.away, found.toward)


PIECES = st.sampled_from(
    [
        "由街道",
        "负责",
        "督促街道",
        "落实",
        "不得",
        "指导",
        "街道",
        "，",
        "。",
        "查处",
        "巡查",
        "的",
        "属地责任",
    ]
)


@settings(deadline=None, max_examples=300)
@given(st.lists(PIECES, max_size=9).map("".join), st.lists(PIECES, max_size=9).map("".join))
def test_any_two_texts_charge_as_mirrors(one: str, other: str) -> None:
    there, back = charging(one, other), charging(other, one)
    assert (there.toward, there.away) == (back.away, back.toward)
    assert charging(one, one) == NEITHER


@pytest.mark.parametrize(
    "piece", ["街道", "由街道", "压实", "街道负责", "由街道负责，", "不", "督促街道"]
)
def test_long_texts_of_one_piece_are_read_like_any_other(piece: str) -> None:
    text = piece * (30_000 // len(piece))
    assert charging(text, f"{text}。由街道负责清运垃圾").toward
