"""What becomes of each action when its base moves: one table, a row for each way."""

from dataclasses import replace

import pytest

from derive.bases import PIN, adding, duty, item
from derive.rebase_samples import (
    OLD,
    Above,
    bases,
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
    reordered,
    same,
    told,
    with_duties,
    with_items,
    without,
    without_duty,
)
from dutylist.derive.rebase import Bases, rebase, versions
from dutylist.model import (
    LOCAL,
    Basis,
    Bind,
    Contact,
    Decline,
    DutyChanges,
    DutyEdit,
    DutyRemoval,
    Edit,
    Guide,
    Merge,
    Mode,
    Move,
    Overlay,
    Role,
    Split,
    Step,
)

APPLIED, CONVERGED, OBSOLETE = "applied", "converged", "obsolete"
GONE = "changed-removed"
MERGED_ABOVE = descended(("peace-a", "peace-b"), ("peace-m",))
SPLIT_ABOVE = descended(("peace-a",), ("s-1", "s-2"))
TEXT_MOVED = duty("city-a.8", text="职责peace-a.2")
NAMED = editing("peace-a", name="本地名")
WORDED = editing_duty("peace-a.2", text="本地写法")
ADDED_DUTY = Edit(item="peace-a", duties=DutyChanges(add=(duty("peace-a.9"),)), reason="新增")
FEWER = Edit(item="peace-a", duties=DutyChanges(remove=(DutyRemoval(id="peace-a.2"),)), reason="无")
MERGED = Merge(items=("peace-a", "peace-b"), into=item("peace-ab"), reason="合并办理")
PARTED = Split(item="peace-a", into=(item("peace-a1"), item("peace-a2")), reason="分开办理")
NEW_LEAD = Edit(
    item="peace-a",
    duties=DutyChanges(add=(duty("peace-a.9", "police", Role.LEAD),)),
    reason="改由公安牵头",
)

WHAT_HAPPENS: list[tuple[str, Above, Overlay, list[tuple[str, str]]]] = [
    # what git merge-file, daff and msgmerge get wrong
    (
        "an edit next to a removed neighbour",
        without("party-b", "peace-b"),
        having(edit=(NAMED,)),
        [("edit", APPLIED)],
    ),
    ("items in another order", reordered, having(edit=(NAMED, WORDED)), [("edit", APPLIED)] * 2),
    (
        "the same text moved to another item",
        both(without_duty("peace-a.2"), with_duties("city-a", lambda old: (*old, TEXT_MOVED))),
        having(edit=(WORDED,)),
        [("edit", "changed-duty-removed")],
    ),
    (
        "a renumbered item, declared",
        renumbered("peace-a", "peace-x"),
        having(edit=(NAMED, WORDED), bind=contact_of("peace-a")),
        [("edit", APPLIED), ("edit", APPLIED), ("bind", APPLIED)],
    ),
    (
        "a renumbered item, not declared",
        renumbered("peace-a", "peace-x", declared=False),
        having(edit=(NAMED,)),
        [("edit", "renumbered")],
    ),
    (
        "both sides add the same item in the same words",
        with_items(adding("new-a").item),
        having(add=(adding("new-a"),)),
        [("add", CONVERGED)],
    ),
    (
        "both sides add an item under one id in other words",
        with_items(replace(item("new-a"), name="上级名")),
        having(add=(adding("new-a"),)),
        [("add", "added-twice")],
    ),
    (
        "an item removed above and added again under a new id",
        both(without("peace-a"), with_items(replace(item("peace-z"), name="事项peace-a"))),
        having(remove=(removing("peace-a"),)),
        [("remove", "renumbered")],
    ),
    (
        "blanks only changed above",
        changing_duty("peace-a.2", text="职责 peace-a.2"),
        having(edit=(WORDED,)),
        [("edit", APPLIED)],
    ),
    (
        "only the width of marks and letters changed above",
        changing("peace-a", name="事项ｐeace-a"),
        having(edit=(NAMED,), remove=(removing("peace-b"),)),
        [("remove", APPLIED), ("edit", APPLIED)],
    ),
    (
        "two fields of one duty on the two sides",
        changing_duty("peace-a.2", basis=()),
        having(edit=(WORDED,)),
        [("edit", APPLIED)],
    ),
    (
        "a duty removed above while another of its item is edited here",
        without_duty("peace-a.1"),
        having(edit=(WORDED,)),
        [("edit", APPLIED)],
    ),
    (
        "a duty handed to the local body above while its text is edited here",
        changing_duty("peace-a.1", by=LOCAL),
        having(edit=(editing_duty("peace-a.1", text="本地写法"),)),
        [("edit", "handed-over")],
    ),
    # edits
    ("a value that stayed", same, having(edit=(NAMED,)), [("edit", APPLIED)]),
    (
        "both sides made the same change",
        changing("peace-a", name="本地名"),
        having(edit=(NAMED,)),
        [("edit", CONVERGED)],
    ),
    (
        "both sides changed a field, differently",
        changing("peace-a", name="上级名"),
        having(edit=(NAMED,)),
        [("edit", "changed-both")],
    ),
    (
        "a list compares as a whole",
        changing("peace-b", posts=("综治办", "司法所")),
        having(edit=(editing("peace-b", posts=("便民中心",)),)),
        [("edit", "changed-both")],
    ),
    (
        "a mapping compares as a whole",
        changing("peace-b", guide=Guide(steps=(Step(LOCAL, "受理"),), promised_days=5)),
        having(edit=(editing("peace-b", guide=Guide(promised_days=3)),)),
        [("edit", "changed-both")],
    ),
    (
        "two fields, one of them changed above",
        changing("peace-a", name="上级名"),
        having(edit=(editing("peace-a", name="本地名", note="说明"),)),
        [("edit", "changed-both"), ("edit", APPLIED)],
    ),
    ("changed here, gone above", without("peace-a"), having(edit=(NAMED,)), [("edit", GONE)]),
    (
        "changed here, dropped above as declared",
        both(without("peace-a"), descended(("peace-a",), ())),
        having(edit=(NAMED,)),
        [("edit", GONE)],
    ),
    (
        "changed here, merged above",
        both(without("peace-a", "peace-b"), with_items(item("peace-m")), MERGED_ABOVE),
        having(edit=(NAMED,)),
        [("edit", "merged-above")],
    ),
    (
        "changed here, split above",
        both(without("peace-a"), with_items(item("s-1"), item("s-2")), SPLIT_ABOVE),
        having(edit=(NAMED,)),
        [("edit", "split-above")],
    ),
    (
        "an edit of what the old base never held",
        same,
        having(edit=(Edit(item="nowhere", was={"name": "a"}, set={"name": "b"}),)),
        [("edit", "not-in-old-base")],
    ),
    (
        "an edit without effect",
        same,
        having(edit=(Edit(item="peace-a", reason="无"),)),
        [("edit", APPLIED)],
    ),
    # duties
    (
        "a duty changed on both sides",
        changing_duty("peace-a.2", text="上级写法"),
        having(edit=(WORDED,)),
        [("edit", "changed-both")],
    ),
    (
        "a duty changed alike on both sides",
        changing_duty("peace-a.2", text="本地写法"),
        having(edit=(WORDED,)),
        [("edit", CONVERGED)],
    ),
    (
        "a duty handed to another department",
        changing_duty("peace-a.1", by="police", role=Role.SUPPORT),
        having(edit=(editing_duty("peace-a.1", text="本地写法"),)),
        [("edit", "lead-changed")],
    ),
    (
        "a duty that is no longer the lead's",
        changing_duty("peace-a.1", role=Role.JOINT),
        having(edit=(editing_duty("peace-a.1", text="本地写法"),)),
        [("edit", "lead-changed")],
    ),
    (
        "a supporting duty handed on",
        changing_duty("peace-a.2", by="police"),
        having(edit=(WORDED,)),
        [("edit", "handed-over")],
    ),
    (
        "a role below the lead",
        changing_duty("peace-a.2", role=Role.JOINT),
        having(edit=(WORDED,)),
        [("edit", APPLIED)],
    ),
    ("a duty added here", same, having(edit=(ADDED_DUTY,)), [("add-duty", APPLIED)]),
    (
        "a duty added on both sides in the same words",
        with_duties("peace-a", lambda old: (*old, duty("peace-a.9"))),
        having(edit=(ADDED_DUTY,)),
        [("add-duty", CONVERGED)],
    ),
    (
        "a duty added on both sides in other words",
        with_duties("peace-a", lambda old: (*old, duty("peace-a.9", text="上级写法"))),
        having(edit=(ADDED_DUTY,)),
        [("add-duty", "added-twice")],
    ),
    (
        "a lead added here and changed above",
        changing_duty("peace-a.1", by="justice"),
        having(edit=(NEW_LEAD,)),
        [("add-duty", "lead-changed")],
    ),
    ("a lead added here alone", same, having(edit=(NEW_LEAD,)), [("add-duty", APPLIED)]),
    ("a duty removed here", same, having(edit=(FEWER,)), [("remove-duty", APPLIED)]),
    (
        "a duty removed here, edited above",
        changing_duty("peace-a.2", text="上级写法"),
        having(edit=(FEWER,)),
        [("remove-duty", "removed-edited")],
    ),
    (
        "a duty removed on both sides",
        without_duty("peace-a.2"),
        having(edit=(FEWER,)),
        [("remove-duty", OBSOLETE)],
    ),
    (
        "a duty removed here of an item that is gone",
        without("peace-a"),
        having(edit=(FEWER,)),
        [("edit", OBSOLETE)],
    ),
    (
        "a removal of a duty that the old base never held",
        with_duties("peace-a", lambda old: (*old, duty("peace-a.7"))),
        having(
            edit=(Edit(item="peace-a", duties=DutyChanges(remove=(DutyRemoval(id="peace-a.7"),))),)
        ),
        [("remove-duty", "not-in-old-base")],
    ),
    (
        "an edit of a duty that the old base never held",
        same,
        having(
            edit=(
                Edit(
                    item="peace-a",
                    duties=DutyChanges(
                        edit=(DutyEdit(id="peace-a.7", was={"text": "a"}, set={"text": "b"}),)
                    ),
                ),
            )
        ),
        [("edit", "not-in-old-base")],
    ),
    # whole items
    ("a removal", same, having(remove=(removing("peace-a"),)), [("remove", APPLIED)]),
    (
        "removed here, edited above",
        changing("peace-a", name="上级名"),
        having(remove=(removing("peace-a"),)),
        [("remove", "removed-edited")],
    ),
    (
        "removed on both sides",
        without("peace-a"),
        having(remove=(removing("peace-a"),)),
        [("remove", OBSOLETE)],
    ),
    (
        "removed here, required above",
        changing("peace-a", required=True),
        having(remove=(removing("peace-a"),)),
        [("remove", "removed-required")],
    ),
    (
        "removed here and required all along",
        same,
        having(remove=(removing("party-b", "2026-001"),)),
        [("remove", APPLIED)],
    ),
    (
        "removed here, renumbered above",
        renumbered("peace-a", "peace-x"),
        having(remove=(removing("peace-a"),)),
        [("remove", APPLIED)],
    ),
    (
        "removed here, merged above",
        both(without("peace-a", "peace-b"), with_items(item("peace-m")), MERGED_ABOVE),
        having(remove=(removing("peace-a"),)),
        [("remove", "merged-above")],
    ),
    ("an addition", same, having(add=(adding("new-a", after="peace-a"),)), [("add", APPLIED)]),
    (
        "an addition under an id that is retired above",
        lambda base: replace(base, retired=(*base.retired, "new-a")),
        having(add=(adding("new-a"),)),
        [("add", "added-retired")],
    ),
    (
        "an addition behind an item that is gone",
        without("peace-a"),
        having(add=(adding("new-a", after="peace-a"),)),
        [("add", "neighbour-gone")],
    ),
    (
        "an addition behind an item that went to another category",
        changing("peace-a", category="city"),
        having(add=(adding("new-a", after="peace-a"),)),
        [("add", "neighbour-gone")],
    ),
    (
        "an addition behind another one",
        same,
        having(add=(adding("new-a"), adding("new-b", after="new-a"))),
        [("add", APPLIED)] * 2,
    ),
    (
        "an addition behind what neither base holds",
        same,
        having(add=(adding("new-a", after="nowhere"),)),
        [("add", "neighbour-gone")],
    ),
    (
        "a move",
        same,
        having(move=(Move(item="city-a", after="city-c"),)),
        [("move", APPLIED)],
    ),
    (
        "a move of an item that is gone",
        without("city-a"),
        having(move=(Move(item="city-a", after="city-c"),)),
        [("move", GONE)],
    ),
    (
        "a move behind an item that is gone",
        without("city-c"),
        having(move=(Move(item="city-a", after="city-c"),)),
        [("move", "neighbour-gone")],
    ),
    (
        "a move to where the new base has put it",
        reordered,
        having(move=(Move(item="city-a", after="city-b"),)),
        [("move", CONVERGED)],
    ),
    (
        "a move to the first place, where the new base has it",
        reordered,
        having(move=(Move(item="city-c"),)),
        [("move", CONVERGED)],
    ),
    (
        "a move into a category, changed above to a third",
        changing("city-a", category="party"),
        having(move=(Move(item="city-a", category="peace"),)),
        [("move", "changed-both")],
    ),
    (
        "a move into the category that the new base gives it, to a place of its own",
        changing("city-b", category="peace"),
        having(move=(Move(item="city-b", category="peace", after="peace-a"),)),
        [("move", APPLIED)],
    ),
    ("a merge", same, having(merge=(MERGED,)), [("merge", APPLIED)]),
    (
        "a merge of renumbered items",
        renumbered("peace-a", "peace-x"),
        having(merge=(MERGED,)),
        [("merge", APPLIED)],
    ),
    (
        "a merge of an item edited above",
        changing("peace-b", name="上级名"),
        having(merge=(MERGED,)),
        [("merge", "sources-changed")],
    ),
    (
        "a merge of an item that is gone",
        without("peace-b"),
        having(merge=(MERGED,)),
        [("merge", "sources-changed")],
    ),
    (
        "a merge into an id that the new base holds",
        with_items(item("peace-ab")),
        having(merge=(MERGED,)),
        [("merge", "added-twice")],
    ),
    (
        "a merge behind an item that is gone",
        without("peace-c"),
        having(merge=(replace(MERGED, after="peace-c"),)),
        [("merge", "neighbour-gone")],
    ),
    ("a split", same, having(split=(PARTED,)), [("split", APPLIED)]),
    (
        "a split of an item edited above",
        changing("peace-a", name="上级名"),
        having(split=(PARTED,)),
        [("split", "sources-changed")],
    ),
    (
        "a split of an item that is gone",
        without("peace-a"),
        having(split=(PARTED,)),
        [("split", "sources-changed")],
    ),
    (
        "a split into an id that is retired above",
        lambda base: replace(base, retired=("peace-a1",)),
        having(split=(PARTED,)),
        [("split", "added-retired")],
    ),
    (
        "a split behind an item that is gone",
        without("peace-c"),
        having(split=(replace(PARTED, after="peace-c"),)),
        [("split", "neighbour-gone")],
    ),
    # claims and bindings
    ("a claim", same, having(mode=Mode.CLAIM, claim=("peace-a",)), [("claim", APPLIED)]),
    (
        "a claim of an item that is gone",
        without("peace-a"),
        having(mode=Mode.CLAIM, claim=("peace-a",)),
        [("claim", "claim-gone")],
    ),
    (
        "a claim of what only the new base holds",
        with_items(item("new-a")),
        having(mode=Mode.CLAIM, claim=("new-a",)),
        [("claim", APPLIED)],
    ),
    (
        "a refusal of an item edited above",
        changing("peace-a", name="上级名"),
        having(
            mode=Mode.CLAIM, claim=("peace-b",), decline=(Decline(item="peace-a", reason="无"),)
        ),
        [("claim", APPLIED), ("decline", APPLIED)],
    ),
    (
        "a refusal of an item that is gone",
        without("peace-a"),
        having(decline=(Decline(item="peace-a", reason="无"),)),
        [("decline", OBSOLETE)],
    ),
    (
        "a refusal of an item that is required above",
        changing("peace-a", required=True),
        having(decline=(Decline(item="peace-a", reason="无"),)),
        [("decline", "removed-required")],
    ),
    (
        "what was undecided and is gone",
        without("peace-a"),
        having(undecided=("peace-a", "peace-b")),
        [("undecided", OBSOLETE), ("undecided", APPLIED)],
    ),
    (
        "a contact of an item that is gone",
        without("peace-a"),
        having(bind=contact_of("peace-a")),
        [("bind", "contact-gone")],
    ),
    (
        "contacts of every item and of an added one",
        same,
        having(
            add=(adding("new-a"),),
            bind=Bind(contacts={"*": Contact(office="甲"), "new-a": Contact(office="乙")}),
        ),
        [("add", APPLIED), ("bind", APPLIED), ("bind", APPLIED)],
    ),
    (
        "names of departments, one changed above otherwise, one alike",
        lambda base: replace(base, departments={"police": "县公安局", "fire": "县消防大队"}),
        having(
            bind=Bind(departments={"police": "公安分局", "fire": "县消防大队", "tax": "税务局"})
        ),
        [("bind", "changed-both"), ("bind", CONVERGED), ("bind", APPLIED)],
    ),
]


@pytest.mark.parametrize(
    ("above", "overlay", "expected"),
    [row[1:] for row in WHAT_HAPPENS],
    ids=[row[0] for row in WHAT_HAPPENS],
)
def test_every_action_ends_as_exactly_one_thing(
    above: Above, overlay: Overlay, expected: list[tuple[str, str]]
) -> None:
    assert told(moved(above, overlay)) == expected


class TestWhatApplies:
    def test_sees_the_words_of_the_new_base(self) -> None:
        result = moved(changing_duty("peace-a.2", text="职责 peace-a.2"), having(edit=(WORDED,)))
        (edit,) = result.overlay.edit
        assert edit.duties.edit[0].was == {"text": "职责 peace-a.2"}
        assert edit.reason == WORDED.reason

    def test_keeps_what_its_author_saw_of_other_fields_while_that_stands(self) -> None:
        guarded = replace(NAMED, was={**NAMED.was, "note": None, "posts": ()})
        above = changing("peace-a", note="上级说明")
        (edit,) = moved(above, having(edit=(guarded,))).overlay.edit
        assert set(edit.was) == {"name", "posts"}

    def test_follows_a_renumbered_item_with_its_duties(self) -> None:
        whole = having(
            edit=(
                replace(
                    WORDED,
                    duties=replace(
                        WORDED.duties,
                        add=(duty("peace-a.9"),),
                        remove=(DutyRemoval(id="peace-a.1"),),
                    ),
                ),
            ),
            add=(adding("new-a", after="peace-a"),),
            bind=contact_of("peace-a"),
        )
        result = moved(renumbered("peace-a", "peace-x"), whole).overlay
        (edit,) = result.edit
        assert edit.item == "peace-x"
        assert [each.id for each in edit.duties.add] == ["peace-x.9"]
        assert [each.id for each in edit.duties.remove] == ["peace-x.1"]
        assert [each.id for each in edit.duties.edit] == ["peace-x.2"]
        assert result.add[0].after == "peace-x"
        assert list(result.bind.contacts) == ["peace-x"]
        assert result.undecided == ()

    def test_takes_the_place_of_a_move_alone_where_the_category_came_from_above(self) -> None:
        move = Move(item="city-b", category="peace", after="peace-a")
        result = moved(changing("city-b", category="peace"), having(move=(move,)))
        assert result.overlay.move == (replace(move, category=None),)

    def test_on_the_same_base_nothing_is_touched(self) -> None:
        overlay = having(edit=(NAMED,), base=replace(PIN, version="2027.1"))
        new = later(OLD)
        pinned = replace(overlay, base=onto(new).pin)
        result = rebase(bases(new), pinned)
        assert result.overlay is pinned
        assert result.outcomes == ()


class TestConflicts:
    def test_keep_three_values_and_the_action_as_it_was(self) -> None:
        result = moved(changing("peace-a", name="上级名"), having(edit=(NAMED,)))
        (conflict,) = result.overlay.conflicts
        assert (conflict.old, conflict.new, conflict.own) == ("事项peace-a", "上级名", "本地名")
        assert conflict.action == {
            "edit": {
                "item": "peace-a",
                "was": {"name": "事项peace-a"},
                "set": {"name": "本地名"},
                "reason": "本地写法",
            }
        }
        assert conflict.decision is None
        assert result.overlay.rebased_from == PIN
        assert result.overlay.edit == ()

    def test_show_the_bodies_of_a_duty_that_was_handed_over(self) -> None:
        edit = editing_duty("peace-a.1", text="本地写法")
        (conflict,) = moved(
            changing_duty("peace-a.1", by=LOCAL), having(edit=(edit,))
        ).overlay.conflicts
        assert conflict.old == {"by": "emergency", "role": "lead", "text": "职责peace-a.1"}
        assert conflict.new == {"by": "local", "role": "lead", "text": "职责peace-a.1"}

    def test_show_only_what_differs_of_an_item_edited_above(self) -> None:
        above = both(
            changing("peace-a", name="上级名"), changing_duty("peace-a.2", text="上级写法")
        )
        (conflict,) = moved(above, having(remove=(removing("peace-a"),))).overlay.conflicts
        assert conflict.old == {"name": "事项peace-a", "peace-a.2": {"text": "职责peace-a.2"}}
        assert conflict.new == {"name": "上级名", "peace-a.2": {"text": "上级写法"}}

    def test_name_duties_that_only_one_side_has(self) -> None:
        above = with_duties("peace-a", lambda old: (old[0], duty("peace-a.5")))
        (conflict,) = moved(above, having(remove=(removing("peace-a"),))).overlay.conflicts
        assert isinstance(conflict.new, dict)
        assert conflict.new["peace-a.2"] is None

    def test_propose_the_new_id_with_a_score(self) -> None:
        above = both(
            renumbered("peace-a", "peace-x", declared=False), with_items(item("far", "city"))
        )
        (conflict,) = moved(above, having(remove=(removing("peace-a"),))).overlay.conflicts
        assert isinstance(conflict.new, list)
        assert conflict.new[0] == {"id": "peace-x", "name": "事项peace-a", "likeness": "100%"}

    def test_propose_the_duty_that_a_text_has_moved_to(self) -> None:
        above = both(
            without_duty("peace-a.2"), with_duties("city-a", lambda old: (*old, TEXT_MOVED))
        )
        (conflict,) = moved(above, having(edit=(WORDED,))).overlay.conflicts
        assert isinstance(conflict.new, list)
        assert conflict.new[0]["id"] == "city-a.8"

    def test_an_edit_of_a_gone_item_is_one_conflict_that_counts_all_it_did(self) -> None:
        edit = replace(NAMED, duties=replace(WORDED.duties, add=(duty("peace-a.9"),)))
        result = moved(without("peace-a"), having(edit=(edit,)))
        (outcome,) = result.outcomes
        assert outcome.weight == 3

    def test_basis_of_both_sides_is_compared_as_one_list(self) -> None:
        above = changing_duty("peace-a.2", basis=(Basis(text="《甲法》第一条"),))
        edit = editing_duty("peace-a.2", basis=(Basis(text="《乙法》第一条", note="新"),))
        (conflict,) = moved(above, having(edit=(edit,))).overlay.conflicts
        assert conflict.field == "basis"
        assert conflict.own == [{"cite": "《乙法》第一条", "note": "新"}]


TWO_NEW = with_items(item("new-a"), item("new-b"))


class TestWhatTheBaseGains:
    def test_is_undecided_where_all_is_taken(self) -> None:
        result = moved(TWO_NEW, having(undecided=("peace-c",)))
        assert result.overlay.undecided == ("peace-c", "new-a", "new-b")
        assert result.gained == ("new-a", "new-b")

    def test_needs_nothing_written_where_it_is_claimed(self) -> None:
        result = moved(TWO_NEW, having(mode=Mode.CLAIM, claim=("peace-a",)))
        assert result.overlay.undecided == ()
        assert result.overlay.claim == ("peace-a",)
        assert result.gained == ("new-a", "new-b")

    @pytest.mark.parametrize("mode", [Mode.ALL, Mode.CEILING])
    def test_can_be_taken_at_once(self, mode: Mode) -> None:
        result = moved(TWO_NEW, having(mode=mode, undecided=("peace-c",)), take_new=True)
        assert result.overlay.undecided == ("peace-c",)
        assert result.gained == ("new-a", "new-b")

    def test_can_be_claimed_at_once(self) -> None:
        overlay = having(mode=Mode.CLAIM, claim=("peace-a",))
        result = moved(TWO_NEW, overlay, take_new=True)
        assert result.overlay.claim == ("peace-a", "new-a", "new-b")

    def test_is_held_where_it_was_added_here_in_the_same_words(self) -> None:
        above = with_items(adding("new-a").item)
        assert moved(above, having(add=(adding("new-a"),))).overlay.undecided == ()
        claiming = having(mode=Mode.CLAIM, claim=("peace-a",), add=(adding("new-a"),))
        assert moved(above, claiming).overlay.claim == ("peace-a", "new-a")

    def test_stays_undecided_under_its_new_id(self) -> None:
        result = moved(renumbered("peace-a", "peace-x"), having(undecided=("peace-a",)))
        assert result.overlay.undecided == ("peace-x",)
        assert result.gained == ()

    def test_is_undecided_if_it_was_merged_from_what_was(self) -> None:
        above = both(without("peace-a", "peace-b"), with_items(item("peace-m")), MERGED_ABOVE)
        assert moved(above, having(undecided=("peace-a",))).overlay.undecided == ("peace-m",)
        assert moved(above, having()).overlay.undecided == ()


class TestVersionsBetween:
    def test_a_second_renumbering_is_followed_where_the_version_between_is_known(self) -> None:
        first = renumbered("peace-a", "peace-x")(later(OLD))
        second = renumbered("peace-x", "peace-y")(later(first, "2028.1"))
        result = rebase(bases(first, second), having(edit=(NAMED,)))
        assert result.overlay.edit[0].item == "peace-y"

    def test_without_it_the_last_lineage_alone_counts(self) -> None:
        first = renumbered("peace-a", "peace-x")(later(OLD))
        second = renumbered("peace-x", "peace-y")(later(first, "2028.1"))
        path = versions((second,), OLD.version, second)
        assert path == (second,)
        result = rebase(Bases(old=OLD, onto=onto(second), path=path), having(edit=(NAMED,)))
        assert result.overlay.conflicts[0].kind == "renumbered"

    def test_a_first_version_has_none_before_it(self) -> None:
        new = replace(OLD, version="2027.1")
        assert versions((OLD, new), OLD.version, new) == (new,)

    def test_versions_in_a_ring_are_not_followed_for_ever(self) -> None:
        one = replace(later(OLD, "a"), replaces=replace(later(OLD).replaces, version="b"))  # type: ignore[type-var]
        other = replace(one, version="b", replaces=replace(one.replaces, version="a"))  # type: ignore[type-var]
        assert versions((one, other), "nowhere", one) == (one,)

    def test_split_and_then_merged_counts_as_split(self) -> None:
        first = both(without("peace-a"), with_items(item("s-1"), item("s-2")), SPLIT_ABOVE)(
            later(OLD)
        )
        second = both(
            without("s-1"), with_items(item("s-3")), descended(("s-1", "peace-b"), ("s-3",))
        )(later(first, "2028.1"))
        result = rebase(bases(first, second), having(edit=(NAMED,)))
        assert result.overlay.conflicts[0].kind == "split-above"

    def test_merged_and_then_renumbered_counts_as_merged(self) -> None:
        first = both(without("peace-a", "peace-b"), with_items(item("peace-m")), MERGED_ABOVE)(
            later(OLD)
        )
        second = renumbered("peace-m", "peace-n")(later(first, "2028.1"))
        result = rebase(bases(first, second), having(edit=(NAMED,)))
        assert result.overlay.conflicts[0].kind == "merged-above"

    def test_two_ids_declared_to_be_one_are_taken_for_merged(self) -> None:
        above = both(
            without("peace-a", "peace-b"),
            with_items(item("peace-m")),
            descended(("peace-a",), ("peace-m",)),
            descended(("peace-b",), ("peace-m",)),
        )
        result = moved(above, having(edit=(NAMED,)))
        assert result.overlay.conflicts[0].kind == "merged-above"
