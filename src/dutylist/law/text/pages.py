"""Pages of a printed text: their numbers and running heads belong to none of its parts."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dutylist.law.text.labels import label
from dutylist.law.text.lines import Line, squeezed
from dutylist.law.text.titles import LIKE

_DASH = "[-—–－─·•~～]{1,3}"
_GAP = "[ \u3000]*"
_NUMBER = "[0-9０-９]{1,4}"
_PAGE = re.compile(
    rf"(?:{_DASH}{_GAP})?{_NUMBER}{_GAP}{_DASH}"  # the first dash may have been taken for a list's
    rf"|第{_GAP}{_NUMBER}{_GAP}页(?:{_GAP}[/／，,]?{_GAP}共{_GAP}{_NUMBER}{_GAP}页)?"
)
_BARE = re.compile(r"[0-9０-９]{1,4}")
_LONGEST = 20
_APART = 8
_REPEATED = 3
_SHORTEST, _LONGEST_HEAD = 4, 60


def unpaged(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines without the numbers of pages and without repeated running heads."""
    numbers = frozenset(_numbers(lines))
    left_out = {*numbers, *_heads(lines, numbers)}
    return tuple(_kept(lines, left_out)) if left_out else tuple(lines)


def _kept(lines: Sequence[Line], left_out: set[int]) -> Iterator[Line]:
    """Yield the lines that stay; what a page cut in two is not parted by it."""
    for at, line in enumerate(lines):
        if at not in left_out:
            cut = at - 1 in left_out and line.apart
            yield replace(line, apart=False) if cut else line


def _numbers(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the lines that number a page; bare numbers only where they run on, far apart."""
    bare = []
    for at, line in enumerate(lines):
        if len(line.text) > _LONGEST:
            continue
        if _PAGE.fullmatch(line.text):
            yield at
        elif _BARE.fullmatch(line.text):
            bare.append((at, int(line.text)))
    if len(bare) > 1 and all(
        after - before >= _APART and following == number + 1
        for (before, number), (after, following) in pairwise(bare)
    ):
        yield from (at for at, _ in bare)


def _heads(lines: Sequence[Line], numbers: frozenset[int]) -> Iterator[int]:
    """Yield where a title from above the articles stands again and again, or at a page's end."""
    keys = [
        squeezed(line.text) if _SHORTEST <= len(line.text) <= _LONGEST_HEAD else ""
        for line in lines
    ]
    counted = Counter(keys)
    again = {key for key, count in counted.items() if key and count > 1}
    again = {key for key in again if key[0] not in "第|（(" and LIKE.fullmatch(key)}
    body = next((at for at, line in enumerate(lines) if label(line.text)), 0)
    titles = again & set(keys[:body])
    for at in range(body, len(lines)):
        beside = at - 1 in numbers or at + 1 in numbers
        if keys[at] in titles and (beside or counted[keys[at]] >= _REPEATED):
            yield at
