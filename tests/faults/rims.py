"""The real command where the system is otherwise than here, and a child that keeps a workspace."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from command import Done, dutylist

RIM = Path(__file__).parent / "rim"
_KEEP = """
import sys
from pathlib import Path
from dutylist.io import lock
with lock.locked(Path(sys.argv[2])):
    print("kept", flush=True)
    sys.stdin.read()
"""


def seen_otherwise(**rim: str) -> Mapping[str, str]:
    """Return the settings of a child that sees another system."""
    settings = {f"RIM_{name.upper()}": value for name, value in rim.items()}
    return {"PYTHONPATH": str(RIM), "PYTHONDONTWRITEBYTECODE": "1", **settings}


def run(*words: str | Path, at: Path, **rim: str) -> Done:
    """Run the command where the system is otherwise."""
    return dutylist(*words, at=at, settings=seen_otherwise(**rim))


@contextmanager
def kept(folder: Path, **rim: str) -> Iterator["subprocess.Popen[str]"]:
    """Let another process keep a workspace, at work on a command of ours as it says."""
    with subprocess.Popen(
        [sys.executable, "-c", _KEEP, "derive", str(folder)],
        env=seen_otherwise(**rim),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "kept\n"
        try:
            yield process
        finally:
            process.kill()
