"""Tables as a workbook: a sheet each, with filters and a head that stays in sight."""

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty

from dutylist.across.drawing import Drawing
from dutylist.across.sheet import Sheet
from dutylist.render import seal
from dutylist.render.matrix_xlsx import add_matrix_styles, draw
from dutylist.render.xlsx_listed import Heading, Listing, listed
from dutylist.render.xlsx_pack import pack
from dutylist.render.xlsx_style import add_styles
from dutylist.render.xlsx_text import safe, sheet_names
from dutylist.texts import Lang


def workbook(
    title: str, sheets: Sequence[Sheet | Drawing], lang: Lang, *, epoch: int, digest: str = ""
) -> bytes:
    """Return the workbook; `epoch` is the time that the file bears, in seconds.

    `digest` is that of the lists that it is made of.
    """
    book = Workbook()
    add_styles(book)
    add_matrix_styles(book)
    empty = book.worksheets[0]
    merged = []
    for name, sheet in zip(sheet_names(each.name for each in sheets), sheets, strict=True):
        made = book.create_sheet(name)
        match sheet:
            case Sheet():
                merged.append(listed(made, _listing(sheet), lang).merged)
            case Drawing():
                merged.append(draw(made, sheet, lang).merged)
    book.remove(empty)
    book.active = 0
    book.properties.title = safe(title)
    book.properties.creator = "dutylist"
    if digest:
        known = book.custom_doc_props  # type: ignore[attr-defined]  # typeshed does not know it
        known.append(StringProperty(name=seal.LISTS, value=digest))
    return pack(book, merged, epoch)


def _listing(sheet: Sheet) -> Listing:
    headings = [
        Heading(each.words, each.width, each.centred, figures=each.figures)
        for each in sheet.columns
    ]
    return Listing(sheet.title, sheet.notes, headings, sheet.rows, sheet.totals)
