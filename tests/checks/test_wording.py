"""What counts as unbounded wording, as enforcement, as internal data: cases that must not move."""

import pytest

from checks.builders import checked

CATCH_ALL = [
    ("完成上级交办的其他任务", "交办的其他任务"),
    ("承担党工委交办的工作", "交办的工作"),
    ("做好其他工作", "其他工作"),
    ("完成其它有关工作", "其它有关工作"),
    ("配合做好相关工作", "做好相关工作"),
    ("宣传、登记等有关工作", "等有关工作"),
    ("协助各项工作", "协助各项工作"),
    ("法律、法规规定的其他职责", "规定的其他职责"),
    ("与有关部门协调配合", "协调配合"),
    ("密切配合执法", "密切配合"),
    ("联动推进综合治理", "联动推进"),
    ("共同推进", "共同推进"),
    ("齐抓共管", "齐抓共管"),
]
BOUNDED = [
    "配合市场监管部门开展食品安全检查，提供经营户名单",
    "登记社区其他工作人员的住址",
    "办理上级交办的信访件，十日内答复",
    "建立协调配合机制，每季度召开一次会议",
    "形成齐抓共管格局的会议纪要每季度报送一次",
    "协助做好相关工作人员的登记",
    "维护工作场所的其他工作用房",
]
OWN_ACTS = [
    ("对占用消防通道的单位处以罚款", "罚款"),
    ("协助做好宣传，对逾期不改的给予罚款", "罚款"),
    ("查封违法经营场所", "查封"),
    ("依法扣押经营工具", "扣押"),
    ("没收违法所得", "没收"),
    ("吊销营业执照", "吊销"),
    ("责令停产停业", "责令停产"),
    ("强制拆除违法建筑", "强制拆除"),
    ("组织强拆", "强拆"),
    ("实施行政处罚", "行政处罚"),
    ("作出行政许可决定", "行政许可"),
    ("采取行政强制措施", "行政强制"),
    ("劝阻无效的；实施查封", "查封"),
    ("劝阻无效的予以查封", "查封"),
    ("督促整改逾期不改的处以罚款", "罚款"),
    ("按照有关规定处以罚款", "罚款"),
    ("对无正当理由占道的予以扣押", "扣押"),
    ("由于占道严重的予以扣押", "扣押"),
    ("会同区执法局查封", "查封"),
]
OTHERS_ACTS = [
    "协助消防救援机构查封危险场所",
    "配合区执法局强制拆除违法建筑",
    "发现违法行为及时报告，由区市场监督管理局依法处罚",
    "劝阻占用通道的行为，不得实施罚款",
    "宣传行政处罚法",
    "登记受到行政处罚的人员",
    "向区城管部门移送行政处罚案件",
    "对被查封的场所开展巡查",
    "受理行政许可申请并转报",
    "提供处罚线索",
    "对逾期不改的报区执法局处罚",
    "劝阻无效的，移交区执法局依法扣押",
    "提请人民法院强制执行",
    "巡查居民区",
]
INTERNAL = [
    "13800000000",
    "１３８０００００００0",
    "138-0000-0000",
    "11010519491231002X",
    "机密★一年",
]
INTERNAL += ["内部资料，注意保存", "该名单不得公开"]
OPEN = ["0452-2790000", "04522790000", "110105194912310021", "110105194999310021", "保守国家秘密"]
OPEN += ["保护商业秘密", "91110000100000000X", "12345", "2026-11-23", "12380000000"]


@pytest.mark.parametrize(("text", "words"), CATCH_ALL)
def test_wording_without_bounds_is_named(text: str, words: str) -> None:
    assert checked("DL401", text=text) == [{"words": words}]


@pytest.mark.parametrize("text", BOUNDED)
def test_bounded_wording_passes(text: str) -> None:
    assert checked("DL401", text=text) == []


def test_only_duties_are_held_to_bounded_wording() -> None:
    assert checked("DL401", text="巡查", note="完成上级交办的其他任务") == []


def test_a_text_with_two_unbounded_phrases_is_named_once() -> None:
    assert len(checked("DL401", text="协调配合，联动推进")) == 1


@pytest.mark.parametrize(("text", "words"), OWN_ACTS)
def test_acts_of_enforcement_of_the_local_body_are_named(text: str, words: str) -> None:
    assert checked("DL402", text=text) == [{"words": words}]


@pytest.mark.parametrize("text", OTHERS_ACTS)
def test_acts_of_others_pass(text: str) -> None:
    assert checked("DL402", text=text) == []


def test_departments_may_enforce() -> None:
    assert checked("DL402", text="处以罚款", by="emergency") == []


def test_a_delegated_power_passes() -> None:
    cite = "《中华人民共和国行政处罚法》第二十四条"
    assert checked("DL402", text="处以罚款", delegation=cite) == []


@pytest.mark.parametrize("text", INTERNAL)
def test_internal_data_is_found_and_not_repeated(text: str) -> None:
    (params,) = checked("DL403", text=text)
    assert not any(character.isdigit() for character in str(params["shown"])[3:])


@pytest.mark.parametrize("text", OPEN)
def test_open_data_passes(text: str) -> None:
    assert checked("DL403", text=text) == []


def test_internal_items_may_hold_internal_data() -> None:
    assert checked("DL403", text="13800000000", publish="internal") == []
