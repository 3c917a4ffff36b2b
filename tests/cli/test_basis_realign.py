"""`dutylist basis realign`: two files, a workspace, a ticked sheet, rewriting."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from command import TOP, contents, dutylist
from dutylist.cli.basis.realign_apply import Written, rewrite
from dutylist.impact.repoint import Move
from dutylist.io import library
from dutylist.law import Instrument, Version
from dutylist.law.text import read
from realign_samples import INSTRUMENT, NEW, NEW_TEXT, OLD, OLD_TEXT, TITLE, made

SCHEMA = json.loads((TOP / "schemas" / "realign.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return made(tmp_path)


def told(at: Path, *words: str | Path) -> Any:  # noqa: ANN401  (JSON)
    done = dutylist("basis", "realign", *words, "--format", "json", at=at)
    assert done.code == 0, done.err
    said = json.loads(done.out)
    Draft7Validator(SCHEMA).validate(said)
    return said


def test_two_files_are_told_article_by_article(tmp_path: Path) -> None:
    (tmp_path / "旧.md").write_text(OLD_TEXT, encoding="utf-8")
    (tmp_path / "新.txt").write_text(NEW_TEXT, encoding="gbk")
    said = told(tmp_path, "旧.md", "新.txt")
    rows = [(each["old"], each["new"], each["kind"]) for each in said["articles"]]
    assert rows == [
        ("1", ["1"], "same"),
        ("2", ["3", "4"], "split"),
        ("3", ["5"], "moved"),
        ("4", ["6"], "moved"),
        ("5", ["7"], "moved"),
        ("6", [], "gone"),
        ("7", ["8"], "moved"),
        (None, ["2"], "new"),
    ]
    assert said["proposals"] == []
    assert said["old"] == {"title": TITLE, "version": OLD, "articles": 7}


TOLD = {
    "text": "拆分  第二条 → 第三条、第四条",
    "markdown": "| 第二条 | 第三条、第四条 | 拆分 |",
}


@pytest.mark.parametrize(("form", "words"), TOLD.items())
def test_two_files_are_told_to_people(tmp_path: Path, form: str, words: str) -> None:
    (tmp_path / "a.md").write_text(OLD_TEXT, encoding="utf-8")
    (tmp_path / "b.md").write_text(NEW_TEXT, encoding="utf-8")
    done = dutylist("basis", "realign", "a.md", "b.md", "--format", form, at=tmp_path)
    assert done.code == 0
    assert words in done.out


def test_proposals_for_a_workspace(home: Path) -> None:
    said = told(home, TITLE)
    found = {
        (each["duty"], each["citation"].removeprefix(f"《{TITLE}》")): each
        for each in said["proposals"]
    }
    options = {key: [o.rpartition("》")[2] for o in each["options"]] for key, each in found.items()}
    assert options == {
        ("depot.1", "第四条"): ["第六条"],
        ("depot.1", "《仓库条例》第三条第一项、第四条"): ["第五条第二项、第六条"],
        ("depot.2", "第二条"): ["第三条、第四条", "第三条", "第四条"],
        ("depot.2", "第二条第二款"): ["第四条"],
        ("depot.3", "第五条"): ["第七条"],
        ("depot.3", "第六条"): [],
        ("depot.3", "第一条"): ["第一条"],
        ("depot.3", "第三条至第四条"): ["第五条至第六条"],
        (None, "第四条"): ["第六条"],
    }
    assert found["depot.1", "第四条"]["automatic"]
    assert not found["depot.2", "第二条"]["automatic"]
    assert said["summary"]["citations"] == {
        "citations": 9,
        "ready": 4,
        "choose": 3,
        "decide": 1,
        "same": 1,
        "done": 0,
    }


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_proposals_are_told_to_people(home: Path, form: str) -> None:
    before = contents(home)
    done = dutylist("basis", "realign", "仓库条例", "--format", form, at=home)
    assert (done.code, done.err) == (0, "")
    assert "第五条第二项、第六条" in done.out
    assert contents(home) == before


def test_only_what_is_sure_is_rewritten(home: Path) -> None:
    before = contents(home)
    done = dutylist("basis", "realign", TITLE, "--apply", at=home)
    assert done.code == 0, done.err
    after = contents(home)
    catalogue = before["catalogue.yaml"].decode()
    for old, new in (
        (f"- 《{TITLE}》第四条   # 消防", f"- 《{TITLE}》第六条   # 消防"),
        ('"《仓库条例》第三条第（一）项、第四条"', '"《仓库条例》第五条第二项、第六条"'),
        (f"'《{TITLE}》第二条第二款'", f"'《{TITLE}》第四条'"),
    ):
        catalogue = catalogue.replace(old, new)
    assert after["catalogue.yaml"].decode() == catalogue
    assert f"authority: 《{TITLE}》第六条" in after["overlay.yaml"].decode()
    assert "+ - 《青禾县村级仓库管理条例》第六条   # 消防" in done.out
    assert "sample-qinghe" in done.out
    assert set(after) - set(before) == {"realigned.jsonl"}


@pytest.mark.parametrize("note", [None, b"{}\n"])
def test_a_file_that_cannot_be_written_leaves_all_as_it_was(
    tmp_path: Path, note: bytes | None
) -> None:
    move = Move(
        instrument=Instrument(id="a", title="甲", versions=()),
        old=Version(version=OLD),
        new=Version(version=NEW),
    )
    if note is not None:
        (tmp_path / "realigned.jsonl").write_bytes(note)
    good, folder = tmp_path / "a.yaml", tmp_path / "b.yaml"
    good.write_bytes(b"old\n")
    folder.mkdir()
    written = [Written(good, b"old\n", b"new\n"), Written(folder, b"", b"x\n")]
    before = contents(tmp_path)
    with pytest.raises(OSError, match="directory"):
        rewrite(tmp_path, move, [], date(2026, 11, 24), written)
    assert contents(tmp_path) == before


def test_a_second_run_moves_nothing_again(home: Path) -> None:
    dutylist("basis", "realign", TITLE, "--apply", at=home)
    before = contents(home)
    done = dutylist("basis", "realign", TITLE, "--apply", at=home)
    assert done.code == 0
    assert contents(home) == before
    assert told(home, TITLE)["summary"]["citations"]["done"] == 4


def test_a_lower_score_takes_more_and_the_version_goes_along(home: Path) -> None:
    done = dutylist("basis", "realign", TITLE, "--apply", "--min-score", "0.5", at=home)
    assert done.code == 0, done.err
    text = (home / "catalogue.yaml").read_text(encoding="utf-8")
    assert f'{{cite: 《{TITLE}》第七条, version: "{NEW}"}}' in text
    assert f"《{TITLE}》第五条至第六条" in text
    assert f"《{TITLE}》第二条," in text


def test_line_ends_and_byte_order_mark_stay(home: Path) -> None:
    path = home / "catalogue.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    assert dutylist("basis", "realign", TITLE, "--apply", at=home).code == 0
    after = path.read_bytes()
    assert after.startswith(b"\xef\xbb\xbf# ")
    assert before.count(b"\r\n") == after.count(b"\r\n") == after.count(b"\n")
    assert after != before


def test_lists_of_a_day_when_the_new_version_applied_are_left_alone(home: Path) -> None:
    path = home / "catalogue.yaml"
    text = path.read_text(encoding="utf-8").replace('on: "2022-01-10"', 'on: "2026-03-01"')
    path.write_text(text, encoding="utf-8")
    before = contents(home)
    done = dutylist("basis", "realign", TITLE, "--apply", at=home)
    assert "--from" in done.out
    assert contents(home) == before
    sure = dutylist("basis", "realign", TITLE, "--from", OLD, "--apply", at=home)
    assert sure.code == 0
    assert contents(home) != before


RULES = """# 青禾县农具借用规定

2026年3月1日青禾县人民政府发布

第一条　为了方便村民借用农具，制定本规定。

第二条　乡镇人民政府每年至少检查两次村级仓库的消防设施和用电安全。

第三条　本规定自2026年3月1日起施行。
"""


def test_another_instrument_may_take_over(home: Path) -> None:
    library.write(home, "local-rules", "2026-03-01", read(RULES))
    said = told(home, TITLE, "--into", "青禾县农具借用规定", "--from", OLD)
    fire = next(each for each in said["proposals"] if each["duty"] == "depot.1")
    assert fire["options"] == ["《青禾县农具借用规定》第二条"]


def test_a_repealed_instrument_is_sent_to_the_one_that_took_its_place(tmp_path: Path) -> None:
    home = made(tmp_path, texts=False)
    basis = home / "basis.yaml"
    rows = basis.read_text(encoding="utf-8") + ENDED
    basis.write_text(rows, encoding="utf-8")
    done = dutylist("basis", "realign", "青禾县旧规定", at=home)
    assert done.code == 2
    assert "已被《青禾县农具借用规定》废止" in done.err
    assert "--into 青禾县农具借用规定" in done.err
    done = dutylist("basis", "realign", "青禾县旧规定", "--into", "青禾县农具借用规定", at=home)
    assert "没有《青禾县农具借用规定》的文本" in done.err
    library.write(home, "local-rules", "2026-03-01", read(RULES))
    done = dutylist("basis", "realign", "青禾县旧规定", "--into", "青禾县农具借用规定", at=home)
    assert "没有《青禾县旧规定》的文本" in done.err


ENDED = """
  - id: local-ended
    title: 青禾县旧规定
    rank: 地方政府规章
    versions: [{version: "2001-01-01", effective: "2001-01-01", articles: 1-3}]
    repealed: {by: 青禾县农具借用规定, on: "2026-03-01"}
"""


REFUSED: dict[str, tuple[list[str], str]] = {
    "an unknown instrument": (["没有的条例"], "依据库中没有"),
    "no text of either version": (["仓库条例"], "dutylist basis import"),
    "a version nobody knows": (["仓库条例", "--to", "1999-01-01"], "没有 1999-01-01 版"),
    "a score out of range": (["仓库条例", "--min-score", "7"], "0 到 1"),
    "a file that is not there": (["a.md", "b.md"], "没有 a.md"),
    "one file alone": (["basis.yaml"], "新文本的文件"),
    "options that two files have no use for": (["a.md", "b.md", "--apply"], "--apply"),
}


@pytest.mark.parametrize(("words", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_done_is_said_calmly(tmp_path: Path, words: list[str], said: str) -> None:
    home = made(tmp_path, texts=False)
    done = dutylist("basis", "realign", *words, at=home)
    assert done.code == 2
    assert done.calm
    assert said in done.err


def test_a_layout_that_cannot_be_rewritten_stops_the_run(home: Path) -> None:
    path = home / "catalogue.yaml"
    folded = path.read_text(encoding="utf-8").replace(
        f"- 《{TITLE}》第四条   # 消防", f"- >-\n            《{TITLE}》第\n            四条"
    )
    path.write_text(folded, encoding="utf-8")
    before = contents(home)
    done = dutylist("basis", "realign", TITLE, "--apply", at=home)
    assert done.code == 2
    assert "catalogue.yaml:22 不能改写" in done.err
    assert contents(home) == before


def test_english_says_the_same(home: Path) -> None:
    done = dutylist("basis", "realign", INSTRUMENT, at=home, settings={"DUTYLIST_LANG": "en"})
    assert done.code == 0
    assert "9 citations: 4 can be rewritten" in done.out
