"""A list as a workbook, for the people who live in Excel and WPS."""

from collections.abc import Sequence

from openpyxl import Workbook

from dutylist.model import Catalogue
from dutylist.render import xlsx_about
from dutylist.render.xlsx_pack import pack
from dutylist.render.xlsx_sheet import fill
from dutylist.render.xlsx_style import add_styles
from dutylist.render.xlsx_text import safe, sheet_names
from dutylist.tables import Table
from dutylist.texts import Lang


def xlsx(  # noqa: PLR0913
    catalogue: Catalogue,
    tables: Sequence[Table],
    notice: str,
    lang: Lang,
    *,
    digest: str,
    epoch: int,
) -> bytes:
    """Return a workbook with a sheet for each table and one that says where it comes from.

    `notice` is the sentence with the counts; `epoch` the time that the file bears, in seconds.
    """
    book = Workbook()
    add_styles(book)
    about = xlsx_about.NAME.show(lang)
    *names, last = _in_order(tables, about)
    above = [text for text in (notice, catalogue.note) if text]
    merged = []
    for at, (table, name) in enumerate(zip(tables, names, strict=True)):
        sheet = book.create_sheet(name, at)
        merged.append(fill(sheet, table, above, catalogue.version, lang).merged)
    sheet = book.create_sheet(last)
    merged.append(xlsx_about.about(sheet, catalogue, digest, lang).merged)
    book.remove(book.worksheets[len(tables)])
    book.active = 0
    book.properties.title = safe(catalogue.title)
    book.properties.creator = "dutylist"
    book.properties.version = safe(catalogue.version)
    return pack(book, merged, epoch)


def _in_order(tables: Sequence[Table], about: str) -> list[str]:
    last, *names = sheet_names([about, *(table.name for table in tables)])
    return [*names, last]
