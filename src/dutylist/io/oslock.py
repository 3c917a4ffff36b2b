"""Locks that the system lets go of when a program ends, however: on POSIX, on Windows, or none."""

import errno
import os
from importlib import import_module
from types import ModuleType

_FAR = 1 << 30
"""The byte that is locked on Windows: far behind what the file says, which stays readable."""

_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


def _module(name: str) -> ModuleType | None:
    try:
        return import_module(name)
    except ImportError:
        return None


_POSIX, _WINDOWS = _module("fcntl"), _module("msvcrt")


def take(handle: int) -> bool:
    """Lock an open file; false where another program has it.

    Raises OSError where there are no locks, as on some shared folders.
    """
    if _POSIX is None and _WINDOWS is None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))
    try:
        if _POSIX is not None:
            _POSIX.flock(handle, _POSIX.LOCK_EX | _POSIX.LOCK_NB)
        elif _WINDOWS is not None:
            os.lseek(handle, _FAR, os.SEEK_SET)
            _WINDOWS.locking(handle, _WINDOWS.LK_NBLCK, 1)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        raise
    return True
