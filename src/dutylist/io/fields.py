"""What the schema lets stand in the fields of an instrument, for those who read them elsewhere."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from dutylist.io import schema

Kind = Literal["text", "day", "flag", "list"]
_MOST = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What a field may hold; a list is one of texts of that form."""

    kind: Kind = "text"
    pattern: re.Pattern[str] | None = None
    most: int = _MOST
    choices: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def of_instruments() -> Mapping[str, Form]:
    """Return the form of each field by the name that it has in an `Instrument` or `Version`."""
    return dict(_forms())


def _forms() -> Iterator[tuple[str, Form]]:
    whole = schema.schema("basis")
    shapes = whole["properties"]["instruments"]["items"]["properties"]
    groups = (
        ("", shapes),
        ("repealed_", shapes["repealed"]["properties"]),
        ("", shapes["versions"]["items"]["properties"]),
    )
    for prefix, group in groups:
        for name, shape in group.items():
            yield f"{prefix}{name}", _form(shape, whole["definitions"])


def _form(shape: Mapping[str, Any], definitions: Mapping[str, Any]) -> Form:
    shape = {**definitions.get(str(shape.get("$ref")).rpartition("/")[2], {}), **shape}
    if shape.get("type") == "array":
        inner = _form(shape["items"], definitions)
        return Form(kind="list", pattern=inner.pattern, most=inner.most)
    pattern = shape.get("pattern")
    return Form(
        kind=_kind(shape),
        pattern=re.compile(pattern) if pattern else None,
        most=shape.get("maxLength", _MOST),
        choices=tuple(shape.get("enum", ())),
    )


def _kind(shape: Mapping[str, Any]) -> Kind:
    if shape.get("format") == "date":
        return "day"
    return "flag" if shape.get("type") == "boolean" else "text"
