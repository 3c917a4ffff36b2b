"""What the styles of a workbook mean to a reader: dates, zeros, lines through, marks in colour."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from dutylist.intake.archive import Archive
from dutylist.intake.markup import Attributes, Budget, Events, walk

_DATE_CODES = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59)))
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_ZEROS = re.compile(r"0+(?:\.(0+))?")
_STRONG = 0x80
_LONGEST = 6
_CODE = 255
"""Characters that Excel lets a number format have."""


T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a style says beyond looks; `code` is the number format where it matters."""

    date: bool = False
    code: str = ""
    struck: bool = False
    marked: bool = False


PLAIN = Look()


def looks(archive: Archive, part: str | None, budget: Budget) -> tuple[Look, ...]:
    """Return the looks that cells refer to by number."""
    if part is None:
        return ()
    reader = _Styles()
    walk(archive, part, Events(reader.start, reader.end), budget)
    return tuple(reader.found)


class _Styles:
    def __init__(self) -> None:
        self.found: list[Look] = []
        self._codes: dict[str, str] = {}
        self._fonts: list[tuple[bool, bool]] = []
        self._fills: list[bool] = []
        self._where = ""
        self._struck = self._marked = self._link = False

    def start(self, name: str, attributes: Attributes) -> None:
        match name:
            case "fonts" | "fills" | "cellXfs" | "cellStyleXfs" | "dxfs":
                self._where = name
            case "font" | "fill":
                self._struck = self._marked = self._link = False
            case "strike":
                self._struck = on(attributes)
            case "u":
                self._link = True
            case "color" | "fgColor":
                self._marked = strong(attributes.get("rgb", ""))
            case "numFmt":
                code = attributes.get("formatCode", "")[:_CODE]
                self._codes[attributes.get("numFmtId", "")] = code
            case "xf" if self._where == "cellXfs":
                self.found.append(self._look(attributes))

    def end(self, name: str, text: str) -> None:
        del text
        if name == "font" and self._where == "fonts":
            self._fonts.append((self._struck, self._marked and not self._link))
        elif name == "fill" and self._where == "fills":
            self._fills.append(self._marked)

    def _look(self, attributes: Attributes) -> Look:
        number = attributes.get("numFmtId", "0")
        code = self._codes.get(number, "")
        struck, marked = _at(self._fonts, attributes.get("fontId", ""), (False, False))
        filled = _at(self._fills, attributes.get("fillId", ""), False)  # noqa: FBT003
        return Look(
            date=int(number) in _DATE_CODES if number.isdecimal() and not code else _dated(code),
            code=code if _ZEROS.fullmatch(code) else "",
            struck=struck,
            marked=marked or filled,
        )


def on(attributes: Attributes) -> bool:
    """Whether a property that is named is also meant."""
    return attributes.get("val", "1") not in {"0", "false"}


def strong(colour: str) -> bool:
    """Whether a colour is one that people mark with, rather than grey or a pale ground."""
    try:
        channels = bytes.fromhex(colour[-6:])
    except ValueError:
        return False
    return len(channels) == 3 and max(channels) - min(channels) >= _STRONG  # noqa: PLR2004


def _at(values: Sequence[T], number: str, default: T) -> T:
    at = int(number) if number.isdecimal() and len(number) < _LONGEST else len(values)
    return values[at] if at < len(values) else default


def _dated(code: str) -> bool:
    return any(letter in _QUOTED.sub("", code).lower() for letter in ("y", "d"))
