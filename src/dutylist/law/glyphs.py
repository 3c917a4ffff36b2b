"""Bring the many ways to type one character together, without moving any of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

OPENERS = dict.fromkeys("《<", "marks") | dict.fromkeys("([{", "brackets")
OPENERS |= dict.fromkeys("“「『", "quotes")
CLOSERS = dict.fromkeys("》>", "marks") | dict.fromkeys(")]}", "brackets")
CLOSERS |= dict.fromkeys("”」』", "quotes")
HAN = "㐀-鿿〇"
"""Chinese characters, as the inside of a character class."""

SIGNS = "㈠-㈩⑴-⒇①-⑳㊀-㊉"
"""Numbers that are one character with their brackets, as the inside of a character class."""

_WIDE = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_BLANKS = dict.fromkeys("\t\u00a0\u00ad\u2002\u2003\u2009\u200b\u202f\u2060\u3000\ufeff", " ")
_BREAKS = dict.fromkeys("\r\v\f\x85\u2028\u2029", "\n")
_SHAPES = {"〈": "<", "〉": ">", "〔": "[", "〕": "]", "【": "[", "】": "]", "〖": "[", "〗": "]"}
_SHAPES |= {"﹝": "[", "﹞": "]", "﹙": "(", "﹚": ")", "｡": "。", "､": "、", "﹔": ";", "﹕": ":"}
VARIANTS = {"條": "条", "項": "项", "笫": "第", "節": "节", "編": "编", "苐": "第"}
_FOLDED = str.maketrans(_WIDE | _BLANKS | _BREAKS | _SHAPES | VARIANTS)

_TITLE = str.maketrans(
    {"(": "（", ")": "）", "《": "〈", "》": "〉", "<": "〈", ">": "〉", "＜": "〈", "＞": "〉"}
    | {wide: thin for wide, thin in _WIDE.items() if thin.isalnum()}
    | _BLANKS
    | _BREAKS
)
_LOOSE_BLANK = re.compile(r"(?<![A-Za-z0-9])[ \n]|[ \n](?![A-Za-z0-9 \n])")
_BRACKET = re.compile(f"[{re.escape(''.join((*OPENERS, *CLOSERS)))}]")
_BLANK_RUN = re.compile(r"[ \n]+")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text beside its plain form of equal length, and where its brackets close."""

    source: str
    text: str
    pairs: Mapping[int, int]

    def inside(self, start: int) -> str:
        """Return what stands between the bracket at `start` and its partner."""
        return self.source[start + 1 : self.pairs[start]]


def fold(source: str) -> Folded:
    """Fold width, blanks, brackets and variant characters, one for one."""
    text = source.translate(_FOLDED)
    return Folded(source, text, _pairs(text))


def plain(source: str) -> str:
    """Return only the folded text."""
    return source.translate(_FOLDED)


def tidy(title: str) -> str:
    """Return a title in its usual form: no stray blanks, inner marks 〈〉, brackets （）."""
    tidied = title.translate(_TITLE)
    if " " not in tidied and "\n" not in tidied:
        return tidied
    return _BLANK_RUN.sub(" ", _LOOSE_BLANK.sub("", tidied))


def _pairs(text: str) -> dict[int, int]:
    """Match brackets in one pass; a closer of any shape closes the last opener of its family."""
    pairs: dict[int, int] = {}
    waiting: dict[str, list[int]] = {"marks": [], "brackets": [], "quotes": []}
    for found in _BRACKET.finditer(text):
        if family := OPENERS.get(found[0]):
            waiting[family].append(found.start())
        elif waiting[CLOSERS[found[0]]]:
            pairs[waiting[CLOSERS[found[0]]].pop()] = found.start()
    return pairs
