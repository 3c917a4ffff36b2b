"""What earlier runs made is kept outside of the workspace, so that it need not be made again.

It lies in the user's cache, not beside the lists: what comes with the lists could be written by
whoever writes the lists, and would prove nothing.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dutylist.derive import Count, Reconciliation
from dutylist.io import digest, files, verdicts
from dutylist.model import RemovalReason

_ENDING = ".lists"
_MOST = 20
_FORM = 3


@dataclass(frozen=True, slots=True)
class Output:
    """A list that was made: its digest, and how its items come about in all."""

    digest: str
    sum: Reconciliation


@dataclass(frozen=True, slots=True)
class Kept:
    """Lists by what they were made of, catalogues found sound, and files as they were last seen.

    `seen` holds state and digest of the files in a folder of lists.
    """

    lists: Mapping[str, Output] = field(default_factory=dict)
    sound: frozenset[str] = frozenset()
    seen: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def file_digest(self, path: Path, *, trust: bool) -> str | None:
        """Return the digest of a list's file, None where there is none.

        With `trust` a file that looks as it did when it was written is not read again.
        """
        try:
            known = self.seen.get(path.name)
            if trust and known is not None and known[0] == files.state(path.stat()):
                return known[1]
            return digest.raw(path.read_bytes())
        except OSError:
            return None


def read(folder: Path, out: Path) -> Kept:
    """Return what is kept of a workspace and a folder of its lists; nothing if it is not whole."""
    raw = verdicts.kept(_key(folder, out), _ENDING)
    try:
        data: Any = json.loads(raw or b"null")
        if not isinstance(data, dict) or data.get("form") != _FORM:
            return Kept()
        sums: dict[str, Reconciliation] = {}  # most lists of a base come about alike
        return Kept(
            lists={key: _output(each, sums) for key, each in data["lists"].items()},
            sound=frozenset(data["sound"]),
            seen={name: (str(each[0]), str(each[1])) for name, each in data["seen"].items()},
        )
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return Kept()


def write(folder: Path, out: Path, kept: Kept, before: Kept) -> None:
    """Keep what a run has made, if it is not what was kept; no cache to write to is no fault."""
    if kept == before:
        return
    rows = {key: [each.digest, *_row(each.sum)] for key, each in kept.lists.items()}
    data = {"form": _FORM, "lists": rows, "sound": sorted(kept.sound), "seen": kept.seen}
    raw = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    verdicts.keep(_key(folder, out), raw, _ENDING, _MOST)


def _row(told: Reconciliation) -> list[Any]:
    return [told.level, told.total.row, told.reasons, told.bases, told.internal]


def _output(row: list[Any], sums: dict[str, Reconciliation]) -> Output:
    known, *told = row
    mark = str(told)
    if mark not in sums:
        level, total, reasons, bases, internal = told
        removals = {RemovalReason(name): n for name, n in reasons.items()}
        sums[mark] = Reconciliation(
            level=level,
            total=Count.of(total),
            reasons=removals,
            bases=dict(bases),
            internal=internal,
        )
    return Output(known, sums[mark])


def _key(folder: Path, out: Path) -> str:
    return f"{folder.resolve()} {out.resolve()}"
