"""Records are opened, listed and checked by the real command."""

import json
from pathlib import Path

import jsonschema
import pytest

from cli import record_space
from cli.record_space import APPROVED, FLAGS
from command import contents, copied, dutylist
from dutylist.resources import folder


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


EDIT = ("--catalogue", "sample-street", "--action", "edit")
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
    "an action without a list": (
        (*FLAGS[:-2], "--action", "edit", "--item", "a"),
        "--catalogue 或",
    ),
    "two lists": (
        (*FLAGS[:-2], "--catalogue", "sample-street", "--overlay", "sample-overlay"),
        "只能写一个",
    ),
    "a list without an action": (
        (*FLAGS[:-2], "--catalogue", "sample-street", "--item", "peace-fire"),
        "还缺 --action（add 新增",
    ),
    "a list without an item": (
        (*FLAGS[:-2], *EDIT),
        "还缺 --item",
    ),
    "a duty of another item": (
        (*FLAGS[:-2], *EDIT, "--item", "peace-fire", "--duty", "peace-dogs.1"),
        "不属于事项 peace-fire",
    ),
    "a citation in digits": (
        (*FLAGS, "--basis", "《中华人民共和国消防法》第32条"),
        "将要写入的 records/",
    ),
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


def test_actions_and_lists_may_be_called_as_clerks_call_them(space: Path) -> None:
    for number, typed in enumerate(
        ("增减调整：sample-overlay 新增 peace-ice", "目录:sample-street 修改 peace-fire.2")
    ):
        words = (*FLAGS[:-1], typed, "--id", f"2026-06{number}")
        assert dutylist("record", "new", *words, at=space).code == 0
    text = (space / "records" / "2026-061.yaml").read_text(encoding="utf-8")
    assert "catalogue: sample-street\n    action: edit\n    item: peace-fire\n" in text


def test_an_item_that_no_list_has_is_pointed_out(space: Path) -> None:
    typed = "catalogue:sample-street edit peace-fier"
    done = dutylist("record", "new", *FLAGS[:-1], typed, at=space)
    assert done.code == 0
    assert "没有事项 peace-fier；相近的有：peace-fire" in done.err


def test_each_step_is_told_with_an_example_of_how_it_is_written(space: Path) -> None:
    made = dutylist("record", "new", *FLAGS, "--id", "2026-050", at=space)
    assert "\n  opinions:\n    - by: " in made.out
    record_space.put(space)
    checked = dutylist("record", "check", "2026-001", "--as-of", "2026-09-08", at=space)
    assert "下一步：决定" in checked.out
    assert "dutylist record decide 2026-001 --by" in checked.out
    english = dutylist("--lang", "en", "record", "check", "2026-050", at=space)
    assert "Next: opinions" in english.out
    assert "（" not in english.out.split("\n  opinions:")[0].split("Next:")[1]


def test_examples_of_steps_are_yaml_that_the_schema_takes(space: Path) -> None:
    whole = (*FLAGS, "--id", "2026-050", "--on", "2026-11-02")
    assert dutylist("record", "new", *whole, at=space).code == 0
    path = space / "records" / "2026-050.yaml"
    for step in ("opinions", "legality", "reasonableness"):
        told = dutylist("record", "check", "2026-050", "--as-of", "2026-11-02", at=space)
        lines = told.out.split(f"\n  {step}:")[1]
        shown = f"  {step}:{lines}".splitlines()
        added = "\n".join(line[2:] for line in shown if line.startswith("  "))
        path.write_text(f"{path.read_text('utf-8')}{added}\n", encoding="utf-8")
    told = dutylist("record", "check", "2026-050", "--as-of", "2026-11-02", at=space)
    assert "0 个错误" in told.out or "未发现问题" in told.out
    assert "dutylist record decide 2026-050" in told.out


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
    alone = dutylist("record", "check", "2026-009", at=space)
    assert (alone.code, "没有写入" in alone.err) == (1, False)
    assert "records/2026-009.yaml:" in alone.out
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
    missing = dutylist("--lang", "en", "record", "decide", "2026-001", at=space)
    assert "missing --by, --on, --number, --result;" in missing.err
    assert "late" in done.out


def test_the_records_of_longsha_are_sealed(tmp_path: Path) -> None:
    space = copied(tmp_path)
    done = dutylist("record", "list", "--format", "json", at=space)
    listed = json.loads(done.out)["records"]
    assert {each["state"] for each in listed} == {"filed"}
    assert all(change["held"] for each in listed for change in each["changes"])
    assert dutylist("record", "check", at=space).out == "未发现问题。\n"


SLIPS = {
    "an opinion": (
        {"opinions": [{"by": "230202001", "text": "没有人手", "result": "不采纳"}]},
        "可选的有：adopted 采纳、partly 部分采纳、refused 未采纳",
    ),
    "a review": (
        {"legality": {"by": "示例区司法局", "result": "通过"}},
        "可选的有：passed 通过、refused 不通过、pending 审查中",
    ),
    "a decision": (
        {"decision": {"by": "示例编办", "result": "同意"}},
        "可选的有：approved 批准、refused 不予批准、pending 待决定",
    ),
    "the channel": ({"channel": "准入"}, "可选的有：admission 职责准入、adjustment 动态调整"),
}


@pytest.mark.parametrize(("given", "said"), SLIPS.values(), ids=SLIPS)
def test_values_that_can_be_chosen_are_told_with_their_meaning(
    space: Path, given: dict[str, object], said: str
) -> None:
    record_space.put(space, **given)
    done = dutylist("record", "check", "2026-001", at=space)
    assert done.code == 1
    assert said in done.out
