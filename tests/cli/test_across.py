"""Lists side by side, as an office runs it."""

import json
import re
from io import BytesIO
from pathlib import Path

import jsonschema
import openpyxl
import pytest

from cli.across_space import NANHANG, levels, risky, silent
from command import TOP, contents, copied, dutylist

SCHEMAS = {
    "consistency": "consistency",
    "departments": "department-lists",
    "reconcile": "reconciliation",
}
COMMANDS = tuple(SCHEMAS)
FORMATS = ("txt", "md", "json", "html", "xlsx")


@pytest.fixture
def space(tmp_path: Path) -> Path:
    return silent(tmp_path)


def line_of(path: Path, text: str) -> int:
    return path.read_text(encoding="utf-8").split("\n").index(text) + 1


def test_the_shipped_lists_differ_only_with_reasons(tmp_path: Path) -> None:
    done = dutylist("consistency", "--strict", at=copied(tmp_path))
    assert (done.code, done.err) == (0, "")
    assert re.search(r"没有未说明理由的偏离。（另有 \d+ 处记录了理由）", done.out)
    assert "party-volunteer 社区志愿服务\t删\t·\t·\t·\t改\t·\t·" in done.out


def test_the_one_without_a_reason_is_named_with_its_place(space: Path) -> None:
    done = dutylist("consistency", at=space)
    line = line_of(space / NANHANG, "  - item: party-volunteer")
    assert done.code == 0
    assert (
        "南航街道：“社区志愿服务”（party-volunteer）的牵头部门为“龙沙区委宣传部”，"
        f"其余5份都为“龙沙区民政局”，没有记录理由。  [{NANHANG}:{line}]\n"
    ) in done.out
    assert dutylist("consistency", "--strict", at=space).code == 1


def test_it_is_told_in_english_too(space: Path) -> None:
    done = dutylist("--lang", "en", "consistency", at=space)
    assert "deviations without a recorded reason: 1 (7 more have one)" in done.out
    assert "all 5 others have “龙沙区民政局”; no reason is recorded" in done.out


def test_a_township_that_is_asked_for_is_still_held_against_all(space: Path) -> None:
    done = dutylist("consistency", "南航街道", at=space)
    assert "其余5份都为" in done.out
    assert "湖滨街道\t" not in done.out
    assert "没有未说明理由的偏离。" in dutylist("consistency", "湖滨街道", at=space).out


def test_a_model_is_a_second_base(space: Path) -> None:
    done = dutylist("consistency", "--model", "230202001", at=space)
    assert "与样板清单（五龙街道）比较" in done.out
    assert re.search(r"^彩虹街道\t2\t2\t3$", done.out, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_json_is_as_its_schema_promises(space: Path, command: str) -> None:
    done = dutylist(command, "--format", "json", at=space)
    schema = json.loads(
        (TOP / f"schemas/{SCHEMAS[command]}.schema.json").read_text(encoding="utf-8")
    )
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.validate(json.loads(done.out), schema)


def test_json_with_a_model_is_as_promised(space: Path) -> None:
    done = dutylist("consistency", "--model", "五龙街道", "--format", "json", at=space)
    schema = json.loads((TOP / "schemas/consistency.schema.json").read_text(encoding="utf-8"))
    report = json.loads(done.out)
    jsonschema.validate(report, schema)
    assert report["summary"] == {"lists": 7, "unexplained": 1, "explained": 7, "proposals": 0}
    assert len(report["groups"][0]["against"]) == 6


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("suffix", FORMATS)
def test_the_name_of_the_file_says_the_format(
    space: Path, tmp_path: Path, command: str, suffix: str
) -> None:
    before = contents(space)
    out = tmp_path / f"out.{suffix}"
    first = dutylist(command, "-o", out, at=space)
    made = out.read_bytes()
    assert (first.code, first.out) == (0, "")
    assert dutylist(command, "-o", out, at=space).code == 0
    assert out.read_bytes() == made
    assert contents(space) == before


@pytest.mark.parametrize("command", COMMANDS)
def test_a_workbook_needs_a_file(space: Path, command: str) -> None:
    done = dutylist(command, "--format", "xlsx", at=space)
    assert (done.code, done.out) == (2, "")
    assert "-o" in done.err


def test_the_workbook_holds_deviations_matrix_and_counts(space: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    dutylist("consistency", "--model", "五龙街道", "-o", out, at=space)
    book = openpyxl.load_workbook(BytesIO(out.read_bytes()))
    assert book.sheetnames == ["偏离", "矩阵", "与样板比较", "计数", "变动明细"]
    first = book["偏离"]
    assert first.auto_filter.ref == "A4:L12"
    assert first.freeze_panes == "A5"
    assert [first.cell(5, at).value for at in (1, 2, 10)] == ["南航街道", "party-volunteer", "无"]
    matrix = book["矩阵"]
    assert matrix.freeze_panes == "B5"
    letters = {str(cell.value).split("\n")[0] for row in matrix["B5:H52"] for cell in row}
    assert letters >= {"·", "改", "删", "增", "None"}
    counts = book["计数"]
    assert [counts.cell(9, at).value for at in (1, 2)] == ["正阳街道", 40]


def test_lists_are_read_from_files(space: Path, tmp_path: Path) -> None:
    lists = tmp_path / "lists"
    assert dutylist("derive", "-o", lists, at=space).code == 0
    derived = dutylist("consistency", "--format", "json", at=space)
    read = dutylist("consistency", "--lists", lists, "-w", space, "--format", "json", at=space)
    one, other = (json.loads(done.out)["groups"][0] for done in (derived, read))
    for key in ("deviations", "matrix"):
        left, right = ({json.dumps(_sorted(each)) for each in group[key]} for group in (one, other))
        assert left == right


def _sorted(entry: dict[str, object]) -> dict[str, object]:
    cells = entry.get("cells")
    if isinstance(cells, list):
        return {**entry, "name": "", "cells": sorted(cells, key=lambda cell: str(cell["list"]))}
    return entry


def test_lists_of_no_workspace_are_held_against_each_other(space: Path, tmp_path: Path) -> None:
    lists = tmp_path / "lists"
    dutylist("derive", "-o", lists, at=space)
    done = dutylist("consistency", "--lists", lists, at=tmp_path)
    assert done.code == 0
    assert "lists/230202008.yaml:" in done.out
    assert "party-volunteer" in done.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("consistency", "230202099"), "没有单位或者清单 230202099；相近的有：230202009"),
        (("consistency", "--model", "五龙"), "没有单位或者清单 五龙；相近的有：五龙街道"),
        (("reconcile", "x"), "没有单位或者清单 x"),
        (("departments", "polic"), "没有部门 polic；相近的有：police"),
        (("consistency", "--lists", "nowhere"), "没有 nowhere 这个文件或文件夹"),
        (("consistency", "--lists", "records"), "没有可以并排比较的本地清单"),
        (("consistency", "--majority", "50"), "--majority"),
    ],
)
def test_what_cannot_be_done_is_said(space: Path, words: tuple[str, ...], told: str) -> None:
    done = dutylist(*words, at=space)
    assert (done.code, done.out) == (2, "")
    assert told in done.err


def test_a_broken_list_is_said_with_its_place(space: Path, tmp_path: Path) -> None:
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "a.yaml").write_text("dutylist: catalogue/1\nid: [", encoding="utf-8")
    done = dutylist("consistency", "--lists", tmp_path / "lists", "-w", space, at=space)
    assert (done.code, done.out) == (2, "")
    assert "a.yaml:2" in done.err


def test_an_overlay_that_breaks_a_law_does_not_hide_the_others(space: Path) -> None:
    path = space / "overlays/wulong.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("item: peace-fire", "item: peace-fir"), encoding="utf-8")
    done = dutylist("consistency", at=space)
    assert done.code == 0
    assert "6份清单" in done.out
    assert "dutylist validate" in done.err


def test_sums_are_told_in_sentences_and_in_all(space: Path) -> None:
    done = dutylist("reconcile", at=space)
    assert (
        "正阳街道：基础目录42项 － 移除3项（辖区无此事项2项、上级部门收回1项） + 新增1项（法律1项）"
        " = 本街道40项（其中内部1项，不公布）\n"
    ) in done.out
    assert "合计（7份）：基础目录294项 － 移除8项" in done.out
    assert re.search(r"^合计（7份）\t民生服务\t63\t[0\t]+\t3\t66$", done.out, re.MULTILINE)


def test_every_level_shows_its_sum(tmp_path: Path) -> None:
    space = levels(tmp_path)
    done = dutylist("reconcile", "湖滨街道", at=space)
    assert (done.code, done.err) == (0, "")
    assert done.out.index("区参考目录：基础目录3项 － 移除1项（辖区无此事项1项） = 本目录2项") < (
        done.out.index("湖滨街道：基础目录2项 = 本街道2项")
    )
    assert "五龙街道" not in done.out


def test_a_catalogue_in_between_is_no_township(tmp_path: Path) -> None:
    done = dutylist("departments", at=levels(tmp_path))
    assert "peace-one 事项one〔内部〕  [全部2份]" in done.out


def test_departments_have_a_file_each(space: Path, tmp_path: Path) -> None:
    done = dutylist("departments", "police", "fire-rescue", "-o", tmp_path / "out", at=space)
    assert done.code == 0
    assert sorted(contents(tmp_path / "out")) == ["fire-rescue.xlsx", "police.xlsx"]


def test_a_department_goes_by_its_bound_name(space: Path) -> None:
    done = dutylist("departments", "齐齐哈尔市公安局龙沙分局", at=space)
    assert done.out.startswith("齐齐哈尔市公安局龙沙分局 [police]\n")
    assert "peace-fire 消防安全  [除五龙街道外的全部]" in done.out
    assert "peace-fire 消防安全  [仅五龙街道]" in done.out


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_public_copy_holds_nothing_internal(tmp_path: Path, suffix: str) -> None:
    space = levels(tmp_path)
    out = tmp_path / f"out.{suffix}"
    done = dutylist("departments", "--public", "-o", out, at=space)
    assert (done.code, done.out) == (2, "")
    assert "没有可列出的部门职责" in done.err
    assert not out.exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_no_text_acts(tmp_path: Path, command: str) -> None:
    space = risky(tmp_path)
    for suffix in ("html", "txt", "json", "xlsx"):
        done = dutylist(command, "-o", tmp_path / f"out.{suffix}", at=space)
        assert done.code == 0, done.err
    page, text, report = (
        (tmp_path / f"out.{suffix}").read_text(encoding="utf-8")
        for suffix in ("html", "txt", "json")
    )
    assert "<script>" not in page
    assert "\u202e" not in text + report
    assert "HYPERLINK" in page
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
