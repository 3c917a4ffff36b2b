"""What a text is once punctuation, width and spaces are put aside."""

import re
import unicodedata

_ASCII = r"\s.,;:?!'\"()\[\]{}<>~\-"
_CJK = "。、，；：？！…“”‘’「」『』《》〈〉【】〔〕〖〗—–‐―〜·・"
_UNSEEN = "\u200b-\u200f\u2060\ufeff"
_MARKS = _ASCII + _CJK + _UNSEEN
_BETWEEN_DIGITS = re.compile(rf"(?<=\d)[{_MARKS}]+(?=\d)")
_ANYWHERE = re.compile(rf"[{_MARKS}]+")
_DASHES = "-—–‐―~〜"
_KEPT = "\x00\x01\x02\x03"


def essence(text: str) -> str:
    """Return the text without punctuation, width and spaces; marks between digits stay apart."""
    folded = unicodedata.normalize("NFKC", text)
    return _ANYWHERE.sub("", _BETWEEN_DIGITS.sub(_kept, folded)).translate(_RESTORED)


def _kept(found: re.Match[str]) -> str:
    marks = found.group()
    if "." in marks:
        return _KEPT[0]
    if ":" in marks:
        return _KEPT[1]
    return _KEPT[2] if any(mark in _DASHES for mark in marks) else _KEPT[3]


_RESTORED = str.maketrans(dict(zip(_KEPT, ".:- ", strict=True)))
