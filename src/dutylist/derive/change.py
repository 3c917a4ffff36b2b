"""Items as an overlay makes them: edited, moved, new, filled in, each knowing why."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dutylist.derive import origins
from dutylist.derive.bound import EVERY_ITEM, Contacts, contact_of, inherited, nearer, with_contact
from dutylist.derive.case import Case
from dutylist.derive.fields import with_duty_fields, with_item_fields
from dutylist.derive.order import by_id
from dutylist.model import Duty, DutyEdit, Edit, Item


def changed(case: Case) -> dict[str, Item]:
    """Return the items that edits and moves make of items of the base, by id."""
    edits: dict[str, list[Edit]] = {}
    for edit in case.overlay.edit:
        edits.setdefault(edit.item, []).append(edit)
    items = {name: _edited(case, case.base.items[name], group) for name, group in edits.items()}
    for move in case.overlay.move:
        item = items.get(move.item, case.base.items[move.item])
        category = item.category if move.category is None else move.category
        origin = (*item.origin, origins.moved(case, move))
        items[move.item] = replace(item, category=category, origin=origin)
    return items


def made(case: Case) -> dict[str, Item]:
    """Return the items that the overlay adds, merges others into, or splits one into, by id."""
    return {
        each.item.id: replace(each.item, origin=origins.made(case, each)) for each in case.makings
    }


def contacted(case: Case, items: Mapping[str, Item]) -> dict[str, Item]:
    """Return the items that are given a contact: new and changed ones, or any that is bound here.

    A contact that was bound above gives way; one that was written in a guide stays.
    """
    own = case.overlay.bind.contacts
    held = nearer(case.base.catalogue.contacts, own)
    if not held:
        return {}
    there = case.base.items
    asked = (
        {**there, **items}
        if EVERY_ITEM in own
        else {**{name: there[name] for name in own if name in there}, **items}
    )
    found = {name: _contacted(case, item, held) for name, item in asked.items()}
    return {name: item for name, item in found.items() if item is not asked[name]}


def _contacted(case: Case, item: Item, contacts: Contacts) -> Item:
    guide, contact = item.guide, contact_of(item.id, contacts)
    if guide is None or contact is None or contact == guide.contact:
        return item
    if guide.contact is not None and not _gives_way(case, item):
        return item
    bind = case.overlay.bind
    key = item.id if item.id in bind.contacts else EVERY_ITEM
    if key not in bind.contacts:
        return with_contact(item, contact, inherited(case.base.catalogue))
    return with_contact(item, contact, origins.bound(case, (*bind.route, "contacts", key)))


def _gives_way(case: Case, item: Item) -> bool:
    """Whether the contact of an item is the one that a level above bound to it."""
    guide = case.base.items[item.id].guide if item.id in case.base.bound else None
    return guide is not None and item.guide is not None and guide.contact == item.guide.contact


def _edited(case: Case, item: Item, edits: Sequence[Edit]) -> Item:
    ordered = sorted(edits, key=origins.subject) if len(edits) > 1 else edits
    setting = [edit for edit in ordered if edit.set]
    changed = replace(
        item,
        duties=_duties(item.duties, ordered),
        origin=(*item.origin, *(origins.edited(case, edit) for edit in ordered)),
        route=(*setting[-1].route, "set") if setting else item.route,
    )
    values = {name: value for edit in setting for name, value in edit.set.items()}
    return with_item_fields(changed, values) if values else changed


def _duties(duties: tuple[Duty, ...], edits: Sequence[Edit]) -> tuple[Duty, ...]:
    if not any(edit.duties.add or edit.duties.remove or edit.duties.edit for edit in edits):
        return duties
    removed = {removal.id for edit in edits for removal in edit.duties.remove}
    changes: dict[str, list[DutyEdit]] = {}
    for edit in edits:
        for change in edit.duties.edit:
            changes.setdefault(change.id, []).append(change)
    new = sorted(
        (duty for edit in edits for duty in edit.duties.add), key=lambda duty: by_id(duty.id)
    )
    kept = (_changed(duty, changes.get(duty.id, ())) for duty in duties if duty.id not in removed)
    return (*kept, *new)


def _changed(duty: Duty, changes: Sequence[DutyEdit]) -> Duty:
    if not changes:
        return duty
    ordered = sorted(changes, key=lambda change: sorted(change.set))
    values = {name: value for change in ordered for name, value in change.set.items()}
    return with_duty_fields(replace(duty, route=(*ordered[-1].route, "set")), values)
