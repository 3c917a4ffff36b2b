"""Files outside a workspace that it names: legal basis (shipped by name, else by path), bases."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dutylist import resources
from dutylist.io import files

_NAME = re.compile(r"[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*")
KEYS = ("basis", "bases")
"""What a workspace names outside itself: legal-basis files, and catalogues from above."""

_KEY = re.compile(rb"bas[ei]s[\"']?[ \t]*:")
_LINE = re.compile(
    rb"^(?P<key>bas[ei]s):[ \t]*(?:\[(?P<row>[^\[\]{}#'\"\\\r\n]*)\]"
    rb"|(?P<column>(?:\r?\n[ \t]*- [^#'\"\r\n]+)+))[ \t]*\r?$",
    re.MULTILINE,
)


def shipped() -> tuple[str, ...]:
    """Return the names of the legal-basis files that come with the program."""
    return tuple(sorted(path.stem for path in _folder().glob("*.yaml")))


def names(settings: Mapping[str, Any], key: str) -> list[str]:
    """Return what a workspace names under a key, even if something else in its file is wrong."""
    said = settings.get(key, [])
    return [name for name in said if isinstance(name, str)] if isinstance(said, list) else []


def paths(folder: Path, name: str, key: str = "basis") -> list[Path] | None:
    """Return the files that a workspace means by a name; None for a name nobody knows."""
    path = folder / name
    if path.is_dir():
        return list(files.below(path))
    known = _folder() / f"{name}.yaml"
    if key == "basis" and _NAME.fullmatch(name) and not path.exists():
        return [known] if known.is_file() else None
    return [path]


def quick(folder: Path) -> Iterator[Path]:
    """Yield all such files of a workspace without reading its YAML as YAML.

    Raises ValueError where this needs more than a look at simple lines.
    """
    raw = (folder / files.WORKSPACE).read_bytes()
    said = _LINE.findall(raw)
    if len(said) != len(_KEY.findall(raw)):
        raise ValueError(folder)
    for key, row, column in said:
        for each in row.split(b",") if row else column.split(b"\n"):
            name = each.strip().removeprefix(b"- ").strip().decode()
            if name:
                yield from paths(folder, name, key.decode()) or ()


def _folder() -> Path:
    return resources.folder("catalogs") / "basis"
