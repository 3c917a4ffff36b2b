"""Which citations of a workspace were already pointed at which version of an instrument.

Nothing in a citation tells the old article 35 from the new one; without this note a second run
would move what the first has moved.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dutylist.io.write import atomic

FILE = "realigned.jsonl"
MAX_BYTES = 20_000_000
"""More than this is not read: a line is some 200 bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One citation as it was and as it became, and of which version that is."""

    instrument: str
    version: str
    where: str
    item: str
    duty: str | None
    was: str
    now: str
    on: date

    @property
    def key(self) -> tuple[str, str, str | None, str]:
        """The place, and the citation as it became."""
        return self.where, self.item, self.duty, self.now


def read(folder: Path) -> tuple[Entry, ...]:
    """Return the entries of a workspace; lines that hold none are passed over."""
    try:
        with (folder / FILE).open("rb") as file:
            raw = file.read(MAX_BYTES)
    except OSError:
        return ()
    return tuple(_entries(raw.decode("utf-8", "replace").splitlines()))


def append(folder: Path, entries: Iterable[Entry]) -> Path:
    """Add entries to the file of a workspace and return its path; raises OSError."""
    path = folder / FILE
    old = path.read_bytes() if path.exists() else b""
    if old and not old.endswith(b"\n"):
        old += b"\n"
    lines = (json.dumps(_plain(each), ensure_ascii=False) + "\n" for each in entries)
    atomic(path, old + "".join(lines).encode("utf-8", "surrogatepass"))
    return path


def content(folder: Path) -> bytes | None:
    """Return the file of a workspace as it stands, None where there is none; raises OSError."""
    path = folder / FILE
    return path.read_bytes() if path.exists() else None


def restore(folder: Path, before: bytes | None) -> None:
    """Put the file back as it stood; raises OSError."""
    path = folder / FILE
    if before is None:
        path.unlink(missing_ok=True)
    elif content(folder) != before:
        atomic(path, before)


def _plain(entry: Entry) -> dict[str, str | None]:
    return {
        "instrument": entry.instrument,
        "version": entry.version,
        "list": entry.where,
        "item": entry.item,
        "duty": entry.duty,
        "was": entry.was,
        "now": entry.now,
        "on": entry.on.isoformat(),
    }


def _entries(lines: Iterable[str]) -> Iterator[Entry]:
    for line in lines:
        try:
            said = json.loads(line)
            yield Entry(
                instrument=str(said["instrument"]),
                version=str(said["version"]),
                where=str(said["list"]),
                item=str(said["item"]),
                duty=None if said["duty"] is None else str(said["duty"]),
                was=str(said["was"]),
                now=str(said["now"]),
                on=date.fromisoformat(str(said["on"])),
            )
        except (ValueError, KeyError, TypeError, RecursionError):
            continue
