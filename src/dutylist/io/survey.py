"""A workspace whose catalogues and overlays are known by their heads alone.

Its overlays may be as many as the townships of the nation; each is read whole by whoever works on
it, and nobody else.
"""

import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dutylist.findings import Finding, placed
from dutylist.io import compiled, digest, faults, files, heads, legal, linked, load
from dutylist.io.compiled import Kept
from dutylist.io.heads import Row
from dutylist.io.load import Head, Loaded
from dutylist.io.opened import Opened, open_bytes
from dutylist.io.source import Source
from dutylist.model import Catalogue, Overlay
from dutylist.texts import Text


@dataclass(frozen=True, slots=True)
class Filed:
    """A file that was not opened: where it is, its name in messages, the digest of its bytes.

    One that lies `outside` is another workspace's, which answers for what it says.
    """

    path: Path
    name: str
    digest: str
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Survey:
    """All of a workspace but catalogues and overlays; of these the heads, in order of their files.

    `mark` is the digest of all files but those and units, which each list has its own of; `places`
    are those that the units lie in. A file whose head is not as usual is opened; `unread` are the
    overlays of which even so nothing is known but what is wrong, which is in `rest`.
    """

    rest: Loaded
    catalogues: Mapping[Filed, Catalogue]
    overlays: Mapping[Filed, Overlay]
    places: frozenset[str]
    mark: str
    unread: frozenset[str]
    seen: "Seen"


@dataclass(frozen=True, slots=True)
class Seen:
    """Overlays as they were seen before; one that looks as it did is not read again.

    `files` holds state and digest by path, `heads` what it said by digest.
    """

    files: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    heads: Mapping[str, Row] = field(default_factory=dict)


NOTHING_SEEN = Seen()


def survey(folder: Path, seen: Seen = NOTHING_SEEN) -> Survey:
    """Look over the workspace in a folder."""
    head = Head.of(folder)
    files_of_it = _Files(head, seen)
    rest, unknown = files_of_it.opened(units=True)
    loaded = load.assembled(head, rest, unknown)
    known = loaded.workspace
    places = legal.places(known.jurisdiction, known.units)
    return Survey(
        loaded,
        files_of_it.catalogues,
        files_of_it.overlays,
        places,
        files_of_it.mark(rest),
        frozenset(files_of_it.unread),
        files_of_it.seen(),
    )


def without_lists(folder: Path, places: frozenset[str]) -> tuple[Loaded, str]:
    """Return what all lists of a workspace have in common, and the digest of those files."""
    head = Head.of(folder)
    files_of_it = _Files(head)
    rest, unknown = files_of_it.opened(units=False)
    return load.assembled(head, rest, unknown, places), files_of_it.mark(rest)


def _of_units(each: Opened | Kept) -> bool:
    return each.units is not None if isinstance(each, Kept) else each.kind == "units"


class _Files:
    """The files of a workspace, opened but for those whose head will do."""

    def __init__(self, head: Head, seen: Seen = NOTHING_SEEN) -> None:
        self._head, self._seen = head, seen
        shown = files.shown(head.folder)
        self._shown = "" if shown == "." else f"{shown}/"
        self._inside = len(str(head.folder)) + 1
        self._now = time.time_ns()
        self._looks: dict[str, tuple[str, str]] = {}
        self.catalogues: dict[Filed, Catalogue] = {}
        self.overlays: dict[Filed, Overlay] = {}
        self.unread: set[str] = set()
        self._outside: frozenset[Path] = frozenset()

    def opened(self, *, units: bool) -> tuple[list[Opened | Kept], list[Finding]]:
        """Return the files that were opened, and what the workspace names in vain."""
        paths, links = self._head.found()
        basis, bases, unknown = self._head.outside(paths)
        self._outside = frozenset(bases)
        rest = [self._opened(path, self._name(path), units=units) for path in paths]
        rest += [self._opened(path, files.shown(path), units=units) for path in bases]
        rest += [compiled.open_file(path, self._head.kinds) for path in basis]
        opened = [self._head.opened, *(each for each in rest if each is not None)]
        return opened, [*unknown, *linked.told(self._head.folder, links)]

    def _name(self, path: Path) -> str:
        return f"{self._shown}{path.as_posix()[self._inside :]}"

    def mark(self, opened: Iterable[Opened | Kept]) -> str:
        """Return the digest of all files but units, catalogues and overlays, with own kinds."""
        kinds = self._head.kinds
        of_kinds = () if kinds is None else files.of_kinds(kinds, "*.json")
        marks = [f"{path.name} {digest.raw(path.read_bytes())}" for path in of_kinds]
        marks += [
            each.digest
            for each in opened
            if not _of_units(each) and not (self.unread and _name_of(each) in self.unread)
        ]
        return digest.raw("\n".join(marks).encode("utf-8", "surrogateescape"))

    def _opened(self, path: Path, name: str, *, units: bool) -> Opened | Kept | None:
        about = _look(path)
        if about is not None and self._known(path, name, about):
            return None
        raw = files.content(path)
        if isinstance(raw, Finding):
            return Opened(nothing(name), None, (raw,))
        kind = heads.kind(raw)
        if not units and kind in _EACH_ITS_OWN:
            return None
        filed = Filed(path, name, digest.raw(raw), path in self._outside)
        if kind in _LISTS and self._by_head(kind, filed, raw, about):
            return None
        opened = compiled.open_raw(path, name, raw, self._head.kinds)
        if isinstance(opened, Opened) and self._by_reading(path, opened):
            return None
        if kind == "overlay":
            self.unread.add(name)
        return opened

    def _known(self, path: Path, name: str, about: os.stat_result) -> bool:
        """Take an overlay that looks as it did when it was seen before."""
        known = self._seen.files.get(str(path))
        if known is None or known[0] != files.state(about):
            return False
        row = self._seen.heads.get(known[1])
        if row is None:
            return False
        self.overlays[Filed(path, name, known[1])] = heads.from_row(name, known[1], row)
        self._looks[str(path)] = known
        return True

    def _by_reading(self, path: Path, opened: Opened) -> bool:
        """Take the head of a file that was read whole; whoever works on it says what is wrong."""
        filed = Filed(path, opened.source.file, opened.digest, path in self._outside)
        if opened.kind == "overlay":
            self.overlays[filed] = heads.of_overlay(opened.source.data, filed.name, filed.digest)
        elif opened.kind == "catalogue":
            self.catalogues[filed] = heads.of_catalogue(opened.source.data, filed.name)
        return opened.kind in _LISTS

    def _by_head(self, kind: str, filed: Filed, raw: bytes, about: os.stat_result | None) -> bool:
        """Read the head of a file; false where it is not as usual."""
        if kind == "catalogue":
            catalogue = heads.catalogue(filed.name, raw)
            if catalogue is not None:
                self.catalogues[filed] = catalogue
            return catalogue is not None
        overlay = heads.overlay(filed.name, raw, filed.digest)
        if overlay is None:
            return False
        self.overlays[filed] = overlay
        if about is not None and self._now - max(about.st_mtime_ns, about.st_ctime_ns) > _YOUNG:
            self._looks[str(filed.path)] = (files.state(about), filed.digest)
        return True

    def seen(self) -> Seen:
        """Return what a later survey need not read again."""
        kept = self._seen.heads
        rows = {
            filed.digest: kept.get(filed.digest) or heads.row(head)
            for filed, head in self.overlays.items()
        }
        return Seen(self._looks, rows)


def _name_of(each: Opened | Kept) -> str:
    return each.file if isinstance(each, Kept) else each.source.file


def _look(path: Path) -> os.stat_result | None:
    """Return what the system knows of a file, None where there is none."""
    try:
        return path.stat()
    except OSError:
        return None


_LISTS = ("catalogue", "overlay")
_EACH_ITS_OWN = ("catalogue", "overlay", "units")
"""Kinds of files of which no two lists need the same."""

_YOUNG = 2_000_000_000
"""Nanoseconds within which a file could change once more and look the same."""


def nothing(name: str) -> Source:
    """Return what is known of a file that could not be read."""
    return Source(name, {})


def is_derived(path: Path) -> bool:
    """Whether a file is a list that was made of another one."""
    raw = files.content(path)
    return isinstance(raw, bytes) and heads.kind(raw) == "catalogue" and b"\nderived:" in raw


def filed_as(filed: Filed, kinds: Path | None) -> Opened:
    """Open a file that was surveyed; one that has changed meanwhile is at fault."""
    raw = files.content(filed.path)
    if isinstance(raw, Finding):
        return Opened(nothing(filed.name), None, (raw,))
    if digest.raw(raw) != filed.digest:
        found = placed(faults.UNREADABLE, filed.name, 1, 1, {"reason": CHANGED})
        return Opened(nothing(filed.name), None, (found,))
    return open_bytes(filed.name, raw, kinds)


CHANGED = Text(zh="读取期间被修改，请重新运行", en="it changed while it was being read; run again")
