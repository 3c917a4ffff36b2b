"""`basis show` as a clerk runs it: a law, a provision, a number, several at once, a workbook."""

import json
from pathlib import Path

import jsonschema
import pytest
from openpyxl import load_workbook

from cli.legal_space import made
from command import LONGSHA, TOP, Done, dutylist

SCHEMA = json.loads((TOP / "schemas" / "show.schema.json").read_text(encoding="utf-8"))
DAY = ("--as-of", "2026-11-24")


@pytest.fixture
def space(tmp_path: Path) -> Path:
    return made(tmp_path)


def show(space: Path, *words: str | Path) -> Done:
    return dutylist("basis", "show", *words, *DAY, at=space)


def test_a_provision_comes_with_versions_words_and_who_cites_it(space: Path) -> None:
    done = show(space, "示例消防法第二条第二款第（二）项")
    assert (done.code, done.err) == (0, "")
    for words in (
        "fire-law · 法律 · 示例机关",
        "曾用名：中华人民共和国示例防火法",
        "2021-04-29 至 2026-12-31，1998-04-29 公布，4 条，有文本  ← 当日适用",
        "有这一条的版本：2019-04-23、2021-04-29、2026-10-01",
        "（二）第二项的示例。",
        "peace-fire.1 龙沙区应急管理局：处罚违法行为",
        "[street.yaml:18]",
    ):
        assert words in done.out
    assert "第一项的示例" not in done.out


CASES = [
    ("示例消防法第二条", 0, "后款的示例文字："),
    ("中华人民共和国示例消防法", 0, "现行有效"),
    ("fire-law", 0, "谁在引用：2 处，2 条职责，1 个事项"),
    ("示例防火法第一条至第二条", 0, "第一条　甲乙丙丁的示例文字。"),
    ("示例消防法第五条", 1, "2021-04-29 版本没有这一处，2026-10-01 版本有"),
    ("示例消防法第九条", 1, "没有第九条，最后一条是第四条"),
    ("示例消防法第二条第三款", 1, "本条只有 2 款"),
    ("示例消防法第二条第二款第三项", 1, "没有这一项"),
    ("示例废物法第一条", 1, "已废止，由《中华人民共和国示例法典》废止，自 2026-08-15 起"),
    ("示例〔2022〕5号", 0, "《示例工作通知》"),
    ("示例条例", 0, "《黑龙江省示例条例》"),
    ("示例法", 2, "最接近的是《中华人民共和国示例废物法》"),
    ("实施办法", 2, "名称太笼统，请写全称"),
    ("示例消防法；示例法", 1, "《示例法》：依据库没有"),
]


@pytest.mark.parametrize(("what", "code", "words"), CASES)
def test_each_question_has_its_answer_and_exit_code(
    space: Path, what: str, code: int, words: str
) -> None:
    done = show(space, what)
    assert words in done.out
    assert (done.code, done.err) == (code, "")


def test_all_of_it_can_be_asked_at_once_and_in_english(space: Path) -> None:
    what = "；".join(case[0] for case in CASES if case[0] != "fire-law")
    done = dutylist("--lang", "en", "basis", "show", what, *DAY, at=space)
    assert (done.code, done.err) == (1, "")
    ended = "no longer in force: repealed, by “中华人民共和国示例法典”, since 2026-08-15"
    assert f"on 2026-11-24 {ended}" in done.out


@pytest.mark.parametrize("form", ["text", "json"])
def test_an_instrument_of_which_no_version_is_held_is_shown(space: Path, form: str) -> None:
    basis = space / "basis.yaml"
    row = "  - {id: bare, title: 示例空白法, rank: 法律, versions: []}\n"
    basis.write_text(basis.read_text(encoding="utf-8") + row, encoding="utf-8")
    done = show(space, "示例空白法第二条", "--format", form)
    assert done.code in {0, 1}
    assert done.calm
    assert "示例空白法" in done.out


@pytest.mark.parametrize("what", ["fire-law", "；".join(case[0] for case in CASES), "示例法"])
def test_the_json_keeps_to_its_schema(space: Path, what: str) -> None:
    done = show(space, what, "--format", "json")
    document = json.loads(done.out)
    jsonschema.validate(document, SCHEMA)
    assert document["what"] == what


def test_the_day_decides_which_version_applies(space: Path) -> None:
    done = dutylist("basis", "show", "示例消防法第五条", "--as-of", "2027-01-01", at=space)
    assert done.code == 0
    early = dutylist("basis", "show", "示例废物法", "--as-of", "2020-01-01", at=space)
    assert (early.code, "尚未施行" in early.out) == (1, True)


def test_a_title_of_several_places_is_a_question(space: Path) -> None:
    (space / "units.yaml").unlink()
    head = (space / "dutylist.yaml").read_text(encoding="utf-8").replace("230202", "990000")
    (space / "dutylist.yaml").write_text(head, encoding="utf-8")
    done = show(space, "示例条例")
    assert done.code == 2
    assert "可能指下面几部，是哪一部？" in done.out
    assert "- 《河南省示例条例》（地方性法规，河南省，henan）" in done.out


def test_without_a_question_the_index_is_summed_up(space: Path) -> None:
    done = show(space)
    assert done.code == 0
    assert "来源：示例来源（截至 2026-11-01）" in done.out
    assert "共 7 部，9 个版本" in done.out
    assert "资料库有文本的 1 个" in done.out
    assert "法律\t2\t1\t3" in done.out
    assert "区域：黑龙江省 2、河南省 1" in done.out


def test_the_shipped_index_answers_where_there_is_no_workspace(tmp_path: Path) -> None:
    done = show(tmp_path, "固体废物污染环境防治法第一条")
    assert done.code == 1
    assert "由《中华人民共和国生态环境法典》废止，自 2026-08-15 起" in done.out
    assert "谁在引用" not in done.out
    assert "行政法规" in show(tmp_path).out


def test_a_workspace_can_be_named(tmp_path: Path) -> None:
    done = show(tmp_path, "消防法第三十二条", "-w", LONGSHA)
    assert done.code == 0
    assert "等 8 份" in done.out


def test_the_index_goes_to_a_workbook(space: Path) -> None:
    done = show(space, "-o", space / "库.xlsx")
    assert (done.code, "7部" in done.out) == (0, True)
    book = load_workbook(space / "库.xlsx")
    assert book.worksheets[0].max_row == 10
    first = (space / "库.xlsx").read_bytes()
    show(space, "-o", space / "库.xlsx", "--own")
    assert (space / "库.xlsx").read_bytes() == first


@pytest.mark.parametrize(
    "words",
    [("消防法", "-o", "a.xlsx"), ("--format", "json"), ("-o", "a.xlsx", "--own"), ("",)],
)
def test_what_cannot_be_done_is_said(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = show(tmp_path, *words)
    assert (done.code, done.out) == (2, "")
    assert done.err
    assert not (tmp_path / "a.xlsx").exists()


def test_a_text_in_the_library_reaches_no_terminal_raw(space: Path) -> None:
    text = space / "library" / "fire-law" / "2021-04-29.md"
    raw = text.read_text(encoding="utf-8").replace("甲乙丙丁", "甲\u202e乙\x1b[31m")
    text.write_text(raw, encoding="utf-8")
    done = show(space, "示例消防法第一条")
    assert "\x1b" not in done.out
    assert "\u202e" not in done.out


def test_what_only_the_shipped_index_knows_is_told(space: Path) -> None:
    done = show(space, "戒毒条例第一条")
    assert (done.code, "依据库没有" in done.out) == (2, True)
    assert "随程序附带的依据库 national-regulations 有《戒毒条例》" in done.err
