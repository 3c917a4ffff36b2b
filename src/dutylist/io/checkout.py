"""A folder as it stood in a revision of git, laid out so that it loads like any other.

Its files lie in a private folder while the program runs and go by `REV:path` in all messages.
"""

import atexit
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from dutylist.io import files, git, outside
from dutylist.io.git import Entry
from dutylist.texts import Text

_AT_ONCE = 1_000
"""So many contents are asked for at a time, to spare memory."""

_MOST_ABOVE = 8
"""A workspace may name legal-basis files in folders so many levels above it."""

_UP = "../"
_ENDINGS = (".yaml", ".yml", ".json")
_HERE = ("", ".", "./")
_WILD = re.compile(r"[\\:]")
_FORBIDDEN = frozenset(("", ".", "..", ".git"))

_NOT_WHOLE = Text(
    "这里的 git 仓库缺少部分文件内容；请先运行 git fetch --refetch",
    "this clone lacks the contents of some files; run `git fetch --refetch` first",
)


def checkout(revision: str, path: str) -> bytes | Path:
    """Return a file's bytes, or a folder that holds the YAML files of one; raises NoRevision."""
    raw = git.look(revision, path)
    if raw is not None:
        return raw[: files.MAX_BYTES + 1]
    top = TemporaryDirectory(prefix="dutylist-")
    atexit.register(top.cleanup)
    folder = Path(top.name).resolve().joinpath(*["above"] * _MOST_ABOVE, "folder")
    folder.mkdir(parents=True)
    files.name(folder, partial(name, revision, path))
    _lay_out(folder, git.entries(revision, path))
    _outside(folder, revision, path)
    return folder


def name(revision: str, path: str, inner: str) -> str:
    """Return what a file below a folder in a revision is called."""
    inside = path.rstrip("/").removeprefix("./") if path not in _HERE else ""
    return f"{revision}:{'/'.join(part for part in (inside, inner) if part not in _HERE)}"


def safe(path: str) -> bool:
    """Whether a path leads to a place below the folder that it starts from, on every system."""
    parts = path.split("/")
    if any(part.lower() in _FORBIDDEN or part.endswith((" ", ".")) for part in parts):
        return False
    return not any(mark in path for mark in ("\\", ":", "\0")) and not path.startswith("/")


def tame(path: str, mark: str) -> str | None:
    """Return a safe path for a file whose own may not be one on every system, None for none.

    Else a file would be overlooked here that is read where it lies. `mark` goes before its name
    where that had to be changed, so that no other file has it.
    """
    if safe(path):
        return path
    parts = [_WILD.sub("_", part).rstrip(" .") for part in path.split("/")]
    *above, last = [part or "_" for part in parts]
    made = "/".join((*above, f"{mark}-{last}"))
    hidden = any(part.startswith(".") for part in path.split("/"))
    return made if not hidden and safe(made) else None


def _lay_out(folder: Path, entries: Iterable[Entry]) -> None:
    named = [(each, tame(each.path, each.id)) for each in entries if each.path.endswith(_ENDINGS)]
    wanted = [replace(each, path=path) for each, path in named if path is not None]
    for at in range(0, len(wanted), _AT_ONCE):
        some = wanted[at : at + _AT_ONCE]
        contents = git.blobs(Path(), [each.id for each in some])
        if len(contents) < len(some):
            raise git.NoRevision(_NOT_WHOLE)
        for each, raw in zip(some, contents, strict=True):
            _write(folder / PurePosixPath(each.path), raw[: files.MAX_BYTES + 1])


def _write(path: Path, raw: bytes) -> None:
    """Write a new file; what is there already, under a name that the system holds equal, stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(raw)


def _outside(folder: Path, revision: str, path: str) -> None:
    """Lay out the files that a workspace names outside itself, where git has them."""
    for inner in _above(folder):
        there = f"{path.rstrip('/') or '.'}/{inner}"
        try:
            raw = git.look(revision, there)
            (folder / inner).parent.mkdir(parents=True, exist_ok=True)
            if raw is not None:
                _write(folder / inner, raw)
            else:
                _lay_out(folder / inner, git.entries(revision, there))
        except (git.NoRevision, OSError):
            continue  # loading tells what is not there


def _above(folder: Path) -> Iterator[str]:
    """Yield the paths above a workspace that it names, none that leads out of what is private."""
    from dutylist.io.opened import open_file  # noqa: PLC0415  (a single file needs none of it)

    own = folder / files.WORKSPACE
    said = open_file(own).source.data if own.is_file() else {}
    for each in (name for key in outside.KEYS for name in outside.names(said, key)):
        inner, levels = each, 0
        while inner.startswith(_UP):
            inner, levels = inner.removeprefix(_UP), levels + 1
        if 0 < levels <= _MOST_ABOVE and safe(inner):
            yield _UP * levels + inner
