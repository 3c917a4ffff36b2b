"""What a clerk's Windows does: files open elsewhere, no locks and no fork, another console."""

import shutil
from pathlib import Path

import pytest

from bulk import spaces
from command import Done, contents, copied, dutylist
from faults.commands import COMMANDS, Command, derived, rendered
from faults.often import some
from faults.rims import run, seen_otherwise
from faults.test_disk import top

WITHOUT = {"locks": "windows", "absent": "1"}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return rendered(tmp_path_factory.mktemp("open") / "工作区")


@pytest.fixture
def space(model: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(model, tmp_path / "工作区"))


def parts(space: Path) -> list[str]:
    return [name for name in contents(space) if "/." in name or name.startswith(".")]


def test_a_copy_that_is_open_is_written_beside_and_the_others_are_new(space: Path) -> None:
    before = contents(space / "public")
    done = run("render", "lists", at=space, open="230202002.xlsx")
    assert done.code == 2
    assert done.err == (
        "public/230202002.xlsx 正被其他程序打开（或者不许替换），三次都没能替换；"
        "新内容已写入 public/230202002.new.xlsx。请关闭该程序，核对后用它替换原文件。\n"
    )
    after = contents(space / "public")
    assert after.keys() - before.keys() == {"230202002.new.xlsx"}
    assert {name for name in before if before[name] == after[name]} == {"230202002.xlsx"}
    assert not parts(space)
    assert dutylist("render", "lists", at=space).code == 0
    new = contents(space / "public")
    assert new["230202002.xlsx"] == after["230202002.new.xlsx"]


@pytest.mark.parametrize("times", some([2, 1], 1))
def test_a_copy_that_is_closed_soon_is_replaced(space: Path, times: int) -> None:
    before = contents(space / "public")
    done = run("render", "lists", at=space, open=f"230202002.xlsx:{times}")
    assert (done.code, done.err) == (0, "")
    after = contents(space / "public")
    assert after.keys() == before.keys()
    assert all(before[name] != after[name] for name in before)


def test_copies_published_in_batches_are_written_beside_too(space: Path) -> None:
    before = contents(space / "public")
    done = run("render", "lists", "--jobs", "2", at=space, open="*2.xlsx")
    assert done.code == 2
    assert "新内容已写入 public/230202002.new.xlsx" in done.err
    after = contents(space / "public")
    assert {name for name in before if before[name] == after[name]} == {"230202002.xlsx"}
    assert not parts(space)


def test_many_copies_that_are_open_are_told_at_once(space: Path) -> None:
    done = run("render", "lists", at=space, open="*[0-9].html")
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert "public/230202001.new.html" in done.err
    assert "另有 2 个文件也是如此。" in done.err


def test_a_copy_that_can_be_written_nowhere_is_told_and_nothing_is_left(space: Path) -> None:
    before = contents(space / "public")
    done = run("render", "lists", "--to", "xlsx", at=space, open="*.xlsx")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("无法读写 public/230202001.xlsx：文件正被其他程序使用。")
    assert contents(space / "public") == before
    assert not parts(space)


def test_a_list_that_is_open_stays_old_and_the_others_are_new(tmp_path: Path) -> None:
    space = derived(tmp_path / "工作区")
    before = contents(space / "lists")
    done = run("derive", at=space, open="230202003.yaml")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("无法读写 lists/230202003.yaml：文件正被其他程序使用。")
    after = contents(space / "lists")
    assert after.keys() == before.keys()
    assert {name for name in before if before[name] == after[name]} == {"230202003.yaml"}
    assert dutylist("derive", at=space).code == 0


@pytest.mark.parametrize("out", ["diff.xlsx", "diff.html"])
def test_a_report_that_is_open_is_written_beside(space: Path, out: str) -> None:
    (space / out).write_bytes(b"old")
    words = ("diff", "lists/230202001.yaml", "lists/230202002.yaml", "-o", out)
    done = run(*words, at=space, open=out)
    assert done.code == 2
    beside = space / out.replace(".", ".new.")
    assert f"新内容已写入 {beside.name}。" in done.err
    assert (space / out).read_bytes() == b"old"
    assert dutylist(*words, at=space).code == 0
    assert (space / out).read_bytes() == beside.read_bytes()


@pytest.mark.parametrize("command", some(COMMANDS, 3), ids=lambda command: command.name)
def test_without_what_only_posix_has_all_is_the_same(command: Command, tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    here = top(command, tmp_path / "here")
    there = Path(shutil.copytree(here, tmp_path / "there" / "工作区"))
    usual = dutylist(*command.words, at=here)
    settings = {} if "--jobs" in command.words else WITHOUT
    done = run(*command.words, at=there, **settings)
    assert (done.code, done.out, done.err) == (usual.code, usual.out, usual.err)
    assert contents(there) == contents(here)


def on_console(*words: str, at: Path) -> Done:
    """Run the command on a console of code page 936, and return what can be seen there."""
    settings = {**seen_otherwise(), "PYTHONIOENCODING": "cp936", "PYTHONUTF8": "0"}
    return dutylist(*words, at=at, settings=settings)


def test_a_console_of_code_page_936_shows_what_others_do(tmp_path: Path) -> None:
    space = copied(tmp_path)
    for words in (("validate",), ("stats",), ("explain", "DL401")):
        seen, usual = on_console(*words, at=space), dutylist(*words, at=space)
        assert seen.code == usual.code == 0, seen
        shown = usual.out.encode("cp936", "backslashreplace").decode("cp936")
        assert seen.out.replace("更新 7 份", "更新 0 份") == shown.replace("更新 7 份", "更新 0 份")


def test_a_name_that_the_console_cannot_show_is_written_out(tmp_path: Path) -> None:
    done = on_console("validate", "没有𬭚这个.yaml", at=tmp_path)
    assert (done.code, done.calm) == (2, True)
    assert "没有 没有\\U0002cb5a这个.yaml 这个文件或文件夹" in done.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("validate", "lists\\230202001.yaml"), "（含有反斜杠；路径请用 / 分隔）"),
        (("validate", "C:\\清单\\a.yaml"), "（以盘符开头，本机没有盘符）"),
        (("render", "lists\\"), "（含有反斜杠；路径请用 / 分隔）"),
        (("derive", "-o", "out\\lists"), "含有反斜杠；路径请用 / 分隔"),
        (("derive", "-o", "D:/lists"), "以盘符开头，本机没有盘符"),
        (("diff", "lists", "lists", "-o", "out\\a.html"), "含有反斜杠；路径请用 / 分隔"),
    ],
)
def test_a_path_as_windows_writes_it_is_told(
    space: Path, words: tuple[str, ...], told: str
) -> None:
    before = contents(space)
    done = dutylist(*words, at=space)
    assert (done.code, done.out) == (2, "")
    assert told in done.err
    assert contents(space) == before
    assert spaces.lists(space / "lists")
