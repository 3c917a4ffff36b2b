import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from command import Done, copied, dutylist

NAMES = ("230202001", "230202002", "230202004", "230202005")
OLD = "统一监督管理噪声和大气污染防治"


@pytest.fixture(scope="module")
def derived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copied(tmp_path_factory.mktemp("derived"))
    assert dutylist("derive", at=folder).code == 0
    return folder


@pytest.fixture
def space(derived: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(derived, tmp_path / "w"))


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def _touched(space: Path) -> None:
    overlay = space / "overlays" / "wulong.yaml"
    overlay.write_text(overlay.read_text("utf-8") + "# 又看过一遍\n", "utf-8")


def _gone(space: Path) -> None:
    (space / "lists" / "230202001.yaml").unlink()


def _altered(space: Path) -> None:
    _edit(space / "lists" / "230202001.yaml", OLD, "不再管理")


def _both(space: Path) -> None:
    _touched(space)
    _altered(space)


def _unsealed(space: Path) -> None:
    path = space / "lists" / "230202001.yaml"
    lines = path.read_text("utf-8").split("\n")
    path.write_text("\n".join([lines[0], *lines[2:]]), "utf-8")


def _other_layout(space: Path) -> None:
    path = space / "lists" / "230202001.yaml"
    path.write_text(
        path.read_text("utf-8").replace("\n    duties:\n", "\n    duties:  \n"), "utf-8"
    )


def _folder(space: Path) -> None:
    _gone(space)
    (space / "lists" / "230202001.yaml").mkdir()


def _garbage(space: Path) -> None:
    (space / "lists" / "230202001.yaml").write_bytes(b"\xff\xfe\0\0")


def _foreign(space: Path) -> None:
    shutil.copy(space / "units.yaml", space / "lists" / "230202001.yaml")


CASES: Mapping[str, tuple[Callable[[Path], None], str]] = {
    "gone": (_gone, "还没有生成"),
    "stale": (_touched, "已过期：目录或调整变了"),
    "altered": (_altered, "被人改动过；用 dutylist verify"),
    "both": (_both, "已过期，也被人改动过"),
    "unsealed": (_unsealed, "被人改动过"),
    "other-layout": (_other_layout, "由另一版本的工具生成"),
    "folder": (_folder, "读不了"),
    "garbage": (_garbage, "读不了"),
    "foreign": (_foreign, "不是派生清单"),
}


def check(space: Path, *words: str) -> Done:
    done = dutylist("derive", "--check", *words, at=space)
    assert done.calm, done
    return done


@pytest.mark.parametrize("name", CASES)
def test_a_check_tells_what_is_the_matter_with_a_list(space: Path, name: str) -> None:
    change, words = CASES[name]
    change(space)
    done = check(space)
    assert (done.code, done.err) == (1, ""), done
    assert [words in line for line in done.out.splitlines()] == [True], done.out
    if name != "folder":
        assert dutylist("derive", at=space).code == 0
        assert check(space).code == 0


def test_files_beside_the_lists_are_told_and_fail_nothing(space: Path) -> None:
    lists = space / "lists"
    (lists / "note.yaml").write_bytes(b"\0\xff")
    (lists / "readme.txt").write_text("x", "utf-8")
    (lists / "empty.yaml").touch()
    (lists / "folder.yaml").mkdir()
    (lists / "away.yaml").symlink_to("nowhere.yaml")
    (lists / "loop.yaml").symlink_to("loop.yaml")
    done = check(space)
    assert (done.code, len(done.err.splitlines())) == (0, 5)
    assert "7 份清单与目录和调整一致。" in done.out
    assert check(space, "230202001").err == ""


def test_the_same_in_english(space: Path) -> None:
    _altered(space)
    done = dutylist("--lang", "en", "derive", "--check", at=space)
    assert done.code == 1
    assert "was changed by hand" in done.out
