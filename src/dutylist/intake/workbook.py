"""A workbook that somebody sends in, opened with care: text cells that know their place.

Nothing is taken on trust: what the file really is, how much it unpacks to, how far its cells reach.
What was refused has no sheets; what is doubtful (formulas, struck-out words, numbers that were
codes) is read and said.
"""

from collections.abc import Iterator

from dutylist.findings import Finding, placed
from dutylist.intake.archive import Archive, Refused, opened
from dutylist.intake.book_map import BookMap, mapped
from dutylist.intake.cells import Book
from dutylist.intake.looks import looks
from dutylist.intake.markup import Budget
from dutylist.intake.sheet import Known, read
from dutylist.intake.strings import shared_strings
from dutylist.io.faults import books
from dutylist.texts import shown


def open_book(file: str, raw: bytes) -> Book:
    """Return what a workbook holds; `file` is what messages call it."""
    try:
        return _read(opened(file, raw))
    except Refused as refusal:
        return Book(file, (), (refusal.finding,))


def _read(archive: Archive) -> Book:
    budget = Budget()
    found = mapped(archive, budget)
    known = Known(
        archive=archive,
        shared=shared_strings(archive, _there(archive, found, "sharedStrings"), budget),
        looks=looks(archive, _there(archive, found, "styles"), budget),
        from_1904=found.from_1904,
        budget=budget,
    )
    sheets, findings = [], list(_hidden(archive.file, found))
    for name, hidden, link in found.sheets:
        part = found.parts.get(link)
        if hidden or part is None or "worksheets/" not in part:
            continue
        sheet, said = read(known, name, part)
        sheets.append(sheet)
        findings += said
    if not sheets:
        findings.append(placed(books.NO_SHEET, archive.file, 1, 1))
    return Book(archive.file, tuple(sheets), tuple(findings))


def _there(archive: Archive, found: BookMap, kind: str) -> str | None:
    part = found.kinds.get(kind)
    return part if part is not None and part in archive else None


def _hidden(file: str, found: BookMap) -> Iterator[Finding]:
    names = [shown(name, 40) for name, hidden, _ in found.sheets if hidden]
    if names:
        yield placed(books.HIDDEN_SHEETS, file, 1, 1, {"what": "、".join(names)})
