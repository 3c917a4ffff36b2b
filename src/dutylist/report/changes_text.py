"""Changes as text for a terminal: what was pushed down first, each with both places."""

from collections.abc import Callable, Iterator, Sequence

from dutylist.diff import Change, Direction, Level, Op, excerpt, groups, marks, summary
from dutylist.findings import Location, Route
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
_LIST = Text(zh="清单", en="list")
_COLON = Text(zh="：", en=": ")
_PLACE = Text(zh="原 {old}", en="was {old}")
_NEW_PLACE = Text(zh="现 {new}", en="now {new}")
_RECORD = Text(zh="依据记录 {record}", en="record {record}")


def report(changes: Sequence[Change], lang: Lang, locate: Locate) -> str:
    """Return the counts, then the changes in groups, hand-overs to the local body first."""
    if not changes:
        return _NONE.show(lang) + "\n"
    lines = [totals(changes, lang)]
    for group in groups(changes):
        title = {"title": group.title, "n": len(group.changes)}
        lines += ["", _GROUP.show(lang, title)]
        for change in group.changes:
            lines += _lines(change, lang, locate)
    return "".join(f"{line}\n" for line in lines)


def totals(changes: Sequence[Change], lang: Lang) -> str:
    """Return how many changes there are, by level and direction, in one line."""
    counted = summary(changes)
    params: dict[str, object] = {"total": counted.total}
    params |= {str(level): counted.levels[level] for level in Level}
    params |= {str(direction): counted.directions[direction] for direction in Direction}
    return _SUMMARY.show(lang, params)


def _lines(change: Change, lang: Lang, locate: Locate) -> Iterator[str]:
    where = shown(change.duty or change.item or "") or _LIST.show(lang)
    name = str(change.params.get("name") or "")
    heading = f"{where} {shown(name)}" if name else where
    arrow = _DIRECTIONS[change.kind.direction].show(lang)
    message = change.message(lang)
    yield f"  {change.kind.code} {arrow}{heading}{_COLON.show(lang)}{message}"
    if change.texts is not None:
        yield f"      {_marked(*change.texts)}"
    places = _places(change, lang, locate)
    if places:
        yield f"      {places}"


def _marked(before: str, after: str) -> str:
    around = {Op.EQUAL: ("", ""), Op.DELETE: ("[-", "-]"), Op.INSERT: ("{+", "+}")}
    parts = []
    for run in excerpt(marks(before, after)):
        opening, closing = around[run.op]
        parts.append(f"{opening}{shown(run.text, LONGEST_RUN)}{closing}")
    return "".join(parts)


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
