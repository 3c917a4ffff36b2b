"""Two actions of an overlay on one item and field: their order would count."""

from collections.abc import Iterator
from typing import NamedTuple

from dutylist.derive.case import Case
from dutylist.derive.laws import TWICE
from dutylist.derive.refusal import Refusal
from dutylist.findings import Route
from dutylist.model import Edit

WHOLE = "*"
"""The field of an action that takes or makes the whole of its target."""


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
        if field in fields or WHOLE in fields or (field == WHOLE and fields):
            yield Refusal(TWICE, route, {"target": target, "field": field})
        fields.add(field)


def _touches(case: Case) -> Iterator[Touch]:
    overlay = case.overlay
    for removal in overlay.remove:
        yield Touch(removal.item, WHOLE, removal.route)
    for addition in overlay.add:
        yield Touch(addition.item.id, WHOLE, addition.route)
        for duty in addition.item.duties:
            yield Touch(duty.id, WHOLE, duty.route or addition.route)
    for edit in overlay.edit:
        yield from _edit(edit)
    for move in overlay.move:
        yield Touch(move.item, "after", move.route)
        if move.category is not None:
            yield Touch(move.item, "category", move.route)


def _edit(edit: Edit) -> Iterator[Touch]:
    for name in edit.set:
        yield Touch(edit.item, name, edit.route)
    for added in edit.duties.add:
        yield Touch(added.id, WHOLE, added.route or edit.route)
    for removal in edit.duties.remove:
        yield Touch(removal.id, WHOLE, removal.route)
    for change in edit.duties.edit:
        for name in change.set:
            yield Touch(change.id, name, change.route)
