"""Changes as lines of marked words, before a terminal colours them or a pipe spells the marks."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NamedTuple

from dutylist.diff import (
    Change,
    Comparison,
    Direction,
    Kind,
    Level,
    Op,
    excerpt,
    groups,
    marks,
    summary,
)
from dutylist.diff.by_lists import by_lists
from dutylist.diff.labels import LEVELS, lists_named, titles, whole_lists
from dutylist.findings import Location, Route
from dutylist.report.changes_shown import SHOWN, shown_before
from dutylist.texts import Lang, Text, escaped, shown

Locate = Callable[[Route], Location]

LONGEST_RUN = 200
"""Characters of one run of changed words that are shown."""

_NONE = Text(zh="没有变化。", en="no changes.")
_SUMMARY = Text(
    zh="变化 {total} 项：实质 {substantive}、应注意 {notable}、文字编排 {editorial}；"
    "加重基层 {toward}、减轻基层 {away}、中性 {neutral}。",
    en="{total} changes: {substantive} substantive, {notable} notable, {editorial} editorial; "
    "{toward} toward the local body, {away} away from it, {neutral} neutral.",
)
_GROUP = Text(zh="{title}（{n}）", en="{title} ({n})")
_DIRECTIONS = {
    Direction.TOWARD: Text(zh="[加重↓] ", en="[toward] "),
    Direction.AWAY: Text(zh="[减轻↑] ", en="[away] "),
    Direction.NEUTRAL: Text(zh="", en=""),
}
_LEVEL = Text(zh="〔{level}〕", en=" [{level}]")
_LIST = Text(zh="清单", en="list")
_COLON = Text(zh="：", en=": ")
_PLACE = Text(zh="原 {old}", en="was {old}")
_NEW_PLACE = Text(zh="现 {new}", en="now {new}")
_RECORD = Text(zh="依据记录 {record}", en="record {record}")


class Look(StrEnum):
    """What a stretch of words is."""

    PLAIN = "plain"
    HEAD = "head"
    CODE = "code"
    TOWARD = "toward"
    AWAY = "away"
    GONE = "gone"
    COME = "come"
    QUIET = "quiet"


class Line(NamedTuple):
    """One line: how far it is set in, and its words with their looks."""

    indent: int = 0
    words: tuple[tuple[str, Look], ...] = ()


_BLANK = Line()
_ARROWS = {
    Direction.TOWARD: Look.TOWARD,
    Direction.AWAY: Look.AWAY,
    Direction.NEUTRAL: Look.PLAIN,
}
_FATES = {Op.EQUAL: Look.PLAIN, Op.DELETE: Look.GONE, Op.INSERT: Look.COME}


def lines(comparison: Comparison, lang: Lang, locate: Locate, account: str = "") -> Iterator[Line]:
    """Yield the counts, then the changes in groups, hand-overs to the local body first.

    `account` is the burden before and after in a sentence; where it is known it follows the counts.
    Within a group the changes of several lists stand under the lists that they were found in.
    """
    whole = whole_lists(comparison, lang)
    yield from (_line(0, words) for words in whole)
    if not comparison.changes:
        yield from () if whole else (_line(0, _NONE.show(lang)),)
        return
    yield _line(0, totals(comparison, lang))
    if account:
        yield _line(0, account, Look.HEAD)
    called = titles(comparison)
    for group in groups(comparison.changes):
        title = {"title": group.title, "n": len(group.changes)}
        yield _BLANK
        yield _line(0, _GROUP.show(lang, title), Look.HEAD)
        shares = list(by_lists(group.changes, comparison))
        above = shown_before(change for _, changes in shares for change in changes)
        for ids, changes in shares:
            if ids:
                named = {"title": Text(*[lists_named(ids, called, lang)] * 2), "n": len(changes)}
                yield _line(1, _GROUP.show(lang, named), Look.HEAD)
            for change in changes:
                yield from _change(change, lang, locate, above.get(id(change)))


def totals(comparison: Comparison, lang: Lang) -> str:
    """Return how many changes there are, by level and direction, in one line."""
    counted = summary(comparison.changes)
    params: dict[str, object] = {"total": counted.total}
    params |= {str(level): counted.levels[level] for level in Level}
    params |= {str(direction): counted.directions[direction] for direction in Direction}
    return _SUMMARY.show(lang, params)


def _line(indent: int, words: str, look: Look = Look.PLAIN) -> Line:
    return Line(indent, ((words, look),))


def _change(change: Change, lang: Lang, locate: Locate, above: str | None) -> Iterator[Line]:
    """Yield the lines of a change; `above` is the code under which its words stand already."""
    kind = change.kind
    where = shown(change.duty or change.item or "") or _LIST.show(lang)
    name = change.name(lang)
    heading = f"{where} {shown(name)}" if name else where
    yield Line(
        2,
        (
            (f"{kind.code} ", Look.CODE),
            (_DIRECTIONS[kind.direction].show(lang), _ARROWS[kind.direction]),
            (f"{heading}{_COLON.show(lang)}{change.message(lang)}", Look.PLAIN),
            (_level(kind, lang), Look.QUIET),
        ),
    )
    if above is not None:
        yield _line(6, SHOWN.show(lang, {"code": above}), Look.QUIET)
    elif change.texts is not None:
        runs = excerpt(marks(*change.texts))
        yield Line(6, tuple((shown(run.text, LONGEST_RUN), _FATES[run.op]) for run in runs))
    places = _places(change, lang, locate)
    if places:
        yield _line(6, places, Look.QUIET)


def _level(kind: Kind, lang: Lang) -> str:
    """Return the level where neither the group nor the direction tells it."""
    if kind.direction is Direction.NEUTRAL or kind.level is Level.SUBSTANTIVE:
        return ""
    return _LEVEL.show(lang, {"level": LEVELS[kind.level]})


def _places(change: Change, lang: Lang, locate: Locate) -> str:
    found = []
    if change.old is not None:
        found.append(_PLACE.show(lang, {"old": _place(locate(change.old))}))
    if change.new is not None:
        found.append(_NEW_PLACE.show(lang, {"new": _place(locate(change.new))}))
    if change.record is not None:
        found.append(_RECORD.show(lang, {"record": change.record}))
    return "  ".join(found)


def _place(at: Location) -> Text:
    words = escaped(f"{at.file}:{at.line}")
    return Text(zh=words, en=words)
