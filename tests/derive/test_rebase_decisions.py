"""What decisions on conflicts make of an overlay, and which are refused."""

from dataclasses import replace

import pytest

from derive.bases import adding, duty, item
from derive.rebase_samples import (
    OLD,
    Above,
    both,
    changing,
    changing_duty,
    contact_of,
    descended,
    editing,
    editing_duty,
    having,
    later,
    moved,
    onto,
    removing,
    renumbered,
    with_duties,
    with_items,
    without,
    without_duty,
)
from dutylist.derive.rebase import Decided, decide
from dutylist.model import (
    LOCAL,
    Bind,
    Decline,
    DutyChanges,
    DutyEdit,
    DutyRemoval,
    Edit,
    Merge,
    Mode,
    Move,
    Overlay,
    Plain,
    Role,
    Split,
)

NAMED = editing("peace-a", name="本地名")
WORDED = editing_duty("peace-a.2", text="本地写法")
MERGED = Merge(items=("peace-a", "peace-b"), into=item("peace-ab"), reason="合并办理")
PARTED = Split(item="peace-a", into=(item("peace-a1"), item("peace-a2")), reason="分开办理")
RENAMED_ABOVE = changing("peace-a", name="上级名")
MOVED_WORDS = both(
    without_duty("peace-a.2"),
    with_duties("city-a", lambda old: (*old, duty("city-a.8", text="职责peace-a.2"))),
)


def decided(above: Above, overlay: Overlay, *decisions: Plain) -> Decided:
    """Move an overlay, decide its conflicts in their order, and carry that out."""
    conflicts = moved(above, overlay).overlay
    given = tuple(
        replace(each, decision=decision, route=("wulong.yaml", "conflicts", at))
        for at, (each, decision) in enumerate(zip(conflicts.conflicts, decisions, strict=True))
    )
    return decide(onto(above(later(OLD))), replace(conflicts, conflicts=given))


def value(said: Plain) -> Plain:
    return {"value": said}


class TestOwn:
    def test_edits_what_the_new_base_says(self) -> None:
        result = decided(RENAMED_ABOVE, having(edit=(NAMED,)), "own")
        (edit,) = result.overlay.edit
        assert (edit.was, edit.set) == ({"name": "上级名"}, {"name": "本地名"})
        assert edit.reason == NAMED.reason
        assert result.overlay.rebased_from is None
        assert (result.done, result.left) == (1, 0)

    def test_takes_an_item_that_it_edits_though_the_old_base_lacked_it(self) -> None:
        edit = Edit(item="peace-new", was={"name": "事项peace-new"}, set={"name": "本地名"})
        result = decided(with_items(item("peace-new")), having(edit=(edit,)), "own")
        assert [each.item for each in result.overlay.edit] == ["peace-new"]
        assert result.overlay.undecided == ()
        assert result.left == 0

    def test_joins_the_edit_that_it_was_taken_from(self) -> None:
        edit = editing("peace-a", name="本地名", note="说明")
        whole = replace(edit, duties=WORDED.duties)
        above = both(RENAMED_ABOVE, changing_duty("peace-a.2", text="上级写法"))
        result = decided(above, having(edit=(whole,)), "own", "own")
        (joined,) = result.overlay.edit
        assert dict(joined.set) == {"note": "说明", "name": "本地名"}
        assert joined.duties.edit[0].was == {"text": "上级写法"}

    def test_stands_on_its_own_beside_an_edit_with_another_reason(self) -> None:
        other = replace(editing("peace-a", note="说明"), reason="另一理由")
        result = decided(RENAMED_ABOVE, having(edit=(other, NAMED)), "own")
        assert [each.reason for each in result.overlay.edit] == ["另一理由", "本地写法"]

    def test_joins_two_fields_of_one_duty(self) -> None:
        edit = editing_duty("peace-a.2", text="本地写法", role=Role.JOINT)
        above = changing_duty("peace-a.2", text="上级写法")
        (joined,) = decided(above, having(edit=(edit,)), "own").overlay.edit
        assert dict(joined.duties.edit[0].set) == {"role": Role.JOINT, "text": "本地写法"}

    def test_leaves_out_what_was_edited_above(self) -> None:
        result = decided(RENAMED_ABOVE, having(remove=(removing("peace-a"),)), "own")
        assert result.overlay.remove == (removing("peace-a"),)

    def test_leaves_out_a_duty_that_was_edited_above(self) -> None:
        edit = Edit(item="peace-a", duties=DutyChanges(remove=(DutyRemoval(id="peace-a.2"),)))
        above = changing_duty("peace-a.2", text="上级写法")
        (kept,) = decided(above, having(edit=(edit,)), "own").overlay.edit
        assert kept.duties.remove == edit.duties.remove

    def test_keeps_a_refusal_of_what_is_required_above(self) -> None:
        overlay = having(decline=(Decline(item="peace-a", reason="无"),))
        result = decided(changing("peace-a", required=True), overlay, "own")
        assert result.overlay.decline == overlay.decline

    def test_keeps_a_duty_that_was_removed_above_as_one_added_here(self) -> None:
        result = decided(without_duty("peace-a.2"), having(edit=(WORDED,)), "own")
        (edit,) = result.overlay.edit
        (added,) = edit.duties.add
        assert (added.id, added.by, added.text) == ("peace-a.2", LOCAL, "本地写法")

    def test_keeps_a_change_of_a_duty_that_was_handed_over(self) -> None:
        edit = editing_duty("peace-a.1", text="本地写法")
        result = decided(changing_duty("peace-a.1", by=LOCAL), having(edit=(edit,)), "own")
        assert result.overlay.edit[0].duties.edit == edit.duties.edit

    def test_gives_an_item_added_twice_the_local_words(self) -> None:
        held = replace(
            item("new-a"),
            name="上级名",
            fields={"power": "许可"},
            duties=(duty("new-a.1", "emergency", text="上级写法"), duty("new-a.7")),
        )
        result = decided(with_items(held), having(add=(adding("new-a"),)), "own").overlay
        (edit,) = result.edit
        assert edit.set == {"name": "事项new-a", "power": None}
        assert [each.id for each in edit.duties.add] == ["new-a.2"]
        assert [each.id for each in edit.duties.remove] == ["new-a.7"]
        assert [each.id for each in edit.duties.edit] == ["new-a.1"]
        assert result.add == ()
        assert result.undecided == ()

    def test_gives_a_duty_added_twice_the_local_words(self) -> None:
        above = with_duties("peace-a", lambda old: (*old, duty("peace-a.9", text="上级写法")))
        edit = Edit(item="peace-a", duties=DutyChanges(add=(duty("peace-a.9"),)))
        (kept,) = decided(above, having(edit=(edit,)), "own").overlay.edit
        assert kept.duties.edit[0].set == {"text": "职责peace-a.9"}

    def test_merges_and_splits_what_was_edited_above(self) -> None:
        assert decided(RENAMED_ABOVE, having(merge=(MERGED,)), "own").overlay.merge == (MERGED,)
        assert decided(RENAMED_ABOVE, having(split=(PARTED,)), "own").overlay.split == (PARTED,)

    def test_keeps_the_name_of_a_department(self) -> None:
        overlay = having(bind=Bind(departments={"police": "公安分局"}))
        result = decided(
            lambda base: replace(base, departments={"police": "县公安局"}), overlay, "own"
        )
        assert result.overlay.bind.departments == {"police": "公安分局"}

    def test_keeps_what_the_old_base_never_held_if_the_new_one_does(self) -> None:
        edit = Edit(item="new-a", was={"name": "甲"}, set={"name": "乙"})
        (kept,) = decided(with_items(item("new-a")), having(edit=(edit,)), "own").overlay.edit
        assert kept.was == {"name": "事项new-a"}

    def test_keeps_a_move_into_another_category(self) -> None:
        move = Move(item="city-a", category="peace")
        above = changing("city-a", category="party")
        assert decided(above, having(move=(move,)), "own").overlay.move == (move,)


class TestNew:
    @pytest.mark.parametrize(
        ("above", "overlay"),
        [
            (RENAMED_ABOVE, having(edit=(NAMED,))),
            (without("peace-a"), having(edit=(NAMED,))),
            (RENAMED_ABOVE, having(remove=(removing("peace-a"),))),
            (RENAMED_ABOVE, having(merge=(MERGED,))),
            (without("peace-a"), having(bind=contact_of("peace-a"))),
            (without("city-c"), having(move=(Move(item="city-a", after="city-c"),))),
        ],
        ids=["edit", "gone", "removal", "merge", "contact", "move"],
    )
    def test_drops_the_action(self, above: Above, overlay: Overlay) -> None:
        result = decided(above, overlay, "new").overlay
        left = (result.edit, result.remove, result.merge, result.move, result.conflicts)
        assert not any((*left, result.bind.contacts))

    def test_keeps_an_addition_without_its_place(self) -> None:
        add = adding("new-a", after="peace-a")
        result = decided(without("peace-a"), having(add=(add,)), "new").overlay
        assert result.add == (replace(add, after=None),)

    def test_keeps_a_new_category_without_its_place(self) -> None:
        move = Move(item="city-a", category="peace", after="peace-a")
        result = decided(without("peace-a"), having(move=(move,)), "new").overlay
        assert result.move == (replace(move, after=None),)

    def test_takes_the_item_of_the_new_base_for_one_added_twice(self) -> None:
        above = with_items(replace(item("new-a"), name="上级名"))
        result = decided(above, having(add=(adding("new-a"),)), "new").overlay
        assert (result.add, result.undecided) == ((), ())
        claiming = having(mode=Mode.CLAIM, claim=("peace-b",), add=(adding("new-a"),))
        assert decided(above, claiming, "new").overlay.claim == ("peace-b", "new-a")


class TestAValue:
    def test_is_set_in_place_of_both(self) -> None:
        (edit,) = decided(RENAMED_ABOVE, having(edit=(NAMED,)), value("另名")).overlay.edit
        assert (edit.was, edit.set) == ({"name": "上级名"}, {"name": "另名"})

    def test_is_set_in_a_duty(self) -> None:
        above = changing_duty("peace-a.2", text="上级写法")
        (edit,) = decided(above, having(edit=(WORDED,)), value("另写")).overlay.edit
        assert edit.duties.edit[0].set == {"text": "另写"}

    def test_is_the_name_of_a_department_or_a_category(self) -> None:
        overlay = having(bind=Bind(departments={"police": "公安分局"}))
        above: Above = lambda base: replace(base, departments={"police": "县公安局"})  # noqa: E731
        result = decided(above, overlay, value("公安局"))
        assert result.overlay.bind.departments == {"police": "公安局"}
        move = Move(item="city-a", category="peace")
        result = decided(changing("city-a", category="party"), having(move=(move,)), value("peace"))
        assert result.overlay.move == (move,)

    def test_is_the_id_that_an_item_has_now(self) -> None:
        whole = replace(
            NAMED,
            duties=DutyChanges(
                add=(duty("peace-a.9"),),
                remove=(DutyRemoval(id="peace-a.1"),),
                edit=WORDED.duties.edit,
            ),
        )
        above = renumbered("peace-a", "peace-x", declared=False)
        result = decided(above, having(edit=(whole,)), value("peace-x")).overlay
        (edit,) = result.edit
        assert edit.item == "peace-x"
        assert edit.duties.edit[0].id == "peace-x.2"
        assert edit.duties.remove[0].id == "peace-x.1"
        assert edit.duties.add[0].id == "peace-x.9"
        assert result.undecided == ()

    def test_asks_again_where_the_item_of_that_id_was_changed(self) -> None:
        above = both(
            renumbered("peace-a", "peace-x", declared=False),
            changing("peace-x", name="事项peace-z"),
        )
        result = decided(above, having(edit=(NAMED,)), value("peace-x"))
        (conflict,) = result.overlay.conflicts
        assert (conflict.kind, conflict.item) == ("changed-both", "peace-x")
        assert result.overlay.rebased_from is not None

    def test_may_be_several_ids_of_what_was_split_above(self) -> None:
        above = both(
            without("peace-a"),
            with_items(item("s-1"), item("s-2")),
            descended(("peace-a",), ("s-1", "s-2")),
        )
        both_ids = value(["s-1", "s-2"])
        overlay = having(
            remove=(removing("peace-a"),), decline=(Decline(item="peace-a", reason="无"),)
        )
        result = decided(above, overlay, both_ids, both_ids).overlay
        assert [each.item for each in result.remove] == ["s-1", "s-2"]
        assert [each.item for each in result.decline] == ["s-1", "s-2"]

    def test_is_the_id_of_a_claim_a_contact_a_move(self) -> None:
        above = without("peace-a")
        claiming = having(mode=Mode.CLAIM, claim=("peace-a", "peace-c"))
        result = decided(above, claiming, value("peace-b")).overlay
        assert result.claim == ("peace-c", "peace-b")
        bound = decided(above, having(bind=contact_of("peace-a")), value("peace-b")).overlay
        assert list(bound.bind.contacts) == ["peace-b"]
        moving = having(move=(Move(item="peace-a", after="peace-c"),))
        assert decided(above, moving, value("peace-b")).overlay.move[0].item == "peace-b"

    def test_is_what_an_item_stands_behind(self) -> None:
        actions = having(
            add=(adding("new-a", after="peace-c"),),
            move=(Move(item="peace-b", after="peace-c"),),
            merge=(replace(MERGED, after="peace-c"),),
            split=(replace(PARTED, after="peace-c"),),
        )
        decisions = [value("party-a")] * 4
        result = decided(without("peace-c"), actions, *decisions).overlay
        lists = (result.add, result.move, result.merge, result.split)
        assert [each[0].after for each in lists] == ["party-a"] * 4

    def test_is_another_id_for_what_was_added_twice(self) -> None:
        above = with_items(replace(item("new-a"), name="上级名"), item("peace-ab"))
        actions = having(add=(adding("new-a"),), merge=(MERGED,))
        result = decided(above, actions, value("new-b"), value("peace-ba")).overlay
        assert result.add[0].item.id == "new-b"
        assert [each.id for each in result.add[0].item.duties] == ["new-b.1", "new-b.2"]
        assert result.merge[0].into.id == "peace-ba"

    def test_is_another_id_for_a_duty_added_twice(self) -> None:
        above = with_duties("peace-a", lambda old: (*old, duty("peace-a.9", text="上级写法")))
        edit = Edit(item="peace-a", duties=DutyChanges(add=(duty("peace-a.9"),)))
        (kept,) = decided(above, having(edit=(edit,)), value("peace-a.10")).overlay.edit
        assert kept.duties.add[0].id == "peace-a.10"

    def test_is_the_duty_that_a_text_has_moved_to(self) -> None:
        result = decided(MOVED_WORDS, having(edit=(WORDED,)), value("city-a.8")).overlay
        (edit,) = result.edit
        assert edit.item == "city-a"
        assert edit.duties.edit == (
            DutyEdit(id="city-a.8", was={"text": "职责peace-a.2"}, set={"text": "本地写法"}),
        )

    def test_drops_a_change_that_the_duty_of_that_id_has_already(self) -> None:
        above = both(
            without_duty("peace-a.2"),
            with_duties("city-a", lambda old: (*old, duty("city-a.8", text="本地写法"))),
        )
        assert decided(above, having(edit=(WORDED,)), value("city-a.8")).overlay.edit == ()

    def test_is_the_ids_that_are_merged_or_split(self) -> None:
        result = decided(without("peace-a"), having(merge=(MERGED,)), value(["peace-b", "peace-c"]))
        assert result.overlay.merge[0].items == ("peace-b", "peace-c")
        result = decided(without("peace-a"), having(split=(PARTED,)), value("peace-c"))
        assert result.overlay.split[0].item == "peace-c"


GONE = without("peace-a")
TWICE = with_items(replace(item("new-a"), name="上级名"), item("peace-ab"), item("peace-a1"))


class TestWhatIsRefused:
    @pytest.mark.parametrize(
        ("above", "overlay", "decision", "why"),
        [
            (GONE, having(edit=(NAMED,)), "own", "nothing is left above"),
            (GONE, having(edit=(NAMED,)), value("nowhere"), "the new base has no nowhere"),
            (GONE, having(edit=(NAMED,)), value(True), "an id is wanted here"),  # noqa: FBT003
            (RENAMED_ABOVE, having(remove=(removing("peace-a"),)), value("x"), "no other value"),
            (GONE, having(merge=(MERGED,)), "own", "the source peace-a is not in"),
            (GONE, having(merge=(MERGED,)), value("peace-b"), "two items at least"),
            (GONE, having(split=(PARTED,)), value(["peace-b", "peace-c"]), "one id only"),
            (TWICE, having(merge=(MERGED,)), "own", "ids of their own"),
            (TWICE, having(split=(PARTED,)), value("x"), "no other value"),
            (TWICE, having(add=(adding("new-a"),)), value("peace-b"), "is in use or retired"),
            (MOVED_WORDS, having(edit=(WORDED,)), value("city-a.99"), "no duty city-a.99"),
            (
                changing_duty("peace-a.1", by="justice"),
                having(
                    edit=(
                        Edit(
                            item="peace-a",
                            duties=DutyChanges(add=(duty("peace-a.9", "police", Role.LEAD),)),
                        ),
                    )
                ),
                value("x"),
                "no other value",
            ),
        ],
    )
    def test_says_why_and_what_is_open(
        self, above: Above, overlay: Overlay, decision: Plain, why: str
    ) -> None:
        result = decided(above, overlay, decision)
        (refusal,) = result.refusals
        assert refusal.law.code == "DL352"
        assert refusal.route == ("wulong.yaml", "conflicts", 0, "decision")
        assert why in refusal.params["why"].en  # type: ignore[attr-defined]
        assert "new" in refusal.params["choices"].en  # type: ignore[attr-defined]

    @pytest.mark.parametrize("decision", ["本地", 3, {"values": 1}, {"value": 1, "own": 2}, [1]])
    def test_what_is_no_decision(self, decision: Plain) -> None:
        (refusal,) = decided(RENAMED_ABOVE, having(edit=(NAMED,)), decision).refusals
        assert refusal.law.code == "DL353"

    def test_a_value_for_what_sets_none(self) -> None:
        overlay = moved(RENAMED_ABOVE, having(edit=(NAMED,))).overlay
        told = {"remove": {"item": "peace-a", "reason": "transferred"}}
        conflict = replace(overlay.conflicts[0], action=told, decision=value("x"))
        new = onto(RENAMED_ABOVE(later(OLD)))
        result = decide(new, replace(overlay, conflicts=(conflict,)))
        assert [each.law.code for each in result.refusals] == ["DL352"]

    def test_own_words_for_a_duty_that_stands_in_another_item(self) -> None:
        above = with_duties("city-a", lambda old: (*old, duty("peace-a.9", text="上级写法")))
        edit = Edit(item="peace-a", duties=DutyChanges(add=(duty("peace-a.9"),)))
        (refusal,) = decided(above, having(edit=(edit,)), "own").refusals
        assert refusal.law.code == "DL352"

    def test_a_duty_that_is_not_there(self) -> None:
        edit = Edit(
            item="new-a",
            duties=DutyChanges(
                edit=(DutyEdit(id="new-a.9", was={"text": "a"}, set={"text": "b"}),)
            ),
        )
        (refusal,) = decided(with_items(item("new-a")), having(edit=(edit,)), "own").refusals
        assert refusal.law.code == "DL352"

    @pytest.mark.parametrize(
        "changes",
        [
            {"kind": "unheard-of"},
            {"action": {"edit": {"set": 3}}, "decision": "own"},
            {"action": {"edit": 3}, "decision": "own"},
            {"action": {"edit": 3}, "decision": {"value": "x"}},
            {"action": {"edit": {"duties": {"edit": [3]}}}, "decision": {"value": "x"}},
            {"action": {"edit": {"item": "peace-a", "set": {"role": "x"}}}, "decision": "own"},
        ],
    )
    def test_a_record_that_was_altered(self, changes: dict[str, Plain]) -> None:
        overlay = moved(RENAMED_ABOVE, having(edit=(NAMED,))).overlay
        conflict = replace(overlay.conflicts[0], **changes)  # type: ignore[arg-type]
        result = decide(onto(RENAMED_ABOVE(later(OLD))), replace(overlay, conflicts=(conflict,)))
        assert [each.law.code for each in result.refusals] == ["DL354"]

    @pytest.mark.parametrize("old", [None, {"id": "peace-a.2"}])
    def test_a_duty_of_before_that_was_altered(self, old: Plain) -> None:
        overlay = moved(without_duty("peace-a.2"), having(edit=(WORDED,))).overlay
        conflict = replace(overlay.conflicts[0], old=old, decision="own")
        new = without_duty("peace-a.2")(later(OLD))
        result = decide(onto(new), replace(overlay, conflicts=(conflict,)))
        assert [each.law.code for each in result.refusals] == ["DL354"]


def test_what_is_not_decided_stays() -> None:
    overlay = having(edit=(NAMED,), remove=(removing("peace-b"),))
    above = both(RENAMED_ABOVE, changing("peace-b", name="上级名"))
    result = decided(above, overlay, "new", None)
    assert [each.item for each in result.overlay.conflicts] == ["peace-a"]
    assert result.overlay.rebased_from is not None
    assert (result.done, result.left) == (1, 1)
