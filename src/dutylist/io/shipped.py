"""The legal-basis files that come with the program, and what the head of such a file says."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dutylist.findings import Finding
from dutylist.io import build_basis, compiled, digest, files, legal, outside
from dutylist.io.load import Loaded
from dutylist.io.source import read
from dutylist.law import Instrument
from dutylist.model import Workspace

_BODY = b"\ninstruments:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a legal-basis file says of itself: title, where its facts come from, as of when."""

    file: str
    title: str
    source: str = ""
    as_of: str = ""
    note: str = ""


def shipped() -> Loaded:
    """Return a workspace that holds nothing but the index that comes with the program."""
    names = outside.shipped()
    paths = [path for name in names for path in outside.paths(Path(), name) or ()]
    opened = [compiled.open_file(path) for path in paths]
    nothing = Workspace(title="", jurisdiction="", index=legal.index(opened, frozenset()))
    known = digest.raw(b"")
    return Loaded(Path(), nothing, legal.Sources(opened), (), known)


def heads(loaded: Loaded) -> tuple[Head, ...]:
    """Return what the legal-basis files in use say of themselves."""
    found = (_head(name) for name in loaded.sources)
    return tuple(head for head in found if head is not None)


def own_files(loaded: Loaded) -> tuple[Path, ...]:
    """Return the legal-basis files that lie in the workspace."""
    folder = loaded.folder.resolve()
    inside = (Path(name) for name in loaded.sources if folder in Path(name).resolve().parents)
    return tuple(path for path in inside if _head(str(path)) is not None)


def own(loaded: Loaded) -> tuple[Instrument, ...]:
    """Return the instruments of the workspace's own files, as these hold them."""
    found: list[Instrument] = []
    for path in own_files(loaded):
        name = files.shown(path)
        data: Any = loaded.sources[name].data
        found += build_basis.instruments(data, (name,)) if data else ()
    return tuple(found)


def _head(name: str) -> Head | None:
    """Return the head of a file without reading the rest of it; None for another kind of file."""
    raw = files.content(Path(name))
    if isinstance(raw, Finding) or b"basis/1" not in raw[:4000]:
        return None
    top = raw.partition(_BODY)[0]
    data: Any = read(name, top).data
    if data.get("dutylist") != "basis/1":
        return None
    source = data.get("source", {})
    if isinstance(source, str):
        source = {"name": source}
    return Head(
        file=name,
        title=str(data.get("title", "")),
        source=str(source.get("name", "")),
        as_of=str(source.get("as_of", "")),
        note=str(source.get("note", "") or data.get("note", "")),
    )
