"""Lists are written where nobody sees them, and appear all together when all are whole.

A run that is killed leaves the old lists; what it had written lies in a hidden folder, which the
next run removes.
"""

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from dutylist.io import filenames, links, lock, whole


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """Give a hidden folder inside `out` for one run; raises Busy while another run has one.

    A folder that was made for lists goes again if there are none.
    """
    links.stay(out)  # before the folder is made
    is_new = not out.is_dir()
    out.mkdir(parents=True, exist_ok=True)
    try:
        with lock.locked(out), _hidden(out) as folder:
            yield folder
    finally:
        if is_new:
            with suppress(OSError):
                out.rmdir()


@contextmanager
def _hidden(out: Path) -> Iterator[Path]:
    for left in out.glob(f"{whole.STAGED}*"):
        shutil.rmtree(left, ignore_errors=True)
    with whole.told_of(out):
        folder = Path(mkdtemp(prefix=whole.STAGED, dir=out))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def deliver(content: bytes, file: str, out: Path, staged: Path | None) -> bool:
    """Write a list where it is not seen yet; true, and nothing written, if `out` holds it already.

    Raises OSError where the disk is full.
    """
    if whole.holds(out / file, content):
        return True
    if staged is not None:
        with whole.told_of(out / file):
            (staged / file).write_bytes(content)
    return False


def publish(staged: Path, out: Path, names: Iterable[str]) -> None:
    """Let lists be seen, each in place of its old one; none, if a folder has the name of one.

    One that another program has open does not keep the others back; it is told when these are seen.
    """
    waiting = tuple(names)
    filenames.check(waiting)
    for name in waiting:
        if (out / name).is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(out / name))
    with whole.told_of(out):
        whole.settle([staged / name for name in waiting])
    refused: list[PermissionError] = []
    for name in waiting:
        try:
            with whole.told_of(out / name):
                whole.take_place(staged / name, out / name)
        except PermissionError as error:
            refused.append(error)
    if waiting:
        _settle(out)
    whole.tell(refused)


def _settle(out: Path) -> None:
    """Bring the names in a folder down to the disk, where the system can be asked to."""
    with suppress(OSError):
        handle = os.open(out, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
