"""A text whose articles all stand on one line, parted again."""

import re
from collections.abc import Iterator, Sequence

from dutylist.law.text.labels import LABEL, cites, label
from dutylist.law.text.lines import Line, stripped

_LONG, _SEVERAL = 200, 3
_WINDOW = 60
_HEADING = re.compile(
    r"第[一二三四五六七八九十百]{1,4}[编章节][^。；：第]{1,40}$|附[ \u3000]{0,4}则$"
)
_HEADINGS = re.compile(r"(?=第[一二三四五六七八九十百]{1,4}[编章节])")
_ENDS = frozenset("。！？；：”）)")
_BLANKS = re.compile(r"[ \u3000]{1,8}(?=[（(第目])")


def unglued(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines; one that holds many articles is cut before each, and before headings."""
    begun = sum(label(line.text) is not None for line in lines)
    if begun >= _SEVERAL or not any(len(line.text) > _LONG for line in lines):
        return tuple(lines)
    return tuple(_all(lines))


def _all(lines: Sequence[Line]) -> Iterator[Line]:
    number = 1
    for line in lines:
        cuts = list(_cuts(line.text, number)) if len(line.text) > _LONG else []
        number += len(cuts)
        if len(cuts) < _SEVERAL:
            yield line
            continue
        ends = [*cuts, len(line.text)]
        yield from _head(line.text[: cuts[0]])
        for start, stop in zip(cuts, ends[1:], strict=True):
            yield from _article(line.text[start:stop])


def _cuts(text: str, number: int) -> Iterator[int]:
    """Yield where the articles of a line begin: labels that continue the run of numbers."""
    for found in LABEL.finditer(text):
        each = label(text[found.start() : found.start() + _WINDOW])
        if each is None or cites(each) or each.text != str(number):
            continue
        before = stripped(text[max(0, found.start() - _WINDOW) : found.start()])
        complete = not before or before[-1] in _ENDS or bool(_HEADING.search(before))
        if complete or each.sure:
            number += 1
            yield found.start()


def _article(text: str) -> Iterator[Line]:
    """Yield an article, and the headings that follow it on its line."""
    at = max(map(text.rfind, _ENDS)) + 1
    if at and _HEADING.search(text[at:]):
        yield Line(stripped(text[:at]), indented=True)
        yield from _headings(text[at:])
    else:
        yield Line(stripped(text), indented=True)


def _headings(text: str) -> Iterator[Line]:
    pieces = map(stripped, _HEADINGS.split(text))
    yield from (Line(piece) for piece in pieces if piece)


def _head(text: str) -> Iterator[Line]:
    """Yield what stands before the first article, cut where a part of it ends."""
    for piece in _BLANKS.split(text):
        for part in re.split(r"(?<=[。）)])(?=第)", piece):
            yield from _headings(part)
