"""The gate where lists come down over several levels."""

from pathlib import Path

import pytest

from gate import attacks
from gate.space import (
    HUBIN,
    WULONG,
    Data,
    Edit,
    Files,
    approving,
    changed,
    gate,
    item,
    start,
)

DISTRICT = "overlays/district.yaml"
ADDED: Data = {
    "item": "fire",
    "duties": {"add": [dict(attacks.LOCAL_DUTY)]},
    "reason": "示例。",
}


def levels() -> Files:
    """Return a workspace in which streets derive from what the district makes of the base."""
    made = start()
    made[DISTRICT] = {
        "dutylist": "overlay/1",
        "id": "district",
        "for": {"jurisdiction": "230202"},
        "base": dict(made[WULONG]["base"]),
        "mode": "all",
        "result": {"id": "district-street", "title": "区街道清单（示例）", "version": "1"},
        "remove": [{"item": "dog", "reason": "no-such-matter", "note": "没有养犬。"}],
    }
    for each in (WULONG, HUBIN):
        made[each]["base"] |= {"catalogue": "district-street", "version": "1"}
    made[HUBIN]["claim"] = ["fire"]
    return made


def district_adds(files: Files) -> None:
    files[DISTRICT]["edit"] = [ADDED]


def district_takes_back(files: Files) -> None:
    del files[DISTRICT]["remove"]


def next_version(files: Files) -> None:
    files[DISTRICT]["result"]["version"] = "2"
    for each in (WULONG, HUBIN):
        files[each]["base"]["version"] = "2"


def past_the_district(files: Files) -> None:
    files[WULONG]["base"] |= {"catalogue": "street", "version": "2026"}


APPROVAL = approving("2026-009", {"overlay": "district", "action": "edit", "item": "fire"})


@pytest.mark.parametrize(
    ("edits", "uncovered"),
    [
        ((district_adds,), {("fire", "fire.4")}),
        ((attacks.gains_duty,), {("fire", "fire.4")}),
        ((district_takes_back,), {("dog", None)}),
        ((next_version, district_adds), {("fire", "fire.4")}),
        ((past_the_district,), {("dog", None)}),
    ],
)
def test_a_burden_of_any_level_is_told_where_it_was_made(
    edits: tuple[Edit, ...], uncovered: set[tuple[str, str | None]], tmp_path: Path
) -> None:
    found = gate(tmp_path, levels(), changed(levels(), *edits))
    assert found.code == 1, found.done.err
    assert found.uncovered == uncovered
    (burden,) = found.document["gate"]["burdens"]
    assert len(burden["lists"]) == 1


@pytest.mark.parametrize(
    "edits",
    [
        (district_adds, APPROVAL),
        (next_version, district_adds, APPROVAL),
        (attacks.gains_duty, approving("2026-009", attacks.EDIT_FIRE)),
        (next_version,),
        (lambda files: item(files, "fire")["duties"].pop(),),
    ],
)
def test_what_was_approved_on_one_level_passes_on_all(
    edits: tuple[Edit, ...], tmp_path: Path
) -> None:
    found = gate(tmp_path, levels(), changed(levels(), *edits))
    assert found.code == 0, found.done.err + str(found.document.get("gate"))


def test_an_approval_of_the_district_covers_nothing_that_a_street_adds(tmp_path: Path) -> None:
    def street_adds(files: Files) -> None:
        more = {**attacks.LOCAL_DUTY, "id": "fire.8", "text": "夜间值守消防站点并负责出警。"}
        files[WULONG]["edit"] = [{**ADDED, "duties": {"add": [more]}}]

    found = gate(tmp_path, levels(), changed(levels(), district_adds, APPROVAL, street_adds))
    assert found.code == 1
    assert found.uncovered == {("fire", "fire.8")}
