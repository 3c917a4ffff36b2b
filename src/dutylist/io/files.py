"""Which files there are, and their bytes."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dutylist.findings import Finding


WORKSPACE = "dutylist.yaml"
KINDS_FOLDER = "kinds"
STDIN = Path("-")
MAX_BYTES = 5_000_000
"""The size of the largest file that is read."""

_ENDINGS = (".yaml", ".yml")


_NAMED: dict[Path, Callable[[str], str]] = {}


_INSTEAD: dict[Path, bytes] = {}


@contextmanager
def instead(contents: Mapping[Path, bytes]) -> Iterator[None]:
    """Let files be read as if they held other bytes, which nobody has written yet."""
    _INSTEAD.update({path.resolve(): raw for path, raw in contents.items()})
    try:
        yield
    finally:
        _INSTEAD.clear()


def name(folder: Path, called: Callable[[str], str]) -> None:
    """Let messages call what lies below a folder by other names, made of the paths from there."""
    _NAMED[folder] = called


def shown(path: Path) -> str:
    """Return a path as messages name it: from the current folder where it lies below it."""
    if path == STDIN:
        return "-"
    for folder, before in _NAMED.items():
        if path.is_relative_to(folder):
            return before(path.relative_to(folder).as_posix())
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def find_workspace(start: Path) -> Path | None:
    """Return the nearest folder, from a file or folder upwards, that is a workspace."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / WORKSPACE).is_file():
            return folder
    return None


def below(folder: Path, leave_out: frozenset[str] = frozenset()) -> Iterator[Path]:
    """Yield the YAML files below a folder, sorted, without hidden ones and inner workspaces.

    Links are not followed, so that nothing outside the folder is read through one.
    """
    for top, folders, names in os.walk(folder):
        here = Path(top)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and not (here == folder and name in leave_out)
            and not (here / name / WORKSPACE).is_file()
        )
        for name in sorted(names):
            path = here / name
            if name.endswith(_ENDINGS) and not name.startswith(".") and not path.is_symlink():
                yield path


def workspaces(folder: Path) -> Iterator[Path]:
    """Yield the workspaces below a folder, sorted; one inside another belongs to that one."""
    for top, folders, _ in os.walk(folder):
        here = Path(top)
        named = sorted(name for name in folders if not name.startswith("."))
        inner = [name for name in named if (here / name / WORKSPACE).is_file()]
        folders[:] = [name for name in named if name not in inner]
        yield from (here / name for name in inner)


def content(path: Path) -> "bytes | Finding":
    """Return the bytes of a file, at most one more than is ever read, or why there are none."""
    try:
        if path == STDIN and sys.stdin is not None:
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        if _INSTEAD and (known := _INSTEAD.get(path.resolve())) is not None:
            return known
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        # imported here: a run whose verdict is known never needs the words of faults
        from dutylist.findings import placed  # noqa: PLC0415
        from dutylist.io import faults  # noqa: PLC0415
        from dutylist.io.reasons import reason  # noqa: PLC0415

        return placed(faults.UNREADABLE, shown(path), 1, 1, {"reason": reason(error)})
