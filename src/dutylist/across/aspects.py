"""In which respects an item of one list is not what another has under the same id."""

from dataclasses import replace
from enum import StrEnum

from dutylist.model import Guide, Item, Role


class Aspect(StrEnum):
    """What of an item can differ; a contact is each township's own and does not count."""

    PART = "part"
    LEAD = "lead"
    DUTIES = "duties"
    BODIES = "bodies"
    BASIS = "basis"
    CATEGORY = "category"
    NAME = "name"
    PUBLISH = "publish"
    OTHER = "other"


def leads(item: Item) -> tuple[str, ...]:
    """Return the bodies that lead an item, sorted."""
    return tuple(sorted({duty.by for duty in item.duties if duty.role is Role.LEAD}))


def differing(one: Item, other: Item) -> tuple[Aspect, ...]:
    """Return the aspects in which two items differ; what they share as objects costs nothing."""
    found = []
    if one.name != other.name:
        found.append(Aspect.NAME)
    if one.part != other.part:
        found.append(Aspect.PART)
    if one.category != other.category:
        found.append(Aspect.CATEGORY)
    if one.publish is not other.publish:
        found.append(Aspect.PUBLISH)
    if one.duties is not other.duties and one.duties != other.duties:
        found += _duties(one, other)
    elif one.basis is not other.basis and one.basis != other.basis:
        found.append(Aspect.BASIS)
    if _rest(one) != _rest(other):
        found.append(Aspect.OTHER)
    return tuple(aspect for aspect in Aspect if aspect in found)


def _duties(one: Item, other: Item) -> list[Aspect]:
    found = []
    if leads(one) != leads(other):
        found.append(Aspect.LEAD)
    elif [(d.id, d.by, d.role) for d in one.duties] != [(d.id, d.by, d.role) for d in other.duties]:
        found.append(Aspect.BODIES)
    if {(d.id, d.text) for d in one.duties} != {(d.id, d.text) for d in other.duties}:
        found.append(Aspect.DUTIES)
    if _bases(one) != _bases(other):
        found.append(Aspect.BASIS)
    return found


def _bases(item: Item) -> tuple[object, ...]:
    """Return what an item and its duties rest on, with what was delegated."""
    return (item.basis, {duty.id: (duty.basis, duty.delegation) for duty in item.duties})


def _rest(item: Item) -> tuple[object, ...]:
    return (item.required, _guide(item.guide), item.posts, item.note, item.fields)


def _guide(guide: Guide | None) -> Guide | None:
    return guide if guide is None or guide.contact is None else replace(guide, contact=None)
