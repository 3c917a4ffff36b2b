"""What a comparison finds, case by case."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from diff.samples import catalogue, compared, names
from dutylist.diff import Change, Level, compare, fails
from dutylist.diff.catalogue import FIELDS
from dutylist.model import (
    Basis,
    Catalogue,
    Contact,
    Declares,
    Derived,
    Duty,
    Guide,
    Issued,
    Item,
    Publish,
    Replaces,
    Role,
    Step,
)
from dutylist.texts import Lang

CHECK = "开展消防设施监督检查，督促整改火灾隐患"
FIRE = Duty(id="fire.1", by="emergency", role=Role.LEAD, text="组织消防演练")
LOCAL = Duty(id="fire.2", by="local", role=Role.SUPPORT, text="协助开展消防宣传")
ITEM = Item(id="fire", name="消防安全", category="peace", duties=(FIRE, LOCAL))
OTHER = Item(id="dog", name="文明养犬", category="peace")
LIST = replace(catalogue(), items=(ITEM, OTHER))


def _listing(*items: Item) -> Catalogue:
    return replace(LIST, items=items)


def _with(*duties: Duty) -> Catalogue:
    return _listing(replace(ITEM, duties=duties))


def _only(old: Catalogue, new: Catalogue, **options: object) -> Change:
    (change,) = compare(old, new, **options)  # type: ignore[arg-type]
    return change


CHANGED_CATALOGUE: Mapping[str, object] = {
    "id": "other",
    "title": "另一份清单",
    "kind": "power",
    "version": "2",
    "jurisdiction": "230203",
    "level": "township",
    "categories": (),
    "items": (),
    "issued": Issued(by="示例编办", on=date(2026, 1, 1)),
    "effective": date(2026, 1, 1),
    "law_as_of": date(2026, 1, 1),
    "replaces": Replaces(version="0"),
    "declares": Declares(items=1),
    "retired": ("gone",),
    "note": "说明",
    "derived": Derived(
        catalogue="a", version="1", digest="x", overlay="b", overlay_digest="y", unit=None
    ),
    "departments": {"fire": "消防"},
    "contacts": {"*": Contact(office="甲")},
}
CHANGED_ITEM: Mapping[str, object] = {
    "id": "other",
    "name": "消防监督",
    "category": "city",
    "part": "basic",
    "required": True,
    "duties": (),
    "basis": (Basis(text="甲"),),
    "guide": Guide(),
    "posts": ("甲",),
    "publish": Publish.INTERNAL,
    "note": "注",
    "fields": {"power": {"type": "甲"}},
}
CHANGED_DUTY: Mapping[str, object] = {
    "id": "other",
    "by": "local",
    "role": Role.SUPPORT,
    "text": "督促整改",
    "basis": (Basis(text="甲"),),
    "delegation": Basis(text="甲"),
}


@pytest.mark.parametrize("field", sorted(compared(Catalogue)))
def test_every_field_of_a_catalogue_is_compared(field: str) -> None:
    changed = replace(LIST, **{field: CHANGED_CATALOGUE[field]})  # type: ignore[arg-type]
    assert compare(LIST, changed)
    assert compare(changed, LIST)


@pytest.mark.parametrize("field", sorted(compared(Item)))
def test_every_field_of_an_item_is_compared(field: str) -> None:
    changed = _listing(replace(ITEM, **{field: CHANGED_ITEM[field]}), OTHER)  # type: ignore[arg-type]
    assert compare(LIST, changed)
    assert compare(changed, LIST)


@pytest.mark.parametrize("field", sorted(compared(Duty)))
def test_every_field_of_a_duty_is_compared(field: str) -> None:
    changed = _with(replace(FIRE, **{field: CHANGED_DUTY[field]}), LOCAL)  # type: ignore[arg-type]
    assert compare(_with(FIRE, LOCAL), changed)


def test_the_fields_of_a_catalogue_are_listed_once() -> None:
    listed = [key for key, *_ in FIELDS]
    assert len(listed) == len(set(listed))


def test_where_values_come_from_and_stand_makes_no_difference() -> None:
    assert compare(LIST, _listing(replace(ITEM, route=("x",)), OTHER)) == ()


def test_a_duty_of_one_id_that_passed_down_is_one_change_with_both_wordings() -> None:
    change = _only(_with(FIRE, LOCAL), _with(FIRE, replace(LOCAL, by="fire")))
    assert change.kind.name == "duty-taken-up"
    down = _only(_with(FIRE, replace(LOCAL, by="fire")), _with(FIRE, LOCAL))
    assert down.kind.name == "duty-handed-down"
    assert (down.item, down.duty, down.score) == ("fire", "fire.2", None)
    assert down.path == "items[fire].duties[fire.2]"
    reworded = _only(
        _with(FIRE, replace(LOCAL, by="fire", text="监督检查")),
        _with(FIRE, replace(LOCAL, text="报告隐患")),
    )
    assert reworded.texts == ("监督检查", "报告隐患")


def test_a_removed_department_duty_that_reappears_reworded_below_is_found() -> None:
    above = Duty(id="fire.3", by="emergency", role=Role.JOINT, text=f"依法{CHECK}")
    below = Duty(id="fire.4", by="local", role=Role.SUPPORT, text=f"配合{CHECK}等")
    change = _only(_with(FIRE, LOCAL, above), _with(FIRE, LOCAL, below))
    assert change.kind.name == "duty-handed-down"
    assert change.duty == "fire.4"
    assert change.score is not None
    assert change.score >= 0.75
    assert "fire.3" in change.message(Lang.ZH)
    assert "fire.3" in change.message(Lang.EN)


def test_a_hand_over_to_another_item_is_found_too() -> None:
    above = Duty(id="fire.3", by="emergency", role=Role.JOINT, text=CHECK)
    below = Duty(id="dog.1", by="local", role=Role.SUPPORT, text=f"负责{CHECK}")
    old = _listing(replace(ITEM, duties=(FIRE, LOCAL, above)), replace(OTHER, duties=(LOCAL,)))
    new = _listing(ITEM, replace(OTHER, duties=(LOCAL, below)))
    change = _only(old, new)
    assert (change.kind.name, change.item, change.duty) == ("duty-handed-down", "dog", "dog.1")


def test_a_hand_over_hidden_in_a_new_item_is_listed_beside_it() -> None:
    above = Duty(id="fire.3", by="emergency", role=Role.JOINT, text=CHECK)
    below = Duty(id="inspect.1", by="local", role=Role.SUPPORT, text=CHECK)
    new_item = Item(id="inspect", name="隐患排查", category="peace", duties=(below,))
    changes = compare(_with(FIRE, LOCAL, above), _listing(ITEM, new_item))
    assert sorted(names(changes)) == ["duty-handed-down", "item-added"]


def test_an_item_under_another_id_hands_nothing_over() -> None:
    same = "开展消防安全宣传"
    duties = (replace(FIRE, text=f"负责{same}"), replace(LOCAL, text=f"协助{same}"))
    renamed = tuple(replace(duty, id=duty.id.replace("fire", "safe")) for duty in duties)
    old = _listing(replace(ITEM, duties=duties))
    new = _listing(replace(ITEM, id="safe", duties=renamed))
    assert sorted(names(compare(old, new))) == ["item-added", "item-removed", "item-replaced"]


def test_unlike_duties_are_not_taken_for_a_hand_over() -> None:
    above = Duty(id="fire.3", by="emergency", role=Role.JOINT, text=CHECK)
    below = Duty(id="fire.4", by="local", role=Role.SUPPORT, text="登记困难群众信息")
    changes = compare(_with(FIRE, LOCAL, above), _with(FIRE, LOCAL, below))
    assert names(changes) == ["local-duty-added", "department-duty-removed"]


def test_a_duty_that_moved_to_another_item_keeps_its_id_and_tells_what_else_changed() -> None:
    moved = replace(LOCAL, text="负责开展消防宣传")
    old = _listing(ITEM, OTHER)
    new = _listing(replace(ITEM, duties=(FIRE,)), replace(OTHER, duties=(moved,)))
    changes = compare(old, new)
    assert names(changes) == ["local-duty-strengthened", "duty-moved"]
    assert {change.path for change in changes} == {
        "items[dog].duties[fire.2]",
        "items[dog].duties[fire.2].text",
    }


def test_a_department_that_left_is_one_change_however_many_duties_it_had() -> None:
    more = [Duty(id=f"fire.{n}", by="police", role=Role.JOINT, text=f"职责{n}") for n in (7, 8, 9)]
    change = _only(_with(FIRE, LOCAL, *more), _with(FIRE, LOCAL))
    assert change.kind.name == "department-left"
    assert change.path == "items[fire].departments[police]"
    assert change.duty is None
    assert "职责7；职责8；职责9" in change.message(Lang.ZH)


def test_a_change_of_lead_is_not_told_again_as_changes_of_roles() -> None:
    joint = Duty(id="fire.3", by="police", role=Role.JOINT, text=CHECK)
    old = _with(FIRE, LOCAL, joint)
    new = _with(replace(FIRE, role=Role.JOINT), LOCAL, replace(joint, role=Role.LEAD))
    change = _only(old, new, names={"police": "区公安分局", "emergency": "区应急局"})
    assert change.kind.name == "lead-changed"
    assert (change.before, change.after) == (["emergency"], ["police"])
    assert change.message(Lang.ZH) == "主责部门由“区应急局”改为“区公安分局”"


def test_an_item_without_a_lead_says_so() -> None:
    change = _only(_with(FIRE, LOCAL), _with(replace(FIRE, role=Role.JOINT), LOCAL))
    assert change.message(Lang.ZH) == "主责部门由“emergency”改为“（无）”"
    assert change.message(Lang.EN) == "the lead is none, was emergency"


def test_a_role_changes_below_a_lead_that_stays() -> None:
    second = replace(FIRE, id="fire.9", text=CHECK)
    old = _with(FIRE, second)
    change = _only(old, _with(FIRE, replace(second, role=Role.JOINT)))
    assert change.kind.name == "role-changed"


def test_one_moved_item_is_one_change() -> None:
    items = [replace(OTHER, id=f"item-{n}") for n in range(9)]
    change = _only(_listing(*items), _listing(*items[1:], items[0]))
    assert (change.kind.name, change.item) == ("item-reordered", "item-0")
    assert (change.before, change.after) == (1, 9)


def test_an_added_item_moves_and_renumbers_nothing_unless_asked() -> None:
    items = [replace(OTHER, id=f"item-{n}") for n in range(3)]
    hidden = replace(OTHER, id="hidden", publish=Publish.INTERNAL)
    old, new = _listing(*items, hidden), _listing(ITEM, *items, hidden)
    assert names(compare(old, new)) == ["item-added"]
    with_numbers = compare(old, new, numbers=True)
    assert names(with_numbers) == ["item-added", *["item-renumbered"] * 3]
    assert [(c.before, c.after) for c in with_numbers[1:]] == [(1, 2), (2, 3), (3, 4)]


def test_a_move_to_another_category_or_part_tells_the_new_place_too() -> None:
    old = _listing(ITEM, OTHER)
    assert names(compare(old, _listing(OTHER, replace(ITEM, category="city")))) == [
        "item-recategorised"
    ]


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("withdrawn", "assist", "part-heavier"),
        ("assist", "basic", "part-heavier"),
        ("basic", "withdrawn", "part-lighter"),
        (None, "basic", "part-changed"),
        ("unheard-of", "basic", "part-changed"),
        ("voting", "certificate", "part-changed"),
    ],
)
def test_moved_between_parts(before: str | None, after: str, name: str) -> None:
    old, new = _listing(replace(ITEM, part=before)), _listing(replace(ITEM, part=after))
    assert _only(old, new).kind.name == name


@pytest.mark.parametrize(
    ("part", "duties", "name"),
    [
        (None, (LOCAL,), "item-added"),
        (None, (FIRE,), "department-item-added"),
        (None, (), "item-added"),
        ("basic", (FIRE,), "item-added"),
        ("assist", (FIRE,), "department-item-added"),
        ("assist", (), "item-added"),
        ("withdrawn", (FIRE,), "department-item-added"),
        ("withdrawn", (), "department-item-added"),
        ("withdrawn", (LOCAL,), "item-added"),
    ],
)
def test_whom_an_added_item_burdens(part: str | None, duties: tuple[Duty, ...], name: str) -> None:
    added = Item(id="new", name="新事项", category="peace", part=part, duties=duties)
    assert _only(_listing(), _listing(added)).kind.name == name


def test_repeated_ids_are_matched_in_their_order_and_none_is_lost() -> None:
    twice = _listing(OTHER, replace(OTHER, name="第二个"))
    assert compare(twice, twice) == ()
    change = _only(twice, _listing(OTHER, replace(OTHER, name="另一个")))
    assert (change.item, change.path) == ("dog", "items[dog#2].name")
    assert names(compare(twice, _listing(OTHER))) == ["item-removed"]


def test_a_repeated_duty_id_pairs_with_its_like_in_another_item() -> None:
    old = _listing(replace(ITEM, duties=(LOCAL, LOCAL)), OTHER)
    new = _listing(replace(ITEM, duties=(LOCAL,)), replace(OTHER, duties=(LOCAL,)))
    assert names(compare(old, new)) == ["duty-moved"]


BASIS = Basis(text="《中华人民共和国消防法》第三十二条")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ((BASIS,), (replace(BASIS, text="《中华人民共和国消防法》第32条"),), ["wording-only"]),
        ((BASIS,), (replace(BASIS, text="《中华人民共和国消防法》第四条"),), ["basis-moved"]),
        ((BASIS,), (Basis(text="《示例条例》第四条"),), ["basis-added", "basis-removed"]),
        ((BASIS,), (replace(BASIS, quote="摘录", version="2021-04-29"),), ["basis-annotated"]),
        ((BASIS, BASIS), (BASIS,), ["basis-removed"]),
        (
            (replace(BASIS, text="《中华人民共和国消防法》（2019年修正）第四条"),),
            (replace(BASIS, text="《中华人民共和国消防法》（2021年修正）第四条"),),
            ["basis-moved"],
        ),
        ((Basis(text="看不懂，的"),), (Basis(text="看不懂的"),), ["wording-only"]),
        ((Basis(text="看不懂"),), (Basis(text="也看不懂"),), ["basis-added", "basis-removed"]),
    ],
)
def test_bases_are_matched_by_their_words(
    old: tuple[Basis, ...], new: tuple[Basis, ...], found: list[str]
) -> None:
    before, after = _with(FIRE, replace(LOCAL, basis=old)), _with(FIRE, replace(LOCAL, basis=new))
    assert names(compare(before, after)) == found


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        (BASIS, replace(BASIS, text="《中华人民共和国消防法》第32条"), "wording-only"),
        (BASIS, replace(BASIS, note="注"), "basis-annotated"),
        (BASIS, replace(BASIS, text="《示例条例》第四条"), "delegation-changed"),
    ],
)
def test_delegations(old: Basis, new: Basis, name: str) -> None:
    before = _with(FIRE, replace(LOCAL, delegation=old))
    assert _only(before, _with(FIRE, replace(LOCAL, delegation=new))).kind.name == name


def _guided(guide: Guide | None) -> Catalogue:
    return _listing(replace(ITEM, guide=guide))


ABOVE, BELOW = Step("emergency", "审核"), Step("local", "初审")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (None, Guide(), ["guide-changed"]),
        (None, Guide(steps=(BELOW,)), ["guide-changed"]),
        (Guide(steps=(ABOVE,)), Guide(steps=(ABOVE, BELOW)), ["local-step-added"]),
        (Guide(steps=(ABOVE, BELOW)), Guide(steps=(ABOVE,)), ["local-step-removed"]),
        (Guide(steps=(ABOVE,)), Guide(steps=(Step("emergency", "审核。"),)), ["wording-only"]),
        (Guide(steps=(ABOVE,)), Guide(steps=(Step("emergency", "审核", 2),)), ["guide-changed"]),
        (Guide(materials=("申请书",)), Guide(materials=("申请书。",)), ["wording-only"]),
        (
            Guide(),
            Guide(contact=Contact(office="甲"), promised_days=5, materials=("甲",)),
            ["contact-changed", "guide-changed", "guide-changed"],
        ),
    ],
)
def test_guides(old: Guide | None, new: Guide, found: list[str]) -> None:
    assert names(compare(_guided(old), _guided(new))) == found


def test_fields_of_one_kind_of_list_are_compared_innermost() -> None:
    old = _listing(replace(ITEM, fields={"power": {"type": "甲", "code": "1"}, "batch": ["一"]}))
    new = _listing(replace(ITEM, fields={"power": {"type": "乙", "code": "1"}, "batch": ["一。"]}))
    type_changed, batch = compare(old, new)
    assert type_changed.path == "items[fire].power.type"
    assert type_changed.message(Lang.ZH) == "“power.type”由“甲”改为“乙”"
    assert batch.kind.name == "wording-only"


def test_a_step_that_the_local_body_gained_in_a_flow_is_toward_it() -> None:
    above, below = {"by": "fire", "text": "处置"}, {"by": "local", "text": "报告"}
    old, new = ({"flow": [above]}, {"flow": [above, below]})
    change = _only(_listing(replace(ITEM, fields=old)), _listing(replace(ITEM, fields=new)))
    assert change.kind.name == "local-step-added"
    odd = _listing(replace(ITEM, fields={"flow": "文字"}))
    assert _only(odd, _listing(replace(ITEM, fields={"flow": "另外"}))).kind.name == "guide-changed"


def test_values_of_every_shape_have_words() -> None:
    shapes = [{"a": {"b": [1, "二"]}}, ["一", {"c": "三"}], True, 7, None]
    for before in shapes:
        for after in shapes:
            if before is not after:
                old = _listing(replace(ITEM, fields={"x": before}))  # type: ignore[dict-item]
                new = _listing(replace(ITEM, fields={"x": after}))  # type: ignore[dict-item]
                for change in compare(old, new):
                    assert change.message(Lang.ZH)
                    assert change.fingerprint


def test_changes_stand_in_the_order_of_the_list_with_the_catalogue_first() -> None:
    items = [replace(OTHER, id=id_) for id_ in ("c", "a", "b")]
    changed = [replace(item, name="文明养宠") for item in items]
    changes = compare(_listing(*items), replace(_listing(*changed), version="2"))
    assert [change.item for change in changes] == [None, "c", "a", "b"]


def test_the_names_of_a_catalogue_win_over_those_given() -> None:
    bound = replace(LIST, departments={"fire": "区消防救援大队"})
    old = replace(bound, items=(replace(ITEM, duties=(FIRE,)),))
    new = replace(bound, items=(replace(ITEM, duties=(replace(FIRE, by="fire"),)),))
    passed = compare(old, new, names={"fire": "消防", "emergency": "应急局"})[-1]
    assert passed.message(Lang.EN) == "the lead is 区消防救援大队, was 应急局"


def test_names_that_would_disturb_a_terminal_are_written_out() -> None:
    old = _with(FIRE, LOCAL)
    change = _only(old, _with(FIRE, replace(LOCAL, by="x\u202e")))
    assert "\u202e" not in change.message(Lang.ZH)


def test_a_change_tells_where_both_values_stand() -> None:
    old = catalogue("items: [{id: fire, name: 甲}]")
    new = catalogue("items: [{id: dog}, {id: fire, name: 乙}]")
    added, renamed = sorted(compare(old, new), key=lambda change: change.kind.code)
    assert (added.old, added.new) == (None, ("sample.yaml", "items", 0))
    assert renamed.old == ("sample.yaml", "items", 0, "name")
    assert renamed.new == ("sample.yaml", "items", 1, "name")


def test_a_fingerprint_stays_when_places_and_names_change_and_differs_otherwise() -> None:
    old = _with(FIRE, LOCAL)
    new = _with(FIRE, replace(LOCAL, text="报告火灾隐患"))
    moved = replace(new, items=(replace(new.items[0], name="消防安全", route=("b", 1)),))
    one, two = _only(old, new), _only(old, moved)
    assert one.fingerprint == two.fingerprint
    other = _only(old, _with(FIRE, replace(LOCAL, text="报告隐患线索")))
    assert other.fingerprint != one.fingerprint


@pytest.mark.parametrize(
    ("name", "level", "failing"),
    [
        ("消防监督", Level.SUBSTANTIVE, False),
        ("消防监督", Level.NOTABLE, True),
        ("消防监督", Level.EDITORIAL, True),
        ("消防监督", None, False),
        ("消防、安全", Level.NOTABLE, False),
        ("消防、安全", Level.EDITORIAL, True),
    ],
)
def test_a_run_fails_from_the_level_on(name: str, level: Level | None, *, failing: bool) -> None:
    changes = compare(_listing(ITEM), _listing(replace(ITEM, name=name)))
    assert fails(changes, level) is failing


def test_no_changes_never_fail() -> None:
    assert not fails((), Level.EDITORIAL)
