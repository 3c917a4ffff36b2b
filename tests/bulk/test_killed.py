"""A run may be killed at any moment: every list is whole, old or new, and the next run ends it."""

import os
import random
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

import pytest

from bulk import spaces
from bulk.runs import Run, hidden, started, until
from command import dutylist

pytestmark = pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs /proc")

COUNT = 20
Lists = dict[str, bytes]


@dataclass
class Hunt:
    """A workspace that goes to and fro between two states while its runs are killed."""

    folder: Path
    jobs: int
    chance: random.Random = field(default_factory=lambda: random.Random(4))  # noqa: S311
    length: float = 0.5

    @property
    def out(self) -> Path:
        return self.folder / "lists"

    def state(self, name: str) -> None:
        """Let all overlays say something else."""
        base = spaces.pin(self.folder, "county-list")
        for path in (self.folder / "overlays").glob("*.yaml"):
            number = int(path.stem)
            edit = [spaces.reworded("a", f"协助第{number}街道的宣传（{name}）。")]
            spaces.put(path, spaces.local(number, base, edit=edit))

    def run(self) -> Lists:
        """Derive to the end, and return the lists."""
        begin = time.monotonic()
        done = dutylist("derive", "--jobs", str(self.jobs), at=self.folder)
        self.length = time.monotonic() - begin
        assert (done.code, done.err) == (0, "")
        assert not list(self.out.glob(".*"))
        return spaces.lists(self.out)

    def kill(self, moment: str) -> None:
        """Kill a run at some moment; none of its processes may stay."""
        with started("derive", "--jobs", str(self.jobs), at=self.folder) as run:
            self._wait(run, moment)
            run.kill()
            assert until(lambda: not run.family())

    def _wait(self, run: Run, moment: str) -> None:
        match moment:
            case "anywhere":
                time.sleep(self.chance.uniform(0, self.length))
            case "writing":
                many = self.chance.randrange(COUNT)
                until(lambda: len(hidden(self.out)) > many or run.process.poll() is not None)
            case "publishing":
                until(lambda: len(hidden(self.out)) == COUNT or run.process.poll() is not None)
                time.sleep(self.chance.uniform(0, 0.1))

    def hunt(self, kills: int, every: int) -> None:
        """Kill runs, and look after each of them."""
        self.state("甲")
        old = self.run()
        names = cycle("乙甲")
        moments = cycle(["anywhere", "writing", "publishing"])
        for _ in range(kills // every):
            self.state(next(names))
            left = [self._left(old, next(moments)) for _ in range(every)]
            new = self.run()
            assert new.keys() == old.keys()
            assert all(new[name] != old[name] for name in new)
            for lists in left:
                assert all(lists[name] in {old[name], new[name]} for name in lists)
            old = new

    def _left(self, old: Lists, moment: str) -> Lists:
        """Kill a run and return the lists that can be seen: all of them are there."""
        self.kill(moment)
        left = seen(self.out)
        assert left.keys() == old.keys()
        return left


def seen(out: Path) -> Lists:
    """Return the lists in a folder that are not hidden."""
    found = {path.name: path for path in out.iterdir() if not path.name.startswith(".")}
    return {name: path.read_bytes() for name, path in found.items()}


@pytest.mark.parametrize(("jobs", "kills"), [(1, 24), (2, 18)])
def test_lists_are_whole_whenever_a_run_is_killed(tmp_path: Path, jobs: int, kills: int) -> None:
    Hunt(spaces.flat(tmp_path / "w", COUNT), jobs).hunt(kills, 6)


def test_a_first_run_that_is_killed_leaves_no_list_or_whole_ones(tmp_path: Path) -> None:
    folder = spaces.flat(tmp_path / "w", COUNT)
    hunt = Hunt(folder, 2)
    hunt.kill("writing")
    partly = seen(folder / "lists")
    assert hunt.run().items() >= partly.items()


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """Return a workspace with work enough for two processes."""
    items = ["a", "d", *(f"i{number}" for number in range(60))]
    return spaces.flat(tmp_path / "w", 99, items)


def test_a_worker_that_is_killed_ends_the_run_calmly(large: Path) -> None:
    (large / "lists").mkdir()
    with started("derive", "--jobs", "2", at=large) as run:
        assert until(run.workers)
        os.kill(run.workers()[0], signal.SIGKILL)
        done = run.end()
        assert until(lambda: not run.family())
    assert done.code == 2
    assert done.err == (
        "一个工作进程意外结束（可能内存不足），没有改动任何清单；请减少 --jobs 后重新运行\n"
    )
    assert list((large / "lists").iterdir()) == []


MOMENTS: dict[str, Callable[[Run, Path], object]] = {
    "starting": lambda run, _: len(run.family()) > 1,
    "working": lambda run, _: run.workers(),
    "writing": lambda _, out: hidden(out),
}


@pytest.mark.parametrize("how", ["1 writing", "2 starting", "2 working", "2 writing"])
def test_a_run_that_is_interrupted_ends_calmly(large: Path, how: str) -> None:
    jobs, moment = how.split()
    out = large / "lists"
    with started("derive", "--jobs", jobs, at=large) as run:
        assert until(lambda: MOMENTS[moment](run, out))
        os.killpg(run.process.pid, signal.SIGINT)
        done = run.end()
        assert until(lambda: not run.family())
    assert (done.code, done.out) == (2, "")
    assert done.err == "已中断；没有写到一半的文件。\n"
    assert not out.exists()
    assert dutylist("derive", at=large).code == 0


def test_two_runs_at_once_are_refused_and_the_lock_goes_with_a_killed_run(large: Path) -> None:
    with started("derive", at=large) as run:
        assert until(lambda: hidden(large / "lists"))
        os.kill(run.process.pid, signal.SIGSTOP)
        second = dutylist("derive", at=large)
        check = dutylist("derive", "--check", at=large)
        elsewhere = dutylist("derive", "-o", large.parent / "out", at=large)
        run.kill()
    assert (second.code, second.out) == (2, "")
    assert (
        f"另一个 dutylist 正在写 {large}：命令 dutylist derive，进程 {run.process.pid}，主机 "
        in (second.err)
    )
    assert second.err.endswith("请删除 .dutylist/lock 后重试。\n")
    assert check.code == 1
    assert elsewhere.code == 0
    assert dutylist("derive", at=large).code == 0
    assert spaces.lists(large / "lists") == spaces.lists(large.parent / "out")
