"""A terminal is shown how far a derivation is; a pipe hears nothing of it."""

import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

from bulk import spaces
from command import HOME, dutylist


@pytest.fixture
def space(tmp_path: Path) -> Path:
    return spaces.flat(tmp_path / "w")


def on_a_terminal(space: Path, *words: str, **settings: str) -> tuple[int, str, str]:
    """Run the command with its messages on a terminal; return code, results, what was shown."""
    ours, theirs = pty.openpty()
    env = {"HOME": HOME.name, "PATH": os.environ["PATH"], "TERM": "xterm", "COLUMNS": "80"}
    with subprocess.Popen(
        [sys.executable, "-m", "dutylist", *words],
        cwd=space,
        env={**env, "DUTYLIST_LANG": "zh", **settings},
        stdout=subprocess.PIPE,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        shown = b""
        while select.select([ours], [], [], 60)[0]:
            try:
                shown += os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
        out = process.stdout.read() if process.stdout else b""
    os.close(ours)
    encoding = settings.get("PYTHONIOENCODING", "utf-8")
    return process.returncode, out.decode(encoding), shown.decode(encoding)


def test_a_bar_is_shown_on_a_terminal_and_gone_at_the_end(space: Path) -> None:
    code, out, shown = on_a_terminal(space, "derive")
    assert code == 0
    assert "生成清单" in shown
    assert "3/3" in shown
    assert shown.endswith(("\x1b[2K", "\x1b[?25h")) or shown.rstrip().endswith("\x1b[2K")
    assert "\x1b" not in out
    assert "共 3 份清单" in out


@pytest.mark.parametrize(
    "settings",
    [
        {"NO_COLOR": "1"},
        {"LC_ALL": "C"},
        {"PYTHONIOENCODING": "gbk"},
        {"TERM": "dumb"},
    ],
    ids=lambda each: "-".join(each.values()),
)
def test_a_bar_breaks_on_no_terminal(space: Path, settings: dict[str, str]) -> None:
    code, out, shown = on_a_terminal(space, "derive", **settings)
    assert code == 0
    assert "Traceback" not in shown
    assert "230202001.yaml" in out
    if "NO_COLOR" in settings:
        assert "\x1b[3" not in shown


def test_findings_on_a_terminal_follow_the_bar(space: Path) -> None:
    spaces.edit(space / "overlays" / "002.yaml", "item: d", "item: dd")
    code, out, shown = on_a_terminal(space, "derive")
    assert (code, out) == (1, "")
    assert shown.rstrip().endswith("有错误，没有写任何清单。")


@pytest.mark.parametrize("settings", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "gbk"}])
def test_a_pipe_hears_results_and_nothing_else(space: Path, settings: dict[str, str]) -> None:
    done = dutylist("derive", "--jobs", "2", at=space, settings=settings)
    assert (done.code, done.err) == (0, "")
    assert "共 3 份清单，更新 3 份。" in done.out
