"""A file found sound, of a list or of departments, is kept in a form that loads without YAML.

It needs no schema either. A version of a list is compared with the one before it, then with the
one after, and with each once more when something is put right: most have been read before.
"""

import json
from array import array
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from sys import byteorder
from typing import overload

from dutylist.findings import Finding
from dutylist.io import digest, files, schema, verdicts
from dutylist.io.blocks import At, Mark
from dutylist.io.checked import checked, line, sound
from dutylist.io.opened import Opened, open_bytes
from dutylist.io.source import Source

MOST = 40
"""How many files are kept."""

_KINDS = ("catalogue", "departments")

_ENDING = ".list"
_WIDTH = array("I").itemsize
"""How many bytes a line or column takes on this machine."""


class _Marks(Sequence[Mark]):
    """The marks of a file that was kept: first all lines, then all columns."""

    def __init__(self, numbers: "memoryview[int]") -> None:
        self._lines = numbers[: len(numbers) // 2]
        self._columns = numbers[len(numbers) // 2 :]

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, at: int) -> Mark: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Mark]: ...
    def __getitem__(self, at: int | slice) -> Mark | Sequence[Mark]:
        if isinstance(at, slice):
            return list(map(At, self._lines[at], self._columns[at]))
        return At(self._lines[at], self._columns[at])


def open_file(path: Path, kinds_folder: Path | None = None) -> Opened:
    """Read a file, check its shape; what was found sound before is taken from there."""
    name = files.shown(path)
    raw = files.content(path)
    if isinstance(raw, Finding):
        return Opened(Source(name, {}), None, (raw,))
    return open_raw(name, raw, kinds_folder)


def open_raw(name: str, raw: bytes, kinds_folder: Path | None = None) -> Opened:
    """Open a file whose bytes have been read."""
    mark = digest.raw(raw)
    key = f"{mark} {_of(kinds_folder)} {byteorder} {_WIDTH}"
    body = sound(verdicts.kept(key, _ENDING))
    if body:
        source = _source(name, body)
        return Opened(source, schema.kind_of(source.data), (), mark)
    opened = open_bytes(name, raw, kinds_folder)
    if opened.kind in _KINDS and not opened.findings and verdicts.has_home():
        verdicts.keep(key, checked(_written(opened.source)), _ENDING, MOST)
    return opened


def _of(kinds_folder: Path | None) -> str:
    """Return what tells the own kinds of a workspace from others."""
    mark = sha256()
    for file in files.of_kinds(kinds_folder, "*.schema.json") if kinds_folder is not None else ():
        mark.update(f"{file.name}\0".encode("utf-8", "surrogateescape"))
        mark.update(sha256(file.read_bytes()).digest())
    return mark.hexdigest()


def _written(source: Source) -> bytes:
    """Return how many bytes the places of all marks take, these, and what they are of."""
    marks = [(mark.line, mark.column) for mark in source.marks]
    numbers = b"".join(array("I", each) for each in zip(*marks, strict=True))
    return b"%d\n" % len(numbers) + numbers + line(source.data)


def _source(name: str, body: bytes) -> Source:
    """Return a file of a name as it was written."""
    length, _, rest = body.partition(b"\n")
    numbers, data = rest[: int(length)], rest[int(length) :]
    return Source(name, json.loads(data), marks=_Marks(memoryview(numbers).cast("I")))
