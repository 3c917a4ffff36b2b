"""Which files there are, and their bytes."""

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, BinaryIO

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
    except (ValueError, RuntimeError):  # elsewhere, or a ring of links
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

    Links are not followed, so that nothing outside the folder is read through one; pipes and
    devices, which may never end, are no files.
    """
    return (path for path, is_link in look(folder, leave_out) if not is_link)


def links(folder: Path, leave_out: frozenset[str] = frozenset()) -> list[Path]:
    """Return the links below a folder in whose place `below` would have found YAML files."""
    return [path for path, is_link in look(folder, leave_out) if is_link]


def look(folder: Path, leave_out: frozenset[str] = frozenset()) -> Iterator[tuple[Path, bool]]:
    """Yield YAML files below a folder, and links to such files or to folders with some."""
    inner: list[Path] = []
    for entry in _entries(folder):
        path = folder / entry.name
        yaml = entry.name.endswith(_ENDINGS)
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            if yaml or (entry.name not in leave_out and _leads_to_yaml(path)):
                yield path, True
        elif entry.is_dir():
            if entry.name not in leave_out and not (path / WORKSPACE).is_file():
                inner.append(path)
        elif yaml and entry.is_file():
            yield path, False
    for path in inner:
        yield from look(path)


def _entries(folder: Path) -> list["os.DirEntry[str]"]:
    """Return what is in a folder, sorted, nothing where there is none; raises OSError."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda each: each.name)
    except (FileNotFoundError, NotADirectoryError):
        return []


def _leads_to_yaml(link: Path) -> bool:
    """Whether a link leads to a folder that itself has YAML files."""
    with suppress(OSError):
        names = (each.name for each in _entries(link))
        return any(name.endswith(_ENDINGS) and not name.startswith(".") for name in names)
    return False


def of_kinds(folder: Path, pattern: str) -> list[Path]:
    """Return the files that describe a workspace's own kinds of list, sorted, no links."""
    return sorted(path for path in folder.glob(pattern) if not path.is_symlink())


def workspaces(folder: Path) -> Iterator[Path]:
    """Yield the workspaces below a folder, sorted; one inside another belongs to that one."""
    for top, folders, _ in os.walk(folder):
        here = Path(top)
        named = sorted(name for name in folders if not name.startswith("."))
        inner = [name for name in named if (here / name / WORKSPACE).is_file()]
        folders[:] = [name for name in named if name not in inner]
        yield from (here / name for name in inner)


_WAITS = (0.02, 0.1, 0.3, 0)
"""Seconds to wait for another program that is just writing a file."""


def _at_rest(file: BinaryIO) -> bytes:
    """Return the bytes of a file that nobody writes to meanwhile; raises OSError."""
    for wait in _WAITS:
        before = os.fstat(file.fileno())
        raw = file.read(MAX_BYTES + 1)
        after = os.fstat(file.fileno())
        if not S_ISREG(after.st_mode) or state(before) == state(after):
            return raw
        time.sleep(wait)
        file.seek(0)
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))


def state(about: os.stat_result) -> str:
    """Return what changes whenever a file does, even where its own time is put back."""
    return f"{about.st_ino} {about.st_size} {about.st_mtime_ns} {about.st_ctime_ns}"


def content(path: Path) -> "bytes | Finding":
    """Return the bytes of a file, at most one more than is ever read, or why there are none."""
    try:
        if path == STDIN and sys.stdin is not None:
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        if _INSTEAD and (known := _INSTEAD.get(path.resolve())) is not None:
            return known
        with path.open("rb") as file:
            return _at_rest(file)
    except OSError as error:
        # imported here: a run whose verdict is known never needs the words of faults
        from dutylist.findings import placed  # noqa: PLC0415
        from dutylist.io import faults  # noqa: PLC0415
        from dutylist.io.reasons import reason  # noqa: PLC0415

        return placed(faults.UNREADABLE, shown(path), 1, 1, {"reason": reason(error)})
