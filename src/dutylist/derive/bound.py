"""Contacts that a level binds, and that hold below it unless a lower one binds again."""

from collections.abc import Mapping
from dataclasses import replace

from dutylist.model import Catalogue, Contact, Item, Origin

EVERY_ITEM = "*"
"""In `bind.contacts`, the contact of every item that has none of its own."""

BIND = "bind"
"""The action of an origin through which an item got its contact."""

GUIDE = ("guide",)
"""The field that a binding changes."""

Contacts = Mapping[str, Contact]


def nearer(above: Contacts, own: Contacts) -> Contacts:
    """Return the contacts that hold where a level binds some: its general one hides all above."""
    return own if EVERY_ITEM in own else {**above, **own}


def contact_of(item: str, contacts: Contacts) -> Contact | None:
    """Return the contact that is bound to an item."""
    return contacts.get(item, contacts.get(EVERY_ITEM))


def bound(item: Item, contacts: Contacts) -> bool:
    """Whether the contact in an item's guide came from a binding and was not written there."""
    if item.guide is None or item.guide.contact is None:
        return False
    came = any(level.action == BIND for level in item.origin)
    return came and item.guide.contact == contact_of(item.id, contacts)


def with_contact(item: Item, contact: Contact, origin: Origin) -> Item:
    """Return the item with a contact in its guide, and with where that came from."""
    guide = item.guide
    assert guide is not None  # noqa: S101  (asked before)
    return replace(item, guide=replace(guide, contact=contact), origin=(*item.origin, origin))


def inherited(base: Catalogue) -> Origin:
    """Return the origin of a contact that a base binds."""
    return Origin(catalogue=base.id, version=base.version, action=BIND, fields=GUIDE)


def filled(item: Item, base: Catalogue) -> Item:
    """Return an item of a base with the contact that the base itself binds, if it lacks one."""
    contact = contact_of(item.id, base.contacts)
    if contact is None or item.guide is None or item.guide.contact is not None:
        return item
    return with_contact(item, contact, inherited(base))
