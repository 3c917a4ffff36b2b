"""A raw inventory that is a table: a workbook or comma-separated values, columns by name."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dutylist.findings import Finding, Location, Route, placed
from dutylist.intake.cells import Book, Row, Sheet, first_rows
from dutylist.intake.notes import at_sheet
from dutylist.io.faults import tables
from dutylist.model.inventory import Inventory, RawLine
from dutylist.tables import Column, Matched, find_head
from dutylist.texts import Text, shown

_LISTED = 10
_SAME = 3
"""Headings of the same meaning that a message names."""


def _column(name: str, zh: str, synonyms: str) -> Column:
    heading = Text(zh, name)
    return Column(
        id=name, heading=heading, path=(name,), width=20, synonyms=tuple(synonyms.split())
    )


_ID = _column("id", "编号", "条目编号 条目号 原始编号 编码 代码 事项编号 事项编码")
_NUMBER = _column("number", "序号", "no. no")
_ITEM = _column("item", "事项", "事项名称 职责事项 工作事项 名称")
_TEXT = _column(
    "text", "内容", "职责 职责内容 具体内容 工作内容 事项内容 具体职责 职责任务 任务 具体任务"
)
_BY = _column(
    "by",
    "部门",
    "单位 报送单位 填报单位 部门名称 单位名称 部门(单位) 报送部门 填报部门 上报单位 提报单位 "
    "提供单位 提出单位 来源单位 来源部门 责任单位 责任部门 主管部门",
)
_BASIS = _column("basis", "依据", "法律依据 政策依据 法律法规依据 依据名称")
COLUMNS = (_ID, _NUMBER, _ITEM, _TEXT, _BY, _BASIS)
"""Columns that are known; of those that say the same, the first that is there counts."""

_GROUPS = ((_ID, _NUMBER), (_TEXT, _ITEM), (_BY,))
"""One column of each group has to be there, and to be filled in each row."""

_EMPTY = Text("没有填写{zh}", "no {en} is given")


@dataclass(frozen=True, slots=True, kw_only=True)
class RawTable:
    """What a table says, and what was wrong in it; `lines` hold routes of file and row."""

    inventory: Inventory
    findings: tuple[Finding, ...] = field(default=())


def read(book: Book, identity: str) -> RawTable:
    """Return the raw lines of all sheets that have a head; `identity` is the inventory's id."""
    heads = [(sheet.spread(), find_head(first_rows(sheet), COLUMNS)) for sheet in book.sheets]
    findings = list(book.findings)
    lines: list[RawLine] = []
    usable = [(sheet, head) for sheet, head in heads if head is not None and _whole(head)]
    for sheet, head in usable:
        made, said = _Reader(book.file, sheet, head).read()
        lines += made
        findings += said
    findings += _unusable(book.file, heads, [sheet.name for sheet, _ in usable])
    inventory = Inventory(id=identity, title=identity, lines=tuple(lines), route=(book.file,))
    return RawTable(inventory=inventory, findings=tuple(findings))


def place(route: Route) -> Location:
    """Return the place of a line of a table: its row."""
    row = route[-1]
    return Location(str(route[0]), row if isinstance(row, int) else 1, 1)


def _whole(head: Matched) -> bool:
    return not head.twice and not _lacking(head)


def _lacking(head: Matched) -> list[Column]:
    named = {column.id for column in head.columns.values()}
    return [group[0] for group in _GROUPS if not named & {column.id for column in group}]


def _unusable(
    file: str, heads: Iterable[tuple[Sheet, Matched | None]], usable: Sequence[str]
) -> Iterator[Finding]:
    """Yield why sheets were not read; one without a head is no fault where another has one."""
    for sheet, head in heads:
        if sheet.name in usable:
            continue
        if head is None:
            if usable and sheet.rows:
                params: dict[str, object] = {"sheet": shown(sheet.name, 40)}
                yield placed(tables.SKIPPED_SHEET, file, 1, 1, params)
            elif not usable:
                wanted = _alike(group[0] for group in _GROUPS)
                yield placed(tables.NO_HEAD, file, 1, 1, {"wanted": wanted})
        elif lacking := _lacking(head):
            written = _written(sheet, head)
            params = {"missing": _alike(lacking), "found": Text(written, written)}
            yield placed(tables.MISSING_COLUMN, file, head.row, 1, params)
        else:
            names = "、".join(shown(each, 20) for each in head.twice)
            yield placed(tables.REPEATED_COLUMN, file, head.row, 1, {"names": names})


def _alike(columns: Iterable[Column]) -> Text:
    """Return columns by their headings, each with a few others that mean the same."""
    known = tuple(columns)
    zh = (f"{each.heading.zh}（也可写{'、'.join(each.synonyms[:_SAME])}）" for each in known)
    return Text("、".join(zh), ", ".join(each.heading.en for each in known))


def _written(sheet: Sheet, head: Matched) -> str:
    """Return the headings of a sheet as they are written."""
    row = next(each for each in sheet.rows if each.number == head.row)
    texts = (shown(" ".join(row.text(at).split()), 20) for at in sorted(row.cells))
    return "、".join(filter(None, texts))


class _Reader:
    """Reads the rows of one sheet: each is a line, is returned, or is skipped."""

    def __init__(self, file: str, sheet: Sheet, head: Matched) -> None:
        self._file, self._sheet, self._head = file, sheet, head
        self._at = {column.id: at for at, column in head.columns.items()}
        self._skipped: list[int] = []
        self._returned: list[Finding] = []

    def read(self) -> tuple[list[RawLine], list[Finding]]:
        """Return the lines, and what is said of the other rows."""
        lines = [line for row in self._sheet.rows if (line := self._line(row)) is not None]
        findings = list(self._returned)
        if self._skipped:
            which = "、".join(map(str, self._skipped[:_LISTED]))
            which += "…" if len(self._skipped) > _LISTED else ""
            params = {"count": len(self._skipped), "which": which, "sheet": self._place}
            findings.append(placed(tables.SKIPPED_ROWS, self._file, self._skipped[0], 1, params))
        return lines, findings

    @property
    def _place(self) -> Text:
        return at_sheet(self._sheet.name)

    def _line(self, row: Row) -> RawLine | None:
        values = {name: row.text(at) for name, at in self._at.items()}
        filled = [words for words in values.values() if words]
        heading = len(filled) > 1 and len(set(filled)) == 1
        if row.number == self._head.row or not filled:
            return None
        if row.number < self._head.row or heading:
            self._skipped.append(row.number)
            return None
        for group in _GROUPS:
            if not any(values.get(column.id) for column in group):
                self._return(row, group[0])
                return None
        return RawLine(
            id=values.get(_ID.id) or values[_NUMBER.id],
            by=values[_BY.id],
            text="：".join(
                filter(None, dict.fromkeys((values.get(_ITEM.id), values.get(_TEXT.id))))
            ),
            basis=values.get(_BASIS.id) or None,
            route=(self._file, self._sheet.name, row.number),
        )

    def _return(self, row: Row, column: Column) -> None:
        words = column.heading
        reason = Text(_EMPTY.zh.format(zh=words.zh), _EMPTY.en.format(en=words.en))
        told = Text(f"{reason.zh}{self._place.zh}", f"{reason.en}{self._place.en}")
        params = {"row": row.number, "reason": told}
        self._returned.append(placed(tables.ROW_RETURNED, self._file, row.number, 1, params))
