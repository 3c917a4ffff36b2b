"""Runs of the command that are stopped on their way, and what is left of them."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from command import NO_SETTINGS, Done

PATIENCE = 20
_MARK = "DUTYLIST_TEST_RUN"


@dataclass(frozen=True)
class Run:
    """A run of the command with all the processes that it has started."""

    process: subprocess.Popen[str]
    mark: str

    def family(self) -> list[int]:
        """Return all living processes of the run, by what they have inherited."""
        return [
            int(folder.name)
            for folder in Path("/proc").iterdir()
            if folder.name.isdigit() and self._ours(folder)
        ]

    def _ours(self, folder: Path) -> bool:
        try:
            return f"{_MARK}={self.mark}".encode() in (folder / "environ").read_bytes()
        except OSError:
            return False

    def workers(self) -> list[int]:
        """Return the processes that work on batches: children of a child."""
        parents = {pid: _parent(pid) for pid in self.family()}
        children = {pid for pid, parent in parents.items() if parent == self.process.pid}
        return [pid for pid, parent in parents.items() if parent in children]

    def end(self) -> Done:
        """Wait for the end of the run."""
        out, err = self.process.communicate(timeout=PATIENCE)
        return Done(self.process.returncode, out, err)

    def kill(self) -> None:
        """Kill the process that was started, and no other."""
        self.process.kill()
        self.process.communicate(timeout=PATIENCE)


def _parent(pid: int) -> int:
    try:
        about = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return 0
    return int(about.rpartition(")")[2].split()[1])


@contextmanager
def started(
    *words: str | Path, at: Path, settings: Mapping[str, str] = NO_SETTINGS
) -> Iterator[Run]:
    """Start the command in a group of its own, as a terminal does."""
    mark = uuid4().hex
    with subprocess.Popen(
        [sys.executable, "-m", "dutylist", *map(str, words)],
        cwd=at,
        env={**os.environ, "PYTHONUTF8": "1", "DUTYLIST_LANG": "zh", **settings, _MARK: mark},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        process_group=0,
    ) as process:
        run = Run(process, mark)
        try:
            yield run
        finally:
            for pid in run.family():
                os.kill(pid, signal.SIGKILL)


def until(happened: Callable[[], object]) -> bool:
    """Wait until something has happened; false if it does not."""
    end = time.monotonic() + PATIENCE
    while not happened():
        if time.monotonic() > end:
            return False
        time.sleep(0.001)
    return True


def hidden(out: Path) -> list[Path]:
    """Return what lies in hidden folders of a folder of lists."""
    try:
        return list(out.glob(".deriving-*/*"))
    except FileNotFoundError:  # it is going away
        return []
