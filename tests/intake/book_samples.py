"""Workbooks for tests: sound ones, and ones that only a hostile hand would make."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from types import MappingProxyType
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

NO_PARTS: Mapping[str, bytes] = MappingProxyType({})


def saved(book: Workbook) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def book_of(rows: Sequence[Sequence[object]], name: str = "依据库") -> bytes:
    """Return a workbook with these values on one sheet."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    return saved(book)


def changed(raw: bytes, parts: Mapping[str, bytes] = NO_PARTS, **added: bytes) -> bytes:
    """Return an archive with some parts in place of its own, and others added."""
    made = BytesIO()
    with ZipFile(BytesIO(raw)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name, old.read(name)))
        for name, data in {**parts, **added}.items():
            if name not in old.namelist():
                new.writestr(name, data)
    return made.getvalue()


def sheet_book(body: str, *, before: str = "") -> bytes:
    """Return a workbook whose only sheet is this XML."""
    text = (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"{body}</worksheet>"
    )
    return changed(book_of([["x"]]), {"xl/worksheets/sheet1.xml": text.encode()})


def cells_book(cells: str) -> bytes:
    """Return a workbook whose only row holds this XML."""
    return sheet_book(f'<sheetData><row r="1">{cells}</row></sheetData>')


def inline(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
