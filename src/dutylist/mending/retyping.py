"""Letters typed anew where a file holds a slip of YAML; a file that does not gain is left alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dutylist.findings import Finding, Retyped, Severity, Typed
from dutylist.io import faults, slips, spans
from dutylist.io.opened import Opened
from dutylist.mending.letters import typed_anew
from dutylist.mending.meaning import differs_only_at, swallowed, within
from dutylist.mending.reader import Reader, Spent

_END = 1 << 40
"""Behind the last line of any file."""

_FEW = 3
"""How many slips of one kind are mended one by one."""

_ONE_BY_ONE = frozenset({faults.TAB.code, faults.WIDE_INDENT.code})
"""Slips of indentation: what is right depends on what stands before."""

_AHEAD = 5
"""How many times a file is mended for a look, to tell a right way from a wrong one."""


@dataclass(frozen=True, slots=True)
class Retried:
    """The bytes of a file, how many slips were mended, and whether more could have been tried.

    `told` are the slips of the file as it was, each found when those before it had been mended.
    """

    raw: bytes
    mended: int
    stopped: bool = False
    told: tuple[Finding, ...] = ()


def retyped(name: str, raw: bytes, kinds: Path | None) -> Retried:
    """Return a file with its slips of form mended, one after another, each proven to help."""
    refused: set[tuple[Typed, ...]] = set()
    mended, lines = 0, raw.count(b"\n")
    told: dict[tuple[str, int], Finding] = {}
    reader = Reader(name, kinds)
    stopped = False
    try:
        opened = reader.open(raw)
        if not opened.source.data and (all_at_once := _everywhere(opened, raw, reader)):
            mended, raw, opened = all_at_once
        while (made := _next(opened, raw, refused, reader)) is not None:
            if raw.count(b"\n") == lines:  # else its lines are no longer those of the file
                told |= {each.place: each.finding for each in _slips(opened)}
            count, raw, opened = made
            mended += count
            refused.clear()  # what was uncertain may be certain by now
    except Spent:
        stopped = True
    return Retried(raw, mended, stopped, tuple(told.values()))


def _everywhere(opened: Opened, raw: bytes, reader: Reader) -> tuple[int, bytes, Opened] | None:
    """Return the file with all lines mended that look like the slips found, if it is right then.

    Who types one full-width colon types hundreds, and YAML tells of no more than the first.
    """
    edits: list[Typed] = []
    for _ in range(_AHEAD):
        more = _alike(opened, raw, reader.name)
        new = typed_anew(raw, more) if more else None
        if new is None:
            break
        edits += more
        raw, opened = new, reader.open(new)
    if len(edits) <= _FEW or not opened.source.data or _errors(opened) or within(raw, edits):
        return None
    return len(edits), raw, opened


def _alike(opened: Opened, raw: bytes, name: str) -> list[Typed]:
    """Return what to type in all lines that look like the slips found, of those with one way."""
    codes = {each.place[0] for each in _slips(opened) if len(each.fix.ways) == 1} - _ONE_BY_ONE
    alike = slips.like(name, raw.decode("utf-8-sig"), codes) if codes else ()
    fixes = (each.fix for each in alike if isinstance(each.fix, Retyped))
    return list(
        dict.fromkeys(typed for fix in fixes if len(fix.ways) == 1 for typed in fix.ways[0])
    )


def _next(
    opened: Opened, raw: bytes, refused: set[tuple[Typed, ...]], reader: Reader
) -> tuple[int, bytes, Opened] | None:
    """Return the file with some slips mended: all that have one way if that helps, else one."""
    waiting = [each for each in _slips(opened) if each.key not in refused]
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


def _slips(opened: Opened) -> list[_Slip]:
    return [_Slip(each, each.fix) for each in opened.findings if isinstance(each.fix, Retyped)]


Made = tuple[bytes, Opened]


def _best(opened: Opened, raw: bytes, slip: _Slip, reader: Reader) -> Made | None:
    """Return what the right way makes; None where nobody can tell it from another one."""
    for ways in (slip.fix.ways, slip.fix.otherwise):
        tried = [_tried(opened, raw, way, [slip], reader) for way in ways]
        made = [each for each in tried if each is not None]
        if made:
            return made[0] if len(ways) == 1 else _only_right(made, ways, reader)
    return None


def _only_right(
    made: Sequence[Made], ways: Sequence[tuple[Typed, ...]], reader: Reader
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


def _ahead(made: Made, reader: Reader) -> Opened:
    """Return a file with all slips mended, for a look, that have one way."""
    raw, opened = made
    for _ in range(_AHEAD):
        single = [each for each in _slips(opened) if len(each.fix.ways) == 1]
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
    opened: Opened, raw: bytes, edits: Sequence[Typed], known: Sequence[_Slip], reader: Reader
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
    if hidden and (breaks or not _gains(opened, after, edits, known)):
        again = typed_anew(new, [typed for way in hidden for typed in way])
        new = new if again is None else again
        after = reader.open(new)
    if not _gains(opened, after, edits, known) or swallowed(new, edits):
        return None
    routes = [each.fix.route for each in known if each.fix.route is not None]
    if opened.source.data and not differs_only_at(routes, reader.name, raw, new):
        return None
    return new, after


def _gains(before: Opened, after: Opened, edits: Sequence[Typed], known: Sequence[_Slip]) -> bool:
    """Whether the slips are gone, and nothing new is wrong in the lines that were typed anew.

    What is wrong before them may only not have been seen so far.
    """
    first = min(each.line for each in edits)
    last = max(each.line + each.new.count("\n") for each in edits)
    told = {(each.fault.code, each.at.line) for each in before.findings}
    told -= {each.place for each in known}
    return not any(
        first <= each.at.line <= last
        and (each.fault.severity is Severity.ERROR or each.fault is faults.CUT_TEXT)
        and (each.fault.code, each.at.line) not in told
        for each in after.source.findings  # a right line may show what the schema refuses
    )
