"""A duty that passes between a department and the local body is found, however it is dressed."""

from dataclasses import replace

import pytest

from diff.elsewhere import FREE
from diff.handed import FORMS, KEPT, Form, Side
from diff.reworded import OTHER, SAME
from diff.samples import catalogue, names
from dutylist.diff import BY_CODE, compare
from dutylist.diff.handed import ANY_ITEM, SAME_ITEM
from dutylist.diff.kinds import KINDS
from dutylist.diff.similar import score
from dutylist.model import Catalogue, Duty, Item, Role
from dutylist.texts import Lang

MIRRORS = {kind.name: BY_CODE[kind.mirror].name for kind in KINDS}
each_form = pytest.mark.parametrize("form", FORMS, ids=[form[0] for form in FORMS])


def _list(side: Side) -> Catalogue:
    items = tuple(
        Item(
            id=key,
            name={"fire": "消防安全", "dog": "文明养犬", "safe": "隐患排查"}[key],
            category="peace",
            duties=tuple(
                Duty(id=id_, by=by, role=Role.JOINT, text=text) for id_, by, text in duties
            ),
        )
        for key, duties in side.items()
    )
    return replace(catalogue(), items=items)


@each_form
def test_each_form_of_passing_down_is_found(form: Form) -> None:
    _, old, new, kinds = form
    assert sorted(names(compare(_list(old), _list(new)))) == kinds


@each_form
def test_each_form_read_backwards_is_taking_up(form: Form) -> None:
    _, old, new, kinds = form
    found = names(compare(_list(new), _list(old)))
    assert sorted(found) == sorted(MIRRORS[kind] for kind in kinds)


@pytest.mark.parametrize(("above", "below"), SAME)
def test_a_clerks_other_words_are_known_again(above: str, below: str) -> None:
    assert score(above, below) >= SAME_ITEM.crossed
    old = _list({"fire": (("fire.1", "emergency", above),)})
    new = _list({"fire": (("fire.9", "local", below),)})
    assert "duty-handed-down" in names(compare(old, new))


def test_nearly_all_other_words_are_known_again_under_another_item() -> None:
    found = sum(score(above, below) >= ANY_ITEM.crossed for above, below in SAME)
    assert found >= len(SAME) * 0.9


@pytest.mark.parametrize(("above", "below"), FREE)
def test_the_freest_rewordings_are_known_again_within_an_item(above: str, below: str) -> None:
    old = _list({"fire": (KEPT, ("fire.2", "emergency", above))})
    new = _list({"fire": (KEPT, ("fire.9", "local", below))})
    assert names(compare(old, new)) == ["duty-handed-down"]


def test_nine_in_ten_of_the_freest_rewordings_are_known_again_under_another_item() -> None:
    dog = ("dog.1", "police", "登记犬只")
    found = 0
    for above, below in FREE:
        old = _list({"fire": (KEPT, ("fire.2", "emergency", above)), "dog": (dog,)})
        new = _list({"fire": (KEPT,), "dog": (dog, ("dog.9", "local", below))})
        found += names(compare(old, new)) == ["duty-handed-down"]
    assert found >= len(FREE) * 0.9


@pytest.mark.parametrize(("above", "below"), OTHER)
def test_another_duty_of_the_subject_is_no_hand_over(above: str, below: str) -> None:
    old = _list({"fire": (("fire.1", "emergency", above),)})
    new = _list({"fire": (("fire.9", "local", below),)})
    assert "duty-handed-down" not in names(compare(old, new))


def test_a_new_duty_that_reads_like_one_that_stays_says_so() -> None:
    form = next(form for form in FORMS if form[0].startswith("copied"))
    (change,) = compare(_list(form[1]), _list(form[2]))
    assert "与“emergency”仍承担的 fire.2 文字相近" in change.message(Lang.ZH)
    assert "reads like fire.2, which emergency keeps" in change.message(Lang.EN)


def test_duties_of_equal_words_are_paired_alike_in_any_order() -> None:
    same = "协助开展消防安全宣传"
    duties = [("fire.1", "emergency", same), ("fire.2", "police", same)]
    came = [("fire.8", "local", same), ("fire.9", "local", same)]
    found = {
        tuple(sorted((c.before["id"], c.after["id"]) for c in compare(_list(a), _list(b))))  # type: ignore[call-overload,index]
        for a in ({"fire": tuple(duties)}, {"fire": tuple(reversed(duties))})
        for b in ({"fire": tuple(came)}, {"fire": tuple(reversed(came))})
    }
    assert found == {(("fire.1", "fire.8"), ("fire.2", "fire.9"))}


def test_items_of_equal_words_are_not_paired_by_their_place() -> None:
    old = _list({"fire": (("fire.1", "local", "协助宣传"),)})
    duty = replace(old.items[0].duties[0], id="dog.1")
    other = replace(old.items[0], id="dog", duties=(duty,))
    changes = compare(old, replace(old, items=(other,)))
    assert sorted(names(changes)) == ["item-added", "item-removed", "item-replaced"]
