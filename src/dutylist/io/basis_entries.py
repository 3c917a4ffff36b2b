"""Whole entries of a legal-basis file put in place of others; all else stays as it was typed."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import yaml

from dutylist.io import encoding
from dutylist.io.basis_file import CannotMerge
from dutylist.io.source import read
from dutylist.io.write import yaml_text
from dutylist.law import Instrument, Version
from dutylist.model import Plain

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BOM = b"\xef\xbb\xbf"

Node = Any  # yaml's nodes have no types


def replaced(name: str, raw: bytes, instruments: Sequence[Instrument]) -> bytes:
    """Return a file's bytes with these instruments in place of its own, new ones behind the others.

    The result is read back, to make sure that nothing else changed; raises CannotMerge.
    """
    source = read(name, raw)
    text, _ = encoding.decode(name, raw)
    if text is None or not isinstance(source.data.get("instruments"), list):
        raise CannotMerge(name)
    made = {each.id: entry(each) for each in instruments}
    wanted: Any = dict(source.data)
    known = {each["id"] for each in wanted["instruments"]}
    wanted["instruments"] = [
        *(made.get(each["id"], each) for each in wanted["instruments"]),
        *(each for identity, each in made.items() if identity not in known),
    ]
    changed = _text(text, made, known, name)
    result = (_BOM if raw.startswith(_BOM) else b"") + changed.encode("utf-8")
    found = read(name, result)
    if found.data != wanted or len(found.findings) > len(source.findings):
        raise CannotMerge(name)
    return result


def _text(text: str, made: dict[str, dict[str, Plain]], known: set[str], name: str) -> str:
    top = yaml.compose(text, Loader=_LOADER)
    node = _value(top, "instruments")
    if node is None or (node.flow_style and node.value):
        raise CannotMerge(name)
    ends = "\r\n" if "\r\n" in text else "\n"
    fresh = [each for identity, each in made.items() if identity not in known]
    edits = [
        (each.start_mark.index, _end(each), _lines(made[identity], each.start_mark.column))
        for each in node.value
        if (identity := _value(each, "id").value) in made
    ]
    if fresh:
        edits.append(_behind(text, node, fresh))
    for start, stop, words in sorted(edits, reverse=True):
        text = text[:start] + words.replace("\n", ends) + text[stop:]
    return text


def _behind(text: str, node: Node, fresh: list[dict[str, Plain]]) -> tuple[int, int, str]:
    """Return the edit that puts new entries behind the last, or into an empty list."""
    if not node.value:
        start = len(text[: node.start_mark.index].rstrip(" "))
        words = "".join(f"\n  - {_lines(each, 4)}" for each in fresh)
        return start, int(node.end_mark.index), words
    at = _line_end(text, _end(node.value[-1]))
    column = node.start_mark.column
    dash = " " * column + "- "
    return at, at, "".join(f"\n{dash}{_lines(each, column + 2)}" for each in fresh)


def _lines(data: dict[str, Plain], column: int) -> str:
    """Return an entry as it stands behind its dash."""
    first, *others = yaml_text(data).splitlines()
    return "\n".join([first, *(" " * column + line for line in others)])


def _end(node: Node) -> int:
    """Return where the last value of an entry ends; a comment behind it stays."""
    while isinstance(node, yaml.MappingNode | yaml.SequenceNode):
        if node.flow_style or not node.value:
            break
        node = node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1]
    return int(node.end_mark.index)


def _line_end(text: str, index: int) -> int:
    at = text.find("\n", index)
    if at < 0:
        return len(text)
    return at - 1 if text[at - 1 : at] == "\r" else at


def _value(node: Node, name: str) -> Node:
    return next((value for key, value in node.value if key.value == name), None)


def entry(instrument: Instrument) -> dict[str, Plain]:
    """Return an instrument as a legal-basis file has it."""
    repealed = _filled(
        by=instrument.repealed_by,
        on=_day(instrument.repealed_on),
        known=_day(instrument.repealed_known),
    )
    kept = _filled(
        id=instrument.id,
        title=instrument.title,
        aliases=list(instrument.aliases),
        former=list(instrument.former),
        rank=instrument.rank,
        issuer=instrument.issuer,
        number=instrument.number,
        region=instrument.region,
    )
    kept["versions"] = [_version(each) for each in instrument.versions]
    return {**kept, "repealed": repealed} if repealed else kept


def _version(version: Version) -> dict[str, Plain]:
    kept = _filled(
        version=version.version,
        promulgated=_day(version.promulgated),
        effective=_day(version.effective),
        version_effective=_day(version.version_effective),
        expires=_day(version.expires),
        articles=version.articles,
        items=version.items,
        outdated=_day(version.outdated),
        truncated=version.truncated,
        missing=list(version.missing),
    )
    read_of_text = {"paragraphs": version.paragraphs, "fingerprints": version.fingerprints}
    return {**kept, **{name: each for name, each in read_of_text.items() if each is not None}}


def _filled(**values: Plain) -> dict[str, Plain]:
    return {name: value for name, value in values.items() if value}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
