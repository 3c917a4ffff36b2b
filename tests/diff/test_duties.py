"""Who carries a duty: hand-overs, leads, departments that came and left."""

from dataclasses import replace

from diff.listing import CHECK, FIRE, ITEM, LIST, LOCAL, OTHER, listing, only, with_duties
from diff.samples import names
from dutylist.diff import compare
from dutylist.model import (
    Duty,
    Item,
    Role,
)
from dutylist.texts import Lang


def test_a_duty_of_one_id_that_passed_down_is_one_change_with_both_wordings() -> None:
    change = only(with_duties(FIRE, LOCAL), with_duties(FIRE, replace(LOCAL, by="fire")))
    assert change.kind.name == "duty-taken-up"
    down = only(with_duties(FIRE, replace(LOCAL, by="fire")), with_duties(FIRE, LOCAL))
    assert down.kind.name == "duty-handed-down"
    assert (down.item, down.duty, down.score) == ("fire", "fire.2", None)
    assert down.path == "items[fire].duties[fire.2]"
    reworded = only(
        with_duties(FIRE, replace(LOCAL, by="fire", text="监督检查")),
        with_duties(FIRE, replace(LOCAL, text="报告隐患")),
    )
    assert reworded.texts == ("监督检查", "报告隐患")


def test_a_removed_department_duty_that_reappears_reworded_below_is_found() -> None:
    above = Duty(id="fire.3", by="emergency", role=Role.JOINT, text=f"依法{CHECK}")
    below = Duty(id="fire.4", by="local", role=Role.SUPPORT, text=f"配合{CHECK}等")
    change = only(with_duties(FIRE, LOCAL, above), with_duties(FIRE, LOCAL, below))
    assert change.kind.name == "duty-handed-down"
    assert change.duty == "fire.4"
    assert change.score is not None
    assert change.score >= 0.75
    assert "fire.3" in change.message(Lang.ZH)
    assert "fire.3" in change.message(Lang.EN)


def test_a_hand_over_to_another_item_is_found_too() -> None:
    above = Duty(id="fire.3", by="emergency", role=Role.JOINT, text=CHECK)
    below = Duty(id="dog.1", by="local", role=Role.SUPPORT, text=f"负责{CHECK}")
    old = listing(replace(ITEM, duties=(FIRE, LOCAL, above)), replace(OTHER, duties=(LOCAL,)))
    new = listing(ITEM, replace(OTHER, duties=(LOCAL, below)))
    change = only(old, new)
    assert (change.kind.name, change.item, change.duty) == ("duty-handed-down", "dog", "dog.1")


def test_a_hand_over_hidden_in_a_new_item_is_listed_beside_it() -> None:
    above = Duty(id="fire.3", by="emergency", role=Role.JOINT, text=CHECK)
    below = Duty(id="inspect.1", by="local", role=Role.SUPPORT, text=CHECK)
    new_item = Item(id="inspect", name="隐患排查", category="peace", duties=(below,))
    changes = compare(with_duties(FIRE, LOCAL, above), listing(ITEM, new_item))
    assert sorted(names(changes)) == ["duty-handed-down", "item-added"]


def test_an_item_under_another_id_hands_nothing_over() -> None:
    same = "开展消防安全宣传"
    duties = (replace(FIRE, text=f"负责{same}"), replace(LOCAL, text=f"协助{same}"))
    renamed = tuple(replace(duty, id=duty.id.replace("fire", "safe")) for duty in duties)
    old = listing(replace(ITEM, duties=duties))
    new = listing(replace(ITEM, id="safe", duties=renamed))
    assert sorted(names(compare(old, new))) == ["item-added", "item-removed", "item-replaced"]


def test_unlike_duties_are_not_taken_for_a_hand_over() -> None:
    above = Duty(id="fire.3", by="emergency", role=Role.JOINT, text=CHECK)
    below = Duty(id="fire.4", by="local", role=Role.SUPPORT, text="登记困难群众信息")
    changes = compare(with_duties(FIRE, LOCAL, above), with_duties(FIRE, LOCAL, below))
    assert names(changes) == ["local-duty-added", "department-duty-removed"]


def test_a_duty_that_moved_to_another_item_keeps_its_id_and_tells_what_else_changed() -> None:
    moved = replace(LOCAL, text="负责开展消防宣传")
    old = listing(ITEM, OTHER)
    new = listing(replace(ITEM, duties=(FIRE,)), replace(OTHER, duties=(moved,)))
    changes = compare(old, new)
    assert names(changes) == ["local-duty-strengthened", "duty-moved"]
    assert {change.path for change in changes} == {
        "items[dog].duties[fire.2]",
        "items[dog].duties[fire.2].text",
    }


def test_a_department_that_left_is_one_change_however_many_duties_it_had() -> None:
    more = [Duty(id=f"fire.{n}", by="police", role=Role.JOINT, text=f"职责{n}") for n in (7, 8, 9)]
    change = only(with_duties(FIRE, LOCAL, *more), with_duties(FIRE, LOCAL))
    assert change.kind.name == "department-left"
    assert change.path == "items[fire].departments[police]"
    assert change.duty is None
    assert "职责7；职责8；职责9" in change.message(Lang.ZH)


def test_a_change_of_lead_is_not_told_again_as_changes_of_roles() -> None:
    joint = Duty(id="fire.3", by="police", role=Role.JOINT, text=CHECK)
    old = with_duties(FIRE, LOCAL, joint)
    new = with_duties(replace(FIRE, role=Role.JOINT), LOCAL, replace(joint, role=Role.LEAD))
    change = only(old, new, names={"police": "区公安分局", "emergency": "区应急局"})
    assert change.kind.name == "lead-changed"
    assert (change.before, change.after) == (["emergency"], ["police"])
    assert change.message(Lang.ZH) == "主责部门由“区应急局”改为“区公安分局”"


def test_an_item_without_a_lead_says_so() -> None:
    change = only(with_duties(FIRE, LOCAL), with_duties(replace(FIRE, role=Role.JOINT), LOCAL))
    assert change.kind.name == "lead-vacated"
    assert change.message(Lang.ZH) == "不再有部门主责（原为“emergency”），基层仍有职责"
    assert "no department leads any more (was emergency)" in change.message(Lang.EN)


def test_a_role_changes_below_a_lead_that_stays() -> None:
    second = replace(FIRE, id="fire.9", text=CHECK)
    old = with_duties(FIRE, second)
    change = only(old, with_duties(FIRE, replace(second, role=Role.JOINT)))
    assert change.kind.name == "role-changed"


def test_a_repeated_duty_id_pairs_with_its_like_in_another_item() -> None:
    old = listing(replace(ITEM, duties=(LOCAL, LOCAL)), OTHER)
    new = listing(replace(ITEM, duties=(LOCAL,)), replace(OTHER, duties=(LOCAL,)))
    assert names(compare(old, new)) == ["duty-moved"]


def test_the_names_of_a_catalogue_win_over_those_given() -> None:
    bound = replace(LIST, departments={"fire": "区消防救援大队"})
    old = replace(bound, items=(replace(ITEM, duties=(FIRE,)),))
    new = replace(bound, items=(replace(ITEM, duties=(replace(FIRE, by="fire"),)),))
    passed = compare(old, new, names={"fire": "消防", "emergency": "应急局"})[-1]
    assert passed.message(Lang.EN) == "the lead is 区消防救援大队, was 应急局"


def test_names_that_would_disturb_a_terminal_are_written_out() -> None:
    old = with_duties(FIRE, LOCAL)
    change = only(old, with_duties(FIRE, replace(LOCAL, by="x\u202e")))
    assert "\u202e" not in change.message(Lang.ZH)
