"""A plain sheet of rows under one head: filters, a head that stays in sight, print set-up."""

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dutylist.render import xlsx_style as style
from dutylist.render.xlsx_grid import MAX_CHARACTERS, MAX_HEIGHT
from dutylist.render.xlsx_measure import height
from dutylist.render.xlsx_pages import foot, set_up
from dutylist.render.xlsx_writer import Page
from dutylist.texts import Lang, Text

_PADDING = 0.71
_ROOM_FOR_HEAD = 6.0


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a column, its width in characters, and what a reader may fill in.

    In a column of `figures` numbers are numbers, that a reader can sum up.
    """

    words: Text
    width: int
    centred: bool = False
    choices: tuple[Text, ...] = ()
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """What a sheet holds: its title, the lines above the head, the columns, the rows.

    The last rows, so many as `totals`, sum up the others.
    """

    title: str
    above: Sequence[str]
    headings: Sequence[Heading]
    rows: Sequence[Sequence[str]]
    totals: int = 0


def listed(sheet: Worksheet, listing: Listing, lang: Lang) -> Page:
    """Write a listing on a sheet."""
    page = Page(sheet)
    headings, rows = listing.headings, listing.rows
    widths = [float(heading.width) for heading in headings]
    for at, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width + _PADDING
    page.line(listing.title, style.TITLE, style.TITLE_SIZE, widths)
    for text in listing.above:
        page.line(text, style.NOTICE, style.NOTICE_SIZE, widths)
    head = page.row
    heads = [heading.words.show(lang) for heading in headings]
    _row(page, heads, [style.HEAD] * len(widths), widths)
    looks = [style.CENTER if heading.centred else style.TEXT for heading in headings]
    sums = [style.HEAD if heading.centred else style.LABEL for heading in headings]
    figures = [at for at, heading in enumerate(headings, 1) if heading.figures]
    first_total = len(rows) - listing.totals
    for number, row in enumerate(rows):
        _row(page, row, sums if number >= first_total else looks, widths)
        for at in figures:
            page.figure(page.row - 1, at, row[at - 1])
    last = page.row - 1 - listing.totals
    sheet.auto_filter.ref = f"A{head}:{get_column_letter(len(widths))}{last}"
    sheet.freeze_panes = f"A{head + 1}"
    sheet.print_title_rows = f"{head}:{head}"
    for at, heading in enumerate(headings, 1):
        if heading.choices and rows:
            letter = get_column_letter(at)
            _offer(sheet, f"{letter}{head + 1}:{letter}{last}", heading, lang)
    set_up(sheet, sum(widths))
    foot(sheet, listing.title, lang)
    return page


def _row(page: Page, texts: Sequence[str], looks: Sequence[str], widths: Sequence[float]) -> None:
    room = _ROOM_FOR_HEAD if looks[0] == style.HEAD else 0.0
    needed = 0.0
    for at, (text, look, width) in enumerate(zip(texts, looks, widths, strict=True), 1):
        cut = text if len(text) <= MAX_CHARACTERS else text[: MAX_CHARACTERS - 1] + "…"
        page.put(page.row, at, cut, look)
        needed = max(needed, height(cut, width))
    page.set_height(page.row, min(needed + room, MAX_HEIGHT))
    page.row += 1


def _offer(sheet: Worksheet, cells: str, heading: Heading, lang: Lang) -> None:
    """Offer the choices of a column in a list; what else is typed stays, too."""
    words = ",".join(choice.show(lang) for choice in heading.choices)
    offered = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True)
    offered.showErrorMessage = False
    offered.add(cells)
    sheet.add_data_validation(offered)
