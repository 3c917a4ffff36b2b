"""A raw inventory that is a table: which rows are lines, which are not, and why."""

from collections.abc import Sequence

import pytest

from dutylist.findings import Severity
from dutylist.intake.cells import Book, Cell, Range, Row, Sheet
from dutylist.intake.csv_sheet import open_csv
from dutylist.intake.raw_table import RawTable, place, read
from dutylist.texts import Lang


def _sheet(
    *rows: Sequence[str], name: str = "一", merged: tuple[Range, ...] = (), first: int = 1
) -> Sheet:
    made = [
        Row(
            number,
            {
                at: Cell(text=words, row=number, column=at)
                for at, words in enumerate(cells, 1)
                if words
            },
        )
        for number, cells in enumerate(rows, first)
    ]
    return Sheet(name=name, rows=tuple(made), merged=merged)


def _read(*sheets: Sheet) -> RawTable:
    return read(Book("raw.xlsx", sheets), "raw")


def _lines(table: RawTable) -> list[tuple[str, str, str]]:
    return [(each.id, each.by, each.text) for each in table.inventory.lines]


def _codes(table: RawTable) -> list[str]:
    return [each.fault.code for each in table.findings]


@pytest.mark.parametrize(
    ("head", "row", "line"),
    [
        (("编号", "内容", "部门"), ("a-1", "巡查", "应急局"), ("a-1", "应急局", "巡查")),
        (("序号", "职责", "单位"), ("1", "巡查", "应急局"), ("1", "应急局", "巡查")),
        (("单位", "事项", "编 号"), ("应急局", "巡查", "1"), ("1", "应急局", "巡查")),
        (
            ("序号", "编号", "事项名称", "职责内容", "报送单位", "备注"),
            ("1", "a-1", "消防", "巡查", "应急局", "x"),
            ("a-1", "应急局", "消防：巡查"),
        ),
        (("id", "text", "by"), ("1", "巡查", "应急局"), ("1", "应急局", "巡查")),
    ],
)
def test_columns_go_by_name_in_any_order(
    head: Sequence[str], row: Sequence[str], line: tuple[str, str, str]
) -> None:
    assert _lines(_read(_sheet(head, row))) == [line]


HEAD = ("编号", "事项", "部门")
LINE = ("1", "巡查", "应急局")


def test_titles_headings_and_blank_rows_are_no_lines_and_are_counted() -> None:
    merged: tuple[Range, ...] = ((1, 1, 1, 3), (3, 1, 3, 3))
    table = _read(_sheet(("示例镇原始台账",), HEAD, ("一、平安法治",), LINE, merged=merged))
    assert _lines(table) == [("1", "应急局", "巡查")]
    (said,) = table.findings
    assert said.fault.severity is Severity.NOTE
    assert said.message(Lang.ZH).startswith("2 行没有当作条目（1、3）")


def test_a_sender_in_a_merged_cell_is_that_of_each_row() -> None:
    merged: tuple[Range, ...] = ((2, 3, 3, 3),)
    table = _read(_sheet(HEAD, LINE, ("2", "宣传"), merged=merged))
    assert _lines(table) == [("1", "应急局", "巡查"), ("2", "应急局", "宣传")]


@pytest.mark.parametrize(
    ("row", "wanting"),
    [(("", "巡查", "应急局"), "编号"), (("1", "", "应急局"), "内容"), (("1", "巡查", ""), "部门")],
)
def test_a_row_that_lacks_something_is_returned(row: Sequence[str], wanting: str) -> None:
    table = _read(_sheet(HEAD, row, LINE))
    assert _lines(table) == [("1", "应急局", "巡查")]
    returned = next(each for each in table.findings if each.fault.code == "DL074")
    assert returned.fault.severity is Severity.ERROR
    assert returned.at.line == 2
    assert f"没有填写{wanting}" in returned.message(Lang.ZH)


def test_all_sheets_with_a_head_are_read_and_the_others_told() -> None:
    second = _sheet(HEAD, ("2", "宣传", "公安局"), name="二")
    table = _read(_sheet(HEAD, LINE), second, _sheet(("说明",), name="三"))
    assert [each[0] for each in _lines(table)] == ["1", "2"]
    assert _codes(table) == ["DL076"]
    assert [place(each.route).line for each in table.inventory.lines] == [2, 2]


@pytest.mark.parametrize(
    ("head", "code"),
    [
        (("甲", "乙"), "DL070"),
        (("编号", "依据"), "DL071"),
        (("编号", "事项", "部门", "单位"), "DL073"),
    ],
)
def test_a_head_that_cannot_be_used_is_told(head: Sequence[str], code: str) -> None:
    table = _read(_sheet(head, ("1", "巡查", "应急局", "应急局")))
    assert _codes(table) == [code]
    assert _lines(table) == []


def test_rows_of_separated_values_are_called_by_their_first_line() -> None:
    book = open_csv("raw.csv", '标题\n编号,事项\n1,"巡查\n登记"\n2,宣传\n'.encode())
    assert [row.number for row in book.sheets[0].rows] == [1, 2, 3, 5]
    assert book.sheets[0].rows[2].text(2) == "巡查\n登记"


@pytest.mark.parametrize("separator", [",", "\t", ";", "，"])
def test_values_are_separated_as_the_first_line_with_a_sign_says(separator: str) -> None:
    text = f"标题\n编号{separator}事项\n1{separator}巡查。宣传\n"
    book = open_csv("raw.csv", text.encode())
    assert book.sheets[0].rows[1].text(2) == "事项"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\0" * 50,
        b"\xff\xfe1\0,\0",
        b"\x81",
        b"a," + b"x" * 200_000 + b"\n",
        b"," * 300,
        b"1,2\n" * 20_001,
        b"\n" * 6_000_000,
    ],
)
def test_what_is_no_table_is_refused(raw: bytes) -> None:
    book = open_csv("raw.csv", raw)
    assert book.sheets == ()
    assert any(each.fault.severity is Severity.ERROR for each in book.findings)
