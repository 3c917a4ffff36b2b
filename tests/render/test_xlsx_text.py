from dataclasses import replace

import pytest

from dutylist.render.xlsx_text import sheet_names
from render import xlsx_samples as samples
from render.xlsx_samples import RISKY, part_of, texts
from tables.samples import catalogue, duty, item


@pytest.mark.parametrize("risky", RISKY)
def test_no_text_becomes_a_formula(risky: str) -> None:
    found = catalogue(item("x", duty("x.1", "police", risky), name=risky), title=risky)
    book = samples.book(replace(found, note=risky), notice=risky)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    same = [cell for cell in cells if cell.value == risky]
    assert len(same) >= 7
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in same)
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_ordinary_text_bears_no_quote_mark() -> None:
    cells = [cell for row in samples.book().worksheets[0].iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.quotePrefix]


def test_every_value_is_text() -> None:
    for sheet in samples.book():
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert {cell.data_type for cell in cells} == {"s"}


def test_numbers_kept_as_text_are_not_marked_as_errors() -> None:
    for at in (1, 2):
        sheet = part_of(samples.book_bytes(), f"xl/worksheets/sheet{at}.xml")
        assert 'numberStoredAsText="1"' in sheet


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a\x00b\x07c\x1f", "a\\u0000b\\u0007c\\u001f"),
        ("a\ud800b\uffff", "a\\ud800b\\uffff"),
        ("一\r\n二\r三\u2028四", "一\n二\n三\n四"),
        ("_x000D_", "_x005F_x000D_"),
        ("𬭚㑇 &<>\"']]>", "𬭚㑇 &<>\"']]>"),
        ("  两端空格  ", "  两端空格  "),
    ],
)
def test_characters_that_a_workbook_cannot_hold_are_written_out(written: str, shown: str) -> None:
    sheet = samples.book(catalogue(item("x", duty("x.1", "police", written)))).worksheets[0]
    assert shown in texts(sheet)


def test_an_ampersand_in_the_title_does_not_act_in_the_footer() -> None:
    found = replace(catalogue(title="A&P 清单"), version="2")
    assert "A&&P 清单 2" in part_of(samples.book_bytes(found), "xl/worksheets/sheet1.xml").replace(
        "&amp;", "&"
    )


@pytest.mark.parametrize(
    ("wanted", "named"),
    [
        (["a/b:c?*[d]\\"], ["abcd"]),
        (["清单", "清单", "清单"], ["清单", "清单 (2)", "清单 (3)"]),
        (["List", "LIST"], ["List", "LIST (2)"]),
        (["History"], ["History (2)"]),
        (["", "'", "\x07"], ["-", "- (2)", "- (3)"]),
        (["长" * 40, "长" * 41], ["长" * 31, "长" * 27 + " (2)"]),
        (["𬭚" * 20], ["𬭚" * 15]),
    ],
)
def test_sheet_names_are_short_safe_and_unlike(wanted: list[str], named: list[str]) -> None:
    assert list(sheet_names(wanted)) == named
