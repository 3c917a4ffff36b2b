"""The gate on a copy of the shipped lists of 龙沙区."""

import re
import shlex
from collections.abc import Callable
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


def bytes_of_windows(space: Path) -> None:
    path = space / STREET
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))


def comments_that_charge(space: Path) -> None:
    path = space / STREET
    text = path.read_text(encoding="utf-8")
    path.write_text(
        re.sub(r"^( +- id: .*)$", r"# 由街道负责\n\1  # 街道负责", text, flags=re.MULTILINE),
        encoding="utf-8",
    )


def quoted(space: Path) -> None:
    path = space / STREET
    text = path.read_text(encoding="utf-8")
    plain = re.compile(r"^( +(?:- )?(?:text|name|by|role): )([^\"'\n][^\n\"]*)$", re.MULTILINE)
    path.write_text(plain.sub(r'\1"\2"', text), encoding="utf-8")


def files_moved(space: Path) -> None:
    (space / "目录").mkdir()
    (space / STREET).rename(space / "目录" / "街道.yml")
    (space / "overlays").rename(space / "增减调整")
    (space / "records").rename(space / "记录")


def law_renumbered(space: Path) -> None:
    path = space / STREET
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"》第(.)条", r"》第\1十条", text), encoding="utf-8")


def all_taken_up(space: Path) -> None:
    path = space / STREET
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("by: local\n        role", "by: police\n        role", 3), "utf-8")


def numerals(space: Path) -> None:
    path = space / STREET
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("三十日", "30日").replace("十五日", "15日"), encoding="utf-8")


def new_version_and_rebased(space: Path) -> None:
    text = (space / STREET).read_text(encoding="utf-8")
    text = text.replace('version: "2026.1"', 'version: "2026.2"', 1)
    text = text.replace('version: "2025.1"', 'version: "2026.1"', 1).replace("；", "，", 2)
    (space / "catalogues" / "street-2026.2.yaml").write_text(text, encoding="utf-8")
    for path in sorted((space / "overlays").iterdir()):
        done = dutylist("rebase", f"overlays/{path.name}", "--onto", "2026.2", at=space)
        assert done.code == 0, done.err


@pytest.mark.parametrize(
    "edit",
    [
        bytes_of_windows,
        comments_that_charge,
        quoted,
        files_moved,
        law_renumbered,
        all_taken_up,
        numerals,
        new_version_and_rebased,
    ],
)
def test_editing_of_any_extent_is_not_stopped(edit: Callable[[Path], None], space: Path) -> None:
    edit(space)
    done = gate(space)
    assert done.code == 0, done.out + done.err


def test_a_clerk_needs_two_commands_for_a_whole_new_version(space: Path) -> None:
    newer = (space / STREET).read_text(encoding="utf-8")
    (space / STREET).unlink()
    for folder in ("overlays", "records"):
        for path in (space / folder).iterdir():
            path.unlink()
    git(space, "add", "--all")
    git(space, "commit", "--quiet", "--message", "示例")
    (space / STREET).write_text(newer, encoding="utf-8")
    done = gate(space)
    commands = [line for line in done.out.splitlines() if "dutylist record new" in line]
    assert done.code == 1
    assert len(commands) == 1
    words = shlex.split(commands[0])[1:]
    more = ("--title", "示例准入", "--applicant", "emergency", "--reason", "示例。")
    money = ("--power", "不下放。", "--people", "不增加。", "--money", "不增加。")
    assert dutylist(*words, *more, *money, "--on", "2026-06-01", at=space).code == 0
    (path,) = (space / "records").iterdir()
    reviews = (
        "legality: {by: justice, on: 2026-09-01, result: passed}\n"
        "reasonableness: {by: organization, on: 2026-09-08, result: passed}\n"
    )
    path.write_text(path.read_text(encoding="utf-8") + reviews, encoding="utf-8")
    decision = ("--by", "示例编办", "--on", "2026-10-01", "--number", "示例〔2026〕9号")
    done = dutylist("record", "decide", path.stem, *decision, "--result", "approved", at=space)
    assert done.code == 0, done.err
    assert gate(space).code == 0
