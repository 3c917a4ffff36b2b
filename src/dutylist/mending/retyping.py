"""Letters typed anew where a file holds a slip of YAML; a file that does not gain is left alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from dutylist.findings import Finding, Retyped, Route, Severity, Typed
from dutylist.io import faults, spans
from dutylist.io.opened import Opened, open_bytes
from dutylist.io.source import read
from dutylist.model import Plain

_BREAK = re.compile("\r\n|\r|\n")
_BUDGET = 30_000_000
"""How many bytes of one file are read again in all while slip after slip is mended."""

_END = 1 << 40
"""Behind the last line of any file."""

_AHEAD = 5
"""How many times a file is mended for a look, to tell a right way from a wrong one."""

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
        edits = tuple(dict.fromkeys(typed for each in single for typed in each.fix.ways[0]))
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
        ways = (*self.fix.ways, *self.fix.otherwise)
        return tuple(typed for way in ways for typed in way)

    @property
    def place(self) -> tuple[str, int]:
        return self.finding.fault.code, self.finding.at.line


Made = tuple[bytes, Opened]


def _best(opened: Opened, raw: bytes, slip: _Slip, kinds: Path | None) -> Made | None:
    """Return what the right way makes; None where nobody can tell it from another one."""
    for ways in (slip.fix.ways, slip.fix.otherwise):
        tried = [_tried(opened, raw, way, [slip], kinds) for way in ways]
        made = [each for each in tried if each is not None]
        if made:
            return made[0] if len(ways) == 1 else _only_right(made, ways, kinds)
    return None


def _only_right(
    made: Sequence[Made], ways: Sequence[tuple[Typed, ...]], kinds: Path | None
) -> Made | None:
    """Return what says the same as all that are as good: read to the end, or as far as any."""
    lines = [typed.line for way in ways for typed in way]
    seen = [(each, _ahead(each, kinds)) for each in made]
    if any(_first_stop(each) < min(lines) for _, each in seen):
        return None  # the slip cannot be seen yet
    open_to = [each for each in seen if _first_stop(each[1]) > max(lines) + 1]
    best = _clean(open_to) or _furthest(open_to)
    same = best and all(_said(each) == _said(best[0]) for each in best[1:])
    return best[0] if same else None


def _ahead(made: Made, kinds: Path | None) -> Opened:
    """Return a file with all slips mended, for a look, that have one way."""
    raw, opened = made
    for _ in range(_AHEAD):
        slips = [_Slip(each, each.fix) for each in opened.findings if isinstance(each.fix, Retyped)]
        single = [each for each in slips if len(each.fix.ways) == 1]
        edits = tuple(dict.fromkeys(typed for each in single for typed in each.fix.ways[0]))
        found = _tried(opened, raw, edits, single, kinds) if edits else None
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
    stops = [_first_stop(each) for _, each in open_to]
    return [made for (made, _), stop in zip(open_to, stops, strict=True) if stop == max(stops)]


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
    lines = {line for each in edits for line in (each.line - 1, each.line)}
    hidden = [
        each.fix.ways[0]
        for each in after.source.findings
        if isinstance(each.fix, Retyped) and len(each.fix.ways) == 1 and each.at.line in lines
    ]
    if hidden and not _gains(opened, after, edits, slips):
        again = typed_anew(new, [typed for way in hidden for typed in way])
        new = new if again is None else again
        after = open_bytes(opened.source.file, new, kinds)
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
