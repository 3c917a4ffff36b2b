"""Add instruments, versions and facts to a legal-basis file; all else stays as it was typed."""

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from dutylist.io import encoding
from dutylist.io.source import read
from dutylist.io.write import yaml_text
from dutylist.law import Instrument, Version
from dutylist.model import Plain

NAME = "basis.yaml"
HEAD = (
    "# yaml-language-server: $schema=basis.schema.json\n"
    "dutylist: basis/1\nid: basis\ntitle: 本地法律依据库\ninstruments: []\n"
)
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BOM = b"\xef\xbb\xbf"
_ALWAYS = ("articles", "paragraphs", "fingerprints", "items", "truncated", "missing")

Node = Any  # yaml's nodes have no types


class CannotMerge(Exception):  # noqa: N818
    """A file that nothing can be added to without changing what else it says."""


@dataclass(frozen=True, slots=True)
class _Insert:
    """What is put where; an insertion takes the place of the characters up to `stop`."""

    start: int
    stop: int
    text: str


def merge(name: str, raw: bytes, instruments: Sequence[Instrument]) -> bytes:
    """Return a file's bytes with all that instruments say; raises CannotMerge.

    Instruments and versions that it lacks are added behind the others; of those that it has,
    facts are added or replaced. The result is read back to make sure that nothing else changed.
    """
    source = read(name, raw)
    text, _ = encoding.decode(name, raw)
    if text is None or not isinstance(source.data.get("instruments"), list):
        raise CannotMerge(name)
    wanted: Any = copy.deepcopy(source.data)
    editor = _Editor(text, _top(text, name))
    for instrument in instruments:
        editor.take(wanted["instruments"], instrument)
    editor.finish(wanted["instruments"])
    result = (_BOM if raw.startswith(_BOM) else b"") + editor.result().encode("utf-8")
    found = read(name, result)
    if found.data != wanted or len(found.findings) > len(source.findings):
        raise CannotMerge(name)
    return result


def _top(text: str, name: str) -> Node:
    node = yaml.compose(text, Loader=_LOADER)
    found = _value(node, "instruments")
    if found is None:
        raise CannotMerge(name)
    return found


class _Editor:
    """Gathers insertions into a text, deepest first where several come to one place."""

    def __init__(self, text: str, instruments: Node) -> None:
        self._text = text
        self._ends = "\r\n" if "\r\n" in text else "\n"
        self._instruments = instruments
        self._inserts: list[_Insert] = []
        self._added: list[dict[str, Plain]] = []

    def take(self, data: list[Any], instrument: Instrument) -> None:
        """Put one instrument in, into `data`, too."""
        at = next((n for n, each in enumerate(data) if each["id"] == instrument.id), None)
        if at is None:
            self._added.append(_instrument(instrument))
            return
        known, node = data[at], self._instruments.value[at]
        versions = _value(node, "versions")
        fresh = []
        for version in instrument.versions:
            facts = _version(version)
            place = next(
                (n for n, v in enumerate(known["versions"]) if v["version"] == version.version),
                None,
            )
            if place is None:
                fresh.append(facts)
            else:
                self._facts(versions.value[place], known["versions"][place], facts)
        if fresh:
            self._append(versions, _value_key(node, "versions"), fresh)
            known["versions"].extend(fresh)
        if repealed := _repealed(instrument):
            self._facts(node, known, {"repealed": repealed})

    def finish(self, data: list[Any]) -> None:
        """Put in the instruments that the file did not have."""
        if self._added:
            self._append(self._instruments, None, self._added)
            data.extend(self._added)

    def result(self) -> str:
        """Return the text with all insertions."""
        order = sorted(range(len(self._inserts)), key=lambda n: (self._inserts[n].start, n))
        made, at = [], 0
        for number in order:
            each = self._inserts[number]
            made += [self._text[at : each.start], each.text.replace("\n", self._ends)]
            at = each.stop
        return "".join([*made, self._text[at:]])

    def _facts(self, node: Node, known: dict[str, Any], facts: dict[str, Plain]) -> None:
        """Add facts to a mapping that stands in block style, and replace those that differ."""
        if node.flow_style:
            raise CannotMerge(node.start_mark.line)
        indent = " " * node.start_mark.column
        for name, value in facts.items():
            if known.get(name) == value:
                continue
            lines = _indented(yaml_text({name: value}), indent)
            if name in known:
                self._replace(node, name, lines)
            else:
                self._inserts.append(self._behind(node, lines))
            known[name] = value
        for name in _ALWAYS:
            if name in known and "version" in facts and name not in facts:
                self._replace(node, name, "")
                del known[name]

    def _replace(self, node: Node, name: str, lines: str) -> None:
        """Put lines in place of those of one key."""
        key = _value_key(node, name)
        start = key.start_mark.index - key.start_mark.column
        stop = self._line_end(_last(_value(node, name)))
        if self._text[start : key.start_mark.index].strip(" "):
            raise CannotMerge(name)
        if lines:
            self._inserts.append(_Insert(start, stop, lines.removesuffix("\n")))
        else:
            self._inserts.append(_Insert(start - len(self._ends), stop, ""))

    def _append(self, node: Node, key: Node, entries: Sequence[dict[str, Plain]]) -> None:
        """Add entries to a sequence in block style, or to an empty one."""
        if not node.value:
            indent = " " * (2 + (key.start_mark.column if key is not None else 0))
            lines = _indented(_entries(entries), indent)
            text = "\n" + lines.removesuffix("\n")
            start = node.start_mark.index
            start -= len(self._text[:start]) - len(self._text[:start].rstrip(" "))
            self._inserts.append(_Insert(start, node.end_mark.index, text))
        elif node.flow_style:
            raise CannotMerge(node.start_mark.line)
        else:
            indent = " " * node.start_mark.column
            self._inserts.append(self._behind(node, _indented(_entries(entries), indent)))

    def _behind(self, node: Node, lines: str) -> _Insert:
        """Return the insertion of lines behind the last line of a node."""
        at = self._line_end(_last(node))
        return _Insert(at, at, "\n" + lines.removesuffix("\n"))

    def _line_end(self, index: int) -> int:
        at = self._text.find("\n", index)
        if at < 0:
            return len(self._text)
        return at - 1 if self._text[at - 1 : at] == "\r" else at


def _last(node: Node) -> int:
    """Return where the last scalar of a node ends."""
    while isinstance(node, yaml.MappingNode | yaml.SequenceNode):
        if node.flow_style or not node.value:
            break
        node = node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1]
    return int(node.end_mark.index)


def _value(node: Node, name: str) -> Node:
    return next((value for key, value in node.value if key.value == name), None)


def _value_key(node: Node, name: str) -> Node:
    return next(key for key, _ in node.value if key.value == name)


def _entries(entries: Sequence[dict[str, Plain]]) -> str:
    """Return entries of a sequence at the margin."""
    block = yaml_text({"entries": list(entries)}).partition("\n")[2]
    return "".join(line[2:] for line in block.splitlines(keepends=True))


def _indented(lines: str, indent: str) -> str:
    return "".join(indent + line for line in lines.splitlines(keepends=True))


def _instrument(instrument: Instrument) -> dict[str, Plain]:
    """Return an instrument as the file has it."""
    pairs: Iterator[tuple[str, Plain]] = iter(
        (
            ("id", instrument.id),
            ("title", instrument.title),
            ("rank", instrument.rank),
            ("issuer", instrument.issuer),
            ("number", instrument.number),
            ("region", instrument.region),
            ("versions", [_version(each) for each in instrument.versions]),
            ("repealed", _repealed(instrument) or None),
        )
    )
    return {name: value for name, value in pairs if value is not None}


def _repealed(instrument: Instrument) -> dict[str, Plain]:
    pairs = (("by", instrument.repealed_by), ("on", _day(instrument.repealed_on)))
    return {name: value for name, value in pairs if value}


def _version(version: Version) -> dict[str, Plain]:
    """Return a version as the file has it."""
    pairs: tuple[tuple[str, Plain], ...] = (
        ("version", version.version),
        ("promulgated", _day(version.promulgated)),
        ("effective", _day(version.effective)),
        ("version_effective", _day(version.version_effective)),
        ("expires", _day(version.expires)),
        ("articles", version.articles),
        ("paragraphs", version.paragraphs),
        ("fingerprints", version.fingerprints),
        ("items", version.items),
        ("outdated", _day(version.outdated)),
        ("truncated", version.truncated),
        ("missing", list(version.missing)),
    )
    kept: dict[str, Plain] = {name: value for name, value in pairs if value}
    if version.paragraphs is not None:
        kept["paragraphs"] = version.paragraphs
    return kept


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
