"""What the gate says: in words, as a comment, as annotations, as JSON; and its way to a record."""

import json
import shlex
from pathlib import Path

import jsonschema
import pytest

from command import TOP, dutylist
from gate import attacks
from gate.attacks import edits
from gate.harmless import APPROVED
from gate.space import (
    CATALOGUE,
    PLACE,
    TODAY,
    Edit,
    Files,
    changed,
    committed,
    item,
    pinned,
    start,
)

SCHEMA = json.loads((TOP / "schemas" / "changes.schema.json").read_text(encoding="utf-8"))


def ran(folder: Path, edit: Edit, *words: str, lang: str = "zh") -> tuple[int, str]:
    """Return how the gate ends after an edit, and what it prints."""
    folder.mkdir(exist_ok=True)
    committed(folder, [pinned(start()), pinned(changed(start(), edit))])
    asked = ("--lang", lang, "diff", "--gate", f"HEAD~1:{PLACE}", PLACE, "--as-of", TODAY)
    done = dutylist(*asked, *words, at=folder)
    assert done.calm, done.err
    return done.code, done.out


def test_a_sentence_names_the_duty_and_who_gains_and_who_loses(tmp_path: Path) -> None:
    code, out = ran(tmp_path, attacks.by_only)
    assert code == 1
    assert out.startswith("不通过：1 处加重基层的变化没有批准记录。\n")
    assert "事项“消防安全”的职责 fire.2" in out
    assert "增负：湖滨街道、五龙街道；减负：区住房和城乡建设局" in out
    assert f"{PLACE}/{CATALOGUE}:" in out
    assert (
        f"dutylist record new --channel admission -w {shlex.quote(PLACE)} --catalogue street "
        "--action edit --item fire --duty fire.2"
    ) in out


def test_the_same_in_english(tmp_path: Path) -> None:
    code, out = ran(tmp_path, attacks.by_only, lang="en")
    assert code == 1
    assert out.startswith("not passed: one change toward the local body has no approved record.\n")
    assert "gains: 湖滨街道, 五龙街道; loses: 区住房和城乡建设局" in out


def test_one_command_opens_a_record_for_all_burdens_of_a_list(tmp_path: Path) -> None:
    several = edits(attacks.gains_duty, attacks.dog_gains, attacks.role_only, attacks.claimed)
    code, out = ran(tmp_path, several)
    commands = [line for line in out.splitlines() if "dutylist record new" in line]
    assert code == 1
    assert len(commands) == 2
    assert "--change 'catalogue:street edit fire' --change 'catalogue:street edit dog'" in out
    assert "--overlay hubin --action claim --item straw" in out
    _, told = ran(tmp_path / "json", several, "--format", "json")
    found = json.loads(told)["gate"]["commands"]
    assert [each in out for each in found] == [True, True]
    _, comment = ran(tmp_path / "markdown", several, "--format", "markdown")
    assert comment.count("dutylist record new") == 2


def test_many_burdens_are_counted_first(tmp_path: Path) -> None:
    def edit(files: Files) -> None:
        for at in range(11, 23):
            item(files, "fire")["duties"].append({**attacks.LOCAL_DUTY, "id": f"fire.{at}"})

    _, out = ran(tmp_path, edit)
    assert "街道职责清单（示例）：12 处，涉及 1 个事项。" in out
    assert out.count("dutylist record new") == 1


def test_what_passes_says_so_in_one_line(tmp_path: Path) -> None:
    code, out = ran(tmp_path, APPROVED["a duty added to an item"])
    assert code == 0
    assert out.startswith("通过：1 处加重基层的变化均有批准记录。\n")
    assert "依据记录 2026-009" in out


def test_what_only_stands_for_now_is_visible(tmp_path: Path) -> None:
    code, out = ran(tmp_path, APPROVED["a change that stands for now"], "--format", "github")
    assert code == 0
    assert "先行认可" in out
    assert "::warning file=" in out


def test_why_a_record_does_not_serve_is_told(tmp_path: Path) -> None:
    edit = attacks.RECORDED["words altered after they were approved"]
    _, out = ran(tmp_path, edit)
    assert "记录 2026-009 批准的内容与清单现在的文字不一致" in out


@pytest.mark.parametrize(
    "edit",
    [
        attacks.by_only,
        APPROVED["a duty added to an item"],
        attacks.RECORDED["record altered after it was approved"],
        attacks.hand_edited_list,
        edits(),
    ],
)
def test_json_has_the_shape_of_its_schema(edit: Edit, tmp_path: Path) -> None:
    code, out = ran(tmp_path, edit, "--format", "json")
    document = json.loads(out)
    jsonschema.validate(document, SCHEMA)
    assert document["gate"]["passed"] is (code == 0)
    told = {each["fingerprint"]: each["record"] for each in document["changes"]}
    for each in document["gate"]["burdens"]:
        assert told[each["fingerprint"]] == each["record"]


def test_annotations_stand_at_the_new_lines(tmp_path: Path) -> None:
    code, out = ran(tmp_path, attacks.by_only, "--format", "github")
    first, second = out.splitlines()
    assert code == 1
    assert first.startswith("::error::不通过")
    assert second.startswith(f"::error file={PLACE}/{CATALOGUE},line=")


def test_no_word_of_a_list_breaks_out_of_a_comment(tmp_path: Path) -> None:
    def edit(files: Files) -> None:
        item(files, "fire")["name"] = "`</details><img src=x>`@所有人"
        attacks.gains_duty(files)

    code, out = ran(tmp_path, edit, "--format", "markdown")
    assert code == 1
    assert "❌ 不通过" in out
    line = next(each for each in out.splitlines() if "</details>" in each)
    assert line.count("``") >= 2


def test_a_workbook_is_no_form_of_a_verdict(tmp_path: Path) -> None:
    committed(tmp_path, [pinned(start())])
    words = ("diff", "--gate", f"HEAD:{PLACE}", PLACE, "--format", "xlsx", "-o", "a.xlsx")
    done = dutylist(*words, at=tmp_path)
    assert done.code == 2
    assert not (tmp_path / "a.xlsx").exists()


@pytest.mark.parametrize(
    "edit", [attacks.by_only, attacks.lead_by_only, attacks.new_item, attacks.claimed]
)
def test_the_command_that_is_named_leads_to_a_pass(edit: Edit, tmp_path: Path) -> None:
    _, out = ran(tmp_path, edit)
    command = next(line for line in out.splitlines() if "dutylist record new" in line)
    words = shlex.split(command.partition("dutylist ")[2])
    more = ("--title", "示例准入", "--applicant", "emergency", "--reason", "示例。")
    money = ("--power", "不下放。", "--people", "不增加。", "--money", "不增加。")
    done = dutylist(*words, *more, *money, "--on", "2026-06-01", at=tmp_path)
    assert done.code == 0, done.err
    (path,) = (tmp_path / PLACE / "records").glob("*.yaml")
    gate = ("diff", "--gate", f"HEAD~1:{PLACE}", PLACE, "--as-of", TODAY)
    waiting = dutylist(*gate, at=tmp_path)
    assert waiting.code == 1
    assert f"dutylist record check {path.stem}" in waiting.out
    reviews = (
        "legality: {by: justice, on: 2026-09-01, result: passed}\n"
        "reasonableness: {by: organization, on: 2026-09-08, result: passed}\n"
    )
    path.write_text(path.read_text(encoding="utf-8") + reviews, encoding="utf-8")
    decision = ("--by", "示例编办", "--on", "2026-10-01", "--number", "示例〔2026〕9号")
    at = tmp_path / PLACE
    done = dutylist("record", "decide", path.stem, *decision, "--result", "approved", at=at)
    assert done.code == 0, done.err
    assert dutylist(*gate, at=tmp_path).code == 0
