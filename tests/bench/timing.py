"""Times of commands and functions, taken in turn so that a busy machine troubles all alike."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from gc import collect
from pathlib import Path
from statistics import median
from time import perf_counter

Command = Sequence[str | Path]


def environment(cache: Path) -> dict[str, str]:
    """Return the environment of measured commands: byte code kept, verdicts kept in `cache`."""
    known = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return known | {"XDG_CACHE_HOME": str(cache), "LANG": "C.UTF-8"}


def seconds(command: Command, cache: Path, codes: Sequence[int] = (0,)) -> float:
    """Return how long a command takes that must end with one of the codes."""
    start = perf_counter()
    done = subprocess.run(
        [str(word) for word in command],
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=None if codes == (0,) else subprocess.DEVNULL,
        env=environment(cache),
    )
    taken = perf_counter() - start
    if done.returncode not in codes:
        raise subprocess.CalledProcessError(done.returncode, done.args)
    return taken


def commands(
    ways: Mapping[str, Command], cache: Path, rounds: int, codes: Sequence[int] = (0,)
) -> dict[str, float]:
    """Return the median time of each command; the first round only warms up."""
    return _in_turn(
        {name: lambda each=each: seconds(each, cache, codes) for name, each in ways.items()},  # type: ignore[misc]
        rounds,
    )


def functions(ways: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return the median time of each function; the first round only warms up."""
    return _in_turn({name: lambda each=each: _call(each) for name, each in ways.items()}, rounds)  # type: ignore[misc]


def _in_turn(ways: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for at in range(rounds + 1):
        for name, take in ways.items():
            once = take()
            if at:
                taken[name].append(once)
    return {name: median(each) for name, each in taken.items()}


def _call(function: Callable[[], object]) -> float:
    collect()
    start = perf_counter()
    function()
    return perf_counter() - start


def peak(command: Command, cache: Path) -> float:
    """Return the most memory, in MB, that a command or one of its processes held at once."""
    script = (
        "import resource,subprocess,sys;"
        "subprocess.run(sys.argv[1:],check=True,stdout=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, command)],
        check=True,
        capture_output=True,
        text=True,
        env=environment(cache),
    )
    return int(done.stdout) / 1024
