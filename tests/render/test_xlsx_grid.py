from dataclasses import replace
from itertools import pairwise

import pytest
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from dutylist.model import LOCAL, Catalogue
from dutylist.render.xlsx_measure import height, lines
from render import xlsx_samples as samples
from render.xlsx_samples import part_of, texts
from tables.kinds import one
from tables.samples import FIRE_SAFETY, FLOOD, catalogue, duty, item


def long_list(items: int = 40, words: int = 80) -> Catalogue:
    made = (
        item(f"i{n}", duty(f"i{n}.1", "police", "巡查" * words), duty(f"i{n}.2", LOCAL, "报告"))
        for n in range(items)
    )
    return catalogue(*made)


def find(sheet: Worksheet, word: str) -> Cell:
    cells = (cell for row in sheet.iter_rows() for cell in row if word in str(cell.value))
    (found,) = (cell for cell in cells if isinstance(cell, Cell))
    return found


def width_of(cell: Cell, sheet: Worksheet) -> float:
    return sheet.column_dimensions[cell.column_letter].width - 0.71


def test_no_two_merges_overlap_and_all_lie_in_the_table() -> None:
    for found in (catalogue(), long_list(), catalogue(one("territorial"), kind="territorial")):
        sheet = samples.book(found).worksheets[0]
        seen: set[tuple[int, int]] = set()
        for merge in sheet.merged_cells:
            cells = set(merge.cells)
            assert len(cells) > 1
            assert not cells & seen
            assert merge.max_row <= sheet.max_row
            seen |= cells


def test_merged_places_hold_nothing_beneath() -> None:
    for merge in samples.book().worksheets[0].merged_cells:
        sheet = samples.book().worksheets[0]
        first, *others = merge.cells
        assert not [at for at in others if sheet.cell(*at).value is not None]
        assert first


@pytest.mark.parametrize("length", [10, 200, 1_000, 9_000, 20_000])
def test_rows_are_high_enough_and_never_too_high(length: int) -> None:
    text = "依法开展监督检查，" * (length // 9)
    found = catalogue(item("x", duty("x.1", "police", text), duty("x.2", LOCAL, "报告")))
    sheet = samples.book(found).worksheets[0]
    heights = {row: float(one.height or 0) for row, one in sheet.row_dimensions.items()}
    assert max(heights.values()) <= 409
    at = find(sheet, "依法")
    rows = [merge.max_row or 0 for merge in sheet.merged_cells if at.coordinate in merge]
    have = sum(heights[row] for row in range(at.row, (rows or [at.row])[0] + 1))
    assert have >= height(text, width_of(at, sheet)) - 0.01
    assert at.value == text


def test_a_text_too_long_for_a_cell_goes_on_in_the_next() -> None:
    basis = [f"《中华人民共和国消防法》第{n}条第一款某某规定" for n in range(3_000)]
    many = item("x", duty("x.1", "police", "巡查", *basis), duty("x.2", LOCAL, "报告"))
    found = catalogue(replace(many, duties=(*many.duties, duty("x.3", "housing", "配合"))))
    sheet = samples.book(found).worksheets[0]
    pieces = [text for text in texts(sheet) if "某某规定" in text]
    assert len(pieces) > 1
    assert all(len(text) < 32_000 and text.count("\n") <= 253 for text in pieces)
    assert all(text.startswith("（续）") for text in pieces[1:])
    whole = "".join([pieces[0], *(text.removeprefix("（续）") for text in pieces[1:])])
    assert whole == "\n".join(basis)
    assert {"报告", "配合"} <= set(texts(sheet))


def test_one_endless_line_is_continued_too() -> None:
    found = catalogue(item("x", duty("x.1", "police", "长" * 40_000)))
    pieces = [text for text in texts(samples.book(found).worksheets[0]) if "长长" in text]
    assert sum(text.count("长") for text in pieces) == 40_000


def test_a_wide_table_goes_on_a3_and_a_narrow_one_on_a4() -> None:
    narrow = item("x", part="withdrawn", withdrawal={"taker": "police", "manner": "直接办理"})
    assert samples.book().worksheets[0].page_setup.paperSize == 8
    found = samples.book(catalogue(narrow, kind="performance")).worksheets[0]
    assert found.page_setup.paperSize == 9


def test_the_parts_of_a_sheet_stand_in_the_order_that_the_format_wants() -> None:
    xml = part_of(samples.book_bytes(long_list()), "xl/worksheets/sheet1.xml")
    wanted = "sheetData mergeCells printOptions pageMargins pageSetup headerFooter rowBreaks"
    found = [xml.index(f"<{tag}") for tag in (*wanted.split(), "ignoredErrors")]
    assert found == sorted(found)


def test_a_table_too_wide_to_be_read_on_a3_is_made_less_wide() -> None:
    for kind in ("service", "power", "territorial"):
        sheet = samples.book(catalogue(one(kind), kind=kind)).worksheets[0]
        total = sum(found.width for found in sheet.column_dimensions.values())
        assert total < 360
        assert min(found.width for found in sheet.column_dimensions.values()) > 6


def test_pages_end_between_items_and_begin_with_the_category() -> None:
    sheet = samples.book(long_list()).worksheets[0]
    breaks = [found.id for found in sheet.row_breaks.brk]
    assert len(breaks) > 3
    for row in breaks:
        assert sheet.cell(row + 1, 1).value is not None
        assert sheet.cell(row + 1, 2).value == "平安建设"
    assert all(later - earlier > 3 for earlier, later in pairwise(breaks))


def test_an_item_longer_than_a_page_starts_where_it_stands() -> None:
    tall = item("t", *(duty(f"t.{n}", "police", "巡查" * 300) for n in range(12)))
    sheet = samples.book(catalogue(FIRE_SAFETY, tall, FLOOD)).worksheets[0]
    rows = [cell.row for (cell,) in sheet.iter_rows(max_col=1) if cell.value == "2"]
    assert rows[0] - 1 not in [found.id for found in sheet.row_breaks.brk]


def test_a_category_of_many_words_is_shown_whole() -> None:
    words = "生态环境保护与城乡建设管理" * 4
    found = catalogue(item("x"))
    given = replace(found, categories=(replace(found.categories[1], name=words),))
    sheet = samples.book(given).worksheets[0]
    at = find(sheet, words)
    assert float(sheet.row_dimensions[at.row].height or 0) >= height(words, width_of(at, sheet))


def test_a_long_note_is_shown_whole_on_both_sheets() -> None:
    note = "本清单为示例，不是正式清单。" * 300
    book = samples.book(replace(catalogue(), note=note))
    assert book.worksheets[0].freeze_panes is None
    for sheet in book:
        assert note in texts(sheet)
        assert max(float(one.height or 0) for one in sheet.row_dimensions.values()) <= 409


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("", 10.0, 1),
        ("十个字十个字十个字十", 10.0, 1),
        ("十个字十个字十个字十一", 10.0, 2),
        ("一\n二\n\n三", 10.0, 4),
        ("word " * 4, 10.0, 2),
        ("https://example.org/a/very/long/path", 10.0, 3),
    ],
)
def test_lines_are_counted_as_a_cell_breaks_them(text: str, room: float, expected: int) -> None:
    assert lines(text, room) == expected
