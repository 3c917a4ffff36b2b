"""What is wrong with an overlay's edits of items and duties."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from dutylist.derive.case import Case, unknown
from dutylist.derive.edit_laws import (
    CLOSED,
    FIXED,
    MISSHAPEN,
    NO_AUTHORITY,
    OTHER_VALUE,
    UNSEEN,
)
from dutylist.derive.fields import (
    DUTY_FIELDS,
    SEALED,
    duty_field,
    fits,
    item_field,
    same,
    told,
)
from dutylist.derive.laws import Law
from dutylist.derive.made import taken
from dutylist.derive.refusal import Refusal
from dutylist.derive.target_laws import NO_EFFECT, UNKNOWN_CATEGORY, UNKNOWN_TARGET
from dutylist.derive.targets import known
from dutylist.findings import Route
from dutylist.model import Duty, DutyEdit, Edit, FieldValue, Item, Permission, Role
from dutylist.model.nearby import Nearby

_LEAD = "lead"
_WHO = frozenset({"by", "role"})

Fields = Mapping[str, FieldValue]


def edits(case: Case) -> Iterator[Refusal]:
    """Find edits of nothing, without effect, of values not seen, and of what is not open."""
    for edit in case.overlay.edit:
        at = (*edit.route, "item")
        yield from known(case, at, edit.item)
        item = case.base.items.get(edit.item)
        if item is None:
            continue
        duties = edit.duties
        if not (edit.set or duties.add or duties.remove or duties.edit):
            yield _no_effect(at, item.id, "edit")
        yield from _item(case, edit, item)
        category = edit.set.get("category")
        if isinstance(category, str) and category not in case.categories:
            at = (*edit.route, "set", "category")
            yield unknown(UNKNOWN_CATEGORY, at, category, Nearby(case.categories))
        yield from _duties(case, edit, item)


def _item(case: Case, edit: Edit, item: Item) -> Iterator[Refusal]:
    closed = SEALED.intersection((*edit.was, *edit.set))
    yield from _closed(edit.route, item.id, closed)
    was, new = _without(edit.was, closed), _without(edit.set, closed)
    yield from _values(edit.route, item.id, (was, new), partial(item_field, item))
    for name in new:
        yield from _permitted(case, edit, (*edit.route, "set", name), item.id, name)


def _duties(case: Case, edit: Edit, item: Item) -> Iterator[Refusal]:
    duties = {duty.id: duty for duty in item.duties}
    for added in edit.duties.add:
        yield from taken(case, (*added.route, "id"), added.id)
        if added.role is Role.LEAD:
            yield from _permitted(case, edit, (*added.route, "role"), added.id, _LEAD)
    for removal in edit.duties.remove:
        duty, route = duties.get(removal.id), (*removal.route, "id")
        if duty is None:
            yield unknown(UNKNOWN_TARGET, route, removal.id, Nearby(duties))
        elif duty.role is Role.LEAD:
            yield from _permitted(case, edit, route, duty.id, _LEAD)
    for change in edit.duties.edit:
        duty = duties.get(change.id)
        if duty is None:
            yield unknown(UNKNOWN_TARGET, (*change.route, "id"), change.id, Nearby(duties))
        else:
            yield from _duty(case, edit, change, duty)


def _duty(case: Case, edit: Edit, change: DutyEdit, duty: Duty) -> Iterator[Refusal]:
    if not change.set:
        yield _no_effect((*change.route, "id"), duty.id, "edit")
    closed = frozenset((*change.was, *change.set)) - DUTY_FIELDS
    yield from _closed(change.route, duty.id, closed)
    was, new = _without(change.was, closed), _without(change.set, closed)
    yield from _values(change.route, duty.id, (was, new), partial(duty_field, duty))
    leads = Role.LEAD in {duty.role, new.get("role")}
    asked = {_LEAD if leads and name in _WHO else name: name for name in reversed(tuple(new))}
    for known_as, name in asked.items():
        yield from _permitted(case, edit, (*change.route, "set", name), duty.id, known_as)


def _closed(route: Route, target: str, names: frozenset[str]) -> Iterator[Refusal]:
    return (_field(CLOSED, route, target, name) for name in sorted(names))


def _without(values: Fields, names: frozenset[str]) -> Fields:
    return {name: value for name, value in values.items() if name not in names}


def _values(
    route: Route, target: str, change: tuple[Fields, Fields], read: Callable[[str], FieldValue]
) -> Iterator[Refusal]:
    was, new = change
    for name, value in new.items():
        at, found = (*route, "set", name), read(name)
        if not fits(name, value):
            yield _field(MISSHAPEN, at, target, name)
        elif same(found, value):
            yield _no_effect(at, target, f"set.{name}")
        if name not in was and not same(found, None):
            yield _field(UNSEEN, at, target, name)
    for name, value in was.items():
        if not same(found := read(name), value):
            params = {"target": target, "field": name, "was": told(value), "found": told(found)}
            yield Refusal(OTHER_VALUE, (*route, "was", name), params)


def _permitted(case: Case, edit: Edit, route: Route, target: str, name: str) -> Iterator[Refusal]:
    match case.policy.permission(name):
        case Permission.FIXED:
            yield _field(FIXED, route, target, name)
        case Permission.AUTHORITY if edit.authority is None:
            yield _field(NO_AUTHORITY, route, target, name)


def _field(law: Law, route: Route, target: str, name: str) -> Refusal:
    return Refusal(law, route, {"target": target, "field": name})


def _no_effect(route: Route, target: str, action: str) -> Refusal:
    return Refusal(NO_EFFECT, route, {"target": target, "action": action})
