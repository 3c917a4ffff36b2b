"""Runs that mend are killed at any moment: every file is whole, and the next run ends it."""

import os
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from command import HOME, contents, copied, dutylist

KILLS = int(os.environ.get("DUTYLIST_KILLS", "2"))
"""How often each command is killed; more in a long run by hand."""


def killed(words: tuple[str, ...], space: Path, after: float) -> None:
    run = subprocess.Popen(
        [sys.executable, "-m", "dutylist", *words],
        cwd=space,
        env={"HOME": HOME.name, "PATH": os.environ["PATH"], "PYTHONUTF8": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        run.wait(after)
    except subprocess.TimeoutExpired:
        run.kill()
        run.wait()


def slipped(space: Path) -> None:
    """Let every file of the workspace begin with a mark, and end its lines in carriage returns."""
    for path in space.rglob("*.yaml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r"))


def whole(space: Path) -> dict[str, bytes]:
    return {name: raw for name, raw in contents(space).items() if name.endswith(".yaml")}


@pytest.mark.parametrize("words", [("fmt",), ("validate", "--fix")], ids=lambda each: each[0])
def test_a_killed_run_leaves_whole_files(words: tuple[str, ...], tmp_path: Path) -> None:
    chance = Random(11)  # noqa: S311  (nothing secret)
    space = copied(tmp_path)
    slipped(space)
    old = whole(space)
    begin = time.monotonic()
    assert dutylist(*words, at=space).code == 0
    length = time.monotonic() - begin
    new = whole(space)
    assert all(new[name] != raw for name, raw in old.items())
    for _ in range(KILLS):
        for name, raw in old.items():
            (space / name).write_bytes(raw)
        killed(words, space, length * chance.uniform(0.3, 1.1))
        assert all(raw in {old[name], new[name]} for name, raw in whole(space).items())
        assert dutylist(*words, at=space).code == 0
        assert whole(space) == new
    assert not [each for each in space.rglob(".*") if each.is_file()]
