"""Laws are told beside everything else that is wrong, each slip once, wherever they are asked."""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from checks.samples import STALE, Data, duty, files, item, write
from command import dutylist

DAY = "2026-11-23"
OVERLAY = "overlay.yaml"
EDIT: Data = {"item": "peace-fire", "was": {"name": "消防安全"}, "set": {"name": "防火"}}


class Told(NamedTuple):
    """What is said of one slip."""

    code: str
    file: str
    item: str | None
    related: int


def space(folder: Path, **overlay: object) -> Path:
    """Write the sample workspace with an overlay that says more, and without records of changes."""
    made = files()
    made[OVERLAY] |= overlay
    write(made, folder)
    return folder


def spoil(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def validate(folder: Path, *more: str) -> list[Told]:
    done = dutylist("validate", *more, "--format", "json", "--as-of", DAY, at=folder)
    found = json.loads(done.out)["findings"]
    return [
        Told(each["code"], each["file"].rpartition("/")[2], each["item"], len(each["related"]))
        for each in found
        if each["severity"] == "error"
    ]


def codes(told: list[Told]) -> list[str]:
    return sorted(each.code for each in told)


BOTH: Data = {
    "remove": [
        {"item": "peace-dogs", "reason": "no-such-matter", "record": "2026-009"},
        {"item": "peace-byke", "reason": "no-such-matter"},
    ],
    "move": [{"item": "peace-fire", "after": "peace-dogs", "reason": "方便查阅"}],
}


def test_laws_are_told_beside_rules_and_beside_faults_of_other_files(tmp_path: Path) -> None:
    spoil(space(tmp_path, **BOTH) / "departments.yaml", '"name": "示例区住', '"nam": "示例区住')
    spoil(tmp_path / "other.yaml", '"id": "other"', '"id": "Other"')
    assert {"DL302", "DL344", "DL501"} <= set(codes(validate(tmp_path)))
    assert {"departments.yaml", "other.yaml"} <= {each.file for each in validate(tmp_path)}


def test_derive_tells_rules_and_laws_of_an_overlay_together(tmp_path: Path) -> None:
    done = dutylist("derive", "--as-of", DAY, at=space(tmp_path, **BOTH))
    assert done.code == 1
    assert all(code in done.err for code in ("DL302", "DL344", "DL501"))


def test_a_file_of_its_own_is_told_with_the_laws_that_it_breaks(tmp_path: Path) -> None:
    space(tmp_path, **BOTH)
    assert codes(validate(tmp_path, OVERLAY)) == ["DL302", "DL344", "DL501"]
    assert validate(tmp_path, "catalogue.yaml") == []


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (("--select", "DL344"), ["DL344"]),
        (("--select", "dl30"), ["DL302"]),
        (("--select", "DL2"), []),
        (("--ignore", "DL3"), ["DL501"]),
    ],
)
def test_laws_are_chosen_by_their_codes(
    tmp_path: Path, asked: tuple[str, ...], found: list[str]
) -> None:
    space(tmp_path, **BOTH)
    assert codes(validate(tmp_path, *asked)) == found


def test_a_law_is_told_of_an_item_with_what_belongs_to_it(tmp_path: Path) -> None:
    space(tmp_path, edit=[EDIT | {"reason": "r"}, EDIT | {"reason": "r"}])
    assert validate(tmp_path) == [Told("DL304", OVERLAY, "peace-fire", 1)]


ICE = item("peace-ice", "冰面安全")
NEW = item("peace-new", "新事项", duties=[duty("peace-new.1")])
SLIPS: dict[str, tuple[Data, str]] = {
    "record": ({"add": [{"item": NEW, "reason": "r", "record": "2026-009"}]}, "DL501"),
    "record of what is required": (
        {"remove": [{"item": "peace-fire", "reason": "no-such-matter", "record": "2026-009"}]},
        "DL501",
    ),
    "category": (
        {"add": [{"item": item("peace-ice", "冰", "non"), "reason": "r", "record": "2026-001"}]},
        "DL104",
    ),
    "claim": (
        {
            "mode": "claim",
            "claim": ["peace-fier", "peace-dogs"],
            "edit": [EDIT | {"reason": "r"}],
            "move": [{"item": "peace-dogs", "reason": "r"}],
            "bind": {"contacts": {"peace-fire": {"phone": "1"}}},
        },
        "DL312",
    ),
    "source": (
        {"merge": [{"items": ["peace-dogs", "peace-fier"], "into": NEW, "reason": "r"}]},
        "DL302",
    ),
    "item that cannot be read": (
        {
            "add": [{"item": ICE | {"nam": "冰"}, "reason": "r", "record": "2026-001"}],
            "move": [{"item": "peace-fire", "after": "peace-ice", "reason": "r"}],
        },
        "DL032",
    ),
    "digest": (
        {"base": {"catalogue": "sample-street", "version": "2026.1", "digest": STALE}},
        "DL313",
    ),
}


@pytest.mark.parametrize("name", SLIPS)
def test_one_slip_is_told_once(tmp_path: Path, name: str) -> None:
    overlay, code = SLIPS[name]
    assert codes(validate(space(tmp_path, **overlay))) == [code]


def test_no_overlay_is_blamed_for_what_its_base_lacks_as_unreadable(tmp_path: Path) -> None:
    remove = [
        {"item": "peace-dogs", "reason": "no-such-matter"},
        {"item": "peace-dogs", "reason": "no-such-matter"},
    ]
    space(tmp_path, remove=remove)
    spoil(tmp_path / "catalogue.yaml", '"name": "文明养犬", "category"', '"nam": "", "category"')
    told = [each for each in validate(tmp_path) if each.file == OVERLAY]
    assert codes(told) == ["DL304"]


def test_departments_that_cannot_be_read_are_held_against_no_binding(tmp_path: Path) -> None:
    space(tmp_path, bind={"departments": {"housing": "示例区住房和城乡建设局"}})
    spoil(tmp_path / "departments.yaml", '"id": "housing"', '"id": "Housing"')
    assert {each.file for each in validate(tmp_path)} == {"departments.yaml"}


def test_below_a_level_that_breaks_a_law_only_what_is_its_own_is_told(tmp_path: Path) -> None:
    made = files()
    made[OVERLAY] |= {
        "for": {"jurisdiction": "230202", "name": "示例区"},
        "result": {"id": "district", "title": "示例区清单", "version": "1"},
        "remove": [{"item": "peace-dogz", "reason": "no-such-matter"}],
    }
    made["other.yaml"] |= {
        "base": {"catalogue": "district", "version": "1", "digest": STALE},
        "remove": [{"item": "peace-dogs", "reason": "no-such-matter"}] * 2,
    }
    made["units.yaml"]["units"] = made["units.yaml"]["units"][1:]
    write(made, tmp_path)
    assert [each[:2] for each in validate(tmp_path)] == [
        ("DL304", "other.yaml"),
        ("DL302", OVERLAY),
    ]
