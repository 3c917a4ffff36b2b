"""What stood in a cell that a workbook keeps as a number: a day, a code with zeros, a number."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from math import isfinite

from dutylist.intake.looks import Look

_LARGEST = 1e15
_FIRST_1900 = datetime(1899, 12, 30)  # noqa: DTZ001  (a day on paper has no time zone)
_FIRST_1904 = datetime(1904, 1, 1)  # noqa: DTZ001
_LEAP_BUG = 60
_LAST_DAY = 2_950_000  # in the year 9976


class Form(StrEnum):
    """What a cell was kept as; a lost number is one whose last digits are gone."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Shown:
    """The words that a number stands for."""

    text: str
    form: Form


def shown_number(text: str, look: Look, *, from_1904: bool) -> Shown:
    """Return what a number is shown as in its cell."""
    try:
        value = float(text)
    except ValueError:
        return Shown(text, Form.TEXT)
    if not isfinite(value) or abs(value) >= _LARGEST:
        return Shown(text, Form.LOST)
    if look.date and 1 <= value <= _LAST_DAY:
        return Shown(_day(value, from_1904=from_1904), Form.DATE)
    if look.code:
        whole, _, part = look.code.partition(".")
        width = len(whole) + (len(part) + 1 if part else 0)
        return Shown(f"{value:0{width}.{len(part)}f}", Form.NUMBER)
    return Shown(str(int(value)) if value.is_integer() else repr(value), Form.NUMBER)


def _day(value: float, *, from_1904: bool) -> str:
    """Return a day as ISO writes it; the calendar of 1900 has a 29 February that never was."""
    first = _FIRST_1904 if from_1904 else _FIRST_1900
    early = not from_1904 and value < _LEAP_BUG
    whole = int(value)
    seconds = round((value - whole) * 86_400)
    when = first + timedelta(days=whole + early, seconds=seconds)
    return when.strftime("%Y-%m-%d") if not seconds else when.isoformat(" ")
