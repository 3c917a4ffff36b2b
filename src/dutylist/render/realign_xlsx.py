"""The proposals of a realignment as a sheet to tick; each row bears a hidden key."""

from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from dutylist.impact import repoint_words as words
from dutylist.impact.repoint_sheet import COLUMNS, KEY, TICK, rows
from dutylist.impact.repoint_told import Told
from dutylist.render import xlsx_style as style
from dutylist.render.xlsx_listed import Heading, Listing, listed
from dutylist.render.xlsx_pack import pack
from dutylist.render.xlsx_style import add_styles
from dutylist.render.xlsx_writer import Page
from dutylist.texts import Lang, Text

_TITLE = Text(zh="依据改引建议", en="Where citations should point")
_HOW = Text(
    zh="请在“采用”一列打√（可从下拉列表选）。同一依据有几个建议的，只选一个。没有对应条文的，"
    "由人工确定。请勿改动隐藏的行标识；可以删行、排序、筛选。",
    en="Tick what is to be taken. Where one citation has several proposals, tick one. What has no "
    "counterpart is for a person to decide. Leave the hidden keys alone; rows may be deleted, "
    "sorted and filtered.",
)
_TICK = Text(TICK, TICK)


def sheet(told: Told, names: Mapping[str, str], lang: Lang, *, epoch: int) -> bytes:
    """Return the workbook; `names` are those of bodies, `epoch` the time that the file bears."""
    book = Workbook()
    add_styles(book)
    title = _TITLE.show(lang)
    above = (words.headline(told.alignment, lang), words.work(told, lang), _HOW.show(lang))
    headings = [
        Heading(each.words, each.width, each.centred, (_TICK,) if each.ticked else ())
        for each in COLUMNS
        if each is not KEY
    ]
    found = rows(told, names, lang)
    page = book.worksheets[0]
    page.title = title
    made = listed(page, Listing(title, above, headings, [row[:-1] for row in found]), lang)
    _keys(made, [row[-1] for row in found], lang)
    book.properties.title = title
    book.properties.creator = "dutylist"
    return pack(book, [made.merged], epoch)


def _keys(page: Page, keys: Sequence[str], lang: Lang) -> None:
    """Write the keys behind the last column, where sorting and filtering take them along."""
    column = len(COLUMNS)
    letter = get_column_letter(column)
    head = page.row - len(keys) - 1
    for at, text in enumerate((KEY.words.show(lang), *keys)):
        page.put(head + at, column, text, style.SMALL)
    page.sheet.column_dimensions[letter].width = KEY.width
    page.sheet.column_dimensions[letter].hidden = True
    page.sheet.auto_filter.ref = f"A{head}:{letter}{page.row - 1}"
