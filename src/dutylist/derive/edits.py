"""What is wrong with an overlay's edits of items and duties."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from dutylist.derive.case import Case, unknown
from dutylist.derive.examine import taken
from dutylist.derive.fields import (
    DUTY_FIELDS,
    SEALED,
    duty_field,
    fits,
    item_field,
    same,
    told,
    unwritten,
)
from dutylist.derive.laws import FIELD, NO_EFFECT, OTHER_VALUE
from dutylist.derive.refusal import Refusal
from dutylist.findings import Route
from dutylist.model import Duty, DutyEdit, Edit, FieldValue, Item, Permission, Role
from dutylist.texts import Text

_LEAD = "lead"
_WHO = frozenset({"by", "role"})
_FIXED = Text(zh="不允许下级修改", en="may not be altered at this level")
_NEEDS_AUTHORITY = Text(zh="修改须写明 authority", en="may be altered only on an `authority:`")
_NOT_A_FIELD = Text(zh="不能用 set 修改", en="cannot be altered with `set:`")
_WRONG_SHAPE = Text(zh="的新值类型不对", en="has a new value of the wrong type")
_UNSAID = Text(zh="（was 未写明）", en="(`was:` does not say)")

Fields = Mapping[str, FieldValue]


def edits(case: Case) -> Iterator[Refusal]:
    """Find edits of nothing, without effect, of values not seen, and of what is not open."""
    categories = [category.id for category in case.base.catalogue.categories]
    for edit in case.overlay.edit:
        item = case.base.items.get(edit.item)
        if item is None:
            yield unknown(edit.route, edit.item, case.base.items)
            continue
        duties = edit.duties
        if not (edit.set or duties.add or duties.remove or duties.edit):
            yield _no_effect(edit.route, item.id, "edit")
        yield from _item(case, edit, item)
        category = edit.set.get("category")
        if isinstance(category, str) and category not in categories:
            yield unknown(edit.route, category, categories)
        yield from _duties(case, edit, item)


def _item(case: Case, edit: Edit, item: Item) -> Iterator[Refusal]:
    closed = SEALED.intersection((*edit.was, *edit.set))
    yield from _closed(edit.route, item.id, closed)
    was, new = _without(edit.was, closed), _without(edit.set, closed)
    yield from _values(edit.route, item.id, (was, new), partial(item_field, item))
    for name in new:
        yield from _permitted(case, edit, edit.route, item.id, name)


def _duties(case: Case, edit: Edit, item: Item) -> Iterator[Refusal]:
    duties = {duty.id: duty for duty in item.duties}
    for added in edit.duties.add:
        route = added.route or edit.route
        yield from taken(case, route, added.id)
        if added.role is Role.LEAD:
            yield from _permitted(case, edit, route, added.id, _LEAD)
    for removal in edit.duties.remove:
        duty = duties.get(removal.id)
        if duty is None:
            yield unknown(removal.route, removal.id, duties)
        elif duty.role is Role.LEAD:
            yield from _permitted(case, edit, removal.route, duty.id, _LEAD)
    for change in edit.duties.edit:
        duty = duties.get(change.id)
        if duty is None:
            yield unknown(change.route, change.id, duties)
        else:
            yield from _duty(case, edit, change, duty)


def _duty(case: Case, edit: Edit, change: DutyEdit, duty: Duty) -> Iterator[Refusal]:
    if not change.set:
        yield _no_effect(change.route, duty.id, "edit")
    closed = frozenset((*change.was, *change.set)) - DUTY_FIELDS
    yield from _closed(change.route, duty.id, closed)
    was, new = _without(change.was, closed), _without(change.set, closed)
    yield from _values(change.route, duty.id, (was, new), partial(duty_field, duty))
    leads = Role.LEAD in {duty.role, new.get("role")}
    for name in dict.fromkeys(_LEAD if leads and name in _WHO else name for name in new):
        yield from _permitted(case, edit, change.route, duty.id, name)


def _closed(route: Route, target: str, names: frozenset[str]) -> Iterator[Refusal]:
    return (_field(route, target, name, _NOT_A_FIELD) for name in sorted(names))


def _without(values: Fields, names: frozenset[str]) -> Fields:
    return {name: value for name, value in values.items() if name not in names}


def _values(
    route: Route, target: str, change: tuple[Fields, Fields], read: Callable[[str], FieldValue]
) -> Iterator[Refusal]:
    was, new = change
    for name, value in new.items():
        found = read(name)
        if not fits(name, value):
            yield _field(route, target, name, _WRONG_SHAPE)
        elif same(found, value):
            yield _no_effect(route, target, f"set.{name}")
        if name not in was and not unwritten(name, found):
            yield _other_value(route, target, name, _UNSAID, found)
    for name, value in was.items():
        if not same(found := read(name), value):
            yield _other_value(route, target, name, told(value), found)


def _permitted(case: Case, edit: Edit, route: Route, target: str, name: str) -> Iterator[Refusal]:
    match case.terms.policy.permission(name):
        case Permission.FIXED:
            yield _field(route, target, name, _FIXED)
        case Permission.AUTHORITY if edit.authority is None:
            yield _field(route, target, name, _NEEDS_AUTHORITY)


def _field(route: Route, target: str, name: str, rule: Text) -> Refusal:
    return Refusal(FIELD, route, {"target": target, "field": name, "rule": rule})


def _no_effect(route: Route, target: str, action: str) -> Refusal:
    return Refusal(NO_EFFECT, route, {"target": target, "action": action})


def _other_value(
    route: Route, target: str, name: str, was: str | Text, found: FieldValue
) -> Refusal:
    params = {"target": target, "field": name, "was": was, "found": told(found)}
    return Refusal(OTHER_VALUE, route, params)
