"""The fields of items and duties by name, as overlays speak of them."""

from collections.abc import Mapping, Sequence

from dutylist.model import Duty, FieldValue, Item

ITEM_FIELDS = (
    "name",
    "category",
    "part",
    "required",
    "basis",
    "guide",
    "posts",
    "publish",
    "note",
)
DUTY_FIELDS = ("by", "role", "text", "basis", "delegation")
KIND_FIELDS: Mapping[str, tuple[str, ...]] = {
    "performance": ("withdrawal",),
    "territorial": ("flow",),
    "power": ("power",),
    "service": ("service",),
    "village": ("voting",),
    "certificate": ("certificate",),
}


def of_item(item: Item, name: str) -> FieldValue:
    """Return the value of an item's field; None where there is none."""
    if name in ITEM_FIELDS:
        value: FieldValue = getattr(item, name)
        return value
    return item.fields.get(name)


def of_duty(duty: Duty, name: str) -> FieldValue:
    """Return the value of a duty's field; None where there is none."""
    value: FieldValue = getattr(duty, name) if name in DUTY_FIELDS else None
    return value


def same(one: FieldValue, other: FieldValue) -> bool:
    """Whether two values say the same: no value is like an empty one, a list like a tuple."""
    return _comparable(one) == _comparable(other)


def _comparable(value: object) -> object:
    match value:
        case str():
            return str(value)
        case Mapping():
            return {key: _comparable(inner) for key, inner in value.items()}
        case Sequence():
            return tuple(map(_comparable, value)) or None
        case _:
            return value
