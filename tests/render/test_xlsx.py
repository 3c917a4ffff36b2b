import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from dutylist.model import LOCAL, Catalogue, Derived, Issued
from dutylist.render.xlsx_measure import height, lines
from dutylist.render.xlsx_text import sheet_names
from dutylist.texts import Lang
from render import xlsx_samples as samples
from tables.kinds import PECULIAR, one
from tables.samples import FIRE, FIRE_SAFETY, FLOOD, SECRET, catalogue, duty, item

GOLDEN = Path(__file__).with_name("golden_workbook.txt")
RISKY = (
    "=1+1",
    '=HYPERLINK("http://example.org","x")',
    "@SUM(A1)",
    "+1",
    "-1",
    "\t=1",
    "=cmd|'/c'!A1",
)


def texts(sheet: Worksheet) -> list[str]:
    return [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]


def find(sheet: Worksheet, word: str) -> Cell:
    cells = (cell for row in sheet.iter_rows() for cell in row if word in str(cell.value))
    (found,) = (cell for cell in cells if isinstance(cell, Cell))
    return found


def width_of(cell: Cell, sheet: Worksheet) -> float:
    return sheet.column_dimensions[cell.column_letter].width - 0.71


def long_list(items: int = 40, words: int = 80) -> Catalogue:
    made = (
        item(f"i{n}", duty(f"i{n}.1", "police", "巡查" * words), duty(f"i{n}.2", LOCAL, "报告"))
        for n in range(items)
    )
    return catalogue(*made)


def test_a_small_list_is_the_golden_workbook(request: pytest.FixtureRequest) -> None:
    actual = "\n".join(samples.lines(samples.book())) + "\n"
    if request.config.getoption("--update-golden", default=False):
        GOLDEN.write_text(actual, encoding="utf-8")
    assert actual == GOLDEN.read_text(encoding="utf-8")


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


def part_of(data: bytes, name: str) -> str:
    with ZipFile(BytesIO(data)) as archive:
        return archive.read(name).decode("utf-8")


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


def test_internal_items_are_nowhere_in_the_file() -> None:
    with ZipFile(BytesIO(samples.book_bytes())) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist()).decode("utf-8")
    assert SECRET.name not in whole
    assert "不公开" not in whole


def test_every_cell_of_a_merge_has_borders() -> None:
    xml = part_of(samples.book_bytes(), "xl/worksheets/sheet1.xml")
    found = re.findall(r'<c r="([A-J])([0-9]+)" s="([0-9]+)"', xml)
    styles = {(letter, int(row)): int(style) for letter, row, style in found if int(row) > 3}
    assert len(styles) == len("ABCDEFGHIJ") * 6
    assert all(styles[letter, row] == styles[letter, 4] for letter, row in styles)
    for cell in samples.book().worksheets[0][4]:
        assert {cell.border.left.style, cell.border.right.style} == {"thin"}
        assert {cell.border.top.style, cell.border.bottom.style} == {"thin"}


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


def test_a_list_without_items_says_so() -> None:
    assert "（无事项）" in texts(samples.book(catalogue(SECRET)).worksheets[0])


def test_each_part_is_a_sheet_and_the_last_tells_the_source() -> None:
    found = catalogue(
        item("a", part="basic"), item("b", part="assist"), kind="performance", title="履职清单"
    )
    book = samples.book(found)
    assert book.sheetnames == ["基本履职事项清单", "配合履职事项清单", "说明"]
    assert book.active is book.worksheets[0]
    english = samples.book(found, lang=Lang.EN)
    assert english.sheetnames == ["Basic duties", "Assisted duties", "About"]


def test_the_last_sheet_tells_where_the_list_comes_from() -> None:
    found = replace(
        catalogue(),
        note="本文件为示例。",
        effective=date(2023, 3, 1),
        law_as_of=date(2026, 11, 23),
        issued=Issued(by="示例编办", on=date(2023, 2, 1), number="示例〔2023〕1号"),
        derived=Derived(
            catalogue="guide",
            version="1",
            digest="sha256:a",
            overlay="o",
            overlay_digest="sha256:b",
        ),
    )
    shown = texts(samples.book(found).worksheets[-1])
    assert {"2023-03-01", "2026-11-23", "示例编办 2023-02-01 示例〔2023〕1号"} <= set(shown)
    assert {"guide 1 + o", "sha256:a\nsha256:b", samples.DIGEST, "本文件为示例。"} <= set(shown)


def test_a_long_note_is_shown_whole_on_both_sheets() -> None:
    note = "本清单为示例，不是正式清单。" * 300
    book = samples.book(replace(catalogue(), note=note))
    for sheet in book:
        assert note in texts(sheet)
        assert max(float(one.height or 0) for one in sheet.row_dimensions.values()) <= 409


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


@pytest.mark.parametrize("epoch", [samples.EPOCH, -1, 10**12])
def test_the_file_bears_the_given_time_only(epoch: int) -> None:
    data = samples.book_bytes(epoch=epoch)
    with ZipFile(BytesIO(data)) as archive:
        years = {info.date_time[0] for info in archive.infolist()}
    found = re.findall(r"<dcterms:\w+[^>]*>([^<]+)<", part_of(data, "docProps/core.xml"))
    clamped = min(max(epoch, 315_532_800), 4_354_819_198)
    assert years == {datetime.fromtimestamp(clamped, UTC).year}
    assert {text[:4] for text in found} == {str(*years)}
    assert "<dc:creator>dutylist</dc:creator>" in part_of(data, "docProps/core.xml")


def test_two_processes_write_the_same_bytes() -> None:
    code = (
        "import sys; from render.xlsx_samples import book_bytes; from tables.kinds import one;"
        "from tables.samples import catalogue;"
        "sys.stdout.buffer.write(book_bytes() + book_bytes(catalogue(one('power'), kind='power')))"
    )
    tests = Path(__file__).resolve().parents[1]
    results = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(tests), "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Shanghai"))
    ]
    assert results[0] == results[1]
    assert results[0].startswith(samples.book_bytes())


def words_of(sheet: Worksheet) -> set[str]:
    return {re.sub(r"\s", "", line) for text in texts(sheet) for line in text.split("\n")} - {""}


def test_libreoffice_shows_every_text(tmp_path: Path) -> None:
    office, reader = shutil.which("soffice"), shutil.which("pdftotext")
    if (office is None or reader is None) and not os.environ.get("CI"):
        pytest.skip("soffice or pdftotext is not installed")
    items = tuple(replace(one(kind), id=kind, part=None) for kind in PECULIAR)
    long = item("long", duty("long.1", "police", "督促整改" * 600), duty("long.2", LOCAL, "报告"))
    risky = (item(f"r{n}", name=text) for n, text in enumerate(RISKY))
    file = tmp_path / "list.xlsx"
    file.write_bytes(samples.book_bytes(catalogue(*items, FIRE_SAFETY, FLOOD, long, *risky)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [str(office), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*convert, str(file)], check=True, capture_output=True, timeout=180)
    pdf = [str(reader), "-raw", str(tmp_path / "list.pdf"), "-"]
    read = subprocess.run(pdf, check=True, capture_output=True, timeout=60).stdout.decode("utf-8")
    shown = re.sub(r"\s", "", read)
    assert shown.count("督促整改") >= 590  # a word may be torn where a page ends
    wanted = set[str]().union(*(words_of(sheet) for sheet in samples.book(catalogue(*items))))
    missing = {text for text in wanted if text not in shown}
    assert not missing
    assert all(re.sub(r"\s", "", text) in shown for text in RISKY)
    assert FIRE.format("五十三") in shown
