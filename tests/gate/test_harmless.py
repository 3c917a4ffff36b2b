"""What hands nothing down, and what was approved, is not stopped by the gate."""

from pathlib import Path

import pytest

from gate import attacks
from gate.harmless import APPROVED, HARMLESS, rebased
from gate.space import approving, changed, gate, sealed, start


@pytest.mark.parametrize("name", HARMLESS)
def test_what_hands_nothing_down_needs_no_record(name: str, tmp_path: Path) -> None:
    found = gate(tmp_path, start(), changed(start(), HARMLESS[name]))
    assert found.code == 0, found.done.err + str(found.document.get("gate"))
    assert found.document["gate"]["burdens"] == []


@pytest.mark.parametrize("name", APPROVED)
def test_what_was_approved_passes(name: str, tmp_path: Path) -> None:
    found = gate(tmp_path, start(), changed(start(), APPROVED[name]))
    assert found.code == 0, found.done.err + str(found.document.get("gate"))
    assert found.document["gate"]["burdens"]


def test_overlays_move_later_to_a_version_that_was_approved(tmp_path: Path) -> None:
    after = changed(start(), rebased(attacks.gains_duty), approving("2026-009", attacks.EDIT_FIRE))
    before = changed(after)
    for each in ("overlays/wulong.yaml", "overlays/hubin.yaml"):
        before[each]["base"]["version"] = "2026"
    assert gate(tmp_path, before, after).code == 0


def test_a_record_may_be_filed_and_noted_later(tmp_path: Path) -> None:
    before = changed(start(), attacks.gains_duty, approving("2026-009", attacks.EDIT_FIRE))
    after = changed(before)
    after["records/2026-009.yaml"] |= {
        "filing": {"by": "市编办（示例）", "on": "2026-11-01"},
        "note": "已备案。",
    }
    assert gate(tmp_path, before, after).code == 0


def test_what_stood_for_now_may_be_decided_upon_later(tmp_path: Path) -> None:
    before = changed(start(), APPROVED["a change that stands for now"])
    after = changed(before)
    after["records/2026-009.yaml"]["decision"] = {
        "by": "示例编办",
        "on": "2026-11-20",
        "number": "示例〔2026〕12号",
        "result": "approved",
    }
    sealed(after, "2026-009")
    assert gate(tmp_path, before, after).code == 0


def test_a_seal_may_be_put_later_on_an_old_approval(tmp_path: Path) -> None:
    after = changed(start(), attacks.gains_duty, approving("2026-009", attacks.EDIT_FIRE))
    before = changed(after)
    del before["records/2026-009.yaml"]["decision"]["digest"]
    del before["records/2026-009.yaml"]["changes"][0]["digest"]
    assert gate(tmp_path, before, after).code == 0
