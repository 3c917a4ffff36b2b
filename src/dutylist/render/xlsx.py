"""A list as a workbook, for the people who live in Excel and WPS."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty

from dutylist.model import Catalogue
from dutylist.render import seal, xlsx_about
from dutylist.render.xlsx_pack import pack
from dutylist.render.xlsx_sheet import fill
from dutylist.render.xlsx_style import add_styles
from dutylist.render.xlsx_text import safe, sheet_names
from dutylist.tables import Table
from dutylist.texts import Lang


@dataclass(frozen=True, slots=True)
class Made:
    """A workbook, and for each of its sheets which rows belong to which item."""

    content: bytes
    items: tuple[Mapping[int, str], ...]


def xlsx(  # noqa: PLR0913
    catalogue: Catalogue,
    tables: Sequence[Table],
    notice: str,
    lang: Lang,
    *,
    digest: str,
    epoch: int,
    form: str = "",
) -> bytes:
    """Return a workbook with a sheet for each table and one that says where it comes from.

    `notice` is the sentence with the counts; `epoch` the time that the file bears, in seconds.
    """
    return made(catalogue, tables, notice, lang, digest=digest, epoch=epoch, form=form).content


def made(  # noqa: PLR0913
    catalogue: Catalogue,
    tables: Sequence[Table],
    notice: str,
    lang: Lang,
    *,
    digest: str,
    epoch: int,
    form: str = "",
) -> Made:
    """Return the workbook and the items of its rows."""
    book = Workbook()
    add_styles(book)
    about = xlsx_about.NAME.show(lang)
    *names, last = _in_order(tables, about)
    above = [text for text in (notice, catalogue.note) if text]
    pages = []
    for at, (table, name) in enumerate(zip(tables, names, strict=True)):
        sheet = book.create_sheet(name, at)
        pages.append(fill(sheet, table, above, catalogue.version, lang))
    sheet = book.create_sheet(last)
    pages.append(xlsx_about.about(sheet, catalogue, digest, lang))
    sealed = seal.of_cells((page.sheet.title, page.texts) for page in pages)
    xlsx_about.seal_up(pages[-1], sealed, lang)
    book.remove(book.worksheets[len(tables)])
    book.active = 0
    book.properties.title = safe(catalogue.title)
    book.properties.creator = "dutylist"
    book.properties.version = safe(catalogue.version)
    about_it = {**seal.mark(catalogue, digest, lang, form), seal.SEAL: sealed}
    known = book.custom_doc_props  # type: ignore[attr-defined]  # typeshed does not know it
    for name, value in about_it.items():
        known.append(StringProperty(name=name, value=safe(value)))
    return Made(pack(book, [page.merged for page in pages], epoch), tuple(p.items for p in pages))


def _in_order(tables: Sequence[Table], about: str) -> list[str]:
    last, *names = sheet_names([about, *(table.name for table in tables)])
    return [*names, last]
