"""The legal-basis index of a workspace: its own files first, then those that it names outside."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from dutylist.findings import Finding
from dutylist.io import build_basis, faults, files, outside
from dutylist.io.compiled import Kept
from dutylist.io.opened import Opened
from dutylist.io.source import Source, read
from dutylist.law import Index
from dutylist.law.places import home
from dutylist.law.shelf import Shelf
from dutylist.model import Unit

_SEVERAL = "、"


def named(
    folder: Path, head: Opened, known: Iterable[Path], key: str
) -> tuple[list[Path], list[Finding]]:
    """Return the files that a workspace names under a key, and what it names in vain."""
    found: list[Path] = []
    findings: list[Finding] = []
    seen, home = set(known), folder.resolve()
    for index, name in enumerate(outside.names(head.source.data, key)):
        paths = outside.paths(folder, name, key)
        if paths is None:
            at = head.source.locate((*head.route, key, index))
            params = {"name": name, "known": _SEVERAL.join(outside.shipped())}
            findings.append(Finding(fault=faults.UNKNOWN_BASIS, at=at, params=params))
        for path in paths or ():
            real = path.resolve()
            inside = folder / real.relative_to(home) if real.is_relative_to(home) else real
            if inside not in seen:
                seen.add(inside)
                found.append(path)
    return found, findings


def index(opened: Sequence[Opened | Kept], places: frozenset[str]) -> Index:
    """Return the index of all legal-basis files, in their order, for a workspace in some places."""
    return Index(shelves=tuple(_shelves(opened)), home=places)


def places(jurisdiction: str, units: Iterable[Unit]) -> frozenset[str]:
    """Return the places that a workspace lies in."""
    named = (place for unit in units for place in (unit.province, unit.city, unit.county))
    return home(jurisdiction, named)


def _shelves(opened: Sequence[Opened | Kept]) -> Iterator[Shelf]:
    for each in opened:
        if isinstance(each, Kept):
            yield each.shelf
        elif each.kind == "basis":
            yield build_basis.shelf(each.source.data, each.route)


class Sources(Mapping[str, Source]):
    """Files by name; those that were not read as YAML are read when a place in them is asked."""

    def __init__(self, opened: Sequence[Opened | Kept]) -> None:
        self._paths = {each.file: each.path for each in opened if isinstance(each, Kept)}
        self._read = {each.source.file: each.source for each in opened if isinstance(each, Opened)}
        self._names = [each.file if isinstance(each, Kept) else each.source.file for each in opened]

    def __getitem__(self, name: str) -> Source:
        if name not in self._read and name in self._paths:
            raw = files.content(self._paths[name])
            self._read[name] = Source(name, {}) if isinstance(raw, Finding) else read(name, raw)
        return self._read[name]

    def __contains__(self, name: object) -> bool:
        return name in self._read or name in self._paths

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
