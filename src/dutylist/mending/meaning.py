"""Whether other bytes still say what a file said."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

import yaml

from dutylist.findings import Route, Typed
from dutylist.io import spans
from dutylist.io.source import read
from dutylist.model import Plain


def swallowed(raw: bytes, edits: Iterable[Typed]) -> bool:
    """Whether a line that was indented anew has become part of the text above it."""
    indents = [each for each in edits if not each.old.strip() and each.column == 1]
    return bool(indents) and within(raw, indents, plain=True)


def within(raw: bytes, edits: Iterable[Typed], *, plain: bool = False) -> bool:
    """Whether a line that was typed anew goes on with a text above it, or with a `plain` one."""
    lines = sorted(each.line - 1 for each in edits)
    try:
        for begin, end, style in spans.scalars(raw.decode("utf-8-sig")):
            last = end.line if end.column else end.line - 1
            at = bisect_right(lines, begin.line)
            if at < len(lines) and lines[at] <= last and not (plain and style):
                return True
    except yaml.YAMLError:
        pass
    return False


def differs_only_at(routes: Sequence[Route], name: str, raw: bytes, new: bytes) -> bool:
    """Whether a file says the same in other bytes, but for what stands at or below some routes."""
    old = dict(_leaves((name,), read(name, raw).data))
    now = dict(_leaves((name,), read(name, new).data))
    differ = [route for route in old.keys() | now.keys() if old.get(route) != now.get(route)]
    return all(any(route[: len(each)] == each for each in routes) for route in differ)


def _leaves(route: Route, value: Plain) -> Iterator[tuple[Route, Plain]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves((*route, key), inner)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _leaves((*route, index), inner)
    yield route, type(value).__name__ if isinstance(value, dict | list) else value
