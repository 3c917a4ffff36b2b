"""The matrix says of every list and item what became of it, and its counts add up."""

from dataclasses import replace

import pytest

from across.townships import (
    AUTHORITY,
    PHONE,
    adding,
    held,
    joining,
    leading,
    leaving,
    peers,
    plain,
    rewording,
    setting,
)
from derive.bases import STREET, item
from dutylist.across.aspects import Aspect
from dutylist.across.held import Held, Peers, State
from dutylist.across.matrix import matrix
from dutylist.across.model_list import against
from dutylist.across.recorded import actions
from dutylist.model import (
    Basis,
    Bind,
    Decline,
    Edit,
    Merge,
    Mode,
    Move,
    Publish,
    Removal,
    RemovalReason,
    Split,
)

GONE = Removal(item="peace-a", reason=RemovalReason.NO_SUCH_MATTER)


def state(one: Held, item: str = "peace-a") -> State | None:
    (row,) = (row for row in matrix(peers((one,))).rows if row.item.id == item)
    cell = row.cell(0)
    return cell.state if cell else None


def aspects(*edits: Edit) -> tuple[Aspect, ...]:
    (row,) = (
        row for row in matrix(peers((held("甲", edit=edits),))).rows if row.item.id == "peace-a"
    )
    cell = row.cell(0)
    return cell.aspects if cell else ()


def test_every_fate_has_its_state() -> None:
    claim = tuple(each.id for each in STREET.items if each.id not in {"peace-a", "peace-c"})
    declined = (Decline(item="peace-a", reason="无力承担"),)
    choosy = held("甲", mode=Mode.CLAIM, claim=claim, decline=declined)
    assert state(held("甲")) is State.SAME
    assert state(held("甲", remove=(GONE,))) is State.REMOVED
    assert state(choosy) is State.DECLINED
    assert state(choosy, "peace-c") is State.UNDECIDED
    assert state(held("甲", edit=(rewording("另"),))) is State.ALTERED
    assert state(held("甲", add=(adding("peace-new", "新"),)), "peace-new") is State.ADDED


def test_merging_and_splitting_have_states_for_both_sides() -> None:
    into = replace(item("peace-both"), name="合一")
    merge = Merge(items=("peace-a", "peace-b"), into=into, reason="同一件事", authority=AUTHORITY)
    merged = held("甲", merge=(merge,))
    assert state(merged) is state(merged, "peace-b") is State.MERGED
    assert state(merged, "peace-both") is State.MADE
    halves = (item("peace-first"), item("peace-second"))
    split = Split(item="peace-a", into=halves, reason="分开办理", authority=AUTHORITY)
    parted = held("乙", split=(split,))
    assert state(parted) is State.SPLIT
    assert state(parted, "peace-second") is State.MADE
    for one in (merged, parted):
        (found,) = (
            each for each in one.catalogue.items if each.id in {"peace-both", "peace-first"}
        )
        assert [action.explained for action in actions(one, found)] == [True]


def test_an_item_that_nobody_took_out_is_missing() -> None:
    one = held("甲")
    short = replace(one.catalogue, items=one.catalogue.items[1:])
    assert state(replace(one, catalogue=short), "party-a") is State.MISSING


def test_lists_of_no_known_base_just_hold_their_items() -> None:
    one = replace(held("甲"), base=None)
    found = matrix(Peers(None, (one,)))
    assert {cell.state for row in found.rows for cell in row.cells.values()} == {State.HELD}
    assert len(found.rows) == len(STREET.items)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ((rewording("另"),), (Aspect.DUTIES,)),
        ((leading("police"),), (Aspect.LEAD,)),
        ((joining(),), (Aspect.DUTIES, Aspect.BODIES, Aspect.BASIS)),
        ((leaving(),), (Aspect.DUTIES, Aspect.BODIES, Aspect.BASIS)),
        ((setting("part", "assist"),), (Aspect.PART,)),
        ((setting("name", "新"),), (Aspect.NAME,)),
        ((setting("category", "city"),), (Aspect.CATEGORY,)),
        ((setting("publish", Publish.INTERNAL),), (Aspect.PUBLISH,)),
        ((setting("basis", (Basis(text="《中华人民共和国消防法》第五条"),)),), (Aspect.BASIS,)),
        ((setting("note", "说明"),), (Aspect.OTHER,)),
        ((setting("name", "新"), rewording("另")), (Aspect.DUTIES, Aspect.NAME)),
    ],
)
def test_what_was_altered_is_told(edits: tuple[Edit, ...], expected: tuple[Aspect, ...]) -> None:
    assert aspects(*edits) == expected


def test_a_contact_and_a_place_of_ones_own_alter_nothing() -> None:
    bound = held("甲", bind=Bind(contacts={"*": PHONE}), move=(Move(item="peace-c"),))
    assert all(not row.cells for row in matrix(peers((bound,))).rows)


def test_the_counts_of_a_list_add_up_to_the_base_and_what_it_added() -> None:
    lists = (
        held("甲", remove=(GONE,)),
        held("乙", edit=(rewording("另"),), add=(adding("peace-new", "新"),)),
        held("丙"),
    )
    found = matrix(peers(lists))
    for one, counts in zip(lists, found.counts, strict=True):
        own = counts.get(State.ADDED, 0)
        assert sum(counts.values()) == len(STREET.items) + own
        gone = sum(counts.get(each, 0) for each in (State.REMOVED, State.MISSING))
        assert len(one.catalogue.items) == len(STREET.items) - gone + own
    (row,) = (row for row in found.rows if row.item.id == "peace-new")
    assert [row.cell(at) is not None for at in range(3)] == [False, True, False]


def test_lists_are_compared_with_a_model() -> None:
    model, *others = (
        held("样板", add=(adding("peace-new", "新"),)),
        held("甲", remove=(GONE,), add=(adding("peace-other", "别"),)),
        held("乙", edit=(rewording("另"),), add=(adding("peace-new", "新"),)),
        *plain("丙"),
    )
    found = against(model, (model, *others))
    assert [
        (
            each.held.name,
            [item.id for item in each.missing],
            [item.id for item in each.extra],
            [(item.id, told) for item, told in each.differing],
        )
        for each in found
    ] == [
        ("甲", ["peace-new", "peace-a"], ["peace-other"], []),
        ("乙", [], [], [("peace-a", (Aspect.DUTIES,))]),
        ("丙", ["peace-new"], [], []),
    ]
