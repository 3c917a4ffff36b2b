"""What two accounts come to in one line: whether fewer items hide more burden (明减暗增)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dutylist.burden.account import Account
from dutylist.burden.compared import Measure, compared
from dutylist.texts import Lang, Text


class Outcome(StrEnum):
    """What two versions come to for the local body."""

    SAME = "same"
    MASKED = "masked"
    HEAVIER = "heavier"
    LIGHTER = "lighter"
    MIXED = "mixed"


OUTCOMES: Mapping[Outcome, Text] = {
    Outcome.SAME: Text("基层负担未变", "the burden is the same"),
    Outcome.MASKED: Text("明减暗增", "fewer on paper, more in fact"),
    Outcome.HEAVIER: Text("基层负担加重", "the burden is heavier"),
    Outcome.LIGHTER: Text("基层负担减轻", "the burden is lighter"),
    Outcome.MIXED: Text("有增有减", "more of one, less of another"),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two accounts come to, and the sentence that says so."""

    outcome: Outcome
    text: Text


Differences = Mapping[Measure, int]

_WEIGHED = (
    Measure.BURDENING,
    Measure.LOCAL,
    Measure.LEAD,
    Measure.GRADE_LEAD,
    Measure.GRADE_ENFORCE,
    Measure.UNDELEGATED,
    Measure.STEPS,
    Measure.WEIGHT,
)
"""What the local body bears; how many items a list has says nothing about it."""

_MORE: Mapping[Measure, Text] = {
    Measure.ITEMS: Text("事项增加{n}项", "{n} more items"),
    Measure.BURDENING: Text("涉及基层的事项增加{n}项", "{n} more that burden the local body"),
    Measure.LOCAL: Text("基层职责增加{n}条", "{n} more local duties"),
    Measure.LEAD: Text("其中牵头增加{n}条", "{n} more to lead"),
    Measure.GRADE_LEAD: Text("用词为牵头负责的增加{n}条", "{n} more worded as leading"),
    Measure.GRADE_ENFORCE: Text("执法类增加{n}条", "{n} more that enforce"),
    Measure.UNDELEGATED: Text("未写明赋权的执法职责增加{n}条", "{n} more that no law delegates"),
    Measure.STEPS: Text("由基层办理的流程环节增加{n}个", "{n} more steps to take"),
    Measure.WEIGHT: Text("负担指数增加{n}", "a weight index greater by {n}"),
}
_FEWER: Mapping[Measure, Text] = {
    Measure.ITEMS: Text("事项减少{n}项", "{n} fewer items"),
    Measure.BURDENING: Text("涉及基层的事项减少{n}项", "{n} fewer that burden the local body"),
    Measure.LOCAL: Text("基层职责减少{n}条", "{n} fewer local duties"),
    Measure.LEAD: Text("其中牵头减少{n}条", "{n} fewer to lead"),
    Measure.GRADE_LEAD: Text("用词为牵头负责的减少{n}条", "{n} fewer worded as leading"),
    Measure.GRADE_ENFORCE: Text("执法类减少{n}条", "{n} fewer that enforce"),
    Measure.UNDELEGATED: Text("未写明赋权的执法职责减少{n}条", "{n} fewer that no law delegates"),
    Measure.STEPS: Text("由基层办理的流程环节减少{n}个", "{n} fewer steps to take"),
    Measure.WEIGHT: Text("负担指数减少{n}", "a weight index smaller by {n}"),
}
_AS_MANY: Mapping[Measure, Text] = {
    Measure.ITEMS: Text("事项数不变", "as many items"),
    Measure.LOCAL: Text("基层职责条数不变", "as many local duties"),
}
_NEW, _GONE = Text("清单为新增", "a new list"), Text("清单已取消", "a list that is gone")
_COMMA, _COLON = Text("，", ", "), Text("：", ": ")


def verdict(old: Account | None, new: Account | None) -> Verdict:
    """Return what two versions come to; a side that has no such list is None."""
    rows = {row.measure: row.difference for row in compared(old, new)}
    outcome = _outcome(rows)
    told = tuple(_told(rows))
    if old is None or new is None:
        told = (_NEW if old is None else _GONE, *told)
    zh, en = (_sentence((*told,), outcome, lang) for lang in (Lang.ZH, Lang.EN))
    return Verdict(outcome, Text(zh, en))


def _outcome(rows: Differences) -> Outcome:
    up = any(rows[each] > 0 for each in _WEIGHED)
    down = any(rows[each] < 0 for each in _WEIGHED)
    fewer = rows[Measure.ITEMS] < 0 or rows[Measure.LOCAL] < 0
    more = rows[Measure.LOCAL] > 0 or rows[Measure.WEIGHT] > 0
    if fewer and (more or (up and not down)):
        return Outcome.MASKED
    if up and (not down or rows[Measure.WEIGHT] > 0):
        return Outcome.HEAVIER
    if up:
        return Outcome.MIXED
    return Outcome.LIGHTER if down else Outcome.SAME


def _told(rows: Differences) -> Iterator[Text]:
    """Yield what a reader needs to see why: items and duties always, the rest where it differs."""
    for measure in _MORE:
        number = rows[measure]
        if measure in _AS_MANY and number == 0:
            yield _AS_MANY[measure]
        elif number and not _said_already(measure, rows):
            words = _MORE[measure] if number > 0 else _FEWER[measure]
            yield Text(words.zh.format(n=abs(number)), words.en.format(n=abs(number)))


def _said_already(measure: Measure, rows: Differences) -> bool:
    """Whether other figures tell the same, as the index does unless it goes against the duties."""
    match measure:
        case Measure.BURDENING:
            return rows[Measure.ITEMS] * rows[measure] > 0 or rows[Measure.LOCAL] != 0
        case Measure.GRADE_LEAD:
            return rows[Measure.LEAD] * rows[measure] > 0
        case Measure.UNDELEGATED:
            return rows[Measure.GRADE_ENFORCE] * rows[measure] > 0
        case Measure.WEIGHT:
            return rows[Measure.LOCAL] * rows[measure] > 0
        case _:
            return False


def _sentence(told: tuple[Text, ...], outcome: Outcome, lang: Lang) -> str:
    said = _COMMA.show(lang).join(each.show(lang) for each in told)
    return f"{said}{_COLON.show(lang)}{OUTCOMES[outcome].show(lang)}"
