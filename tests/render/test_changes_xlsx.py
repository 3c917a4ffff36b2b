"""The adjustment table: a sum that adds up, items, changes; no cell acts, every sheet prints."""

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from diff.samples import CATALOGUES, catalogue
from dutylist.diff import Comparison
from dutylist.model import Catalogue
from dutylist.render.changes_xlsx import workbook
from dutylist.render.xlsx_grid import MAX_HEIGHT
from dutylist.render.xlsx_measure import height
from dutylist.render.xlsx_spread import spread
from dutylist.texts import Lang
from report.lists import item, listing, locate, pair, put_together, told

NAMES = {"fire": "区消防救援局"}
OLD = listing(
    item("handed", "fire", "开展消防检查，督促整改", name="消防检查"),
    item("kept", "local", "协助开展消防宣传", name="消防宣传"),
    item("gone", "local", "登记造册", name="登记造册"),
    item("dots", "local", "甲、乙", name="顿号"),
)
NEW = listing(
    item("handed", "local", "开展消防巡查，督促整改", name="消防检查"),
    item("kept", "local", "负责开展消防宣传", name="消防宣传教育"),
    item("come", "fire", "张贴提示", name="提示张贴"),
    item("dots", "local", "甲乙", name="顿号"),
)


def compared(old: Catalogue = OLD, new: Catalogue = NEW) -> Comparison:
    made = pair(old, new)
    return Comparison(pairs=(made,), changes=made.changes, names=NAMES)


def book(comparison: Comparison, lang: Lang = Lang.ZH) -> Workbook:
    return openpyxl.load_workbook(BytesIO(workbook(comparison, lang, locate, epoch=0)))


def rows(sheet: Worksheet) -> list[tuple[object, ...]]:
    """Return the rows below the head."""
    found: list[tuple[object, ...]] = [tuple(row) for row in sheet.iter_rows(values_only=True)]
    head = int(str(sheet.freeze_panes).lstrip("A")) - 1
    return found[head:]


def test_the_sum_is_printed_as_published_lists_print_it() -> None:
    sheet = book(compared())["汇总"]
    lines = [row[0] for row in sheet.iter_rows(values_only=True)]
    assert "取消 1 项 + 新增 1 项 + 变更 1 项 + 下放 1 项 = 合计 4 项" in lines
    assert rows(sheet) == [
        ("取消", 1, 0, 1),
        ("新增", 1, 0, 0),
        ("变更", 1, 1, 0),
        ("下放", 1, 1, 0),
        ("合计", 4, 2, 1),
        ("另：文字编排（不计入）", 1, 0, 0),
    ]


def test_the_table_has_a_row_for_each_item_hand_overs_first() -> None:
    found = rows(book(compared())["调整对照表"])
    assert [row[1:3] for row in found] == [
        ("消防检查\nhanded", "下放"),
        ("提示张贴\ncome", "新增"),
        ("登记造册\ngone", "取消"),
        ("消防宣传教育\nkept", "变更"),
        ("顿号\ndots", "文字编排"),
    ]
    assert [row[0] for row in found] == [1, 2, 3, 4, 5]
    assert found[0][3:6] == (
        "区消防救援局（配合）：开展消防检查，督促整改",
        "基层（配合）：开展消防巡查，督促整改",
        "区消防救援局",
    )
    assert found[1][3:5] == (None, "区消防救援局（配合）：张贴提示")
    assert found[2][3:5] == ("基层（配合）：登记造册", None)
    assert found[3][3] == "名称：消防宣传\n基层（配合）：协助开展消防宣传"
    assert "基层职责的用词加重" in str(found[3][8])


def test_bases_stand_in_a_column_of_their_own() -> None:
    old = catalogue("items: [{id: a, basis: [《甲法》第一条, 《乙法》第一条, 某文件]}]")
    new = catalogue("items: [{id: a, basis: [《甲法》第二条, 《丙法》第一条, 《丙法》第三条]}]")
    row = rows(book(compared(old, new))["调整对照表"])[0]
    assert sorted(str(row[6]).split("\n")) == [
        "减少：《乙法》第一条",
        "减少：某文件",
        "增加：《丙法》第一条、第三条",
        "改引：《甲法》第一条 → 第二条",
    ]
    assert row[3:5] == (None, None)


def test_who_leads_before_and_after_is_labelled() -> None:
    sides = (
        catalogue(f"items: [{{id: a, duties: [{{id: a.1, by: {by}, role: lead, text: 检查}}]}}]")
        for by in ("fire", "police")
    )
    found = rows(book(compared(*sides))["调整对照表"])[0]
    assert "主责：fire" in str(found[3]).split("\n")
    assert "主责：police" in str(found[4]).split("\n")


def test_records_stand_beside_what_they_allow() -> None:
    made = compared()
    changes = tuple(replace(each, record="2026-001") for each in made.changes)
    found = rows(book(replace(made, changes=changes))["调整对照表"])
    assert {row[7] for row in found} == {"2026-001"}


def test_every_change_is_listed_with_code_level_direction_and_places() -> None:
    made = compared()
    found = rows(book(made)["逐条变化"])
    assert len(found) == len(made.changes)
    assert found[0][1:3] == ("DC301", "消防检查")
    assert found[0][5:7] == ("实质", "加重基层")
    assert found[0][9:11] == ("a.yaml:3", "a.yaml:3")


def test_several_lists_are_summed_up_and_share_their_rows() -> None:
    again = (replace(each, id="b", title="乙") for each in (OLD, NEW))
    made = put_together(pair(OLD, NEW), pair(*again))
    opened = book(made)
    assert rows(opened["汇总"]) == [
        ("街道职责清单示例", 1, 1, 1, 1, 4, 1),
        ("乙", 1, 1, 1, 1, 4, 1),
        ("合计", 2, 2, 2, 2, 8, 2),
    ]
    table = rows(opened["调整对照表"])
    assert len(table) == 5
    assert {row[9] for row in table} == {"2 份清单：街道职责清单示例、乙"}


@pytest.mark.parametrize("lang", Lang)
def test_no_changes_are_said_on_sheets_that_can_be_opened(lang: Lang) -> None:
    opened = book(told(()), lang)
    words = {str(row[0]) for sheet in opened for row in sheet.iter_rows(values_only=True)}
    assert {"没有变化。", "No changes."} & words


def test_no_cell_becomes_a_formula() -> None:
    risky = ("=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\t=1")
    old = listing(*(item(f"i{n}", "fire", text) for n, text in enumerate(risky)))
    new = listing(*(item(f"i{n}", "local", f"{text}x", text) for n, text in enumerate(risky)))
    opened = book(compared(old, replace(new, title="=HYPERLINK(1)", version="=2")))
    for sheet in opened:
        for row in sheet.iter_rows():
            assert {cell.data_type for cell in row} <= {"s", "n"}


def test_an_item_too_long_for_a_row_takes_several() -> None:
    texts = [f"第{n}件事，{'进村入户宣传并登记，' * 60}" for n in range(4)]
    duties = tuple(
        replace(OLD.items[1].duties[0], id=f"long.{n}", text=text) for n, text in enumerate(texts)
    )
    new = listing(*OLD.items, replace(OLD.items[1], id="long", name="长事项", duties=duties))
    sheet = book(compared(OLD, new))["调整对照表"]
    found = [row for row in rows(sheet) if str(row[1]).startswith("长事项")]
    assert len(found) > 1
    assert {row[:3] for row in found} == {(1, "长事项\nlong", "新增")}
    whole = "".join(str(row[4] or "") for row in found).replace("\n", "")
    assert all(text in whole for text in texts)
    heights = [each.height for each in sheet.row_dimensions.values() if each.height]
    assert max(heights) <= 409


@given(st.lists(st.text(alphabet="甲ab ，\n", max_size=3000), min_size=2, max_size=2))
@settings(max_examples=30, deadline=None)
def test_spreading_loses_nothing_and_every_piece_fits(texts: list[str]) -> None:
    made = spread(["1", *texts], [6, 20, 36], 1)
    for at, text in enumerate(texts, 1):
        joined = "".join(row[at] for row in made).replace("\n", "")
        assert joined == text.replace("\n", "")
    assert {row[0] for row in made} == {"1"}
    sized = ((row[at], width) for row in made for at, width in ((1, 20), (2, 36)))
    assert all(height(text, width) <= MAX_HEIGHT for text, width in sized)


def test_every_sheet_has_a_frozen_head_and_fits_its_paper() -> None:
    for sheet in book(compared()):
        assert sheet.freeze_panes
        assert sheet.print_title_rows
        assert sheet.page_setup.fitToWidth == 1


def test_the_bytes_are_the_same_each_time() -> None:
    made = [workbook(compared(), Lang.ZH, locate, epoch=0) for _ in range(2)]
    assert made[0] == made[1]


@settings(max_examples=15, deadline=None)
@given(CATALOGUES, CATALOGUES)
def test_any_two_lists_have_a_table_that_adds_up(one: Catalogue, other: Catalogue) -> None:
    opened = book(compared(one, other))
    counts = [int(str(row[1])) for row in rows(opened["汇总"])]
    assert sum(counts[:4]) == counts[4]
    counted = {row[0] for row in rows(opened["调整对照表"]) if row[2] and row[2] != "文字编排"}
    assert len(counted) == counts[4]
