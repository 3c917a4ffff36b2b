"""Numbers that belong to a person, however they are written: identity, mobile and bank cards.

Digits may be of any width or script, or Chinese ones (一三八…), with blanks, hyphens and invisible
characters between them. What a number must prove keeps public ones out: a day of birth and a check
digit, the groups in which a mobile number is spoken, the check sum of a bank card.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from dutylist.texts import Text

IDENTITY = Text(zh="身份证号码", en="an identity number")
MOBILE = Text(zh="手机号码", en="a mobile number")
BANK = Text(zh="银行卡号", en="a bank card number")
PLATE = Text(zh="车牌号", en="a licence plate")

_CHINESE = {
    letter: str(digit)
    for digit, letters in enumerate(
        ("〇零○", "一壹幺", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for letter in letters
}
_DIGIT = rf"[\d{''.join(_CHINESE)}]"
_GAP = r"[\s\-‐‑‒–—―－~～_.·•・/()（）\u00ad\u200b-\u200f\u2060\ufeff]"
_RUN = re.compile(rf"{_DIGIT}(?:{_GAP}{{0,3}}{_DIGIT}){{10,}}(?:{_GAP}{{0,3}}[XxＸｘ])?")
_TOKEN = re.compile(rf"\d+|[{''.join(_CHINESE)}]+|[XxＸｘ]")
_LETTER = re.compile(r"[0-9A-Za-z]")
_SPOKEN = re.compile(r"(?:tel|phone|mobile|mob|cell|wx|vx|wechat|weixin|qq|[tmv])\Z", re.IGNORECASE)
_ADDRESS = re.compile(
    r"https?://(?=[^A-Za-z\s\u4e00-\u9fff]*+[A-Za-z])[^\s\u4e00-\u9fff]*+(?<=[/=_?&.-])\Z"
)
_CODED = re.compile(r"(?:编码|代码|编号|文号|单号|账号|条码|批号|案号)[^0-9，。；]{0,4}\Z")
_BEFORE = 200

_LONGEST = 19
_CARD = range(16, _LONGEST + 1)
_ID, _OLD_ID, _MOBILE_LENGTH, _BANK = 18, 15, 11, 16
_SPOKEN_GROUPS = frozenset(
    (
        *((11,), (3, 4, 4), (3, 8), (7, 4), (3, 3, 5), (4, 3, 4), (4, 4, 3), (5, 6), (6, 5)),
        *((1, 10), (2, 9), (3, 4, 2, 2), (3, 2, 2, 2, 2), (3, 2, 3, 3), (1,) * 11),
    )
)
"""The groups in which people write mobile numbers; others are several numbers in a row."""

_OLD_GROUPS = frozenset(((15,), (6, 6, 3), (6, 9)))
_PREFIXES = ("0086", "86", "0", "")
_PROVINCES = frozenset(
    f"{zone}{province}"
    for zone, provinces in enumerate(
        ("", "12345", "123", "1234567", "123456", "01234", "12345", "1", "123", "1")
    )
    for province in provinces
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_YEARS = range(1900, 2101)

_LETTERS = "A-HJ-NP-ZＡ-ＨＪ-ＮＰ-Ｚ"
_PLATE = re.compile(
    f"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][{_LETTERS}]"
    rf"[ ·•・.-]?(?=(?:[{_LETTERS}]*[\d]){{2}})[{_LETTERS}\d]{{4}}"
    rf"(?:[{_LETTERS}\d]{{1,2}}|[挂学警港澳])(?![0-9A-Za-z])"
)


class Number(NamedTuple):
    """A number of a person: what it is, and where it stands in the text."""

    what: Text
    start: int
    end: int


class _Group(NamedTuple):
    """Digits without a gap."""

    digits: str
    start: int
    end: int


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of persons in a text, those inside another left out."""
    for run in _RUN.finditer(text):
        yield from _in_run(text, [*_groups(run)])
    yield from (Number(PLATE, *found.span()) for found in _PLATE.finditer(text))


def _groups(run: re.Match[str]) -> Iterator[_Group]:
    for found in _TOKEN.finditer(run.group()):
        digits = "".join(map(_plain, found.group()))
        start = run.start() + found.start()
        named = _name(digits) if found.group()[0] in _CHINESE else 0
        if named:  # 张三一三八… is a name and a number
            yield _Group(digits[:named], start, start + named)
        yield _Group(digits[named:], start + named, run.start() + found.end())


def _name(digits: str) -> int:
    """Return how many Chinese digits before a mobile number belong to the word before it."""
    over = len(digits) - _MOBILE_LENGTH
    return over if over in {1, 2} and re.match("1[3-9]", digits[over:]) else 0


def _plain(letter: str) -> str:
    if letter in _CHINESE:
        return _CHINESE[letter]
    return unicodedata.normalize("NFKC", letter).upper() if letter in "XxＸｘ" else _digit(letter)


def _digit(letter: str) -> str:
    return str(unicodedata.decimal(letter, 0))


def _in_run(text: str, groups: Sequence[_Group]) -> Iterator[Number]:
    at = 0
    while at < len(groups):
        taken = next(_from(text, groups[at:]), None)
        if taken is None:
            at += 1
            continue
        number, used = taken
        yield number
        at += used


def _from(text: str, groups: Sequence[_Group]) -> Iterator[tuple[Number, int]]:
    """Yield a number that begins with the first group, and how many groups it takes."""
    before = text[max(0, groups[0].start - _BEFORE) : groups[0].start]
    digits = ""
    for used, group in enumerate(groups, 1):
        digits += group.digits
        if len(digits) > _LONGEST:
            return
        if _glued(text, group, groups[used:]):
            continue
        sizes = _sizes(groups[:used])
        what = _what(digits, sizes, before)
        if what is not None:
            yield Number(what, groups[0].start, group.end), used


def _sizes(groups: Sequence[_Group]) -> tuple[int, ...]:
    """Return how many digits stand together, those of several scripts as one group."""
    sizes = [0]
    end = groups[0].start
    for group in groups:
        if group.start != end:
            sizes.append(0)
        sizes[-1] += len(group.digits)
        end = group.end
    return tuple(sizes)


def _glued(text: str, last: _Group, rest: Sequence[_Group]) -> bool:
    """Whether the number goes on behind its last group: with a letter, or with an X of its own."""
    if rest and rest[0].digits == "X":
        return True
    return _LETTER.match(text, last.end) is not None


def _what(digits: str, sizes: tuple[int, ...], before: str) -> Text | None:
    letters = re.search("[0-9A-Za-z]+\\Z", before)
    if letters is not None and not _SPOKEN.search(letters.group()):
        return None
    if _identity(digits) or (_old_identity(digits, sizes) and not _CODED.search(before)):
        return IDENTITY
    if _mobile(digits, sizes) and not _ADDRESS.search(before):
        return MOBILE
    return BANK if _bank(digits, sizes) else None


def _identity(number: str) -> bool:
    """Whether a number has a province, a day of birth and the right check digit."""
    if len(number) != _ID or not number[:-1].isdecimal() or number[:2] not in _PROVINCES:
        return False
    if int(number[6:10]) not in _YEARS or not _day(number[6:10], number[10:12], number[12:14]):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number[:17], strict=True))
    return _CHECK_DIGITS[total % 11] == number[17]


def _old_identity(number: str, sizes: tuple[int, ...]) -> bool:
    """Whether a number of fifteen digits has a province and a day of birth in the last century."""
    return (
        sizes in _OLD_GROUPS
        and number.isdecimal()
        and number[:2] in _PROVINCES
        and _day(f"19{number[6:8]}", number[8:10], number[10:12])
    )


def _day(year: str, month: str, day: str) -> bool:
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def _mobile(digits: str, sizes: tuple[int, ...]) -> bool:
    for prefix in _PREFIXES:
        number = digits.removeprefix(prefix)
        if len(number) == _MOBILE_LENGTH and digits.startswith(prefix):
            return re.match("1[3-9]", number) is not None and _without(sizes, prefix)
    return False


def _without(sizes: tuple[int, ...], prefix: str) -> bool:
    """Whether the groups behind a prefix, which may be one of its own, are those of a mobile."""
    first, *rest = sizes
    left = first - len(prefix)
    return left >= 0 and (*((left,) if left else ()), *rest) in _SPOKEN_GROUPS


def _bank(digits: str, sizes: tuple[int, ...]) -> bool:
    if len(digits) not in _CARD or not digits.isdecimal():
        return False
    grouped = sizes[0] == 4 and all(size == 4 for size in sizes[:-1])  # noqa: PLR2004
    known = digits.startswith("62") or (digits[0] in "45" and len(digits) == _BANK)
    return known and (len(sizes) == 1 or grouped) and _luhn(digits)


def _luhn(digits: str) -> bool:
    doubled = (int(digit) * (1 + at % 2) for at, digit in enumerate(reversed(digits)))
    return sum(number - 9 * (number > 9) for number in doubled) % 10 == 0  # noqa: PLR2004
