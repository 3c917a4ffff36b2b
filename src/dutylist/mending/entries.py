"""The entries of a YAML text, keys and dashes, each with its route and where it stands."""

from dataclasses import dataclass
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BLOCK = ("|", ">")

Way = tuple[str | int, ...]
"""A route without the name of its file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A key with its value, or a value of a list with its dash; `stop` is where its text ends."""

    way: Way
    start: int
    stop: int
    column: int


@dataclass(slots=True)
class Outline:
    """The entries of a text in the order of the text, and what its scalars cover."""

    text: str
    entries: list[Entry]
    covered: list[tuple[int, int]]

    def line_start(self, at: int) -> int:
        """Return where the line of a place begins."""
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Return where the line of a place ends."""
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end


def outline(text: str) -> Outline:
    r"""Return the entries of a text that can be read, whose lines end in `\n`."""
    made = Outline(text, [], [])
    root = yaml.compose(text, Loader=_LOADER)
    assert root is not None  # noqa: S101  (a file without a value was refused before)
    _enter(made, root, ())
    made.entries.sort(key=lambda each: (each.start, len(each.way)))
    made.covered.sort()
    return made


def _enter(made: Outline, node: Node, way: Way) -> int:
    """Note the entries of a value and return where its text ends."""
    match node:
        case MappingNode():
            return _mapping(made, node, way)
        case SequenceNode():
            return _sequence(made, node, way)
    assert isinstance(node, ScalarNode)  # noqa: S101  (there is no other kind)
    return _scalar(made, node)


def _scalar(made: Outline, node: ScalarNode) -> int:
    start, stop = node.start_mark.index, node.end_mark.index
    if node.style not in _BLOCK:
        made.covered.append((start, stop))
        return int(stop)
    head = made.text.find("\n", start, stop)
    if head < 0:  # nothing but its sign
        return start + 1
    body = made.text[head:stop]
    end = head + len(body.rstrip())
    made.covered.append((head, max(end, head)))
    return max(end, start + 1)


def _mapping(made: Outline, node: MappingNode, way: Way) -> int:
    end = node.start_mark.index
    for key, value in node.value:
        made.covered.append((key.start_mark.index, key.end_mark.index))
        inner = (*way, key.value)
        end = max(_enter(made, value, inner), key.end_mark.index)
        column = key.start_mark.column
        made.entries.append(Entry(way=inner, start=key.start_mark.index, stop=end, column=column))
    return int(node.end_mark.index) if node.flow_style else end


def _sequence(made: Outline, node: SequenceNode, way: Way) -> int:
    end = node.start_mark.index
    for number, value in enumerate(node.value):
        inner = (*way, number)
        start = value.start_mark.index
        if not node.flow_style:
            start = _dash(made, start, end, node.start_mark.column)
        end = max(_enter(made, value, inner), start + 1)
        column = value.start_mark.column if node.flow_style else node.start_mark.column
        made.entries.append(Entry(way=inner, start=start, stop=end, column=column))
    return int(node.end_mark.index) if node.flow_style else end


def _dash(made: Outline, start: int, lowest: int, column: int) -> int:
    """Return where the dash of an entry stands: on the line of its value, or on one above."""
    line = made.line_start(start)
    while True:
        at = line + column
        before = made.text[line:at]
        if at < start and made.text[at] == "-" and not before.strip(" -"):
            return at
        if line <= lowest:
            return start
        line = made.line_start(line - 1)
