"""How many lines a text takes in a cell; rather one too many than a word cut off."""

import re
from functools import lru_cache
from math import ceil

BODY = 10.0
"""Size of the body text, in points."""

_POINTS_PER_WIDTH = 5.25
_WIDE = 1.0
_NARROW = 0.6  # half a wide character in 宋体, more in the fonts that stand in for it
_LEADING = 1.45  # of Noto CJK, the loosest of the usual fonts
_PADDING = 5.0

_ASCII = re.compile("[ -~]")
_WORD = re.compile("[!-~]{4,}")  # shorter ones leave no more of a line than a wide character
_TOKEN = re.compile("[!-~]+|.")


def height(text: str, width: float, size: float = BODY) -> float:
    """Return the points that a text needs in a column of a width, in characters."""
    if not text:
        return 0.0
    room = width * _POINTS_PER_WIDTH / size
    return lines(text, room) * size * _LEADING + _PADDING


@lru_cache(maxsize=32768)
def lines(text: str, room: float) -> int:
    """Return how many lines a text takes where one holds `room` wide characters."""
    return sum(_lines(paragraph, room) for paragraph in text.split("\n"))


def _lines(text: str, room: float) -> int:
    total = _units(text)
    if total <= room:
        return 1
    usable = max(room - _WIDE, _WIDE)  # a closing mark may take its neighbour to the next line
    return _greedy(text, usable) if _WORD.search(text) else ceil(total / usable)


def _units(text: str) -> float:
    narrow = len(_ASCII.findall(text))
    return (len(text) - narrow) * _WIDE + narrow * _NARROW


def _greedy(text: str, usable: float) -> int:
    count, used = 1, 0.0
    for token in _TOKEN.findall(text):
        units = _units(token)
        if used and used + units > usable:
            count += 1
            used = 0.0
        if units > usable:
            count += ceil(units / usable) - 1
            units %= usable
        used += units
    return count
