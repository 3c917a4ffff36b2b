"""The one form of each kind of file, comments kept, proven by reading it again."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from dutylist.findings import Finding, Severity
from dutylist.io import (
    build,
    build_record,
    digest,
    encoding,
    overlay_file,
    plain_overlay,
    plain_record,
    schema,
    write,
)
from dutylist.io.opened import Opened, open_bytes
from dutylist.mending.comments import comments, put_back
from dutylist.model import Catalogue, Overlay, Plain, Record

Model = Catalogue | Overlay | Record | dict[str, Plain]

_HEAD = re.compile(r"\A(?:#[^\n]*\n)+")
"""Comments that a list is written with; those that its file has are kept instead."""

_UNSAID = frozenset({"public"})
_SAID = frozenset({"all"})
"""Values that a canonical file leaves out, and that it writes though nobody typed them."""


class Why(StrEnum):
    """Why a file has no canonical form that could be written."""

    FAULTY = "faulty"
    NO_BASE = "no-base"
    NOT_PROVEN = "not-proven"


class CannotForm(Exception):  # noqa: N818
    """A file that is left as it is; `findings` says what is wrong in it."""

    def __init__(self, why: Why, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(why)
        self.why = why
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Known:
    """What is known around a file: the kinds of lists by id and version, and kinds of its own."""

    lists: Mapping[tuple[str, str], str]
    kinds: Path | None = None


def formed(name: str, raw: bytes, known: Known) -> bytes:
    """Return the canonical form of a file; raises CannotForm."""
    opened = open_bytes(name, raw, known.kinds)
    model = _model(opened, known)
    text, _ = encoding.decode(name, raw)
    assert text is not None  # noqa: S101  (it has been read)
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    said = comments(plain)
    new = put_back(_body(model), said).encode("utf-8")
    after = open_bytes(name, new, known.kinds)
    kept = Counter(each.text for each in comments(new.decode("utf-8")))
    whole = kept == Counter(each.text for each in said) and _nothing_lost(opened, after)
    if not whole or not _same(model, after, known):
        raise CannotForm(Why.NOT_PROVEN)
    return new


def _model(opened: Opened, known: Known) -> Model:
    """Return what a file says; raises CannotForm where it has errors."""
    errors = _errors(opened.findings)
    if errors or opened.kind is None:
        raise CannotForm(Why.FAULTY, errors)
    data: Any = opened.source.data
    match opened.kind:
        case "catalogue":
            return build.catalogue(data, opened.route)
        case "record":
            return build_record.record(data, opened.route)
        case "overlay":
            base = (str(data["base"]["catalogue"]), str(data["base"]["version"]))
            if base not in known.lists:
                raise CannotForm(Why.NO_BASE)
            made, refused = overlay_file.built(opened, known.lists, known.kinds)
            if errors := _errors(tuple(refused)):
                raise CannotForm(Why.FAULTY, errors)
            return replace(made, digest="")
    plain: dict[str, Plain] = ordered(data, schema.schema(opened.kind))
    return plain


def _errors(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(each for each in found if each.fault.severity is Severity.ERROR)


def _body(model: Model) -> str:
    match model:
        case Catalogue():
            return _HEAD.sub("", write.catalogue_text(model))
        case Overlay():
            return write.yaml_text(plain_overlay.overlay(model))
        case Record():
            return write.yaml_text(plain_record.record(model))
    return write.yaml_text(model)


def _nothing_lost(before: Opened, after: Opened) -> bool:
    """Whether all that was typed is still there, but for what goes without saying."""
    was, now = (Counter(_words(each.source.data)) for each in (before, after))
    return (was - now).keys() <= _UNSAID and (now - was).keys() <= _SAID


def _words(value: Plain) -> Iterator[str]:
    """Yield every text and number of some data, keys aside."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from _words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)
    elif value not in (None, False, ""):
        yield str(value)


def _same(model: Model, opened: Opened, known: Known) -> bool:
    """Whether a file in its new form says what it said."""
    try:
        after = _model(opened, known)
    except CannotForm:
        return False
    if isinstance(model, Catalogue) and isinstance(after, Catalogue):
        return model == after and digest.catalogue(model) == digest.catalogue(after)
    return model == after


def ordered(value: Any, shape: Any, root: Any = None) -> Any:  # noqa: ANN401  (data and JSON Schema)
    """Return data with the fields of each mapping in the order of its schema."""
    root = shape if root is None else root
    while "$ref" in shape:
        shape = root["definitions"][shape["$ref"].rpartition("/")[2]]
    if isinstance(value, list):
        return [ordered(each, shape.get("items", {}), root) for each in value]
    if not isinstance(value, dict):
        return value
    fields = shape.get("properties", {})
    rest = shape.get("additionalProperties")
    rest = rest if isinstance(rest, dict) else {}
    names = sorted(
        value, key=lambda name: list(fields).index(name) if name in fields else len(fields)
    )
    return {name: ordered(value[name], fields.get(name, rest), root) for name in names}
