"""Letters typed anew where a file holds a slip of YAML; a file that does not gain is left alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from dutylist.findings import Finding, Retyped, Route, Severity, Typed
from dutylist.io import faults, spans
from dutylist.io.opened import Opened, open_bytes
from dutylist.io.source import read
from dutylist.mending.letters import typed_anew
from dutylist.model import Plain

_BUDGET = 15_000_000
"""How many bytes of one file are read again in all while slip after slip is mended."""

_END = 1 << 40
"""Behind the last line of any file."""

_COST = 5_000
"""As many bytes does it cost to read any file at all."""

_AHEAD = 5
"""How many times a file is mended for a look, to tell a right way from a wrong one."""


@dataclass(frozen=True, slots=True)
class Retried:
    """The bytes of a file, and how many of its slips were mended."""

    raw: bytes
    mended: int


def retyped(name: str, raw: bytes, kinds: Path | None) -> Retried:
    """Return a file with its slips of form mended, one after another, each proven to help."""
    refused: set[tuple[Typed, ...]] = set()
    mended = 0
    reader = _Reader(name, kinds)
    try:
        opened = reader.open(raw)
        while (made := _next(opened, raw, refused, reader)) is not None:
            count, raw, opened = made
            mended += count
            refused.clear()  # what was uncertain may be certain by now
    except _Spent:
        pass
    return Retried(raw, mended)


class _Spent(Exception):  # noqa: N818
    """The file has been read so often that the rest is left for another run."""


class _Reader:
    """Opens the bytes of one file, again and again within bounds."""

    def __init__(self, name: str, kinds: Path | None) -> None:
        self.name = name
        self._kinds = kinds
        self._left = _BUDGET

    def open(self, raw: bytes) -> Opened:
        """Return what the file would be; raises _Spent."""
        if self._left < 0:
            raise _Spent
        self._left -= len(raw) + _COST
        return open_bytes(self.name, raw, self._kinds)


def _next(
    opened: Opened, raw: bytes, refused: set[tuple[Typed, ...]], reader: _Reader
) -> tuple[int, bytes, Opened] | None:
    """Return the file with some slips mended: all that have one way if that helps, else one."""
    slips = [_Slip(each, each.fix) for each in opened.findings if isinstance(each.fix, Retyped)]
    waiting = [each for each in slips if each.key not in refused]
    single = [each for each in waiting if len(each.fix.ways) == 1]
    if len(single) > 1:
        edits = tuple(dict.fromkeys(typed for each in single for typed in each.fix.ways[0]))
        made = _tried(opened, raw, edits, single, reader)
        if made is not None:
            return len(single), *made
    for each in waiting:
        found = _best(opened, raw, each, reader)
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
        ways = (*self.fix.ways, *self.fix.otherwise)
        return tuple(typed for way in ways for typed in way)

    @property
    def place(self) -> tuple[str, int]:
        return self.finding.fault.code, self.finding.at.line


Made = tuple[bytes, Opened]


def _best(opened: Opened, raw: bytes, slip: _Slip, reader: _Reader) -> Made | None:
    """Return what the right way makes; None where nobody can tell it from another one."""
    for ways in (slip.fix.ways, slip.fix.otherwise):
        tried = [_tried(opened, raw, way, [slip], reader) for way in ways]
        made = [each for each in tried if each is not None]
        if made:
            return made[0] if len(ways) == 1 else _only_right(made, ways, reader)
    return None


def _only_right(
    made: Sequence[Made], ways: Sequence[tuple[Typed, ...]], reader: _Reader
) -> Made | None:
    """Return what says the same as all that are as good: read to the end, or as far as any."""
    lines = [typed.line for way in ways for typed in way]
    seen = [(each, _ahead(each, reader)) for each in made]
    if any(_first_stop(each) < min(lines) for _, each in seen):
        return None  # the slip cannot be seen yet
    near = range(min(lines) - 1, max(lines) + 2)
    open_to = [each for each in seen if not any(e.at.line in near for e in _errors(each[1]))]
    best = _clean(open_to) or _furthest(open_to)
    same = best and all(_said(each) == _said(best[0]) for each in best[1:])
    return best[0] if same else None


def _ahead(made: Made, reader: _Reader) -> Opened:
    """Return a file with all slips mended, for a look, that have one way."""
    raw, opened = made
    for _ in range(_AHEAD):
        slips = [_Slip(each, each.fix) for each in opened.findings if isinstance(each.fix, Retyped)]
        single = [each for each in slips if len(each.fix.ways) == 1]
        edits = tuple(dict.fromkeys(typed for each in single for typed in each.fix.ways[0]))
        found = _tried(opened, raw, edits, single, reader) if edits else None
        if found is None:
            break
        raw, opened = found
    return opened


def _first_stop(opened: Opened) -> int:
    """Return the line at which a file can be read no further."""
    if opened.source.data:
        return _END
    return min((each.at.line for each in _errors(opened)), default=_END)


def _errors(opened: Opened) -> list[Finding]:
    return [each for each in opened.findings if each.fault.severity is Severity.ERROR]


def _clean(open_to: Sequence[tuple[Made, Opened]]) -> list[Made]:
    """Return what can be read and has fewest faults: none, or all others can be read, too."""
    fewest = min((len(_errors(each)) for _, each in open_to), default=0)
    if fewest and not all(each.source.data for _, each in open_to):
        return []
    return [made for made, each in open_to if each.source.data and len(_errors(each)) == fewest]


def _furthest(open_to: Sequence[tuple[Made, Opened]]) -> list[Made]:
    """Return what can be read furthest, where nothing can be read to its end."""
    if any(each.source.data for _, each in open_to):
        return []
    rest = [made[0].count(b"\n") - _first_stop(each) for made, each in open_to]  # lines unread
    return [made for (made, _), lines in zip(open_to, rest, strict=True) if lines == min(rest)]


def _said(made: Made) -> object:
    """Return what a file says, as far as it can be read."""
    return list(spans.said(made[0].decode("utf-8-sig")))


def _tried(
    opened: Opened, raw: bytes, edits: Sequence[Typed], slips: Sequence[_Slip], reader: _Reader
) -> Made | None:
    """Return the file with letters typed anew, None where that does not help or changes more.

    One slip may hide another in its line, which is then mended along with it.
    """
    new = typed_anew(raw, edits)
    if new is None or new == raw:
        return None
    after = reader.open(new)
    lines = {each.line + step for each in edits for step in (-1, 0, 1)}
    hidden = [
        each.fix.ways[0]
        for each in after.source.findings
        if isinstance(each.fix, Retyped) and len(each.fix.ways) == 1 and each.at.line in lines
    ]
    breaks = bool(opened.source.data) and not after.source.data
    if hidden and (breaks or not _gains(opened, after, edits, slips)):
        again = typed_anew(new, [typed for way in hidden for typed in way])
        new = new if again is None else again
        after = reader.open(new)
    if not _gains(opened, after, edits, slips) or _swallowed(new, edits):
        return None
    if opened.source.data and not _only(opened.source.file, raw, new, slips):
        return None
    return new, after


def _gains(before: Opened, after: Opened, edits: Sequence[Typed], slips: Sequence[_Slip]) -> bool:
    """Whether the slips are gone, and nothing new is wrong in the lines that were typed anew.

    What is wrong before them may only not have been seen so far.
    """
    first = min(each.line for each in edits)
    last = max(each.line + each.new.count("\n") for each in edits)
    known = {(each.fault.code, each.at.line) for each in before.findings}
    known -= {each.place for each in slips}
    return not any(
        first <= each.at.line <= last
        and (each.fault.severity is Severity.ERROR or each.fault is faults.CUT_TEXT)
        and (each.fault.code, each.at.line) not in known
        for each in after.source.findings  # a right line may show what the schema refuses
    )


def _swallowed(raw: bytes, edits: Sequence[Typed]) -> bool:
    """Whether a line that was indented anew has become part of the text above it."""
    lines = {each.line - 1 for each in edits if not each.old.strip() and each.column == 1}
    if not lines:
        return False
    try:
        return any(
            begin.line < line <= end.line and end.column > 0
            for begin, end, style in spans.scalars(raw.decode("utf-8-sig"))
            for line in lines
            if not style
        )
    except yaml.YAMLError:
        return False


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
