"""The words in which records are told, in every format."""

from collections.abc import Mapping

from dutylist.admission import STATE_WORDS, STEP_WORDS, TERMS, Line, Progress, Said
from dutylist.diff.duties import ROLES
from dutylist.diff.spot import LOCAL_BODY
from dutylist.model import LOCAL, Duty, RecordedChange
from dutylist.model.workdays import Calendar
from dutylist.texts import Lang, Text, shown

HEADS = (
    Text(zh="编号", en="Id"),
    Text(zh="标题", en="Title"),
    Text(zh="申请单位", en="Applicant"),
    Text(zh="状态", en="State"),
    Text(zh="下一步", en="Next"),
    Text(zh="期限", en="Term"),
)
NONE = Text(zh="没有准入或者调整记录。", en="there is no record.")
_NOTHING = Text(zh="已办结", en="done")
_LEFT = Text(zh="{due} 前，还有{n}个工作日", en="by {due}, {n} working days left")
_LATE = Text(zh="{due} 到期，已超期{n}个工作日", en="was due by {due}, {n} working days late")
_UNTIL = Text(zh="认可至 {until}", en="stands until {until}")
_LAPSED = Text(zh="认可已于 {until} 到期", en="stood until {until}")
_SUMMARY = Text(
    zh="共 {total} 份记录，待决定 {open} 份，超期 {late} 份，批准失效或者未封存 {void} 份。",
    en="{total} records, {open} open, {late} late, {void} void or not sealed.",
)
_COUNTED = Text(
    zh="按工作日计算，节假日依据 {source}。", en="working days; holidays as of {source}."
)
_WEEKDAYS = Text(
    zh="按周一至周五计算；安装 dutylist[holidays] 后按国家节假日安排计算。",
    en="Monday to Friday; with `dutylist[holidays]` the official holidays count.",
)
_BEFORE = Text(zh="原：", en="was: ")
_AFTER = Text(zh="今：", en="now: ")
_GONE = Text(zh="（取消）", en="(taken away)")
_DUTY = Text(zh="{by}（{role}）：", en="{by} ({role}): ")
_LONGEST = 400
"""Characters of a duty that are shown to those who approve it."""


def state(each: Progress) -> Text:
    """Return what the state of a record is called."""
    return STATE_WORDS[each.state]


def following(each: Progress) -> Text:
    """Return what comes next."""
    return STEP_WORDS[each.following.step] if each.following else _NOTHING


def term(each: Progress, lang: Lang) -> str:
    """Return the term of the next step, or of what stands for now."""
    stands = each.record.acknowledged
    said = []
    if each.open and stands is not None:
        words = _LAPSED if each.state == "lapsed" else _UNTIL
        said.append(words.show(lang, {"until": stands.until.isoformat()}))
    if each.following is not None and each.following.due is not None and each.left is not None:
        words = _LATE if each.left < 0 else _LEFT
        due = each.following.due.isoformat()
        said.append(words.show(lang, {"due": due, "n": abs(each.left)}))
    return ("；" if lang is Lang.ZH else "; ").join(said)


def cells(each: Progress, lang: Lang) -> tuple[str, ...]:
    """Return a record as a row of a table."""
    return (
        shown(each.record.id),
        shown(each.record.title),
        shown(each.applicant),
        state(each).show(lang),
        following(each).show(lang),
        term(each, lang),
    )


def counts(found: tuple[Progress, ...]) -> dict[str, int]:
    """Return how many records there are, how many open, late, and without a valid approval."""
    return {
        "total": len(found),
        "open": sum(each.open for each in found),
        "late": sum(each.late for each in found),
        "void": sum(each.state in {"void", "unsealed"} for each in found),
    }


def summary(found: tuple[Progress, ...], calendar: Calendar, lang: Lang) -> tuple[str, str]:
    """Return the counts, and by which calendar working days were counted."""
    counted = _WEEKDAYS.show(lang)
    if calendar.source is not None:
        counted = _COUNTED.show(lang, {"source": calendar.source})
    return _SUMMARY.show(lang, counts(found)), counted


def target(change: RecordedChange) -> str:
    """Return a change as `record new --change` takes it."""
    where = "overlay" if change.overlay else "catalogue"
    what = change.duty or change.item or ""
    return shown(f"{where}:{change.where} {change.action} {what}".rstrip(), 200)


def content(line: Line, names: Mapping[str, str], lang: Lang) -> list[str]:
    """Return what is approved of one item, duty or field: its words before and after.

    `names` are those of departments by id.
    """
    after = _said(line.after, names, lang)
    if line.before is None or line.before == line.after:
        return [f"    {shown(line.what)}  {after}"]
    return [
        f"    {shown(line.what)}",
        f"      {_BEFORE.show(lang)}{_said(line.before, names, lang)}",
        f"      {_AFTER.show(lang)}{after}",
    ]


def _said(value: Said, names: Mapping[str, str], lang: Lang) -> str:
    match value:
        case None:
            return _GONE.show(lang)
        case Duty():
            by = LOCAL_BODY.show(lang) if value.by == LOCAL else names.get(value.by, value.by)
            role = ROLES[value.role].show(lang)
            return _DUTY.show(lang, {"by": by, "role": role}) + shown(value.text, _LONGEST)
    return shown(value, _LONGEST)


def due(each: Progress, lang: Lang) -> str:
    """Return what comes next and by when, as one phrase."""
    if each.following is None:
        return _NOTHING.show(lang)
    words = following(each).show(lang)
    days = TERMS.get(each.following.step)
    return words if days is None or each.left is None else f"{words}（{term(each, lang)}）"
