"""Time `derive` and `render` of many townships: how time and memory grow, and what a change costs.

`python -m bench.scale REGISTER [N]...` takes a register of townships, see `bench.nation`, and how
many of them to take, 2,000 where nothing is said. Lists of the whole nation need 13 GB of room.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep

from bench import nation, timing
from bench.run import DUTYLIST, told

FEW, BETWEEN = 2000, 0.1
CLUSTER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        print(cluster.scheduler_address.removeprefix("tcp://"), flush=True)
        sys.stdin.read()
"""


@dataclass(slots=True)
class Run:
    """What a command took: seconds, and the most memory of itself and of one of its processes."""

    seconds: float = 0
    parent: float = 0
    worker: float = 0


def watched(command: Sequence[str | Path], cache: Path) -> Run:
    """Run a command to its end, looking at the memory of its processes."""
    run, start = Run(), perf_counter()
    words = [str(word) for word in command]
    child = subprocess.Popen(words, stdout=subprocess.DEVNULL, env=timing.environment(cache))
    while child.poll() is None:
        run.parent = max(run.parent, _peak(child.pid))
        run.worker = max([run.worker, *(_peak(each) for each in _below(child.pid))])
        sleep(BETWEEN)
    run.seconds = perf_counter() - start
    if child.returncode:
        raise SystemExit(f"{' '.join(words)} ended with {child.returncode}")
    return run


def _peak(process: int) -> float:
    """Return the most memory that a process has held so far, in MB."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def _below(process: int) -> Iterator[int]:
    """Yield the processes that a process has started, and those that these have."""
    try:
        found = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="utf-8")
    except OSError:
        return
    for each in map(int, found.split()):
        yield each
        yield from _below(each)


def measure(top: Path, register: Path, units: int) -> float:
    """Print what some townships cost; return the milliseconds of a list with two jobs."""
    space, out = nation.build(top / f"space-{units}", register, units=units), top / "out"
    derive = (DUTYLIST, "derive", "-w", space, "-o", out)
    taken: dict[int, Run] = {}
    for jobs in (1, 2):
        shutil.rmtree(out, ignore_errors=True)
        taken[jobs] = run = watched((*derive, "--jobs", str(jobs)), top / f"cache-{units}-{jobs}")
        each = run.seconds / units * 1000
        print(f"{units} lists, {jobs} jobs: {run.seconds:.1f} s, {each:.2f} ms a list,", end=" ")
        print(f"{run.parent:.0f} MB, a worker {run.worker:.0f} MB", flush=True)
    told("  one job to two", taken[1].seconds / taken[2].seconds, ">= 1.6")
    told("  most memory of a process", max(taken[2].parent, taken[2].worker), "< 150", "MB")
    _again(space, derive, taken[2].seconds, top / f"cache-{units}-2")
    size = sum(each.stat().st_size for each in out.glob("*.yaml"))
    print(f"  {size / 1e9:.2f} GB of YAML", flush=True)
    return taken[2].seconds / units * 1000


def _again(space: Path, derive: Sequence[str | Path], first: float, cache: Path) -> None:
    """Run with nothing changed, check, and run with one overlay changed."""
    nothing = watched(derive, cache).seconds
    told("  nothing changed, to the first run", nothing / first * 100, "< 4", "%")
    told(
        "  --check, to the first run",
        watched((*derive, "--check"), cache).seconds / first * 100,
        "",
        "%",
    )
    overlay = min((space / "overlays").rglob("*.yaml"))
    text = overlay.read_text(encoding="utf-8")
    overlay.write_text(text.replace("按办理次序排列。", "按本地次序排列。"), encoding="utf-8")
    one = watched(derive, cache).seconds
    told("  one overlay changed, more than that", one - nothing, "< 1", "s")


def dask(top: Path, register: Path, units: int) -> None:
    """Compare a Dask cluster on this machine with a pool of processes, both of two."""
    space, out = nation.build(top / "space-dask", register, units=units), top / "out"
    derive = (DUTYLIST, "derive", "-w", space, "-o", out)
    seconds: dict[str, float] = {}
    with _cluster() as address:
        for name, how in (
            ("warm", f"dask://{address}"),
            ("dask", f"dask://{address}"),
            ("pool", ""),
        ):
            shutil.rmtree(out, ignore_errors=True)
            way = ("--executor", how) if how else ("--jobs", "2")
            seconds[name] = watched((*derive, *way), top / f"cache-{name}").seconds
    print(f"{units} lists: Dask {seconds['dask']:.1f} s, pool {seconds['pool']:.1f} s")
    told("  Dask to the pool", seconds["dask"] / seconds["pool"], "<= 1.5")


@contextmanager
def _cluster() -> Iterator[str]:
    with subprocess.Popen(
        (sys.executable, "-c", CLUSTER), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdin is not None
        yield child.stdout.readline().strip()
        child.stdin.close()


def published(top: Path, register: Path, units: int) -> None:
    """Time the workbooks and pages of all lists."""
    space, out = nation.build(top / f"space-render-{units}", register, units=units), top / "out"
    cache = top / f"cache-render-{units}"
    shutil.rmtree(out, ignore_errors=True)
    first = watched((DUTYLIST, "derive", "-w", space, "-o", out), cache)
    run = watched((DUTYLIST, "render", "-w", space, out, "-o", top / "public"), cache)
    each = run.seconds / units * 1000
    print(
        f"{units} lists as Excel and HTML: {run.seconds:.1f} s after {first.seconds:.1f} s,",
        end=" ",
    )
    print(f"{each:.1f} ms a list, {run.parent:.0f} MB, a worker {run.worker:.0f} MB", flush=True)
    shutil.rmtree(top / "public")


def main() -> None:
    """Measure each number of townships in a folder of its own."""
    register, *asked = sys.argv[1:]
    counts = [int(each) for each in asked] or [FEW]
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        each = [measure(top, Path(register), units) for units in counts]
        if len(each) > 1:
            told("milliseconds a list, most to fewest townships", each[-1] / each[0], "1")
        dask(top, Path(register), min(counts))
        for units in (min(counts) // 40, min(counts) // 20):
            published(top, Path(register), units)


if __name__ == "__main__":
    main()
