"""The rows of one sheet of the law index, each read or returned with all that is wrong in it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from dutylist.findings import Fault, Finding, Params, placed
from dutylist.intake.cells import Row, Sheet
from dutylist.intake.index_rows import Line, Refusal, built, grouped
from dutylist.intake.index_values import Unread, Value, value
from dutylist.intake.ledger import Entry, State
from dutylist.intake.notes import at_sheet
from dutylist.io import fields
from dutylist.io.faults import tables
from dutylist.law import Instrument
from dutylist.law.identity import identity
from dutylist.tables import Layout, Matched
from dutylist.texts import Text, shown

_ABOVE = Text("表头以上的内容", "above the head of the table")
_HEAD = Text("表头", "the head of the table")
_AGAIN = Text("重复的表头", "the head of the table once more")
_NOTHING = Text("认得的列里没有内容", "nothing in the columns that are known")
_NO_TITLE = Text("没有填名称或效力级别", "there is no title, or no rank")
_AT_FAULT = Text("这一行的单元格有错误，另有说明", "a cell of the row has an error, said apart")
_TOGETHER = Text("同一编号的另一行有错误", "another row of the same id is at fault")


@dataclass(slots=True)
class _Read:
    """What was read of a row, and what was wrong in which column."""

    whole: dict[str, Value] = field(default_factory=dict)
    version: dict[str, Value] = field(default_factory=dict)
    wrong: list[tuple[int, Text]] = field(default_factory=list)

    @property
    def id(self) -> str | None:
        """Return the id that the row has or would get, None where nobody can say."""
        known = self.whole.get("id")
        title, rank = self.whole.get("title"), self.whole.get("rank")
        if known is None and isinstance(title, str) and isinstance(rank, str):
            return identity(title, rank)
        return None if known is None else str(known)


class Lines:
    """Keeps the ledger while rows become instruments."""

    def __init__(self, file: str, layout: Layout) -> None:
        self.ledger: list[Entry] = []
        self.findings: list[Finding] = []
        self.rows: dict[str, tuple[tuple[str, int], ...]] = {}
        self._file = file
        self._layout = layout
        self._columns = {column.path[0]: column for column in layout.columns}
        self._required = tuple(each.path[0] for each in layout.columns if each.required)
        self._forms = fields.of_instruments()
        self._spoilt: set[str] = set()

    def skip(self, sheet: Sheet, rows: Iterable[Row], reason: Text) -> None:
        """Enter rows that hold no data."""
        for row in rows:
            self._enter(sheet.name, row.number, State.SKIPPED, reason)

    def read(self, sheet: Sheet, head: Matched) -> Iterator[Line]:
        """Yield the rows below the head that could be read."""
        if head.extra:
            names = "、".join(shown(each, 20) for each in head.extra)
            self._say(tables.EXTRA_COLUMN, head.row, 1, {"names": names})
        titles: Mapping[int, str] = {}
        for row in sheet.rows:
            words = {at: row.text(at) for at in head.columns if row.text(at)}
            if row.number == head.row:
                titles = words
            why = _why_not(row.number, head.row, words, titles)
            if why is not None:
                self.skip(sheet, (row,), why)
            elif (line := self._line(sheet, head, row)) is not None:
                yield line

    def _line(self, sheet: Sheet, head: Matched, row: Row) -> Line | None:
        """Return the values of a row, None where it is returned."""
        found = self._values(head, row)
        if any((row.number, at) in sheet.faulty for at in head.columns):
            self._enter(sheet.name, row.number, State.RETURNED, _AT_FAULT)
        elif found.wrong:
            self._enter(sheet.name, row.number, State.RETURNED, found.wrong[0][1])
        else:
            version = found.version if any(found.version.values()) else {}
            return Line(sheet=sheet.name, row=row.number, whole=found.whole, version=version)
        for at, reason in found.wrong:
            self._return(sheet.name, row.number, at, reason)
        if found.id is not None:
            self._spoilt.add(found.id)
        return None

    def _values(self, head: Matched, row: Row) -> _Read:
        found = _Read()
        for at, column in head.columns.items():
            cell = row.cells.get(at)
            if cell is None:
                continue
            name = column.path[0]
            into = found.whole if column.block is None else found.version
            try:
                into[name] = value(cell, column, self._forms[name], self._layout.labels)
            except Unread as unread:
                found.wrong.append((at, unread.reason))
        if not found.wrong and any(name not in found.whole for name in self._required):
            found.wrong.append((1, _NO_TITLE))
        return found

    def instruments(self, lines: Iterable[Line]) -> Iterator[Instrument]:
        """Yield the instruments of all rows; one with a row at fault is returned whole."""
        for known, group in grouped(lines).items():
            made = built(group, self._columns)
            if known in self._spoilt:
                self._refuse(Refusal(tuple(group), group[0], _TOGETHER))
            elif isinstance(made, Refusal):
                self._refuse(made)
            else:
                self.rows[known] = tuple((line.sheet, line.row) for line in made.lines)
                for line in made.lines:
                    self._enter(line.sheet, line.row, State.TAKEN, None)
                for line in made.dropped:
                    self._say(tables.PRINTS_DROPPED, line.row, 1, {"row": line.row})
                yield made.instrument

    def _refuse(self, refusal: Refusal) -> None:
        for line in refusal.lines:
            reason = refusal.reason if line is refusal.at else _TOGETHER
            self._enter(line.sheet, line.row, State.RETURNED, reason)
        if refusal.reason is not _TOGETHER:
            self._return(refusal.at.sheet, refusal.at.row, 1, refusal.reason)

    def _enter(self, sheet: str, row: int, state: State, reason: Text | None) -> None:
        entry = Entry(file=self._file, sheet=sheet, row=row, state=state, reason=reason)
        self.ledger.append(entry)

    def _return(self, sheet: str, row: int, column: int, reason: Text) -> None:
        """Say why a row is returned, and on which sheet it stands."""
        place = at_sheet(sheet)
        told = Text(reason.zh + place.zh, reason.en + place.en)
        self._say(tables.ROW_RETURNED, row, column, {"row": row, "reason": told})

    def _say(self, fault: Fault, row: int, column: int, params: Params) -> None:
        self.findings.append(placed(fault, self._file, row, column, params))


def _why_not(
    row: int, head: int, words: Mapping[int, str], titles: Mapping[int, str]
) -> Text | None:
    """Return why a row holds no data, None where it does."""
    if row <= head:
        return _HEAD if row == head else _ABOVE
    if not words:
        return _NOTHING
    return _AGAIN if all(titles.get(at) == text for at, text in words.items()) else None
