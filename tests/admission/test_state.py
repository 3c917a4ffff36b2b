"""The state of a record follows from what is filled in, and so does what comes next by when."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from admission.made import on_overlay, space
from checks.builders import a_workspace
from checks.samples import Data, record
from dutylist import admission
from dutylist.admission import State, Step
from dutylist.io import build_record
from dutylist.model import Filing, Record, Workspace
from dutylist.model.workdays import Calendar

TODAY = date(2026, 11, 23)
ADD = [{"item": {"id": "peace-ice", "name": "冰面安全", "category": "peace", "duties": []}}]
ICE: Data = {"overlay": "sample-overlay", "action": "add", "item": "peace-ice"}
OPINION: Data = {"by": "230202001", "text": "同意", "result": "adopted", "on": "2026-08-10"}
LEGAL: Data = {"by": "justice", "result": "passed", "on": "2026-08-20"}
SOUND: Data = {"by": "organization", "result": "passed", "on": "2026-09-01"}
DECIDED: Data = {"by": "示例编办", "on": "2026-09-08", "number": "示例〔2026〕1号"}
STANDS: Data = {"by": "示例编办", "on": "2026-08-04", "until": "2026-12-01"}

STAGES: list[tuple[Data, State, Step | None, str | None]] = [
    ({}, State.DRAFTED, Step.APPLICATION, None),
    ({"on": "2026-08-03"}, State.DRAFTED, Step.OPINIONS, "2026-08-24"),
    ({"on": "2026-08-03", "opinions": [OPINION]}, State.HEARD, Step.LEGALITY, "2026-08-24"),
    ({"opinions": [OPINION]}, State.HEARD, Step.LEGALITY, "2026-08-24"),
    ({"opinions": [OPINION | {"on": "2026-08-11"}, OPINION]}, State.HEARD, Step.LEGALITY, None),
    (
        {"opinions": [OPINION], "legality": LEGAL | {"result": "pending"}},
        State.HEARD,
        Step.LEGALITY,
        "2026-08-24",
    ),
    ({"opinions": [OPINION], "legality": LEGAL}, State.REVIEWED, Step.REASONABLENESS, "2026-09-03"),
    (
        {"opinions": [OPINION], "legality": LEGAL, "reasonableness": SOUND},
        State.ASSESSED,
        Step.DECISION,
        "2026-09-15",
    ),
    ({"legality": LEGAL, "reasonableness": SOUND}, State.ASSESSED, Step.OPINIONS, None),
    (
        {
            "opinions": [OPINION],
            "legality": LEGAL,
            "reasonableness": SOUND,
            "decision": DECIDED | {"result": "pending"},
        },
        State.ASSESSED,
        Step.DECISION,
        "2026-09-15",
    ),
    ({"decision": DECIDED | {"result": "refused"}}, State.REFUSED, None, None),
]


def made(**given: object) -> Record:
    data = record(**{"changes": [ICE], **given})
    later = {"on", "opinions", "legality", "reasonableness", "decision", "filing"}
    for name in later - given.keys():
        del data[name]
    return build_record.record(data, ("record.yaml",))


@pytest.mark.parametrize(("given_", "state", "step", "due"), STAGES)
def test_what_is_filled_in_says_how_far_it_is_and_what_comes_next(
    given_: Data, state: State, step: Step | None, due: str | None
) -> None:
    found = made(**given_)
    assert admission.state(found, space(add=ADD), TODAY) is state
    following = admission.following(found, Calendar())
    assert (following and following.step) is step
    if due is not None:
        assert following is not None
        assert following.due is not None
        assert following.due.isoformat() == due


def bound(given_: Record, workspace: Workspace) -> Record:
    """Return a record sealed as `record decide` seals it."""
    changes = tuple(
        replace(each, digest=admission.content(each, workspace)[0]) for each in given_.changes
    )
    made_ = replace(given_, changes=changes)
    if made_.acknowledged is not None:
        digest_ = admission.acknowledgement(made_)
        made_ = replace(made_, acknowledged=replace(made_.acknowledged, digest=digest_))
    if made_.decision is not None:
        made_ = replace(made_, decision=replace(made_.decision, digest=admission.seal(made_)))
    return made_


APPROVED: Data = {"decision": DECIDED | {"result": "approved"}}


def test_an_approval_holds_while_record_and_words_stay_as_they_were() -> None:
    workspace = space(add=ADD)
    found = bound(made(**APPROVED), workspace)
    assert admission.state(found, workspace, TODAY) is State.APPROVED
    filed = replace(found, filing=Filing(by="示例市编办", on=date(2026, 10, 20)))
    assert admission.state(filed, workspace, TODAY) is State.FILED
    assert admission.following(found, Calendar()) is not None
    assert admission.following(filed, Calendar()) is None


def test_an_approval_that_nobody_sealed_says_so() -> None:
    assert admission.state(made(**APPROVED), space(add=ADD), TODAY) is State.UNSEALED
    half = bound(made(**APPROVED), space(add=ADD))
    bare = replace(half, changes=(replace(half.changes[0], digest=None),))
    assert admission.state(bare, space(add=ADD), TODAY) is State.VOID


def test_an_approval_is_void_where_the_record_or_the_words_were_changed() -> None:
    workspace = space(add=ADD)
    found = bound(made(**APPROVED), workspace)
    assert admission.state(replace(found, reason="另有理由"), workspace, TODAY) is State.VOID
    heavier = space(add=[{"item": ADD[0]["item"] | {"name": "冰面救援"}}])
    assert admission.state(found, heavier, TODAY) is State.VOID
    assert admission.state(found, space(), TODAY) is State.APPROVED  # the item is gone since


def test_a_later_approval_of_the_same_item_takes_the_place_of_an_earlier_one() -> None:
    first = bound(made(**APPROVED), space(add=ADD))
    changed = space(add=[{"item": ADD[0]["item"] | {"name": "冰面救援"}}])
    again = made(id="2026-002", decision=DECIDED | {"on": "2026-10-08", "result": "approved"})
    both = replace(changed, records=(first, bound(again, changed)))
    assert admission.state(first, both, TODAY) is State.APPROVED
    unsealed = replace(changed, records=(first, again))
    assert admission.state(first, unsealed, TODAY) is State.VOID
    elsewhere = replace(bound(again, changed), changes=(on_overlay("add", "peace-snow"),))
    other = replace(changed, records=(first, elsewhere))
    assert admission.state(first, other, TODAY) is State.VOID


def test_a_decision_of_a_day_to_come_decides_nothing_yet() -> None:
    found = bound(made(**APPROVED), space(add=ADD))
    assert admission.state(found, space(add=ADD), date(2026, 9, 7)) is State.DRAFTED


def test_an_acknowledgement_stands_until_its_day() -> None:
    workspace = space(add=ADD)
    found = bound(made(acknowledged=STANDS), workspace)
    assert admission.state(found, workspace, TODAY) is State.ACKNOWLEDGED
    assert admission.state(found, workspace, date(2026, 12, 1)) is State.ACKNOWLEDGED
    assert admission.state(found, workspace, date(2026, 12, 2)) is State.LAPSED
    assert admission.state(made(acknowledged=STANDS), workspace, TODAY) is State.UNSEALED
    heavier = space(add=[{"item": ADD[0]["item"] | {"name": "冰面救援"}}])
    assert admission.state(found, heavier, TODAY) is State.VOID
    assert found.acknowledged is not None
    longer = replace(found, acknowledged=replace(found.acknowledged, until=date(2027, 1, 1)))
    assert admission.state(longer, workspace, TODAY) is State.VOID


def test_working_days_are_left_or_overdue() -> None:
    following = admission.following(made(on="2026-08-03"), Calendar())
    assert following is not None
    assert following.left(date(2026, 8, 21), Calendar()) == 1
    assert following.left(date(2026, 8, 25), Calendar()) == -1
    nothing = admission.following(made(), Calendar())
    assert nothing is not None
    assert nothing.left(TODAY, Calendar()) is None


@given(st.permutations([{"opinions": [OPINION]}, {"legality": LEGAL}, {"reasonableness": SOUND}]))
def test_the_state_does_not_depend_on_the_order_of_filling_in(order: list[Data]) -> None:
    given_: Data = {}
    for each in order:
        given_ |= each
    assert admission.state(made(**given_), space(add=ADD), TODAY) is State.ASSESSED


def test_names_ids_and_aliases_mean_one_body() -> None:
    workspace = a_workspace()
    names = admission.called(workspace)
    assert admission.same_body("emergency", "示例区应急管理局", names)
    assert admission.same_body("应急局", "示例区 应急管理局", names)
    assert admission.same_body("230202001", "示例街道", names)
    assert not admission.same_body("emergency", "230202001", names)
    assert admission.same_body("别处（示例）", "别处(示例)", names)
    assert admission.is_unit("示例街道", workspace, names)
    assert not admission.is_unit("emergency", workspace, names)


def test_progress_tells_what_is_late() -> None:
    workspace = space(add=ADD)
    late, lapsed, filed = (
        made(on="2026-08-03"),
        made(acknowledged=STANDS | {"until": "2026-11-22"}),
        made(decision=DECIDED | {"result": "refused"}),
    )
    found = admission.progress((late, lapsed, filed), workspace, TODAY, Calendar())
    assert [each.late for each in found] == [True, True, False]
    assert [each.open for each in found] == [True, True, False]
    assert found[0].applicant == "示例区应急管理局"
    (unknown,) = admission.progress((made(applicant="别处（示例）"),), workspace, TODAY, Calendar())
    assert unknown.applicant == "别处（示例）"


def test_a_list_as_a_whole_and_one_of_its_items_are_one_target() -> None:
    issue, edit = (made(changes=[each]).changes[0] for each in (ISSUE, ISSUE_ITEM))
    assert admission.same_target(issue, edit)
    assert not admission.same_target(issue, made().changes[0])


ISSUE: Data = {"catalogue": "sample-street", "action": "issue"}
ISSUE_ITEM: Data = {"catalogue": "sample-street", "action": "edit", "item": "peace-fire"}
