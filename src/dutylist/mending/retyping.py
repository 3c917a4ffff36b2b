"""Letters typed anew where a file holds a slip of YAML; a file that does not gain is left alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dutylist.findings import Finding, Retyped, Route, Severity, Typed
from dutylist.io import faults, spans
from dutylist.io.opened import Opened, open_bytes
from dutylist.io.source import read
from dutylist.model import Plain

_BREAK = re.compile("\r\n|\r|\n")
_BUDGET = 30_000_000
"""How many bytes of one file are read again in all while slip after slip is mended."""

_MOST = 400
"""How many times a file is read again at most."""


@dataclass(frozen=True, slots=True)
class Retried:
    """The bytes of a file, and how many of its slips were mended."""

    raw: bytes
    mended: int


def retyped(name: str, raw: bytes, kinds: Path | None) -> Retried:
    """Return a file with its slips of form mended, one after another, each proven to help."""
    refused: set[tuple[Typed, ...]] = set()
    mended = 0
    opened = open_bytes(name, raw, kinds)
    for _ in range(min(_MOST, _BUDGET // max(len(raw), 1) + 2)):
        made = _next(opened, raw, refused, kinds)
        if made is None:
            break
        count, raw, opened = made
        mended += count
        refused.clear()  # what was uncertain may be certain by now
    return Retried(raw, mended)


def _next(
    opened: Opened, raw: bytes, refused: set[tuple[Typed, ...]], kinds: Path | None
) -> tuple[int, bytes, Opened] | None:
    """Return the file with some slips mended: all that have one way if that helps, else one."""
    slips = [_Slip(each, each.fix) for each in opened.findings if isinstance(each.fix, Retyped)]
    waiting = [each for each in slips if each.key not in refused]
    single = [each for each in waiting if len(each.fix.ways) == 1]
    if len(single) > 1:
        edits = tuple(typed for each in single for typed in each.fix.ways[0])
        made = _tried(opened, raw, edits, single, kinds)
        if made is not None:
            return len(single), *made
    for each in waiting:
        found = _best(opened, raw, each, kinds)
        if found is not None:
            return 1, *found
        refused.add(each.key)
    return None


@dataclass(frozen=True, slots=True)
class _Slip:
    finding: Finding
    fix: Retyped

    @property
    def key(self) -> tuple[Typed, ...]:
        return tuple(typed for way in self.fix.ways for typed in way)

    @property
    def place(self) -> tuple[str, int]:
        return self.finding.fault.code, self.finding.at.line


Made = tuple[bytes, Opened]


def _best(opened: Opened, raw: bytes, slip: _Slip, kinds: Path | None) -> Made | None:
    """Return what the way makes that leaves fewest faults; None where two ways are as good."""
    tried = (_tried(opened, raw, way, [slip], kinds) for way in slip.fix.ways)
    made = [each for each in tried if each is not None]
    if not made:
        return None
    fewest = min(_errors(each) for _, each in made)
    first, *others = [each for each in made if _errors(each[1]) == fewest]
    if others and any(_said(each) != _said(first) for each in others):
        return None
    return first


def _errors(opened: Opened) -> int:
    return sum(each.fault.severity is Severity.ERROR for each in opened.findings)


def _said(made: Made) -> object:
    """Return what a file says, as far as it can be read."""
    return list(spans.said(made[0].decode("utf-8-sig")))


def _tried(
    opened: Opened, raw: bytes, edits: Sequence[Typed], slips: Sequence[_Slip], kinds: Path | None
) -> Made | None:
    """Return the file with letters typed anew, None where that does not help or changes more.

    One slip may hide another in its line, which is then mended along with it.
    """
    new = typed_anew(raw, edits)
    if new is None or new == raw:
        return None
    after = open_bytes(opened.source.file, new, kinds)
    lines = {each.line for each in edits}
    hidden = [
        each.fix.ways[0]
        for each in after.source.findings
        if isinstance(each.fix, Retyped) and len(each.fix.ways) == 1 and each.at.line in lines
    ]
    if hidden and not _gains(opened, after, edits, slips):
        again = typed_anew(new, [typed for way in hidden for typed in way])
        new = new if again is None else again
        after = open_bytes(opened.source.file, new, kinds)
    if not _gains(opened, after, edits, slips):
        return None
    if opened.source.data and not _only(opened.source.file, raw, new, slips):
        return None
    return new, after


def _gains(before: Opened, after: Opened, edits: Sequence[Typed], slips: Sequence[_Slip]) -> bool:
    """Whether the slips are gone, and nothing new is wrong in the lines up to the last of them."""
    last = max(each.line + each.new.count("\n") for each in edits)
    known = {(each.fault.code, each.at.line) for each in before.findings}
    known -= {each.place for each in slips}
    return not any(
        each.at.line <= last
        and (each.fault.severity is Severity.ERROR or each.fault is faults.CUT_TEXT)
        and (each.fault.code, each.at.line) not in known
        for each in after.source.findings  # a right line may show what the schema refuses
    )


def _only(name: str, raw: bytes, new: bytes, slips: Sequence[_Slip]) -> bool:
    """Whether a file that could be read says the same but for some values."""
    old = dict(_leaves((name,), read(name, raw).data))
    now = dict(_leaves((name,), read(name, new).data))
    differ = [route for route in old.keys() | now.keys() if old.get(route) != now.get(route)]
    allowed = [each.fix.route for each in slips if each.fix.route is not None]
    return all(any(route[: len(each)] == each for each in allowed) for route in differ)


def _leaves(route: Route, value: Plain) -> Iterator[tuple[Route, Plain]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves((*route, key), inner)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _leaves((*route, index), inner)
    yield route, type(value).__name__ if isinstance(value, dict | list) else value


def typed_anew(raw: bytes, edits: Sequence[Typed]) -> bytes | None:
    """Return a file with letters typed anew; None where other letters stand there."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    starts = [0, *(found.end() for found in _BREAK.finditer(text))]
    newline = found.group() if (found := _BREAK.search(text)) else "\n"
    marked = text.startswith("\ufeff")
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda each: (each.line, each.column)):
        start = starts[edit.line - 1] + edit.column - 1 + (marked and edit.line == 1)
        old = edit.old if len(edit.old) > 1 and "\r" in edit.old else _broken(edit.old, newline)
        if start < at or not text.startswith(old, start):
            return None
        pieces += [text[at:start], _broken(edit.new, newline) if newline != "\r" else edit.new]
        at = start + len(old)
    return "".join([*pieces, text[at:]]).encode("utf-8")


def _broken(text: str, newline: str) -> str:
    """Return a text with its lines ended as those of the file are."""
    return text.replace("\n", newline) if "\r" not in text else text
