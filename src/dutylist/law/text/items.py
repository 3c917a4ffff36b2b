"""Texts that are numbered 一、二、三、 or 1. 2. 3. instead of having articles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dutylist.law.text.labels import ARABIC, TOP, enumerated, label
from dutylist.law.text.layout import annex, footer
from dutylist.law.text.lines import Line
from dutylist.law.text.paragraphs import ended
from dutylist.law.text.quotes import quoted
from dutylist.law.text.walk import Draft

_HEADING = 30
_MARKS = frozenset("。；：，、！？”）;:,")


@dataclass(frozen=True, slots=True)
class Numbered:
    """What stands before the first number, below each number, and after the last."""

    before: tuple[Line, ...]
    drafts: tuple[Draft, ...]
    after: tuple[Line, ...]


def first_item(lines: Sequence[Line]) -> int | None:
    """Return the line that begins with the first number of the text, if there is a second."""
    inside = quoted(lines)
    for form in (TOP, ARABIC):
        first = None
        for at, line in enumerate(lines):
            if at in inside:
                continue
            number = enumerated(line.text, form)
            if number == 1 and first is None:
                first = at
            if number == 2 and first is not None:  # noqa: PLR2004  (the second one)
                return first
    return None


def numbered(lines: Sequence[Line]) -> Numbered:
    """Return the items of a text; a number counts where it continues the run."""
    start = first_item(lines)
    if start is None:
        return Numbered(tuple(lines), (), ())
    form = TOP if enumerated(lines[start].text, TOP) == 1 else ARABIC
    inside = quoted(lines)
    drafts: list[Draft] = []
    stop = len(lines)
    for at in range(start, len(lines)):
        line = lines[at]
        if annex(line.text) or footer(line.text):
            stop = at
            break
        each = None if at in inside else label(line.text)
        if each is not None and each.sure and each.text == "1" and drafts:
            stop = _taken_back(at, drafts[-1])
            break
        number = None if at in inside else enumerated(line.text, form)
        if number == len(drafts) + 1:
            drafts.append(Draft(str(number), (), [_bare(line, form)]))
        else:
            drafts[-1].lines.append(line)
    return Numbered(tuple(lines[:start]), tuple(drafts), tuple(lines[stop:]))


def _taken_back(at: int, last: Draft) -> int:
    """Take title and headings of a text that follows the items away from the last of these."""
    kept = last.lines
    while len(kept) > 1 and (not ended(kept[-1].text) or kept[-1].text[0] in "（("):
        kept.pop()
        at -= 1
    return at


def _bare(line: Line, form: re.Pattern[str]) -> Line:
    """Return a line without its number."""
    found = form.match(line.text)
    rest = line.text[found.end() :].lstrip(" \u3000") if found else line.text
    heads = line.level or int(len(rest) <= _HEADING and rest[-1:] not in _MARKS)
    return Line(rest, heads, line.bold, indented=True)
