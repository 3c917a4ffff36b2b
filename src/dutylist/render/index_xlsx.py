"""The law index as a workbook in which clerks maintain it: a row for each version."""

from collections.abc import Iterable, Iterator, Sequence

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from dutylist import __version__
from dutylist.law import Instrument
from dutylist.render import xlsx_pages as pages
from dutylist.render import xlsx_style as style
from dutylist.render.xlsx_measure import height
from dutylist.render.xlsx_pack import pack
from dutylist.render.xlsx_text import safe, sheet_names
from dutylist.render.xlsx_writer import Page
from dutylist.tables import Column, Layout, records
from dutylist.texts import Lang, Text

_ABOUT = Text("填写说明", "How to fill it in")
_TALLEST = 88.0
_LEAST = 20.0
_PADDING = 0.71
_FREE_ROWS = 1000
_LONGEST = 255
"""Characters that a list of choices may have in a workbook."""

_WIDTHS = (20, 90)
_HEADS = (Text("列名", "Column"), Text("填写要求", "What goes in"))
_RULES = Text(
    "每个版本一行；同一部法规的各行，编号、名称等重复填写。列的顺序可以变，列名不要改；"
    "多出的列不读取。日期写成 2026-11-23 的样子。所有单元格都是文本格式，条号 1-12 "
    "不会变成日期。填好后用 dutylist basis import 读回。",
    "One row for each version; rows of one instrument repeat its id and title. Columns may be in "
    "any order but keep their names; others are not read. Write days as 2026-11-23. All cells are "
    "text, so that articles such as 1-12 do not turn into a day. Read it back with "
    "`dutylist basis import`.",
)
_SOURCE = Text("来源", "Source")
_NOTHING = Text("可空", "may be empty")
_NEEDED = Text("必填。", "Required. ")
_MADE = Text("由 dutylist {version} 生成。", "Made by dutylist {version}.")


def index_xlsx(  # noqa: PLR0913
    instruments: Iterable[Instrument],
    layout: Layout,
    about: Sequence[str],
    lang: Lang,
    *,
    ranks: Sequence[str],
    epoch: int,
) -> bytes:
    """Return a workbook of an index; `about` says in lines whose it is, `epoch` is its time."""
    book = Workbook()
    style.add_styles(book)
    style.add_data_styles(book)
    name, notes = sheet_names((layout.names.show(lang), _ABOUT.show(lang)))
    sheet = book.worksheets[0]
    sheet.title = name
    _fill(sheet, instruments, layout, about, lang)
    _choices(sheet, layout, ranks)
    _explain(book.create_sheet(notes), layout, about, lang)
    book.active = 0
    book.properties.title = safe(about[0] if about else name)
    book.properties.creator = "dutylist"
    return pack(book, ((), ()), epoch)


def _fill(
    sheet: Worksheet,
    instruments: Iterable[Instrument],
    layout: Layout,
    about: Sequence[str],
    lang: Lang,
) -> None:
    """Write the head and the rows: the head first, as who sorts and filters wants it."""
    page = Page(sheet)
    columns = layout.columns
    for at, column in enumerate(columns, 1):
        dimension = sheet.column_dimensions[get_column_letter(at)]
        dimension.width = column.width + _PADDING
        dimension.hidden = column.hidden
        dimension.number_format = "@"
        page.put(1, at, column.heading.show(lang), style.HEAD)
    page.set_height(1, max(height(c.heading.show(lang), c.width) for c in columns) + 6.0)
    page.row = 2
    for instrument in instruments:
        for cells in records(instrument, layout, lang):
            _row(page, columns, cells)
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{max(page.row - 1, 1)}"
    sheet.print_title_rows = "1:1"
    pages.set_up(sheet, sum(column.width for column in columns if not column.hidden))
    pages.foot(sheet, " ".join(about[:1]), lang)


def _row(page: Page, columns: Sequence[Column], cells: Sequence[str]) -> None:
    needed = _LEAST
    for at, (column, text) in enumerate(zip(columns, cells, strict=True), 1):
        look = style.DATA_CENTER if column.align == "center" else style.DATA
        page.put(page.row, at, text, look)
        if not column.hidden:
            needed = max(needed, height(text, column.width))
    page.set_height(page.row, min(needed, _TALLEST))
    page.row += 1


def _choices(sheet: Worksheet, layout: Layout, ranks: Sequence[str]) -> None:
    """Offer the ranks to choose from, in rows that are still free too."""
    joined = ",".join(ranks)
    at = next((n for n, each in enumerate(layout.columns, 1) if each.id == "rank"), None)
    if at is None or len(joined) > _LONGEST:
        return
    letter = get_column_letter(at)
    offered = DataValidation(type="list", formula1=f'"{joined}"', allow_blank=True)
    offered.add(f"{letter}2:{letter}{sheet.max_row + _FREE_ROWS}")
    sheet.add_data_validation(offered)


def _explain(sheet: Worksheet, layout: Layout, about: Sequence[str], lang: Lang) -> None:
    page = Page(sheet)
    for letter, width in zip("AB", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    made = _MADE.show(lang, {"version": __version__})
    looks = (style.LABEL, style.PLAIN)
    page.pair((_ABOUT.show(lang), _RULES.show(lang)), looks, _WIDTHS)
    page.pair((_SOURCE.show(lang), "\n".join((*about, made))), looks, _WIDTHS)
    page.pair(tuple(each.show(lang) for each in _HEADS), (style.HEAD, style.HEAD), _WIDTHS)
    for heading, note in _notes(layout, lang):
        page.pair((heading, note), looks, _WIDTHS)
    pages.set_up(sheet, sum(_WIDTHS))
    pages.foot(sheet, " ".join(about[:1]), lang)


def _notes(layout: Layout, lang: Lang) -> Iterator[tuple[str, str]]:
    for column in layout.columns:
        note = (column.note or _NOTHING).show(lang)
        yield column.heading.show(lang), (_NEEDED.show(lang) if column.required else "") + note
