"""A disk without room, one that is read-only, no home, no room for temporary files."""

import os
import resource
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from bulk import spaces
from cli import rebase_space
from command import Done, contents
from faults.commands import COMMANDS, Command
from faults.killing import strays, tree
from faults.often import some
from mounts import mounted

WRITERS = [command for command in COMMANDS if "--jobs" not in command.words]
NO_ROOM = ("磁盘空间或者配额不足", "文件过大，系统不允许写入", "没有可用的临时文件夹")
REMEDIES = ("请腾出空间后重新运行。\n", "请腾出空间，或者把环境变量 TMPDIR")


def run(
    *words: str | Path,
    at: Path,
    bytes_: int | None = None,
    before_it: tuple[str, ...] = (),
    **env: str,
) -> Done:
    """Run the command where no file may be longer than so many bytes, or behind another one."""
    home = {"HOME": str(at.parent / "home"), "PATH": os.environ["PATH"], "PYTHONUTF8": "1"}
    ours = {"DUTYLIST_LANG": "zh", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [*before_it, sys.executable, "-m", "dutylist", *map(str, words)],
        cwd=at,
        env={**home, **ours, **env},
        capture_output=True,
        check=False,
        timeout=60,
        preexec_fn=None if bytes_ is None else lambda: _limit(bytes_),
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def _limit(most: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def fill(place: Path, leave: int = 0) -> Path:
    """Fill a file system but for some bytes."""
    ballast = place / ".ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (65_536, 4096, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue
    os.truncate(ballast, max(ballast.stat().st_size - leave, 0))
    return ballast


def top(command: Command, folder: Path) -> Path:
    """Return the workspace that a command has something to write in."""
    space = command.made(folder / "model")
    return space if (space / "dutylist.yaml").exists() else space / "工作区"


@pytest.mark.parametrize("command", some(WRITERS, 3), ids=lambda command: command.name)
def test_a_disk_that_is_full_is_told_and_every_file_is_whole(
    command: Command, tmp_path: Path
) -> None:
    space = top(command, tmp_path)
    before = tree(space)
    seen = []
    for most in (0, 250, 1500):
        done = run(*command.words, at=space, bytes_=most)
        seen.append(tree(space))
        assert not strays(seen[-1])
        if most and done.code == command.code:
            continue  # there is room enough for that
        assert (done.code, done.calm) == (2, True), done
        assert any(words in done.err for words in NO_ROOM)
        assert any(words in done.err for words in REMEDIES)
    assert seen[0] == before
    if command.back:
        assert run(*command.back, at=space).calm
    assert run(*command.words, at=space).code in {command.code, command.late}
    after = tree(space)
    for left in seen:
        assert all(raw in {before.get(name), after.get(name)} for name, raw in left.items())


@pytest.mark.parametrize("command", some(WRITERS, 2), ids=lambda command: command.name)
@pytest.mark.parametrize("leave", some([0, 8192], 1))
def test_a_file_system_that_is_full_keeps_what_was_there(
    command: Command, tmp_path: Path, leave: int
) -> None:
    with mounted(tmp_path / "disk", "size=4m"):
        space = top(command, tmp_path / "disk")
        before = tree(space)
        ballast = fill(tmp_path / "disk", leave)
        done = run(*command.words, at=space, HOME=str(tmp_path / "home"))
        ballast.unlink()
        left = tree(space)
        assert not strays(left)
        if leave == 0:
            assert (done.code, done.calm) == (2, True), done
            assert any(words in done.err for words in REMEDIES)
            assert left == before
        if command.back and left != before:
            assert run(*command.back, at=space).calm
        assert run(*command.words, at=space).code in {command.code, command.late}
        after = tree(space)
        assert all(raw in {before.get(name), after.get(name)} for name, raw in left.items())


def test_a_disk_that_is_read_only_is_told_and_reading_goes_on(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with mounted(disk, "size=4m"):
        space = spaces.flat(disk / "工作区", 2)
        assert run("derive", at=space).code == 0
        spaces.edit(space / "overlays" / "001.yaml", "没有这类场所", "没有这类地方")
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        for words in (("derive",), ("render",), ("record", "new", "--title", "a")):
            done = run(*words, at=space, HOME=str(tmp_path / "home"))
            assert (done.code, done.calm) == (2, True), done
        assert run("derive", at=space).err == (
            "无法读写 lists：所在的磁盘是只读的。"
            "没有改动；请用 -o 写到别处，或者取得写入权限后重新运行。\n"
        )
        assert run("validate", at=space).code == 0
        assert run("derive", "-o", tmp_path / "lists", at=space).code == 0
        assert run("render", "lists", "-o", tmp_path / "public", at=space).code == 0


def may_not_write(space: Path) -> tuple[str, ...]:
    """Take the permission to write away; return what makes the administrator heed that, too."""
    for path in (space, *space.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    if os.geteuid() != 0:
        return ()
    words = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
    try:
        subprocess.run([*words, sys.executable, "-V"], capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("the administrator may write everywhere here")
    return words


def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    space = spaces.flat(tmp_path / "工作区", 2)
    before = contents(space)
    before_it = may_not_write(space)
    for words in (("derive",), ("render",), ("fmt",)):
        done = run(*words, at=space, before_it=before_it)
        assert (done.code, done.calm) == (2, True), done
        assert "没有权限" in done.err
    assert run("validate", at=space, before_it=before_it).code == 0
    assert contents(space) == before


HOMES: Mapping[str, Mapping[str, str]] = {
    "none": {"HOME": "", "XDG_CACHE_HOME": ""},
    "missing": {"HOME": "/nonexistent/home"},
    "a-file": {"HOME": "/dev/null"},
    "root": {"HOME": "/proc"},
    "relative": {"HOME": "somewhere"},
    "no-temporary": {"TMPDIR": "/nonexistent"},
    "odd-temporary": {"TMPDIR": "/dev/null", "TEMP": "", "TMP": "/proc"},
}


@pytest.mark.parametrize("name", some(list(HOMES), 3))
def test_no_home_and_no_place_for_temporary_files_are_no_fault(tmp_path: Path, name: str) -> None:
    space = spaces.flat(tmp_path / "工作区", 2)
    for words in (("derive", "--jobs", "2"), ("render", "lists"), ("validate",)):
        done = run(*words, at=space, bytes_=None, before_it=(), **HOMES[name])
        assert (done.code, done.err) == (0, ""), words
    assert {path.name for path in space.iterdir()} <= {
        *("basis.yaml", "departments.yaml", "units.yaml", "dutylist.yaml"),
        *("catalogues", "overlays", "lists", "public", "somewhere"),
    }


def test_temporary_files_without_room_are_told_and_nothing_is_lost(tmp_path: Path) -> None:
    (tmp_path / "w").mkdir()
    space = rebase_space.before(tmp_path / "w")
    rebase_space.committed(space)
    before = contents(space)
    with mounted(tmp_path / "temporary", "size=64k"):
        fill(tmp_path / "temporary")
        for words in (("diff", "HEAD:.", "."), ("derive", "--jobs", "2"), ("render",)):
            done = run(*words, at=space, TMPDIR=str(tmp_path / "temporary"))
            assert done.calm, done
        left = contents(space)
    assert {name: left[name] for name in before} == before


NO_ROOM_OUTSIDE = (
    "无法读写 标准输出或者临时文件：磁盘空间或者配额不足。"
    "原有的文件没有改动；请腾出空间后重新运行。\n"
)
OUT = (("validate",), ("explain",), ("stats",), ("--help",), ("--version",), ("derive",))


@pytest.mark.parametrize("words", some(OUT, 3), ids=" ".join)
def test_an_output_without_room_is_told_once(tmp_path: Path, words: tuple[str, ...]) -> None:
    space = spaces.flat(tmp_path / "工作区", 2)
    with Path("/dev/full").open("wb") as full:
        for told in (subprocess.PIPE, full):
            done = subprocess.run(
                [sys.executable, "-m", "dutylist", *words],
                cwd=space,
                env={**os.environ, "DUTYLIST_LANG": "zh", "PYTHONUTF8": "1"},
                stdout=full,
                stderr=told,
                check=False,
            )
            assert done.returncode == 2
            if told is not full:
                assert done.stderr.decode() == NO_ROOM_OUTSIDE
