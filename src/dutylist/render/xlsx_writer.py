"""A sheet that is being filled, row after row."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field
from math import ceil

from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dutylist.render.xlsx_grid import MAX_HEIGHT
from dutylist.render.xlsx_measure import height
from dutylist.render.xlsx_text import clean, escape, looks_active


@dataclass(slots=True)
class Page:
    """A sheet that is being filled, what is to be merged on it, and the styles met so far.

    `texts` are what its cells say, `items` the items that its rows belong to.
    """

    sheet: Worksheet
    row: int = 1
    points: float = 0.0
    merged: list[str] = field(default_factory=list)
    looks: dict[str, StyleArray] = field(default_factory=dict)
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    items: dict[int, str] = field(default_factory=dict)

    def put(self, row: int, column: int, text: str, name: str) -> None:
        """Write words, never a formula."""
        cell = self.sheet.cell(row, column)
        look = self.looks.get(name)
        if look is None:
            cell.style = name
            self.looks[name] = copy(cell._style)  # type: ignore[union-attr]  # noqa: SLF001
        else:  # by name it takes longer than all else; typeshed does not know `_style`
            cell._style = copy(look)  # type: ignore[union-attr]  # noqa: SLF001
        if text:
            self.texts[row, column] = said = clean(text)
            words = escape(said)
            cell.value = words
            cell.data_type = "s"
            if looks_active(words):
                cell.quotePrefix = True

    def figure(self, row: int, column: int, text: str) -> None:
        """Make a number of the words of a cell if they are one."""
        if text.isdecimal():
            self.sheet.cell(row, column).value = int(text)

    def merge(self, row: int, column: int, last_row: int, last_column: int) -> None:
        """Note that some cells are one."""
        if (row, column) != (last_row, last_column):
            first = f"{get_column_letter(column)}{row}"
            self.merged.append(f"{first}:{get_column_letter(last_column)}{last_row}")

    def set_height(self, row: int, points: float) -> None:
        """Make a row as high as its words need, in the quarters that a workbook keeps."""
        self.sheet.row_dimensions[row].height = ceil(points * 4) / 4
        self.points += points

    def line(self, text: str, name: str, size: float, widths: Sequence[float]) -> None:
        """Write one text over all columns, in as many rows as its height needs."""
        self.put(self.row, 1, text, name)
        last = self.row + self._tall(height(text, sum(widths), size)) - 1
        self.merge(self.row, 1, last, len(widths))
        self.row = last + 1

    def pair(self, texts: Sequence[str], names: Sequence[str], widths: Sequence[float]) -> None:
        """Write texts side by side, each over as many rows as the highest needs."""
        needed = max(map(height, texts, widths))
        last = self.row + self._tall(needed) - 1
        for column, (text, name) in enumerate(zip(texts, names, strict=True), 1):
            for row in range(self.row, last + 1):
                self.put(row, column, text if row == self.row else "", name)
            self.merge(self.row, column, last, column)
        self.row = last + 1

    def _tall(self, points: float) -> int:
        rows = max(ceil(points / MAX_HEIGHT), 1)
        for row in range(self.row, self.row + rows):
            self.set_height(row, points / rows)
        return rows
