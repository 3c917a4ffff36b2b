"""What is missing for a record is asked for on a terminal."""

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cli import record_space
from command import HOME, contents


@pytest.fixture
def space(tmp_path: Path) -> Path:
    return record_space.made(tmp_path / "工作区")


def asked(space: Path, answers: list[str], *words: str) -> tuple[int, str]:
    """Run the command on a terminal and give an answer to each question; return what was shown."""
    ours, theirs = pty.openpty()
    env = {"HOME": HOME.name, "PATH": os.environ["PATH"], "TERM": "xterm", "PYTHONUTF8": "1"}
    with subprocess.Popen(
        [sys.executable, "-m", "dutylist", *words],
        cwd=space,
        env={**env, "DUTYLIST_LANG": "zh"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        shown = b""
        questions = 0
        end = time.monotonic() + 60
        while time.monotonic() < end and select.select([ours], [], [], 60)[0]:
            try:
                shown += os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if shown.decode("utf-8", "ignore").endswith("：") and questions < len(answers):
                os.write(ours, f"{answers[questions]}\n".encode())
                shown += b"\n"
                questions += 1
    os.close(ours)
    return process.returncode, shown.decode("utf-8")


ANSWERS = ["下放", "动态调整", "冰面安全", "emergency", "辖区有江面", "peace-ice"]
ANSWERS += ["overlay:sample-overlay add peace-ice", "", "", "", "", "", "", ""]


WITHOUT_REASON = (*record_space.FLAGS[:6], *record_space.FLAGS[8:], "--id", "2026-009")


def test_what_is_missing_is_asked_for_on_a_terminal(space: Path) -> None:
    code, shown = asked(space, ANSWERS, "record", "new", "--id", "2026-009")
    assert code == 0
    assert "没有渠道 下放" in shown
    assert "看不懂改动" in shown
    assert "（可以改动 catalogue:sample-street、overlay:other、overlay:sample-overlay）" in shown
    text = (space / "records" / "2026-009.yaml").read_text(encoding="utf-8")
    assert "title: 冰面安全\n" in text
    assert "cause" not in text


def test_an_end_of_input_writes_nothing(space: Path) -> None:
    before = contents(space)
    code, shown = asked(space, ["adjustment", "\x04"], "record", "new")
    assert code == 2
    assert "Traceback" not in shown
    assert contents(space) == before


def test_a_slip_in_one_answer_does_not_lose_the_others(space: Path) -> None:
    answers = ["起因", "《中华人民共和国消防法》第32条", "《中华人民共和国消防法》第三十二条"]
    answers += ["", "", "", "", "11月23日", "2026-11-23"]
    code, shown = asked(space, ["辖区有江面", *answers], "record", "new", *WITHOUT_REASON)
    assert code == 0
    assert "应为“第三十二条”" in shown
    assert "11月23日 不是日期" in shown
    text = (space / "records" / "2026-009.yaml").read_text(encoding="utf-8")
    assert "cause: 起因\n" in text
    assert '"on": "2026-11-23"\n' in text
    assert "  - 《中华人民共和国消防法》第三十二条\n" in text
