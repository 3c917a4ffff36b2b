"""`basis check` finds what is wanting, and nothing in a workspace that is sound."""

import json
from pathlib import Path

import jsonschema
import pytest

from cli.legal_space import made
from command import LONGSHA, TOP, Done, dutylist

SCHEMA = json.loads((TOP / "schemas" / "gaps.schema.json").read_text(encoding="utf-8"))
DAY = ("--as-of", "2026-11-24")


@pytest.fixture
def space(tmp_path: Path) -> Path:
    return made(tmp_path)


def check(space: Path, *words: str | Path) -> Done:
    return dutylist("basis", "check", *words, *DAY, at=space)


def found(space: Path) -> list[tuple[str, str, int]]:
    document = json.loads(check(space, "--format", "json").out)
    jsonschema.validate(document, SCHEMA)
    return [(gap["code"], gap["file"], gap["line"]) for gap in document["gaps"]]


def test_every_gap_is_found_at_its_place(space: Path) -> None:
    assert found(space) == [
        ("DL230", "basis.yaml", 29),
        ("DL230", "basis.yaml", 54),
        ("DL235", "street.yaml", 18),
        ("DL233", "street.yaml", 19),
        ("DL236", "street.yaml", 20),
        ("DL232", "street.yaml", 21),
        ("DL234", "street.yaml", 26),
        ("DL234", "street.yaml", 27),
        ("DL234", "street.yaml", 29),
        ("DL231", "street.yaml", 32),
    ]
    assert check(space).code == 1


def test_the_example_has_no_gaps() -> None:
    done = check(LONGSHA)
    assert done.code == 0
    assert done.out.startswith("未发现问题。\n")
    assert "中华人民共和国消防法\t法律" in done.out


def test_warnings_fail_a_strict_run_only(space: Path) -> None:
    text = (space / "street.yaml").read_text(encoding="utf-8")
    head, _, _ = text.partition("  - id: peace-local")
    whole = head.replace(", basis: [示例〔2022〕5号]", ", basis: [《示例废物法》第一条]")
    (space / "street.yaml").write_text(whole, encoding="utf-8")
    assert check(space).code == 0
    assert check(space, "--strict").code == 1


def test_the_counts_of_validate_are_told_not_repeated(space: Path) -> None:
    assert "现有：依据库没有 1。" in check(space).out
    document = json.loads(check(space, "--format", "json").out)
    assert document["verdicts"]["unknown-instrument"] == 1


def test_the_table_counts_provisions_by_law_and_category(space: Path) -> None:
    document = json.loads(check(space, "--format", "json").out)
    covered = document["coverage"]
    assert covered["total"] == 7
    assert covered["categories"][1] == {"name": "基层党建", "items": 0, "citations": 0}
    assert covered["instruments"][0] == {
        "key": "fire-law",
        "title": "中华人民共和国示例消防法",
        "rank": "法律",
        "counts": {"平安法治": 2},
        "total": 2,
    }
    ranks = [row["rank"] for row in covered["instruments"]]
    assert ranks == ["法律", "地方性法规", "地方性法规", "地方性法规", "规范性文件", None]


def test_what_a_record_cites_is_not_uncited(space: Path) -> None:
    record = (
        'dutylist: record/1\nid: "2026-001"\nchannel: adjustment\ntitle: 示例\n'
        'applicant: "230202001"\ncause: 示例\nreason: 示例\nbasis: [《示例无人法》第一条]\n'
        "changes: [{overlay: none, action: add, item: none}]\n"
    )
    (space / "record.yaml").write_text(record, encoding="utf-8")
    assert ("DL230", "basis.yaml", 54) not in found(space)


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_it_can_be_written_to_a_file(space: Path, form: str) -> None:
    printed = check(space, "--format", form)
    written = check(space, "--format", form, "-o", space / "gaps")
    assert (printed.code, written.code, written.out) == (1, 1, "")
    assert (space / "gaps").read_text(encoding="utf-8") == printed.out


def test_english_gaps_are_english(space: Path) -> None:
    done = dutylist("--lang", "en", "basis", "check", *DAY, at=space)
    assert "cites “河南省示例条例” of 河南省" in done.out
    assert "rests on documents only" in done.out


@pytest.mark.parametrize("code", ["DL230", "DL233", "DL048", "DL074"])
def test_each_gap_can_be_explained(tmp_path: Path, code: str) -> None:
    done = dutylist("explain", code, at=tmp_path)
    assert (done.code, code in done.out) == (0, True)
