"""What a sheet is read into: cells of text that know their place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from dutylist.findings import Finding
from dutylist.intake.numbers import Form
from dutylist.tables.headings import HEAD_WITHIN

Range = tuple[int, int, int, int]
"""First row and column, last row and column, counted from 1."""

_LETTERS = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The words of a cell and where it stands; row and column count from 1."""

    text: str
    row: int
    column: int
    form: Form = Form.TEXT

    @property
    def name(self) -> str:
        """The place as people call it, `D5`."""
        return f"{letters(self.column)}{self.row}"


@dataclass(frozen=True, slots=True)
class Row:
    """One row that holds something, by number; its cells by column."""

    number: int
    cells: Mapping[int, Cell]

    def text(self, column: int) -> str:
        """Return the words in a column, none where the cell is empty."""
        cell = self.cells.get(column)
        return "" if cell is None else cell.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet that was read; a merged range stands in `merged` with its first cell in `rows`.

    `faulty` are the places, by row and column, of cells that have an error.
    """

    name: str
    rows: tuple[Row, ...]
    merged: tuple[Range, ...] = ()
    hidden_columns: frozenset[int] = frozenset()
    faulty: frozenset[tuple[int, int]] = frozenset()

    def spread(self) -> "Sheet":
        """Return the sheet with the words of every merged range in each of its rows and columns."""
        rows = {row.number: dict(row.cells) for row in self.rows}
        for top, left, bottom, right in self.merged:
            first = rows.get(top, {}).get(left)
            if first is None:
                continue
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    cells = rows.setdefault(row, {})
                    cells.setdefault(column, replace(first, row=row, column=column))
        spread = tuple(Row(number, rows[number]) for number in sorted(rows))
        return replace(self, rows=spread)


@dataclass(frozen=True, slots=True)
class Book:
    """What was read of a workbook, and what was wrong with it; no sheets where it was refused."""

    file: str
    sheets: tuple[Sheet, ...] = ()
    findings: tuple[Finding, ...] = field(default=())


def letters(column: int) -> str:
    """Return what a column is called: 1 is A, 27 is AA."""
    found = ""
    while column > 0:
        column, rest = divmod(column - 1, _LETTERS)
        found = chr(ord("A") + rest) + found
    return found


def first_rows(sheet: Sheet) -> Iterator[tuple[int, dict[int, str]]]:
    """Yield the rows among which a head is looked for: their numbers, and texts by column."""
    for row in sheet.rows:
        if row.number <= HEAD_WITHIN:
            yield row.number, {at: cell.text for at, cell in row.cells.items()}
