"""Two actions of an overlay on one item and field: their order would count."""

from collections.abc import Iterator
from typing import NamedTuple

from dutylist.derive.case import Case
from dutylist.derive.laws import TAKEN, TWICE
from dutylist.derive.refusal import Refusal
from dutylist.findings import Route
from dutylist.model import DutyChanges, Edit, Overlay
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
    seen: dict[str, set[str]] = {}
    for target, field, route in _touches(case):
        fields = seen.setdefault(target, set())
        if field == NEW:
            if NEW in fields:
                yield Refusal(TAKEN, route, {"target": target})
        elif fields & {field, WHOLE} - {_DUTIES} or (field == WHOLE and fields - {NEW}):
            yield Refusal(TWICE, route, {"target": target, "field": _SAID.get(field, field)})
        fields.add(field)


def _touches(case: Case) -> Iterator[Touch]:
    overlay = case.overlay
    yield from _ended(overlay)
    seen: set[str] = set()
    for item, action, *_ in case.makings:
        route = item.route or action.route
        yield Touch(item.id, NEW, route)
        if item.id not in seen:
            yield from (Touch(duty.id, NEW, duty.route or route) for duty in item.duties)
        seen.add(item.id)
    for edit in overlay.edit:
        yield from _edit(edit)
    for move in overlay.move:
        yield Touch(move.item, _PLACE, move.route)
        if move.category is not None:
            yield Touch(move.item, "category", move.route)


def _ended(overlay: Overlay) -> Iterator[Touch]:
    yield from (Touch(removal.item, WHOLE, removal.route) for removal in overlay.remove)
    yield from (Touch(decline.item, WHOLE, decline.route) for decline in overlay.decline)
    for at, name in enumerate(overlay.undecided):
        yield Touch(name, WHOLE, (*overlay.route, "undecided", at))
    for merge in overlay.merge:
        firsts = {name: at for at, name in reversed(tuple(enumerate(merge.items)))}
        for name, at in firsts.items():
            yield Touch(name, WHOLE, (*merge.route, "items", at))
    yield from (Touch(split.item, WHOLE, split.route) for split in overlay.split)


def _edit(edit: Edit) -> Iterator[Touch]:
    if edit.duties != DutyChanges():
        yield Touch(edit.item, _DUTIES, edit.route)
    for name in edit.set:
        yield Touch(edit.item, name, (*edit.route, "set", name))
    for added in edit.duties.add:
        yield Touch(added.id, NEW, added.route or edit.route)
    for removal in edit.duties.remove:
        yield Touch(removal.id, WHOLE, removal.route)
    for change in edit.duties.edit:
        for name in change.set:
            yield Touch(change.id, name, (*change.route, "set", name))
