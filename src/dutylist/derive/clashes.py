"""Two actions of an overlay on one item and field: their order would count."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dutylist.derive.case import Case
from dutylist.derive.refusal import Refusal
from dutylist.derive.target_laws import TAKEN, TWICE
from dutylist.findings import Route
from dutylist.model import Decline, DutyChanges, Edit, Overlay, Removal, Split
from dutylist.texts import Text

WHOLE = "*"
"""The field of an action that ends its target as a whole."""

NEW = "+"
"""The field of an action that makes its target."""

_DUTIES = "duties"
_PLACE = "after"
_SAID = {WHOLE: Text(zh="全部", en="everything"), _PLACE: Text(zh="位置", en="position")}


class Touch(NamedTuple):
    """One field of one item or duty that an action touches."""

    target: str
    field: str
    route: Route


def clashes(case: Case) -> Iterator[Refusal]:
    """Find targets that two actions touch in the same field, or one of them as a whole."""
    seen: dict[str, dict[str, Route]] = {}
    for target, field, route in _touches(case):
        fields = seen.setdefault(target, {})
        if field == NEW:
            if NEW in fields:
                yield Refusal(TAKEN, route, {"target": target}, (fields[NEW],))
        elif (first := _first(fields, field)) is not None:
            params = {"target": target, "field": _SAID.get(field, field)}
            yield Refusal(TWICE, route, params, (first,))
        fields.setdefault(field, route)


def _first(fields: Mapping[str, Route], field: str) -> Route | None:
    """Return where an earlier action touches the same, or all of it, or any of it."""
    if field == WHOLE:
        return next((route for name, route in fields.items() if name != NEW), None)
    return fields.get(WHOLE) or (None if field == _DUTIES else fields.get(field))


def _touches(case: Case) -> Iterator[Touch]:
    overlay = case.overlay
    yield from _ended(overlay)
    seen: set[str] = set()
    for item, *_ in case.makings:
        yield Touch(item.id, NEW, (*item.route, "id"))
        if item.id not in seen:
            yield from (Touch(duty.id, NEW, (*duty.route, "id")) for duty in item.duties)
        seen.add(item.id)
    for edit in overlay.edit:
        yield from _edit(edit)
    for move in overlay.move:
        yield Touch(move.item, _PLACE, (*move.route, "item"))
        if move.category is not None:
            yield Touch(move.item, "category", (*move.route, "category"))


def _ended(overlay: Overlay) -> Iterator[Touch]:
    ending: tuple[Removal | Decline | Split, ...]
    ending = (*overlay.remove, *overlay.decline, *overlay.split)
    yield from (Touch(each.item, WHOLE, (*each.route, "item")) for each in ending)
    for at, name in enumerate(overlay.undecided):
        yield Touch(name, WHOLE, (*overlay.route, "undecided", at))
    for merge in overlay.merge:
        firsts = {name: at for at, name in reversed(tuple(enumerate(merge.items)))}
        for name, at in firsts.items():
            yield Touch(name, WHOLE, (*merge.route, "items", at))


def _edit(edit: Edit) -> Iterator[Touch]:
    if edit.duties != DutyChanges():
        yield Touch(edit.item, _DUTIES, (*edit.route, "item"))
    for name in edit.set:
        yield Touch(edit.item, name, (*edit.route, "set", name))
    for added in edit.duties.add:
        yield Touch(added.id, NEW, (*added.route, "id"))
    for removal in edit.duties.remove:
        yield Touch(removal.id, WHOLE, (*removal.route, "id"))
    for change in edit.duties.edit:
        for name in change.set:
            yield Touch(change.id, name, (*change.route, "set", name))
