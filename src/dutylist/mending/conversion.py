"""Bytes of another encoding as UTF-8, with every byte that has none and every letter of its own."""

import re
from dataclasses import dataclass
from enum import StrEnum

from dutylist.io import encoding

_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_MOST = 100
"""Places of bytes without a letter that are looked for; who finds so many has the wrong name."""


class Old(StrEnum):
    """An encoding that files are converted from."""

    GBK = "gbk"
    BIG5 = "big5"
    UTF16 = "utf-16"


_CODECS = {Old.GBK: "gb18030", Old.BIG5: "cp950"}


@dataclass(frozen=True, slots=True)
class Odd:
    """A place in the text and the bytes or the letter that stand there."""

    line: int
    column: int
    what: str


@dataclass(frozen=True, slots=True)
class Converted:
    """A text with the places of bytes that could not be read, and of letters made by the user."""

    text: str
    lost: tuple[Odd, ...]
    private: tuple[Odd, ...]

    @property
    def raw(self) -> bytes:
        """Return the text as UTF-8."""
        return self.text.encode("utf-8")


def converted(raw: bytes, old: Old) -> Converted:
    """Return some bytes read in another encoding; what cannot be read shows as U+FFFD."""
    codec = _CODECS.get(old) or _sixteen(raw)
    pieces: list[str] = []
    lost: list[tuple[int, bytes]] = []
    at = size = 0
    while at < len(raw):
        try:
            pieces.append(raw[at:].decode(codec))
            break
        except UnicodeDecodeError as error:
            good = raw[at : at + error.start].decode(codec)
            pieces += [good, "\ufffd"]
            size += len(good)
            lost.append((size, raw[at + error.start : at + error.end]))
            size += 1
            at += max(error.end, error.start + 1)
            if len(lost) >= _MOST:
                break
    text = "".join(pieces).removeprefix("\ufeff")
    odd = tuple(Odd(*encoding.place(text, where), each.hex(" ").upper()) for where, each in lost)
    private = tuple(
        Odd(*encoding.place(text, hit.start()), f"U+{ord(hit.group()):04X}")
        for hit, _ in zip(_PRIVATE.finditer(text), range(_MOST), strict=False)
    )
    return Converted(text, odd, private)


def _sixteen(raw: bytes) -> str:
    """Return which way round the bytes of UTF-16 are; by the mark, or by where zeros stand."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16-le" if raw.startswith(b"\xff\xfe") else "utf-16-be"
    return "utf-16-be" if raw[:400:2].count(0) > raw[1:400:2].count(0) else "utf-16-le"
