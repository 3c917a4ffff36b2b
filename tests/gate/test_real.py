"""The gate on a copy of the shipped lists of 龙沙区."""

import re
from pathlib import Path

import pytest

from command import Done, copied, dutylist
from gate.space import TODAY, git

STREET = "catalogues/street-2026.1.yaml"


@pytest.fixture
def space(tmp_path: Path) -> Path:
    """Return a copy of the workspace in a repository of its own."""
    made = copied(tmp_path)
    git(tmp_path, "init", "--quiet", ".")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "示例")
    return made


def gate(space: Path) -> Done:
    return dutylist("diff", "--gate", "HEAD:.", ".", "--as-of", TODAY, at=space)


def replaced(path: Path, old: str, new: str, count: int = 1) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, count), encoding="utf-8")


def test_what_has_not_changed_passes(space: Path) -> None:
    done = gate(space)
    assert (done.code, done.out) == (0, "通过：没有加重基层的变化。\n")


def test_a_duty_handed_down_in_the_base_is_told_once_for_all_streets(space: Path) -> None:
    replaced(space / STREET, "by: emergency", "by: local")
    done = gate(space)
    assert done.code == 1
    assert "等 7 个街道；减负：龙沙区应急管理局" in done.out
    assert len(re.findall(r"DC301 ", done.out)) == 1


def test_an_item_that_a_street_had_left_out_does_not_come_back_silently(space: Path) -> None:
    path = space / "overlays" / "wulong.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        re.sub(r"remove:\n.*?(?=^add:)", "", text, flags=re.DOTALL | re.MULTILINE), encoding="utf-8"
    )
    done = gate(space)
    assert done.code == 1
    assert "增负：五龙街道" in done.out
    assert "--overlay longsha-wulong --action claim --item safety-straw" in done.out


def test_the_older_and_heavier_version_does_not_come_back(space: Path) -> None:
    (space / STREET).unlink()
    for path in (space / "overlays").iterdir():
        replaced(path, 'version: "2026.1"', 'version: "2025.1"')
    assert gate(space).code != 0


@pytest.mark.parametrize(
    ("old", "new"),
    [("；", "，"), ("平安法治", "平安建设"), ("by: emergency", "by: police")],
)
def test_what_hands_nothing_down_is_not_stopped(old: str, new: str, space: Path) -> None:
    replaced(space / STREET, old, new)
    assert gate(space).code == 0
