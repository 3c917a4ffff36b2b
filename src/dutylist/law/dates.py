"""Dates in notes that lack a 年 or 月: 2021429日, 2015 12月27日."""

import re
from collections.abc import Iterator
from datetime import date

from dutylist.law.citation import Slip
from dutylist.law.glyphs import Folded
from dutylist.law.reasons import SlipName

_GLUED = re.compile(r"(?P<year>(?:19|20)[0-9]{2})(?P<rest>[0-9]{2,4})日")
_YEARLESS = re.compile(
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2}) ?(?P<month>[0-9]{1,2})月(?:(?P<day>[0-9]{1,2})日)?"
)


def slips(folded: Folded, start: int, end: int) -> tuple[Slip, ...]:
    """Return the dates in a note that are not complete, with what they most likely mean."""
    found = [
        (each, _written(each))
        for shape in (_GLUED, _YEARLESS)
        for each in shape.finditer(folded.text, start, end)
    ]
    return tuple(
        Slip(
            name=SlipName.DATE,
            text=folded.source[each.start() : each.end()],
            suggestion=meant[0],
            other=meant[1] if len(meant) > 1 else None,
            start=each.start(),
        )
        for each, meant in found
        if meant
    )


def _written(found: re.Match[str]) -> list[str]:
    if found.re is _YEARLESS:
        day = f"{found['day']}日" if found["day"] else ""
        return [f"{found['year']}年{found['month']}月{day}"]
    days = _days(int(found["year"]), found["rest"])
    return [f"{each.year}年{each.month}月{each.day}日" for each in days]


def _days(year: int, digits: str) -> Iterator[date]:
    for cut in (1, 2):
        if not digits[cut:] or digits[cut:].startswith("0"):
            continue
        try:
            yield date(year, int(digits[:cut]), int(digits[cut:]))
        except ValueError:
            continue
