"""`validate` of a folder that holds workspaces checks each of them, and the loose files too."""

import shutil
from pathlib import Path

import pytest

from command import LONGSHA, TOP, dutylist

BAD = "重复的键: 1\n重复的键: 2\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two workspaces in a folder, one of them deeper."""
    shutil.copytree(LONGSHA, tmp_path / "甲" / "工作区")
    shutil.copytree(TOP / "catalogs" / "starter", tmp_path / "乙")
    return tmp_path


def test_sound_workspaces_are_sound_together(folder: Path) -> None:
    done = dutylist("validate", ".", at=folder)
    assert (done.code, done.out) == (0, "未发现问题。\n")


def test_what_is_wrong_in_each_is_told(folder: Path) -> None:
    for place in ("甲/工作区/overlays/wulong.yaml", "乙/catalogues/street.yaml"):
        path = folder / place
        path.write_text(path.read_text("utf-8").replace("version:", "verzion:", 1), "utf-8")
    done = dutylist("validate", ".", at=folder)
    assert done.code == 1
    assert "甲/工作区/overlays/wulong.yaml" in done.out
    assert "乙/catalogues/street.yaml" in done.out


def test_a_loose_file_beside_workspaces_is_checked(folder: Path) -> None:
    (folder / "loose.yaml").write_text(BAD, encoding="utf-8")
    done = dutylist("validate", ".", at=folder)
    assert done.code == 1
    assert "loose.yaml:2" in done.out
    assert "DL020" in done.out


def test_a_folder_without_anything_to_check_is_told(tmp_path: Path) -> None:
    done = dutylist("validate", ".", at=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "没有可检查的 YAML 文件" in done.err


def test_a_file_named_beside_its_workspace_does_not_narrow_the_check(folder: Path) -> None:
    list_file = folder / "乙" / "catalogues" / "street.yaml"
    list_file.write_text(list_file.read_text("utf-8").replace("version:", "verzion:", 1), "utf-8")
    done = dutylist("validate", "乙", "乙/units.yaml", at=folder)
    assert done.code == 1
    assert "乙/catalogues/street.yaml" in done.out
