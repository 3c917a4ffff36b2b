"""How a sheet goes on paper: size, what stands on every page, where a page ends."""

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dutylist.render.xlsx_text import footer
from dutylist.tables import Column
from dutylist.texts import Lang, Text

_PAGES = Text(zh="第&P页 共&N页", en="Page &P of &N")
_A4_CHARACTERS = 185
"""Characters that A4 across holds at four fifths of the size; wider tables go on A3."""

_A3_CHARACTERS = 290
"""Characters that A3 across holds in print that one can still read."""

_SLIM, _LEAST = 14, 12
_FROZEN_CHARACTERS = 45
_FROZEN_POINTS = 260.0
_INCH = 72.0
_SIDE, _TOP, _BOTTOM, _EDGE = 0.4, 0.5, 0.6, 0.3
_POINTS_PER_CHARACTER = 5.25
_SAFETY = 0.96


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper across, in points; `code` is the workbook's number for it."""

    code: int
    width: float
    height: float


_A3 = Paper(8, 1190.55, 841.89)
_A4 = Paper(9, 841.89, 595.28)


def paper(width: float) -> Paper:
    """Return the paper for a sheet of a width, in characters."""
    return _A4 if width <= _A4_CHARACTERS else _A3


def widths_of(columns: Sequence[Column]) -> tuple[float, ...]:
    """Return the widths of columns, wide ones made less so where the whole were too wide."""
    total = sum(column.width for column in columns)
    slim = sum(column.width for column in columns if column.width <= _SLIM)
    if total <= _A3_CHARACTERS or slim == total:
        return tuple(float(column.width) for column in columns)
    factor = max(_A3_CHARACTERS - slim, 0) / (total - slim)
    return tuple(
        float(column.width if column.width <= _SLIM else max(int(column.width * factor), _LEAST))
        for column in columns
    )


@dataclass(slots=True)
class Room:
    """What is left of a page; an item that fits on one page is not torn in two."""

    capacity: float
    head: float
    used: float
    empty: bool = True

    def takes(self, height: float) -> bool:
        """Put something on the page, or on the next one and say no."""
        fits = self.used + height <= self.capacity
        later = not fits and not self.empty and self.head + height <= self.capacity
        self.used = (self.head if later else self.used) + height
        while self.used > self.capacity:
            self.used -= self.capacity - self.head
        self.empty = False
        return not later


def room(widths: Sequence[float], head: float, used: float) -> Room:
    """Return the first page: `used` stands on it already, `head` will on every page."""
    total = sum(widths)
    sheet = paper(total)
    scale = min((sheet.width - 2 * _SIDE * _INCH) / (total * _POINTS_PER_CHARACTER), 1.0)
    capacity = (sheet.height - (_TOP + _BOTTOM) * _INCH) / scale * _SAFETY
    return Room(max(capacity, 2 * head), head, used)


def set_up(sheet: Worksheet, width: float) -> None:
    """Choose the paper, across and as wide as the sheet, and its margins."""
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = paper(width).code
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = _SIDE
    margins.top, margins.bottom, margins.header, margins.footer = _TOP, _BOTTOM, _EDGE, _EDGE
    sheet.sheet_view.showGridLines = False


def hold(sheet: Worksheet, columns: Sequence[Column], head: int, points: float) -> None:
    """Keep the head in sight and on every page, and the first columns in sight.

    What reaches down `points` is not held if it would leave no screen for the items.
    """
    sheet.print_title_rows = f"{head}:{head}"
    if points > _FROZEN_POINTS:
        return
    held = left = 0
    for column in columns:
        left += column.width
        if column.block is not None or left > _FROZEN_CHARACTERS:
            break
        held += 1
    sheet.freeze_panes = f"{get_column_letter(held + 1)}{head + 1}"


def end_page(sheet: Worksheet, row: int) -> None:
    """Let a page end behind a row."""
    sheet.row_breaks.append(Break(id=row))


def foot(sheet: Worksheet, text: str, lang: Lang) -> None:
    """Write at the foot of every page which list and which page it is."""
    foot_of_page = sheet.oddFooter
    assert foot_of_page is not None  # noqa: S101  (openpyxl makes one for every sheet)
    for place, words in (
        (foot_of_page.left, footer(text)),
        (foot_of_page.center, _PAGES.show(lang)),
    ):
        assert place is not None  # noqa: S101  (openpyxl makes all three of every footer)
        place.text, place.size = words, 9
