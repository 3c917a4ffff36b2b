"""The real command in a child process, on a copy of a real workspace."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

TOP = Path(__file__).parents[1]
LONGSHA = TOP / "tests" / "longsha"
HOME = TemporaryDirectory()
"""A home that is gone when the tests end."""

SECONDS = 10
MEMORY = 1 << 30
NO_SETTINGS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Done:
    """How a run ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def calm(self) -> bool:
        return self.code in {0, 1, 2, 3} and "Traceback" not in self.out + self.err


def dutylist(
    *words: str | Path, at: Path, limited: bool = False, settings: Mapping[str, str] = NO_SETTINGS
) -> Done:
    """Run the command in a folder, in Chinese and with nothing else in its environment."""
    encoding = settings.get("PYTHONIOENCODING", "utf-8")
    home = {
        "HOME": HOME.name,
        "PATH": os.environ["PATH"],
        "PYTHONUTF8": "1",
        "DUTYLIST_LANG": "zh",
    }
    if "LC_ALL" in settings or "PYTHONIOENCODING" in settings:
        del home["PYTHONUTF8"]
    done = subprocess.run(
        [sys.executable, "-m", "dutylist", *map(str, words)],
        cwd=at,
        env={**home, **settings},
        capture_output=True,
        check=False,
        timeout=SECONDS if limited else 60,
        preexec_fn=_limit if limited else None,
    )
    return Done(done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding))


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def copied(folder: Path) -> Path:
    """Return a copy of the workspace of 龙沙区 inside a folder."""
    return Path(shutil.copytree(LONGSHA, folder / "工作区"))


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
