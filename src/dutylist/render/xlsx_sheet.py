"""One table on one sheet."""

from collections.abc import Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dutylist.render import xlsx_pages as pages
from dutylist.render import xlsx_style as style
from dutylist.render.xlsx_body import Body
from dutylist.render.xlsx_measure import height
from dutylist.render.xlsx_writer import Page
from dutylist.tables import Column, Table
from dutylist.texts import Lang, Text

_NOTHING = Text(zh="（无事项）", en="(no items)")
_PADDING = 0.71
_ROOM_FOR_HEAD = 6.0


def fill(sheet: Worksheet, table: Table, above: Sequence[str], version: str, lang: Lang) -> Page:
    """Write a table: its title, the lines above it, the head, the items."""
    page = Page(sheet)
    widths = pages.widths_of(table.columns)
    for at, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width + _PADDING
    page.line(table.title, style.TITLE, style.TITLE_SIZE, widths)
    for at, text in enumerate(above):
        small = at > 0
        size = style.SMALL_SIZE if small else style.NOTICE_SIZE
        page.line(text, style.SMALL if small else style.NOTICE, size, widths)
    above_head = page.points
    head = page.row
    _head(page, table.columns, widths, lang)
    room = pages.room(widths, page.points - above_head, page.points)
    pages.hold(sheet, table.columns, head, page.points)
    Body(page, table.columns, widths, lang).write(table, room)
    if not table.groups:
        page.line(_NOTHING.show(lang), style.CENTER, style.NOTICE_SIZE, widths)
    pages.set_up(sheet, sum(widths))
    pages.foot(sheet, f"{table.title} {version}", lang)
    return page


def _head(page: Page, columns: Sequence[Column], widths: Sequence[float], lang: Lang) -> None:
    needed = 0.0
    for at, (column, width) in enumerate(zip(columns, widths, strict=True), 1):
        words = column.heading.show(lang)
        page.put(page.row, at, words, style.HEAD)
        needed = max(needed, height(words, width))
    page.set_height(page.row, needed + _ROOM_FOR_HEAD)
    page.row += 1
