from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dutylist.io import layouts
from dutylist.law import Index
from dutylist.model import Catalogue, Category, Department, Derived, Plain, Unit, Workspace
from dutylist.tables import Cell, Names, Shared, Table, layout, names, tabulate
from dutylist.tables.values import cited
from dutylist.texts import Lang
from tables.kinds import PECULIAR, one
from tables.samples import FIRE, FIRE_SAFETY, FLOOD, PARTY, SECRET, catalogue, duty, item

DUTY = layout(layouts.read("duty"))
NAMES = Names({"emergency": "应急管理局", "police": "警察局"}, "五龙街道")


def tables_of(
    found: Catalogue, *, internal: bool = False, extra: Path | None = None
) -> tuple[Table, ...]:
    laid = layout(layouts.read(found.kind, extra))
    return tabulate(found, laid, NAMES, lang=Lang.ZH, internal=internal)


def words(table: Table, column: str) -> list[str]:
    at = [column.id for column in table.columns].index(column)
    cells = (row[at] for group in table.groups for row in group.cells)
    return [cell.text for cell in cells if cell is not None]


def test_an_item_has_as_many_rows_as_its_longest_block() -> None:
    (table,) = tables_of(catalogue())
    assert [group.rows for group in table.groups] == [1, 3, 2]
    assert all(len(group.cells) == group.rows for group in table.groups)


def test_a_shorter_block_ends_in_a_cell_over_the_rest() -> None:
    two = item("two", *(duty(f"two.{n}", "police", "巡查") for n in range(4)), *FLOOD.duties)
    (table,) = tables_of(catalogue(two))
    at = [column.id for column in table.columns].index("local-text")
    shown = [row[at] for row in table.groups[0].cells]
    assert shown == [Cell("组织巡查。"), Cell("组织转移。", 3), None, None]


def test_the_cells_of_an_item_stand_over_all_its_rows() -> None:
    (table,) = tables_of(catalogue())
    assert [row[2] for row in table.groups[1].cells] == [Cell("事项fire", 3), None, None]


def test_every_place_of_a_group_is_covered_once() -> None:
    for kind in PECULIAR:
        for table in tables_of(catalogue(one(kind), FIRE_SAFETY, kind=kind)):
            for group in table.groups:
                for column in range(len(table.columns)):
                    cells = [row[column] for row in group.cells]
                    covered = [cell.rows for cell in cells if cell is not None]
                    assert sum(covered) == group.rows


def test_internal_items_are_dropped_and_not_counted() -> None:
    (table,) = tables_of(catalogue())
    assert words(table, "number") == ["1", "2", "3"]
    assert "不公开" not in str(table)
    assert SECRET.name not in words(table, "name")


def test_internal_items_appear_where_asked_for() -> None:
    (table,) = tables_of(catalogue(), internal=True)
    assert words(table, "number") == ["1", "2", "3", "4"]
    assert SECRET.name in words(table, "name")


def test_consecutive_items_of_a_category_run_together() -> None:
    (table,) = tables_of(catalogue(PARTY, FIRE_SAFETY, FLOOD, replace(PARTY, id="party-2")))
    runs = [(run.category, len(run.groups), run.rows) for run in table.runs]
    assert runs == [("party", 1, 1), ("peace", 2, 5), ("party", 1, 1)]


def test_an_optional_column_is_left_out_where_it_would_be_empty() -> None:
    (without,) = tables_of(catalogue())
    (noted,) = tables_of(catalogue(replace(FIRE_SAFETY, note="另有规定"), FLOOD))
    assert "note" not in {column.id for column in without.columns}
    assert words(noted, "note") == ["另有规定", ""]


@pytest.mark.parametrize("kind", PECULIAR)
def test_all_fields_of_a_kind_are_in_its_table(kind: str) -> None:
    (table,) = tables_of(catalogue(one(kind), kind=kind))
    shown = {cell.text for row in table.groups[0].cells for cell in row if cell is not None}
    assert set(PECULIAR[kind][2]) | {"示例事项", "平安建设", "备注文字"} <= shown


def test_each_part_has_a_table_of_its_own_numbers() -> None:
    basic, assist = (item(name, part=name) for name in ("basic", "assist"))
    found = tables_of(catalogue(basic, assist, replace(basic, id="b"), kind="performance"))
    assert [(table.part, len(table.groups)) for table in found] == [("basic", 2), ("assist", 1)]
    assert found[0].name == "基本履职事项清单"
    assert found[0].title == "五龙街道职责清单（基本履职事项清单）"
    assert words(found[0], "number") == ["1", "2"]
    assert "taker" not in {column.id for column in found[0].columns}


def test_an_item_of_no_known_part_is_not_lost() -> None:
    found = tables_of(catalogue(item("a", part="basic"), item("b"), kind="performance"))
    assert [(table.part, table.name) for table in found][1] == (None, "其他")
    assert words(found[1], "name") == ["事项b"]


def test_a_list_without_public_items_keeps_its_heads() -> None:
    (table,) = tables_of(catalogue(SECRET))
    assert table.groups == ()
    assert "name" in {column.id for column in table.columns}


def test_lists_that_share_items_share_groups() -> None:
    shared: Shared = {}
    first = tabulate(catalogue(), DUTY, NAMES, lang=Lang.ZH, shared=shared)[0]
    second = tabulate(catalogue(), DUTY, NAMES, lang=Lang.ZH, shared=shared)[0]
    assert all(a is b for a, b in zip(first.groups, second.groups, strict=True))
    assert tabulate(catalogue(), DUTY, NAMES, lang=Lang.ZH) == (first,)


def test_an_item_with_another_number_or_language_is_made_anew() -> None:
    shared: Shared = {}
    tabulate(catalogue(), DUTY, NAMES, lang=Lang.ZH, shared=shared)
    (moved,) = tabulate(catalogue(FLOOD), DUTY, NAMES, lang=Lang.ZH, shared=shared)
    (english,) = tabulate(catalogue(), DUTY, NAMES, lang=Lang.EN, shared=shared)
    assert words(moved, "number") == ["1"]
    assert words(english, "department-role") == ["", "lead", "lead", "lead", ""]


def test_a_department_bound_to_another_name_is_shown_by_it() -> None:
    shared: Shared = {}
    tabulate(catalogue(), DUTY, NAMES, lang=Lang.ZH, shared=shared)
    other = Names({"emergency": "龙沙区应急管理局"}, "湖滨街道")
    (table,) = tabulate(catalogue(), DUTY, other, lang=Lang.ZH, shared=shared)
    assert words(table, "department") == ["", "龙沙区应急管理局", "police", "housing", ""]


def test_a_category_of_another_name_is_shown_by_it() -> None:
    shared: Shared = {}
    tabulate(catalogue(), DUTY, NAMES, lang=Lang.ZH, shared=shared)
    renamed = replace(catalogue(), categories=(Category("peace", "平安法治"),))
    (table,) = tabulate(renamed, DUTY, NAMES, lang=Lang.ZH, shared=shared)
    assert words(table, "category") == ["party", "平安法治", "平安法治"]


def test_a_kind_is_added_by_data_alone(tmp_path: Path) -> None:
    (tmp_path / "visit.yaml").write_text(
        """\
kind: visit
names: {zh: 走访清单, en: Visits}
blocks:
  stops: {path: visit.stops}
  round: {path: visit.round}
columns:
  - {id: name, heading: {zh: 名称, en: Name}, path: name, width: 10}
  - {id: nth, block: stops, heading: {zh: 次序, en: Nth}, path: number, width: 5}
  - {id: who, block: stops, heading: {zh: 对象, en: Whom}, path: whom.name, width: 10}
  - {id: paid, block: stops, heading: {zh: 收费, en: Paid}, path: paid, width: 5}
  - {id: round, block: round, heading: {zh: 频次, en: Round}, path: value.label, width: 5}
  - {id: on, heading: {zh: 日期, en: Day}, path: visit.on, width: 5}
  - {id: none, heading: {zh: 无, en: None}, path: name.nothing, width: 5}
  - {id: deep, heading: {zh: 表, en: Table}, path: visit, width: 5}
  - {id: all, heading: {zh: 全部, en: All}, path: visit.stops.whom, join: "、", width: 5}
labels:
  value: {weekly: {zh: 每周, en: weekly}}
""",
        encoding="utf-8",
    )
    stops: list[Plain] = [{"whom": "police", "paid": False}, {"whom": "housing", "paid": True}]
    visit = item("v", visit={"stops": stops, "round": "weekly", "on": "2026-01-02"})
    (table,) = tables_of(catalogue(visit, kind="visit"), extra=tmp_path)
    assert words(table, "nth") == ["1", "2"]
    assert words(table, "who") == ["警察局", "housing"]
    assert words(table, "paid") == ["否", "是"]
    assert words(table, "round") == ["每周"]
    assert words(table, "all") == ["police、housing"]
    assert words(table, "none") == words(table, "deep") == [""]
    assert table.title == "五龙街道职责清单"
    assert table.name == "走访清单"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (FIRE.format("三十二"), FIRE.format("三十二")),
        ("1.《中华人民共和国消防法》 第三十二条", FIRE.format("三十二")),
        (
            "《中华人民共和国消防法》（2021修正）第四条",
            "《中华人民共和国消防法》（2021修正）第四条",
        ),
        ("《中华人民共和国消防法》第一百二条", "《中华人民共和国消防法》第一百二条"),
        ("有关规定", "有关规定"),
        ("", ""),
    ],
)
def test_a_citation_is_canonical_where_that_says_all(written: str, shown: str) -> None:
    assert cited(written) == shown


def workspace(*units: Unit) -> Workspace:
    return Workspace(
        title="示例",
        jurisdiction="230202",
        units=units,
        departments=(
            Department(id="police", name="公安分局"),
            Department(id="housing", name="住建局"),
        ),
        index=Index(()),
    )


def test_a_list_names_departments_its_own_way_first() -> None:
    found = names(workspace(), catalogue(), Lang.ZH)
    assert [found.name(by) for by in ("police", "housing", "local", "x")] == [
        "龙沙公安分局",
        "住建局",
        "街道",
        "x",
    ]


def test_the_local_body_is_the_unit_that_the_list_is_for() -> None:
    unit = Unit(code="230202001", name="五龙街道", level="street")
    derived = Derived(
        catalogue="b", version="1", digest="", overlay="o", overlay_digest="", unit=unit.code
    )
    for found in (catalogue(), replace(catalogue(), jurisdiction="230202", derived=derived)):
        assert names(workspace(unit), found, Lang.ZH).local == "五龙街道"
    mixed = replace(catalogue(), level="mixed", law_as_of=date(2026, 1, 1))
    assert names(workspace(), mixed, Lang.EN).local == "Township or subdistrict"
