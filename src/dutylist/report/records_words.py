"""The words in which records are told, in every format."""

from collections.abc import Mapping
from datetime import date

from dutylist.admission import STATE_WORDS, STEP_WORDS, TERMS, Line, Progress, Said, State, Step
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
STANDS = Text(zh="记录 {id}：{state}。下一步：{next}。", en="record {id}: {state}. Next: {next}.")
_MEND = {
    State.VOID: Text(
        zh="改回批准的内容，或者重新决定", en="restore what was approved, or decide anew"
    ),
    State.UNSEALED: Text(zh="封存", en="seal"),
}
"""What comes next where a decision binds to nothing."""

_WRITE = Text(zh="办理后在 {file} 中补上，如：", en="then add to {file}, as:")
_RUN = Text(zh="办理后运行：", en="then run:")
_EXAMPLES = {
    Step.OPINIONS: Text(
        zh="""\
opinions:
  - by: 街道名称          # 单位或者部门的名称、编号
    on: {day}
    text: 意见内容
    result: adopted       # adopted 采纳、partly 部分采纳、refused 未采纳
    reply: 答复           # 部分采纳、未采纳的必须答复""",
        en="""\
opinions:
  - by: STREET            # name or id of a unit or department
    on: {day}
    text: what they say
    result: adopted       # adopted, partly or refused
    reply: the answer     # needed unless it was adopted""",
    ),
    Step.LEGALITY: Text(
        zh="legality: {{by: 审查单位, on: {day}, result: passed}}"
        "  # passed 通过、refused 不通过、pending 审查中",
        en="legality: {{by: WHO, on: {day}, result: passed}}  # passed, refused or pending",
    ),
    Step.REASONABLENESS: Text(
        zh="reasonableness: {{by: 评估单位, on: {day}, result: passed}}"
        "  # passed 通过、refused 不通过、pending 评估中",
        en="reasonableness: {{by: WHO, on: {day}, result: passed}}  # passed, refused or pending",
    ),
    Step.FILING: Text(
        zh="filing: {{by: 备案机关, on: {day}}}", en="filing: {{by: WHERE, on: {day}}}"
    ),
}
"""How a step is written into the file of a record."""

_DECIDE = Text(
    zh="dutylist record decide {id} --by 决定机关 --on {day} --number 文号 --result 批准",
    en="dutylist record decide {id} --by BODY --on {day} --number NUMBER --result approved",
)
_SEAL = "dutylist record seal {id}"
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
    if not each.open and each.state in _MEND:
        return _MEND[each.state]
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


def example(each: Progress, file: str, day: date, lang: Lang) -> list[str]:
    """Return how the next step is written into the file of a record, or done by a command."""
    if each.following is None:
        return []
    params = {"id": shown(each.record.id), "day": day.isoformat(), "file": shown(file, 200)}
    step = each.following.step
    if step in _EXAMPLES:
        lines = _EXAMPLES[step].show(lang, params).splitlines()
        return [_WRITE.show(lang, params), *(f"  {line}" for line in lines)]
    if each.state is State.UNSEALED and not each.open:
        return [_RUN.show(lang), f"  {_SEAL.format(**params)}"]
    if step is Step.DECISION:
        return [_RUN.show(lang), f"  {_DECIDE.show(lang, params)}"]
    return []


def due(each: Progress, lang: Lang) -> str:
    """Return what comes next and by when, as one phrase."""
    if each.following is None:
        return _NOTHING.show(lang)
    words = following(each).show(lang)
    days = TERMS.get(each.following.step)
    if days is None or each.left is None:
        return words
    return f"{words}（{term(each, lang)}）" if lang is Lang.ZH else f"{words} ({term(each, lang)})"
