"""Changes as Markdown for a review comment.

Whatever comes from a list stands in a code span, where neither mentions, links, HTML nor Markdown
are read; a span cannot end early, since control characters are written out before.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from dutylist.diff import (
    Change,
    Comparison,
    Direction,
    Group,
    Level,
    Op,
    excerpt,
    groups,
    marks,
    summary,
)
from dutylist.diff.by_lists import by_lists
from dutylist.diff.labels import lists_named, titles, whole_lists
from dutylist.findings import Location, Route
from dutylist.report.changes_shown import SHOWN, shown_before
from dutylist.texts import Lang, Text, escaped, shown

Locate = Callable[[Route], Location]

OPEN = 10
"""Changes of a group that stand open; the rest are folded, except hand-overs."""

LIMIT = 60_000
"""Characters of a comment; hosts refuse longer ones."""

LONGEST_RUN = 200
"""Characters of one run of changed words that are shown."""

_UNFOLDED = "handed-down"
_TITLE = Text(zh="清单变化", en="Changes of the list")
_NONE = Text(zh="没有变化。", en="No changes.")
_TABLE = Text(
    zh="| 合计 | 实质 | 应注意 | 文字编排 | 加重基层 | 减轻基层 | 中性 |",
    en="| Total | Substantive | Notable | Editorial | Toward the local body | Away | Neutral |",
)
_REST = Text(zh="其余 {n} 项", en="{n} more")
_OMITTED = Text(
    zh="另有 {n} 项因篇幅所限未列出，请用文本格式查看。",
    en="{n} more are left out for want of room: see the text format.",
)
_DIRECTIONS = {
    Direction.TOWARD: Text(zh="（加重基层）", en=" (toward the local body)"),
    Direction.AWAY: Text(zh="（减轻基层）", en=" (away from the local body)"),
    Direction.NEUTRAL: Text(zh="", en=""),
}
_COLON = Text(zh="：", en=": ")
_RECORD = Text(zh="依据记录 {record}", en="record {record}")
_TICKS = re.compile("`+")


def report(comparison: Comparison, lang: Lang, locate: Locate, account: str = "") -> str:
    """Return a comment: counts, then the changes in groups, long groups folded.

    `account` is one line on the burden before and after; it holds no words of a list.
    """
    lines = [f"### {_TITLE.show(lang)}", ""]
    whole = whole_lists(comparison, lang)
    for words in whole:
        lines += [code(shown(words, LONGEST_RUN)), ""]
    if not comparison.changes:
        return "\n".join(lines if whole else [*lines, _NONE.show(lang), ""])
    lines += _counts(comparison.changes, lang)
    lines += ["", account] if account else []
    room = LIMIT - sum(len(line) + 1 for line in lines)
    omitted = 0
    for group in groups(comparison.changes):
        entries = list(_entries(group, comparison, lang, locate))
        fitting = _fitting(entries, room)
        omitted += len(entries) - len(fitting)
        section = list(_section(group, fitting, lang)) if fitting else []
        room -= sum(len(line) + 1 for line in section)
        lines += section
    if omitted:
        lines += ["", _OMITTED.show(lang, {"n": omitted})]
    return "\n".join([*lines, ""])


def _counts(changes: Sequence[Change], lang: Lang) -> list[str]:
    counted = summary(changes)
    numbers = [counted.total, *(counted.levels[level] for level in Level)]
    numbers += [counted.directions[direction] for direction in Direction]
    row = " | ".join(str(number) for number in numbers)
    return [_TABLE.show(lang), "|" + " ---: |" * len(numbers), f"| {row} |"]


ROOM = 1_000
"""Characters kept for titles and folding of one group and for the closing line."""


def _fitting(entries: Sequence[str], room: int) -> list[str]:
    """Return the first entries that fit, a short one not overtaking a long one."""
    fitting: list[str] = []
    left = room - ROOM
    for entry in entries:
        left -= len(entry) + 1
        if left < 0:
            break
        fitting.append(entry)
    return fitting


def _section(group: Group, entries: Sequence[str], lang: Lang) -> Iterator[str]:
    yield ""
    yield f"#### {group.title.show(lang)} ({len(group.changes)})"
    yield ""
    opened = len(entries) if group.id == _UNFOLDED or len(entries) <= OPEN else OPEN
    yield from entries[:opened]
    if entries[opened:]:
        rest = _REST.show(lang, {"n": len(entries) - opened})
        yield from ("", f"<details><summary>{rest}</summary>", "")
        yield from entries[opened:]
        yield from ("", "</details>")


def _entries(group: Group, comparison: Comparison, lang: Lang, locate: Locate) -> Iterator[str]:
    """Yield the changes of a group; where there are several lists, each says in which it is."""
    called = titles(comparison)
    shares = list(by_lists(group.changes, comparison))
    above = shown_before(change for _, changes in shares for change in changes)
    for ids, changes in shares:
        where = code(lists_named(ids, called, lang)) if ids else ""
        for change in changes:
            marked = _words(change, lang, above.get(id(change)))
            yield _entry(change, lang, locate, [each for each in (marked, where) if each])


def _words(change: Change, lang: Lang, above: str | None) -> str:
    """Return both wordings marked, or under which code they stand further up."""
    if above is not None:
        return SHOWN.show(lang, {"code": above})
    return "" if change.texts is None else _marked(*change.texts)


def _entry(change: Change, lang: Lang, locate: Locate, more: Sequence[str]) -> str:
    subject = [change.duty or change.item or "", change.name(lang)]
    heading = " ".join(code(shown(each)) for each in subject if each)
    sentence = _sentence(change, lang) + _DIRECTIONS[change.kind.direction].show(lang)
    before = f"{heading}{_COLON.show(lang)}" if heading else ""
    lines = [f"- **{change.kind.code}** {before}{sentence}"]
    lines += [f"  <br>{each}" for each in more]
    places = [locate(route) for route in (change.old, change.new) if route is not None]
    if places:
        shown_places = " → ".join(code(escaped(f"{at.file}:{at.line}")) for at in places)
        lines.append(f"  <br>{shown_places}")
    if change.record is not None:
        record = code(shown(change.record))
        lines.append(f"  <br>{_RECORD.show(lang).format(record=record)}")
    return "\n".join(lines)


def _sentence(change: Change, lang: Lang) -> str:
    words = change.kind.text.zh if lang is Lang.ZH else change.kind.text.en
    return words.format(**_spans(change.params, lang))


def _spans(params: Mapping[str, object], lang: Lang) -> dict[str, object]:
    return {key: _span(value, lang) for key, value in params.items()}


def _span(value: object, lang: Lang) -> str:
    words = value.show(lang) if isinstance(value, Text) else str(value)
    return code(shown(words)) if words else ""


def _marked(before: str, after: str) -> str:
    around = {Op.EQUAL: "{}", Op.DELETE: "<del>{}</del>", Op.INSERT: "<ins>{}</ins>"}
    runs = excerpt(marks(before, after))
    return "".join(around[run.op].format(code(shown(run.text, LONGEST_RUN))) for run in runs)


def code(text: str) -> str:
    """Return text as a code span that holds all of it, whatever it is."""
    ticks = "`" * (1 + max((len(found) for found in _TICKS.findall(text)), default=0))
    pad = " " if text[:1] in ("`", " ") or text[-1:] in ("`", " ") or not text else ""
    return f"{ticks}{pad}{text}{pad}{ticks}"


def cell(text: str) -> str:
    """Return text as a code span in a table, where a bar would end the cell."""
    return code(shown(text, LONGEST_RUN)).replace("|", "\\|")
