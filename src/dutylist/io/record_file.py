"""The file of a record: read, written, changed with its comments kept, proven by reading it."""

from dataclasses import dataclass
from pathlib import Path

from dutylist.findings import Finding, Location, Route, Severity
from dutylist.io import build_record, files, plain_record
from dutylist.io.opened import Opened, open_bytes
from dutylist.io.rebase_carry import carried
from dutylist.io.rebase_text import rewritten
from dutylist.io.rebase_write import Faulty, NotProven
from dutylist.io.write import yaml_text
from dutylist.model import Record

FOLDER = "records"
"""The folder of a workspace in which its records stand."""

_MODELINE = "# yaml-language-server:"
_SCHEMA = f"{_MODELINE} $schema=record.schema.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A record with the file that it stands in."""

    path: Path
    raw: bytes
    opened: Opened
    record: Record

    def locate(self, route: Route) -> Location:
        """Return the place of a route in the file."""
        return self.opened.source.locate(route)


@dataclass(frozen=True, slots=True)
class Written:
    """The bytes of a file as it is to be; `kept` is false where comments are lost."""

    content: bytes
    kept: bool


def opened(path: Path) -> File:
    """Return the record in a file; raises Faulty."""
    raw = files.content(path)
    if isinstance(raw, Finding):
        raise Faulty((raw,))
    return _built(path, raw)


def _built(path: Path, raw: bytes) -> File:
    found = open_bytes(files.shown(path), raw)
    errors = [each for each in found.findings if each.fault.severity is Severity.ERROR]
    if errors or found.kind != "record":
        raise Faulty(errors)
    made = build_record.record(found.source.data, found.route)
    return File(path=path, raw=raw, opened=found, record=made)


def changed(file: File, record: Record) -> Written:
    """Return a file that says what a record has become; raises Faulty and NotProven."""
    old, new = plain_record.record(file.record), plain_record.record(record)
    wanted = carried(file.opened.source.data, old, new)
    assert isinstance(wanted, dict)  # noqa: S101  (a record is a mapping)
    result = rewritten(file.opened.source, file.raw, wanted)
    if _built(file.path, result.content).record != record:
        raise NotProven
    return Written(result.content, result.kept)


def written(record: Record, folder: Path) -> File:
    """Return the canonical file of a new record, to stand in a folder among others.

    Its first line tells editors of the schema, as that of its neighbours does. Raises Faulty for a
    record that its own schema refuses, and NotProven.
    """
    content = f"{_modeline(folder)}\n{yaml_text(plain_record.record(record))}"
    made = _built(folder / f"{record.id}.yaml", content.encode("utf-8", "surrogatepass"))
    if made.record != record:
        raise NotProven
    return made


def _modeline(folder: Path) -> str:
    for path in sorted(folder.glob("*.yaml")):
        raw = files.content(path)
        first = "" if isinstance(raw, Finding) else raw.decode("utf-8", "replace").split("\n")[0]
        if first.startswith(_MODELINE) and "record" in first:
            return first.rstrip()
    return _SCHEMA
