"""`dutylist basis parse`, run as people run it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from command import TOP, dutylist

SCHEMA = json.loads((TOP / "schemas/citations.schema.json").read_text(encoding="utf-8"))
GOOD = "《中华人民共和国消防法》第三十二条"


def written(at: Path, text: str | bytes, name: str = "a.txt") -> str:
    raw = text if isinstance(text, bytes) else text.encode()
    (at / name).write_bytes(raw)
    return name


def lines(out: str) -> list[dict[str, object]]:
    document = json.loads(out)
    assert list(Draft7Validator(SCHEMA).iter_errors(document)) == []
    read: list[dict[str, object]] = document["lines"]
    return read


def test_a_file_of_sound_citations_is_clean(tmp_path: Path) -> None:
    name = written(tmp_path, f"{GOOD}\n《消防法》第12条\n")
    done = dutylist("basis", "parse", name, at=tmp_path)
    assert done.code == 0
    assert "1  《中华人民共和国消防法》第三十二条\n" in done.out
    assert "2  《消防法》第十二条\n" in done.out
    assert "共 2 行，读懂 2 行，依据 2 条。" in done.out


def test_what_is_left_fails_the_run(tmp_path: Path) -> None:
    name = written(tmp_path, f"{GOOD}\n部门职责\n")
    done = dutylist("basis", "parse", name, at=tmp_path)
    assert done.code == 1
    assert "未读懂 “部门职责”" in done.out


def test_a_doubtful_number_fails_the_run(tmp_path: Path) -> None:
    name = written(tmp_path, "《刑法》第一百二条\n")
    assert dutylist("basis", "parse", name, at=tmp_path).code == 1


def test_quoted_wording_does_not_fail_the_run(tmp_path: Path) -> None:
    name = written(tmp_path, f"{GOOD}：单位、个人都有维护消防安全的义务\n")
    assert dutylist("basis", "parse", name, at=tmp_path).code == 0


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_lines_are_the_same_whatever_ends_them(tmp_path: Path, start: str, end: str) -> None:
    strings = [GOOD, "", "《消防法》第三条\u2028第四条", "  工作需要 "]
    name = written(tmp_path, start + "".join(f"{each}{end}" for each in strings))
    done = dutylist("basis", "parse", name, "--format", "json", at=tmp_path)
    assert [line["input"] for line in lines(done.out)] == strings
    assert done.code == 1


def test_the_last_line_may_lack_its_end(tmp_path: Path) -> None:
    name = written(tmp_path, f"{GOOD}\n{GOOD}")
    done = dutylist("basis", "parse", name, "--format", "json", at=tmp_path)
    assert len(lines(done.out)) == 2


def test_blank_lines_are_lines(tmp_path: Path) -> None:
    name = written(tmp_path, "\n \n\n")
    done = dutylist("basis", "parse", name, "--format", "json", at=tmp_path)
    assert [line["input"] for line in lines(done.out)] == ["", " ", ""]
    assert done.code == 0


def test_several_files_are_told_apart(tmp_path: Path) -> None:
    names = [written(tmp_path, GOOD, name) for name in ("甲.txt", "乙.txt")]
    done = dutylist("basis", "parse", *names, at=tmp_path)
    assert "甲.txt:1  《" in done.out
    assert "乙.txt:1  《" in done.out


def test_text_may_come_through_a_pipe(tmp_path: Path) -> None:
    for words in (["-"], []):
        done = subprocess.run(
            [sys.executable, "-m", "dutylist", "basis", "parse", *words],
            input=GOOD.encode(),
            cwd=tmp_path,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0
        assert "《中华人民共和国消防法》第三十二条" in done.stdout.decode()


def test_json_through_a_pipe_in_another_encoding_is_still_json(tmp_path: Path) -> None:
    name = written(tmp_path, "《𬭚法》第三条\n")
    settings = {"PYTHONIOENCODING": "gbk"}
    done = dutylist("basis", "parse", name, "--format", "json", at=tmp_path, settings=settings)
    assert lines(done.out)[0]["input"] == "《𬭚法》第三条"
    assert dutylist("basis", "parse", name, at=tmp_path, settings=settings).calm


@pytest.mark.parametrize(
    "raw",
    [b"", b"\xef\xbb\xbf", GOOD.encode("gbk"), GOOD.encode("utf-16"), b"\0" * 40],
    ids=["empty", "only-bom", "gbk", "utf-16", "zeros"],
)
def test_what_cannot_be_read_stops_the_run(tmp_path: Path, raw: bytes) -> None:
    good, bad = written(tmp_path, GOOD, "good.txt"), written(tmp_path, raw, "bad.txt")
    done = dutylist("basis", "parse", good, bad, at=tmp_path)
    assert done.code == 2
    assert done.out == ""
    assert "bad.txt:1:1" in done.err


def test_a_line_that_is_too_long_is_carried_unread(tmp_path: Path) -> None:
    text = GOOD * 30_000
    name = written(tmp_path, f"{GOOD[:10]}\n{text[:400_000]}\n")
    done = dutylist("basis", "parse", name, "--format", "json", at=tmp_path, limited=True)
    assert done.code == 1
    first, long = lines(done.out)
    assert long["rest"] == long["input"] == text[:400_000]
    assert first["citations"] == []


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    name = written(tmp_path, "法" * 1_700_000)
    done = dutylist("basis", "parse", name, at=tmp_path, limited=True)
    assert done.code == 2
    assert "DL005" in done.err


@pytest.mark.parametrize("words", [["没有.txt"], ["-", "-"], ["--format", "yaml", "-"]])
def test_a_wrong_call_is_answered_calmly(tmp_path: Path, words: list[str]) -> None:
    done = dutylist("basis", "parse", *words, at=tmp_path)
    assert done.code == 2
    assert done.calm
    assert done.err


@pytest.mark.parametrize(
    "piece", ["第", "《", "（", "、一", "1", "《a》第一条", "和", "【", "国 厅 "]
)
def test_a_line_of_any_length_is_read(tmp_path: Path, piece: str) -> None:
    name = written(tmp_path, piece * (60_000 // len(piece)))
    done = dutylist("basis", "parse", name, "--format", "json", at=tmp_path, limited=True)
    assert done.code in {0, 1}
    assert len(json.loads(done.out)["lines"]) == 1
