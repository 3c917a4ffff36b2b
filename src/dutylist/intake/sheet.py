"""One sheet of a workbook, read cell by cell."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dutylist.findings import Finding
from dutylist.intake.archive import Archive, refused, too_large
from dutylist.intake.cell_names import CELL, block, column, size
from dutylist.intake.cells import Cell, Range, Row, Sheet
from dutylist.intake.looks import PLAIN, Look
from dutylist.intake.markup import Attributes, Budget, Events, walk
from dutylist.intake.notes import Notes, at_sheet
from dutylist.intake.numbers import Form, Shown, shown_number
from dutylist.intake.strings import Runs, Words, plain
from dutylist.io.faults import books

MAX_ROWS = 20_000
MAX_COLUMNS = 200
MAX_MERGED = 100_000

_BLANK = " \t\n\u3000\xa0"
_SHORT = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What all sheets of a workbook share."""

    archive: Archive
    shared: Sequence[Words] = ()
    looks: Sequence[Look] = ()
    from_1904: bool = False
    budget: Budget = field(default_factory=Budget)


def read(known: Known, name: str, part: str) -> tuple[Sheet, list[Finding]]:
    """Return a sheet and what is wrong in it, or raise `Refused`."""
    reader = _Reader(known, name)
    walk(known.archive, part, Events(reader.start, reader.end), known.budget)
    rows = tuple(Row(number, cells) for number, cells in sorted(reader.rows.items()))
    notes = reader.notes
    sheet = Sheet(
        name=name,
        rows=rows,
        merged=tuple(reader.merged),
        hidden_columns=frozenset(notes.hidden_columns),
        faulty=frozenset(notes.faulty),
    )
    return sheet, list(notes.findings(reader.rows))


class _Reader:
    """Keeps where it is on the sheet and what it has seen."""

    def __init__(self, known: Known, name: str) -> None:
        self.rows: dict[int, dict[int, Cell]] = {}
        self.merged: list[Range] = []
        self.notes = Notes(known.archive.file, name)
        self._known = known
        self._name = name
        self._runs = Runs()
        self._row = self._column = self._covered = 0
        self._type = self._style = self._value = ""
        self._formula = False

    def start(self, name: str, attributes: Attributes) -> None:
        match name:
            case "c":
                self._cell(attributes)
            case "row":
                number = attributes.get("r", "")
                self._row = (int(number) if number.isdecimal() else 0) or self._row + 1
                self._column = 0
                if _yes(attributes.get("hidden")):
                    self.notes.hidden_rows.add(self._row)
            case "f":
                self._formula = True
            case "col" if _yes(attributes.get("hidden")):
                first, last = (_number(attributes.get(key, "")) for key in ("min", "max"))
                self.notes.hidden_columns |= set(range(first, min(last, MAX_COLUMNS) + 1))
            case "mergeCell":
                self._merge(attributes.get("ref", ""))
            case _:
                self._runs.start(name, attributes)

    def end(self, name: str, text: str) -> None:
        match name:
            case "v":
                self._value = text
            case "c":
                self._finish()
            case _:
                self._runs.end(name, text)

    def _cell(self, attributes: Attributes) -> None:
        place = CELL.fullmatch(attributes.get("r", ""))
        self._column = column(place[1]) if place else self._column + 1
        self._row = int(place[2]) if place else max(self._row, 1)
        self._type, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._value, self._formula = "", False
        self._runs.take()

    def _merge(self, ref: str) -> None:
        merged = block(ref)
        if merged is None:
            return
        self._covered += size(merged)
        if self._covered > MAX_MERGED:
            raise too_large(
                self._known.archive.file, books.MERGED, MAX_MERGED, at_sheet(self._name)
            )
        self.merged.append(merged)

    def _finish(self) -> None:
        look = self._look()
        words, shown = self._words(look)
        text = shown.text.strip(_BLANK)
        cell = Cell(text=text, row=self._row, column=self._column, form=shown.form)
        if not text:
            self._finish_empty(cell)
            return
        self._within(cell)
        self.rows.setdefault(cell.row, {})[cell.column] = cell
        notes = self.notes
        if self._type == "e":
            notes.note(books.ERROR_VALUE, cell)
        elif self._formula:
            notes.note(books.FORMULA, cell)
        if shown.form is Form.LOST:
            notes.note(books.LOST_NUMBER, cell)
        if words.struck or look.struck:
            notes.note(books.STRUCK_OUT, cell)
        if words.marked or look.marked:
            notes.marked.add(cell.row)
        if len(text) < len(shown.text):
            notes.trimmed.append(cell)

    def _finish_empty(self, cell: Cell) -> None:
        if self._formula and self._type != "str":
            self.notes.note(books.NO_RESULT, cell)
        elif cell.row > MAX_ROWS or cell.column > MAX_COLUMNS:
            self.notes.stray.append(cell)

    def _within(self, cell: Cell) -> None:
        file, place = self._known.archive.file, at_sheet(self._name)
        if cell.row > MAX_ROWS:
            raise too_large(file, books.ROWS, MAX_ROWS, place)
        if cell.column > MAX_COLUMNS:
            raise too_large(file, books.COLUMNS, MAX_COLUMNS, place)

    def _words(self, look: Look) -> tuple[Words, Shown]:
        words = Words(plain(self._value))
        match self._type:
            case "s":
                words = self._shared()
            case "inlineStr":
                words = self._runs.take()
            case "b":
                words = Words("TRUE" if self._value == "1" else "FALSE")
            case "d":
                return words, Shown(self._value.partition("T")[0], Form.DATE)
            case "n" if self._value:
                return words, shown_number(self._value, look, from_1904=self._known.from_1904)
        return words, Shown(words.text, Form.TEXT)

    def _shared(self) -> Words:
        shared = self._known.shared
        if not self._value:
            return Words("")
        at = _number(self._value) if self._value.isdecimal() else len(shared)
        if at >= len(shared):
            part = f"{self._name}!{self._column}:{self._row}"
            raise refused(self._known.archive.file, books.DAMAGED_BOOK, {"part": part})
        return shared[at]

    def _look(self) -> Look:
        at = _number(self._style)
        return self._known.looks[at] if at < len(self._known.looks) else PLAIN


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and text.isascii() and len(text) <= 2 * _SHORT else 0


def _yes(value: str | None) -> bool:
    return value in {"1", "true"}
