"""Records are opened, listed, checked, decided and sealed by the real command."""

import json
import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest

from cli import record_space
from command import HOME, contents, copied, dutylist
from dutylist import admission
from dutylist.io import record_file
from dutylist.resources import folder

FLAGS: tuple[str, ...] = (
    "--channel",
    "adjustment",
    "--title",
    "冰面安全",
    "--applicant",
    "emergency",
)
FLAGS += ("--reason", "辖区有江面", "--change", "overlay:sample-overlay add peace-ice")
DECISION = ("--by", "示例编办", "--on", "2026-10-08", "--number", "示例〔2026〕1号")
APPROVED = (*DECISION, "--result", "approved")


@pytest.fixture
def space(tmp_path: Path) -> Path:
    return record_space.made(tmp_path / "工作区")


def test_a_record_is_written_whole_and_says_what_comes_next(space: Path) -> None:
    done = dutylist(
        *("record", "new", *FLAGS, "--on", "2026-11-23", "--cause", "冬季冰面活动增多"),
        *("--basis", "《中华人民共和国消防法》第三十二条", "--people", "派驻一人"),
        at=space,
    )
    assert done.code == 0
    assert "records/2026-002.yaml" in done.out
    assert "征求意见" in done.out
    text = (space / "records" / "2026-002.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=")
    assert "  - overlay: sample-overlay\n    action: add\n    item: peace-ice\n" in text
    assert "support:\n  people: 派驻一人\n" in text
    assert dutylist("record", "check", "2026-002", "--as-of", "2026-11-23", at=space).code == 0


def test_a_change_can_be_given_in_pieces(space: Path) -> None:
    pieces = ("--catalogue", "sample-street", "--action", "edit", "--duty", "peace-fire.2")
    done = dutylist("record", "new", *FLAGS[:-2], *pieces, "--id", "2026-050", at=space)
    assert done.code == 0
    text = (space / "records" / "2026-050.yaml").read_text(encoding="utf-8")
    assert "item: peace-fire\n    duty: peace-fire.2\n" in text


def test_numbers_follow_each_other_also_where_one_cannot_be_read(space: Path) -> None:
    (space / "records" / "2026-007.yaml").write_text("dutylist: record/1\nid： 1\n", "utf-8")
    done = dutylist("record", "new", *FLAGS, "--on", "2026-11-23", at=space)
    assert "records/2026-008.yaml" in done.out


def test_a_record_that_is_there_is_not_overwritten(space: Path) -> None:
    assert dutylist("record", "new", *FLAGS, "--id", "2026-002", at=space).code == 0
    before = contents(space)
    for identity in ("2026-002", "2026-001"):
        done = dutylist("record", "new", *FLAGS, "--id", identity, at=space)
        assert done.code == 2
        assert "没有改动" in done.err
    assert contents(space) == before


BAD: dict[str, tuple[tuple[str, ...], str]] = {
    "nothing": ((), "缺少 --channel、--title、--applicant、--reason、--change"),
    "no change": (FLAGS[:-2], "缺少 --change"),
    "a channel that is none": (("--channel", "x", *FLAGS[2:]), "没有渠道 x"),
    "an unknown overlay": ((*FLAGS[:-1], "overlay:sample-overlai add peace-ice"), "sample-overlay"),
    "an unknown action": ((*FLAGS[:-1], "overlay:sample-overlay hand peace-ice"), "没有动作 hand"),
    "no change at all": ((*FLAGS[:-1], "peace-ice"), "看不懂改动"),
    "an empty change": ((*FLAGS[:-1], ""), "看不懂改动"),
    "a day that is none": ((*FLAGS, "--on", "2026-02-30"), "2026-02-30 不是日期"),
    "an id that leads out": ((*FLAGS, "--id", "../2026-001"), "没有写入任何文件"),
    "an empty reason": ((*FLAGS[:7], " ", *FLAGS[8:]), "没有写入任何文件"),
    "an escape in the title": ((*FLAGS[:3], "a\x1b[31m", *FLAGS[4:]), "没有写入任何文件"),
    "an item that is no id": ((*FLAGS[:-1], "overlay:sample-overlay add 冰面"), "没有写入任何文件"),
    "a unit that asks for admission": (
        ("--channel", "admission", *FLAGS[2:5], "230202001", *FLAGS[6:]),
        "DL526",
    ),
}


@pytest.mark.parametrize(("words", "said"), BAD.values(), ids=BAD)
def test_a_bad_call_is_answered_calmly_and_writes_nothing(
    space: Path, words: tuple[str, ...], said: str
) -> None:
    before = contents(space)
    done = dutylist("record", "new", *words, at=space)
    assert done.code == 2
    assert done.calm
    assert said in done.err
    assert "\x1b" not in done.err
    assert contents(space) == before


def test_full_width_marks_in_a_change_mean_what_they_look_like(space: Path) -> None:
    typed = "overlay：sample-overlay　add　peace-ice"
    assert dutylist("record", "new", *FLAGS[:-1], typed, at=space).code == 0


def test_the_list_tells_state_next_step_and_days_left(space: Path) -> None:
    record_space.put(space)
    done = dutylist("record", "list", "--as-of", "2026-09-08", at=space)
    assert done.code == 0
    assert "2026-001\t示例街道清单调整\t示例区应急管理局\t合理性评估\t决定\t" in done.out
    assert "待决定 1 份，超期 0 份" in done.out
    late = dutylist("record", "list", "--as-of", "2026-11-23", at=space)
    assert "已超期" in late.out
    assert "超期 1 份" in late.out


def test_the_list_is_json_with_a_schema_and_markdown(space: Path) -> None:
    schema = json.loads((folder("schemas") / "records.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    record_space.put(space)
    open_ = json.loads(dutylist("record", "list", "--format", "json", at=space).out)
    jsonschema.validate(open_, schema)
    assert open_["records"][0]["state"] == "assessed"
    assert open_["records"][0]["next"]["step"] == "decision"
    assert open_["records"][0]["changes"][0]["held"] is None
    assert dutylist("record", "decide", "2026-001", *APPROVED, at=space).code == 0
    decided = json.loads(dutylist("record", "list", "--format", "json", at=space).out)
    jsonschema.validate(decided, schema)
    assert decided["records"][0]["state"] == "approved"
    assert decided["records"][0]["changes"][0]["held"] is True
    table = dutylist("record", "list", "--format", "markdown", at=space).out
    assert "| `2026-001` | `示例街道清单调整` |" in table


def test_the_list_can_be_of_one_state(space: Path) -> None:
    record_space.put(space)
    done = dutylist("record", "list", "--state", "filed", at=space)
    assert done.out == "没有准入或者调整记录。\n"
    assert "2026-001" in dutylist("record", "list", "--state", "assessed", at=space).out
    wrong = dutylist("record", "list", "--state", "done", at=space)
    assert (wrong.code, "done" in wrong.err) == (2, True)


def test_a_decision_is_shown_written_and_bound(space: Path) -> None:
    path = record_space.put(space)
    done = dutylist("record", "decide", "2026-001", *APPROVED, at=space)
    assert done.code == 0
    assert "overlay:sample-overlay add peace-ice" in done.out
    assert "冰面安全" in done.out
    assert "基层（主责）：巡查登记peace-ice.1" in done.out
    assert "已批准" in done.out
    decided = record_file.opened(path).record
    assert decided.changes[0].digest is not None
    assert admission.sealed(decided)
    assert dutylist("record", "check", "--as-of", "2026-10-20", at=space).code == 0


def test_a_word_changed_after_the_approval_is_found_and_a_comma_is_not(space: Path) -> None:
    record_space.put(space)
    dutylist("record", "decide", "2026-001", *APPROVED, at=space)
    record_space.reword(space, "巡查登记peace-ice.1", "巡查、登记peace-ice.1。")
    assert dutylist("record", "check", "--as-of", "2026-10-20", at=space).code == 0
    record_space.reword(space, "巡查、登记peace-ice.1。", "组织救援peace-ice.1")
    done = dutylist("record", "check", "--as-of", "2026-10-20", at=space)
    assert done.code == 1
    assert "DL518" in done.out
    assert "批准失效" in dutylist("record", "list", at=space).out
    again = dutylist("record", "decide", "2026-001", *APPROVED, at=space)
    assert again.code == 0
    assert dutylist("record", "check", "--as-of", "2026-10-20", at=space).code == 0


def test_a_record_edited_after_its_decision_is_found(space: Path) -> None:
    path = record_space.put(space)
    dutylist("record", "decide", "2026-001", *APPROVED, at=space)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("辖区情况变化", "另有理由"), encoding="utf-8")
    done = dutylist("record", "check", "2026-001", "--as-of", "2026-10-20", at=space)
    assert (done.code, "DL519" in done.out) == (1, True)
    sealed = dutylist("record", "seal", "2026-001", at=space)
    assert (sealed.code, "DL519" in sealed.err) == (2, True)


REFUSED: dict[str, tuple[dict[str, object], tuple[str, ...], str]] = {
    "no review": ({"legality": {"by": "司法局", "result": "pending"}}, APPROVED, "DL514"),
    "a review that did not pass": (
        {"reasonableness": {"by": "组织部", "result": "refused"}},
        APPROVED,
        "DL514",
    ),
    "an opinion without reply": (
        {"opinions": [{"by": "230202001", "text": "不同意", "result": "refused"}]},
        APPROVED,
        "DL515",
    ),
    "by the applicant itself": ({}, ("--by", "应急局", *APPROVED[2:]), "DL516"),
    "before its reviews": ({}, (*APPROVED[:3], "2026-08-01", *APPROVED[4:]), "DL513"),
    "on a day to come": ({}, (*APPROVED[:3], "2062-08-01", *APPROVED[4:]), "DL502"),
    "a flag missing": ({}, DECISION, "缺少 --result"),
    "a result that is none": ({}, (*DECISION, "--result", "通过"), "没有结果 通过"),
    "an empty number": ({}, (*APPROVED[:5], " ", *APPROVED[6:]), "没有写入任何文件"),
}


@pytest.mark.parametrize(("given", "words", "said"), REFUSED.values(), ids=REFUSED)
def test_what_may_not_be_decided_is_refused_and_nothing_is_written(
    space: Path, given: dict[str, object], words: tuple[str, ...], said: str
) -> None:
    record_space.put(space, **given)
    before = contents(space)
    done = dutylist("record", "decide", "2026-001", *words, at=space)
    assert done.code == 2
    assert done.calm
    assert said in done.err
    assert contents(space) == before


def test_a_change_that_is_not_there_cannot_be_approved(space: Path) -> None:
    record_space.put(space)
    record_space.reword(space, '"id": "peace-ice"', '"id": "peace-snow"')
    done = dutylist("record", "decide", "2026-001", *APPROVED, at=space)
    assert done.code == 2
    assert "overlay:sample-overlay add peace-ice" in done.err


def test_nothing_is_approved_while_a_list_cannot_be_read_whole(space: Path) -> None:
    record_space.put(space)
    record_space.reword(space, '"role": "lead"', '"role": "leader"')
    before = contents(space)
    done = dutylist("record", "decide", "2026-001", *APPROVED, at=space)
    assert (done.code, "overlay.yaml:" in done.err) == (2, True)
    assert contents(space) == before
    assert "注意：工作区有" in dutylist("record", "list", at=space).err


def test_a_refusal_needs_no_reviews_and_no_content(space: Path) -> None:
    record_space.put(space)
    done = dutylist("record", "decide", "2026-001", *DECISION, "--result", "不予批准", at=space)
    assert done.code == 0
    assert "不予批准" in dutylist("record", "list", at=space).out


def test_what_is_decided_is_not_decided_again(space: Path) -> None:
    record_space.put(space)
    dutylist("record", "decide", "2026-001", *APPROVED, at=space)
    done = dutylist("record", "decide", "2026-001", *APPROVED, at=space)
    assert done.code == 2
    assert "已经作出决定" in done.err


def test_a_decision_written_by_hand_is_sealed_and_its_comments_kept(space: Path) -> None:
    lines: tuple[str, ...] = (
        "# 编办留存",
        "dutylist: record/1",
        'id: "2026-002"',
        "channel: adjustment",
    )
    lines += ("title: 电动自行车", "applicant: emergency", "on: 2026-08-03", "changes:")
    lines += ("  - {catalogue: sample-street, action: edit, item: peace-bikes}  # 第三项",)
    lines += ("reason: 理由", "opinions: []")
    lines += ("legality: {by: 司法局, on: 2026-08-20, result: passed}",)
    lines += ("reasonableness: {by: 组织部, on: 2026-09-01, result: passed}",)
    lines += ("decision: {by: 编办, on: 2026-09-08, number: 1, result: approved}  # 手写",)
    path = space / "records" / "2026-002.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert "DL517" in dutylist("record", "check", "2026-002", at=space).out
    done = dutylist("record", "seal", "2026-002", at=space)
    assert done.code == 0
    assert "peace-bikes" in done.out
    text = path.read_text(encoding="utf-8")
    for each in ("# 编办留存", "# 第三项", "# 手写", "{by: 编办, on: 2026-09-08, number: 1,"):
        assert each in text
    again = dutylist("record", "seal", "2026-002", at=space)
    assert (again.code, "已经封存" in again.err) == (0, True)
    assert path.read_text(encoding="utf-8") == text


def test_nothing_decided_is_nothing_to_seal(space: Path) -> None:
    record_space.put(space)
    done = dutylist("record", "seal", "2026-001", at=space)
    assert (done.code, "没有可以封存的内容" in done.err) == (2, True)


def test_a_change_is_let_stand_until_a_day(space: Path) -> None:
    record_space.put(space)
    words = ("record", "acknowledge", "2026-001", "--by", "示例编办", "--on", "2026-10-08")
    long = dutylist(*words, "--until", "2027-10-08", at=space)
    assert (long.code, "DL523" in long.err) == (2, True)
    assert dutylist(*words, at=space).err.startswith("缺少 --until")
    done = dutylist(*words, "--until", "2026-12-31", at=space)
    assert done.code == 0
    listed = dutylist("record", "list", "--as-of", "2026-12-31", at=space).out
    assert "先行认可\t" in listed
    over = dutylist("record", "check", "--as-of", "2027-01-01", at=space)
    assert (over.code, "DL524" in over.out) == (1, True)
    assert dutylist("record", "decide", "2026-001", *APPROVED, at=space).code == 0
    late = dutylist(*words, "--until", "2026-12-31", at=space)
    assert (late.code, "不需要先行认可" in late.err) == (2, True)


@pytest.mark.parametrize("name", ["overlay", "catalogue", "units", "departments"])
def test_an_approval_is_not_blamed_for_a_file_that_cannot_be_read(space: Path, name: str) -> None:
    record_space.put(space)
    dutylist("record", "decide", "2026-001", *APPROVED, at=space)
    path = space / f"{name}.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n坏：", encoding="utf-8")
    assert "DL518" not in dutylist("record", "check", "--as-of", "2026-10-20", at=space).out
    assert "DL518" not in dutylist("validate", "--as-of", "2026-10-20", at=space).out


def test_an_overdue_step_fails_the_check(space: Path) -> None:
    record_space.put(space)
    done = dutylist("record", "check", "--as-of", "2026-11-23", at=space)
    assert (done.code, "DL522" in done.out) == (1, True)


def test_an_unknown_record_names_the_nearest(space: Path) -> None:
    for command in (("check",), ("seal",), ("decide",), ("acknowledge",)):
        done = dutylist("record", *command, "2026-01", at=space)
        assert done.code == 2
        assert "没有记录 2026-01；相近的有：2026-001" in done.err


FAULTY = {
    "a full-width colon": "dutylist: record/1\nid： 2026-009\n",
    "broken YAML": 'dutylist: record/1\nid: "2026-009\n',
    "no changes": "dutylist: record/1\nid: 2026-009\nchannel: adjustment\n",
    "GBK": "dutylist: record/1\ntitle: 冰面安全列入清单的记录\n".encode("gbk").decode("latin-1"),
}


@pytest.mark.parametrize("text", FAULTY.values(), ids=FAULTY)
def test_a_record_that_cannot_be_read_is_a_finding(space: Path, text: str) -> None:
    path = space / "records" / "2026-009.yaml"
    path.write_bytes(text.encode("latin-1" if text == FAULTY["GBK"] else "utf-8"))
    done = dutylist("record", "check", at=space)
    assert done.code == 1
    assert "records/2026-009.yaml:" in done.out
    named = dutylist("record", "decide", "2026-009", *APPROVED, at=space)
    assert named.code == 2
    assert "records/2026-009.yaml:" in named.err
    listed = dutylist("record", "list", at=space)
    assert listed.code == 0
    assert "注意：工作区有" in listed.err


@pytest.mark.parametrize("settings", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "gbk"}])
def test_the_list_is_told_on_any_terminal(space: Path, settings: dict[str, str]) -> None:
    done = dutylist("record", "list", at=space, settings=settings)
    assert (done.code, done.calm) == (0, True)


def test_english_is_spoken_where_it_is_asked_for(space: Path) -> None:
    record_space.put(space)
    done = dutylist("--lang", "en", "record", "list", "--as-of", "2026-11-23", at=space)
    assert "reasonableness reviewed" in done.out
    assert "late" in done.out


def test_the_records_of_longsha_are_sealed(tmp_path: Path) -> None:
    space = copied(tmp_path)
    done = dutylist("record", "list", "--format", "json", at=space)
    listed = json.loads(done.out)["records"]
    assert {each["state"] for each in listed} == {"filed"}
    assert all(change["held"] for each in listed for change in each["changes"])
    assert dutylist("record", "check", at=space).out == "未发现问题。\n"


def asked(space: Path, answers: list[str], *words: str) -> tuple[int, str]:
    """Run the command on a terminal and give an answer to each question; return what was shown."""
    ours, theirs = pty.openpty()
    env = {"HOME": HOME.name, "PATH": os.environ["PATH"], "TERM": "xterm", "PYTHONUTF8": "1"}
    with subprocess.Popen(
        [sys.executable, "-m", "dutylist", *words],
        cwd=space,
        env={**env, "DUTYLIST_LANG": "zh"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        shown = b""
        questions = 0
        end = time.monotonic() + 60
        while time.monotonic() < end and select.select([ours], [], [], 60)[0]:
            try:
                shown += os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if shown.decode("utf-8", "ignore").endswith("：") and questions < len(answers):
                os.write(ours, f"{answers[questions]}\n".encode())
                shown += b"\n"
                questions += 1
    os.close(ours)
    return process.returncode, shown.decode("utf-8")


ANSWERS = ["下放", "动态调整", "冰面安全", "emergency", "辖区有江面", "peace-ice"]
ANSWERS += ["overlay:sample-overlay add peace-ice", "", "", "", "", "", "", ""]


def test_what_is_missing_is_asked_for_on_a_terminal(space: Path) -> None:
    code, shown = asked(space, ANSWERS, "record", "new", "--id", "2026-009")
    assert code == 0
    assert "没有渠道 下放" in shown
    assert "看不懂改动" in shown
    text = (space / "records" / "2026-009.yaml").read_text(encoding="utf-8")
    assert "title: 冰面安全\n" in text
    assert "cause" not in text


def test_an_end_of_input_writes_nothing(space: Path) -> None:
    before = contents(space)
    code, shown = asked(space, ["adjustment", "\x04"], "record", "new")
    assert code == 2
    assert "Traceback" not in shown
    assert contents(space) == before
