"""Digests of files that were found sound, kept between runs so that they need no second look."""

import os
from collections.abc import Iterable
from pathlib import Path

from dutylist import __version__
from dutylist.io import write

_MAX_KEPT = 100_000


def _file(key: str) -> Path | None:
    """Return where the verdicts of one environment are kept, None where there is no home."""
    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("HOME")
    if not home:
        return None
    top = Path(home) if os.environ.get("XDG_CACHE_HOME") else Path(home) / ".cache"
    return top / "dutylist" / f"sound-{key.removeprefix('sha256:')[:32]}-{__version__}.txt"


def read(key: str) -> frozenset[str]:
    """Return the digests known to be sound under `key`; none where nothing can be read."""
    file = _file(key)
    try:
        return frozenset() if file is None else frozenset(file.read_text("ascii").split())
    except (OSError, ValueError):
        return frozenset()


def write_all(key: str, sound: Iterable[str]) -> None:
    """Keep the digests found sound under `key`; a folder that cannot be written is no fault."""
    file = _file(key)
    kept = sorted(sound)[:_MAX_KEPT]
    if file is not None:
        try:
            write.atomic(file, "\n".join(kept).encode("ascii"))
        except OSError:
            return
