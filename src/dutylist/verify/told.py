"""Verdicts on copies for people."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dutylist.render.seal import short
from dutylist.report import findings_text
from dutylist.texts import Lang, Text, shown
from dutylist.verify.difference import Difference, Kind
from dutylist.verify.verdict import State, Verdict

MOST = 40
"""Differences of one copy that are told; JSON has more."""

_STATES = {
    State.EQUAL: Text("一致", "equal"),
    State.STALE: Text("过期", "stale"),
    State.ALTERED: Text("被改动", "altered"),
    State.BOTH: Text("过期且被改动", "stale and altered"),
    State.FOREIGN: Text("不是副本", "no copy"),
    State.UNKNOWN: Text("找不到来源", "no source"),
    State.UNREADABLE: Text("读不了", "unreadable"),
}
_WHY = {
    State.STALE: Text(
        "副本生成以后，来源变了（副本标明的摘要 {then}，现在是 {now}）；请重新生成并发布。",
        "its source has changed since (the copy names {then}, now it is {now}); make it anew.",
    ),
    State.ALTERED: Text(
        "来源没有变，副本与来源不符：副本被人改过。请查明是谁改的，并重新生成。",
        "its source is the same, the copy is not: somebody changed it. Find out who, and make "
        "it anew.",
    ),
    State.BOTH: Text(
        "来源变了（副本标明的摘要 {then}，现在是 {now}），副本本身也被人改过（封签不符）。",
        "its source has changed (the copy names {then}, now it is {now}), and somebody changed "
        "the copy, too (its seal is broken).",
    ),
}
_SAME_SOURCE = Text(
    "来源没有变；版式、模板或工具版本变了，请重新生成。",
    "its source is the same; layout, templates or the tool have changed: make it anew.",
)
_KINDS = {
    Kind.CHANGED: Text("写的是“{says}”，应为“{should}”", "says “{says}”, should say “{should}”"),
    Kind.ADDED: Text("多出“{says}”", "“{says}” was added"),
    Kind.MISSING: Text("缺少“{should}”", "“{should}” is missing"),
    Kind.MOVED: Text("位置变了", "was moved"),
    Kind.HIDDEN: Text("被隐藏", "is hidden"),
    Kind.FORMULA: Text("放进了公式“{says}”", "holds the formula “{says}”"),
    Kind.LINK: Text("链接指向“{says}”，应为“{should}”", "leads to “{says}”, should be “{should}”"),
    Kind.ACTIVE: Text("放进了会起作用的内容“{says}”", "something that acts was put in: “{says}”"),
    Kind.STYLE: Text(
        "加了会改变显示的样式“{says}”", "a style that changes what is seen was put in: “{says}”"
    ),
    Kind.STRUCK: Text("加了删除线“{says}”", "was struck out: “{says}”"),
    Kind.MERGED: Text(
        "合并单元格不符（现为“{says}”，应为“{should}”）",
        "merged cells differ (now “{says}”, should be “{should}”)",
    ),
    Kind.MARKUP: Text(
        "有不规范的标记“{says}”", "there is markup that no page of ours has: “{says}”"
    ),
}
_AT = Text("第{line}行 ", "line {line} ")
_OF = Text("（事项 {item}）", " (item {item})")
_MORE = Text("另有 {n} 处未列出（--format json 可查看）", "{n} more (see --format json)")
_MANY = Text("更多之处未再比较", "what else differs was not looked for")
_TOTAL = Text("共 {n} 份：{each}。", "{n} in all: {each}.")
_COUNT = Text("{state}{n}", "{n} {state}")


def report(verdicts: Sequence[Verdict], lang: Lang) -> str:
    """Return one line for each copy, with what is wrong in it below, and the sum."""
    lines = [line for verdict in verdicts for line in _lines(verdict, lang)]
    counts = Counter(verdict.state for verdict in verdicts)
    each = "、".join(
        _COUNT.show(lang, {"state": words, "n": counts[state]})
        for state, words in _STATES.items()
        if counts[state]
    )
    each = each if lang is Lang.ZH else each.replace("、", ", ")
    lines.append(_TOTAL.show(lang, {"n": len(verdicts), "each": each}))
    return "".join(f"{line}\n" for line in lines)


def _lines(verdict: Verdict, lang: Lang) -> Iterator[str]:
    about = [shown(verdict.title or ""), shown(verdict.version or "")]
    if verdict.digest and verdict.state is State.EQUAL and verdict.form != "yaml":
        about.append(short(verdict.digest))
    head = f"{_STATES[verdict.state].show(lang)}  {shown(verdict.file, 200)}"
    yield "  ".join([head, " ".join(each for each in about if each)]).rstrip()
    if (why := _why(verdict)) is not None:
        then = verdict.claim.digest if verdict.claim else ""
        params = {"then": short(then), "now": short(verdict.digest or "")}
        yield f"  {why.show(lang, params)}"
    for note in verdict.notes:
        yield f"  {note.show(lang)}"
    if verdict.findings:
        yield from (
            f"  {line}" for line in findings_text.report(verdict.findings, lang).split("\n") if line
        )
    for difference in verdict.differences[:MOST]:
        yield f"  {_told(difference, lang)}"
    if len(verdict.differences) > MOST:
        yield f"  {_MORE.show(lang, {'n': len(verdict.differences) - MOST})}"
    if verdict.more:
        yield f"  {_MANY.show(lang)}"


def _why(verdict: Verdict) -> Text | None:
    if verdict.state is State.STALE and verdict.claim and verdict.claim.digest == verdict.digest:
        return _SAME_SOURCE
    return _WHY.get(verdict.state)


def _told(each: Difference, lang: Lang) -> str:
    place = f"{each.sheet}!{each.place}" if each.sheet and each.sheet != each.place else each.place
    line = _AT.show(lang, {"line": each.line}) if each.line else ""
    item = _OF.show(lang, {"item": each.item}) if each.item else ""
    colon = "：" if lang is Lang.ZH else ": "
    params = {"says": each.says or "", "should": each.should or ""}
    return f"{line}{shown(place)}{item}{colon}{_KINDS[each.kind].show(lang, params)}"
