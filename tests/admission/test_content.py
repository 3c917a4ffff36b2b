"""What an approval is bound to: every word that binds, no comma, and one list alone."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from admission.made import (
    DOGS,
    FIRE,
    a_catalogue,
    a_change,
    digest,
    duties,
    duty,
    item,
    on_overlay,
    space,
)
from checks.builders import a_workspace, an_overlay
from checks.samples import Data
from dutylist import admission
from dutylist.model import Department, Unit

EDIT = a_change()
STEPS: list[Data] = [
    {"by": "local", "text": "登记", "days": 2},
    {"by": "emergency", "text": "审核"},
]

BINDING: dict[str, tuple[Data, Data]] = {
    "name": ({}, {"name": "消防安全检查"}),
    "words of a duty": (duties(), duties(text="组织检查")),
    "words of a department's duty": (duties(), {"duties": [duty("peace-fire.1", "emergency")]}),
    "body": (duties(), duties(by="housing")),
    "role": (duties(), duties(role="joint")),
    "a duty more": (duties(), {"duties": [*duties()["duties"], duty("peace-fire.3")]}),
    "id of a duty": (duties(), duties(id="peace-fire.9")),
    "delegation of a local duty": (
        duties(),
        duties(delegation="《中华人民共和国消防法》第三十二条"),
    ),
    "a step more": ({"guide": {"steps": STEPS[1:]}}, {"guide": {"steps": STEPS}}),
    "days of a local step": (
        {"guide": {"steps": STEPS}},
        {"guide": {"steps": [STEPS[0] | {"days": 1}, STEPS[1]]}},
    ),
    "promised days": ({"guide": {"promised_days": 5}}, {"guide": {"promised_days": 3}}),
    "a note that charges": ({"note": "见附件。"}, {"note": "见附件。街道负责拆除。"}),
    "a material that charges": (
        {"guide": {"materials": ["证"]}},
        {"guide": {"materials": ["由社区负责开具的证明"]}},
    ),
    "a step that charges": (
        {"guide": {"steps": STEPS}},
        {"guide": {"steps": [STEPS[0], STEPS[1] | {"text": "审核后由乡镇拆除"}]}},
    ),
}

EDITORIAL: dict[str, tuple[Data, Data]] = {
    "punctuation": (duties(text="巡查、登记，上报"), duties(text="巡查，登记、上报。")),
    "width": (duties(text="登记(A类)"), duties(text="登记（Ａ类）")),
    "space": (duties(text="登记 A 类"), duties(text="登记A类")),
    "order of duties": (duties(), {"duties": duties()["duties"][::-1]}),
    "basis": (duties(), duties(basis=["《中华人民共和国消防法》第四条"])),
    "note": ({}, {"note": "示例。"}),
    "contact": (
        {"guide": {"steps": STEPS}},
        {"guide": {"steps": STEPS, "contact": {"phone": "1"}}},
    ),
    "order of steps": ({"guide": {"steps": STEPS}}, {"guide": {"steps": STEPS[::-1]}}),
    "materials": ({"guide": {"steps": STEPS}}, {"guide": {"steps": STEPS, "materials": ["证"]}}),
    "posts": ({}, {"posts": ["平安办"]}),
    "publication": ({}, {"publish": "internal"}),
    "mark in the name": ({"name": "消防、安全"}, {"name": "消防安全"}),
}


@pytest.mark.parametrize(("before", "after"), BINDING.values(), ids=BINDING)
def test_what_binds_changes_the_digest(before: Data, after: Data) -> None:
    assert digest(space(before), EDIT) != digest(space(after), EDIT)


@pytest.mark.parametrize(("before", "after"), EDITORIAL.values(), ids=EDITORIAL)
def test_what_does_not_bind_keeps_the_digest(before: Data, after: Data) -> None:
    assert digest(space(before), EDIT) == digest(space(after), EDIT)


@pytest.mark.parametrize(("before", "after"), BINDING.values(), ids=BINDING)
def test_an_added_item_is_bound_as_one_of_a_catalogue_is(before: Data, after: Data) -> None:
    made = {"id": "peace-ice", "name": "冰面安全", "category": "peace", "duties": []}
    one, other = (
        space(add=[{"item": made | {"name": "冰面安全"} | each}]) for each in (before, after)
    )
    change = on_overlay("add", "peace-ice")
    assert digest(one, change) != digest(other, change)


def test_a_duty_is_bound_alone_where_the_change_names_one() -> None:
    named = a_change(duty="peace-fire.2")
    assert digest(space(), named) == digest(space({"name": "改名"}), named)
    assert digest(space(), named) != digest(space(duties(text="组织检查")), named)


def test_a_duty_that_is_not_there_has_no_content() -> None:
    assert admission.content(a_change(duty="peace-fire.7"), space()) == ()


def test_an_item_or_list_that_is_not_there_has_no_content() -> None:
    assert admission.content(a_change(item="peace-none"), space()) == ()
    assert admission.content(a_change(where="other-street"), space()) == ()


def test_every_version_that_holds_the_item_has_its_digest() -> None:
    old = a_catalogue({"name": "旧名"}, version="2025.1")
    both = a_workspace(old, a_catalogue())
    assert admission.content(EDIT, both) == (
        digest(a_workspace(old), EDIT),
        digest(a_workspace(a_catalogue()), EDIT),
    )
    assert len(admission.content(EDIT, a_workspace(a_catalogue(), a_catalogue()))) == 1


def test_an_approval_serves_for_no_other_list_action_item_or_duty() -> None:
    twin = a_catalogue(id="other-street")
    workspace = a_workspace(a_catalogue(), twin)
    changes = [
        EDIT,
        replace(EDIT, where="other-street"),
        replace(EDIT, action="add"),
        replace(EDIT, duty="peace-fire.1"),
        replace(EDIT, duty="peace-fire.2"),
        replace(EDIT, item=DOGS),
    ]
    assert len({digest(workspace, each) for each in changes}) == len(changes)


def test_an_approval_for_one_street_serves_for_no_other_under_the_same_id() -> None:
    given: Data = {"add": [{"item": item("peace-ice", "冰面安全")}]}
    change = on_overlay("add", "peace-ice")
    elsewhere = {"for": {"unit": "230202002", "name": "例外街道"}}
    assert digest(space(**given), change) != digest(space(**given, **elsewhere), change)


def test_a_later_base_keeps_what_an_overlay_says() -> None:
    given: Data = {"edit": [{"item": FIRE, "set": {"name": "消防"}}]}
    other = a_workspace(a_catalogue({"name": "消防安全管理"}), an_overlay(**given))
    assert digest(space(**given), on_overlay("edit")) == digest(other, on_overlay("edit"))


def test_gone_is_what_no_current_version_holds() -> None:
    remove = a_change(action="remove")
    old = a_catalogue(version="2025.1")
    new = a_catalogue({"id": "peace-flame"}, replaces={"version": "2025.1"})
    assert admission.content(remove, a_workspace(old)) == ()
    assert len(admission.content(remove, a_workspace(old, new))) == 1
    assert admission.content(replace(remove, where="none"), a_workspace(old, new)) == ()


def test_a_duty_is_gone_though_its_item_stays() -> None:
    remove = a_change(action="remove", duty="peace-fire.3")
    assert len(admission.content(remove, space())) == 1
    assert admission.content(replace(remove, duty="peace-fire.2"), space()) == ()


def test_a_list_issued_as_a_whole_is_bound_to_all_it_holds() -> None:
    issue = a_change(action="issue", item=None)
    assert digest(space(), issue) == digest(space({"note": "示例"}), issue)
    for at in range(3):
        data = a_catalogue()
        items = [replace(each, name="x") if n == at else each for n, each in enumerate(data.items)]
        assert digest(a_workspace(replace(data, items=tuple(items))), issue) != digest(
            space(), issue
        )


def test_a_moved_item_is_bound_to_its_category() -> None:
    move = a_change(action="move")
    assert digest(space(), move) != digest(space({"category": "city"}), move)


def test_lineage_leads_from_a_split_item_to_what_was_made_of_it() -> None:
    line = {"lineage": [{"from": [FIRE], "to": ["peace-flame", DOGS]}]}
    new = a_catalogue({"id": "peace-flame"}, replaces={"version": "2025.1", **line})
    split = a_change(action="split")
    heavier = a_catalogue({"id": "peace-flame", **duties(text="拆除")}, replaces=_replaces(line))
    assert digest(a_workspace(new), split) != digest(a_workspace(heavier), split)


def _replaces(line: Data) -> Data:
    return {"version": "2025.1", **line}


OVERLAYS: dict[str, tuple[str, Data, Data | None]] = {
    "edit of a name": (
        "edit",
        {"edit": [{"item": FIRE, "set": {"name": "消防"}}]},
        {"edit": [{"item": FIRE, "set": {"name": "防火"}}]},
    ),
    "edit of a text": (
        "edit",
        {
            "edit": [
                {
                    "item": FIRE,
                    "duties": {"edit": [{"id": "f.1", "was": {}, "set": {"text": "报告"}}]},
                }
            ]
        },
        {
            "edit": [
                {
                    "item": FIRE,
                    "duties": {"edit": [{"id": "f.1", "was": {}, "set": {"text": "拆除"}}]},
                }
            ]
        },
    ),
    "edit of a body": (
        "edit",
        {
            "edit": [
                {
                    "item": FIRE,
                    "duties": {"edit": [{"id": "f.1", "was": {}, "set": {"by": "housing"}}]},
                }
            ]
        },
        {
            "edit": [
                {
                    "item": FIRE,
                    "duties": {"edit": [{"id": "f.1", "was": {}, "set": {"by": "local"}}]},
                }
            ]
        },
    ),
    "a duty taken away": (
        "edit",
        {"edit": [{"item": FIRE, "duties": {"remove": [{"id": "f.1"}]}}]},
        {"edit": [{"item": FIRE, "duties": {"remove": [{"id": "f.2"}]}}]},
    ),
    "an edit that is gone": ("edit", {"edit": [{"item": FIRE, "set": {"name": "消防"}}]}, None),
    "a removal for another reason": (
        "remove",
        {"remove": [{"item": FIRE, "reason": "no-such-matter"}]},
        {"remove": [{"item": FIRE, "reason": "taken-back", "taker": "emergency"}]},
    ),
    "a removal that is gone": (
        "remove",
        {"remove": [{"item": FIRE, "reason": "taken-back"}]},
        None,
    ),
    "a claim that is gone": (
        "claim",
        {"mode": "claim", "claim": [FIRE]},
        {"mode": "claim", "claim": []},
    ),
    "all is taken but for this": (
        "claim",
        {},
        {"remove": [{"item": FIRE, "reason": "taken-back"}]},
    ),
    "an item declined": (
        "claim",
        {},
        {"decline": [{"item": FIRE, "reason": "没有"}]},
    ),
    "a move to another category": (
        "move",
        {"move": [{"item": FIRE, "category": "city"}]},
        {"move": [{"item": FIRE, "category": "peace"}]},
    ),
    "a merge": (
        "merge",
        {"merge": [{"items": [FIRE, DOGS], "into": item("peace-all", "合并")}]},
        {"merge": [{"items": [FIRE, DOGS], "into": item("peace-all", "合并二")}]},
    ),
    "a split": (
        "split",
        {"split": [{"item": FIRE, "into": [item("peace-a", "一"), item("peace-b", "二")]}]},
        {"split": [{"item": FIRE, "into": [item("peace-a", "一"), item("peace-b", "三")]}]},
    ),
}


@pytest.mark.parametrize(("action", "before", "after"), OVERLAYS.values(), ids=OVERLAYS)
def test_another_action_of_an_overlay_has_another_digest(
    action: str, before: Data, after: Data | None
) -> None:
    change = on_overlay(action)
    then = admission.content(change, space(**before))
    assert len(then) == 1
    assert admission.content(change, space(**(after or {}))) != then


def test_the_order_of_actions_and_their_reasons_do_not_bind() -> None:
    one = {"item": FIRE, "set": {"name": "消防"}, "reason": "甲"}
    other = {"item": FIRE, "duties": {"remove": [{"id": "f.1", "reason": "乙"}]}, "reason": "丙"}
    bare = [{**each, "reason": "丁"} for each in (other, one)]
    then, now = space(edit=[one, other]), space(edit=bare)
    assert digest(then, on_overlay("edit")) == digest(now, on_overlay("edit"))


def test_an_edit_is_bound_duty_by_duty_where_the_change_names_one() -> None:
    given: Data = {"edit": [{"item": FIRE, "duties": {"add": [duty("peace-fire.8"), duty("f.9")]}}]}
    change = on_overlay("edit", duty="peace-fire.8")
    other: Data = {"edit": [{"item": FIRE, "duties": {"add": [duty("peace-fire.8")]}}]}
    assert digest(space(**given), change) == digest(space(**other), change)
    assert admission.content(on_overlay("edit", duty="peace-fire.7"), space(**given)) == ()


@pytest.mark.parametrize("made", ["add", "merge", "split"])
def test_an_item_that_an_overlay_makes_is_edited_in_place(made: str) -> None:
    def after(name: str, text: str) -> Data:
        new = item("peace-ice", name) | {"duties": [duty("peace-ice.1", text=text)]}
        entries = {
            "add": {"item": new},
            "merge": {"items": [FIRE, DOGS], "into": new},
            "split": {"item": FIRE, "into": [new]},
        }
        return {made: [entries[made]]}

    before, renamed, reworded = (
        space(**after(*words)) for words in (("冰面", "巡查"), ("冰雪", "巡查"), ("冰面", "救援"))
    )
    whole, one = on_overlay("edit", "peace-ice"), on_overlay("edit", "peace-ice", "peace-ice.1")
    assert digest(before, whole) != digest(renamed, whole)
    assert digest(before, one) == digest(renamed, one)
    assert digest(before, one) != digest(reworded, one)


def test_a_duty_of_an_overlay_is_gone_where_it_is_removed_or_nowhere() -> None:
    change = on_overlay("remove", duty="peace-fire.2")
    given: Data = {"edit": [{"item": FIRE, "duties": {"remove": [{"id": "peace-fire.2"}]}}]}
    assert admission.content(change, space()) == ()
    assert len(admission.content(change, space(**given))) == 1
    assert len(admission.content(on_overlay("remove", duty="peace-fire.7"), space())) == 1


def test_what_no_overlay_brings_in_and_no_base_holds_is_gone() -> None:
    change = on_overlay("remove", "peace-ice")
    assert len(admission.content(change, space())) == 1
    assert admission.content(change, space(add=[{"item": item("peace-ice", "冰面")}])) == ()


def test_a_department_that_is_called_as_a_street_office_is_the_local_body() -> None:
    renamed = replace(space(), departments=(Department(id="emergency", name="示例街道办事处"),))
    called = replace(space(), departments=(Department(id="emergency", name="示例区应急局"),))
    assert digest(space(), EDIT) == digest(called, EDIT)
    assert digest(space(), EDIT) != digest(renamed, EDIT)


def test_binding_a_department_to_a_street_office_changes_what_an_edit_leads_to() -> None:
    given: Data = {"edit": [{"item": FIRE, "set": {"name": "消防"}}]}
    bound = {"bind": {"departments": {"emergency": "五龙街道办事处"}}}
    change = on_overlay("edit")
    assert digest(space(**given), change) != digest(space(**given, **bound), change)


def test_names_of_units_count_as_local_too() -> None:
    plain = space()
    unit = Unit(code="230202009", name="开发区", level="street")
    named = replace(
        plain,
        units=(*plain.units, unit),
        departments=(Department(id="emergency", name="开发区"),),
    )
    assert digest(named, EDIT) != digest(plain, EDIT)


FLOW: list[tuple[object, object, bool]] = [
    ([{"by": "local", "text": "登记"}], [{"by": "local", "text": "处置"}], False),
    ([{"by": "local", "text": "登记"}], [{"by": "local", "text": "登记。"}], True),
    ([{"by": "emergency", "text": "审核"}], [{"by": "emergency", "text": "复核"}], True),
    ([{"by": "emergency", "text": "审核"}], [{"by": "emergency", "text": "交街道复核"}], False),
    ([{"by": "emergency", "text": "审核"}], [{"by": "local", "text": "审核"}], False),
    (
        [{"by": "local", "text": "登记", "days": 5}],
        [{"by": "local", "text": "登记", "days": 1}],
        False,
    ),
]


@pytest.mark.parametrize(("before", "after", "same"), FLOW)
def test_steps_of_a_flow_bind_the_local_body(before: object, after: object, *, same: bool) -> None:
    one, other = (digest(space({"flow": each}), EDIT) for each in (before, after))
    assert (one == other) is same


def test_what_an_overlay_sets_binds_in_its_steps_and_delegations() -> None:
    def edited(fields: Data, duty_fields: Data) -> str:
        changes = {"edit": [{"id": "peace-fire.2", "was": {}, "set": duty_fields}]}
        edit = {"item": FIRE, "set": fields, "duties": changes}
        return digest(space(edit=[edit]), on_overlay("edit"))

    bare = edited({}, {"text": "登记"})
    assert edited({"posts": ["平安办"]}, {"text": "登记。"}) == bare
    assert edited({"guide": {"steps": STEPS}}, {"text": "登记"}) != bare
    given_ = "《中华人民共和国消防法》第三十二条"
    assert edited({}, {"text": "登记", "delegation": given_}) != bare
    assert edited({}, {"text": "登记", "delegation": None}) != bare
    assert edited({"part": "basic", "category": "city"}, {"text": "登记"}) != bare


def test_a_change_without_digest_is_not_held() -> None:
    assert not admission.holds(EDIT, space())
    assert admission.holds(replace(EDIT, digest=digest(space(), EDIT)), space())
    bound = replace(EDIT, digest=digest(space(), EDIT))
    assert not admission.holds(bound, space(duties(text="组织拆除")))


WORDS = st.text(alphabet="巡查登记组织拆除街道报告。，、 ", min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_two_texts_have_one_digest_if_they_differ_in_marks_alone(one: str, other: str) -> None:
    first, second = (digest(space(duties(text=each)), EDIT) for each in (one, other))
    assert (first == second) == (_bare(one) == _bare(other))


def _bare(text: str) -> str:
    return re.sub("[。，、 ]", "", text)
