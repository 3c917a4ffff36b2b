"""A number or a row of numbers with one unit: 第十四条, 第（四）项, 第16、17、30条."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from dutylist.law import numerals
from dutylist.law.citation import Provision, Slip, SlipName, write_provisions
from dutylist.law.glyphs import VARIANTS, Folded

LONGEST_RANGE = 50
"""Paragraphs or subparagraphs that a range may stand for; a range of articles has no bound."""

UNITS = "编章节条款项目"
FIELDS = ("book", "chapter", "section", "article", "paragraph", "subparagraph", "item")
ARTICLE = UNITS.index("条")

_N = rf"[{numerals.CHARACTERS}]{{1,12}}"
_NUMBER = re.compile(_N)
_DIGIT = re.compile("[0-9]")
_ELEMENT = rf"\(? ?(?:{_N}|[㈠-㈩]) ?\)?"
_AND = "(?:[、,]|以及|和|及|与)"
TO = "(?:至|到|[-~—–－]{1,2})"
_LIST = rf"{_ELEMENT}(?: ?(?:{_AND}|{TO}) ?第? ?{_ELEMENT}){{0,40}}"
_ROW = re.compile(rf"第? {{0,3}}{_LIST}")
_GROUP = re.compile(
    rf"(?P<head>第?) {{0,3}}(?P<row>{_LIST})"
    rf"(?: ?之 ?(?P<inner>{_N}))? {{0,3}}(?P<unit>[{UNITS}])(?: ?之 ?(?P<sub>{_N}))?"
)
_IN_ROW = re.compile(rf"(?:(?P<to>{TO})|{_AND})? ?第? ?\(? ?(?P<n>{_N}|[㈠-㈩]) ?\)? ?")
_LONE = re.compile(
    rf"(?:\( ?(?P<n>{_N}) ?\)|(?P<sign>[㈠-㈩]))(?=[ \n、,;。:)]|和|及|与|至|到|第|$)"
)
_BOUND = re.compile(r"[ \n、,;。:.()<《\[]|第|和|及|与|至|到|之|的|规定|以及|等|$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Numbers of one rank; a run is one number or label, or the first and last of a range."""

    rank: int
    runs: tuple[tuple[str, str | None], ...]
    end: int
    slip: Slip | None = None


def begins(text: str, start: int) -> bool:
    """Tell whether a group of articles or above stands here."""
    found = _GROUP.match(text, start)
    return found is not None and _whole(found) and UNITS.index(found["unit"]) <= ARTICLE


def read(folded: Folded, start: int) -> Group | None:
    """Read one group."""
    found = _GROUP.match(folded.text, start)
    if not found or not _whole(found):
        return None
    rank = UNITS.index(found["unit"])
    label = found["inner"] or found["sub"]
    if label and (rank != ARTICLE or (found["inner"] and found["sub"])):
        return None
    row = _row(found["row"], rank)
    sub = _numeral(label) if label else None
    if row is None or (label and not sub):
        return None
    runs = _labelled(row, sub)
    return Group(rank=rank, runs=runs, end=found.end(), slip=_slip(folded, found, rank, runs))


def row_end(text: str, start: int) -> int:
    """Return the end of a row of numbers that has no unit, so that it is tried only once."""
    found = _ROW.match(text, start)
    return found.end() if found else start


def lone(folded: Folded, start: int) -> Group | None:
    """Read a subparagraph that is only a number in brackets: 第三条（二）."""
    found = _LONE.match(folded.text, start)
    number = _numeral(found["n"] or found["sign"]) if found else None
    if not found or not number:
        return None
    return Group(rank=UNITS.index("项"), runs=((str(number), None),), end=found.end(), slip=None)


def placed(group: Group, place: Provision) -> Iterator[Provision]:
    """Return the provisions that a group names within a place."""
    name = FIELDS[group.rank]
    for first, last in group.runs:
        if group.rank == ARTICLE:
            yield replace(place, article=first, to=last)
            continue
        for number in range(int(first), int(last or first) + 1):
            at: dict[str, Any] = {name: number}
            yield replace(place, **at)


def _whole(found: re.Match[str]) -> bool:
    """Tell whether a group without 第 ends where a word ends, so that 十条措施 is none."""
    return bool(
        found["head"] or found["row"].startswith("(") or _BOUND.match(found.string, found.end())
    )


def _row(text: str, rank: int) -> tuple[tuple[str, str | None], ...] | None:
    runs: list[tuple[str, str | None]] = []
    for found in _IN_ROW.finditer(text):
        number = _numeral(found["n"])
        if not number:
            return None
        if not found["to"]:
            runs.append((str(number), None))
        elif runs[-1][1] is not None or not _fits(int(runs[-1][0]), number, rank):
            return None
        else:
            runs[-1] = (runs[-1][0], str(number))
    return tuple(runs)


def _fits(first: int, last: int, rank: int) -> bool:
    return rank == ARTICLE or first < last <= first + LONGEST_RANGE


def _labelled(
    row: tuple[tuple[str, str | None], ...], sub: int | None
) -> tuple[tuple[str, str | None], ...]:
    """Put 之一 behind the last number of a row."""
    if not sub:
        return row
    *before, (first, last) = row
    tail = f"之{numerals.write(sub)}"
    return (*before, (first, last + tail) if last else (first + tail, None))


def _numeral(text: str) -> int | None:
    if "㈠" <= text <= "㈩":
        return ord(text) - ord("㈠") + 1
    return numerals.read(text) or numerals.read(numerals.suggest(text) or "")


def _slip(
    folded: Folded, found: re.Match[str], rank: int, runs: tuple[tuple[str, str | None], ...]
) -> Slip | None:
    start, end = found.span()
    typed = folded.source[start:end]
    numbers = _NUMBER.findall(found.group())
    if any(numerals.read(number) is None for number in numbers):
        name = SlipName.NUMERAL
    elif _DIGIT.search(found.group()):
        name = SlipName.DIGITS
    elif not _in_form(found, typed):
        name = SlipName.FORM
    else:
        return None
    standard = tuple(placed(Group(rank=rank, runs=runs, end=end), Provision()))
    return Slip(name=name, text=typed, suggestion=write_provisions(standard), start=start)


def _in_form(found: re.Match[str], typed: str) -> bool:
    headed = found["head"] or found["row"][0] in "(㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
    return bool(headed and not found["inner"] and VARIANTS.keys().isdisjoint(typed))
