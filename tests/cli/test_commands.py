"""The commands as an office runs them, each in its own process."""

import json
from pathlib import Path

import jsonschema
import pytest

from command import LONGSHA, TOP, contents, copied, dutylist

STREET = "catalogues/street-2026.1.yaml"
OLD = "catalogues/street-2025.1.yaml"


@pytest.fixture
def space(tmp_path: Path) -> Path:
    return copied(tmp_path)


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_example_is_clean_and_stays_as_it_is(space: Path) -> None:
    before = contents(space)
    done = dutylist("validate", at=space)
    assert (done.code, done.out, done.err) == (0, "未发现问题。\n", "")
    assert contents(space) == before


def test_a_second_look_says_the_same_and_an_edit_is_seen(space: Path) -> None:
    first, second = (dutylist("validate", at=space) for _ in range(2))
    assert first == second
    _edit(space / "units.yaml", "五龙街道", "五龙\u200b街道")
    assert dutylist("validate", at=space).code == 1


def test_local_lists_of_the_example_are_clean(space: Path) -> None:
    assert dutylist("validate", "--local", at=space).code == 0


def test_findings_as_json_have_the_promised_shape(space: Path) -> None:
    _edit(space / STREET, "level: street", "level: stret")
    done = dutylist("validate", STREET, "--format", "json", at=space)
    report = json.loads(done.out)
    schema = json.loads((TOP / "schemas/findings.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(report, schema)
    assert done.code == 1
    assert [each["code"] for each in report["findings"]] == ["DL036"]
    assert report["summary"] == {"errors": 1, "warnings": 0, "notes": 0}


def test_no_findings_as_json_have_the_promised_shape(space: Path) -> None:
    report = json.loads(dutylist("validate", "--format", "json", at=space).out)
    assert report["findings"] == []


def test_findings_for_github_name_file_line_and_column(space: Path) -> None:
    _edit(space / STREET, "level: street", "level: stret")
    done = dutylist("validate", STREET, "--format", "github", at=space)
    assert done.out.startswith(f"::error file={STREET},line=8,col=8,")


def test_standard_input_is_a_file_to_check(space: Path) -> None:
    assert dutylist("validate", "-", at=space).code == 1


@pytest.mark.parametrize(("code", "words"), [("DL033", "缺少必填项"), ("dl201", "依据库中没有")])
def test_a_rule_is_explained(tmp_path: Path, code: str, words: str) -> None:
    done = dutylist("explain", code, at=tmp_path)
    assert done.code == 0
    assert words in done.out
    assert "怎么办：" in done.out


def test_an_unknown_rule_is_not(tmp_path: Path) -> None:
    done = dutylist("explain", "DL999", at=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "没有 DL999" in done.err


def test_lists_are_derived_and_then_found_to_be_current(space: Path) -> None:
    done = dutylist("derive", at=space)
    assert done.code == 0
    assert "共 7 份清单，更新 7 份。" in done.out
    assert len(list((space / "lists").iterdir())) == 7
    assert "更新 0 份" in dutylist("derive", at=space).out
    assert dutylist("derive", "--check", at=space).code == 0
    assert dutylist("validate", "lists", at=space).code == 0


def test_a_list_edited_by_hand_is_found(space: Path) -> None:
    dutylist("derive", at=space)
    _edit(space / "lists/230202001.yaml", "title: ", "title: 新")
    done = dutylist("derive", "--check", at=space)
    assert done.code == 1
    assert "230202001.yaml" in done.out


def test_nothing_is_written_on_a_base_that_has_moved(space: Path) -> None:
    _edit(space / STREET, "title: 龙沙区街道", "title: 龙沙区各街道")
    before = contents(space)
    done = dutylist("derive", at=space)
    assert done.code == 3
    assert "DL313" in done.err
    assert contents(space) == before


def test_an_item_tells_where_it_came_from(space: Path) -> None:
    done = dutylist("derive", "230202005", "--explain", "peace-residence", at=space)
    assert done.code == 0
    assert "peace-residence" in done.out
    assert "230202005" not in {path.name for path in space.iterdir()}


def test_publication_copies_are_the_same_for_every_hash_seed(space: Path) -> None:
    for seed in ("1", "2"):
        out = space / f"public{seed}"
        assert dutylist("render", "-o", out, at=space, settings={"PYTHONHASHSEED": seed}).code == 0
    first, second = contents(space / "public1"), contents(space / "public2")
    assert first == second
    assert {name.rpartition(".")[2] for name in first} >= {"xlsx", "html"}


def test_a_law_leads_to_the_items_that_cite_it(space: Path) -> None:
    done = dutylist("trace", "消防法第三十二条", "--format", "json", at=space)
    links = json.loads(done.out)["links"]
    assert done.code == 0
    assert links
    assert all("消防法》第三十二条" in link["provision"] for link in links)


def test_nothing_leads_to_an_unknown_word(space: Path) -> None:
    done = dutylist("trace", "没有的事项", at=space)
    assert (done.code, done.out) == (2, "")
    assert "没有找到" in done.err


def test_counts_are_printed_as_a_notice_has_them(space: Path) -> None:
    done = dutylist("stats", at=space)
    assert done.code == 0
    assert "本清单共41项" in done.out
    counted = json.loads(dutylist("stats", "--format", "json", at=space).out)
    assert counted["lists"][0]["items"] == 41


def test_two_versions_are_compared(space: Path) -> None:
    done = dutylist("diff", OLD, STREET, at=space)
    assert done.code in {0, 1}
    assert done.calm
    assert "法治宣传教育" in done.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("validate", "没有.yaml"), "没有.yaml"),
        (("validate", "--nope"), "没有选项 --nope"),
        (("nope",), "没有命令 nope"),
        (("validate", "--as-of", "2026-02-30"), "不是日期"),
        (("validate", "--select", "XX9"), "XX9"),
        (("validate", "--jobs", "0"), "--jobs"),
        (("validate", "--format", "xml"), "--format"),
        (("derive", "没有街道"), "没有街道"),
        (("derive", "-w", "没有"), "没有"),
        (("render", "没有.yaml"), "没有.yaml"),
        (("stats", "没有"), "没有"),
        (("diff", OLD), "用法有误"),
        (("diff", OLD, "没有.yaml"), "没有.yaml"),
        (("trace",), "用法有误"),
        (("init", "."), "已有文件"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, tuple) else None,
)
def test_a_wrong_call_ends_calmly(words: tuple[str, ...], said: str) -> None:
    done = dutylist(*words, at=LONGSHA)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("words", [("validate",), ("stats",), ("--help",), ("explain",)])
@pytest.mark.parametrize("setting", [{"PYTHONIOENCODING": "gbk"}, {"LC_ALL": "C"}], ids=str)
def test_any_terminal_will_do(words: tuple[str, ...], setting: dict[str, str]) -> None:
    done = dutylist(*words, at=LONGSHA, settings=setting)
    assert (done.code, done.err) == (0, "")
    assert done.out


def test_a_terminal_of_ascii_gets_what_it_can_show(tmp_path: Path) -> None:
    done = dutylist("validate", "none.yaml", at=tmp_path, settings={"PYTHONIOENCODING": "ascii"})
    assert done.code == 2
    assert r"\u6ca1\u6709 none.yaml" in done.err


def test_messages_come_in_english_on_request(space: Path) -> None:
    _edit(space / STREET, "level: street", "level: stret")
    done = dutylist("--lang", "en", "validate", STREET, at=space)
    assert "level may not be stret; do you mean street?" in done.out


def test_a_new_workspace_is_clean(tmp_path: Path) -> None:
    assert dutylist("init", "新区", at=tmp_path).code == 0
    assert dutylist("validate", "--strict", at=tmp_path / "新区").code == 0


def test_the_version_is_told(tmp_path: Path) -> None:
    assert dutylist("--version", at=tmp_path).out.startswith("dutylist ")
    assert dutylist("--lang", "en", "--version", at=tmp_path).out.startswith("dutylist ")
