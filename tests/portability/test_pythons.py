"""Other Pythons give the same verdicts and the same bytes, in another folder and locale."""

import subprocess
import sys
from pathlib import Path

import pytest

from command import TOP, contents, copied

OTHERS = sorted(
    python
    for python in TOP.glob(".venv-3.*/bin/python")
    if python.parents[1].name != f".venv-{sys.version_info.major}.{sys.version_info.minor}"
)
RUNS = (
    ("validate", "--format", "json", "--local", "--as-of", "2026-11-23"),
    ("derive", "--as-of", "2026-11-23"),
    ("render", "lists", "-o", "public", "--as-of", "2026-11-23"),
    ("render", "-o", "public", "--as-of", "2026-11-23"),
    ("diff", "catalogues", "lists", "--format", "json"),
    ("diff", "catalogues", "lists", "-o", "public/changes.xlsx"),
    ("stats", "--format", "json"),
    ("basis", "check", "--format", "json", "--as-of", "2026-11-23"),
    ("consistency", "--format", "html", "-o", "public/consistency.html"),
)
"""What is asked of every Python; each leaves files or says something."""


@pytest.mark.parametrize(
    "python",
    [pytest.param(each, id=each.parents[1].name) for each in OTHERS]
    or [pytest.param(None, marks=pytest.mark.skip("no other Python: see tools/pythons.py"))],
)
def test_another_python_says_and_writes_the_same(python: Path, tmp_path: Path) -> None:
    here = _all(Path(sys.executable), tmp_path / "here", {"PYTHONHASHSEED": "1", "TZ": "UTC"})
    settings = {"PYTHONHASHSEED": "2", "TZ": "Asia/Shanghai", "LC_ALL": "C", "PYTHONUTF8": "1"}
    there = _all(python, tmp_path / "另一个 文件夹", settings)
    assert here.keys() == there.keys()
    assert [name for name in here if here[name] != there[name]] == []
    assert len([name for name in here if name.endswith((".xlsx", ".html"))]) > 10


def _all(python: Path, folder: Path, settings: dict[str, str]) -> dict[str, object]:
    space = copied(folder)
    said = {" ".join(words): _run(python, words, space, settings) for words in RUNS}
    return {**contents(space), **said}


def _run(
    python: Path, words: tuple[str, ...], at: Path, settings: dict[str, str]
) -> tuple[int, bytes]:
    done = subprocess.run(
        [python, "-m", "dutylist", *words],
        cwd=at,
        env={"HOME": str(at.parent / "home"), "DUTYLIST_LANG": "zh", "PATH": "", **settings},
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done.returncode, done.stdout
