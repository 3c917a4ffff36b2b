"""Gathers what a file says out of the model's values."""

from collections.abc import Mapping
from datetime import date

from dutylist.checks.bag import Bag
from dutylist.checks.content import Content
from dutylist.model import (
    Catalogue,
    Department,
    Edit,
    Item,
    Overlay,
    Publish,
    Record,
    Unit,
    Workspace,
)


def from_catalogue(catalogue: Catalogue, day: date) -> Content:
    """Collect what a catalogue says."""
    bag = Bag()
    bag.name(catalogue.title, (*catalogue.route, "title"))
    bag.word(catalogue.note, (*catalogue.route, "note"))
    bag.issued(catalogue.issued, catalogue.route)
    for index, category in enumerate(catalogue.categories):
        bag.name(category.name, (*catalogue.route, "categories", index, "name"))
    bag.bound(catalogue.departments, catalogue.contacts, catalogue.route)
    for item in catalogue.items:
        bag.item(item)
    return bag.content(catalogue.route, day, catalogue)


def from_overlay(
    overlay: Overlay, base: Catalogue | None, items: Mapping[str, Item], day: date
) -> Content:
    """Collect what an overlay adds to its base or words otherwise."""
    bag = Bag()
    bag.word(overlay.note, (*overlay.route, "note"))
    bag.optional(overlay.target.name, (*overlay.route, "for", "name"))
    bag.result(overlay.result, (*overlay.route, "result"))
    for removal in overlay.remove:
        bag.word(removal.note, (*removal.route, "note"))
    for addition in overlay.add:
        bag.word(addition.reason, (*addition.route, "reason"))
        bag.item(addition.item)
    for edit in overlay.edit:
        bag.edit(edit, items.get(edit.item))
        if _hidden(edit, items.get(edit.item)):
            bag.hidden.append(edit.route)
    for move in overlay.move:
        bag.word(move.reason, (*move.route, "reason"))
    for decline in overlay.decline:
        bag.word(decline.reason, (*decline.route, "reason"))
    for merge in overlay.merge:
        bag.union(merge, (merge.into,))
    for split in overlay.split:
        bag.union(split, split.into)
    bag.bound(overlay.bind.departments, overlay.bind.contacts, overlay.bind.route)
    return bag.content(overlay.route, day, base)


def from_record(record: Record, day: date) -> Content:
    """Collect what a record says."""
    bag = Bag()
    bag.name(record.title, (*record.route, "title"))
    bag.word(record.reason, (*record.route, "reason"))
    bag.word(record.note, (*record.route, "note"))
    for change in record.changes:
        bag.word(change.note, (*change.route, "note"))
    for opinion in record.opinions:
        bag.word(opinion.text, (*opinion.route, "text"))
        bag.word(opinion.reply, (*opinion.route, "reply"))
    bag.bases.extend(record.basis)
    return bag.content(record.route, day, None)


def from_workspace(workspace: Workspace, day: date) -> Content:
    """Collect the names of units and departments."""
    bag = Bag()
    bag.name(workspace.title, (*workspace.route, "title"))
    bag.word(workspace.note, (*workspace.route, "note"))
    listed: tuple[Unit | Department, ...] = (*workspace.units, *workspace.departments)
    for named in listed:
        bag.name(named.name, (*named.route, "name"))
        for key in _PLACES if isinstance(named, Unit) else ():
            bag.optional(getattr(named, key), (*named.route, key))
        for index, alias in enumerate(named.aliases):
            bag.name(alias, (*named.route, "aliases", index))
    return bag.content(workspace.route, day, None)


_PLACES = ("county", "city", "province")


def _hidden(edit: Edit, base: Item | None) -> bool:
    """Whether the item that an edit leads to is internal, so that its words stay inside."""
    publish = edit.set.get("publish")
    was = base is not None and base.publish is Publish.INTERNAL
    return publish == Publish.INTERNAL.value or (was and publish is None)
