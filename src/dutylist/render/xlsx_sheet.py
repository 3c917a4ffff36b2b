"""One table on one sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dutylist.render import xlsx_style as style
from dutylist.render.xlsx_grid import MAX_HEIGHT, Grid, grid, stretch
from dutylist.render.xlsx_measure import height
from dutylist.render.xlsx_text import footer, looks_active, safe
from dutylist.tables import Column, Table
from dutylist.texts import Lang, Text

_PAGES = Text(zh="第&P页 共&N页", en="Page &P of &N")
_NOTHING = Text(zh="（无事项）", en="(no items)")
_A3, _A4 = 8, 9
_A4_WIDTH = 185
"""Characters that A4 across holds at four fifths of the size; wider tables go on A3."""

_FROZEN_WIDTH = 45
_PADDING = 0.71
_ROOM_FOR_HEAD = 6.0


@dataclass(slots=True)
class Page:
    """A sheet that is being filled, and what is to be merged on it."""

    sheet: Worksheet
    row: int = 1
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

    def line(self, text: str, name: str, size: float, widths: Sequence[float]) -> None:
        """Write one text over all columns, in as many rows as its height needs."""
        needed = height(text, sum(widths), size)
        rows = max(int(-(-needed // MAX_HEIGHT)), 1)
        for row in range(self.row, self.row + rows):
            self.sheet.row_dimensions[row].height = _round(needed / rows)
        self.put(self.row, 1, text, name)
        self.merge(self.row, 1, self.row + rows - 1, len(widths))
        self.row += rows


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
    head = page.row
    _head(page, table.columns, lang)
    _items(page, table, lang)
    if not table.groups:
        page.line(_NOTHING.show(lang), style.CENTER, style.NOTICE_SIZE, widths)
    _print(sheet, table.columns, head)
    _foot(sheet, f"{table.title} {version}", lang)
    return page


def _head(page: Page, columns: Sequence[Column], lang: Lang) -> None:
    needed = 0.0
    for at, column in enumerate(columns, 1):
        words = column.heading.show(lang)
        page.put(page.row, at, words, style.HEAD)
        needed = max(needed, height(words, column.width))
    page.sheet.row_dimensions[page.row].height = _round(needed + _ROOM_FOR_HEAD)
    page.row += 1


def _items(page: Page, table: Table, lang: Lang) -> None:
    columns = table.columns
    for run in table.runs:
        grids = [grid(group, columns, lang) for group in run.groups]
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
        page.sheet.row_dimensions[top + row].height = _round(points)
        for at, column in enumerate(columns):
            if (row, at) not in written:
                page.put(top + row, at + 1, "", _look(column))
    page.row = top + len(made.heights)


def _look(column: Column) -> str:
    if column.merge is not None:
        return style.GROUP
    return style.CENTER if column.align == "center" else style.TEXT


def _round(points: float) -> float:
    return -(-points * 4 // 1) / 4


def _print(sheet: Worksheet, columns: Sequence[Column], head: int) -> None:
    wide = sum(column.width for column in columns)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4 if wide <= _A4_WIDTH else _A3
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.print_options.horizontalCentered = True
    sheet.print_title_rows = f"{head}:{head}"
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom, margins.header, margins.footer = 0.5, 0.6, 0.3, 0.3
    held = 0
    left = 0
    for column in columns:
        if column.block is not None or left + column.width > _FROZEN_WIDTH:
            break
        left += column.width
        held += 1
    sheet.freeze_panes = f"{get_column_letter(held + 1)}{head + 1}"
    sheet.sheet_view.showGridLines = False


def _foot(sheet: Worksheet, text: str, lang: Lang) -> None:
    left, center = sheet.oddFooter.left, sheet.oddFooter.center
    left.text, left.size = footer(text), 9
    center.text, center.size = _PAGES.show(lang), 9
