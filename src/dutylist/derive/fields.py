"""Fields that overlays change: which they may, of what type, and how they are told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType, UnionType
from typing import Any

from dutylist.model import (
    NO_FIELDS,
    Basis,
    Duty,
    FieldValue,
    Guide,
    Item,
    Publish,
    Role,
)
from dutylist.model.fields import DUTY_FIELDS, ITEM_FIELDS, duty_field, item_field, same

__all__ = [
    "DUTY_FIELDS",
    "ITEM_FIELDS",
    "SEALED",
    "duty_field",
    "fits",
    "item_field",
    "same",
    "told",
    "with_duty_fields",
    "with_item_fields",
]

SEALED = frozenset({"id", "duties", "fields", "origin", "route"})
"""Fields that no `set:` reaches: identity, and what has actions of its own."""

_SHAPES: Mapping[str, type | UnionType] = MappingProxyType(
    {
        "name": str,
        "category": str,
        "part": str | None,
        "required": bool,
        "basis": tuple,
        "guide": Guide | None,
        "posts": tuple,
        "publish": Publish,
        "note": str | None,
        "by": str,
        "role": Role,
        "text": str,
        "delegation": Basis | None,
    }
)


def with_item_fields(item: Item, changes: Mapping[str, FieldValue]) -> Item:
    """Return the item with some fields changed; None takes a kind's own field away."""
    own: dict[str, Any] = {name: changes[name] for name in ITEM_FIELDS.intersection(changes)}
    others = {name: value for name, value in changes.items() if name not in ITEM_FIELDS}
    if others:
        merged = {**item.fields, **others}
        kept = {name: value for name, value in merged.items() if value is not None}
        own["fields"] = kept or NO_FIELDS
    return replace(item, **own)


def with_duty_fields(duty: Duty, changes: Mapping[str, FieldValue]) -> Duty:
    """Return the duty with some fields changed."""
    own: dict[str, Any] = dict(changes)
    return replace(duty, **own)


def fits(name: str, value: FieldValue) -> bool:
    """Whether a value is of the type that a field holds; a kind's own fields hold anything."""
    return isinstance(value, _SHAPES.get(name, object))


def told(value: FieldValue) -> str:
    """Return a value as a message shows it."""
    match value:
        case str():
            return value
        case Basis():
            return value.text
        case bool() | int():
            return str(value).lower()
        case _:
            return "；".join(_parts(value)) or "—"


def _parts(value: FieldValue) -> Iterator[str]:
    match value:
        case Guide():
            yield from (step.text for step in value.steps)
        case Mapping():
            yield from (f"{name}: {told(one)}" for name, one in value.items())
        case Sequence():
            yield from map(told, value)
