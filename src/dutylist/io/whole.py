"""Files that are whole, old or new, whatever happens while they are written."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_PERMISSIONS = 0o777
_MANY = 100


def holds(path: Path, content: bytes) -> bool:
    """Whether a file holds some bytes already."""
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


@contextmanager
def told_of(path: Path) -> Iterator[None]:
    """Let an error name a file, not the one that stands in for it and that nobody knows."""
    try:
        yield
    except OSError as error:
        error.filename = str(path)
        raise


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
    """Put a whole file in the place of an old one, with the permissions of that."""
    try:
        mode = old.stat().st_mode & _PERMISSIONS
    except OSError:
        pass
    else:
        if mode != new.stat().st_mode & _PERMISSIONS:
            new.chmod(mode)
    new.replace(old)
