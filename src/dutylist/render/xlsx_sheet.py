"""One table on one sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dutylist.render import xlsx_pages as pages
from dutylist.render import xlsx_style as style
from dutylist.render.xlsx_grid import MAX_HEIGHT, Grid, grid, stretch
from dutylist.render.xlsx_measure import height
from dutylist.render.xlsx_text import looks_active, safe
from dutylist.tables import Column, Table
from dutylist.texts import Lang, Text

_NOTHING = Text(zh="（无事项）", en="(no items)")
_PADDING = 0.71
_ROOM_FOR_HEAD = 6.0


@dataclass(slots=True)
class Page:
    """A sheet that is being filled, and what is to be merged on it."""

    sheet: Worksheet
    row: int = 1
    points: float = 0.0
    merged: list[str] = field(default_factory=list)

    def put(self, row: int, column: int, text: str, name: str) -> None:
        """Write words, never a formula."""
        cell = self.sheet.cell(row, column)
        cell.style = name
        if text:
            words = safe(text)
            cell.value = words
            cell.data_type = "s"
            if looks_active(words):
                cell.quotePrefix = True  # type: ignore[assignment]  # the stub wants a number

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


def fill(sheet: Worksheet, table: Table, above: Sequence[str], version: str, lang: Lang) -> Page:
    """Write a table: its title, the lines above it, the head, the items."""
    page = Page(sheet)
    widths = [column.width for column in table.columns]
    for at, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width + _PADDING
    page.line(table.title, style.TITLE, style.TITLE_SIZE, widths)
    for at, text in enumerate(above):
        small = at > 0
        size = style.SMALL_SIZE if small else style.NOTICE_SIZE
        page.line(text, style.SMALL if small else style.NOTICE, size, widths)
    above_head = page.points
    head = page.row
    _head(page, table.columns, lang)
    room = pages.room(widths, page.points - above_head, page.points)
    _items(page, table, room, lang)
    if not table.groups:
        page.line(_NOTHING.show(lang), style.CENTER, style.NOTICE_SIZE, widths)
    pages.set_up(sheet, sum(widths))
    pages.hold(sheet, table.columns, head)
    pages.foot(sheet, f"{table.title} {version}", lang)
    return page


def _head(page: Page, columns: Sequence[Column], lang: Lang) -> None:
    needed = 0.0
    for at, column in enumerate(columns, 1):
        words = column.heading.show(lang)
        page.put(page.row, at, words, style.HEAD)
        needed = max(needed, height(words, column.width))
    page.set_height(page.row, needed + _ROOM_FOR_HEAD)
    page.row += 1


def _items(page: Page, table: Table, room: pages.Room, lang: Lang) -> None:
    for run in table.runs:
        on_page: list[Grid] = []
        for group in run.groups:
            made = grid(group, table.columns, lang)
            if not room.takes(sum(made.heights)):
                _stretch_of_page(page, on_page, table.columns)
                pages.end_page(page.sheet, page.row - 1)
                on_page = []
            on_page.append(made)
        _stretch_of_page(page, on_page, table.columns)


def _stretch_of_page(page: Page, grids: Sequence[Grid], columns: Sequence[Column]) -> None:
    """Write items of one category that stand on one page, the category's name over them all."""
    if not grids:
        return
    start = page.row
    _make_room(grids, columns)
    for made in grids:
        _place(page, made, columns, first=made is grids[0])
    for at, column in enumerate(columns, 1):
        if column.merge is not None:
            page.merge(start, at, page.row - 1, at)


def _make_room(grids: Sequence[Grid], columns: Sequence[Column]) -> None:
    """Let the last item grow where a category's name is higher than all its items."""
    for box in grids[0].boxes:
        column = columns[box.column]
        if column.merge is None:
            continue
        missing = height(box.text, column.width) - sum(sum(made.heights) for made in grids)
        if missing > 0:
            heights = grids[-1].heights
            stretch(heights, 0, len(heights), missing)


def _place(page: Page, made: Grid, columns: Sequence[Column], *, first: bool) -> None:
    top = page.row
    written = set()
    for box in made.boxes:
        column = columns[box.column]
        text = box.text if first or column.merge is None else ""
        page.put(top + box.row, box.column + 1, text, _look(column))
        written.add((box.row, box.column))
        if column.merge is None:
            last = top + box.row + box.rows - 1
            page.merge(top + box.row, box.column + 1, last, box.column + 1)
    for row, points in enumerate(made.heights):
        page.set_height(top + row, points)
        for at, column in enumerate(columns):
            if (row, at) not in written:
                page.put(top + row, at + 1, "", _look(column))
    page.row = top + len(made.heights)


def _look(column: Column) -> str:
    if column.merge is not None:
        return style.GROUP
    return style.CENTER if column.align == "center" else style.TEXT
