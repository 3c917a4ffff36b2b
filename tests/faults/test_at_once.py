"""Writers that start all at once, and what git sees of a lock."""

import subprocess
import sys
from pathlib import Path

import pytest

from bulk import spaces
from cli import record_space
from command import contents, dutylist
from faults.rims import kept


@pytest.fixture
def space(tmp_path: Path) -> Path:
    return spaces.flat(tmp_path / "工作区", 2)


def test_records_opened_all_at_once_are_all_kept_or_refused(tmp_path: Path) -> None:
    space = record_space.made(tmp_path / "工作区")
    words = [sys.executable, "-m", "dutylist", "record", "new", *record_space.FLAGS]
    runs = [subprocess.Popen(words, cwd=space, stderr=subprocess.DEVNULL) for _ in range(6)]
    codes = [each.wait(timeout=60) for each in runs]
    assert set(codes) <= {0, 2}
    written = contents(space / "records")
    assert len(written) == codes.count(0) >= 1
    assert dutylist("validate", at=space).calm
    assert sorted(written) == [f"2026-{n:03}.yaml" for n in range(2, 2 + len(written))]


def test_lists_derived_all_at_once_are_as_by_one(space: Path) -> None:
    words = [sys.executable, "-m", "dutylist", "derive"]
    runs = [subprocess.Popen(words, cwd=space, stderr=subprocess.DEVNULL) for _ in range(5)]
    codes = [each.wait(timeout=60) for each in runs]
    assert set(codes) <= {0, 2}
    assert 0 in codes
    assert dutylist("derive", "--check", at=space).code == 0
    assert not [name for name in contents(space) if "/." in name or name.startswith(".")]


def test_git_sees_nothing_of_a_lock_nor_of_what_a_killed_run_left(tmp_path: Path) -> None:
    space = tmp_path / "工作区"
    assert dutylist("init", "工作区", at=tmp_path).code == 0
    assert dutylist("derive", at=space).code == 0
    for words in (("init", "-q"), ("add", "-A"), ("-c", "user.name=a", "-c", "user.email=a@b.c")):
        more = ("commit", "-qm", "a") if words[0] == "-c" else ()
        subprocess.run(["git", *words, *more], cwd=space, check=True)
    with kept(space):
        (space / "lists" / ".deriving-left").mkdir()
        (space / "lists" / ".deriving-left" / "a.yaml").write_bytes(b"half")
        (space / ".dutylist-00000000-4194311-0.part").write_bytes(b"half")
        status = subprocess.run(
            ["git", "status", "--porcelain"], cwd=space, check=True, capture_output=True
        )
    assert status.stdout == b""
