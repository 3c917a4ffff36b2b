"""The version of a base that an overlay was written for: in a file, or in the history of git."""

import os
from collections.abc import Iterator
from pathlib import Path

from dutylist.findings import Finding
from dutylist.io import build, digest, files, git
from dutylist.io.opened import open_bytes
from dutylist.model import Catalogue, Pin

MOST_COMMITS = 2000
MOST_CONTENTS = 3000
"""How much of a history is searched, the newest first."""

_AT_ONCE = 16
_ENDINGS = (".yaml", ".yml")


def in_history(folder: Path, pin: Pin, kinds: Path | None) -> Catalogue | None:
    """Return a pinned version from the history of a workspace, None where that holds none.

    Raises NoRevision where the workspace lies in no checkout.
    """
    known = [name for name, path in git.past(folder, MOST_COMMITS) if path.endswith(_ENDINGS)]
    known = known[:MOST_CONTENTS]
    for at in range(0, len(known), _AT_ONCE):
        for raw in git.blobs(folder, known[at : at + _AT_ONCE]):
            found = pinned(raw, pin, kinds)
            if found is not None:
                return found
    return None


def named(name: str, folder: Path) -> Iterator[bytes]:
    """Yield what a name stands for: a file, `REV:path`, or all files of a workspace at `REV`.

    Raises NoRevision where it stands for nothing.
    """
    path = Path(name)
    if path.is_file():
        raw = files.content(path)
        if not isinstance(raw, Finding):
            yield raw
        return
    revision, colon, inner = name.partition(":")
    if colon:
        yield git.content(revision, inner)
        return
    top = git.top()
    for each in git.names(revision, str(folder)):
        if each.endswith(_ENDINGS):
            yield git.content(revision, os.path.relpath(top / each, Path.cwd()))


def pinned(raw: bytes, pin: Pin, kinds: Path | None) -> Catalogue | None:
    """Return the catalogue in some bytes if it is the pinned one."""
    if any(word.encode() not in raw for word in (pin.catalogue, pin.version, "catalogue/1")):
        return None
    found = _catalogue(raw, kinds)
    return found if found is not None and is_pinned(found, pin) else None


def is_pinned(catalogue: Catalogue, pin: Pin) -> bool:
    """Whether a catalogue is the pinned one: id, version and digest."""
    if (catalogue.id, catalogue.version) != (pin.catalogue, pin.version):
        return False
    return catalogue.whole and digest.catalogue(catalogue) == pin.digest


def _catalogue(raw: bytes, kinds: Path | None) -> Catalogue | None:
    opened = open_bytes("-", raw, kinds)
    return build.catalogue(opened.source.data, ()) if opened.kind == "catalogue" else None
