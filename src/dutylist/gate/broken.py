"""Records that fail the gate by themselves, whatever they let pass."""

from collections.abc import Iterator, Sequence

from dutylist.admission import acknowledges, altered, holds, is_open
from dutylist.gate import wrong
from dutylist.gate.approvals import Approvals, Worth, kept, repeated
from dutylist.gate.inherited import found
from dutylist.gate.pairs import Versus
from dutylist.gate.wrong import Broken
from dutylist.model import Outcome, Record, RecordedChange
from dutylist.model.record import Action


def broken(approvals: Approvals, versus: Sequence[Versus], gone: frozenset[str]) -> list[Broken]:
    """Return all records that fail the gate; `gone` are the ids of lists that are no more."""
    every = approvals.new.records
    told = [Broken(wrong.REPEATED, each.id, each.route) for each in repeated(every)]
    for record in every:
        told += _of_any(record, approvals)
        if record.approved and not approvals.before(record.id):
            told += _of_new(record, approvals, versus, gone)
            told += _copied(record, approvals)
    return [*told, *_against_old(approvals)]


def _of_any(record: Record, approvals: Approvals) -> Iterator[Broken]:
    decision, stands = record.decision, record.acknowledged
    if record.approved and decision and decision.on and decision.on > approvals.today:
        yield Broken(wrong.FUTURE, record.id, record.route, {"on": decision.on.isoformat()})
    if stands is not None and approvals.worth(record) is Worth.LAPSED:
        yield Broken(wrong.LAPSED, record.id, record.route, {"until": stands.until.isoformat()})
    if stands is not None and decision is not None and decision.result is Outcome.REFUSED:
        for change in record.changes:
            if change.action != Action.REMOVE and holds(change, approvals.new):
                params = {"target": target(change)}
                yield Broken(wrong.REFUSED, record.id, change.route, params)


def _against_old(approvals: Approvals) -> Iterator[Broken]:
    after = {each.id: each for each in approvals.new.records}
    for record in approvals.old.records:
        now = after.get(record.id)
        if record.approved and now is None:
            yield Broken(wrong.REMOVED, record.id, record.route)
        elif record.approved and now is not None and not kept(record, now):
            yield Broken(wrong.EDITED, record.id, now.route)
        elif is_open(record) and acknowledges(record):
            yield from _of_standing(record, now)


def _of_standing(record: Record, now: Record | None) -> Iterator[Broken]:
    """Yield what is wrong where a record that let changes stand for now is no longer what it was.

    Else it could be deleted, prolonged or turned to another change once it has let one pass.
    """
    if now is None:
        yield Broken(wrong.WITHDRAWN, record.id, record.route)
        return
    was, stands = record.acknowledged, now.acknowledged
    if stands is None:
        if is_open(now):
            yield Broken(wrong.WITHDRAWN, record.id, now.route)
            return
    elif was is not None and (was.by, was.on, was.until) != (stands.by, stands.on, stands.until):
        yield Broken(wrong.PROLONGED, record.id, now.route)
        return
    if not set(map(_named, record.changes)) <= set(map(_named, now.changes)):
        yield Broken(wrong.PROLONGED, record.id, now.route)


def _named(change: RecordedChange) -> tuple[object, ...]:
    return (change.overlay, change.where, change.action, change.item, change.duty)


def _copied(record: Record, approvals: Approvals) -> Iterator[Broken]:
    """Yield where a newly approved record is an earlier one under another id.

    That is, of the same body and number, and for the very words that were approved before.
    """
    decision = record.decision
    if decision is None or decision.number is None:
        return
    for other in approvals.old.records:
        one = other.decision
        if not other.approved or one is None or other.id == record.id:
            continue
        if (one.by, one.number) != (decision.by, decision.number):
            continue
        for change in record.changes:
            if change.digest and any(change.digest == each.digest for each in other.changes):
                params = {"target": target(change), "other": other.id}
                yield Broken(wrong.COPIED, record.id, change.route, params)


def _of_new(
    record: Record, approvals: Approvals, versus: Sequence[Versus], gone: frozenset[str]
) -> Iterator[Broken]:
    if approvals.worth(record) is Worth.UNSEALED:
        yield Broken(wrong.UNSEALED, record.id, record.route)
        return
    void = altered(record, approvals.new)
    for change in record.changes:
        params = {"target": target(change)}
        if change in void:
            yield Broken(wrong.VOID, record.id, change.route, params)
        elif change.where in gone and change.action == Action.REMOVE:
            continue
        elif not approvals.stood(record.id) and not any(happened(change, each) for each in versus):
            yield Broken(wrong.IDLE, record.id, change.route, params)


def target(change: RecordedChange) -> str:
    """Return what an entry of a record names, in short."""
    return " ".join(
        each for each in (change.where, change.action, change.item, change.duty) if each
    )


def happened(entry: RecordedChange, versus: Versus) -> bool:
    """Whether what an entry names came about in a pair."""
    if versus.where != (entry.overlay, entry.where):
        return False
    if entry.action == Action.ISSUE:
        return versus.old is None
    old = versus.old.catalogue if versus.old is not None else None
    before = found(old, entry.item or "") if old is not None else None
    after = found(versus.new.catalogue, entry.item or "")
    if entry.duty is None:
        return _came_about(entry.action, before, after)
    one = next((d for d in before.duties if d.id == entry.duty), None) if before else None
    other = next((d for d in after.duties if d.id == entry.duty), None) if after else None
    return _came_about(entry.action, one, other)


def _came_about(action: str, before: object, after: object) -> bool:
    match action:
        case Action.ADD:
            return before is None and after is not None
        case Action.REMOVE:
            return before is not None and after is None
        case Action.MOVE:
            return before is not None and after is not None
        case _:
            return before != after
