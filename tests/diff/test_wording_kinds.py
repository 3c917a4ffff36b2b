"""No burden is slipped into the words of a list without being seen as one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diff.listing import FIRE, ITEM, LIST, LOCAL, OTHER, listing, with_duties
from diff.samples import CATALOGUES, names
from dutylist.diff import Change, Direction, Level, compare
from dutylist.model import Basis, Catalogue, Duty, Guide, Item, Plain, Role, Step
from dutylist.texts import Lang


def _burdens(changes: Sequence[Change]) -> bool:
    """Whether the gate would stop these changes."""
    return any(
        change.kind.level is Level.SUBSTANTIVE and change.kind.direction is Direction.TOWARD
        for change in changes
    )


BASIS = Basis(text="《中华人民共和国消防法》第三十二条")


def _duty(text: str) -> Catalogue:
    return with_duties(FIRE, replace(LOCAL, text=text))


def _above(text: str) -> Catalogue:
    return with_duties(replace(FIRE, text=text), LOCAL)


def _named(name: str, *duties: Duty) -> Catalogue:
    return listing(replace(ITEM, name=name, duties=duties))


def _steps(*steps: Step) -> Catalogue:
    return listing(replace(ITEM, guide=Guide(steps=steps)))


def _fields(**fields: Plain) -> Catalogue:
    return listing(replace(ITEM, fields=fields))


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("协助开展消防宣传", "负责开展消防宣传", ["local-duty-strengthened"]),
        ("发现隐患并报告", "发现隐患并查处", ["local-duty-strengthened"]),
        ("每季度巡查一次", "每月巡查一次", ["local-duty-tightened"]),
        ("每月巡查一次", "每季度巡查一次", ["local-duty-loosened"]),
        ("开展巡查", "开展巡查和设施维修", ["local-duty-extended"]),
        ("协助开展消防宣传", "协助开展犬只登记", ["local-duty-altered"]),
        (
            "协助开展消防宣传和设施检查",
            "负责开展消防宣传",
            ["local-duty-strengthened", "local-duty-narrowed"],
        ),
        ("协助开展消防宣传", "配合做好防火宣传", ["duty-reworded"]),
        ("协助开展消防宣传", "协助开展，消防宣传。", ["wording-only"]),
    ],
)
def test_another_wording_of_a_local_duty_is_told_as_what_it_does(
    before: str, after: str, found: list[str]
) -> None:
    assert names(compare(_duty(before), _duty(after))) == found


def test_less_of_one_does_not_make_up_for_more_of_another_in_either_direction() -> None:
    one, other = _duty("协助开展消防宣传和设施检查"), _duty("负责开展消防宣传")
    assert _burdens(compare(one, other))
    assert _burdens(compare(other, one))


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("消防宣传", "消防宣传和隐患排查", "item-name-heavier"),
        ("消防宣传和隐患排查", "消防宣传", "item-name-lighter"),
        ("消防宣传", "犬只登记", "item-name-altered"),
        ("协助消防检查", "负责消防检查", "item-name-heavier"),
        ("消防宣传", "消防宣传工作", "item-renamed"),
        ("文明养犬", "文明养犬管理服务", "item-renamed"),
        ("文明养犬", "文明养犬执法", "item-name-heavier"),
        ("犬只", "养犬", "item-renamed"),
        ("消防安全", "城镇消防安全", "item-renamed"),
        ("消防安全", "消防安全及燃气", "item-name-heavier"),
        ("违建发现报告", "违建治理", "item-name-altered"),
        ("防汛抗旱宣传", "防汛抗旱", "item-name-heavier"),
        ("食品安全协管", "食品安全监管", "item-name-heavier"),
        ("消防安全", "消防安全宣传", "item-name-lighter"),
        ("消防宣传", "“消防”宣传", "wording-only"),
    ],
)
def test_the_name_of_an_item_that_burdens_is_weighed(before: str, after: str, found: str) -> None:
    assert names(compare(_named(before, LOCAL), _named(after, LOCAL))) == [found]


def test_the_name_of_an_item_of_departments_is_only_a_name_unless_it_charges() -> None:
    assert names(compare(_named("消防宣传", FIRE), _named("犬只登记", FIRE))) == ["item-renamed"]
    charged = compare(_named("消防宣传", FIRE), _named("消防宣传（由街道负责）", FIRE))
    assert names(charged) == ["local-body-charged"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (_above("组织消防检查"), _above("组织消防检查，整改由街道负责")),
        (_above("组织消防检查"), _above("组织消防检查，督促乡镇（街道）落实整改")),
        (_above("组织消防检查，不得要求街道承担费用"), _above("组织消防检查")),
        (_above("由街道协助巡查"), _above("由街道负责巡查")),
        (
            with_duties(replace(FIRE, basis=(BASIS,)), LOCAL),
            with_duties(replace(FIRE, basis=(replace(BASIS, note="由街道负责落实"),)), LOCAL),
        ),
        (listing(ITEM), listing(replace(ITEM, basis=(replace(BASIS, note="由街道负责落实"),)))),
        (LIST, listing(replace(ITEM, note="日常管理由街道办事处承担"), OTHER)),
        (LIST, replace(LIST, note="压实属地责任，各街道负责兜底")),
        (LIST, replace(LIST, title="街道职责清单（各街道负责落实整改）")),
        (_steps(Step("emergency", "审核")), _steps(Step("emergency", "审核后交由街道查处"))),
        (listing(ITEM), _steps(Step("emergency", "受理后转交街道办理"))),
        (_fields(), _fields(withdrawal={"taker": "emergency", "manner": "由街道负责巡查"})),
        (
            _fields(withdrawal={"taker": "emergency", "manner": "巡查"}),
            _fields(withdrawal={"taker": "emergency", "manner": "委托街道巡查"}),
        ),
        (
            _fields(withdrawal={"taker": "emergency"}),
            _fields(withdrawal={"taker": "示例街道办事处"}),
        ),
        (_fields(withdrawal={"taker": "emergency"}), _fields(withdrawal={"taker": "local"})),
        (
            listing(replace(ITEM, guide=Guide(materials=("申请书",)))),
            listing(replace(ITEM, guide=Guide(materials=("申请书（由街道负责收集）",)))),
        ),
        (
            listing(OTHER),
            listing(OTHER, replace(ITEM, duties=(FIRE,), fields={"manner": "由街道负责巡查"})),
        ),
        (
            listing(OTHER),
            listing(OTHER, replace(ITEM, duties=(replace(FIRE, text="督促街道落实整改"),))),
        ),
    ],
)
def test_words_elsewhere_that_charge_the_local_body_are_told(
    old: Catalogue, new: Catalogue
) -> None:
    there, back = compare(old, new), compare(new, old)
    assert "local-body-charged" in names(there)
    assert "local-body-discharged" in names(back)
    assert not _burdens(back)
    for change in (*there, *back):
        assert "{" not in change.message(Lang.ZH) + change.message(Lang.EN)


@pytest.mark.parametrize(
    "text",
    [
        "组织消防检查，指导街道开展宣传",
        "组织消防检查，会同街道核实情况",
        "组织消防检查，对街道进行培训",
        "组织消防检查，听取街道意见",
        "组织消防检查，汇总由街道报送的材料",
        "组织街道辖区内的消防检查",
        "组织消防检查，向街道通报结果",
        "组织消防检查，不得要求街道承担费用",
    ],
)
def test_words_that_merely_name_the_local_body_do_not_charge_it(text: str) -> None:
    assert not _burdens(compare(_above("组织消防检查"), _above(text)))


def test_a_duty_between_departments_that_charges_on_its_way_is_told() -> None:
    old, new = FIRE, replace(FIRE, by="fire", text="组织消防演练，演练由街道承担")
    assert "local-body-charged" in names(compare(with_duties(old, LOCAL), with_duties(new, LOCAL)))


def test_a_duty_that_is_taken_up_but_charges_is_told_both_ways() -> None:
    up = replace(LOCAL, by="emergency", text="开展消防宣传，具体由街道负责")
    there = compare(with_duties(FIRE, LOCAL), with_duties(FIRE, up))
    assert {"duty-taken-up", "local-body-charged"} <= set(names(there))


LOCAL_CHECK, LOCAL_FILE = Step("local", "协助核实"), Step("local", "登记")
ABOVE_CHECK = Step("emergency", "核实")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ((LOCAL_CHECK,), (Step("local", "负责核实"),), ["local-step-heavier"]),
        ((Step("local", "负责核实"),), (LOCAL_CHECK,), ["local-step-lighter"]),
        ((LOCAL_CHECK,), (Step("local", "现场勘验"),), ["local-step-altered"]),
        ((Step("local", "登记", 5),), (Step("local", "登记", 2),), ["local-step-heavier"]),
        ((Step("local", "登记", 2),), (Step("local", "登记"),), ["local-step-lighter"]),
        ((Step("local", "登记"),), (Step("local", "登记", 2),), ["local-step-heavier"]),
        ((LOCAL_FILE,), (LOCAL_FILE, LOCAL_CHECK), ["local-step-added"]),
        ((LOCAL_CHECK,), (Step("local", "配合核实"),), ["guide-changed"]),
        (
            (LOCAL_FILE, ABOVE_CHECK),
            (replace(LOCAL_FILE, by="emergency"), replace(ABOVE_CHECK, by="local")),
            ["local-step-altered"],
        ),
        (
            (Step("local", "负责核实"), LOCAL_FILE),
            (Step("local", "协助核实"), LOCAL_FILE, Step("local", "现场勘验")),
            ["local-step-added", "local-step-lighter"],
        ),
        (
            (LOCAL_CHECK, LOCAL_FILE, Step("local", "现场勘验")),
            (Step("local", "负责核实"), LOCAL_FILE),
            ["local-step-removed", "local-step-heavier"],
        ),
        ((LOCAL_FILE, LOCAL_CHECK), (LOCAL_CHECK, LOCAL_FILE), ["guide-changed"]),
    ],
)
def test_local_steps_that_stay_are_weighed(
    old: tuple[Step, ...], new: tuple[Step, ...], found: list[str]
) -> None:
    assert names(compare(_steps(*old), _steps(*new))) == found


def test_many_steps_pair_by_their_order() -> None:
    old = tuple(Step("local", f"办理窗口{chr(0x4E00 + at)}事") for at in range(30))
    new = tuple(Step("local", f"{step.text}并上报") for step in old)
    assert _burdens(compare(_steps(*old), _steps(*new)))


def test_a_step_by_a_department_that_bears_the_local_bodys_name_is_local() -> None:
    old = replace(_steps(Step("a", "核实")), departments={"a": "区应急管理局", "b": "示例街道"})
    new = replace(_steps(Step("b", "核实"), Step("a", "审核")), departments=old.departments)
    assert names(compare(old, new)) == ["local-step-added"]


POWER = Item(id="fire", name="消防检查", category="peace", duties=(LOCAL,))


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ({"type": "检查"}, {"type": "处罚"}, "local-duty-strengthened"),
        ({"type": "处罚"}, {"type": "检查"}, "local-duty-weakened"),
        ({"type": "给付"}, {"type": "确认"}, "field-changed"),
        (
            {"responsibilities": ["受理"]},
            {"responsibilities": ["受理", "勘验"]},
            "local-duty-extended",
        ),
        ({"responsibilities": ["受理"]}, {"responsibilities": ["接收"]}, "field-changed"),
    ],
)
def test_the_powers_that_a_list_lays_on_the_local_body_are_weighed(
    old: Plain, new: Plain, found: str
) -> None:
    before, after = (listing(replace(POWER, fields={"power": each})) for each in (old, new))
    assert names(compare(before, after)) == [found]


def test_the_powers_of_departments_are_only_fields() -> None:
    above = replace(POWER, duties=(replace(FIRE, role=Role.LEAD),))
    old, new = ({"responsibilities": ["受理"]}, {"responsibilities": ["受理", "勘验"]})
    before, after = (listing(replace(above, fields={"power": each})) for each in (old, new))
    assert names(compare(before, after)) == ["field-changed"]


def test_another_taker_among_departments_is_only_another_value() -> None:
    old, new = _fields(withdrawal={"taker": "a"}), _fields(withdrawal={"taker": "b"})
    assert names(compare(old, new)) == ["field-changed"]
    marked = _fields(withdrawal={"taker": "a。"})
    assert names(compare(old, marked)) == ["wording-only"]


CLAUSES = st.sampled_from(["由街道负责清运", "督促街道落实整改", "压实属地责任", "交由乡镇查处"])
WORK = st.sampled_from(["负责清运建筑垃圾", "承担河道清淤", "每日清点库房物资", "没收违法所得"])


@settings(deadline=None, max_examples=60)
@given(CATALOGUES, CLAUSES, st.integers(0, 4), st.randoms(use_true_random=False))
def test_a_charge_put_anywhere_into_words_about_others_is_told(
    one: Catalogue, clause: str, where: int, chance: Random
) -> None:
    items = tuple({item.id: item for item in one.items}.values())
    if not items:
        return
    at = chance.randrange(len(items))
    words = f"示例。{clause}"
    places: tuple[Mapping[str, object], ...] = (
        {"note": words},
        {"guide": replace(items[at].guide or Guide(), materials=(words,))},
        {"fields": {**items[at].fields, "other": words}},
        {"duties": (*items[at].duties, replace(FIRE, id="new", text=words))},
        {"basis": (*items[at].basis, Basis(text="《示例条例》第九条", note=words))},
    )
    changed = replace(items[at], **places[where])  # type: ignore[arg-type]
    old = replace(one, items=items)
    new = replace(one, items=(*items[:at], changed, *items[at + 1 :]))
    assert "local-body-charged" in names(compare(old, new))
    assert "local-body-charged" not in names(compare(new, old))


@settings(deadline=None, max_examples=60)
@given(CATALOGUES, WORK, st.randoms(use_true_random=False))
def test_work_put_into_any_local_duty_is_told(one: Catalogue, work: str, chance: Random) -> None:
    items = {item.id: item for item in one.items}
    local = [(item, duty) for item in items.values() for duty in item.local_duties]
    if not local:
        return
    item, duty = chance.choice(local)
    more = replace(duty, text=f"{duty.text}。{work}")
    duties = tuple(more if each is duty else each for each in item.duties)
    items[item.id] = replace(item, duties=duties)
    old = replace(one, items=tuple({each.id: each for each in one.items}.values()))
    assert _burdens(compare(old, replace(one, items=tuple(items.values()))))


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (("综合办",), ("平安办",), "posts-changed"),
        (("综合办",), ("综合办", "综合行政执法队"), "posts-changed"),
        (("综合办",), ("综合办", "主管副主任"), "posts-changed"),
        (("综合办",), ("综合办（负责查处违法建设）",), "local-body-charged"),
        (("综合办（负责查处违法建设）",), ("综合办",), "local-body-discharged"),
        (("综合办",), ("综合办", "由街道承担清运费用"), "local-body-charged"),
    ],
)
def test_posts_are_names_unless_they_tell_what_is_to_be_done(
    before: tuple[str, ...], after: tuple[str, ...], found: str
) -> None:
    old, new = (listing(replace(ITEM, posts=posts)) for posts in (before, after))
    assert names(compare(old, new)) == [found]


def test_the_name_of_a_department_may_charge() -> None:
    old = replace(LIST, departments={"emergency": "区应急管理局"})
    new = replace(LIST, departments={"emergency": "区应急管理局（街道负责）"})
    assert names(compare(old, new)) == ["local-body-charged"]
    assert names(compare(new, old)) == ["local-body-discharged"]
