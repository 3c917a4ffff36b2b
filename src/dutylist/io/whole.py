"""Files that are whole, old or new, whatever happens while they are written."""

import os
import re
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from dutylist.io import holder

_PERMISSIONS = 0o777
_MANY = 100

_WAITS = (0.1, 0.3)
"""Seconds between three tries to replace a file that another program may have open."""

_PART = re.compile(r"\.dutylist-(?P<mark>[0-9a-f]{8})-(?P<pid>[0-9]{1,10})-[0-9a-f]+\.part")
_NUMBERS = count()

STAGED = ".deriving-"
"""How the names of folders begin that lists are made in before they are seen."""

BESIDE = frozenset((".xlsx", ".docx", ".html", ".csv"))
"""How the names of files end that people open in programs which keep them from being replaced."""


class Held(PermissionError):  # noqa: N818  (the new content is whole, and beside)
    """Files that could not be replaced, with what holds the new content of each."""

    def __init__(self, files: Sequence[tuple[Path, Path]]) -> None:
        super().__init__()
        self.filename = str(files[0][0])
        self.files = tuple(files)


def holds(path: Path, content: bytes) -> bool:
    """Whether a file, not a link to one, holds some bytes already."""
    try:
        if path.is_symlink() or path.stat().st_size != len(content):
            return False
        return path.read_bytes() == content
    except OSError:
        return False


@contextmanager
def told_of(path: Path) -> Iterator[None]:
    """Let an error name a file, not the one that stands in for it and that nobody knows."""
    try:
        yield
    except Held:
        raise
    except OSError as error:
        error.filename = str(path)
        raise


def part(folder: Path) -> Path:
    """Return the name of a file beside others that is not whole yet, and of which program it is."""
    return folder / f".dutylist-{holder.mark()}-{os.getpid()}-{next(_NUMBERS):x}.part"


def _abandoned(path: Path, name: "re.Match[str]") -> bool:
    """Whether the program that was writing a file has ended."""
    pid = int(name["pid"])
    if name["mark"] == holder.mark():
        return pid != os.getpid() and not holder.alive(pid)
    return abs(time.time() - path.stat().st_mtime) > holder.OLD.total_seconds()


def sweep(folder: Path) -> None:
    """Remove files from a folder that programs left which were killed; none of that is a fault."""
    with suppress(OSError):
        for entry in list(os.scandir(folder)):
            name = _PART.fullmatch(entry.name)
            path = Path(entry.path)
            if name is not None and _abandoned(path, name):
                path.unlink()


def clear(top: Path) -> None:
    """Remove all that a killed program left below a folder that this program has to itself."""
    for here, folders, _ in os.walk(top):
        sweep(Path(here))
        for name in [each for each in folders if each.startswith(".")]:
            folders.remove(name)
            if name.startswith(STAGED):
                shutil.rmtree(Path(here, name), ignore_errors=True)


def settle(paths: Sequence[Path]) -> None:
    """Bring files down to the disk before they are seen; raises OSError where that fails.

    Of many all are written at once first, since to wait for each takes longer than to write it.
    """
    if len(paths) > _MANY and hasattr(os, "sync"):
        os.sync()
    for path in paths:
        with path.open("rb+") as file:
            os.fsync(file.fileno())


def take_place(new: Path, old: Path) -> None:
    """Put a whole file in the place of an old one, with the permissions of that.

    Raises Held where another program has the old one open; the new one is then beside it.
    """
    try:
        mode = old.lstat().st_mode & _PERMISSIONS
    except OSError:
        pass
    else:
        if not old.is_symlink() and mode != new.stat().st_mode & _PERMISSIONS:
            new.chmod(mode)
    try:
        _replaced(new, old)
    except PermissionError:
        if old.suffix.lower() not in BESIDE:
            raise
        beside = old.with_name(f"{old.stem}.new{old.suffix}")
        _replaced(new, beside)
        raise Held([(old, beside)]) from None


def _replaced(new: Path, old: Path) -> None:
    for wait in _WAITS:
        try:
            new.replace(old)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    new.replace(old)


def tell(refused: Sequence[PermissionError]) -> None:
    """Raise what kept files from being replaced, once for all of them."""
    held = [pair for error in refused if isinstance(error, Held) for pair in error.files]
    for error in refused:
        if not isinstance(error, Held):
            raise error
    if held:
        raise Held(held)
