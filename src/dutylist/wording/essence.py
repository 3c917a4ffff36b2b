"""What a text is once punctuation, width and spaces are put aside."""

import re
import unicodedata

_ASCII = r"\s.,;:?!'\"()\[\]{}<>~\-"
_CJK = "。、，；：？！…“”‘’「」『』《》〈〉【】〔〕〖〗—–‐―〜·・"
UNSEEN = (
    "\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u0300-\u036f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\u3164\ue010-\uf8ff"
    "\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U0010ffff"
)
"""Signs that nobody sees, or that cling to others: a word is the same with and without them."""

_MARKS = _ASCII + _CJK + UNSEEN
_BETWEEN_DIGITS = re.compile(rf"(?<=\d)[{_MARKS}]+(?=\d)")
_ANYWHERE = re.compile(rf"[{_MARKS}]+")
_DASHES = "-—–‐―~〜"
_BOUND = re.compile(r"[<>](?=\s*=?\s*\d)")
"""More or less than a number: what is asked for turns round with it."""

_BOUNDS = {"<": "\ue008", ">": "\ue009"}
_KEPT = "\ue004\ue005\ue006\ue007"


def essence(text: str) -> str:
    """Return the text without punctuation, width and spaces; marks between digits stay apart."""
    folded = unicodedata.normalize("NFKC", text)
    if "<" in folded or ">" in folded:
        folded = _BOUND.sub(lambda found: _BOUNDS[found.group()], folded)
    return _ANYWHERE.sub("", _BETWEEN_DIGITS.sub(_kept, folded)).translate(_RESTORED)


def _kept(found: re.Match[str]) -> str:
    marks = found.group()
    if "." in marks:
        return _KEPT[0]
    if ":" in marks:
        return _KEPT[1]
    return _KEPT[2] if any(mark in _DASHES for mark in marks) else _KEPT[3]


_RESTORED = str.maketrans(dict(zip(f"{_KEPT}\ue008\ue009", ".:- <>", strict=True)))
