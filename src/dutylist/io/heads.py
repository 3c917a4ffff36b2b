"""The heads of overlays and catalogues, read without their actions and items.

A thousand overlays can be put in order by their heads alone; each is read whole only where it is
worked on. A head that is not as usual is None: the file is then opened and judged as any other.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import yaml
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from dutylist.io import build, build_overlay
from dutylist.io.walk import CParser
from dutylist.model import Catalogue, Overlay, Pin, Result, Target

_KIND = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:[ \t]*+(?:#[^\n]*+|\r?)\n)*+dutylist:[ \t]*([a-z]+)/1[ \t]*\r?\n"
)
_MAPPINGS = frozenset(("for", "base", "result", "replaces", "issued"))
_LATE = re.compile(rb"^(?:[\"']?result[\"']?[ \t]*:|[\"'?!&])", re.MULTILINE)
_OVERLAY = frozenset(("dutylist", "id", "for", "base"))
_CATALOGUE = frozenset(("dutylist", "id", "title", "kind", "version", "jurisdiction", "level"))
_FIELDS = 11
Row = list[str | None]
"""What is kept of the head of an overlay, in the order of `row`."""

_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
_LISTS: dict[str, Any] = {"items": [], "categories": []}


def kind(raw: bytes) -> str | None:
    """Return what a file says it is in its first key; None where that takes a closer look."""
    found = _KIND.match(raw)
    return None if found is None else found.group(1).decode("ascii")


def overlay(name: str, raw: bytes, digest: str) -> Overlay | None:
    """Return an overlay without any action; None where its head is not as usual."""
    needed = _OVERLAY | {"result"} if _LATE.search(raw) else _OVERLAY
    try:
        return _overlay(name, _head(raw, needed), digest)
    except (yaml.YAMLError, AttributeError, KeyError, TypeError, ValueError):
        return None


def of_overlay(data: Mapping[str, Any], name: str, digest: str) -> Overlay:
    """Return an overlay that was read whole without any action."""
    whole = build_overlay.overlay(_said(data), (name,), digest)
    return whole if whole.result is None else replace(whole, result=_named(data["result"]))


def of_catalogue(data: Mapping[str, Any], name: str) -> Catalogue:
    """Return a catalogue that was read whole without its items."""
    return build.catalogue(_said(data) | _LISTS, (name,))


def _said(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a head holds of the data of a whole file."""
    known = (each for each in data.items() if each[1] is not None)
    return {
        key: said for key, said in known if key in _MAPPINGS or not isinstance(said, dict | list)
    }


def _overlay(name: str, head: dict[str, Any], digest: str) -> Overlay:
    result = head.get("result")
    return Overlay(
        id=head["id"],
        target=Target(**head["for"]),
        base=Pin(**head["base"]),
        result=None if result is None else _named(result),
        digest=digest,
        route=(name,),
    )


def _named(result: Mapping[str, Any]) -> Result:
    """Return what a catalogue in between is called; what it says of itself is no part of a head."""
    return Result(id=result["id"], title=result["title"], version=result["version"])


def row(head: Overlay) -> Row:
    """Return all that the head of an overlay says, in a form that can be kept."""
    target, pin, result = head.target, head.base, head.result
    named = (result.id, result.title, result.version) if result else (None, None, None)
    about = (head.id, target.unit, target.name, target.jurisdiction, target.level)
    return [*about, pin.catalogue, pin.version, pin.digest, *named]


def a_row(kept: object) -> Row:
    """Return what was kept of a head; raises ValueError for anything else."""
    if not isinstance(kept, list) or len(kept) != _FIELDS:
        raise ValueError(kept)
    if not all(each is None or isinstance(each, str) for each in kept):
        raise ValueError(kept)
    return kept


def from_row(name: str, digest: str, kept: Row) -> Overlay:
    """Return an overlay without any action out of what was kept of its head."""
    own, unit, called, jurisdiction, level, base, version, pinned, *named = kept
    return Overlay(
        id=own or "",
        target=Target(unit=unit, name=called, jurisdiction=jurisdiction, level=level),
        base=Pin(base or "", version or "", pinned or ""),
        result=Result(id=named[0], title=named[1] or "", version=named[2] or "")
        if named[0]
        else None,
        digest=digest,
        route=(name,),
    )


def catalogue(name: str, raw: bytes) -> Catalogue | None:
    """Return a catalogue without its items; None where its head is not as usual."""
    try:
        head = _head(raw, _CATALOGUE, until="items")
        return build.catalogue(head | _LISTS, (name,))
    except (yaml.YAMLError, AttributeError, KeyError, TypeError, ValueError):
        return None


def _head(raw: bytes, needed: frozenset[str], until: str | None = None) -> dict[str, Any]:
    """Return what stands before `until`, or else before all that is needed has been seen.

    What follows is not even parsed. Raises KeyError where something needed is missing.
    """
    following: Any = CParser(raw).get_event
    following()
    following()
    if not isinstance(following(), MappingStartEvent):
        raise TypeError
    head: dict[str, Any] = {}
    while isinstance(key := following(), ScalarEvent) and key.value != until:
        if key.value in head:
            raise KeyError(key.value)
        value = following()
        if isinstance(value, ScalarEvent):
            if value.value not in _NOTHING:
                head[key.value] = value.value
        elif key.value in _MAPPINGS:
            head[key.value] = _texts(value, following)
        else:
            _skip(value, following)
        if until is None and head.keys() >= needed:
            break
    if not head.keys() >= needed:
        raise KeyError(raw[:1])
    return head


def _texts(start: Any, following: Any) -> dict[str, str]:  # noqa: ANN401  (PyYAML types its events loosely)
    """Return a mapping of scalars; what is nested in it deeper is left out."""
    if not isinstance(start, MappingStartEvent):
        raise TypeError
    texts = {}
    while isinstance(key := following(), ScalarEvent):
        value = following()
        if isinstance(value, ScalarEvent):
            texts[key.value] = value.value
        else:
            _skip(value, following)
    return texts


def _skip(start: Any, following: Any) -> None:  # noqa: ANN401
    depth = int(isinstance(start, MappingStartEvent | SequenceStartEvent))
    while depth:
        event = following()
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            depth += 1
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            depth -= 1
