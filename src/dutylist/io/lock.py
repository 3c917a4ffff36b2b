"""One program at a time writes to a workspace; others are told who does, and since when.

The lock is a file that says who has it. Where the system has locks it lets go of them when their
program ends, however; elsewhere the file alone counts, and whether whom it names still lives.
"""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from dutylist.io import files, links, oslock, whole
from dutylist.io.holder import Holder

FOLDER = ".dutylist"
"""The folder of a workspace for what is not part of it; git is told to pass over it."""

NAME = "lock"
_IGNORE = ".gitignore"
_IGNORED = b"*\n"

_TRIES = 20
_MOMENT = 0.01
_MINUTE = 60
"""Seconds after which a lock that does not say who has it is nobody's."""

_MOST = 10_000
_QUIET = sum(getattr(os, each, 0) for each in ("O_CLOEXEC", "O_NOINHERIT", "O_BINARY"))
_PLAIN = getattr(os, "O_NOFOLLOW", 0)


class Busy(Exception):  # noqa: N818  (it stops the run; nothing is wrong with the program)
    """Another program works on the folder; `holder` is None where nobody knows which."""

    def __init__(self, folder: Path, holder: Holder | None = None) -> None:
        super().__init__(str(folder))
        self.folder = folder
        self.holder = holder

    @property
    def file(self) -> Path:
        """Return the file that keeps others away."""
        return self.folder / FOLDER / NAME


@dataclass(frozen=True, slots=True)
class _Held:
    """A lock of this program, with its file open."""

    file: Path
    handle: int


def home(folder: Path) -> Path:
    """Return what is locked for a folder: the workspace that it lies in, else itself."""
    found = files.find_workspace(folder)
    return folder.resolve() if found is None or not os.access(found, os.W_OK) else found


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep a workspace for this program; raises Busy where another one has it, and OSError.

    What a program has left that was killed while it had the workspace is cleared away.
    """
    links.stay(folder)
    place = home(folder)
    is_new = not place.is_dir()
    with whole.told_of(folder):
        place.mkdir(parents=True, exist_ok=True)
        held, killed = _taken(place)
    try:
        if killed:
            whole.clear(place)
        yield
    finally:
        _let_go(held)
        if is_new:
            with suppress(OSError):
                place.rmdir()


def _taken(place: Path) -> tuple[_Held, bool]:
    """Take the lock; true with it if the program that had it last did not give it back."""
    file = place / FOLDER / NAME
    killed = False
    for _ in range(_TRIES):
        opened = _opened(file)
        if opened is None:
            time.sleep(_MOMENT)
            continue
        handle, new = opened
        killed = killed or not new
        try:
            if _ours(place, file, handle, new=new):
                _sign(handle)
                return _Held(file, handle), killed
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
    raise Busy(place, Holder.read(_said(file)))


def _opened(file: Path) -> tuple[int, bool] | None:
    """Open the file, true with it if it is new; None where others are just removing it."""
    folder = file.parent
    if folder.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(folder))
    folder.mkdir(exist_ok=True)
    if not (folder / _IGNORE).exists():
        with suppress(OSError):
            (folder / _IGNORE).write_bytes(_IGNORED)
    with suppress(FileNotFoundError):
        with suppress(FileExistsError):
            return os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL | _QUIET, 0o666), True
        with suppress(PermissionError):
            return os.open(file, os.O_RDWR | _QUIET | _PLAIN), False
        return os.open(file, os.O_RDONLY | _QUIET | _PLAIN), False  # another person's
    return None


def _ours(place: Path, file: Path, handle: int, *, new: bool) -> bool:
    """Whether the open file is this program's, false where to look again; raises Busy."""
    try:
        taken = oslock.take(handle)
    except OSError:  # there are no locks here: who made the file has it
        return new or _put_aside(place, file)
    holder = Holder.read(_said(file))
    if not taken:
        raise Busy(place, holder)
    if not _same(handle, file):
        return False
    if new:
        return True
    if holder is not None and not holder.near and not holder.old:
        raise Busy(place, holder)  # on a shared folder, where one machine sees no lock of another
    try:
        file.unlink()
    except PermissionError:  # as of any open file on Windows
        return True
    return False


def _put_aside(place: Path, file: Path) -> bool:
    """Put the lock of a program that has ended out of the way, return false; raises Busy."""
    raw = _said(file)
    holder = Holder.read(raw)
    if holder is None and _young(file):
        raise Busy(place)
    if holder is not None and not holder.gone:
        raise Busy(place, holder)
    aside = file.with_name(f"{NAME}-{os.urandom(4).hex()}")
    with suppress(OSError):
        file.rename(aside)
        if _said(aside) != raw:  # another program has been quicker, and this is its own
            os.link(aside, file)
        aside.unlink()
    return False


def _young(file: Path) -> bool:
    """Whether a file was changed just now, so that who made it may be about to sign it."""
    with suppress(OSError):
        return abs(time.time() - file.stat().st_mtime) < _MINUTE
    return False


def _said(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(_MOST)
    except OSError:
        return b""


def _same(handle: int, file: Path) -> bool:
    """Whether an open file is still the one of its name."""
    try:
        return os.path.samestat(os.fstat(handle), file.lstat())
    except OSError:
        return False


def _sign(handle: int) -> None:
    """Write who has the lock; it is held, too, where the disk has no room for that."""
    with suppress(OSError):
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, Holder.this().raw)


def _let_go(held: _Held) -> None:
    """Remove the file, unless another program has taken it over, and then let go of it."""
    open_still = False
    if _same(held.handle, held.file):
        try:
            held.file.unlink()
        except OSError:  # as of any open file on Windows
            open_still = True
    os.close(held.handle)
    with suppress(OSError):
        if open_still:
            held.file.unlink()
        _tidy(held.file.parent)


def _tidy(folder: Path) -> None:
    """Remove the folder if nothing but the word to git is in it."""
    if [each.name for each in folder.iterdir()] in ([], [_IGNORE]):
        (folder / _IGNORE).unlink(missing_ok=True)
        folder.rmdir()
