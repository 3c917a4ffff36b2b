"""The matrix of items and townships on a sheet: colours to look at, letters for black and white."""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from dutylist.across.drawing import ACROSS, Drawing
from dutylist.across.held import State
from dutylist.across.matrix import Cell, Row
from dutylist.across.words import Telling
from dutylist.model.published import called
from dutylist.render import xlsx_style as style
from dutylist.render.xlsx_measure import height
from dutylist.render.xlsx_pages import foot, set_up
from dutylist.render.xlsx_writer import Page
from dutylist.texts import Lang, Text

FILLS: Mapping[State, str] = {
    State.ALTERED: "FFF2CC",
    State.REMOVED: "F8CBAD",
    State.DECLINED: "E4DFEC",
    State.UNDECIDED: "D9D9D9",
    State.MERGED: "DDEBF7",
    State.SPLIT: "DDEBF7",
    State.MISSING: "FF9999",
    State.MADE: "BDD7EE",
    State.ADDED: "C6E0B4",
}
"""The colours of states; a letter says the same."""

_NAME = "dutylist matrix {state}"
_TURNED = "dutylist matrix turned"
_LEFT = "dutylist matrix left"
_LONGEST = 24
_HEAD_POINTS = 14.0
_ROW_POINTS = 18.0
_PADDING = 0.71
_WIDTHS = (28.0, 12.0, 4.6)
_ON_PAPER = 290
"""Characters that one page holds in print that one can still read; wider ones take several."""

_CORNER = Text("事项", "Item")
_CORNER_LISTS = Text("清单", "List")
_LEGEND = Text("图例", "Legend")


def add_matrix_styles(book: Workbook) -> None:
    """Give a workbook the looks of a matrix's cells."""
    side = Side(style="thin", color="A6A6A6")
    border = Border(left=side, right=side, top=side, bottom=side)
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for state in State:
        fill = FILLS.get(state)
        book.add_named_style(
            NamedStyle(
                name=_NAME.format(state=state),
                font=Font(name="宋体", size=9, bold=bool(fill), color="000000"),
                alignment=middle,
                border=border,
                fill=PatternFill("solid", fgColor=fill) if fill else PatternFill(),
            )
        )
    turned = Alignment(horizontal="center", vertical="top", text_rotation=255, wrap_text=True)
    head = PatternFill("solid", fgColor="DCE6F1")
    font = Font(name="宋体", size=9)
    book.add_named_style(
        NamedStyle(name=_TURNED, font=font, alignment=turned, border=border, fill=head)
    )
    left = Alignment(horizontal="left", vertical="center", wrap_text=True)
    book.add_named_style(NamedStyle(name=_LEFT, font=font, alignment=left, border=border))


def draw(sheet: Worksheet, drawing: Drawing, lang: Lang) -> Page:
    """Draw a matrix: title, notes, head, rows, and below them the legend in colours."""
    page = Page(sheet)
    matrix, telling = drawing.matrix, drawing.telling
    lists = [held.name for held in matrix.peers.lists]
    items = [called(row.item, lang) for row in matrix.rows]
    upright = len(lists) <= ACROSS
    heads, sides = (lists, items) if upright else (items, lists)
    widths = [_WIDTHS[0], *[_WIDTHS[1] if upright else _WIDTHS[2]] * len(heads)]
    for at, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width + _PADDING
    legend = drawing.legend
    shown = widths[: ACROSS + 1]
    page.line(drawing.title, style.TITLE, style.TITLE_SIZE, shown)
    for note in (
        *drawing.notes,
        telling.listed([f"{letter} {words}" for _, letter, words in legend]),
    ):
        page.line(note, style.NOTICE, style.NOTICE_SIZE, shown)
    corner = _CORNER if upright else _CORNER_LISTS
    _head(page, corner.show(lang), heads, upright=upright)
    for at, side in enumerate(sides):
        cells = _across(matrix.rows[at], len(lists)) if upright else _down(matrix.rows, at)
        _line(page, side, cells, telling, roomy=upright)
    sheet.freeze_panes = f"B{page.row - len(sides)}"
    sheet.print_title_rows = f"{page.row - len(sides) - 1}:{page.row - len(sides) - 1}"
    sheet.print_title_cols = "A:A"
    _draw_legend(page, legend, lang)
    set_up(sheet, sum(widths))
    sheet.page_setup.fitToWidth = ceil(sum(widths) / _ON_PAPER)
    foot(sheet, drawing.title, lang)
    return page


def _across(row: Row, lists: int) -> Iterator[Cell | None]:
    return (row.cell(at) for at in range(lists))


def _down(rows: Sequence[Row], at: int) -> Iterator[Cell | None]:
    return (row.cell(at) for row in rows)


def _head(page: Page, corner: str, heads: Sequence[str], *, upright: bool) -> None:
    page.put(page.row, 1, corner, style.HEAD)
    for at, head in enumerate(heads, 2):
        page.put(page.row, at, head[:_LONGEST], style.HEAD if upright else _TURNED)
    longest = max((len(head[:_LONGEST]) for head in heads), default=1)
    tallest = max((height(head, _WIDTHS[1]) for head in heads), default=0.0)
    page.set_height(page.row, tallest + 6.0 if upright else longest * _HEAD_POINTS)
    page.row += 1


def _line(
    page: Page, side: str, cells: Iterator[Cell | None], telling: Telling, *, roomy: bool
) -> None:
    page.put(page.row, 1, side, _LEFT)
    needed = max(_ROW_POINTS, height(side, _WIDTHS[0], 9.0))
    for at, cell in enumerate(cells, 2):
        text = telling.cell(cell)
        if roomy and cell is not None and cell.aspects:
            text = f"{text}\n{telling.aspects(cell.aspects)}"
            needed = max(needed, height(text, _WIDTHS[1], 9.0))
        state = cell.state if cell else State.SAME
        page.put(page.row, at, text, _NAME.format(state=state))
    page.set_height(page.row, needed)
    page.row += 1


def _draw_legend(page: Page, legend: Sequence[tuple[State, str, str]], lang: Lang) -> None:
    page.row += 1
    page.put(page.row, 1, _LEGEND.show(lang), style.HEAD)
    for state, letter, words in legend:
        page.row += 1
        page.put(page.row, 1, f"{letter}  {words}", _NAME.format(state=state))
