"""Letters of other scripts that look like Chinese characters, Latin letters or digits."""

import re
import unicodedata
from unicodedata import ucd_3_2_0

from dutylist.checks.characters import INVISIBLE

_PAIRS = (
    # Cyrillic, Greek and Armenian capitals and small letters that are drawn as Latin ones
    *zip("АВЕЅІЈКМНОРСТУХҮԚԜаеорсухіјѕԁһԛԝӏ", "ABESIJKMHOPCTYXYQWaeopcyxijsdhqwl", strict=True),
    *zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονικ", "ABEZHIKMNOPTYXovik", strict=True),
    *zip("ՕՏՍօսո", "OSUoun", strict=True),
    # Kana, Bopomofo, strokes and numerals that are drawn as Chinese characters
    *zip("ニロカハタエトヒミリへヘ", "二口力八夕工卜匕三刂八八", strict=True),
    *zip("ㄧㄚㄇㄈㄏㄒㄙㄟㄠㄦㄍㄋ", "一丫冂匚厂丅厶乁幺儿巜乃", strict=True),
    *zip("〡〢〣〤〥〦〧〨〩〸〹〺", "丨刂川乂五六七八九十卄卅", strict=True),
    *zip("㆒㆓㆔㆕㆖㆗㆘㆙㆚㆛㆜㆝㆞㆟", "一二三四上中下甲乙丙丁天地人", strict=True),
    *zip("㇐㇑㇒㇏㇔㇖㇠㇝", "一丨丿乀丶亅乙乀", strict=True),
    *zip("ㅁㅡㅣ⼀", "口一丨一", strict=True),
)
ORDINARY = dict(_PAIRS)
"""What each of them looks like."""

_MATHEMATICAL = "\U0001d400-\U0001d7ff"
_ZEROS = (code for code in range(0x660, 0x1820) if ucd_3_2_0.decimal(chr(code), None) == 0)
_DIGITS = "".join(f"{chr(zero)}-{chr(zero + 9)}" for zero in _ZEROS)
"""Digits of other scripts, of a version of Unicode that every Python knows."""

_MARKS = (
    "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe20-\ufe2f"
)

LETTER = re.compile(f"[{''.join(map(re.escape, ORDINARY))}{_MATHEMATICAL}{_DIGITS}]")
"""One letter or digit that is another one than it seems."""

MARK = re.compile(f"(?<=[^A-Za-z{_MARKS}])[{_MARKS}]+|(?<=[A-Za-z])[{_MARKS}]{{3,}}")
"""Marks that are put on characters that bear none, or heaped on a letter."""

ANY_MARK = re.compile(f"[{_MARKS}]")

_SAME = str.maketrans({"0": "o", "1": "l", "i": "l", "|": "l", "〇": "o", "○": "o"})
_NOTHING = re.compile(rf"\s+|{INVISIBLE.pattern}")


def ordinary(letter: str) -> str:
    """Return what a letter looks like; nothing for a mark."""
    plain = ORDINARY.get(letter)
    if plain is None and unicodedata.decimal(letter, None) is not None:
        plain = str(unicodedata.decimal(letter))
    return unicodedata.normalize("NFKC", letter) if plain is None else plain


def skeleton(text: str) -> str:
    """Return the same for all texts that a reader may take for one another."""
    plain = unicodedata.normalize("NFKC", text)
    letters = (ORDINARY.get(letter, letter) for letter in plain if not MARK.match(letter))
    return _NOTHING.sub("", "".join(letters).casefold()).translate(_SAME)
