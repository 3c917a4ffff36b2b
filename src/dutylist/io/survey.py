"""A workspace whose catalogues and overlays are known by their heads alone.

Its overlays may be as many as the townships of the nation; each is read whole by whoever works on
it, and nobody else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from dutylist.findings import Finding
from dutylist.io import compiled, digest, files, heads, legal, load
from dutylist.io.load import Head, Loaded
from dutylist.model import Catalogue, Overlay

if TYPE_CHECKING:
    from dutylist.io.compiled import Kept
    from dutylist.io.opened import Opened

T = TypeVar("T", Catalogue, Overlay)


@dataclass(frozen=True, slots=True)
class Filed:
    """A file that was not opened: where it is, its name in messages, the digest of its bytes."""

    path: Path
    name: str
    digest: str


@dataclass(frozen=True, slots=True)
class Survey:
    """All of a workspace but catalogues and overlays; of these the heads, in order of their files.

    `rest.digest` is that of all other files. Files whose head is not as usual are opened, and
    what is wrong with them is among the findings of `rest`.
    """

    rest: Loaded
    catalogues: Mapping[Filed, Catalogue]
    overlays: Mapping[Filed, Overlay]


def survey(folder: Path) -> Survey:
    """Look over the workspace in a folder."""
    head = Head.of(folder)
    catalogues: dict[Filed, Catalogue] = {}
    overlays: dict[Filed, Overlay] = {}
    rest: list[Opened | Kept] = [head.opened]
    paths = head.paths()
    outside, unknown = legal.named(folder, head.opened, paths)
    for path in (*paths, *outside):
        name = files.shown(path)
        raw = files.content(path)
        if isinstance(raw, Finding):
            rest.append(compiled.open_file(path, head.kinds))
            continue
        kind = heads.kind(raw)
        filed = Filed(path, name, digest.raw(raw)) if kind in _BY_HEAD else None
        if filed is not None and kind == "overlay":
            overlay = heads.overlay(name, raw, filed.digest)
            if overlay is not None:
                overlays[filed] = overlay
                continue
        elif filed is not None:
            catalogue = heads.catalogue(name, raw)
            if catalogue is not None:
                catalogues[filed] = catalogue
                continue
        rest.append(compiled.open_raw(path, name, raw, head.kinds))
    loaded = load.assembled(head, rest, unknown)
    return Survey(loaded, catalogues, overlays)


_BY_HEAD = frozenset(("catalogue", "overlay"))
