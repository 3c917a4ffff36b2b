"""The ticked sheet of a realignment read back: rows are known by their key, never by position."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dutylist.findings import Finding
from dutylist.impact.repoint import Proposal
from dutylist.impact.repoint_plan import Chosen
from dutylist.impact.repoint_sheet import ACCEPT, KEY, NEW, OLD, TICKS, Column, Option, options
from dutylist.intake.cells import Book, Row, Sheet
from dutylist.intake.notes import MAX_NOTED, at_sheet
from dutylist.intake.workbook import open_book
from dutylist.io.faults import books
from dutylist.texts import Lang, Text

_HEAD_WITHIN = 30
_LISTED_OUT = frozenset((books.FORMULA, books.NO_RESULT, books.ERROR_VALUE, books.STRUCK_OUT))


@dataclass(frozen=True, slots=True)
class Returned:
    """A row that was ticked but not taken, and why."""

    row: int
    citation: str
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticked:
    """What a sheet says: what was taken, what was returned, how many rows were left unticked.

    `readable` is false where no sheet of the workbook is one of ours.
    """

    readable: bool
    chosen: tuple[Chosen, ...] = ()
    returned: tuple[Returned, ...] = ()
    unticked: int = 0
    findings: tuple[Finding, ...] = ()


_NO_KEY = Text(zh="没有行标识，不知道是哪一处依据", en="it has no key, so nobody knows what it is")
_UNKNOWN = Text(
    zh="行标识对不上：清单或法规文本在生成本表之后有变化，请重新生成",
    en="its key fits nothing: lists or texts have changed since; make the sheet again",
)
_TWICE = Text(zh="行标识重复（可能是复制的行）", en="its key occurs twice: a copied row, perhaps")
_SEVERAL = Text(
    zh="同一依据勾选了几个建议，只能选一个", en="several proposals for one citation are ticked"
)
_EDITED = Text(
    zh="原依据或建议依据被改动；要用别的依据，请直接修改清单",
    en="the citation was edited; to cite something else, edit the list",
)
_NOTHING = Text(zh="没有可以采用的建议，须人工确定", en="there is nothing to take: decide by hand")
_NOT_A_TICK = Text(zh="“采用”一列里不是勾选（请打√）", en="what stands there is no tick (√)")
_FORMULA = Text(
    zh="“采用”一列是公式、错误值或带删除线，不作数",
    en="the tick is a formula, an error or struck out",
)


def read(file: str, raw: bytes, proposals: Sequence[Proposal]) -> Ticked:
    """Return what was ticked of the proposals as they are now."""
    book = open_book(file, raw)
    for sheet in book.sheets:
        head = _head(sheet)
        if head is not None:
            row, columns = head
            return _Reader(book, sheet, columns, proposals).read(row)
    return Ticked(readable=False, findings=book.findings)


def _head(sheet: Sheet) -> tuple[int, Mapping[Column, int]] | None:
    """Return the row of the head and where the columns stand, by their words."""
    wanted = {each.words.show(lang): each for each in (OLD, NEW, ACCEPT, KEY) for lang in Lang}
    for row in sheet.rows:
        if row.number > _HEAD_WITHIN:
            break
        found = {wanted[cell.text]: at for at, cell in row.cells.items() if cell.text in wanted}
        if len(found) == len((OLD, NEW, ACCEPT, KEY)):
            return row.number, found
    return None


class _Reader:
    """Reads the rows of one sheet."""

    def __init__(
        self,
        book: Book,
        sheet: Sheet,
        columns: Mapping[Column, int],
        proposals: Sequence[Proposal],
    ) -> None:
        self._book, self._sheet, self._columns = book, sheet, columns
        self._options = {option.key: option for option in options(proposals)}
        self._all: defaultdict[str, list[Proposal]] = defaultdict(list)
        for each in proposals:
            self._all[each.id].append(each)
        self._doubtful, self._from = _doubtful(book, sheet, columns[ACCEPT])

    def read(self, head: int) -> Ticked:
        """Take or return every row below the head."""
        rows = [row for row in self._sheet.rows if row.number > head]
        keys = Counter(self._text(row, KEY) for row in rows)
        taken: list[tuple[Row, Option]] = []
        returned: list[Returned] = []
        unticked = 0
        for row in rows:
            if not self._touched(row):
                unticked += 1
                continue
            reason = self._reason(row, keys)
            if reason is None:
                taken.append((row, self._options[self._text(row, KEY)]))
            else:
                returned.append(self._returned(row, reason))
        chosen, more = self._chosen(taken)
        return Ticked(
            readable=True,
            chosen=tuple(chosen),
            returned=tuple(sorted((*returned, *more), key=lambda each: each.row)),
            unticked=unticked,
            findings=tuple(self._others()),
        )

    def _text(self, row: Row, column: Column) -> str:
        return row.text(self._columns[column])

    def _touched(self, row: Row) -> bool:
        """Whether there is anything where the tick belongs."""
        at = (row.number, self._columns[ACCEPT])
        return bool(self._text(row, ACCEPT)) or at in self._doubtful

    def _reason(self, row: Row, keys: Counter[str]) -> Text | None:
        key = self._text(row, KEY)
        option = self._options.get(key)
        tests = (
            (self._is_doubtful(row), _FORMULA),
            (self._text(row, ACCEPT).lower() not in TICKS, _NOT_A_TICK),
            (not key, _NO_KEY),
            (keys[key] > 1, _TWICE),
            (option is None, _UNKNOWN),
            (option is not None and option.citation is None, _NOTHING),
            (option is not None and not self._untouched(row, option), _EDITED),
        )
        return next((reason for failed, reason in tests if failed), None)

    def _is_doubtful(self, row: Row) -> bool:
        beyond = self._from is not None and row.number >= self._from
        return beyond or (row.number, self._columns[ACCEPT]) in self._doubtful

    def _untouched(self, row: Row, option: Option) -> bool:
        old = self._text(row, OLD) == option.proposal.citation.canonical
        return old and self._text(row, NEW) == option.citation

    def _chosen(self, taken: Sequence[tuple[Row, Option]]) -> tuple[list[Chosen], list[Returned]]:
        """Take each proposal that was ticked once, wherever it is repeated."""
        counted = Counter(option.proposal.id for _, option in taken)
        chosen: list[Chosen] = []
        returned: list[Returned] = []
        for row, option in taken:
            if counted[option.proposal.id] > 1:
                returned.append(self._returned(row, _SEVERAL))
            elif option.citation is not None:
                same = self._all[option.proposal.id]
                chosen += [Chosen(each, option.citation) for each in same]
        return chosen, returned

    def _returned(self, row: Row, reason: Text) -> Returned:
        return Returned(row.number, self._text(row, OLD), reason)

    def _others(self) -> Iterator[Finding]:
        """Yield what else is wrong with the workbook; the hidden key is as it should be."""
        ours = self._sheet.hidden_columns <= {self._columns[KEY]}
        for finding in self._book.findings:
            if not (finding.fault is books.HIDDEN_COLUMNS and ours):
                yield finding


def _doubtful(
    book: Book, sheet: Sheet, column: int
) -> tuple[frozenset[tuple[int, int]], int | None]:
    """Return the ticks that are no plain text, and from which row on nobody can tell."""
    name = at_sheet(sheet.name)
    found = [
        (each.at.line, each.at.column)
        for each in book.findings
        if each.fault in _LISTED_OUT and each.params.get("sheet") == name
    ]
    more = max((row for row, _ in found), default=None) if len(found) >= MAX_NOTED else None
    return frozenset(place for place in found if place[1] == column), more
