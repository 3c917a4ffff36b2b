"""What styles of a workbook keep a reader from seeing: words in disguise, or pale as the ground."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from dutylist.intake.archive import Archive
from dutylist.intake.markup import Attributes, Budget, Events, walk

_PLAIN_FORMATS = frozenset(("0", "49", "@", "general"))
_THEME = (1.0, 0.0, 0.9, 0.3)
_INDEXED = {"0": 0.0, "8": 0.0, "1": 1.0, "9": 1.0}
_OTHER = 0.5
_LEAST_CONTRAST = 0.25
_LEAST_SIZE = 4.0
_WEIGHTS = (0.299, 0.587, 0.114)
_LONGEST = 6

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Face:
    """Whether a style shows something else than the words of a cell, or hides them."""

    disguised: bool = False
    unseen: bool = False


PLAIN = Face()


@dataclass(slots=True)
class _Font:
    light: float = 0.0
    size: float = 10.0


@dataclass(slots=True)
class _Styles:
    found: list[Face] = field(default_factory=list)
    codes: dict[str, str] = field(default_factory=dict)
    fonts: list[_Font] = field(default_factory=list)
    fills: list[float] = field(default_factory=list)
    where: str = ""
    solid: bool = False

    def start(self, name: str, attributes: Attributes) -> None:
        match name:
            case "fonts" | "fills" | "borders" | "cellXfs" | "cellStyleXfs" | "dxfs":
                self.where = name
            case "numFmt" if not self.where:
                self.codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
            case "font" if self.where == "fonts":
                self.fonts.append(_Font())
            case "color" | "sz" if self.where == "fonts" and self.fonts:
                self._of_font(name, attributes)
            case "fill" if self.where == "fills":
                self.fills.append(1.0)
            case "patternFill" | "fgColor" if self.where == "fills" and self.fills:
                self._of_fill(name, attributes)
            case "xf" if self.where == "cellXfs":
                self.found.append(self._face(attributes))

    def _of_font(self, name: str, attributes: Attributes) -> None:
        if name == "color":
            self.fonts[-1].light = light(attributes, 0.0)
        else:
            self.fonts[-1].size = size(attributes)

    def _of_fill(self, name: str, attributes: Attributes) -> None:
        if name == "patternFill":
            self.solid = attributes.get("patternType") == "solid"
        if self.solid:  # a ground that names no colour is black
            self.fills[-1] = light(attributes, 0.0)

    def _face(self, attributes: Attributes) -> Face:
        number = attributes.get("numFmtId", "0")
        code = self.codes.get(number, number).lower()
        font = _at(self.fonts, attributes.get("fontId", "0")) or _Font()
        fill = _at(self.fills, attributes.get("fillId", "0"))
        ground = 1.0 if fill is None else fill
        pale = abs(font.light - ground) < _LEAST_CONTRAST or font.size < _LEAST_SIZE
        return Face(code not in _PLAIN_FORMATS, pale)


def faces(archive: Archive, part: str | None, budget: Budget) -> Sequence[Face]:
    """Return what each style does to the words of a cell; cells refer to it by number."""
    if part is None:
        return ()
    reader = _Styles()
    walk(archive, part, Events(reader.start, _nothing), budget)
    return tuple(reader.found)


def pale_run(name: str, attributes: Attributes) -> bool:
    """Whether an element makes part of a text too pale or too small to be seen on white."""
    if name == "color":
        return light(attributes, 0.0) > 1 - _LEAST_CONTRAST
    return name == "sz" and size(attributes) < _LEAST_SIZE


def pale_strings(archive: Archive, part: str | None, budget: Budget) -> frozenset[int]:
    """Return which of the texts that cells share have a part that cannot be seen."""
    found: set[int] = set()
    number = [-1]

    def start(name: str, attributes: Attributes) -> None:
        if name == "si":
            number[0] += 1
        elif pale_run(name, attributes):
            found.add(number[0])

    if part is not None:
        walk(archive, part, Events(start, _nothing), budget)
    return frozenset(found)


def _nothing(name: str, text: str) -> None:
    del name, text


def light(attributes: Attributes, automatic: float) -> float:
    """Return how light a colour is, from 0 for black to 1 for white."""
    if "rgb" in attributes:
        try:
            channels = bytes.fromhex(attributes["rgb"][-6:])
        except ValueError:
            return automatic
        return sum(w * c / 255 for w, c in zip(_WEIGHTS, channels, strict=False))
    if (theme := attributes.get("theme")) is not None:
        return _THEME[int(theme)] if theme in {"0", "1", "2", "3"} else _OTHER
    if (index := attributes.get("indexed")) is not None:
        return automatic if index in {"64", "65"} else _INDEXED.get(index, _OTHER)
    return automatic


def size(attributes: Attributes) -> float:
    """Return the size of a font, in points."""
    try:
        return float(attributes.get("val", "10"))
    except ValueError:
        return 10.0


def _at(values: Sequence[T], number: str) -> T | None:
    at = int(number) if number.isdecimal() and len(number) < _LONGEST else len(values)
    return values[at] if at < len(values) else None
