"""An approval serves for what was approved, whatever letters, files and numbers stand in its place.

What only the rights of the repository can hold is not tried here: whoever may write and seal
records can approve; the seal tells what was altered afterwards, not who sealed.
"""

from pathlib import Path

import pytest

from gate.attacks import EDIT_FIRE
from gate.space import Edit, Files, approving, changed, duty, gate, item, start

SAID = "每月巡查沿街商铺<5次，每次不超过1.5小时，逾期3-5日报告。"
ALTERED = {
    "less than turned into more than": ("<5", ">5"),
    "a point taken out": ("1.5", "15"),
    "a dash taken out": ("3-5", "35"),
    "a month made a day": ("每月", "每日"),
    "a word taken out": ("不超过", "超过"),
    "a look-alike character": ("不超过", "不超\u8d8a"),
    "an exponent": ("5次", "5³次"),
    "words in the private area": ("巡查", "巡查\ue123清理"),
}
HARMLESS = {
    "width": ("1.5小时", "１.５小时"),
    "punctuation": ("，每次", "；每次"),
    "a blank": ("巡查", "巡查 "),
}


def gains(text: str) -> Edit:
    """Return an edit that gives the local body a duty in some words."""
    return lambda files: item(files, "fire")["duties"].append(
        duty("fire.4", "local", "support", text)
    )


def reworded(old: str, new: str) -> Edit:
    def edit(files: Files) -> None:
        last = item(files, "fire")["duties"][-1]
        assert old in last["text"]
        last["text"] = last["text"].replace(old, new)

    return edit


def passes(folder: Path, *edits: Edit) -> bool:
    found = gate(folder, start(), changed(start(), *edits))
    assert found.done.calm, found.done.err
    return found.code == 0


APPROVED = (gains(SAID), approving("2026-009", EDIT_FIRE))


@pytest.mark.parametrize("how", ALTERED)
def test_words_altered_after_the_approval_do_not_pass(how: str, tmp_path: Path) -> None:
    assert not passes(tmp_path, *APPROVED, reworded(*ALTERED[how]))


@pytest.mark.parametrize("how", HARMLESS)
def test_marks_and_width_do_not_void_an_approval(how: str, tmp_path: Path) -> None:
    assert passes(tmp_path, *APPROVED, reworded(*HARMLESS[how]))


def other_order(files: Files) -> None:
    item(files, "fire")["duties"].reverse()


def second_file(files: Files) -> None:
    files["records/other.yaml"] = dict(files["records/2026-009.yaml"])


def second_file_altered(files: Files) -> None:
    second_file(files)
    files["records/other.yaml"]["title"] = "另一件事"


def look_alike_id(files: Files) -> None:
    files["records/2026-009.yaml"]["id"] = "2026-OO9"


def foreign_id(files: Files) -> None:
    files["records/2026-009.yaml"]["id"] = "2026-00９"


def foreign_item(files: Files) -> None:
    files["records/2026-009.yaml"]["changes"][0]["item"] = "f\u0456re"


def ended_id(files: Files) -> None:
    files["records/2026-009.yaml"]["changes"][0]["item"] = "fire\n"


def upper_digest(files: Files) -> None:
    change = files["records/2026-009.yaml"]["changes"][0]
    change["digest"] = change["digest"].replace("sha256:", "SHA256:")


def no_digest(files: Files) -> None:
    del files["records/2026-009.yaml"]["changes"][0]["digest"]


def more_changes(files: Files) -> None:
    changes = files["records/2026-009.yaml"]["changes"]
    changes.append({**changes[0], "item": "dog"})


def outcome_in_another_case(files: Files) -> None:
    files["records/2026-009.yaml"]["decision"]["result"] = "Approved"


@pytest.mark.parametrize(
    "edit",
    [
        *(second_file, second_file_altered, look_alike_id, foreign_id, foreign_item, ended_id),
        *(upper_digest, no_digest, more_changes, outcome_in_another_case),
    ],
    ids=lambda edit: edit.__name__,
)
def test_a_record_that_was_tampered_with_lets_nothing_pass(edit: Edit, tmp_path: Path) -> None:
    assert not passes(tmp_path, *APPROVED, edit)


def test_the_order_of_duties_is_no_part_of_an_approval(tmp_path: Path) -> None:
    assert passes(tmp_path, *APPROVED, other_order)
