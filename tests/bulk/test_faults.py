"""What stops a derivation: told as `validate` tells it, and nothing is written."""

from pathlib import Path

import pytest

from bulk import spaces
from bulk.test_heads import ODD
from dutylist.bulk.in_memory import derive_all, grown
from dutylist.bulk.stops import Moved
from dutylist.checks import RULES, collect
from dutylist.checks.files import check_workspace
from dutylist.findings import Finding, Severity
from dutylist.io import load

Told = list[tuple[str, str, int]]


@pytest.fixture
def flat(tmp_path: Path) -> Path:
    return spaces.flat(tmp_path / "w")


@pytest.fixture
def layered(tmp_path: Path) -> Path:
    return spaces.layered(tmp_path / "w")


def told(found: tuple[Finding, ...]) -> Told:
    errors = [each for each in collect(found) if each.fault.severity is Severity.ERROR]
    return [(each.fault.code, Path(each.at.file).name, each.at.line) for each in errors]


def by_validate(folder: Path) -> Told:
    """Return what `validate` finds."""
    loaded = grown(load.workspace(folder))
    broken = derive_all(loaded, loaded.workspace.overlays).findings
    return told(tuple(check_workspace(loaded, RULES, spaces.DAY, broken)))


@pytest.mark.parametrize("name", ODD)
def test_an_odd_file_is_told_as_validate_tells_it(flat: Path, name: str) -> None:
    base = spaces.pin(flat, "county-list")["digest"]
    place = "overlays/001.yaml" if b"overlay/" in ODD[name] else "catalogues/new.yaml"
    (flat / place).write_bytes(ODD[name].replace(b"0" * 64, str(base)[7:].encode()))
    assert told(spaces.run(flat).findings) == by_validate(flat)


@pytest.mark.parametrize("name", ["flow", "first-key-quoted", "documents"])
def test_a_sound_overlay_with_an_odd_head_gets_its_list(flat: Path, name: str) -> None:
    spaces.run(flat)
    base = str(spaces.pin(flat, "county-list")["digest"])[7:]
    made = ODD[name].replace(b"0" * 64, base.encode())
    (flat / "overlays" / "001.yaml").write_bytes(made)
    derived = spaces.run(flat)
    assert derived.findings == ()
    assert [each.changed for each in derived.lists] == [True, False, False]


def test_a_base_with_an_odd_head_is_a_base(flat: Path) -> None:
    spaces.run(flat)
    path = flat / "catalogues" / "base.yaml"
    path.write_text(f"---\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    after = spaces.run(flat)
    assert after.findings == ()
    assert [each.changed for each in after.lists] == [False] * 3


BAD = {
    "unknown-unit": ('unit: "230202001"', 'unit: "230202088"', "DL311"),
    "unknown-base": ("catalogue: county-list", "catalogue: county-lst", "DL301"),
    "unknown-version": ('version: "2026.1"', 'version: "2025.1"', "DL301"),
    "moved-base": ("digest: sha256:", "digest: sha256:0000000000000000", "DL"),
    "unknown-item": ("- item: d", "- item: dd", "DL302"),
    "unknown-key": ("remove:", "delete:", "DL"),
}


@pytest.mark.parametrize("name", BAD)
def test_one_bad_overlay_is_told_alone_and_stops_all(flat: Path, name: str) -> None:
    old, new, code = BAD[name]
    spaces.edit(flat / "overlays" / "002.yaml", old.replace("001", "002"), new)
    derived = spaces.run(flat)
    assert {each.at.file.rpartition("/")[2] for each in derived.findings} == {"002.yaml"}
    assert all(each.fault.code.startswith(code) for each in derived.findings)
    assert told(derived.findings) == by_validate(flat)
    assert derived.lists == ()
    assert not (flat / "lists").exists()


@pytest.mark.parametrize("name", BAD)
def test_others_can_be_derived_beside_a_bad_overlay(flat: Path, name: str) -> None:
    old, new, _ = BAD[name]
    spaces.edit(flat / "overlays" / "002.yaml", old.replace("001", "002"), new)
    derived = spaces.run(flat, "unit-1", "unit-3")
    assert derived.findings == ()
    assert list(spaces.lists(flat / "lists")) == ["230202001.yaml", "230202003.yaml"]


def test_others_can_be_derived_beside_an_overlay_of_which_nothing_can_be_read(flat: Path) -> None:
    (flat / "overlays" / "002.yaml").write_bytes(ODD["picture"])
    assert told(spaces.run(flat).findings) == by_validate(flat)
    assert spaces.run(flat, "unit-1").findings == ()
    assert list(spaces.lists(flat / "lists")) == ["230202001.yaml"]


@pytest.mark.parametrize(("chosen", "count"), [((), 1), (("unit-1",), 1), (("unit-3",), 0)])
def test_two_overlays_of_one_unit_are_one_fault_of_both(
    flat: Path, chosen: tuple[str, ...], count: int
) -> None:
    again = (flat / "overlays" / "001.yaml").read_text(encoding="utf-8")
    twice = again.replace("id: unit-1", "id: unit-1-again")
    (flat / "overlays" / "009.yaml").write_text(twice, encoding="utf-8")
    found = spaces.run(flat, *chosen).findings
    assert [each.fault.code for each in found] == ["DL314"] * count


@pytest.mark.parametrize(
    ("chosen", "count"), [((), 1), (("unit-1",), 1), (("between",), 1), (("unit-3",), 0)]
)
def test_two_lists_that_would_have_one_file_are_a_fault_of_both(
    flat: Path, chosen: tuple[str, ...], count: int
) -> None:
    spaces.put(flat / "catalogues" / "other.yaml", spaces.catalogue("other-list", ("x", "y")))
    second = {**spaces.local(1, spaces.pin(flat, "other-list")), "id": "unit-1-other"}
    spaces.put(flat / "overlays" / "other.yaml", second)  # so that both have their bases' names
    result: spaces.Data = {"id": "230202001-county-list", "title": "清单", "version": "1"}
    target: spaces.Data = {"jurisdiction": "230202", "name": "龙沙区"}
    pin, remove = spaces.pin(flat, "county-list"), [spaces.removal("d")]
    between = spaces.overlay("between", target, pin, remove=remove, result=result)
    spaces.put(flat / "overlays" / "zz.yaml", between)
    found = spaces.run(flat, *chosen).findings
    assert [each.fault.code for each in found] == ["DL361"] * count
    assert all(each.at.file.endswith("zz.yaml") for each in found)


def test_a_base_at_fault_is_told_and_its_overlays_are_not(flat: Path) -> None:
    spaces.edit(flat / "catalogues" / "base.yaml", "第三十二条", "第三百条")
    found = spaces.run(flat).findings
    assert {each.at.file.rpartition("/")[2] for each in found} == {"base.yaml"}
    assert told(found) == by_validate(flat)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("item: b", "item: bb", "DL302"),
        ("catalogue: province-list", "catalogue: provins-list", "DL301"),
        ("digest: sha256:", "digest: sha256:0", "DL"),
        ("reason: no-such-matter", "reason: whatever", "DL"),
    ],
)
@pytest.mark.parametrize("chosen", [(), ("unit-1",)])
def test_streets_below_a_district_at_fault_are_not_blamed(
    layered: Path, old: str, new: str, code: str, chosen: tuple[str, ...]
) -> None:
    spaces.edit(layered / "overlays" / "district.yaml", old, new)
    found = spaces.run(layered, *chosen).findings
    assert [each.fault.code.startswith(code) for each in found] == [True]
    assert found[0].at.file.endswith("district.yaml")


@pytest.mark.parametrize("chosen", [(), ("unit-1",), ("district",)])
def test_a_ring_of_levels_is_told_to_everyone_on_it(layered: Path, chosen: tuple[str, ...]) -> None:
    spaces.edit(
        layered / "overlays" / "district.yaml",
        "catalogue: province-list",
        "catalogue: district-list",
    )
    found = spaces.run(layered, *chosen).findings
    assert told(found) == [("DL360", "district.yaml", 7)]
    assert told(found) == by_validate(layered)


def test_a_district_that_cannot_be_read_stops_its_streets(layered: Path) -> None:
    (layered / "overlays" / "district.yaml").write_bytes(ODD["picture"])
    derived = spaces.run(layered, "unit-1")
    assert any(each.at.file.endswith("district.yaml") for each in derived.findings)
    assert derived.lists == ()


def test_an_overlay_that_changes_during_the_run_is_named(flat: Path) -> None:
    derive = spaces.begun(flat)
    spaces.edit(flat / "overlays" / "002.yaml", "没有这类场所", "没有这类地方")
    assert told(derive().findings) == [("DL009", "002.yaml", 1)]
    (flat / "overlays" / "003.yaml").unlink()
    assert [name for _, name, _ in told(derive().findings)] == ["002.yaml", "003.yaml"]
    assert not (flat / "lists").exists()


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_base_that_changes_during_the_run_stops_it(flat: Path, jobs: int) -> None:
    spaces.run(flat)
    spaces.edit(flat / "overlays" / "002.yaml", "没有这类场所", "没有这类地方")
    derive = spaces.begun(flat, jobs=jobs)
    spaces.edit(flat / "catalogues" / "base.yaml", "职责清单county", "清单county")
    before = spaces.lists(flat / "lists")
    with pytest.raises(Moved):
        derive()
    assert spaces.lists(flat / "lists") == before


def test_departments_that_change_during_the_run_stop_it_in_other_processes(flat: Path) -> None:
    derive = spaces.begun(flat, jobs=2)
    spaces.edit(flat / "departments.yaml", "示例公安分局", "示例公安局")
    with pytest.raises(Moved):
        derive()
    assert not (flat / "lists").exists()


def test_many_overlays_and_one_broken_name_the_broken_one_only(tmp_path: Path) -> None:
    folder = spaces.flat(tmp_path / "w", 99)
    with (folder / "overlays" / "057.yaml").open("a", encoding="utf-8") as file:
        file.write("  - [ : }\n")
    assert {name for _, name, _ in told(spaces.run(folder).findings)} == {"057.yaml"}
    assert not (folder / "lists").exists()
    assert len(spaces.run(folder, *(f"unit-{n}" for n in range(1, 50))).lists) == 49
