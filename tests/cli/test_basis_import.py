"""`dutylist basis import`: texts of law into index and library, with a ledger of every file."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from command import TOP, dutylist
from dutylist.io import library

LAW = """示例省示例条例

（2020年1月1日示例省第十三届人民代表大会常务委员会第二次会议通过）

第一条　为了示例，制定本条例。

第二条　有下列情形之一的：

（一）甲；

（二）乙。

第三条　本条例自2020年3月1日起施行。《示例省旧条例》同时废止。
"""
OLD = """示例省旧条例

（2010年1月1日示例省第十一届人民代表大会常务委员会第二次会议通过）

第一条　甲。

第二条　本条例自2010年3月1日起施行。
"""
SETTINGS = "dutylist: workspace/1\ntitle: 示例\njurisdiction: '230202'\n"
SCHEMA = TOP / "schemas/import.schema.json"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "dutylist.yaml").write_text(SETTINGS, encoding="utf-8")
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "new.txt").write_text(LAW, encoding="gbk")
    (texts / "old.md").write_text(OLD, encoding="utf-8")
    return tmp_path


def found(out: str) -> Any:  # noqa: ANN401  (any JSON)
    document = json.loads(out)
    jsonschema.validate(document, json.loads(SCHEMA.read_text(encoding="utf-8")))
    return document


def index(folder: Path) -> list[dict[str, Any]]:
    text = (folder / "basis.yaml").read_text(encoding="utf-8")
    return list(yaml.safe_load(text)["instruments"])


def test_texts_go_into_index_and_library(workspace: Path) -> None:
    done = dutylist("basis", "import", "texts", at=workspace)
    assert done.code == 0
    assert "共2个文件：取用2，退回0，跳过0；存疑0个。" in done.out
    assert "gb18030" in done.out
    assert "basis.yaml" in done.err
    new, old = index(workspace)
    assert new["title"] == "示例省示例条例"
    assert new["rank"] == "地方性法规"
    version = new["versions"][0]
    assert version["articles"] == "1-3"
    assert version["paragraphs"] == "2:1/2"
    assert len(version["fingerprints"].split()) == 3
    assert old["repealed"] == {"by": "示例省示例条例", "on": "2020-03-01"}
    text = library.read(workspace, new["id"], "2020-01-01")
    assert text is not None
    assert text.title == "示例省示例条例"
    assert dutylist("validate", at=workspace).code == 0


def test_a_second_run_changes_nothing(workspace: Path) -> None:
    dutylist("basis", "import", "texts", at=workspace)
    before = (workspace / "basis.yaml").read_bytes()
    done = dutylist("basis", "import", "texts", at=workspace)
    assert done.code == 0
    assert "取用（已有）" in done.out
    assert (workspace / "basis.yaml").read_bytes() == before


def test_another_version_is_added_and_comments_stay(workspace: Path) -> None:
    dutylist("basis", "import", "texts/old.md", at=workspace)
    path = workspace / "basis.yaml"
    path.write_text(f"# 注\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    later = OLD.replace("通过）", "通过　2015年5月1日示例省第十二届人民代表大会修正）")
    (workspace / "later.md").write_text(later, encoding="utf-8")
    assert dutylist("basis", "import", "later.md", at=workspace).code == 0
    (instrument,) = index(workspace)
    assert [each["version"] for each in instrument["versions"]] == ["2010-01-01", "2015-05-01"]
    assert path.read_text(encoding="utf-8").startswith("# 注\n")


def test_what_contradicts_the_index_is_returned_unless_asked_for(workspace: Path) -> None:
    dutylist("basis", "import", "texts/old.md", at=workspace)
    before = (workspace / "basis.yaml").read_bytes()
    other = OLD.replace("第二条", "第二条　乙。\n\n第三条")
    (workspace / "other.md").write_text(other, encoding="utf-8")
    done = dutylist("basis", "import", "other.md", at=workspace)
    assert done.code == 2
    assert "--replace" in done.out
    assert (workspace / "basis.yaml").read_bytes() == before
    assert dutylist("basis", "import", "other.md", "--replace", at=workspace).code == 0
    assert index(workspace)[0]["versions"][0]["articles"] == "1-3"


def test_a_dry_run_needs_no_workspace_and_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(LAW, encoding="utf-8")
    done = dutylist("basis", "import", ".", "--dry-run", "--format", "json", at=tmp_path)
    assert done.code == 0
    (one,) = found(done.out)["files"]
    assert one["file"] == "a.md"
    assert one["articles"] == "1-3"
    assert (one["promulgated"], one["effective"]) == ("2020-01-01", "2020-03-01")
    assert one["repeals"] == ["示例省旧条例"]
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_counts_conserve(workspace: Path) -> None:
    (workspace / "texts/scan.pdf").write_bytes(b"%PDF-1.4")
    (workspace / "texts/table.csv").write_text("a,b", encoding="utf-8")
    (workspace / "texts/part.md").write_text("第一条 甲。", encoding="utf-8")
    done = dutylist("basis", "import", "texts", "--dry-run", "--format", "json", at=workspace)
    assert done.code == 1
    document = found(done.out)
    assert document["summary"] == {
        "read": 5,
        "taken": 2,
        "returned": 2,
        "skipped": 1,
        "doubtful": 0 + 1,
        "articles": 6,
    }
    reasons = {each["file"]: each["reason"] for each in document["files"]}
    assert reasons["texts/scan.pdf"] == "unsupported-pdf"
    assert reasons["texts/part.md"] == "no-title"


def test_a_law_kept_in_parts_is_one_text(workspace: Path) -> None:
    texts = workspace / "texts"
    (texts / "code.md").write_text(
        "---\nnext: x\n---\n\n# 示例法典\n\n2020年5月1日示例省人民代表大会通过\n", encoding="utf-8"
    )
    (texts / "code__01-a.md").write_text("# 第一编\n\n**第一条**　甲。\n", encoding="utf-8")
    (texts / "code__02-b.md").write_text("**第二条**　乙。\n", encoding="utf-8")
    done = dutylist("basis", "import", "texts", "--dry-run", "--format", "json", at=workspace)
    files = {each["file"]: each for each in found(done.out)["files"]}
    assert files["texts/code.md"]["articles"] == "1-2"
    assert files["texts/code__01-a.md"]["part_of"] == "texts/code.md"


def test_several_processes_say_the_same(workspace: Path) -> None:
    words = ("basis", "import", "texts", "--dry-run", "--format", "json")
    assert dutylist(*words, "--jobs", "2", at=workspace).out == dutylist(*words, at=workspace).out


def test_the_ledger_goes_where_it_is_told(workspace: Path) -> None:
    done = dutylist("basis", "import", "texts", "--dry-run", "-o", "ledger.txt", at=workspace)
    assert done.out == ""
    assert "取用2" in (workspace / "ledger.txt").read_text(encoding="utf-8")


def test_a_file_that_cannot_be_added_to_is_left_alone(workspace: Path) -> None:
    path = workspace / "basis.yaml"
    path.write_text(
        "dutylist: basis/1\nid: a\ntitle: a\n"
        "instruments: [{id: law-x, title: 甲法, rank: 法律, versions: []}]\n",
        encoding="utf-8",
    )
    before = path.read_bytes()
    done = dutylist("basis", "import", "texts", at=workspace)
    assert done.code == 2
    assert "basis.yaml" in done.err
    assert path.read_bytes() == before
    assert not (workspace / "library").exists()


def test_no_control_character_reaches_terminal_or_index(workspace: Path) -> None:
    text = LAW.replace("示例省示例条例\n", "示例省\u202e示例\x07条例\n")
    (workspace / "odd.txt").write_text(text, encoding="utf-8")
    for form in ("text", "json"):
        done = dutylist("basis", "import", "odd.txt", "--format", form, at=workspace)
        assert done.code == 0
        assert not set("\u202e\x07") & set(done.out + done.err)
    assert not set("\u202e\x07") & set((workspace / "basis.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("words", [("nowhere",), ("texts",)])
def test_what_cannot_be_done_is_said_calmly(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "texts").mkdir()
    done = dutylist("basis", "import", *words, at=tmp_path)
    assert done.code == 2
    assert done.calm
    assert done.err
