"""Records that fail the gate by themselves, whatever they let pass."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from dutylist.admission import altered
from dutylist.findings import NOTHING, Params, Route
from dutylist.gate.approvals import Approvals, Worth, kept, repeated
from dutylist.gate.inherited import found
from dutylist.gate.pairs import Versus
from dutylist.model import Record, RecordedChange
from dutylist.model.record import Action
from dutylist.texts import Text


@dataclass(frozen=True, slots=True)
class Wrong:
    """What may be wrong with a record: its words, and what to do."""

    name: str
    text: Text
    remedy: Text


EDITED: Final = Wrong(
    "edited-record",
    Text("记录 {record} 批准后被改动", "record {record} was altered after it was approved"),
    Text(
        "请恢复原文，需要变更的另开一份记录；备案和说明可以补填",
        "restore it and open another record for what is to change; filing and note may be added",
    ),
)
REMOVED: Final = Wrong(
    "removed-record",
    Text("已批准的记录 {record} 被删除", "the approved record {record} was removed"),
    Text("请恢复该文件，批准文件应当留存", "restore its file: approvals are kept"),
)
REPEATED: Final = Wrong(
    "repeated-record",
    Text("另有一份记录也编号为 {record}", "another record has the id {record}, too"),
    Text("请改用未用过的编号", "give it an id of its own"),
)
UNSEALED: Final = Wrong(
    "unsealed-record",
    Text(
        "新批准的记录 {record} 没有封存，或者封存后又被改动",
        "the newly approved record {record} is not sealed, or was altered since",
    ),
    Text(
        "请用 dutylist record decide 写入决定",
        "write the decision with `dutylist record decide`",
    ),
)
VOID: Final = Wrong(
    "void-record",
    Text(
        "记录 {record} 批准的内容（{target}）与清单现在的文字不一致",
        "what record {record} approved ({target}) is not what the list says now",
    ),
    Text(
        "请把清单改回批准的文字，或重新走程序",
        "put the list back into the approved words, or have the change approved anew",
    ),
)
IDLE: Final = Wrong(
    "idle-record",
    Text(
        "记录 {record} 批准的改动（{target}）没有发生",
        "what record {record} approves ({target}) did not happen",
    ),
    Text(
        "请在同一次提交里改清单，或把这项改动移出记录后再作决定",
        "change the list in the same request, or leave the change out before it is decided upon",
    ),
)
LAPSED: Final = Wrong(
    "lapsed-record",
    Text(
        "记录 {record} 的先行认可已于 {until} 到期",
        "the acknowledgement of record {record} ended on {until}",
    ),
    Text("请完成审批，或撤回改动", "have it decided upon, or take the change back"),
)
FUTURE: Final = Wrong(
    "future-record",
    Text(
        "记录 {record} 的决定日期 {on} 在今天之后",
        "record {record} is decided on a day to come, {on}",
    ),
    Text("请填写实际作出决定的日期", "write down the day on which it was decided upon"),
)


@dataclass(frozen=True, slots=True)
class Broken:
    """A record that is wrong, and where; on the old side if it is gone."""

    wrong: Wrong
    record: str
    route: Route
    params: Params = field(default_factory=lambda: NOTHING)


def broken(approvals: Approvals, versus: Sequence[Versus], gone: frozenset[str]) -> list[Broken]:
    """Return all records that fail the gate; `gone` are the ids of lists that are no more."""
    wrong = [Broken(REPEATED, each.id, each.route) for each in repeated(approvals.new.records)]
    for record in approvals.new.records:
        wrong += _of_any(record, approvals)
        if record.approved and not approvals.before(record.id):
            wrong += _of_new(record, approvals, versus, gone)
    return [*wrong, *_against_old(approvals)]


def _of_any(record: Record, approvals: Approvals) -> Iterator[Broken]:
    decision, stands = record.decision, record.acknowledged
    if record.approved and decision and decision.on and decision.on > approvals.today:
        yield Broken(FUTURE, record.id, record.route, {"on": decision.on.isoformat()})
    if stands is not None and approvals.worth(record) is Worth.LAPSED:
        yield Broken(LAPSED, record.id, record.route, {"until": stands.until.isoformat()})


def _against_old(approvals: Approvals) -> Iterator[Broken]:
    after = {each.id: each for each in approvals.new.records}
    for record in approvals.old.records:
        if not record.approved:
            continue
        now = after.get(record.id)
        if now is None:
            yield Broken(REMOVED, record.id, record.route)
        elif not kept(record, now):
            yield Broken(EDITED, record.id, now.route)


def _of_new(
    record: Record, approvals: Approvals, versus: Sequence[Versus], gone: frozenset[str]
) -> Iterator[Broken]:
    if approvals.worth(record) is Worth.UNSEALED:
        yield Broken(UNSEALED, record.id, record.route)
        return
    void = altered(record, approvals.new)
    for change in record.changes:
        params = {"target": target(change)}
        if change in void:
            yield Broken(VOID, record.id, change.route, params)
        elif change.where in gone and change.action == Action.REMOVE:
            continue
        elif not approvals.stood(record.id) and not any(happened(change, each) for each in versus):
            yield Broken(IDLE, record.id, change.route, params)


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
