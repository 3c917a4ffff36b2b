"""One sheet of a workbook as a reader sees it: words, what hides them, and what is no word."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from dutylist.intake.archive import Archive, refused, too_large
from dutylist.intake.cell_names import CELL, block, column, size
from dutylist.intake.cells import Range
from dutylist.intake.looks import PLAIN, Look
from dutylist.intake.markup import Attributes, Budget, Events, walk
from dutylist.intake.notes import at_sheet
from dutylist.intake.numbers import shown_number
from dutylist.intake.sheet import MAX_COLUMNS, MAX_MERGED, MAX_ROWS
from dutylist.intake.strings import Runs, Words, plain
from dutylist.io.faults import books
from dutylist.verify.book_parts import links
from dutylist.verify.book_style import PLAIN as PLAIN_FACE
from dutylist.verify.book_style import Face, pale_run

_TEXTS = frozenset(
    f"{which}{part}" for which in ("odd", "even", "first") for part in ("Header", "Footer")
)
_LOOK = re.compile(r'&"[^"]*"|&[0-9]{1,3}|&K[0-9A-Fa-f+-]{5,6}|\s+')
_LOW = 5.0
_SHORT = 9

Place = tuple[int, int]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a cell and its formula; what its style does to them."""

    text: str
    formula: str | None = None
    struck: bool = False
    face: Face = PLAIN_FACE


@dataclass(slots=True)
class Sheet:
    """A sheet that was read.

    `links` are where cells lead, `rules` where formats or hints depend on something, `edges` what
    stands at the head and foot of every page.
    """

    name: str
    hidden: bool = False
    cells: dict[Place, Said] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: set[Range] = field(default_factory=set)
    links: dict[str, str] = field(default_factory=dict)
    rules: list[str] = field(default_factory=list)
    edges: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What all sheets of a workbook share."""

    archive: Archive
    strings: Sequence[Words]
    looks: Sequence[Look]
    faces: Sequence[Face]
    pale: frozenset[int]
    from_1904: bool
    budget: Budget


def read(shared: Shared, name: str, part: str, *, hidden: bool) -> Sheet:
    """Return a sheet, or raise `Refused`."""
    targets = links(shared.archive, part, shared.budget)
    reader = _Reader(shared, Sheet(name, hidden), targets)
    walk(shared.archive, part, Events(reader.start, reader.end), shared.budget)
    return reader.sheet


class _Reader:
    """Keeps where it is on the sheet."""

    def __init__(self, shared: Shared, sheet: Sheet, targets: Mapping[str, str]) -> None:
        self.sheet = sheet
        self._shared = shared
        self._targets = targets
        self._runs = Runs()
        self._row = self._column = self._covered = 0
        self._type = self._style = self._value = ""
        self._formula: str | None = None
        self._pale = False

    def start(self, name: str, attributes: Attributes) -> None:
        match name:
            case "c":
                self._cell(attributes)
            case "row":
                number = attributes.get("r", "")
                self._row = _number(number) or self._row + 1
                self._column = 0
                if _hides(attributes, "ht"):
                    self.sheet.hidden_rows.add(self._row)
            case "col" if _hides(attributes, "width"):
                first, last = (_number(attributes.get(key, "")) for key in ("min", "max"))
                self.sheet.hidden_columns |= set(range(first, min(last, MAX_COLUMNS) + 1))
            case "mergeCell":
                self._merge(attributes.get("ref", ""))
            case "hyperlink":
                self._link(attributes)
            case "conditionalFormatting" | "dataValidation":
                self.sheet.rules.append(attributes.get("sqref", ""))
            case _:
                self._pale = self._pale or pale_run(name, attributes)
                self._runs.start(name, attributes)

    def end(self, name: str, text: str) -> None:
        match name:
            case "v":
                self._value = text
            case "f":
                self._formula = text
            case "c":
                self._finish()
            case _ if name in _TEXTS:
                if words := _LOOK.sub("", text):
                    self.sheet.edges[name] = words
            case _:
                self._runs.end(name, text)

    def _cell(self, attributes: Attributes) -> None:
        place = CELL.fullmatch(attributes.get("r", ""))
        self._column = column(place[1]) if place else self._column + 1
        self._row = int(place[2]) if place else self._row
        self._type, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._value, self._formula, self._pale = "", None, False
        self._runs.take()

    def _merge(self, ref: str) -> None:
        merged = block(ref)
        if merged is None:
            return
        self._covered += size(merged)
        if self._covered > MAX_MERGED:
            at = at_sheet(self.sheet.name)
            raise too_large(self._shared.archive.file, books.MERGED, MAX_MERGED, at)
        self.sheet.merged.add(merged)

    def _link(self, attributes: Attributes) -> None:
        named = next((at for key, at in attributes.items() if key.endswith(":id")), "")
        target = self._targets.get(named, named) or attributes.get("location", "")
        self.sheet.links[attributes.get("ref", "")] = target

    def _finish(self) -> None:
        look = self._look(self._shared.looks, PLAIN)
        words, text = self._words(look)
        if not text and self._formula is None:
            return
        if self._row > MAX_ROWS or self._column > MAX_COLUMNS:
            what = books.ROWS if self._row > MAX_ROWS else books.COLUMNS
            limit = MAX_ROWS if self._row > MAX_ROWS else MAX_COLUMNS
            raise too_large(self._shared.archive.file, what, limit, at_sheet(self.sheet.name))
        face = self._look(self._shared.faces, PLAIN_FACE)
        if self._pale:
            face = replace(face, unseen=True)
        self.sheet.cells[self._row, self._column] = Said(
            text, self._formula, words.struck or look.struck, face
        )

    def _words(self, look: Look) -> tuple[Words, str]:
        match self._type:
            case "s":
                words = self._string()
            case "inlineStr":
                words = self._runs.take()
            case "b":
                words = Words("TRUE" if self._value == "1" else "FALSE")
            case "n" if self._value:
                shown = shown_number(self._value, look, from_1904=self._shared.from_1904)
                words = Words(shown.text)
            case _:
                words = Words(plain(self._value))
        return words, words.text

    def _string(self) -> Words:
        strings = self._shared.strings
        if not self._value:
            return Words("")
        at = _number(self._value) if self._value.isdecimal() else len(strings)
        if at >= len(strings):
            part = f"{self.sheet.name}!{self._column}:{self._row}"
            raise refused(self._shared.archive.file, books.DAMAGED_BOOK, {"part": part})
        self._pale = self._pale or at in self._shared.pale
        return strings[at]

    def _look(self, known: Sequence[T], default: T) -> T:
        at = _number(self._style)
        return known[at] if at < len(known) else default


def _hides(attributes: Attributes, measure: str) -> bool:
    """Whether a row or column is hidden, or too small to be seen."""
    if attributes.get("hidden") in {"1", "true"}:
        return True
    try:
        return float(attributes.get(measure, "9")) < (_LOW if measure == "ht" else 1)
    except ValueError:
        return False


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and text.isascii() and len(text) <= _SHORT else 0
