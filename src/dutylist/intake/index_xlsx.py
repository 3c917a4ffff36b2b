"""The law index read back from a workbook: columns by name, and a ledger of every row."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dutylist.findings import Finding, placed
from dutylist.intake.cells import Sheet, first_rows
from dutylist.intake.index_lines import Lines
from dutylist.intake.ledger import Entry
from dutylist.intake.notes import at_sheet
from dutylist.intake.workbook import open_book
from dutylist.io.faults import books, tables
from dutylist.law import Instrument
from dutylist.tables import Column, Layout, Matched, find_head
from dutylist.texts import Text, shown

_NO_SUCH_TABLE = Text("不是依据库的工作表", "a sheet that holds no index")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBack:
    """What a workbook says: instruments, what became of each row, what was wrong.

    `rows` are the rows of each instrument that was taken, by its id: sheet and number.
    """

    instruments: tuple[Instrument, ...] = ()
    rows: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    ledger: tuple[Entry, ...] = ()
    findings: tuple[Finding, ...] = field(default=())


def read(file: str, raw: bytes, layout: Layout) -> ReadBack:
    """Return the instruments in a workbook; rows that cannot be taken are returned, all counted."""
    book = open_book(file, raw)
    heads = [
        (sheet.spread(), find_head(first_rows(sheet), layout.columns)) for sheet in book.sheets
    ]
    usable = [
        (sheet, head)
        for sheet, head in heads
        if head is not None and not head.lacks(layout.columns) and not head.twice
    ]
    reader = Lines(file, layout)
    reader.findings += _without_ours(book.findings, usable)
    names = {sheet.name for sheet, _ in usable}
    for sheet, head in heads:
        if sheet.name not in names:
            reader.skip(sheet, sheet.rows, _NO_SUCH_TABLE)
            reader.findings += _faults_of(file, head, layout, alone=not usable)
    lines = [line for sheet, head in usable for line in reader.read(sheet, head)]
    instruments = tuple(reader.instruments(lines))
    ledger = tuple(sorted(reader.ledger, key=lambda entry: (entry.sheet, entry.row)))
    return ReadBack(
        instruments=instruments,
        rows=reader.rows,
        ledger=ledger,
        findings=tuple(reader.findings),
    )


def _without_ours(
    findings: Sequence[Finding], usable: Sequence[tuple[Sheet, Matched]]
) -> Iterator[Finding]:
    """Yield findings but that of columns which the layout itself hides."""
    ours = {
        at_sheet(sheet.name)
        for sheet, head in usable
        if all(at in head.columns and head.columns[at].hidden for at in sheet.hidden_columns)
    }
    for finding in findings:
        hides = finding.fault is books.HIDDEN_COLUMNS
        if not (hides and finding.params.get("sheet") in ours):
            yield finding


def _faults_of(
    file: str, head: Matched | None, layout: Layout, *, alone: bool
) -> Iterator[Finding]:
    """Yield what keeps a sheet from being the index; `alone` where no other sheet is one."""
    if head is None:
        if alone:
            wanted = _headings(column for column in layout.columns if not column.hidden)
            yield placed(tables.NO_HEAD, file, 1, 1, {"wanted": wanted})
        return
    lacks = head.lacks(layout.columns)
    if lacks and (alone or len(head.columns) > len(lacks)):
        params = {"missing": _headings(lacks), "found": _headings(head.columns.values())}
        yield placed(tables.MISSING_COLUMN, file, head.row, 1, params)
    elif head.twice:
        names = "、".join(shown(each, 20) for each in head.twice)
        yield placed(tables.REPEATED_COLUMN, file, head.row, 1, {"names": names})


def _headings(columns: Iterable[Column]) -> Text:
    known = tuple(columns)
    return Text(
        "、".join(column.heading.zh for column in known),
        ", ".join(column.heading.en for column in known),
    )
