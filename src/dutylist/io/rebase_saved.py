"""Overlays as they were before a rebase, so that it can be taken back byte for byte."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dutylist.io import digest
from dutylist.io.write import atomic

FOLDER = Path(".dutylist") / "rebase"
INDEX = "index.json"
"""The file that tells of each copy what it is of; it is written when all copies are whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """One overlay: its file, the bytes of before, and the digest of what the rebase wrote."""

    id: str
    file: Path
    before: bytes
    after: str

    def stands(self) -> str | None:
        """Return the digest of the file as it stands, None where there is none; raises OSError."""
        return digest.raw(self.file.read_bytes()) if self.file.is_file() else None

    @property
    def edited(self) -> bool:
        """Whether the file was changed after the rebase wrote it."""
        return self.stands() not in {self.after, digest.raw(self.before)}


def save(workspace: Path, several: Iterable[Saved]) -> None:
    """Keep the bytes of before, whole, then what they belong to; raises OSError."""
    known = _index(workspace)
    for saved in several:
        atomic(workspace / FOLDER / f"{saved.id}.yaml", saved.before)
        known[saved.id] = {"file": _inside(workspace, saved.file), "after": saved.after}
    _write(workspace, known)


def all_saved(workspace: Path) -> list[Saved]:
    """Return what is kept of the last rebase, by id; what is not whole is passed over."""
    found = (_saved(workspace, name, said) for name, said in sorted(_index(workspace).items()))
    return [saved for saved in found if saved is not None]


def forget(workspace: Path, names: Iterable[str]) -> None:
    """Drop what is kept of some overlays; raises OSError."""
    known = _index(workspace)
    gone = [name for name in names if known.pop(name, None) is not None]
    if gone:
        _write(workspace, known)
    for name in gone:
        (workspace / FOLDER / f"{name}.yaml").unlink(missing_ok=True)


def _inside(workspace: Path, file: Path) -> str:
    return file.resolve().relative_to(workspace.resolve()).as_posix()


def _index(workspace: Path) -> dict[str, dict[str, str]]:
    """Return file and digest of all that is kept, by id."""
    try:
        said = json.loads((workspace / FOLDER / INDEX).read_bytes())
    except (OSError, ValueError):
        return {}
    known = said if isinstance(said, dict) else {}
    return {name: each for name, each in known.items() if name == Path(name).name}


def _write(workspace: Path, known: dict[str, dict[str, str]]) -> None:
    text = json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True)
    atomic(workspace / FOLDER / INDEX, f"{text}\n".encode())


def _saved(workspace: Path, name: str, said: dict[str, str]) -> Saved | None:
    try:
        file = workspace / said["file"]
        _inside(workspace, file)
        before = (workspace / FOLDER / f"{name}.yaml").read_bytes()
        return Saved(id=name, file=file, before=before, after=said["after"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
