"""A workspace whose catalogues and overlays are known by their heads alone.

Its overlays may be as many as the townships of the nation; each is read whole by whoever works on
it, and nobody else.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dutylist.findings import Finding, placed
from dutylist.io import compiled, digest, faults, files, heads, legal, load
from dutylist.io.compiled import Kept
from dutylist.io.load import Head, Loaded
from dutylist.io.opened import Opened, open_bytes
from dutylist.io.source import Source
from dutylist.model import Catalogue, Overlay
from dutylist.texts import Text


@dataclass(frozen=True, slots=True)
class Filed:
    """A file that was not opened: where it is, its name in messages, the digest of its bytes."""

    path: Path
    name: str
    digest: str


@dataclass(frozen=True, slots=True)
class Survey:
    """All of a workspace but catalogues and overlays; of these the heads, in order of their files.

    `mark` is the digest of all files but those and units, which each list has its own of; `places`
    are those that the units lie in. Files whose head is not as usual are opened, and what is wrong
    with them is among the findings of `rest`.
    """

    rest: Loaded
    catalogues: Mapping[Filed, Catalogue]
    overlays: Mapping[Filed, Overlay]
    places: frozenset[str]
    mark: str


def survey(folder: Path) -> Survey:
    """Look over the workspace in a folder."""
    head = Head.of(folder)
    files_of_it = _Files(head)
    rest, unknown = files_of_it.opened(units=True)
    loaded = load.assembled(head, rest, unknown)
    known = loaded.workspace
    places = legal.places(known.jurisdiction, known.units)
    return Survey(loaded, files_of_it.catalogues, files_of_it.overlays, places, _mark(rest))


def without_lists(folder: Path, places: frozenset[str]) -> tuple[Loaded, str]:
    """Return what all lists of a workspace have in common, and the digest of those files."""
    head = Head.of(folder)
    rest, unknown = _Files(head).opened(units=False)
    return load.assembled(head, rest, unknown, places), _mark(rest)


def _mark(opened: Iterable[Opened | Kept]) -> str:
    """Return the digest of all files but units, by name and bytes."""
    known = (each for each in opened if isinstance(each, Kept) or each.kind != "units")
    return digest.raw("\n".join(each.digest for each in known).encode("ascii"))


class _Files:
    """The files of a workspace, opened but for those whose head will do."""

    def __init__(self, head: Head) -> None:
        self._head = head
        self._shown = files.shown(head.folder)
        self.catalogues: dict[Filed, Catalogue] = {}
        self.overlays: dict[Filed, Overlay] = {}

    def opened(self, *, units: bool) -> tuple[list[Opened | Kept], list[Finding]]:
        """Return the files that were opened, and what the workspace names in vain."""
        paths = self._head.paths()
        outside, unknown = legal.named(self._head.folder, self._head.opened, paths)
        rest = [self._opened(path, self._name(path), units=units) for path in paths]
        rest += [compiled.open_file(path, self._head.kinds) for path in outside]
        return [self._head.opened, *(each for each in rest if each is not None)], unknown

    def _name(self, path: Path) -> str:
        inside = path.relative_to(self._head.folder).as_posix()
        return inside if self._shown == "." else f"{self._shown}/{inside}"

    def _opened(self, path: Path, name: str, *, units: bool) -> Opened | Kept | None:
        raw = files.content(path)
        if isinstance(raw, Finding):
            return Opened(nothing(name), None, (raw,))
        kind = heads.kind(raw)
        if kind == "units" and not units:
            return None
        if kind in {"catalogue", "overlay"} and self._by_head(kind, path, name, raw):
            return None
        return compiled.open_raw(path, name, raw, self._head.kinds)

    def _by_head(self, kind: str, path: Path, name: str, raw: bytes) -> bool:
        """Read the head of a file; false where it is not as usual."""
        filed = Filed(path, name, digest.raw(raw))
        if kind == "overlay":
            overlay = heads.overlay(filed.name, raw, filed.digest)
            if overlay is not None:
                self.overlays[filed] = overlay
            return overlay is not None
        catalogue = heads.catalogue(filed.name, raw)
        if catalogue is not None:
            self.catalogues[filed] = catalogue
        return catalogue is not None


def nothing(name: str) -> Source:
    """Return what is known of a file that could not be read."""
    return Source(name, {})


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
