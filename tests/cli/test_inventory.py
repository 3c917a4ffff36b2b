"""`dutylist diff RAW LIST --lineage FILE`, the real command."""

import csv
import io
import json
import os
import shutil
import subprocess
import zipfile
from collections.abc import Iterable
from pathlib import Path

import jsonschema
import pytest
from openpyxl import Workbook

from command import LONGSHA, TOP, Done, contents, dutylist
from lineage.samples import FATES, LINES, SENDERS, Data, catalogue, line, lineage, raw, written

SCHEMA = json.loads((TOP / "schemas" / "ledger.schema.json").read_text(encoding="utf-8"))
SUM = "读取 8 条 = 保留 1 + 合并 2 + 拆分 1 + 收回 2 + 舍去 2 + 无去向 0"
FATE_NAMES = ("kept", "merged", "split", "withdrawn", "discarded")
HEAD = ("编号", "事项", "报送单位", "依据")


def _run(at: Path, *options: str, of: str = "raw.yaml", to: str = "list.yaml") -> Done:
    return dutylist("diff", of, to, "--lineage", "lineage.yaml", *options, at=at)


def _files(at: Path, **files: Data) -> None:
    written(at, **{"raw": raw(), "list": catalogue(), "lineage": lineage()} | files)


def _book(rows: Iterable[Iterable[str]], at: Path, *, merged: str = "") -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    if merged:
        sheet.merge_cells(merged)
    book.create_sheet("说明").append(["由各部门填报"])
    book.save(at)


def _rows() -> list[tuple[str, str, str, str]]:
    return [(each["id"], each["text"], each["by"], "《中华人民共和国消防法》") for each in LINES]


def test_what_is_answered_for_is_proved(tmp_path: Path) -> None:
    _files(tmp_path)
    done = _run(tmp_path)
    assert (done.code, done.err) == (0, "")
    assert SUM in done.out
    assert "每一条都有且只有一个去向。" in done.out
    assert "dogs 文明养犬：3 条 2、3、4" in done.out
    assert "示例县农业农村局：1 条 6" in done.out


def test_a_line_that_went_nowhere_is_told_with_its_place(tmp_path: Path) -> None:
    _files(tmp_path, lineage=lineage(*FATES[1:]))
    done = _run(tmp_path)
    assert done.code == 1
    assert "无去向 1" in done.out
    assert "raw.yaml:6:3 DL540 错误 原始条目 1 没有去向" in done.out
    assert "DL555 警告 事项 fire（消防安全）是新增而无原始来源的" in done.out


def test_an_item_without_a_source_fails_no_run(tmp_path: Path) -> None:
    made = catalogue()
    added = {**made["items"][0], "id": "ice", "name": "冰面安全"}
    added["duties"] = [{**added["duties"][0], "id": "ice.1"}]
    _files(tmp_path, list=catalogue(*made["items"], added))
    done = _run(tmp_path)
    assert done.code == 0
    assert "DL555" in done.out


@pytest.mark.parametrize("form", ["text", "json", "markdown", "github"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_form_tells_faults_in_both_languages(tmp_path: Path, form: str, lang: str) -> None:
    _files(tmp_path, lineage=lineage({"line": "1", "fate": "split", "into": ["fire"]}))
    settings = {"DUTYLIST_LANG": lang}
    words = ("diff", "raw.yaml", "list.yaml", "--lineage", "lineage.yaml", "--format", form)
    done = dutylist(*words, at=tmp_path, settings=settings)
    assert done.code == 1
    assert "DL545" in done.out
    assert "DL540" in done.out
    if form == "json":
        told = json.loads(done.out)
        jsonschema.validate(told, SCHEMA)
        assert told["summary"]["unaccounted"] == 7
        assert told["proved"] is False


def test_the_whole_ledger_is_in_the_document(tmp_path: Path) -> None:
    _files(tmp_path)
    done = _run(tmp_path, "-o", "去向.json")
    told = json.loads((tmp_path / "去向.json").read_text(encoding="utf-8"))
    jsonschema.validate(told, SCHEMA)
    assert done.code == 0
    assert [each["line"] for each in told["lines"]] == [each["id"] for each in LINES]
    assert told["lines"][3]["into"] == ["gas", "dogs"]
    assert told["items"][1] == {"item": "dogs", "name": "文明养犬", "lines": ["2", "3", "4"]}


@pytest.mark.parametrize("form", ["html", "xlsx"])
def test_a_form_that_it_has_not_is_refused(tmp_path: Path, form: str) -> None:
    _files(tmp_path)
    done = _run(tmp_path, "--format", form, "-o", f"x.{form}")
    assert done.code == 2
    assert form in done.err


def test_a_workbook_is_read_by_the_names_of_its_columns(tmp_path: Path) -> None:
    _files(tmp_path, lineage=lineage(inventory="摸底"))
    rows = [("示例镇原始台账", "", "", ""), HEAD, *_rows()]
    _book(rows, tmp_path / "摸底.xlsx")
    done = _run(tmp_path, of="摸底.xlsx")
    assert done.code == 0
    assert SUM in done.out
    assert "DL076 警告 没有读取工作表“说明”" in done.out
    told = json.loads(_run(tmp_path, "--format", "json", of="摸底.xlsx").out)
    assert told["lines"][0]["at"] == {"file": "摸底.xlsx", "line": 3}
    assert told["lines"][0]["basis"] == "《中华人民共和国消防法》"


def test_a_sender_in_a_merged_cell_counts_for_each_of_its_rows(tmp_path: Path) -> None:
    _files(tmp_path, lineage=lineage(inventory="摸底"))
    rows = [
        HEAD,
        *((each[0], each[1], "应急" if at == 0 else "", "") for at, each in enumerate(_rows())),
    ]
    _book(rows, tmp_path / "摸底.xlsx", merged="C2:C9")
    told = json.loads(_run(tmp_path, "--format", "json", of="摸底.xlsx").out)
    assert {each["by"] for each in told["lines"]} == {"应急"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
@pytest.mark.parametrize("separator", [",", "\t", "，"])
def test_separated_values_are_read_in_utf8_and_gbk(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    _files(tmp_path, lineage=lineage(inventory="摸底"))
    text = io.StringIO(newline="")
    table = csv.writer(text, delimiter=separator)
    table.writerows(
        [["示例镇原始台账"], HEAD, *((a, f"{b}\n含换行", c, d) for a, b, c, d in _rows())]
    )
    (tmp_path / "摸底.csv").write_bytes(text.getvalue().encode(encoding))
    done = _run(tmp_path, "--format", "json", of="摸底.csv")
    assert done.code == 0
    told = json.loads(done.out)
    assert told["summary"]["read"] == 8
    assert [each["at"]["line"] for each in told["lines"]] == list(range(3, 19, 2))
    assert told["lines"][0]["by"] == SENDERS[1]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("空.csv", b"", "DL004"),
        ("乱.csv", b"\xff\xfe\x00\xd8" * 30, "DL"),
        ("无表头.csv", "一,二\n三,四\n".encode(), "DL070"),
        ("缺列.csv", "编号,依据\n1,x\n".encode(), "DL071"),
        ("缺号.csv", "编号,事项,部门\n,巡查,应急\n".encode(), "DL074"),
        ("重列.csv", "编号,事项,部门,单位\n1,巡查,应急,应急\n".encode(), "DL073"),
        ("不是.xlsx", b"id,text", "DL040"),
        ("raw.yaml", b"dutylist: inventory/1\nid: [", "DL"),
        ("没有.yaml", None, "DL"),
    ],
)
def test_an_inventory_that_cannot_be_read_is_said_calmly(
    tmp_path: Path, name: str, content: bytes | None, code: str
) -> None:
    _files(tmp_path)
    if content is not None:
        (tmp_path / name).write_bytes(content)
    done = _run(tmp_path, of=name)
    assert done.calm
    assert done.code == 2
    assert code in done.err
    assert done.out == ""


@pytest.mark.parametrize("side", ["raw", "list", "lineage"])
def test_a_file_of_another_kind_is_said_calmly(tmp_path: Path, side: str) -> None:
    _files(tmp_path, **{side: {"dutylist": "units/1", "units": []}})
    done = _run(tmp_path)
    assert done.calm
    assert done.code == 2
    assert f"{side}.yaml" in done.err


def test_faults_of_form_are_told_where_they_stand(tmp_path: Path) -> None:
    made = lineage({"line": "1", "ids": ["2"], "fate": "keep"})
    _files(tmp_path, lineage=made)
    done = _run(tmp_path)
    assert done.code == 2
    assert "lineage.yaml:9:" in done.err
    assert "几种写法只能选一种" in done.err


def test_a_workspace_that_holds_all_three_is_sound_and_proves_itself(tmp_path: Path) -> None:
    _files(tmp_path)
    assert not any(
        word in dutylist("validate", at=tmp_path).out for word in ("raw.yaml", "lineage.yaml")
    )
    assert _run(tmp_path, to=".").code == 0


def test_validate_reads_the_form_of_both_files(tmp_path: Path) -> None:
    _files(tmp_path, lineage=lineage(list={"catalogue": "sample-town"}), raw=raw(unit="x"))
    told = dutylist("validate", at=tmp_path).out
    assert "lineage.yaml:4" in told
    assert "raw.yaml" in told


def test_a_list_in_a_revision_of_git_can_be_meant(tmp_path: Path) -> None:
    _files(tmp_path)
    git = shutil.which("git") or "git"
    for words in (
        ("init", "-q"),
        ("add", "."),
        ("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "a"),
    ):
        subprocess.run([git, *words], cwd=tmp_path, check=True, env={**os.environ})
    (tmp_path / "list.yaml").unlink()
    assert _run(tmp_path, to="HEAD:list.yaml").code == 0


def test_two_thousand_lines_conserve(tmp_path: Path) -> None:
    lines = [line(f"L{number}", SENDERS[number % 3]) for number in range(2000)]
    fates = [
        {"line": "L0", "fate": "kept", "into": ["fire"]},
        {"ids": [f"L{number}" for number in range(1, 900)], "fate": "merged", "into": ["dogs"]},
        {"line": "L900", "fate": "split", "into": ["gas", "straw"]},
        {"ids": [f"L{n}" for n in range(901, 1999)], "fate": "withdrawn", "to": "emergency"},
    ]
    _files(tmp_path, raw=raw(*lines), lineage=lineage(*fates))
    done = _run(tmp_path)
    assert done.code == 1
    assert "读取 2000 条 = 保留 1 + 合并 899 + 拆分 1 + 收回 1098 + 舍去 0 + 无去向 1" in done.out
    assert "原始条目 L1999 没有去向" in done.out


def test_hostile_words_reach_neither_terminal_nor_comment(tmp_path: Path) -> None:
    bad = "\x1b[31m`|<script>\u202e"
    made = [{**LINES[0], "text": bad, "by": bad}, *LINES[1:]]
    _files(tmp_path, raw=raw(*made, title=bad), lineage=lineage(*FATES[1:]))
    for form in ("text", "markdown", "json", "github"):
        out = _run(tmp_path, "--format", form).out
        assert "\x1b" not in out
        assert "\u202e" not in out


def test_the_example_of_longsha_uses_every_fate_and_is_proved() -> None:
    files = ("inventory/raw.yaml", "catalogues/street-2026.1.yaml")
    words = ("diff", *files, "--lineage", "inventory/lineage.yaml", "--format", "json")
    done = dutylist(*words, at=LONGSHA)
    assert (done.code, done.err) == (0, "")
    told = json.loads(done.out)
    assert told["findings"] == []
    assert told["proved"] is True
    assert all(told["summary"][fate] > 0 for fate in FATE_NAMES)


def test_a_reason_of_discards_ends_in_one_colon(tmp_path: Path) -> None:
    fates = [
        each | ({"reason": "不是职责。"} if each["fate"] == "discarded" else {}) for each in FATES
    ]
    _files(tmp_path, lineage=lineage(*fates))
    assert "  不是职责：2 条" in _run(tmp_path).out


def test_the_table_that_was_sent_in_is_never_written_over(tmp_path: Path) -> None:
    _files(tmp_path)
    _book([HEAD, *_rows()], tmp_path / "raw.xlsx")
    before = contents(tmp_path)
    for out in ("raw.xlsx", "list.yaml", "lineage.yaml"):
        done = _run(tmp_path, "-o", out, "--format", "json", of="raw.xlsx")
        assert (done.code, "不能用来存放结果" in done.err) == (2, True)
    assert contents(tmp_path) == before


def test_columns_go_by_the_names_that_offices_use(tmp_path: Path) -> None:
    _files(tmp_path, lineage=lineage(inventory="raw"))
    head = ("序号", "事项内容", "填报单位", "依据")
    _book([head, *_rows()], tmp_path / "raw.xlsx")
    done = _run(tmp_path, of="raw.xlsx")
    assert (done.code, done.err) == (0, ""), done.out


def test_a_missing_column_is_told_with_the_headings_that_are_there(tmp_path: Path) -> None:
    _files(tmp_path)
    _book([("序号", "事项内容", "谁报的", "依据"), *_rows()], tmp_path / "raw.xlsx")
    done = _run(tmp_path, of="raw.xlsx")
    assert done.code == 2
    assert "缺少必需的列：部门（也可写单位、报送单位、填报单位）" in done.err
    assert "找到的列有：序号、事项内容、谁报的、依据" in done.err


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("raw.ods", "content.xml"),
        ("raw.docx", "word/document.xml"),
        ("raw.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("raw.pdf", b"%PDF-1.7\n"),
    ],
)
def test_what_is_no_workbook_is_told_what_to_save_it_as(
    tmp_path: Path, name: str, head: str | bytes
) -> None:
    _files(tmp_path)
    if isinstance(head, bytes):
        (tmp_path / name).write_bytes(head + bytes(2000))
    else:
        with zipfile.ZipFile(tmp_path / name, "w") as made:
            made.writestr(head, "<a/>")
    done = _run(tmp_path, of=name)
    assert done.code == 2
    assert "DL040" in done.err
    assert ".xlsx" in done.err
