"""A small workbook, and its contents as lines of text."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dutylist.io import layouts
from dutylist.model import Catalogue
from dutylist.render.xlsx import xlsx
from dutylist.tables import Names, layout, tabulate
from dutylist.texts import Lang
from tables.samples import catalogue

RISKY = (
    "=1+1",
    '=HYPERLINK("http://example.org","x")',
    "@SUM(A1)",
    "+1",
    "-1",
    "\t=1",
    "=cmd|'/c'!A1",
)
NOTICE = "共3项，其中基层党建1项、平安建设2项。"
DIGEST = "sha256:" + "0123456789abcdef" * 4
EPOCH = 1_700_000_000


def book_bytes(
    found: Catalogue | None = None,
    *,
    lang: Lang = Lang.ZH,
    epoch: int = EPOCH,
    notice: str = NOTICE,
) -> bytes:
    given = found or catalogue()
    laid = layout(layouts.read(given.kind))
    tables = tabulate(given, laid, Names(given.departments, "五龙街道"), lang=lang)
    return xlsx(given, tables, notice, lang, digest=DIGEST, epoch=epoch)


def book(found: Catalogue | None = None, *, lang: Lang = Lang.ZH, notice: str = NOTICE) -> Workbook:
    return load_workbook(BytesIO(book_bytes(found, lang=lang, notice=notice)))


def lines(workbook: Workbook) -> Iterator[str]:
    """Yield what a reader sees: cells with their looks, merges, widths, heights, paper."""
    for sheet in workbook.worksheets:
        yield f"sheet {sheet.title}"
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    bold = "\tbold" if cell.font.b else ""
                    yield f"{cell.coordinate}\t{str(cell.value)!r}\t{cell.style}{bold}"
        yield from (f"merged {one}" for one in sheet.merged_cells.sorted())
        widths = sheet.column_dimensions.items()
        yield from (f"width {letter} {found.width}" for letter, found in sorted(widths))
        heights = sheet.row_dimensions.items()
        yield from (f"height {row} {found.height}" for row, found in sorted(heights))
        setup = sheet.page_setup
        yield f"paper {setup.paperSize} {setup.orientation} {setup.fitToWidth}:{setup.fitToHeight}"
        yield f"head {sheet.print_title_rows} {sheet.freeze_panes}"
        foot = sheet.oddFooter
        assert foot is not None
        yield f"foot {foot.left.text} | {foot.center.text}"
        yield f"breaks {[found.id for found in sheet.row_breaks.brk]}"


def texts(sheet: Worksheet) -> list[str]:
    return [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]


def part_of(data: bytes, name: str) -> str:
    with ZipFile(BytesIO(data)) as archive:
        return archive.read(name).decode("utf-8")
