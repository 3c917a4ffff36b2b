"""Ways to change a published workbook by hand, each with what must be told of it."""

from collections.abc import Callable, Mapping
from io import BytesIO
from itertools import chain

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from verify import looks
from verify.copies import Change, repacked
from verify.looks import NAME

ITEM = "safety-nuisance"
Wanted = tuple[str, str | None]
"""The kind of a difference and the item."""


def _office(change: Callable[[Workbook], object]) -> Change:
    """Return what somebody does who opens a workbook, changes it and saves it."""

    def changed(raw: bytes) -> bytes:
        book = load_workbook(BytesIO(raw))
        change(book)
        made = BytesIO()
        book.save(made)
        return made.getvalue()

    return changed


def _sheet(change: Callable[[Worksheet, int], object]) -> Change:
    """Return what changes the first sheet; the row of the item is known."""

    def changed(book: Workbook) -> None:
        sheet = book.worksheets[0]
        cells = chain.from_iterable(sheet.iter_rows())
        row = next(cell.row for cell in cells if cell.value == NAME)
        change(sheet, row)

    return _office(changed)


def _put(column: int, value: object) -> Change:
    return _sheet(lambda sheet, row: setattr(sheet.cell(row, column), "value", value))


def _rows(sheet: Worksheet) -> list[tuple[object, ...]]:
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows()]


def _filled(sheet: Worksheet, rows: list[tuple[object, ...]]) -> None:
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(merged.coord)
    sheet.delete_rows(1, sheet.max_row)
    for row in rows:
        sheet.append(list(row))


def _deleted(sheet: Worksheet, row: int) -> None:
    rows = _rows(sheet)
    _filled(sheet, rows[: row - 1] + rows[row:])


def _inserted(sheet: Worksheet, row: int) -> None:
    rows = _rows(sheet)
    _filled(sheet, [*rows[: row - 1], ("新增", None, "收取管理费"), *rows[row - 1 :]])


def _pushed_down(sheet: Worksheet, row: int) -> None:
    rows = _rows(sheet)
    _filled(sheet, [*rows[: row - 1], (), *rows[row - 1 :]])


def _swapped(sheet: Worksheet, row: int) -> None:
    rows = _rows(sheet)
    rows[row - 1], rows[row] = rows[row], rows[row - 1]
    _filled(sheet, rows)


def _about(label: str, value: str) -> Change:
    def changed(book: Workbook) -> None:
        for row in book.worksheets[-1].iter_rows():
            if row[0].value == label:
                row[1].value = value

    return _office(changed)


def _more(name: str) -> Change:
    return lambda raw: repacked(raw, lambda _, part: part, **{name: b"x"})


def _hidden_sheet(book: Workbook) -> None:
    sheet = book.create_sheet("底稿")
    sheet["A1"] = "另一份清单"
    sheet.sheet_state = "veryHidden"


def _list_hidden(book: Workbook) -> None:
    book.active = 1
    book.worksheets[0].sheet_state = "hidden"


def _property(raw: bytes) -> bytes:
    def changed(name: str, part: bytes) -> bytes:
        return part.replace(b">2026.1<", b">2026.1 <") if name == "docProps/custom.xml" else part

    return repacked(raw, changed)


BOOKS: Mapping[str, tuple[Change, Wanted, str | None]] = {
    "cell": (_put(3, "噪声处置"), ("changed", ITEM), "噪声处置"),
    "cell-emptied": (_put(3, None), ("missing", ITEM), None),
    "cell-filled": (
        _sheet(lambda sheet, _: setattr(sheet.cell(2, 30), "value", "注")),
        ("added", None),
        "注",
    ),
    "formula": (_put(3, '="社会生活"&"噪声"'), ("formula", ITEM), None),
    "formula-of-the-same": (_put(3, f'="{NAME}"'), ("formula", ITEM), None),
    "link": (_sheet(looks.linked), ("link", ITEM), "https://example.org/"),
    "struck": (_sheet(looks.struck), ("struck", ITEM), NAME),
    "disguised": (_sheet(looks.disguised), ("style", ITEM), NAME),
    "white": (_sheet(looks.white), ("hidden", ITEM), NAME),
    "white-by-theme": (_sheet(looks.white_by_theme), ("hidden", ITEM), NAME),
    "tiny": (_sheet(looks.tiny), ("hidden", ITEM), NAME),
    "on-black": (_sheet(looks.on_black), ("hidden", ITEM), NAME),
    "part-white": (_sheet(looks.part_white), ("hidden", ITEM), NAME),
    "foot": (_sheet(looks.footed), ("changed", None), None),
    "prompt": (_sheet(looks.prompted), ("style", ITEM), None),
    "row-hidden": (_sheet(looks.hidden_row), ("hidden", ITEM), None),
    "row-flat": (_sheet(looks.flat_row), ("hidden", ITEM), None),
    "column-hidden": (_sheet(looks.hidden_column), ("hidden", None), None),
    "merged": (_sheet(looks.merged), ("merged", ITEM), None),
    "unmerged": (_sheet(looks.unmerged), ("merged", ITEM), None),
    "comment": (_sheet(looks.noted), ("active", None), "批注"),
    "conditional": (_sheet(looks.conditional), ("style", "party-self-governance"), None),
    "row-deleted": (_sheet(_deleted), ("missing", ITEM), None),
    "row-inserted": (_sheet(_inserted), ("added", None), "新增 | 收取管理费"),
    "row-pushed-down": (_sheet(_pushed_down), ("moved", ITEM), None),
    "rows-swapped": (_sheet(_swapped), ("missing", ITEM), None),
    "sheet-added": (_office(lambda book: book.create_sheet("补充")), ("added", None), ""),
    "sheet-added-hidden": (_office(_hidden_sheet), ("hidden", None), "另一份清单"),
    "sheet-hidden": (_office(_list_hidden), ("hidden", None), None),
    "sheet-removed": (
        _office(lambda book: book.remove(book.worksheets[0])),
        ("missing", None),
        None,
    ),
    "sheet-renamed": (
        _office(lambda book: setattr(book.worksheets[0], "title", "清单")),
        ("missing", None),
        None,
    ),
    "sheets-turned": (
        _office(lambda book: book.move_sheet(book.worksheets[0], 1)),
        ("moved", None),
        None,
    ),
    "macro": (_more("xl/vbaProject.bin"), ("active", None), "宏"),
    "outside": (
        _more("xl/externalLinks/externalLink1.xml"),
        ("active", None),
        "到其他工作簿的链接",
    ),
    "object": (_more("xl/embeddings/oleObject1.bin"), ("active", None), "嵌入的对象或控件"),
    "picture": (_more("xl/media/image1.png"), ("active", None), "图片或图形"),
    "digest": (_about("本清单摘要", "sha256:" + "0" * 64), ("changed", None), "sha256:" + "0" * 64),
    "seal": (_about("本副本封签", "sha256:" + "0" * 64), ("changed", None), "sha256:" + "0" * 64),
    "effective": (_about("施行日期", "2026-12-01"), ("changed", None), "2026-12-01"),
    "property": (_property, ("changed", None), "2026.1 "),
}
