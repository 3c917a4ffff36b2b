"""What was found sound is kept between runs, so that it needs no second look."""

import os
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from dutylist import __version__
from dutylist.io import files, outside

SOUND = "sound"
_VERDICTS = ".txt"
_MAX_KEPT = 100_000
_LEFT_OUT = frozenset(("lists", "public"))


def has_home() -> bool:
    """Tell whether there is a folder to keep anything in."""
    return _home() is not None


def _home() -> Path | None:
    if cache := os.environ.get("XDG_CACHE_HOME"):
        return Path(cache)
    home = os.environ.get("HOME")
    return Path(home) / ".cache" if home else None


def _file(key: str, ending: str) -> Path | None:
    """Return where something is kept under a key, None where there is no home."""
    top = _home()
    if top is None:
        return None
    mark = sha256(f"{key} {_code()}".encode()).hexdigest()
    return top / "dutylist" / f"{mark[:32]}{ending}"


@lru_cache(maxsize=1)
def _code() -> str:
    """Return what tells this program from another: its version, in a checkout its newest file."""
    package = Path(__file__).resolve().parents[1]
    if (package / "_data").is_dir():
        return __version__
    newest = max(map(_newest, (package, package.parents[1] / "schemas")))
    return f"{__version__} {newest}"


def _newest(folder: str | Path) -> int:
    """Return when the newest source file below a folder was written, in ns."""
    newest = 0
    with os.scandir(folder) as entries:
        for each in entries:
            if each.name.endswith((".py", ".json")):
                newest = max(newest, each.stat().st_mtime_ns)
            elif each.name != "__pycache__" and each.is_dir():
                newest = max(newest, _newest(each.path))
    return newest


def of_folder(folder: Path, asked: str) -> str | None:
    """Return what the verdict on a whole workspace depends on: its files and what was asked.

    None for one that cannot be read, or not at a glance.
    """
    mark = sha256(f"{folder.resolve()} {asked}".encode("utf-8", "surrogateescape"))
    try:
        kinds = sorted((folder / files.KINDS_FOLDER).glob("*"))
        stood = _stand(folder)
        for file in (*files.below(folder, _LEFT_OUT), *kinds, *outside.quick(folder)):
            mark.update(f"\0{file}\0".encode("utf-8", "surrogateescape"))
            mark.update(file.read_bytes())
        if files.links(folder, _LEFT_OUT) or any(each.is_symlink() for each in kinds):
            return None
    except (OSError, ValueError):
        return None
    key = mark.hexdigest()
    _STOOD[key] = folder, stood
    return key


_STOOD: dict[str, tuple[Path, frozenset[tuple[object, ...]]]] = {}


def stands(key: str) -> bool:
    """Whether no file of a folder has been touched since its key was worked out.

    Else what was read later may not be what the key is of, even if it is again.
    """
    folder, before = _STOOD[key]
    try:
        return _stand(folder) == before
    except (OSError, ValueError):
        return False


def _stand(folder: Path) -> frozenset[tuple[object, ...]]:
    kinds = (folder / files.KINDS_FOLDER).glob("*")
    every = (*files.below(folder, _LEFT_OUT), *kinds, *outside.quick(folder))
    return frozenset((file, files.state(file.stat())) for file in every)


def read(key: str) -> frozenset[str]:
    """Return what is known to be sound under `key`; nothing where nothing can be read."""
    try:
        return frozenset((kept(key, _VERDICTS) or b"").decode("ascii").split())
    except ValueError:
        return frozenset()


def write(key: str, sound: Iterable[str]) -> None:
    """Keep what was found sound under `key`."""
    keep(key, "\n".join(sorted(sound)[:_MAX_KEPT]).encode("ascii"), _VERDICTS)


def kept(key: str, ending: str) -> bytes | None:
    """Return what was kept under a key; None where nothing can be read."""
    file = _file(key, ending)
    try:
        return None if file is None else file.read_bytes()
    except OSError:
        return None


def keep(key: str, content: bytes, ending: str, most: int | None = None) -> None:
    """Keep something under a key; a folder that cannot be written is no fault.

    Of what has the same ending only the newest are left, if `most` says how many.
    """
    file = _file(key, ending)
    if file is None:
        return
    part = file.with_suffix(f".{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.touch(mode=0o600)  # lists hold items that are not for everybody
        part.write_bytes(content)
        part.replace(file)
        if most is not None:
            kept_so_far = file.parent.glob(f"*{ending}")
            newest_first = sorted(kept_so_far, key=lambda each: -each.stat().st_mtime_ns)
            for old in newest_first[most:]:
                old.unlink(missing_ok=True)
    except OSError:
        return
