"""Count every step of a program at the rim of the system, and end it at one of them.

It is read by a child process that has this folder on its path; nothing in the child is replaced
but the calls that have no audit event of their own, and these do what they did.
"""

import atexit
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

_EVENTS = frozenset(("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.link"))
_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_AT = int(os.environ.get("STEPS_AT", "0"))
_TOLD = os.environ.pop("STEPS_TOLD", None)
_taken = 0


def _step() -> None:
    global _taken  # noqa: PLW0603  (a counter)
    _taken += 1
    if _taken == _AT:
        os.kill(os.getpid(), signal.SIGKILL)


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _EVENTS or (event == "open" and int(arguments[2]) & _WRITE):
        _step()


def _counted(call: Callable[..., Any]) -> Callable[..., Any]:
    def counted(*arguments: Any) -> Any:  # noqa: ANN401  (whatever the call takes)
        _step()
        return call(*arguments)

    return counted


def _tell(path: str) -> None:
    taken = _taken
    with open(path, "w", encoding="ascii") as file:  # noqa: PTH123  (nothing is imported)
        file.write(str(taken))


os.fsync = _counted(os.fsync)
os.write = _counted(os.write)
sys.addaudithook(_hook)
if _TOLD:
    atexit.register(_tell, _TOLD)
