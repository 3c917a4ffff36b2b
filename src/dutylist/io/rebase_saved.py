"""Overlays as they were before a rebase, so that it can be taken back byte for byte."""

import json
from dataclasses import dataclass
from pathlib import Path

from dutylist.io import digest
from dutylist.io.write import atomic

FOLDER = Path(".dutylist") / "rebase"


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


def save(workspace: Path, saved: Saved) -> None:
    """Keep the bytes of before, whole, then what they belong to; raises OSError."""
    folder = workspace / FOLDER
    atomic(folder / f"{saved.id}.yaml", saved.before)
    said = {"file": _inside(workspace, saved.file), "after": saved.after}
    atomic(folder / f"{saved.id}.json", json.dumps(said, ensure_ascii=False).encode())


def _inside(workspace: Path, file: Path) -> str:
    return file.resolve().relative_to(workspace.resolve()).as_posix()


def all_saved(workspace: Path) -> list[Saved]:
    """Return what is kept of the last rebase, by id; what is not whole is passed over."""
    folder = workspace / FOLDER
    names = sorted(path.stem for path in folder.glob("*.json")) if folder.is_dir() else []
    return [saved for name in names if (saved := find(workspace, name)) is not None]


def find(workspace: Path, name: str) -> Saved | None:
    """Return what is kept of an overlay, None where there is nothing."""
    folder = workspace / FOLDER
    try:
        said = json.loads((folder / f"{name}.json").read_bytes())
        before = (folder / f"{name}.yaml").read_bytes()
        file = workspace / str(said["file"])
        _inside(workspace, file)
        return Saved(id=name, file=file, before=before, after=str(said["after"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def forget(workspace: Path, name: str) -> None:
    """Drop what is kept of an overlay; raises OSError."""
    folder = workspace / FOLDER
    for ending in ("json", "yaml"):
        (folder / f"{name}.{ending}").unlink(missing_ok=True)
