"""A folder for one program at a time; the system lets go of it when that program ends, however."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # pragma: no cover  (no such lock there: two runs at once are not noticed)
    fcntl = None  # type: ignore[assignment]  # a module or nothing


class Busy(Exception):  # noqa: N818  (it stops the run; nothing is wrong with the program)
    """Another program works on the folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep a folder for this program; raises Busy where another one has it."""
    if fcntl is None:  # pragma: no cover
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # a file system without locks
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise Busy(folder) from None
        yield
    finally:
        os.close(handle)
