"""A workbook from outside is read whole, with its places, or refused with a reason."""

import resource
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, PatternFill

from dutylist.intake.cells import Book, letters
from dutylist.intake.numbers import Form
from dutylist.intake.workbook import open_book
from dutylist.io import books, faults
from dutylist.texts import Lang
from intake.book_samples import book_of, cells_book, changed, inline, saved, sheet_book

SOUND = book_of([["名称", "条号"], ["中华人民共和国消防法", "1-74"]])


def codes(book: Book) -> list[str]:
    return [finding.fault.code for finding in book.findings]


def texts(raw: bytes) -> list[dict[str, str]]:
    book = open_book("a.xlsx", raw)
    return [
        {letters(at): cell.text for at, cell in row.cells.items()}
        for sheet in book.sheets
        for row in sheet.rows
    ]


def only_cell(raw: bytes) -> tuple[str, Form, list[str]]:
    book = open_book("a.xlsx", raw)
    cell = book.sheets[0].rows[0].cells[1]
    return cell.text, cell.form, codes(book)


def archive(members: dict[str, bytes], how: int = ZIP_DEFLATED) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", how) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return made.getvalue()


def hostile() -> Iterator[tuple[str, str, bytes, str]]:
    """Yield what each case is called, the name of the file, its bytes and the code expected."""
    yield "0 bytes", "a.xlsx", b"", "DL040"
    yield "text", "a.xlsx", "名称,条号\n".encode(), "DL040"
    yield "web page", "a.xls", b"<html><table><tr><td>1</td></tr></table></html>", "DL040"
    yield "old xls", "a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "DL040"
    yield "picture", "a.xlsx", b"\x89PNG\r\n\x1a\n\0\0", "DL040"
    yield "lock file", "在/~$form.xlsx", SOUND, "DL040"
    yield "docx", "a.xlsx", archive({"word/document.xml": b"<w/>"}), "DL040"
    yield "zip", "a.xlsx", archive({"a.txt": b"x"}), "DL040"
    yield "cut off", "a.xlsx", SOUND[: len(SOUND) // 2], "DL041"
    yield "no sheet part", "a.xlsx", archive({"xl/workbook.xml": b"<workbook/>"}), "DL054"
    yield "broken XML", "a.xlsx", changed(SOUND, {"xl/worksheets/sheet1.xml": b"<a><b>"}), "DL041"
    yield (
        "odd encoding",
        "a.xlsx",
        changed(
            SOUND, {"xl/worksheets/sheet1.xml": b'<?xml version="1.0" encoding="x-none"?><a/>'}
        ),
        "DL041",
    )
    yield (
        "shared text that is not there",
        "a.xlsx",
        cells_book('<c r="A1" t="s"><v>999</v></c>'),
        "DL041",
    )
    yield (
        "merge of everything",
        "a.xlsx",
        sheet_book('<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
        "DL042",
    )
    yield "last cell of all", "a.xlsx", cells_book(inline("XFD1048576", "x")), "DL042"
    yield "far right", "a.xlsx", cells_book(inline("ZZ1", "x")), "DL042"
    yield "too long a text", "a.xlsx", cells_book(inline("A1", "长" * 32_768)), "DL042"
    yield "too many parts", "a.xlsx", archive({f"{n}": b"" for n in range(2_001)}), "DL042"
    yield "bomb", "a.xlsx", changed(SOUND, {"xl/bomb.xml": b" " * 60_000_000}), "DL042"
    yield "larger bomb", "a.xlsx", changed(SOUND, {"xl/bomb.xml": b" " * 200_000_001}), "DL042"
    yield "too many elements", "a.xlsx", sheet_book("<a/>" * 1_000_001), "DL042"
    yield (
        "document type",
        "a.xlsx",
        sheet_book("<sheetData/>", before='<!DOCTYPE a [<!ENTITY b "c">]>'),
        "DL043",
    )
    yield "name that leads outside", "a.xlsx", changed(SOUND, {"../../x": b""}), "DL043"
    yield "absolute name", "a.xlsx", changed(SOUND, {"/etc/x": b""}), "DL043"
    yield "two of a name", "a.xlsx", changed(SOUND, {"XL/workbook.xml": b""}), "DL043"


@pytest.mark.parametrize(("file", "raw", "code"), [case[1:] for case in hostile()], ids=[
    case[0] for case in hostile()
])  # fmt: skip
def test_what_cannot_be_read_is_refused_whole_with_a_reason(
    file: str, raw: bytes, code: str
) -> None:
    book = open_book(file, raw)
    assert not book.sheets
    assert codes(book) == [code]
    for lang in Lang:
        assert book.findings[0].message(lang)
        assert book.findings[0].remedy(lang)


def test_hostile_workbooks_take_little_memory() -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _, file, raw, _ in hostile():
        open_book(file, raw)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 500_000


def test_a_damaged_bit_anywhere_is_refused_or_changes_nothing() -> None:
    whole = texts(SOUND)
    for at in range(0, len(SOUND), 37):
        bent = bytearray(SOUND)
        bent[at] ^= 0x55
        book = open_book("a.xlsx", bytes(bent))
        assert texts(bytes(bent)) == whole or book.findings


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.integers(0, 5_000))
def test_no_bytes_raise(junk: bytes, at: int) -> None:
    open_book("a.xlsx", junk)
    open_book("a.xlsx", b"PK\x03\x04" + junk)
    open_book("a.xlsx", SOUND[:at] + junk + SOUND[at + len(junk) :])


def test_cells_come_with_their_places() -> None:
    book = open_book("a.xlsx", SOUND)
    (sheet,) = book.sheets
    assert (sheet.name, book.findings) == ("依据库", ())
    cell = sheet.rows[1].cells[2]
    assert (cell.text, cell.name, sheet.rows[1].text(3)) == ("1-74", "B2", "")


NUMBERS = [
    ("<v>12</v>", "", "12", Form.NUMBER, []),
    ("<v>12.0</v>", "", "12", Form.NUMBER, []),
    ("<v>0.1</v>", "", "0.1", Form.NUMBER, []),
    ("<v>2022.1</v>", "", "2022.1", Form.NUMBER, []),
    ("<v>1.23E+17</v>", "", "1.23E+17", Form.LOST, ["DL048"]),
    ("<v>1e999</v>", "", "1e999", Form.LOST, ["DL048"]),
    ("<v>many</v>", "", "many", Form.TEXT, []),
    ("<v>1</v>", 't="b"', "TRUE", Form.TEXT, []),
    ("<v>2026-11-23T00:00:00</v>", 't="d"', "2026-11-23", Form.DATE, []),
    ("<v>#N/A</v>", 't="e"', "#N/A", Form.TEXT, ["DL046"]),
    ("<f>1+1</f><v>2</v>", "", "2", Form.NUMBER, ["DL045"]),
    ("<f>#REF!</f><v>#REF!</v>", 't="e"', "#REF!", Form.TEXT, ["DL046"]),
    ("<f>A2</f><v>消防法</v>", 't="str"', "消防法", Form.TEXT, ["DL045"]),
    ("<is><t>一_x000D_\n二_xD800_</t></is>", 't="inlineStr"', "一\n二_xD800_", Form.TEXT, []),
    ("<is><t> 一\u3000</t></is>", 't="inlineStr"', "一", Form.TEXT, ["DL052"]),
    ("<is><r><t>消</t></r><r><t>防</t></r><rPh><t>xf</t></rPh></is>", 't="inlineStr"', "消防",
     Form.TEXT, []),
]  # fmt: skip


@pytest.mark.parametrize(("inner", "attributes", "text", "form", "found"), NUMBERS)
def test_a_cell_is_read_as_people_see_it(
    inner: str, attributes: str, text: str, form: Form, found: list[str]
) -> None:
    raw = cells_book(f'<c r="A1" {attributes}>{inner}</c>')
    assert only_cell(raw) == (text, form, found)


def test_a_formula_without_a_result_is_an_error_at_its_place() -> None:
    book = open_book(
        "a.xlsx", sheet_book('<sheetData><row r="5"><c r="D5"><f>A1</f></c></row></sheetData>')
    )
    (finding,) = book.findings
    assert finding.fault is faults.BOOKS[4]
    assert (finding.at.line, finding.at.column) == (5, 4)
    assert "D5 是公式且没有结果" in finding.message(Lang.ZH)


@pytest.mark.parametrize(
    ("value", "style", "text"),
    [
        (datetime(2026, 11, 23, tzinfo=UTC).replace(tzinfo=None), "yyyy-mm-dd", "2026-11-23"),
        (datetime(1900, 1, 5, tzinfo=UTC).replace(tzinfo=None), "yyyy/m/d", "1900-01-05"),
        (datetime(2026, 11, 23, 8, 30, tzinfo=UTC).replace(tzinfo=None), "yyyy-mm-dd h:mm",
         "2026-11-23 08:30:00"),
        (46349, 'yyyy"年"m"月"d"日"', "2026-11-23"),
        (46349, "[$-804]yyyy/m/d", "2026-11-23"),
        (7, "000", "007"),
        (1, "0.0", "1.0"),
        (1, '0"d"', "1"),
    ],
)  # fmt: skip
def test_a_number_is_what_its_format_shows(value: datetime | int, style: str, text: str) -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = value
    book.worksheets[0]["A1"].number_format = style
    assert only_cell(saved(book))[0] == text


@pytest.mark.parametrize("from_1904", [False, True])
def test_days_count_from_the_year_that_the_workbook_says(*, from_1904: bool) -> None:
    raw = book_of([[datetime(2026, 11, 23, tzinfo=UTC).replace(tzinfo=None)]])
    if from_1904:
        with ZipFile(BytesIO(raw)) as file:
            main = file.read("xl/workbook.xml").replace(
                b"<workbookPr ", b'<workbookPr date1904="1" '
            )
            raw = changed(raw, {"xl/workbook.xml": main})
    assert only_cell(raw)[0] == ("2030-11-24" if from_1904 else "2026-11-23")


def test_struck_out_words_are_an_error_whole_or_in_part() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = CellRichText("保留", TextBlock(InlineFont(strike=True), "删除"), "的文字")
    sheet["A2"] = "全部删除"
    sheet["A2"].font = Font(strike=True)
    sheet["A3"] = "没有删除"
    found = open_book("a.xlsx", saved(book))
    assert [(each.fault.code, each.at.line) for each in found.findings] == [
        ("DL047", 1),
        ("DL047", 2),
    ]


def test_colours_that_mean_something_are_said_once_for_a_sheet() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in range(1, 5):
        sheet.cell(row, 1, "行")
    sheet["A1"].fill = PatternFill("solid", fgColor="DCE6F1")
    sheet["A2"].font = Font(color="FF0000")
    sheet["A3"].fill = PatternFill("solid", fgColor="FFFF00")
    sheet["A4"].font = Font(color="0563C1", underline="single")
    found = open_book("a.xlsx", saved(book))
    assert codes(found) == ["DL049"]
    assert "第 2、3 行" in found.findings[0].message(Lang.ZH)


def test_hidden_rows_and_columns_are_read_and_hidden_sheets_are_not() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in range(1, 4):
        sheet.cell(row, 1, "甲")
        sheet.cell(row, 2, "乙")
    sheet.row_dimensions[2].hidden = True
    sheet.row_dimensions[9].hidden = True
    sheet.column_dimensions["B"].hidden = True
    book.create_sheet("旧稿").sheet_state = "veryHidden"
    found = open_book("a.xlsx", saved(book))
    assert len(found.sheets) == 1
    assert len(found.sheets[0].rows) == 3
    words = [each.message(Lang.ZH) for each in found.findings]
    assert [each.fault.code for each in found.findings] == ["DL051", "DL050", "DL055"]
    assert "旧稿" in words[0]
    assert "1 行（2）" in words[1]
    assert "1 列（B）" in words[2]


def test_an_empty_cell_far_away_is_left_out_and_counted() -> None:
    found = open_book("a.xlsx", cells_book(inline("A1", "x") + '<c r="XFD1048576" s="0"/>'))
    assert codes(found) == ["DL053"]
    assert len(found.sheets[0].rows) == 1


def test_a_merged_range_spreads_its_words_over_its_rows() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["B1"], sheet["B2"] = "法", "一", "二"
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("C1:C2")
    spread = open_book("a.xlsx", saved(book)).sheets[0].spread()
    assert [(row.text(1), row.text(2)) for row in spread.rows] == [("法", "一"), ("法", "二")]


def test_many_cells_of_one_fault_are_summed_up() -> None:
    cells = "".join(f'<c r="A{n}" t="e"><v>#N/A</v></c>' for n in range(1, 41))
    found = open_book("a.xlsx", sheet_book(f"<sheetData>{cells}</sheetData>"))
    assert codes(found) == ["DL046"] * 20
    assert "A20 等 21 个单元格" in found.findings[-1].message(Lang.ZH)


def test_cells_and_rows_without_places_follow_each_other() -> None:
    body = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
    assert texts(sheet_book(f"<sheetData>{body}</sheetData>")) == [{"A": "1", "B": "2"}, {"A": "3"}]


def test_a_file_that_cannot_be_opened_is_a_finding(tmp_path: Path) -> None:
    found = books.content(tmp_path)
    assert not isinstance(found, bytes)
    assert found.fault is faults.UNREADABLE
    (tmp_path / "a.xlsx").write_bytes(SOUND)
    assert books.content(tmp_path / "a.xlsx") == SOUND


def test_stored_archives_are_read_too() -> None:
    with ZipFile(BytesIO(SOUND)) as file:
        raw = archive({name: file.read(name) for name in file.namelist()}, ZIP_STORED)
    assert texts(raw) == texts(SOUND)


SHARED = (
    '<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<si><t>名称</t></si><si><r><t>消</t></r><r><rPr><strike/></rPr><t>方</t></r></si>"
    '<si><r><rPr><color rgb="FFFF0000"/></rPr><t>红</t></r></si></sst>'
)
LINK = (
    '<Relationship Id="rId99" Target="sharedStrings.xml" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/>'
)


def shared_book(cells: str) -> bytes:
    """Return a workbook whose cells refer to shared texts, as Excel and WPS write them."""
    raw = cells_book(cells)
    with ZipFile(BytesIO(raw)) as file:
        links = file.read("xl/_rels/workbook.xml.rels").decode()
    links = links.replace("</Relationships>", LINK + "</Relationships>")
    parts = {"xl/_rels/workbook.xml.rels": links.encode(), "xl/sharedStrings.xml": SHARED.encode()}
    return changed(raw, parts)


def test_texts_that_cells_share_are_read_with_what_is_struck_out() -> None:
    cells = "".join(f'<c r="{at}1" t="s"><v>{n}</v></c>' for n, at in enumerate("ABC"))
    found = open_book("a.xlsx", shared_book(cells + '<c r="D1" t="s"/>'))
    assert [cell.text for cell in found.sheets[0].rows[0].cells.values()] == ["名称", "消方", "红"]
    assert codes(found) == ["DL047", "DL049"]


@pytest.mark.parametrize(
    "cells",
    [
        '<c r="A0" s="x"><v>1</v></c>',
        '<c r="A1" s="99999999999999"><v>1</v></c>',
        '<c r="A1" t="unheard"><v>1</v></c>',
    ],
)
def test_odd_attributes_do_no_harm(cells: str) -> None:
    assert texts(cells_book(cells)) == [{"A": "1"}]


def test_a_merged_range_without_a_place_is_passed_over() -> None:
    body = '<sheetData/><mergeCells><mergeCell ref="A:B"/><mergeCell/></mergeCells>'
    assert open_book("a.xlsx", sheet_book(body)).sheets[0].merged == ()


def test_an_archive_that_is_encrypted_or_too_large_is_refused() -> None:
    secret = bytearray(SOUND)
    at = secret.rfind(b"PK\x01\x02")
    secret[at + 8] |= 1
    assert codes(open_book("a.xlsx", bytes(secret))) == ["DL043"]
    assert codes(open_book("a.xlsx", b"PK" + b"\0" * books.MAX_BYTES)) == ["DL042"]


def test_a_style_sheet_of_odd_values_is_no_obstacle() -> None:
    styles = (
        '<styleSheet><fonts><font><color rgb="red"/></font></fonts><cellXfs>'
        '<xf fontId="x" fillId="77" numFmtId="none"/></cellXfs></styleSheet>'
    )
    raw = changed(cells_book('<c r="A1" s="0"><v>1</v></c>'), {"xl/styles.xml": styles.encode()})
    assert only_cell(raw) == ("1", Form.NUMBER, [])
