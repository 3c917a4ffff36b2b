"""What `dutylist derive` says of lists, and of why there are none."""

from pathlib import Path

import pytest

from bulk import spaces
from command import dutylist


@pytest.fixture
def space(tmp_path: Path) -> Path:
    return spaces.flat(tmp_path / "w")


def test_a_run_says_of_every_list_its_sum_and_then_how_many(space: Path) -> None:
    done = dutylist("derive", at=space)
    line = "lists/230202001.yaml  第1街道：基础目录4项 － 移除1项（辖区无此事项1项） = 本街道3项"
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[0] == line
    assert done.out.splitlines()[-1] == "共 3 份清单，更新 3 份。"


def test_the_same_in_english(space: Path) -> None:
    done = dutylist("--lang", "en", "derive", at=space)
    assert done.out.splitlines()[0].startswith("lists/230202001.yaml  第1街道: ")
    assert done.out.splitlines()[-1] == "3 lists, 3 of them changed."
    done = dutylist("--lang", "en", "derive", "--check", at=space)
    assert done.out == "3 lists are what base and overlays make.\n"


def test_of_many_lists_only_changed_ones_are_named_and_all_are_summed(tmp_path: Path) -> None:
    space = spaces.flat(tmp_path / "w", 60)
    lines = dutylist("derive", at=space).out.splitlines()
    assert len(lines) == 42
    assert lines[-2:] == [
        "基础目录合计 240 项，本地清单合计 180 项；重新生成 60 份，其余未变。",
        "共 60 份清单，更新 60 份。",
    ]
    spaces.edit(space / "overlays" / "007.yaml", "没有这类场所", "没有这类地方")
    lines = dutylist("derive", at=space).out.splitlines()
    assert [line.split()[0] for line in lines[:-2]] == ["lists/230202007.yaml"]
    assert lines[-2].endswith("重新生成 1 份，其余未变。")
    for path in (space / "lists").iterdir():
        path.unlink()
    lines = dutylist("derive", "--check", at=space).out.splitlines()
    assert len(lines) == 41
    assert lines[-1] == "另有 20 份与目录和调整不一致"


def test_a_check_finds_what_it_found_before(space: Path) -> None:
    dutylist("derive", at=space)
    spaces.edit(space / "lists" / "230202002.yaml", "事项a", "事项甲")
    for _ in range(3):
        done = dutylist("derive", "--check", at=space)
        assert done.code == 1
        told = "被人改动过；用 dutylist verify 看改了哪里，再运行 dutylist derive"
        assert done.out == f"lists/230202002.yaml {told}\n"
    assert dutylist("derive", at=space).code == 0
    assert dutylist("derive", "--check", at=space).code == 0


def test_a_list_without_overlay_is_told_and_fails_a_check(space: Path) -> None:
    dutylist("derive", at=space)
    (space / "overlays" / "002.yaml").unlink()
    left = "lists/230202002.yaml 不再有对应的增减调整，请核对后删除\n"
    done = dutylist("derive", at=space)
    assert (done.code, done.err) == (0, left)
    done = dutylist("derive", "--check", at=space)
    assert (done.code, done.out) == (1, left)
    (space / "lists" / "230202002.yaml").unlink()
    assert dutylist("derive", "--check", at=space).code == 0


@pytest.mark.parametrize("name", ["230202002", "unit-2", "第2街道", "overlays/002.yaml"])
def test_a_list_is_asked_for_by_unit_name_overlay_or_file(space: Path, name: str) -> None:
    done = dutylist("derive", name, at=space)
    assert done.code == 0
    assert [path.name for path in (space / "lists").iterdir()] == ["230202002.yaml"]


def test_an_unknown_name_is_told_with_the_nearest(space: Path) -> None:
    done = dutylist("derive", "unit-22", at=space)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("没有单位或调整文件 unit-22；相近的有：unit-2")
    assert not (space / "lists").exists()


def test_an_unknown_name_beside_an_overlay_that_cannot_be_read_may_stand_there(
    space: Path,
) -> None:
    (space / "overlays" / "002.yaml").write_bytes(b"dutylist: overlay/1\n\xff")
    done = dutylist("derive", "unit-2", at=space)
    assert (done.code, done.out) == (1, "")
    assert "overlays/002.yaml" in done.err
    assert dutylist("derive", "unit-1", at=space).code == 0


def test_a_workspace_without_overlays_is_told(space: Path) -> None:
    for path in (space / "overlays").iterdir():
        path.unlink()
    done = dutylist("derive", at=space)
    assert (done.code, done.out) == (2, "")
    assert done.err == "工作区里没有增减调整（overlay/1）文件。\n"


def test_outside_of_a_workspace_there_is_nothing_to_derive(tmp_path: Path) -> None:
    done = dutylist("derive", at=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "找不到 dutylist.yaml" in done.err


BAD = {
    "unit": ('unit: "230202002"', 'unit: "230202088"', 1, "单位表里没有代码 230202088"),
    "base": ("catalogue: county-list", "catalogue: county-lits", 1, "最接近的是“county-list”"),
    "item": ("item: d", "item: dd", 1, "dd"),
    "pin": ("digest: sha256:", "digest: sha256:", 3, "现为 sha256:"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_overlay_is_told_with_its_place_and_nothing_is_written(
    space: Path, name: str
) -> None:
    old, new, code, words = BAD[name]
    spaces.edit(space / "overlays" / "002.yaml", old, new)
    if name == "pin":
        spaces.edit(space / "catalogues" / "base.yaml", "职责清单county", "清单county")
    done = dutylist("derive", at=space)
    assert (done.code, done.out) == (code, "")
    assert "overlays/002.yaml:" in done.err
    assert words in done.err
    assert done.err.endswith("有错误，没有写任何清单。\n")
    assert not (space / "lists").exists()


def test_an_edit_of_a_retired_item_is_told(tmp_path: Path) -> None:
    space = spaces.layered(tmp_path / "w")
    spaces.put(
        space / "overlays" / "001.yaml",
        spaces.local(1, spaces.pin(space, "district-list"), edit=[spaces.reworded("b", "协助。")]),
    )
    done = dutylist("derive", at=space)
    assert (done.code, done.out) == (1, "")
    assert "overlays/001.yaml:" in done.err
    assert "b" in done.err


def test_ten_thousand_actions_in_one_overlay_are_worked_on(tmp_path: Path) -> None:
    items = [f"i{number}" for number in range(500)]
    space = spaces.flat(tmp_path / "w", 1, [*items, "a", "d"])
    pin = spaces.pin(space, "county-list")
    misses = [spaces.removal(f"x{number}") for number in range(9600)]
    hits = [spaces.reworded(each, f"协助办理{each}。") for each in items[:400]]
    spaces.put(space / "overlays" / "001.yaml", spaces.local(1, pin, remove=misses, edit=hits))
    done = dutylist("derive", at=space, limited=True)
    assert done.code == 1
    assert done.calm
    assert "共 9600 个错误" in done.err
    spaces.put(space / "overlays" / "001.yaml", spaces.local(1, pin, edit=hits))
    assert dutylist("derive", at=space, limited=True).code == 0


def test_streets_of_a_changed_district_are_stale(tmp_path: Path) -> None:
    space = spaces.layered(tmp_path / "w")
    assert dutylist("derive", at=space).code == 0
    before = spaces.lists(space / "lists")
    spaces.edit(space / "overlays" / "district.yaml", "做好宣传", "开展宣传")
    for words in ((), ("--check",), ("230202001",)):
        done = dutylist("derive", *words, at=space)
        assert (done.code, done.out) == (3, "")
        assert "DL313" in done.err
    assert spaces.lists(space / "lists") == before
    assert dutylist("derive", "district-list", at=space).code == 0
