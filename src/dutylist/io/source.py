"""YAML bytes to plain data, with the place of every value; all that is wrong in one pass."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dutylist.findings import Finding, Location, Route, placed
from dutylist.io import blocks, faults
from dutylist.io.files import MAX_BYTES
from dutylist.io.places import Places
from dutylist.model import Plain


@dataclass(frozen=True)
class Source:
    """One file as it was read: its data, the mark of every key and value, what was wrong.

    `data` is an empty mapping where nothing could be read; then `findings` says why.
    """

    file: str
    data: dict[str, Plain]
    findings: tuple[Finding, ...] = ()
    marks: Sequence[blocks.Mark] = field(default=(), repr=False)
    read: blocks.Read | None = field(default=None, repr=False, compare=False)

    @cached_property
    def _places(self) -> Places:
        return Places(self.file, self.data)

    def settle(self) -> None:
        """Hold the places of all values, before something is taken out of the data."""
        self._places.settle()

    def locate(self, route: Route, *, key: bool = False) -> Location:
        """Return the place of a value, or of its key; of what holds it where it is absent."""
        route, index = self._places.find(route)
        if key and isinstance(route[-1], str) and index:
            index -= 1
        if index >= len(self.marks):
            return Location(self.file, 1, 1)
        mark = self.marks[index]
        return Location(self.file, mark.line + 1, mark.column + 1)


def read(file: str, raw: bytes) -> Source:
    """Return what a YAML file says; whatever is wrong with its form is in `findings`."""
    if len(raw) > MAX_BYTES:
        params = {"what": faults.FILE_SIZE, "limit": MAX_BYTES}
        return Source(file, {}, (placed(faults.TOO_LARGE, file, 1, 1, params),))
    from dutylist.io import (  # noqa: PLC0415  (yaml, which a known file needs not)
        cut_text,
        encoding,
        slips,
        tabs,
    )

    text, found = encoding.decode(file, raw)
    if text is None:
        return Source(file, {}, tuple(found))
    found += slips.always(file, text)
    if any(finding.fault.severity is faults.ERROR for finding in found):
        return Source(file, {}, tuple(found))
    made = blocks.read(file, text)
    found += made.found
    if "\t" in text:
        found += tabs.find(file, text, made.marks)
    if made.data:
        found += cut_text.find(file, text, made.data, made.marks)
    return Source(file, made.data, tuple(found), made.marks, made)
