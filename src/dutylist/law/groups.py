"""A number or a row of numbers with one unit: 第十四条, 第（四）项, 第16、17、30条."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any
from unicodedata import numeric

from dutylist import numerals
from dutylist.law.citation import Provision, Slip, write_provisions
from dutylist.law.glyphs import SIGNS, VARIANTS, Folded
from dutylist.law.reasons import SlipName

LONGEST_RANGE = 50
"""Paragraphs or subparagraphs that a range may stand for; a range of articles has no bound."""

UNITS = ("部分", "编", "分编", "章", "节", "条", "款", "项", "目", "点")
FIELDS = (
    *("part", "book", "subbook", "chapter", "section"),
    *("article", "paragraph", "subparagraph", "item", "point"),
)
NOWHERE = Provision()
ARTICLE = UNITS.index("条")
SUBPARAGRAPH = UNITS.index("项")

NUMBER = rf"[{numerals.CHARACTERS}]{{1,12}}"
_PURE = rf"(?:[0-9]{{1,4}}|(?:(?![0-9])[{numerals.CHARACTERS}]){{1,9}})"
_NUMBER = re.compile(NUMBER)
FIRST = rf"[第({numerals.CHARACTERS}{SIGNS}]"
"""What a group may begin with."""

_FROM, _TO = SIGNS[::3], SIGNS[2::3]
_STARTS = frozenset(" 第(")
_STARTS |= frozenset(numerals.EACH)
_STARTS |= {
    chr(code)
    for first, last in zip(_FROM, _TO, strict=True)
    for code in range(ord(first), ord(last) + 1)
}
_DIGIT = re.compile("[0-9]")
_SIGN = re.compile(f"[{SIGNS}]")
_BRACKETED = re.compile(rf"[({SIGNS}]")
_DOTTED = r"[0-9]{1,3}(?:\.[0-9]{1,3}){1,4}"
_BARE = rf"(?:{_DOTTED}|{NUMBER}|[{SIGNS}])"
_ELEMENT = rf"\(? ?{_BARE} ?\)?"
AND = "(?:[、,]|以及|和|及|与)"
TO = "(?:至|到|[-~—–－]{1,2})"
_LIST = (
    rf"{_ELEMENT}(?: ?(?:{AND}|{TO}) ?第? ?{_ELEMENT}| ?(?:\( ?{NUMBER} ?\)|[{SIGNS}])){{0,100}}"
)
_UNIT = (
    "部分|分编|编(?![制办号])|章(?!程)|节(?![能约日])|条(?![件例约])|款(?![项式])|项(?!目)|"
    "目(?![标录前])|点(?![位击])"
)
_ROW = re.compile(rf"第? {{0,3}}{_LIST}")
_GROUP = re.compile(
    rf"(?P<head>第?) {{0,3}}(?P<row>{_LIST})"
    rf"(?: ?之 ?(?P<inner>{_PURE}))? {{0,3}}(?P<unit>{_UNIT})(?: ?之 ?(?P<sub>{_PURE}))?"
)
_IN_ROW = re.compile(rf"(?:(?P<to>{TO})|{AND})? ?第? ?\(? ?(?P<n>{_BARE}) ?\)? ?")
_BOUND = re.compile(
    rf"[ \n、,;。:./|()<《\[”」{SIGNS}]|第|和|及|与|至|到|之|的|规定|以及|等|$|"
    rf"[{numerals.CHARACTERS}]{{1,4}}(?:[、,][{numerals.CHARACTERS}]{{1,4}}){{0,5}}[款项]|[0-9]{{1,2}}[、.](?![0-9])|[一二三四五六七八九十]{{1,3}}、"
)
_UNITLESS = re.compile(rf"第 {{0,3}}{_LIST}(?=[ \n、,;。:()]|和|及|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Numbers of one rank; a run is one number or label, or the first and last of a range."""

    rank: int
    runs: tuple[tuple[str, str | None], ...]
    end: int
    slip: Slip | None = None


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a group says wherever it stands, and the worst that is wrong with its form."""

    rank: int
    runs: tuple[tuple[str, str | None], ...]
    fault: SlipName | None


_WORSE = frozenset({SlipName.DOUBTFUL, SlipName.NUMERAL, SlipName.DIGITS})
"""What is worse than a variant character."""


def begins(text: str, start: int) -> bool:
    """Tell whether a group of articles or above stands here."""
    found = _GROUP.match(text, start) if text[start : start + 1] in _STARTS else None
    return found is not None and _whole(found) and UNITS.index(found["unit"]) <= ARTICLE


def read(folded: Folded, start: int) -> Group | None:
    """Read one group."""
    if folded.text[start : start + 1] not in _STARTS:
        return None
    found = _GROUP.match(folded.text, start)
    if not found or not _whole(found):
        return None
    meant = _meant(found[0], found.groups())
    if meant is None:
        return None
    slip = _slip(folded, start, found[0], meant)
    return Group(rank=meant.rank, runs=meant.runs, end=found.end(), slip=slip)


@lru_cache(maxsize=8192)
def _meant(words: str, parts: tuple[str, ...]) -> _Meant | None:
    """Return what a group says; the same few groups stand in most texts."""
    head, row, inner, unit, sub = parts
    rank = UNITS.index(unit)
    label = inner or sub
    if label and (rank != ARTICLE or (inner and sub)):
        return None
    read = _row(row, rank)
    number = numeral(label) if label else None
    if read is None or (label and not number):
        return None
    ordinal = bool(head or _BRACKETED.match(row)) and not inner
    fault = _misformed(words, row, ordinal=ordinal)
    return _Meant(rank, _labelled(read, number), fault)


def row_end(text: str, start: int) -> int:
    """Return the end of a row of numbers that has no unit, so that it is tried only once."""
    found = _ROW.match(text, start) if text[start : start + 1] in _STARTS else None
    return found.end() if found else start


def unitless(text: str, start: int) -> int | None:
    """Return the end of an ordinal that lacks its unit: the 第四 of 第三条第四."""
    found = _UNITLESS.match(text, start)
    return found.end() if found else None


def placed(group: Group, place: Provision) -> Iterator[Provision]:
    """Return the provisions that a group names within a place."""
    name = FIELDS[group.rank]
    for first, last in group.runs:
        if group.rank == ARTICLE:
            fresh = (
                place is NOWHERE
            )  # by far the most usual, and replacing costs three times as much
            yield (
                Provision(article=first, to=last)
                if fresh
                else replace(place, article=first, to=last)
            )
            continue
        for number in range(int(first), int(last or first) + 1):
            at: dict[str, Any] = {name: number}
            yield replace(place, **at)


def _whole(found: re.Match[str]) -> bool:
    """Tell whether a group without 第 ends where a word ends, so that 十条措施 is none."""
    bracketed = _BRACKETED.match(found["row"])
    return bool(found["head"] or bracketed or _BOUND.match(found.string, found.end()))


def _row(text: str, rank: int) -> tuple[tuple[str, str | None], ...] | None:
    runs: list[tuple[str, str | None]] = []
    for found in _IN_ROW.finditer(text):
        label = _label(found["n"], rank)
        if not label:
            return None
        if not found["to"]:
            runs.append((label, None))
        elif runs[-1][1] is not None or not _fits(runs[-1][0], label, rank):
            return None
        else:
            runs[-1] = (runs[-1][0], label)
    return tuple(runs)


def _label(text: str, rank: int) -> str | None:
    if "." in text:
        return text if rank == ARTICLE else None
    number = numeral(text)
    return str(number) if number else None


def _fits(first: str, last: str, rank: int) -> bool:
    return rank == ARTICLE or int(first) < int(last) <= int(first) + LONGEST_RANGE


def _labelled(
    row: tuple[tuple[str, str | None], ...], sub: int | None
) -> tuple[tuple[str, str | None], ...]:
    """Put 之一 behind the last number of a row."""
    if not sub:
        return row
    *before, (first, last) = row
    tail = f"之{numerals.write(sub)}"
    return (*before, (first, last + tail) if last else (first + tail, None))


def numeral(text: str) -> int | None:
    """Read a number in any of its forms."""
    if _SIGN.fullmatch(text):
        return int(numeric(text))
    return numerals.read(text) or numerals.read(numerals.suggest(text) or "")


def _slip(folded: Folded, start: int, words: str, meant: _Meant) -> Slip | None:
    typed = folded.source[start : start + len(words)]
    name = meant.fault
    if name not in _WORSE and typed != words and not VARIANTS.keys().isdisjoint(typed):
        name = SlipName.VARIANT
    if name is None:
        return None
    standard = tuple(placed(Group(rank=meant.rank, runs=meant.runs, end=start), NOWHERE))
    return Slip(
        name=name,
        text=typed,
        suggestion=write_provisions(standard),
        start=start,
        other=_other(words) if name is SlipName.DOUBTFUL else None,
    )


def _misformed(words: str, row: str, *, ordinal: bool) -> SlipName | None:
    """Return the worst that is wrong with the form of a group, variant characters aside."""
    numbers = _NUMBER.findall(words)
    if any(numerals.readings(number) for number in numbers):
        return SlipName.DOUBTFUL
    dotted = "." in row
    if not dotted and any(numerals.read(number) is None for number in numbers):
        return SlipName.NUMERAL
    if not dotted and _DIGIT.search(words):
        return SlipName.DIGITS
    if not ordinal:
        return SlipName.ORDINAL
    return SlipName.BLANK if " " in words else None


def _other(words: str) -> str:
    """Return a group with each doubtful number in its second reading."""

    def second(found: re.Match[str]) -> str:
        both = numerals.readings(found.group())
        return both[1] if both else found.group()

    return _NUMBER.sub(second, words)
