"""Whether other bytes still say what a file said."""

from collections.abc import Iterator, Sequence

import yaml

from dutylist.findings import Route, Typed
from dutylist.io import spans
from dutylist.io.source import read
from dutylist.model import Plain


def swallowed(raw: bytes, edits: Sequence[Typed]) -> bool:
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
