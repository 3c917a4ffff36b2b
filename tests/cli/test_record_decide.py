"""Records are decided, acknowledged and sealed by the real command, or refused."""

from pathlib import Path

import pytest

from cli import record_space
from cli.record_space import APPROVED, DECISION
from command import contents, dutylist
from dutylist import admission
from dutylist.io import record_file


@pytest.fixture
def space(tmp_path: Path) -> Path:
    return record_space.made(tmp_path / "工作区")


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
    listed = dutylist("record", "list", at=space).out
    assert "\t批准失效\t改回批准的内容，或者重新决定\n" in listed
    again = dutylist("record", "decide", "2026-001", *APPROVED[:-1], "同意", at=space)
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
