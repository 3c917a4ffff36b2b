"""A command is killed again and again; after each time its workspace is looked through."""

import json
import os
import random
import re
import shutil
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from bulk.runs import Run, started, until
from command import NO_SETTINGS, contents
from faults.commands import Command

STEPS = Path(__file__).parent / "steps"
_TELLING = {"PYTHONPATH": str(STEPS), "PYTHONDONTWRITEBYTECODE": "1"}
_STRAY = re.compile(r"(.*/)?(\.dutylist/lock|\.dutylist-[^/]*\.part|\.deriving-.*)")
"""What nobody takes for a result: the lock, and what is not whole yet."""

_INDEX = ".dutylist/rebase/index.json"
_FOR_GIT = ".dutylist/.gitignore"

Tree = dict[str, bytes]
MOMENTS = ("anywhere", "holding", "writing", "step")


@dataclass
class Hunt:
    """One command, with its workspace as it is before and after it is run."""

    command: Command
    folder: Path
    seed: int
    before: Tree = field(default_factory=dict)
    after: Tree = field(default_factory=dict)
    length: float = 0
    steps: int = 0
    killed: int = 0
    late: int = 0

    def __post_init__(self) -> None:
        self.chance = random.Random(f"{self.seed} {self.command.name}")  # noqa: S311
        self.model = self.command.made(self.folder / "model")
        self.before = tree(self.model)
        top = self._copy("whole")
        told = self.folder / "steps"
        begin = time.monotonic()
        with self._run(top, {**_TELLING, "STEPS_TOLD": str(told)}) as run:
            done = run.end()
        self.length = time.monotonic() - begin
        assert done.code == self.command.code, done
        self.steps = int(told.read_text(encoding="ascii"))
        self.after = tree(top)
        assert self.after != self.before
        assert not strays(self.after), strays(self.after)

    def kill(self, kills: int, every: int = 2) -> None:
        """Kill the command so often, and let it end after every so many times."""
        for start in range(0, kills, every):
            top = self._copy("top")
            for number in range(start, min(start + every, kills)):
                self.once(top, MOMENTS[number % len(MOMENTS)])
                self.whole(tree(top))
            self.ended(top)

    def each_step(self) -> None:
        """Kill the command at every step of its own that it takes."""
        for step in range(1, self.steps + 1):
            top = self._copy("top")
            self.at_step(top, step)
            self.whole(tree(top))
            self.ended(top)

    def once(self, top: Path, moment: str) -> None:
        """Kill one run at some moment; none of its processes may stay."""
        if moment == "step":
            self.at_step(top, self.chance.randint(1, self.steps))
            return
        with self._run(top) as run:
            self._wait(run, top, moment)
            self.late += run.process.poll() is not None
            run.kill()
            assert until(lambda: not run.family())
        self.killed += 1

    def at_step(self, top: Path, step: int) -> None:
        """Let a run be killed at a step."""
        with self._run(top, {**_TELLING, "STEPS_AT": str(step)}) as run:
            done = run.end()
            assert until(lambda: not run.family())
        self.late += done.code >= 0
        self.killed += 1

    def ended(self, top: Path) -> None:
        """Let a run come to its end: all is as it would be without those that were killed."""
        left = tree(top)
        late = {name: left[name] for name in left.keys() - strays(left)} == self.after
        if self.command.back and not late:
            with started(*self.command.back, at=top) as run:
                assert run.end().code in {0, 2}  # 2: nothing was done yet
        with self._run(top) as run:
            done = run.end()
        assert done.code in {self.command.code, self.command.late}, done
        assert tree(top) == self.after, sorted(tree(top).keys() ^ self.after.keys())

    def whole(self, left: Tree) -> None:
        """Look through what a killed run has left: each file is as before or as after."""
        stray = strays(left)
        seen = {name: raw for name, raw in left.items() if name not in stray}
        assert seen.keys() >= self.before.keys() & self.after.keys()
        for name, raw in seen.items():
            if name == _INDEX:
                assert isinstance(json.loads(raw), dict)  # it grows and shrinks, each time whole
                continue
            assert raw in {self.before.get(name), self.after.get(name)}, name

    def _wait(self, run: Run, top: Path, moment: str) -> None:
        if moment == "anywhere":
            time.sleep(self.chance.uniform(0, self.length))
            return
        happened = _HAPPENED[moment]
        until(lambda: happened(top) or run.process.poll() is not None)
        time.sleep(self.chance.uniform(0, self.length / 2 if moment == "holding" else 0.03))

    def _copy(self, name: str) -> Path:
        top = self.folder / name / "工作区"
        shutil.rmtree(top, ignore_errors=True)
        return Path(shutil.copytree(self.model, top))

    def _run(
        self, top: Path, settings: Mapping[str, str] = NO_SETTINGS
    ) -> AbstractContextManager[Run]:
        return started(*self.command.words, at=top, settings=settings)


def tree(top: Path) -> Tree:
    """Return every file of a workspace, but the word to git about what is none of it."""
    return {name: raw for name, raw in contents(top).items() if name != _FOR_GIT}


def strays(left: Tree) -> set[str]:
    """Return the files of a tree that only a killed run can have left."""
    return {name for name in left if _STRAY.fullmatch(name)}


def _is_writing(top: Path) -> bool:
    """Whether a file is there that is not whole yet."""
    for _, folders, names in os.walk(top):
        if any(each.startswith(".deriving-") for each in folders):
            return True
        if any(each.endswith(".part") for each in names):
            return True
    return False


_HAPPENED: Mapping[str, Callable[[Path], bool]] = {
    "holding": lambda top: (top / ".dutylist" / "lock").exists(),
    "writing": _is_writing,
}
