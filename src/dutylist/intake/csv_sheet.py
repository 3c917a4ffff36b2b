"""A table of comma-separated values, read into the cells of one sheet; UTF-8 or GBK."""

import csv
import io
from collections.abc import Iterator

from dutylist.findings import Finding, Severity, placed
from dutylist.intake.archive import Refused, too_large
from dutylist.intake.cells import Book, Cell, Row, Sheet
from dutylist.intake.sheet import MAX_COLUMNS, MAX_ROWS
from dutylist.io import encoding, faults
from dutylist.io.faults import books
from dutylist.io.files import MAX_BYTES

_BOM = b"\xef\xbb\xbf"
_SEPARATORS = ("\t", ",", ";")
_WIDE = "，"
_LOOKED_AT = 30
"""Lines among which the separator is looked for; titles above the table have none."""

_BLANK = " \t\n\u3000\xa0"


def open_csv(file: str, raw: bytes) -> Book:
    """Return what a table holds; a row is called by the line of the file on which it begins."""
    try:
        if len(raw) > MAX_BYTES:
            raise too_large(file, books.BYTES, MAX_BYTES)
        text, findings = _decoded(file, raw)
        if text is None:
            return Book(file, (), tuple(findings))
        rows = tuple(_rows(file, text))
    except Refused as refusal:
        return Book(file, (), (refusal.finding,))
    except csv.Error:
        return Book(file, (), (placed(books.DAMAGED_BOOK, file, 1, 1, {"part": "CSV"}),))
    return Book(file, (Sheet(name=file, rows=rows),), tuple(findings))


def _decoded(file: str, raw: bytes) -> tuple[str | None, list[Finding]]:
    """Return the text: UTF-8, or GBK where the bytes are no UTF-8 and look like that."""
    text, findings = encoding.decode(file, raw)
    guesses = {each.params.get("guess") for each in findings if each.fault is faults.NOT_UTF8}
    if text is None and guesses & {faults.GUESS_GBK, faults.GUESS_GBK_OR_BIG5}:
        return raw.removeprefix(_BOM).decode("gb18030"), []
    kept = [each for each in findings if each.fault is not faults.BYTE_ORDER_MARK]
    errors = any(each.fault.severity is Severity.ERROR for each in kept)
    return None if errors else text, kept


def _rows(file: str, text: str) -> Iterator[Row]:
    separator = _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    began = 1
    for values in reader:
        if began > MAX_ROWS:
            raise too_large(file, books.ROWS, MAX_ROWS)
        if len(values) > MAX_COLUMNS:
            raise too_large(file, books.COLUMNS, MAX_COLUMNS)
        cells = {
            at: Cell(text=words.strip(_BLANK), row=began, column=at)
            for at, words in enumerate(values, 1)
            if words.strip(_BLANK)
        }
        if cells:
            yield Row(began, cells)
        began = reader.line_num + 1


def _separator(text: str) -> str:
    """Return what separates the values: as the first line does that has any of the usual signs.

    A full-width comma only where there is no such line, since it stands in texts as well.
    """
    for line in text.splitlines()[:_LOOKED_AT]:
        if any(sign in line for sign in _SEPARATORS):
            return max(_SEPARATORS, key=line.count)
    return _WIDE if _WIDE in text else ","
