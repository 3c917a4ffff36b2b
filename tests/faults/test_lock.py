"""One writer at a time: the second is told who is first; what has no holder any more is no lock."""

import json
import os
import platform
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest

from bulk import spaces
from cli.test_basis_import import LAW
from command import contents, dutylist
from faults.commands import COMMANDS, Command
from faults.often import some
from faults.rims import kept, run

NOBODY = 2**22 + 7
"""A number that no process has here."""

WAYS = ("", "none", "refused", "windows")
"""Locks of POSIX, none at all, a file system without, and those of Windows."""

Said = dict[str, object]


@pytest.fixture
def space(tmp_path: Path) -> Path:
    return spaces.flat(tmp_path / "工作区", 2)


def rim(way: str) -> dict[str, str]:
    return {"locks": way} if way else {}


def said(**other: object) -> Said:
    """Return what a lock says whose holder has ended on this machine."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    known: Said = {"pid": NOBODY, "host": platform.node(), "command": "dutylist derive"}
    return {**known, "since": now, "token": "0", **other}


def left(space: Path, content: bytes, minutes: float = 0) -> Path:
    """Leave a lock, as old as that, in a workspace."""
    file = space / ".dutylist" / "lock"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content)
    then = time.time() - minutes * 60
    os.utime(file, (then, then))
    return file


WRITERS = [command for command in COMMANDS if "--jobs" not in command.words]


@pytest.mark.parametrize("command", some(WRITERS, 3), ids=lambda command: command.name)
def test_a_writer_is_told_who_writes_and_changes_nothing(command: Command, tmp_path: Path) -> None:
    space = command.made(tmp_path / "工作区")
    space = space if (space / "dutylist.yaml").exists() else space / "工作区"
    with kept(space) as other:
        before = contents(space)
        done = dutylist(*command.words, at=space)
        assert contents(space) == before
    assert done.code == 2
    assert f"另一个 dutylist 正在写 {space}：命令 dutylist derive，进程 {other.pid}，主机 " in (
        done.err
    )
    assert f"主机 {platform.node()}，" in done.err
    assert done.err.endswith("请删除 .dutylist/lock 后重试。\n")


READERS = (
    ("validate",),
    ("validate", "--diff"),
    ("derive", "--check"),
    ("render", "lists", "-o", "../elsewhere", "--to", "html"),
    ("diff", "lists", "lists"),
    ("stats",),
    ("basis", "import", "texts", "--dry-run"),
)


def test_who_only_reads_needs_no_lock(space: Path) -> None:
    assert dutylist("derive", at=space).code == 0
    (space / "texts").mkdir()
    (space / "texts" / "a.txt").write_text(LAW, encoding="utf-8")
    with kept(space):
        done = {words: dutylist(*words, at=space) for words in READERS}
    assert {words: (each.code, "另一个" in each.err) for words, each in done.items()} == (
        dict.fromkeys(READERS, (0, False))
    )


@pytest.mark.parametrize("way", WAYS)
def test_a_lock_holds_off_others_and_goes_with_a_killed_holder(space: Path, way: str) -> None:
    with kept(space, **rim(way)) as other:
        done = run("derive", at=space, **rim(way))
        assert done.code == 2
        assert f"进程 {other.pid}，" in done.err
        assert not (space / "lists").exists()
    assert (space / ".dutylist" / "lock").exists()  # its holder was killed
    assert run("derive", at=space, **rim(way)).code == 0
    assert not (space / ".dutylist").exists()


NOTHING_SAID = {
    "empty": b"",
    "cut": b"{",
    "list": b"[]",
    "bytes": b"\xff" * 99,
    "half": b'{"pid": 1}',
    "deep": b"[" * 100_000,
    "long": b"9" * 50_000,
}


@pytest.mark.parametrize(
    ("way", "content"),
    some([*(("", each) for each in NOTHING_SAID), *product(WAYS[1:], ["empty"])], 4),
)
def test_a_lock_that_says_nothing_is_no_lock_after_a_while(
    space: Path, way: str, content: str
) -> None:
    left(space, NOTHING_SAID[content], minutes=5)
    assert run("derive", at=space, **rim(way)).code == 0
    assert not (space / ".dutylist").exists()


@pytest.mark.parametrize("way", ["none", "refused"])
def test_a_lock_that_says_nothing_yet_is_one_where_the_system_has_none(
    space: Path, way: str
) -> None:
    file = left(space, b"")
    done = run("derive", at=space, **rim(way))
    assert (done.code, done.calm) == (2, True)
    assert "看不出是谁" in done.err
    assert file.exists()


ENDED: dict[str, Callable[[], Said]] = {
    "dead": said,
    "old": lambda: said(pid=os.getpid(), since=_hours(-7)),
    "later-than-now": lambda: said(pid=os.getpid(), since=_hours(7)),
    "old-elsewhere": lambda: said(host="elsewhere", pid=1, since=_hours(-7)),
    "later-elsewhere": lambda: said(host="elsewhere", pid=1, since="2100-01-01T00:00:00+00:00"),
    "odd-number": lambda: said(pid=-1),
    "huge-number": lambda: said(pid=10**30, since=_hours(-7)),
}


def _hours(count: int) -> str:
    return (datetime.now(UTC) + timedelta(hours=count)).isoformat()


@pytest.mark.parametrize(
    ("way", "holder"),
    some([*(("none", each) for each in ENDED), *product(["", "refused", "windows"], ["dead"])], 5),
)
def test_a_lock_whose_holder_has_ended_is_none(space: Path, way: str, holder: str) -> None:
    left(space, json.dumps(ENDED[holder]()).encode())
    done = run("derive", at=space, **rim(way))
    assert (done.code, done.err) == (0, "")
    assert not (space / ".dutylist").exists()


@pytest.mark.parametrize("words", [("fmt",), ("validate", "--fix")], ids=" ".join)
def test_a_run_with_nothing_to_write_clears_a_lock_of_nobody(
    space: Path, words: tuple[str, ...]
) -> None:
    assert dutylist("fmt", at=space).code == 0
    for holder, stays in ((said(), False), (said(host="elsewhere"), True)):
        file = left(space, json.dumps(holder).encode())
        assert dutylist(*words, at=space).code == 0
        assert file.exists() is stays


@pytest.mark.parametrize("way", WAYS)
def test_a_lock_of_another_machine_counts_for_hours(space: Path, way: str) -> None:
    told = said(host="示例主机\u202e\x1b[31m", command="dutylist derive " + "长" * 500)
    file = left(space, json.dumps(told).encode())
    done = run("derive", at=space, **rim(way))
    assert (done.code, done.out) == (2, "")
    assert "主机 示例主机\\u202e\\u001b[31m，" in done.err
    assert len(done.err) < 500
    assert json.loads(file.read_bytes()) == told


@pytest.mark.parametrize("way", ["none", "refused"])
def test_a_living_holder_counts_where_the_system_has_no_locks(space: Path, way: str) -> None:
    left(space, json.dumps(said(pid=os.getpid())).encode())
    done = run("derive", at=space, **rim(way))
    assert done.code == 2
    assert f"进程 {os.getpid()}，" in done.err


@pytest.mark.parametrize("place", [".dutylist", ".dutylist/lock"])
def test_a_lock_is_not_written_through_a_link(space: Path, tmp_path: Path, place: str) -> None:
    far = tmp_path / "far"
    far.mkdir()
    (far / "lock").write_bytes(b"not ours")
    (space / ".dutylist/lock").parent.mkdir()
    if place == ".dutylist":
        (space / place).rmdir()
        (space / place).symlink_to(far)
    else:
        (space / place).symlink_to(far / "lock")
    done = dutylist("derive", at=space)
    assert (done.code, done.calm, done.out) == (2, True, "")
    assert contents(far) == {"lock": b"not ours"}


@pytest.mark.parametrize("place", [".dutylist", ".dutylist/lock"])
def test_what_is_no_file_is_no_lock(space: Path, place: str) -> None:
    if place == ".dutylist":
        (space / place).write_bytes(b"")
    else:
        (space / place).mkdir(parents=True)
    done = dutylist("derive", at=space)
    assert (done.code, done.calm, done.out) == (2, True, "")
    assert not (space / "lists").exists()
