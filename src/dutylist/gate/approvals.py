"""Which records may let a change pass: decided, reviewed, sealed, and not used before."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Final

from dutylist.admission import ACKNOWLEDGED_DAYS, acknowledges, decided, is_open, sealed
from dutylist.gate.orderly import orderly
from dutylist.model import Outcome, Record, Verdict, Workspace
from dutylist.texts import Text


class Worth(StrEnum):
    """What a record is worth to the gate."""

    APPROVED = "approved"
    ACKNOWLEDGED = "acknowledged"
    OPEN = "open"
    REFUSED = "refused"
    FUTURE = "future"
    UNREVIEWED = "unreviewed"
    DISORDERLY = "disorderly"
    UNSEALED = "unsealed"
    LAPSED = "lapsed"
    TOO_LONG = "too-long"
    SPENT = "spent"
    OTHER_WORDS = "other-words"
    OTHER_CHANGE = "other-change"


WORDS: Final = {
    Worth.OPEN: Text("尚未批准", "is not approved yet"),
    Worth.REFUSED: Text("未获批准", "was refused"),
    Worth.FUTURE: Text("决定日期在今天之后", "is decided on a day to come"),
    Worth.UNREVIEWED: Text(
        "合法性审查或合理性评估没有通过",
        "has not passed the reviews of legality and reasonableness",
    ),
    Worth.DISORDERLY: Text(
        "没有按程序办理（先后、答复或者回避有误，请运行 dutylist record check）",
        "did not come about in due order (days, replies, or judges in their own cause: run "
        "`dutylist record check`)",
    ),
    Worth.UNSEALED: Text(
        "没有封存，或者批准后又被改动", "is not sealed, or was altered after it was decided upon"
    ),
    Worth.LAPSED: Text("先行认可已到期", "was acknowledged for a time that is over"),
    Worth.TOO_LONG: Text(
        f"的先行认可超过 {ACKNOWLEDGED_DAYS} 日",
        f"is acknowledged for more than {ACKNOWLEDGED_DAYS} days",
    ),
    Worth.SPENT: Text("早已批准并用过，不能再用", "was approved before, and serves only once"),
    Worth.OTHER_WORDS: Text(
        "批准的内容与清单现在的文字不一致", "approved other words than the list holds now"
    ),
    Worth.OTHER_CHANGE: Text("批准的是这个事项的其他改动", "approved another change of this item"),
}
"""Why a record lets nothing pass."""


@dataclass(frozen=True, slots=True)
class Approvals:
    """The records of the new side, held against those of the old."""

    old: Workspace
    new: Workspace
    today: date
    _known: dict[int, Worth] = field(default_factory=dict, compare=False, repr=False)

    def worth(self, record: Record) -> Worth:
        """Return what a record is worth, found out once for each."""
        if id(record) not in self._known:
            self._known[id(record)] = self._worth(record)
        return self._known[id(record)]

    def _worth(self, record: Record) -> Worth:
        if is_open(record):
            return self._for_now(record)
        if decided(record, self.today) is Outcome.REFUSED:
            return Worth.REFUSED
        if decided(record, self.today) is not Outcome.APPROVED:
            return Worth.FUTURE
        if not all(
            review is not None and review.result is Verdict.PASSED
            for review in (record.legality, record.reasonableness)
        ):
            return Worth.UNREVIEWED
        if not sealed(record):
            return Worth.UNSEALED
        if self.before(record.id):
            return Worth.SPENT
        in_order = orderly(record, self.new, self.today)
        return Worth.APPROVED if in_order else Worth.DISORDERLY

    def _for_now(self, record: Record) -> Worth:
        stands = record.acknowledged
        if stands is None:
            return Worth.OPEN
        if stands.on > self.today:
            return Worth.FUTURE
        if stands.until < self.today:
            return Worth.LAPSED
        if (stands.until - stands.on).days > ACKNOWLEDGED_DAYS:
            return Worth.TOO_LONG
        return Worth.ACKNOWLEDGED if acknowledges(record) else Worth.UNSEALED

    def before(self, name: str) -> tuple[Record, ...]:
        """Return the records of an id that the old side holds as approved."""
        return tuple(each for each in self.old.records if each.id == name and each.approved)

    def stood(self, name: str) -> bool:
        """Whether the old side holds a record of an id as acknowledged for the time being."""
        return any(each.id == name and acknowledges(each) for each in self.old.records)


def kept(old: Record, new: Record) -> bool:
    """Whether an approved record is what it was, but for filing, note and a seal put on it late."""
    bare = not sealed(old)
    return _core(old, bare=bare) == _core(new, bare=bare)


def _core(record: Record, *, bare: bool) -> Record:
    core = replace(record, filing=None, note=None)
    if not bare:
        return core
    decision = core.decision and replace(core.decision, digest=None)
    changes = tuple(replace(each, digest=None) for each in core.changes)
    return replace(core, decision=decision, changes=changes)


def repeated(records: Sequence[Record]) -> tuple[Record, ...]:
    """Return the records whose id another one has already."""
    first = {each.id: each for each in reversed(records)}
    return tuple(each for each in records if first[each.id] is not each)
