"""What was found sound is kept between runs, so that it needs no second look."""

import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from dutylist import __version__
from dutylist.io import files

SOUND = "sound"
_MAX_KEPT = 100_000
_LEFT_OUT = frozenset(("lists", "public"))


def _file(key: str) -> Path | None:
    """Return where the verdicts of one environment are kept, None where there is no home."""
    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("HOME")
    if not home:
        return None
    top = Path(home) if os.environ.get("XDG_CACHE_HOME") else Path(home) / ".cache"
    mark = sha256(f"{key} {_code()}".encode()).hexdigest()
    return top / "dutylist" / f"{mark[:32]}.txt"


def _code() -> str:
    """Return what tells this program from another: its version, in a checkout its newest file."""
    package = Path(__file__).resolve().parents[1]
    if (package / "_data").is_dir():
        return __version__
    folders = (package, package.parents[1] / "schemas")
    newest = max(file.stat().st_mtime_ns for folder in folders for file in folder.rglob("*.*"))
    return f"{__version__} {newest}"


def of_folder(folder: Path, asked: str) -> str | None:
    """Return what the verdict on a whole workspace depends on: its files and what was asked.

    None for one that names files outside its folder, or that cannot be read.
    """
    mark = sha256(f"{folder.resolve()} {asked}".encode("utf-8", "surrogateescape"))
    try:
        if b"basis:" in (folder / files.WORKSPACE).read_bytes():
            return None
        kinds = sorted((folder / files.KINDS_FOLDER).glob("*"))
        for file in (*files.below(folder, _LEFT_OUT), *kinds):
            mark.update(f"\0{file}\0".encode("utf-8", "surrogateescape"))
            mark.update(file.read_bytes())
    except OSError:
        return None
    return mark.hexdigest()


def read(key: str) -> frozenset[str]:
    """Return what is known to be sound under `key`; nothing where nothing can be read."""
    file = _file(key)
    try:
        return frozenset() if file is None else frozenset(file.read_text("ascii").split())
    except (OSError, ValueError):
        return frozenset()


def write(key: str, sound: Iterable[str]) -> None:
    """Keep what was found sound under `key`; a folder that cannot be written is no fault."""
    file = _file(key)
    if file is None:
        return
    part = file.with_suffix(f".{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_text("\n".join(sorted(sound)[:_MAX_KEPT]), "ascii")
        part.replace(file)
    except OSError:
        return
