"""Who writes: a process on a machine, at work on a command since some moment."""

import json
import os
import platform
import sys
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

OLD = timedelta(hours=6)
"""What another machine began longer ago than this, or in the future, is no longer going on."""

_WORDS = 2
_WORD_LENGTH = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A process that writes; `token` tells it from every other one."""

    pid: int
    host: str
    command: str
    since: str
    token: str

    @classmethod
    def this(cls) -> "Holder":
        """Return what tells this process from others."""
        return cls(
            pid=os.getpid(),
            host=host(),
            command=_command(sys.argv),
            since=_now().isoformat(timespec="seconds"),
            token=os.urandom(8).hex(),
        )

    @classmethod
    def read(cls, raw: bytes) -> "Holder | None":
        """Return who has written some bytes, None where they do not say."""
        try:
            said: Any = json.loads(raw)
            return cls(
                pid=int(said["pid"]),
                host=str(said["host"]),
                command=str(said["command"]),
                since=datetime.fromisoformat(str(said["since"])).astimezone(UTC).isoformat(),
                token=str(said["token"]),
            )
        except (ValueError, TypeError, KeyError, OverflowError, OSError, RecursionError):
            return None

    @property
    def raw(self) -> bytes:
        """Return the bytes that say who this is."""
        return (json.dumps(asdict(self), ensure_ascii=True, indent=1) + "\n").encode("ascii")

    @property
    def near(self) -> bool:
        """Whether it is on this machine."""
        return self.host == host()

    @property
    def old(self) -> bool:
        """Whether it began long ago, or later than now, as where a clock was set back."""
        age = _now() - datetime.fromisoformat(self.since)
        return not -OLD < age < OLD

    @property
    def gone(self) -> bool:
        """Whether it has certainly or most likely ended."""
        return self.old or (self.near and not alive(self.pid))

    @property
    def began(self) -> str:
        """Return when it began, by the clock of this machine."""
        return datetime.fromisoformat(self.since).astimezone().strftime("%Y-%m-%d %H:%M:%S")


def _now() -> datetime:
    return datetime.fromtimestamp(time.time(), UTC)


def host() -> str:
    """Return the name of this machine."""
    return platform.node() or "-"


def mark() -> str:
    """Return what tells this machine from others in the name of a file."""
    return sha256(host().encode("utf-8", "surrogateescape")).hexdigest()[:8]


def alive(pid: int) -> bool:
    """Whether a process of this machine lives; where nobody can tell, it does."""
    if os.name != "posix":  # pragma: no cover  (to ask there could end it)
        return True
    if pid <= 0:
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _command(arguments: list[str]) -> str:
    """Return the first words of the command line, which say what it does, not to what."""
    words = [each for each in arguments[1:] if each[:1].isalpha() and each.isascii()]
    return " ".join(("dutylist", *(each[:_WORD_LENGTH] for each in words[:_WORDS])))
