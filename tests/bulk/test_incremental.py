"""What did not change is not done again; what is kept of earlier runs can be lost, never wrong."""

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bulk import spaces
from dutylist.bulk import kept
from dutylist.bulk.derivation import Derived


@pytest.fixture
def flat(tmp_path: Path) -> Path:
    return spaces.flat(tmp_path / "w")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "dutylist"


def work_done(derived: Derived) -> tuple[int, list[str]]:
    """Return how many lists were made, and the files that were not as they should be."""
    assert derived.findings == ()
    return derived.made, [each.file for each in derived.lists if each.changed]


ALL = ["230202001.yaml", "230202002.yaml", "230202003.yaml"]


def test_the_first_run_makes_all_and_the_second_none(flat: Path) -> None:
    assert work_done(spaces.run(flat)) == (3, ALL)
    assert work_done(spaces.run(flat)) == (0, [])
    assert work_done(spaces.run(flat, check=True)) == (0, [])


def test_a_second_run_says_the_same_sums(flat: Path) -> None:
    first, second = spaces.run(flat), spaces.run(flat)
    assert [each.output for each in first.lists] == [each.output for each in second.lists]


def test_of_a_changed_overlay_its_list_alone_is_made(flat: Path) -> None:
    spaces.run(flat)
    spaces.edit(flat / "overlays" / "002.yaml", "协助第2街道的宣传", "协助第2街道宣传")
    assert work_done(spaces.run(flat)) == (1, ["230202002.yaml"])


def test_one_list_is_made_for_one_unit_and_the_others_are_still_known(flat: Path) -> None:
    spaces.run(flat)
    for number in (1, 2):
        path = flat / "overlays" / f"00{number}.yaml"
        spaces.edit(path, f"协助第{number}街道的宣传", "协助宣传")
    assert work_done(spaces.run(flat, "unit-1")) == (1, ["230202001.yaml"])
    assert work_done(spaces.run(flat)) == (1, ["230202002.yaml"])


def test_a_comment_in_a_base_makes_the_lists_of_that_base(flat: Path) -> None:
    spaces.put(flat / "catalogues" / "other.yaml", spaces.catalogue("other-list", ("x", "y")))
    made = spaces.local(4, spaces.pin(flat, "other-list"))
    spaces.put(flat / "overlays" / "004.yaml", made)
    spaces.rest(flat, map(spaces.street, range(1, 5)))
    spaces.run(flat)
    with (flat / "catalogues" / "other.yaml").open("a", encoding="utf-8") as file:
        file.write("# 核对过\n")
    assert work_done(spaces.run(flat)) == (1, [])


def test_of_a_renamed_unit_its_list_alone_is_made(flat: Path) -> None:
    spaces.run(flat)
    spaces.edit(flat / "units.yaml", "第2街道", "第二街道")
    assert work_done(spaces.run(flat))[0] == 1


def test_a_unit_more_before_the_others_makes_no_list(flat: Path) -> None:
    spaces.run(flat)
    spaces.rest(flat, map(spaces.street, (9, 1, 2, 3)))
    assert work_done(spaces.run(flat)) == (0, [])


def test_a_file_with_another_name_makes_no_list_anew_that_says_the_same(flat: Path) -> None:
    spaces.run(flat)
    (flat / "overlays" / "002.yaml").rename(flat / "overlays" / "a.yaml")
    assert work_done(spaces.run(flat)) == (0, [])


def _record(folder: Path) -> None:
    spaces.record(folder, {"overlay": "unit-1", "action": "remove", "item": "d"})


SHARED: dict[str, Callable[[Path], None]] = {
    "departments": lambda folder: spaces.edit(folder / "departments.yaml", "示例公安", "公安"),
    "records": _record,
    "index": lambda folder: spaces.edit(folder / "basis.yaml", "1-74", "1-75"),
    "settings": lambda folder: spaces.edit(folder / "dutylist.yaml", "示例工作区", "工作区"),
    "places": lambda folder: spaces.edit(folder / "units.yaml", "龙沙区", "建华区"),
}


@pytest.mark.parametrize("change", SHARED.values(), ids=list(SHARED))
def test_what_all_lists_share_makes_them_all(flat: Path, change: Callable[[Path], None]) -> None:
    spaces.run(flat)
    change(flat)
    assert work_done(spaces.run(flat))[0] == 3


def test_own_kinds_of_lists_are_shared_too(flat: Path) -> None:
    schema = '{"type": "object", "properties": {"id": {"type": "string"}}}'
    (flat / "kinds").mkdir()
    (flat / "kinds" / "grid.schema.json").write_text(schema, encoding="utf-8")
    spaces.run(flat)
    assert work_done(spaces.run(flat)) == (0, [])
    (flat / "kinds" / "grid.schema.json").write_text(f"{schema}\n", encoding="utf-8")
    assert work_done(spaces.run(flat)) == (3, [])


def test_another_day_may_have_other_law(flat: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spaces.run(flat)
    monkeypatch.setattr(spaces, "DAY", date(2026, 11, 2))
    assert work_done(spaces.run(flat)) == (3, [])


def test_a_changed_district_makes_its_streets(tmp_path: Path) -> None:
    folder = spaces.layered(tmp_path / "w")
    spaces.run(folder)
    with (folder / "overlays" / "district.yaml").open("a", encoding="utf-8") as file:
        file.write("note: 核对过\n")
    assert work_done(spaces.run(folder))[0] == 3
    spaces.edit(folder / "overlays" / "002.yaml", "协助第2街道的宣传", "协助第2街道宣传")
    assert work_done(spaces.run(folder)) == (1, ["230202002.yaml"])


def test_a_list_that_was_deleted_comes_back(flat: Path) -> None:
    spaces.run(flat)
    (flat / "lists" / "230202002.yaml").unlink()
    assert work_done(spaces.run(flat, check=True)) == (1, ["230202002.yaml"])
    assert work_done(spaces.run(flat)) == (1, ["230202002.yaml"])
    assert work_done(spaces.run(flat)) == (0, [])


def _forge(path: Path) -> None:
    """Change a list without changing its size and the time of its last change."""
    about = path.stat()
    spaces.edit(path, "的宣传", "之宣传")
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))


@pytest.mark.parametrize("names", [(), ("unit-1",)])
def test_a_list_edited_with_its_time_put_back_is_found_and_mended(
    flat: Path, names: tuple[str, ...]
) -> None:
    spaces.run(flat)
    before = spaces.lists(flat / "lists")
    _forge(flat / "lists" / "230202001.yaml")
    for _ in range(2):
        assert work_done(spaces.run(flat, *names, check=True))[1] == ["230202001.yaml"]
    assert work_done(spaces.run(flat, *names))[1] == ["230202001.yaml"]
    assert spaces.lists(flat / "lists") == before


def test_an_edited_list_is_mended_at_once(flat: Path) -> None:
    spaces.run(flat)
    spaces.edit(flat / "lists" / "230202001.yaml", "协助", "协办")
    assert work_done(spaces.run(flat))[1] == ["230202001.yaml"]


def test_a_check_writes_nothing(flat: Path) -> None:
    assert work_done(spaces.run(flat, check=True)) == (3, ALL)
    assert not (flat / "lists").exists()
    assert work_done(spaces.run(flat, check=True)) == (3, ALL)


def test_a_cache_beside_the_lists_is_not_read(flat: Path, cache: Path) -> None:
    spaces.run(flat)
    spaces.edit(flat / "lists" / "230202001.yaml", "协助", "协办")
    for place in (flat, flat / "lists", flat / ".cache"):
        shutil.copytree(cache, place / "dutylist")
    shutil.rmtree(cache)
    assert work_done(spaces.run(flat, check=True)) == (3, ["230202001.yaml"])


def test_lists_of_two_folders_are_known_apart(flat: Path, tmp_path: Path) -> None:
    spaces.run(flat)
    out = tmp_path / "out"
    assert work_done(spaces.run(flat, out=out)) == (3, ALL)
    assert work_done(spaces.run(flat)) == (0, [])
    assert spaces.lists(out) == spaces.lists(flat / "lists")


def test_lists_that_no_overlay_makes_are_told(flat: Path) -> None:
    spaces.run(flat)
    (flat / "overlays" / "002.yaml").unlink()
    assert spaces.run(flat).left == ("230202002.yaml",)
    assert spaces.run(flat, check=True).left == ("230202002.yaml",)
    assert spaces.run(flat, "unit-1").left == ()


def test_what_is_no_list_is_not_told_as_one(flat: Path) -> None:
    derived = spaces.run(flat, out=flat)
    assert derived.findings == ()
    assert derived.left == ()


def test_what_is_not_made_any_more_is_not_kept(flat: Path) -> None:
    spaces.run(flat)
    for number in range(5):
        path = flat / "overlays" / "002.yaml"
        spaces.put(path, spaces.local(2, spaces.pin(flat, "county-list"), note=f"第{number}次"))
        spaces.run(flat)
    assert len(kept.read(flat, flat / "lists").lists) == 3
