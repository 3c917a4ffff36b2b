"""A clerk keeps the index in a workbook: out, changed, and in again."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from openpyxl import load_workbook

from cli.legal_space import made
from command import LONGSHA, TOP, Done, contents, copied, dutylist

SCHEMA = json.loads((TOP / "schemas" / "rows.schema.json").read_text(encoding="utf-8"))
Set = Callable[[int, str, str], None]


@pytest.fixture
def space(tmp_path: Path) -> Path:
    return made(tmp_path)


def exported(space: Path, change: Callable[[Set, int], None] = lambda *_: None) -> Path:
    """Return a workbook of the own index in which some cells were changed."""
    file = space.parent / "库.xlsx"
    assert dutylist("basis", "show", "-o", file, "--own", at=space).code == 0
    book = load_workbook(file)
    sheet = book.worksheets[0]
    heads = {cell.value: at for at, cell in enumerate(sheet[1], 1)}

    def put(row: int, head: str, value: str) -> None:
        sheet.cell(row, heads[head]).value = value

    change(put, sheet.max_row + 1)
    book.save(file)
    return file


def imported(space: Path, file: Path, *words: str) -> Done:
    return dutylist("basis", "import", file, *words, at=space)


def test_a_workbook_that_was_not_changed_changes_nothing(space: Path) -> None:
    file = exported(space)
    before = contents(space)
    done = imported(space, file)
    assert (done.code, done.err) == (0, "")
    assert "采用 9 行，退回 0 行" in done.out
    assert "与依据库相同的 7 部" in done.out
    assert contents(space) == before


def _new(put: Set, row: int) -> None:
    put(row, "名称", "新增示例办法")
    put(row, "效力级别", "部门规章")
    put(row, "公布日期", "2025年3月1日")
    put(row, "条号", "1-30")


def test_a_new_row_is_added_behind_the_others(space: Path) -> None:
    before = (space / "basis.yaml").read_text(encoding="utf-8")
    done = imported(space, exported(space, _new))
    assert (done.code, "新增 新增示例办法" in done.out) == (0, True)
    after = (space / "basis.yaml").read_text(encoding="utf-8")
    assert after.startswith(before.rstrip("\n"))
    assert 'version: "2025-03-01"' in after
    assert dutylist("basis", "show", "新增示例办法第三十条", at=space).code == 0


def _other_day(put: Set, _: int) -> None:
    put(6, "施行日期", "2022-01-11")


def test_what_contradicts_is_returned_unless_it_overrules(space: Path) -> None:
    file = exported(space, _other_day)
    before = contents(space)
    done = imported(space, file)
    assert done.code == 1
    assert "第 6 行退回：与依据库不一致：施行日期" in done.out
    assert contents(space) == before
    assert imported(space, file, "--replace").code == 0
    assert "2022-01-11" in (space / "basis.yaml").read_text(encoding="utf-8")


def test_a_dry_run_says_all_and_writes_nothing(space: Path) -> None:
    file = exported(space, _new)
    before = contents(space)
    done = imported(space, file, "--dry-run", "--format", "json")
    document = json.loads(done.out)
    jsonschema.validate(document, SCHEMA)
    (only,) = document["files"]
    assert only["summary"] == {"read": 37, "taken": 10, "returned": 0, "skipped": 27}
    assert [each["change"] for each in only["instruments"]] == ["same"] * 7 + ["added"]
    assert contents(space) == before
    outside = dutylist("basis", "import", file, "--dry-run", at=space.parent)
    assert outside.code == 0


def test_of_a_shipped_law_only_what_is_new_goes_into_the_own_file(tmp_path: Path) -> None:
    space = copied(tmp_path)
    file = tmp_path / "全部.xlsx"
    assert dutylist("basis", "show", "-o", file, at=space).code == 0
    book = load_workbook(file)
    sheet = book.worksheets[0]
    row = next(each for each in sheet.iter_rows(2) if each[1].value == "中华人民共和国消防法")
    row[2].value = "消防大法"
    book.save(file)
    done = imported(space, file)
    assert (done.code, "修改 中华人民共和国消防法" in done.out) == (0, True)
    added = (space / "basis.yaml").read_text(encoding="utf-8").partition("中华人民共和国消防法")[2]
    assert added.split() == ["aliases:", "-", "消防大法", "rank:", "法律", "versions:", "[]"]
    assert dutylist("validate", at=space).code == 0


def test_a_file_that_is_no_workbook_is_refused_and_nothing_written(space: Path) -> None:
    bad = space.parent / "a.xlsx"
    bad.write_bytes(b"")
    done = imported(space, bad)
    assert (done.code, "DL040" in done.out) == (2, True)
    mixed = dutylist("basis", "import", bad, LONGSHA / "units.yaml", at=space)
    assert (mixed.code, mixed.out) == (2, "")


def test_the_ledger_can_go_to_a_file(space: Path) -> None:
    done = imported(space, exported(space), "-o", str(space.parent / "ledger.txt"))
    assert (done.code, done.out) == (0, "")
    assert "采用 9 行" in (space.parent / "ledger.txt").read_text(encoding="utf-8")


def test_a_layout_of_ones_own_names_the_columns(space: Path) -> None:
    layout = (TOP / "schemas" / "layouts" / "basis.yaml").read_text(encoding="utf-8")
    (space / "kinds").mkdir()
    own = space / "kinds" / "basis.yaml"
    own.write_text(layout.replace("zh: 制定机关", "zh: 谁定的"), encoding="utf-8")
    file = exported(space, lambda put, new: put(new - 1, "谁定的", "示例人大"))
    assert imported(space, file).code == 0
    assert "issuer: 示例人大" in (space / "basis.yaml").read_text(encoding="utf-8")
    own.write_text("kind: [\n", encoding="utf-8")
    assert imported(space, file).code == 2
