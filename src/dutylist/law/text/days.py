"""Days as texts of law write them: 2021年4月29日, 二○二一年四月二十九日, 2021-04-29."""

import re
from collections.abc import Iterator
from datetime import date

from dutylist import numerals

_DIGITS = str.maketrans("０１２３４５６７８９○〇ＯOo零", "0123456789000000")
_HAN = str.maketrans("一二三四五六七八九", "123456789")
_YEAR = "(?:19|20)[0-9]{2}|[一二][0-9一二三四五六七八九]{3}"
_SMALL = "[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3}|元"
DAY = re.compile(
    rf"({_YEAR})[ \u3000\xa0]{{0,2}}年[ \u3000\xa0]{{0,2}}({_SMALL})[ \u3000\xa0]{{0,2}}月"
    rf"[ \u3000\xa0]{{0,2}}({_SMALL})[ \u3000\xa0]{{0,2}}日"
    r"|(?<![0-9])((?:19|20)[0-9]{2})([-./])([0-9]{1,2})\5([0-9]{1,2})(?![0-9])"
)


def folded(text: str) -> str:
    """Return a text of equal length whose digits and zeros are plain."""
    return text.translate(_DIGITS)


def days(text: str) -> Iterator[tuple[date, int, int]]:
    """Yield each day that a text names, and from where to where it is written."""
    for found in DAY.finditer(folded(text)):
        day = _day(found)
        if day:
            yield day, found.start(), found.end()


def _day(found: re.Match[str]) -> date | None:
    year, month, day = found.group(1, 2, 3) if found[1] else found.group(4, 6, 7)
    try:
        return date(int(year.translate(_HAN)), _small(month), _small(day))
    except ValueError:
        return None


def _small(text: str) -> int:
    """Return a month or day; 0, which is none, for what cannot be read."""
    if text.isdecimal():
        return int(text)
    if text == "元":
        return 1
    standard = numerals.suggest(text) or text
    return numerals.read(standard) or 0
