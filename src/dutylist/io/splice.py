"""Change single scalars of a YAML file where they stand; all else stays as it was typed.

Comments, order, quotes and line ends are kept. The result is read again and compared: exactly the
intended values may differ, else nothing is changed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dutylist.findings import Route
from dutylist.io import encoding
from dutylist.io.source import Source, read
from dutylist.io.spans import LINE_ENDS, scalars, starts
from dutylist.io.write import scalar
from dutylist.model import Plain

_BOM = b"\xef\xbb\xbf"
_FLOW = ",[]{}"


@dataclass(frozen=True, slots=True)
class Edit:
    """One value: where it stands, what it is now and what it is to be."""

    route: Route
    before: str
    after: str


class Why(StrEnum):
    """Why a file could not be changed."""

    UNREADABLE = "unreadable"
    OTHER_VALUE = "other-value"
    LAYOUT = "layout"


class CannotSplice(Exception):  # noqa: N818
    """The file cannot be changed as asked; `route` is the value that stands in the way."""

    def __init__(self, why: Why, route: Route) -> None:
        super().__init__(why)
        self.why = why
        self.route = route


@dataclass(frozen=True, slots=True)
class _Span:
    """Where a scalar begins and ends among the characters of the text, and how it is written."""

    start: int
    end: int
    style: str | None


def splice(file: str, raw: bytes, edits: Sequence[Edit]) -> bytes:
    """Return a file's bytes with some values changed; raises CannotSplice."""
    if not edits:
        return raw
    source = read(file, raw)
    text, _ = encoding.decode(file, raw)
    if text is None or not source.data:
        raise CannotSplice(Why.UNREADABLE, edits[0].route)
    spans = _spans(text)
    pieces = []
    for edit in edits:
        if _value(source.data, edit.route) != edit.before:
            raise CannotSplice(Why.OTHER_VALUE, edit.route)
        span = spans.get(_place(source, edit.route))
        written = None if span is None else _written(text, span, edit)
        if span is None or written is None:
            raise CannotSplice(Why.LAYOUT, edit.route)
        pieces.append((span, written))
    changed = text
    for span, written in sorted(pieces, key=lambda piece: piece[0].start, reverse=True):
        changed = changed[: span.start] + written + changed[span.end :]
    result = (_BOM if raw.startswith(_BOM) else b"") + changed.encode("utf-8")
    _prove(source, read(file, result), edits)
    return result


def _place(source: Source, route: Route) -> tuple[int, int]:
    at = source.locate(route)
    return at.line, at.column


def _spans(text: str) -> Mapping[tuple[int, int], _Span]:
    """Return every scalar by its line and column, counted from 1."""
    lines = starts(text)
    return {
        (mark.line + 1, mark.column + 1): _Span(
            lines[mark.line] + mark.column, lines[end.line] + end.column, style
        )
        for mark, end, style in scalars(text)
    }


def _value(data: Plain, route: Route) -> Plain:
    for step in route[1:]:
        match data, step:
            case dict(), str() if step in data:
                data = data[step]
            case list(), int() if 0 <= step < len(data):
                data = data[step]
            case _:
                return None
    return data


def _written(text: str, span: _Span, edit: Edit) -> str | None:
    """Return what is to stand in place of a scalar, None where its layout does not allow it."""
    typed = text[span.start : span.end]
    if span.style in {"|", ">"} or any(letter in typed for letter in LINE_ENDS):
        return _inside(typed, edit)
    new = edit.after
    if span.style == "'" and "\n" not in new:
        return "'" + new.replace("'", "''") + "'"
    plain = scalar(new)
    if not span.style and plain == new and not any(letter in new for letter in _FLOW):
        return plain
    return plain if plain.startswith('"') else f'"{quoted(new)}"'


def quoted(text: str) -> str:
    """Return a text as it stands between double quotes."""
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _inside(typed: str, edit: Edit) -> str | None:
    """Change only what differs, within a line of a scalar that goes over several."""
    before, after = edit.before, edit.after
    start = _shared(before, after)
    stop = _shared(before[start:][::-1], after[start:][::-1])
    end = len(before) - stop
    while not _found_once(typed, before[start:end]):
        if start == 0 and end == len(before):
            return None
        start, end = max(start - 1, 0), min(end + 1, len(before))
        if not typed.count(before[start:end]):
            return None
    tail = len(before) - end
    return typed.replace(before[start:end], after[start : len(after) - tail])


def _found_once(typed: str, piece: str) -> bool:
    """Tell whether a piece can only mean one place; blanks at its ends may be indentation."""
    return bool(piece) and piece == piece.strip() and typed.count(piece) == 1


def _shared(one: str, other: str) -> int:
    """Return how many letters two texts share at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _prove(before: Source, after: Source, edits: Sequence[Edit]) -> None:
    """Make sure that exactly the intended values changed and nothing new is wrong."""
    wanted = {edit.route: edit.after for edit in edits}
    was, now = (dict(_leaves((source.file,), source.data)) for source in (before, after))
    for route in (*was, *(route for route in now if route not in was)):
        if now.get(route) != wanted.get(route, was.get(route)) or route not in now:
            at_fault = (route for route in (route, *wanted) if route in wanted)
            raise CannotSplice(Why.LAYOUT, next(at_fault))
    if len(after.findings) > len(before.findings):
        raise CannotSplice(Why.LAYOUT, edits[0].route)


def _leaves(route: Route, value: Plain) -> Iterator[tuple[Route, Plain]]:
    if isinstance(value, dict | list):
        yield route, f"{type(value).__name__} {len(value)}"
        entries = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in entries:
            yield from _leaves((*route, key), inner)
    else:
        yield route, value
