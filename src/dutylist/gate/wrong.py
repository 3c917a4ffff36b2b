"""What may be wrong with records, in words, and what to do about it."""

from dataclasses import dataclass, field
from typing import Final

from dutylist.findings import NOTHING, Params, Route
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


WITHDRAWN: Final = Wrong(
    "withdrawn-record",
    Text(
        "先行认可的记录 {record} 未作决定即被删除或撤销认可",
        "record {record}, which let changes stand for now, is gone or acknowledges no more, "
        "and nobody decided upon it",
    ),
    Text(
        "请恢复记录并作出决定；不再需要的，撤回改动后决定不予批准",
        "restore it and have it decided upon; where it is needed no more, take the change back "
        "and refuse it",
    ),
)
PROLONGED: Final = Wrong(
    "prolonged-record",
    Text(
        "记录 {record} 先行认可的期限或内容被改动",
        "the term or content that record {record} acknowledged for now was altered",
    ),
    Text(
        "请恢复原来的认可；先行认可不得展期，到期前须作出决定",
        "restore the acknowledgement: it cannot be prolonged, only decided upon in time",
    ),
)
REFUSED: Final = Wrong(
    "refused-record",
    Text(
        "记录 {record} 未获批准，先行认可的改动（{target}）仍在清单里",
        "record {record} was refused, and what it let stand for now ({target}) still stands",
    ),
    Text("请撤回这项改动", "take this change back"),
)
COPIED: Final = Wrong(
    "copied-record",
    Text(
        "记录 {record} 的文号和批准的改动（{target}）与以前的记录 {other} 相同",
        "record {record} has the number and a change ({target}) of the earlier record {other}",
    ),
    Text(
        "一次批准只能用一次，请另行报批并填写新的文号",
        "an approval serves once: have the change approved anew, under a number of its own",
    ),
)


@dataclass(frozen=True, slots=True)
class Broken:
    """A record that is wrong, and where; on the old side if it is gone."""

    wrong: Wrong
    record: str
    route: Route
    params: Params = field(default_factory=lambda: NOTHING)
