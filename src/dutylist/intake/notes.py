"""What is said of a sheet after it was read: a finding for each cell, or one for many."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from dutylist.findings import Fault, Finding, Severity, placed
from dutylist.intake.cells import Cell, letters
from dutylist.io.faults import books
from dutylist.texts import Text, shown

MAX_NOTED = 20
"""Cells of one sheet that get a finding of one kind each; the last stands for all that follow."""

_AND_MORE = Text("{cell} 等 {count} 个单元格", "{cell} and more, {count} cells in all,")
_ROWS = Text("{n} 行（{which}）", "{n} rows ({which})")
_COLUMNS = Text("{n} 列（{which}）", "{n} columns ({which})")
_NAMED = 10


def at_sheet(name: str) -> Text:
    """Return the clause that says on which sheet."""
    safe = shown(name, 40)
    return Text(f"（工作表“{safe}”）", f" (sheet “{safe}”)")


class Notes:
    """What was noticed on one sheet."""

    def __init__(self, file: str, sheet: str) -> None:
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.marked: set[int] = set()
        self.trimmed: list[Cell] = []
        self.stray: list[Cell] = []
        self.faulty: set[tuple[int, int]] = set()
        self._file = file
        self._sheet = at_sheet(sheet)
        self._cells: dict[str, tuple[Fault, list[Cell]]] = {}

    def note(self, fault: Fault, cell: Cell) -> None:
        """Note that a cell is at fault."""
        if fault.severity is Severity.ERROR:
            self.faulty.add((cell.row, cell.column))
        self._cells.setdefault(fault.code, (fault, []))[1].append(cell)

    def findings(self, rows: Mapping[int, Mapping[int, Cell]]) -> Iterator[Finding]:
        """Yield what was noticed of a sheet that holds these rows."""
        for fault, cells in self._cells.values():
            yield from self._each(fault, cells)
        hidden = sorted(self.hidden_rows & rows.keys())
        if hidden:
            yield self._hidden(books.HIDDEN_ROWS, _ROWS, map(str, hidden), len(hidden))
        used = {column for cells in rows.values() for column in cells}
        columns = sorted(self.hidden_columns & used)
        if columns:
            yield self._hidden(books.HIDDEN_COLUMNS, _COLUMNS, map(letters, columns), len(columns))
        if self.marked:
            first = min(self.marked)
            which = _listed(map(str, sorted(self.marked)), len(self.marked))
            yield self._finding(books.COLOURED, first, 1, {"rows": which})
        for fault, cells in ((books.TRIMMED, self.trimmed), (books.STRAY_CELLS, self.stray)):
            if cells:
                yield self._of(fault, cells[0], {"count": len(cells), "cell": cells[0].name})

    def _each(self, fault: Fault, cells: list[Cell]) -> Iterator[Finding]:
        more = len(cells) - MAX_NOTED
        for at, cell in enumerate(cells[:MAX_NOTED], 1):
            name: str | Text = cell.name
            if at == MAX_NOTED and more > 0:
                params = {"cell": cell.name, "count": more + 1}
                name = Text(_AND_MORE.zh.format(**params), _AND_MORE.en.format(**params))
            yield self._of(fault, cell, {"cell": name, "value": cell.text})

    def _hidden(self, fault: Fault, words: Text, which: Iterable[str], count: int) -> Finding:
        params = {"n": count, "which": _listed(which, count)}
        what = Text(words.zh.format(**params), words.en.format(**params))
        return self._finding(fault, 1, 1, {"what": what})

    def _of(self, fault: Fault, cell: Cell, params: Mapping[str, object]) -> Finding:
        return self._finding(fault, cell.row, cell.column, params)

    def _finding(
        self, fault: Fault, row: int, column: int, params: Mapping[str, object]
    ) -> Finding:
        return placed(fault, self._file, row, column, {**params, "sheet": self._sheet})


def _listed(which: Iterable[str], count: int) -> str:
    first = "、".join(islice(which, _NAMED))
    return first + ("…" if count > _NAMED else "")
