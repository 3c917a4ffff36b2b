"""Items as an overlay makes them: edited, added, filled in, each knowing why."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dutylist.derive.case import Case
from dutylist.derive.examine import EVERY_ITEM
from dutylist.derive.fields import with_duty_fields, with_item_fields
from dutylist.derive.order import by_id
from dutylist.model import Addition, Contact, Duty, DutyEdit, Edit, Item, Move, Origin


def changed(case: Case) -> dict[str, Item]:
    """Return the items that edits and moves make of items of the base, by id."""
    edits: dict[str, list[Edit]] = {}
    for edit in case.overlay.edit:
        edits.setdefault(edit.item, []).append(edit)
    items = {name: _edited(case, case.base.items[name], group) for name, group in edits.items()}
    for move in case.overlay.move:
        item = items.get(move.item, case.base.items[move.item])
        category = item.category if move.category is None else move.category
        origin = (*item.origin, _origin(case, move, "move"))
        items[move.item] = replace(item, category=category, origin=origin)
    return items


def added(case: Case, addition: Addition) -> Item:
    """Return an added item with its origin."""
    return replace(addition.item, origin=(_origin(case, addition, "add"),))


def contacted(case: Case, items: Iterable[Item]) -> tuple[Item, ...]:
    """Return the items, with a contact in every guide that lacks one and that is given one."""
    contacts = case.overlay.bind.contacts
    if not contacts:
        return tuple(items)
    return tuple(_contacted(case, item, contacts) for item in items)


def _contacted(case: Case, item: Item, contacts: Mapping[str, Contact]) -> Item:
    guide, contact = item.guide, contacts.get(item.id, contacts.get(EVERY_ITEM))
    if guide is None or guide.contact is not None or contact is None:
        return item
    overlay = case.overlay
    level = Origin(
        catalogue=overlay.base.catalogue,
        version=overlay.base.version,
        overlay=overlay.id,
        line=case.terms.line(overlay.bind.route),
        action="bind",
    )
    return replace(item, guide=replace(guide, contact=contact), origin=(*item.origin, level))


def _edited(case: Case, item: Item, edits: Iterable[Edit]) -> Item:
    ordered = sorted(edits, key=_subject)
    for edit in ordered:
        if edit.set:
            item = with_item_fields(replace(item, route=(*edit.route, "set")), edit.set)
    duties = _duties(item.duties, ordered)
    origin = (*item.origin, *(_origin(case, edit, "edit") for edit in ordered))
    return replace(item, duties=duties, origin=origin)


def _subject(edit: Edit) -> tuple[list[str], list[str]]:
    """Return what an edit touches: two edits of one item touch nothing in common."""
    duties = edit.duties
    added_ids = [duty.id for duty in duties.add]
    removed_ids = [removal.id for removal in duties.remove]
    names = [f"{change.id}.{name}" for change in duties.edit for name in change.set]
    return sorted(edit.set), sorted([*added_ids, *removed_ids, *names])


def _duties(duties: tuple[Duty, ...], edits: Sequence[Edit]) -> tuple[Duty, ...]:
    if not any(edit.duties.add or edit.duties.remove or edit.duties.edit for edit in edits):
        return duties
    removed = {removal.id for edit in edits for removal in edit.duties.remove}
    changes = [change for edit in edits for change in edit.duties.edit]
    new = sorted(
        (duty for edit in edits for duty in edit.duties.add), key=lambda duty: by_id(duty.id)
    )
    kept = (_changed(duty, changes) for duty in duties if duty.id not in removed)
    return (*kept, *new)


def _changed(duty: Duty, changes: Iterable[DutyEdit]) -> Duty:
    mine = [change for change in changes if change.id == duty.id]
    for change in sorted(mine, key=lambda change: sorted(change.set)):
        moved = replace(duty, route=(*change.route, "set"))
        duty = with_duty_fields(moved, change.set)
    return duty


def _origin(case: Case, action: Addition | Edit | Move, name: str) -> Origin:
    base = case.overlay.base
    return Origin(
        catalogue=base.catalogue,
        version=base.version,
        overlay=case.overlay.id,
        line=case.terms.line(action.route),
        action=name,
        reason=action.reason,
        record=None if isinstance(action, Move) else action.record,
    )
