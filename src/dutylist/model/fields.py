"""Fields of items and duties by the names that overlays use, and when two values say the same."""

from collections.abc import Mapping, Sequence

from dutylist.model.catalogue import Duty, Item
from dutylist.model.overlay import FieldValue

ITEM_FIELDS = frozenset(
    {"name", "category", "part", "required", "basis", "guide", "posts", "publish", "note"}
)
"""The fields that items of every kind have, but for their duties."""

DUTY_FIELDS = frozenset({"by", "role", "text", "basis", "delegation"})
"""The fields of a duty, but for its id."""


def item_field(item: Item, name: str) -> FieldValue:
    """Return a field of an item, one of its kind's own among them; None where it has none."""
    if name not in ITEM_FIELDS:
        return item.fields.get(name)
    value: FieldValue = getattr(item, name)
    return value


def duty_field(duty: Duty, name: str) -> FieldValue:
    """Return a field of a duty; None where duties have none of that name."""
    value: FieldValue = getattr(duty, name) if name in DUTY_FIELDS else None
    return value


def same(one: FieldValue, other: FieldValue) -> bool:
    """Whether two values say the same: nothing is like empty, a list like a tuple."""
    return _plain(one) == _plain(other)


def _plain(value: FieldValue) -> object:
    match value:
        case str():
            return str(value)
        case Mapping():
            return {name: _plain(one) for name, one in value.items()}
        case Sequence():
            return tuple(_plain(one) for one in value) or None
        case _:
            return value
