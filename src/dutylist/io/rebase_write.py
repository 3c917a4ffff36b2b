"""An overlay's file as a rebase leaves it: read, rewritten, and proven by reading it back."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from dutylist.findings import Finding, Location, Route, Severity
from dutylist.io import files, overlay_file, plain_overlay
from dutylist.io.opened import Opened, open_bytes
from dutylist.io.rebase_carry import carried
from dutylist.io.rebase_text import rewritten
from dutylist.model import Overlay


class Faulty(Exception):  # noqa: N818
    """A file that is not sound, as it stands or as it would become; `findings` says why."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(", ".join(each.fault.code for each in self.findings))


class NotProven(Exception):  # noqa: N818
    """What was to be written does not say what it should; nothing is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """An overlay with the file that it stands in."""

    path: Path
    raw: bytes
    opened: Opened
    overlay: Overlay

    def locate(self, route: Route) -> Location:
        """Return the place of a route in the file."""
        return self.opened.source.locate(route)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file as it was and as it is to be; `kept` is false where comments are lost."""

    before: File
    after: File
    kept: bool


def opened(path: Path, kind: str, kinds: Path | None) -> File:
    """Return the overlay in a file, its base being of that kind; raises Faulty."""
    raw = files.content(path)
    if isinstance(raw, Finding):
        raise Faulty((raw,))
    return _built(path, raw, kind, kinds)


def _built(path: Path, raw: bytes, kind: str, kinds: Path | None) -> File:
    found = open_bytes(files.shown(path), raw, kinds)
    if found.kind != "overlay":
        raise Faulty(_errors(found.findings))
    base = found.source.data["base"]
    assert isinstance(base, dict)  # noqa: S101  (the schema has seen it)
    known = {(str(base["catalogue"]), str(base["version"])): kind}
    overlay, refused = overlay_file.built(found, known, kinds)
    if errors := _errors((*found.findings, *refused)):
        raise Faulty(errors)
    return File(path=path, raw=raw, opened=found, overlay=overlay)


def _errors(findings: Iterable[Finding]) -> list[Finding]:
    return [each for each in findings if each.fault.severity is Severity.ERROR]


def changed(file: File, overlay: Overlay, kind: str, kinds: Path | None) -> Written:
    """Return a file that says what an overlay has become; raises Faulty and NotProven."""
    source = file.opened.source
    old, new = plain_overlay.overlay(file.overlay), plain_overlay.overlay(overlay)
    wanted = carried(source.data, old, new)
    assert isinstance(wanted, dict)  # noqa: S101  (an overlay is a mapping)
    result = rewritten(source, file.raw, wanted)
    after = _built(file.path, result.content, kind, kinds)
    if replace(after.overlay, digest="") != replace(overlay, digest=""):
        raise NotProven
    return Written(before=file, after=after, kept=result.kept)
