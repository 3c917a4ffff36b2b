"""How far a record has come: it follows from what is filled in, and is stored nowhere."""

from datetime import date
from enum import StrEnum

from dutylist.admission.approval import altered, decided
from dutylist.admission.sealing import acknowledges, seal, sealed
from dutylist.admission.steps import Step, steps
from dutylist.model import Outcome, Record, Workspace
from dutylist.model.workdays import Calendar
from dutylist.texts import Text

ACKNOWLEDGED_DAYS = 180
"""The project's clock: days for which a change may stand before it is decided on."""


class State(StrEnum):
    """How far a record has come."""

    DRAFTED = "drafted"
    HEARD = "heard"
    REVIEWED = "reviewed"
    ASSESSED = "assessed"
    ACKNOWLEDGED = "acknowledged"
    LAPSED = "lapsed"
    APPROVED = "approved"
    UNSEALED = "unsealed"
    VOID = "void"
    REFUSED = "refused"
    FILED = "filed"


STATE_WORDS = {
    State.DRAFTED: Text(zh="拟订", en="drafted"),
    State.HEARD: Text(zh="征求意见", en="opinions asked"),
    State.REVIEWED: Text(zh="合法性审查", en="legality reviewed"),
    State.ASSESSED: Text(zh="合理性评估", en="reasonableness reviewed"),
    State.ACKNOWLEDGED: Text(zh="先行认可", en="acknowledged for now"),
    State.LAPSED: Text(zh="先行认可到期", en="acknowledgement lapsed"),
    State.APPROVED: Text(zh="已批准", en="approved"),
    State.UNSEALED: Text(zh="未封存", en="not sealed"),
    State.VOID: Text(zh="批准失效", en="approval void"),
    State.REFUSED: Text(zh="不予批准", en="refused"),
    State.FILED: Text(zh="已备案", en="filed"),
}
"""What states are called."""

_OPEN = {
    Step.OPINIONS: State.HEARD,
    Step.LEGALITY: State.REVIEWED,
    Step.REASONABLENESS: State.ASSESSED,
}


def state(record: Record, workspace: Workspace, today: date) -> State:
    """Return the state of a record on a day: what it approves must be in the files as approved."""
    match decided(record, today):
        case Outcome.REFUSED:
            return State.REFUSED
        case Outcome.APPROVED:
            return _approved(record, workspace)
    if record.acknowledged is not None:
        return _stands(record, workspace, today)
    done = [
        _OPEN[each.step] for each in steps(record, Calendar()) if each.done and each.step in _OPEN
    ]
    return done[-1] if done else State.DRAFTED


def _approved(record: Record, workspace: Workspace) -> State:
    digest = record.decision.digest if record.decision else None
    if digest is not None and digest != seal(record):
        return State.VOID
    if not sealed(record):
        return State.UNSEALED
    if altered(record, workspace):
        return State.VOID
    return State.FILED if record.filing is not None else State.APPROVED


def _stands(record: Record, workspace: Workspace, today: date) -> State:
    stands = record.acknowledged
    assert stands is not None  # noqa: S101  (asked before)
    if today > stands.until:
        return State.LAPSED
    if stands.digest is None:
        return State.UNSEALED
    if not acknowledges(record) or altered(record, workspace):
        return State.VOID
    return State.ACKNOWLEDGED


def is_open(record: Record) -> bool:
    """Whether a record still waits for its decision."""
    return record.decision is None or record.decision.result is Outcome.PENDING
