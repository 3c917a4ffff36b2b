"""Nothing slips past the gate: attempts in real repositories, with the real command."""

from pathlib import Path

import pytest

from gate import attacks
from gate.attacks import RECORDED, SILENT, edits
from gate.space import (
    TODAY,
    WULONG,
    Edit,
    approving,
    asked,
    changed,
    committed,
    gate,
    item,
    pinned,
    start,
)


@pytest.mark.parametrize("name", SILENT)
def test_what_no_record_speaks_of_does_not_pass(name: str, tmp_path: Path) -> None:
    found = gate(tmp_path, start(), changed(start(), SILENT[name]))
    assert found.done.calm, found.done.err
    assert found.code == 1, found.done.err
    assert found.uncovered


@pytest.mark.parametrize("name", RECORDED)
def test_a_record_that_is_not_good_enough_lets_nothing_pass(name: str, tmp_path: Path) -> None:
    found = gate(tmp_path, start(), changed(start(), RECORDED[name]))
    assert found.done.calm, found.done.err
    assert found.code == 1, found.done.err
    assert found.uncovered or found.faults


def test_what_is_pinned_to_another_catalogue_does_not_pass(tmp_path: Path) -> None:
    before = changed(start(), attacks.with_heavy)
    found = gate(tmp_path, before, changed(before, attacks.pinned_to_other))
    assert found.code == 1
    assert ("fire", "fire.4") in found.uncovered


def test_an_old_approval_is_not_used_again(tmp_path: Path) -> None:
    approved = changed(start(), attacks.gains_duty, approving("2026-009", attacks.EDIT_FIRE))
    taken_back = changed(approved, lambda files: item(files, "fire")["duties"].pop())
    committed(tmp_path, [pinned(each) for each in (approved, taken_back, approved)])
    found = asked(tmp_path)
    assert found.code == 1
    assert found.refused == {"spent"}


def test_what_is_removed_and_put_back_in_two_commits_does_not_pass(tmp_path: Path) -> None:
    first = changed(start(), lambda files: item(files, "fire")["duties"].pop(1))
    second = changed(first, attacks.split_and_reworded, attacks.gains_duty)
    committed(tmp_path, [pinned(each) for each in (start(), first, second)])
    assert asked(tmp_path).code == 1
    assert asked(tmp_path, "HEAD~2").code == 1


def test_an_overlay_deleted_and_written_anew_brings_nothing_back(tmp_path: Path) -> None:
    lighter = changed(start(), lambda files: files.pop(WULONG))
    committed(tmp_path, [pinned(start()), pinned(lighter)])
    assert asked(tmp_path).uncovered == {("straw", None)}


@pytest.mark.parametrize(
    ("fault", "edit"),
    [
        ("removed-record", lambda files: files.pop("records/2026-009.yaml")),
        ("edited-record", attacks.altered_after("2026-009")),
        (
            "edited-record",
            edits(
                lambda files: item(files, "fire")["duties"].pop(),
                approving("2026-009", {**attacks.EDIT_FIRE, "item": "dog"}),
            ),
        ),
    ],
)
def test_approved_records_are_kept_as_they_are(fault: str, edit: Edit, tmp_path: Path) -> None:
    approved = changed(start(), attacks.gains_duty, approving("2026-009", attacks.EDIT_FIRE))
    found = gate(tmp_path, approved, changed(approved, edit))
    assert found.code == 1
    assert fault in found.faults


def test_a_record_that_approves_what_did_not_happen_fails(tmp_path: Path) -> None:
    found = gate(tmp_path, start(), changed(start(), approving("2026-009", attacks.EDIT_FIRE)))
    assert found.code == 1
    assert found.faults == {"idle-record"}


def test_an_acknowledgement_that_is_over_fails_later(tmp_path: Path) -> None:
    stands = {"by": "示例编办", "on": "2026-09-01", "until": "2026-11-30"}
    waiting = changed(
        start(),
        attacks.gains_duty,
        approving(
            "2026-009",
            attacks.EDIT_FIRE,
            decision={"by": "示例编办", "result": "pending"},
            acknowledged=stands,
        ),
    )
    assert stands["until"] < TODAY
    found = gate(tmp_path, waiting, waiting)
    assert found.code == 1
    assert found.faults == {"lapsed-record"}


def test_two_overlays_under_one_id_are_no_pass(tmp_path: Path) -> None:
    made = changed(start(), attacks.second_overlay)
    made["overlays/again.yaml"]["id"] = "wulong"
    assert gate(tmp_path, start(), made).code == 2
