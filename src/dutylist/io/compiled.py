"""Large files found sound, of legal basis or units, are kept in a form that loads without YAML."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dutylist.findings import Finding
from dutylist.io import build_basis, canonical, digest, files, verdicts
from dutylist.io.checked import checked, line, sound
from dutylist.io.opened import Opened, open_bytes
from dutylist.io.source import Source
from dutylist.law import Instrument
from dutylist.law.shelf import Card, Shelf, shelf

SMALL = 30_000
"""A file of fewer bytes is read as YAML every time, which takes no longer."""

MOST = 40
"""How many compiled files are kept."""

_MARK = b"dutylist: basis/1\n"
_UNITS = b"dutylist: units/1\n"
_HEAD = 4000
_ENDING = ".basis"
_UNITS_ENDING = ".units"


@dataclass(frozen=True, slots=True)
class Kept:
    """A sound file: of legal basis, whose instruments are built when they are asked for, or units.

    `units` is what a file of units says, as plain data; its shelf is empty.
    """

    path: Path
    file: str
    digest: str
    shelf: Shelf = field(default_factory=lambda: shelf(()))
    units: Mapping[str, Any] | None = None


def open_file(path: Path, kinds_folder: Path | None = None) -> Opened | Kept:
    """Open a file; a large legal-basis file that was found sound before is not read as YAML."""
    name = files.shown(path)
    raw = files.content(path)
    if isinstance(raw, Finding):
        return Opened(Source(name, {}), None, (raw,))
    return open_raw(path, name, raw, kinds_folder)


def open_raw(path: Path, name: str, raw: bytes, kinds_folder: Path | None = None) -> Opened | Kept:
    """Open a file whose bytes have been read."""
    head = b"" if len(raw) < SMALL else raw[:_HEAD].replace(b"\r\n", b"\n")
    if _UNITS in head:
        return _units(path, name, raw)
    if _MARK not in head:
        return open_bytes(name, raw, kinds_folder)
    mark = digest.raw(raw)
    if canonical.known(path, mark):
        return Kept(path, name, mark, canonical.shelf(raw, name))
    kept = _read(path, name, mark)
    if kept is not None:
        return kept
    opened = open_bytes(name, raw, kinds_folder)
    if opened.kind == "basis" and not opened.findings and verdicts.has_home():
        verdicts.keep(mark, _compiled(opened), _ENDING, MOST)
    return opened


def _units(path: Path, name: str, raw: bytes) -> Opened | Kept:
    mark = digest.raw(raw)
    body = sound(verdicts.kept(mark, _UNITS_ENDING))
    if body:
        return Kept(path, name, mark, units=json.loads(body))
    opened = open_bytes(name, raw)
    if opened.kind == "units" and not opened.findings and verdicts.has_home():
        verdicts.keep(mark, checked(line(opened.source.data)), _UNITS_ENDING, MOST)
    return opened


def _compiled(opened: Opened) -> bytes:
    """Return a checksum, a line of what all instruments are found by, and a line for each."""
    data: Any = opened.source.data
    cards = list(map(build_basis.card, data["instruments"]))
    lines = [line(cards), *map(line, data["instruments"])]
    return checked(b"\n".join(lines))


def _read(path: Path, name: str, mark: str) -> Kept | None:
    """Return what was kept of a file; None where there is nothing, or nothing whole."""
    body = sound(verdicts.kept(mark, _ENDING))
    if not body:
        return None
    head, *lines = body.split(b"\n")
    cards = [Card(*each) for each in json.loads(head)]

    def build(position: int) -> Instrument:
        data = json.loads(lines[position])
        return build_basis.instrument(data, (name, "instruments", position))

    return Kept(path, name, mark, Shelf(cards, build))
