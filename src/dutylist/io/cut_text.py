"""Texts that a `#` inside them cuts short: to YAML the rest of the line is a comment."""

import re
from collections.abc import Iterator, Sequence

from dutylist.findings import Finding, Retyped, Route, Typed, placed
from dutylist.io import encoding, faults, remedies
from dutylist.io.blocks import Mark
from dutylist.io.places import numbered
from dutylist.io.spans import scalars, starts
from dutylist.model import Plain

_LOOKS = re.compile(r"[^\s#][ \t]+#")
_TAIL = re.compile(r"[ \t]+#([^\r\n]*)")
_BRACKETS = ("（）", "《》", "“”", "〔〕", "「」", "【】", "()", "[]", "〈〉", "‘’")
_MOST = 20


def find(file: str, text: str, data: Plain, marks: Sequence[Mark]) -> list[Finding]:
    """Find plain texts behind which a comment stands that looks like the rest of the text."""
    if not _LOOKS.search(text):
        return []
    cuts = [cut for cut in _cuts(text) if _looks_cut(text[cut[0] : cut[1]], cut[2])][:_MOST]
    if not cuts:
        return []
    wanted = {(cut[3], cut[4]) for cut in cuts}
    places = {
        at: number
        for number, mark in enumerate(marks)
        if (at := (mark.line, mark.column)) in wanted
    }
    routes = {number: route for route, number in numbered(file, data).items()}
    return [_finding(file, text, cut, routes.get(places.get(cut[3:], -1))) for cut in cuts]


Cut = tuple[int, int, str, int, int]
"""Where a text begins and ends, the comment behind it, its line and column."""


def _cuts(text: str) -> Iterator[Cut]:
    """Yield each plain text with a comment right behind it."""
    lines = starts(text)
    for mark, end, style in scalars(text):
        stop = lines[end.line] + end.column
        if not style and (tail := _TAIL.match(text, stop)):
            yield lines[mark.line] + mark.column, stop, tail[1], mark.line, mark.column


def _looks_cut(kept: str, comment: str) -> bool:
    """Whether a comment is more likely the rest of the Chinese text before it."""
    if kept.isascii():
        return False
    return _straddles(kept, comment) or (comment[:1] not in {"", " ", "\t", "#", "!"})


def _straddles(kept: str, comment: str) -> bool:
    """Whether a bracket is opened in the text and closed in the comment."""
    return any(
        kept.count(pair[0]) > kept.count(pair[1]) and pair[1] in comment for pair in _BRACKETS
    )


def _certain(kept: str, comment: str) -> bool:
    """Whether it is the rest of the text without doubt: `#3 号楼`, `#禁毒#`, an open bracket."""
    return _straddles(kept, comment) or comment[:1].isdigit() or "#" in comment[1:].strip()


def _finding(file: str, text: str, cut: Cut, route: Route | None) -> Finding:
    start, stop, comment, _, _ = cut
    kept = text[start:stop]
    hash_at = text.index("#", stop)
    whole = text[start:hash_at] + "#" + comment.rstrip()
    line, column = encoding.place(text, start)
    fix = None
    if route is not None and _certain(kept, comment):
        typed = Typed(line, column, whole, remedies.quoted(whole))
        fix = Retyped(((typed,),), route)
    params = {"kept": kept, "cut": f"#{comment.rstrip()}"}
    return placed(faults.CUT_TEXT, file, *encoding.place(text, hash_at), params, fix)
