"""Whether an approval still stands for what the files say, change by change."""

from datetime import date

from dutylist.admission.content import content, holds
from dutylist.admission.sealing import sealed
from dutylist.model import Outcome, Record, RecordedChange, Workspace


def decided(record: Record, today: date) -> Outcome:
    """Return how a record was decided up to a day; a day still to come decides nothing."""
    decision = record.decision
    if decision is None or (decision.on is not None and decision.on > today):
        return Outcome.PENDING
    return decision.result


def altered(record: Record, workspace: Workspace) -> tuple[RecordedChange, ...]:
    """Return the changes of a record whose words are others now than those that it is bound to.

    Not those whose item is gone since, and not those that a later approval has changed again.
    """
    return tuple(
        change
        for change in record.changes
        if change.digest is not None
        and _reworded(change, workspace)
        and not _approved_again(change, record, workspace)
    )


def _reworded(change: RecordedChange, workspace: Workspace) -> bool:
    found = content(change, workspace)
    return bool(found) and change.digest not in found


def same_target(one: RecordedChange, other: RecordedChange) -> bool:
    """Whether two changes are about the same item of the same list; of a duty, the same duty."""
    if (one.where, one.overlay) != (other.where, other.overlay):
        return False
    if one.item is None or other.item is None:
        return True
    return one.item == other.item and (
        one.duty is None or other.duty is None or one.duty == other.duty
    )


def _approved_again(change: RecordedChange, record: Record, workspace: Workspace) -> bool:
    return any(
        same_target(change, each) and holds(each, workspace)
        for other in workspace.records
        if other is not record and other.approved and sealed(other) and _later(other, record)
        for each in other.changes
    )


def _later(one: Record, other: Record) -> bool:
    days = [each.decision.on if each.decision else None for each in (one, other)]
    return (days[0] or date.min, one.id) > (days[1] or date.min, other.id)
