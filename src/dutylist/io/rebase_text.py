"""Make a YAML file say something else and keep the layout and comments of all that stays.

Entries of lists and mappings are cut out, changed where they stand, or put in. The result is read
back; where it does not say what it should, the file is written anew in canonical form.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from dutylist.io import encoding, write
from dutylist.io.rebase_carry import pairs, says
from dutylist.io.rebase_flow import can_grow, flow, grown
from dutylist.io.source import Source, read
from dutylist.io.splice import quoted
from dutylist.model import Plain

_BOM = b"\xef\xbb\xbf"
_BLOCK = ("|", ">")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MODELINE = "# yaml-language-server:"


class _Layout(Exception):  # noqa: N818
    """A value cannot be changed where it stands; what holds it is written anew."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The bytes of a file that says what it should; `kept` is false where comments were lost."""

    content: bytes
    kept: bool = True


@dataclass(frozen=True, slots=True)
class _Patch:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Page:
    """The text of a file, and how its lines end."""

    text: str
    newline: str

    def start_of_line(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def after_line(self, at: int) -> int:
        found = self.text.find("\n", at)
        return len(self.text) if found < 0 else found + 1

    def lines(self, lines: Iterable[str], column: int) -> str:
        return "".join(f"{' ' * column}{line}{self.newline}" for line in lines)

    def put_in(self, at: int, lines: Iterable[str], column: int) -> _Patch:
        """Insert lines at the beginning of a line, or behind a last line that has no end."""
        whole = at == 0 or self.text[at - 1] == "\n"
        return _Patch(at, at, ("" if whole else self.newline) + self.lines(lines, column))

    def cut(self, start: int, end: int) -> _Patch:
        """Take whole lines out; nothing but blanks may stand before them."""
        first = self.start_of_line(start)
        if self.text[first:start].strip(" "):
            raise _Layout
        return _Patch(first, self.after_line(end), "")


def rewritten(source: Source, raw: bytes, wanted: dict[str, Plain]) -> Rewritten:
    """Return a sound file's bytes changed so that reading them gives `wanted`."""
    if source.data == wanted:
        return Rewritten(raw)
    text, _ = encoding.decode(source.file, raw)
    mark = _BOM if raw.startswith(_BOM) else b""
    try:
        changed = mark + _changed(text or "", source.data, wanted).encode("utf-8")
    except (_Layout, yaml.YAMLError):
        changed = b""
    if _says(source, read(source.file, changed), wanted):
        return Rewritten(changed)
    head = next(iter((text or "").splitlines()), "")
    modeline = f"{head}\n" if head.startswith(_MODELINE) else ""
    return Rewritten((modeline + write.yaml_text(wanted)).encode("utf-8"), kept=False)


def _says(before: Source, after: Source, wanted: dict[str, Plain]) -> bool:
    return says(after.data, wanted) and len(after.findings) <= len(before.findings)


def _changed(text: str, typed: dict[str, Plain], wanted: dict[str, Plain]) -> str:
    page = _Page(text, "\r\n" if "\r\n" in text else "\n")
    node = yaml.compose(text, Loader=_LOADER)
    patches = sorted(_value(page, node, typed, wanted), key=lambda each: (each.start, each.end))
    pieces: list[str] = []
    at = 0
    for patch in patches:
        pieces += [text[at : patch.start], patch.text]
        at = patch.end
    return "".join([*pieces, text[at:]])


def _value(page: _Page, node: Any, typed: Plain, wanted: Plain) -> list[_Patch]:  # noqa: ANN401
    match node, typed, wanted:
        case MappingNode(flow_style=False), dict(), dict() if wanted:
            return list(_mapping(page, node, typed, wanted))
        case SequenceNode(flow_style=False), list(), list() if wanted:
            return list(_sequence(page, node, typed, wanted))
        case MappingNode(flow_style=True), dict(), dict() if can_grow(
            page.text, node, typed, wanted
        ):
            return [_Patch(*each) for each in grown(node, typed, wanted)]
        case ((MappingNode() | SequenceNode()), _, dict() | list()):
            if not node.flow_style:
                raise _Layout
            return [_Patch(node.start_mark.index, node.end_mark.index, flow(wanted))]
        case ScalarNode(), _, str() | int() | None if _on_one_line(page, node):
            style = node.style if isinstance(wanted, str) else None
            text = _in_style(write.scalar(wanted), style)
            return [_Patch(node.start_mark.index, node.end_mark.index, text)]
    raise _Layout


def _in_style(written: str, style: str | None) -> str:
    """Quote what need not be quoted where its place was quoted before."""
    return f'"{quoted(written)}"' if style == '"' and not written.startswith('"') else written


def _on_one_line(page: _Page, node: ScalarNode) -> bool:
    start, end = node.start_mark.index, node.end_mark.index
    return node.style not in _BLOCK and start < end and "\n" not in page.text[start:end]


def _mapping(
    page: _Page, node: MappingNode, typed: dict[str, Plain], wanted: dict[str, Plain]
) -> Iterator[_Patch]:
    for key, value in node.value:
        name = key.value
        if name not in wanted:
            yield page.cut(key.start_mark.index, _end(page, value))
        elif typed[name] != wanted[name]:
            try:
                yield from _value(page, value, typed[name], wanted[name])
            except _Layout:
                yield _anew(page, key, value, wanted[name])
    yield from _put_in(page, node, typed, wanted)


def _put_in(
    page: _Page, node: MappingNode, typed: dict[str, Plain], wanted: dict[str, Plain]
) -> Iterator[_Patch]:
    """Insert what is new behind the entry that it follows, or at the end."""
    ends = {key.value: _end(page, value) for key, value in node.value}
    column = node.value[0][0].start_mark.column
    at = _end(page, node)
    for name, value in wanted.items():
        if name in typed:
            at = ends[name]
        else:
            lines = write.yaml_text({name: value}).split("\n")[:-1]
            yield page.put_in(page.after_line(at), lines, column)


def _anew(page: _Page, key: Node, value: Node, wanted: Plain) -> _Patch:
    """Write an entry of a mapping again, from its key on."""
    lines = write.yaml_text({str(key.value): wanted}).split("\n")[:-1]
    first, *rest = lines
    text = page.newline.join([first, *(" " * key.start_mark.column + line for line in rest)])
    return _Patch(key.start_mark.index, _end(page, value), text)


def _sequence(
    page: _Page, node: SequenceNode, typed: list[Plain], wanted: list[Plain]
) -> Iterator[_Patch]:
    found = pairs(typed, wanted)
    kept = set(found)
    column = node.start_mark.column
    dashes = [_dash(page, each, column) for each in node.value]
    for at, (entry, dash) in enumerate(zip(node.value, dashes, strict=True)):
        if at not in kept:
            yield page.cut(dash, _end(page, entry))
    here = page.start_of_line(dashes[0])
    for place, value in zip(found, wanted, strict=True):
        if place is None:
            if page.text[page.start_of_line(dashes[0]) : dashes[0]].strip(" "):
                raise _Layout
            yield page.put_in(here, _entry(value), column)
            continue
        if typed[place] != value:
            yield from _changed_entry(page, node.value[place], (typed[place], value), column)
        here = page.after_line(_end(page, node.value[place]))


def _changed_entry(
    page: _Page, node: Node, change: tuple[Plain, Plain], column: int
) -> list[_Patch]:
    try:
        return _value(page, node, *change)
    except _Layout:
        start = node.start_mark.index
        if page.start_of_line(start) + column + 2 != start:
            raise
        first, *rest = _entry(change[1])
        text = page.newline.join([first[2:], *(" " * column + line for line in rest)])
        return [_Patch(start, _end(page, node), text)]


def _dash(page: _Page, entry: Node, column: int) -> int:
    """Return where the dash of an entry stands: in its line, or in one before."""
    at = page.start_of_line(entry.start_mark.index) + column
    while page.text[at : at + 1] != "-":
        if at <= column:
            raise _Layout
        at = page.start_of_line(page.start_of_line(at) - 1) + column
    return at


def _entry(value: Plain) -> list[str]:
    lines = write.yaml_text({"-": [value]}).split("\n")
    return [line[2:] for line in lines[1:-1]]


def _end(page: _Page, node: Node) -> int:
    """Return where the text of a value ends, what follows it not counted."""
    match node:
        case MappingNode(flow_style=False):
            return _end(page, node.value[-1][1])
        case SequenceNode(flow_style=False):
            return _end(page, node.value[-1])
        case ScalarNode() if node.style in _BLOCK:
            return len(page.text[: node.end_mark.index].rstrip())
    end: int = node.end_mark.index
    return end
