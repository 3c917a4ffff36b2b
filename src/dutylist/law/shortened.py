"""Provisions in short: a number in brackets alone, and 、之二 behind 第一百二十条之一."""

import re

from dutylist import numerals
from dutylist.law.citation import Provision, Slip
from dutylist.law.glyphs import SIGNS, Folded
from dutylist.law.groups import AND, ARTICLE, NUMBER, SUBPARAGRAPH, TO, Group, numeral
from dutylist.law.reasons import SlipName

_LONE = re.compile(
    rf"(?:\( ?(?P<n>{NUMBER}) ?\)|(?P<sign>[{SIGNS}]))"
    rf"(?=[ \n、,;。:){SIGNS}]|\( ?{NUMBER} ?\)|和|及|与|至|到|第|的|之|规定|$)"
)
_SUBS = re.compile(rf" ?(?:(?P<to>{TO})|{AND}) ?之 ?(?P<n>{NUMBER})(?![{numerals.CHARACTERS}])")


def lone(folded: Folded, start: int) -> Group | None:
    """Read a subparagraph that is only a number in brackets: 第三条（二）."""
    found = _LONE.match(folded.text, start)
    number = numeral(found["n"] or found["sign"]) if found else None
    if not found or not number:
        return None
    slip = Slip(
        name=SlipName.UNIT,
        text=folded.source[start : found.end()],
        suggestion=Provision(subparagraph=number).canonical,
        start=start,
    )
    return Group(rank=SUBPARAGRAPH, runs=((str(number), None),), end=found.end(), slip=slip)


def more_subs(text: str, start: int, label: str) -> Group | None:
    """Read what follows 第一百二十条之一 in short: 、之二 or 至之六."""
    found = _SUBS.match(text, start)
    number = numeral(found["n"]) if found else None
    main, said, _ = label.partition("之")
    if not found or not number or not said:
        return None
    new = f"{main}之{numerals.write(number)}"
    run = (label, new) if found["to"] else (new, None)
    return Group(rank=ARTICLE, runs=(run,), end=found.end())
