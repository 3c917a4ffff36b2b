"""Annexes, and sections of documents that number themselves: 附件2, 目录, 二、（五）."""

import re
from dataclasses import dataclass

from dutylist import numerals
from dutylist.law.glyphs import HAN, Folded, tidy

LONGEST_ANNEX = 100
"""Characters of the longest title of an annex."""

_ANNEX = re.compile(
    rf"(?P<annex>(?:附件|附表|附录)(?: ?[{numerals.CHARACTERS}]{{1,3}}|[A-Z](?![A-Za-z]))?|目录)"
)
_LISTS = re.compile(".*(?:目录|清单|名录|表)$")
_ANNEX_ENDS = re.compile(r"[ \n、,;。:)]|和|及|的|之|规定|$")
_SECTION = re.compile(
    r"(?<=[ 》)号的])(?P<part>[一二三四五六七八九十]{1,3})、 ?"
    rf"(?:(?!第)(?!.{{0,20}}(?:法|条例|办法|规定|细则|通知|意见|决定|依据))[{HAN}]{{2,20}}?)?"
    r"(?:\( ?(?P<n>[一二三四五六七八九十0-9]{1,3}) ?\))?(?=[ \n]{0,8}(?:[;。,]|$))"
)


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex as read, where it ends, and whether it can be cited as a whole there."""

    name: str
    end: int
    whole: bool


def read(folded: Folded, start: int) -> Annex | None:
    """Read the name of an annex."""
    found = _ANNEX.match(folded.text, start)
    if not found:
        return None
    end = _titled(folded, found.end())
    whole = found["annex"] != "目录" and _ANNEX_ENDS.match(folded.text, end) is not None
    return Annex(tidy(folded.source[start:end]), end, whole)


def section(text: str, start: int) -> tuple[int, int | None, int] | None:
    """Read the numbers of a section and of what is within it, and where they end."""
    found = _SECTION.match(text, start)
    part = numerals.read(found["part"]) if found else None
    number = numerals.read(found["n"] or "") if found else None
    if not found or not part or (found["n"] and not number):
        return None
    return part, number, found.end()


def _titled(folded: Folded, end: int) -> int:
    """Return the end of an annex that has a title of its own."""
    close = folded.pairs.get(end, 0) if folded.text[end : end + 1] in {"《", "<"} else 0
    of_list = end < close <= end + LONGEST_ANNEX and _LISTS.match(folded.text, end, close)
    return close + 1 if of_list else end
