"""Chinese numerals from 1 to 9999, as law writes them: 十二, 一百零二, 一千二百四十二."""

import re
from functools import lru_cache

DIGITS = "零一二三四五六七八九"
LARGEST = 9999

EACH = f"{DIGITS}十百千〇○两廿卅壹贰叁肆伍陆柒捌玖拾佰仟0123456789０１２３４５６７８９"
"""What a number may be written with."""

CHARACTERS = EACH.replace("0123456789０１２３４５６７８９", "0-9０-９")
"""The same as the inside of a character class."""

_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_VARIANTS = str.maketrans(
    {"〇": "零", "○": "零", "两": "二", "廿": "二十", "卅": "三十"}
    | dict(zip("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千", strict=True))
)
_ARABIC = re.compile(r"[1-9][0-9]{0,3}")
_PADDED = re.compile(r"0*([1-9][0-9]{0,3})")
_SPELT = re.compile(r"[一二三四五六七八九][零一二三四五六七八九]{1,3}")
_UNSAID = re.compile(r"(.*[百千])([一二三四五六七八九])")
_GROUPED = re.compile(
    r"(?:([一二三四五六七八九]?)千)?零?(?:([一二三四五六七八九]?)百)?"
    r"零?(?:([一二三四五六七八九]?)十)?(?:零?([一二三四五六七八九]))?"
)


@lru_cache(maxsize=4096)
def read(text: str) -> int | None:
    """Read a number in its standard form, or in Arabic digits; else return None."""
    arabic = text.translate(_WIDTH)
    if _ARABIC.fullmatch(arabic):
        return int(arabic)
    value = _grouped(text)
    return value if value and write(value) == text else None


@lru_cache(maxsize=4096)
def write(number: int) -> str:
    """Write a number as law does."""
    if not 1 <= number <= LARGEST:
        raise ValueError(number)
    written = ""
    for digit, unit in zip(f"{number:04}", ("千", "百", "十", ""), strict=True):
        if digit != "0":
            written += DIGITS[int(digit)] + unit
        elif written and not written.endswith("零"):
            written += "零"
    written = written.rstrip("零")
    return written.removeprefix("一") if written.startswith("一十") else written


def suggest(text: str) -> str | None:
    """Return the standard form of a number that is written in another way."""
    value = _loose(text)
    written = write(value) if value else None
    return None if written == text else written


def readings(text: str) -> tuple[str, str] | None:
    """Return both numbers that may be meant where 零 or a unit is missing: 一百二 is 102 or 120."""
    found = _UNSAID.fullmatch(text.translate(_VARIANTS))
    first = _grouped(found.group()) if found else None
    if not found or not first:
        return None
    digit, unit = DIGITS.index(found[2]), 10 if found[1].endswith("百") else 100
    return write(first), write(first - digit + digit * unit)


def _loose(text: str) -> int | None:
    plain = text.translate(_WIDTH).translate(_VARIANTS)
    if arabic := _PADDED.fullmatch(plain):
        return int(arabic[1])
    if _SPELT.fullmatch(plain):
        return int("".join(str(DIGITS.index(digit)) for digit in plain))
    return _grouped(plain)


def _grouped(text: str) -> int | None:
    found = _GROUPED.fullmatch(text)
    if not found:
        return None
    units = zip(found.groups(), (1000, 100, 10, 1), strict=True)
    return sum(
        unit * (DIGITS.index(digit) if digit else 1) for digit, unit in units if digit is not None
    )
