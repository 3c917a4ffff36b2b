"""Let a child process see another system than the one it runs on: what it lacks, and how it fails.

It is read by a child that has this folder on its path; the variables RIM_… say what is otherwise.
"""

import errno
import os
import sys
import time
from collections.abc import Callable
from fnmatch import fnmatch
from types import ModuleType
from typing import Any

_SHARING = 32
"""What Windows calls it when another program has a file open."""

_ABSENT = ("fork", "forkpty", "O_DIRECTORY", "O_NOFOLLOW", "O_CLOEXEC", "link", "sync", "umask")


def _no_locks(*_: object) -> None:
    raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))


def _windows_locks() -> None:
    """Give locks as Windows has them, on a byte of a file, in place of those of POSIX."""
    import fcntl  # noqa: PLC0415
    import subprocess  # noqa: F401, PLC0415  (what asks for such locks to know where it is)

    made = ModuleType("msvcrt")

    def locking(handle: int, mode: int, length: int) -> None:
        assert (mode, length) == (made.LK_NBLCK, 1)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES)) from None

    made.locking, made.LK_NBLCK = locking, 2  # type: ignore[attr-defined]
    sys.modules["msvcrt"] = made
    sys.modules["fcntl"] = None  # type: ignore[assignment]


def _refusing(call: Callable[..., Any], pattern: str, times: int) -> Callable[..., Any]:
    """Return a call that fails so often where its last path is one that is open elsewhere."""
    left = [times]

    def refusing(*arguments: Any, **more: Any) -> Any:  # noqa: ANN401  (whatever the call takes)
        name = os.path.basename(os.fspath(arguments[-1]))  # noqa: PTH119
        if left[0] and fnmatch(name, pattern):
            left[0] -= 1
            error = PermissionError(errno.EACCES, os.strerror(errno.EACCES), arguments[-1])
            error.winerror = _SHARING  # type: ignore[attr-defined]
            raise error
        return call(*arguments, **more)

    return refusing


def _files_only(call: Callable[..., Any]) -> Callable[..., Any]:
    """Return a call that no folder can be given to."""
    from stat import S_ISDIR  # noqa: PLC0415

    def files_only(handle: int) -> Any:  # noqa: ANN401
        if S_ISDIR(os.fstat(handle).st_mode):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return call(handle)

    return files_only


def _set_clock(seconds: float) -> None:
    now, now_ns = time.time, time.time_ns
    shift = seconds - now()
    time.time = lambda: now() + shift
    time.time_ns = lambda: now_ns() + int(shift * 1e9)


match os.environ.get("RIM_LOCKS"):
    case "none":
        sys.modules["fcntl"] = sys.modules["msvcrt"] = None  # type: ignore[assignment]
    case "refused":
        import fcntl

        fcntl.flock = _no_locks
    case "windows":
        _windows_locks()
if "RIM_ABSENT" in os.environ:
    for _name in _ABSENT:
        if hasattr(os, _name):
            delattr(os, _name)
    os.fsync = _files_only(os.fsync)
if "RIM_OPEN" in os.environ:
    _pattern, _, _times = os.environ["RIM_OPEN"].partition(":")
    os.replace = _refusing(os.replace, _pattern, int(_times or "-1"))
if "RIM_CLOCK" in os.environ:
    _set_clock(float(os.environ["RIM_CLOCK"]))
