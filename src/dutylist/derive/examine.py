"""What is wrong with an overlay's removals, additions, claims and places."""

from collections.abc import Iterator
from itertools import pairwise

from dutylist.derive.case import Case, unknown
from dutylist.derive.change_laws import (
    FIXED,
    FOREIGN_NEIGHBOUR,
    NO_AUTHORITY,
    NO_BASIS,
    NO_RECORD,
    NO_TAKER,
    REQUIRED,
    RING,
    UNKNOWN_BINDING,
    UNKNOWN_CATEGORY,
    UNKNOWN_NEIGHBOUR,
)
from dutylist.derive.laws import (
    CLAIM_IN_ALL,
    EMPTY_CLAIM,
    NO_EFFECT,
    REPEATED_CLAIM,
    TAKEN,
    TWICE,
    UNCLAIMED_REQUIRED,
    UNCLAIMED_TARGET,
    UNKNOWN_CLAIM,
    UNKNOWN_TARGET,
)
from dutylist.derive.order import rings
from dutylist.derive.refusal import Refusal
from dutylist.findings import Route
from dutylist.model import Item, Mode, Move, Permission, RemovalReason

EVERY_ITEM = "*"
"""In `bind.contacts`, the contact of every item that has none of its own."""

_GOES_ON = frozenset({RemovalReason.TAKEN_BACK, RemovalReason.TRANSFERRED})


def removals(case: Case) -> Iterator[Refusal]:
    """Find removals of nothing, of required items, and without a taker."""
    for removal in case.overlay.remove:
        item = case.base.items.get(removal.item)
        if item is None:
            yield unknown(UNKNOWN_TARGET, removal.route, removal.item, case.base.items)
        elif item.required and not case.terms.admits(removal.record):
            yield Refusal(REQUIRED, removal.route, {"target": item.id})
        if removal.reason in _GOES_ON and not removal.taker:
            params = {"target": removal.item, "reason": str(removal.reason)}
            yield Refusal(NO_TAKER, removal.route, params)


def additions(case: Case) -> Iterator[Refusal]:
    """Find additions under a used id, without basis or record, or in no category."""
    categories = [category.id for category in case.base.catalogue.categories]
    for addition in case.overlay.add:
        item, route = addition.item, addition.route
        used = tuple(taken(case, route, item.id))
        yield from used
        for duty in () if used else item.duties:
            yield from taken(case, duty.route or route, duty.id)
        if next(item.citations, None) is None:
            yield Refusal(NO_BASIS, route, {"target": item.id})
        if not case.terms.admits(addition.record):
            yield Refusal(NO_RECORD, route, {"target": item.id})
        if item.category not in categories:
            yield unknown(UNKNOWN_CATEGORY, route, item.category, categories)


def taken(case: Case, route: Route, new: str) -> Iterator[Refusal]:
    """Find out whether an id for something new is in use or was."""
    base = case.base
    if new in base.items or new in base.duties or new in base.retired:
        yield Refusal(TAKEN, route, {"target": new})


def claims(case: Case) -> Iterator[Refusal]:
    """Find claims of nothing, claims left out, and changes of what is not claimed."""
    overlay = case.overlay
    route = (*overlay.route, "claim")
    if overlay.mode is Mode.ALL:
        if overlay.claim:
            yield Refusal(CLAIM_IN_ALL, route)
        return
    if not overlay.claim:
        yield Refusal(EMPTY_CLAIM, overlay.route)
    for at, claim in enumerate(overlay.claim):
        yield from _claim(case, (*route, at), claim, overlay.claim[:at])
    for item in case.base.items.values():
        if item.required and not (item.id in case.claimed or item.id in case.removed):
            yield Refusal(UNCLAIMED_REQUIRED, route, {"target": item.id})
    changes = [(edit.item, edit.route) for edit in overlay.edit]
    changes += [(move.item, move.route) for move in overlay.move]
    for target, place in changes:
        if target in case.base.items and target not in case.claimed:
            yield Refusal(UNCLAIMED_TARGET, place, {"target": target})


def _claim(case: Case, route: Route, claim: str, before: tuple[str, ...]) -> Iterator[Refusal]:
    if claim not in case.base.items:
        yield unknown(UNKNOWN_CLAIM, route, claim, case.base.items)
    if claim in before:
        yield Refusal(REPEATED_CLAIM, route, {"target": claim})
    if claim in case.removed:
        yield Refusal(TWICE, route, {"target": claim, "field": "claim"})


def moves(case: Case) -> Iterator[Refusal]:
    """Find moves of nothing, to where the item stands, and into a category that is not open."""
    for move in case.overlay.move:
        item = case.base.items.get(move.item)
        if item is None:
            yield unknown(UNKNOWN_TARGET, move.route, move.item, case.base.items)
        elif move.item not in case.recategorised and _stands(case, item, move.after):
            yield Refusal(NO_EFFECT, move.route, {"target": item.id, "action": "move"})
        if move.category is not None:
            yield from _category(case, move, move.category)


def _stands(case: Case, item: Item, after: str | None) -> bool:
    """Whether an item of the base stands behind `after` already, or first of its category."""
    items = case.base.items.values()
    if after is None:
        return item is next(each for each in items if each.category == item.category)
    return any(one.id == after and other is item for one, other in pairwise(items))


def _category(case: Case, move: Move, category: str) -> Iterator[Refusal]:
    """Ask about the category of a move, which has no place for an authority."""
    item = case.base.items.get(move.item)
    categories = [category.id for category in case.base.catalogue.categories]
    permission = case.terms.policy.permission("category")
    if category not in categories:
        yield unknown(UNKNOWN_CATEGORY, move.route, category, categories)
    if item is not None and category == item.category:
        yield Refusal(NO_EFFECT, move.route, {"target": move.item, "action": "move.category"})
    elif permission is not Permission.FREE:
        law = FIXED if permission is Permission.FIXED else NO_AUTHORITY
        yield Refusal(law, move.route, {"target": move.item, "field": "category"})


def places(case: Case) -> Iterator[Refusal]:
    """Find places behind what is not there, and rings of items that wait for each other."""
    for addition in case.overlay.add:
        yield from _place(case, addition.route, addition.item.id, addition.after)
    for move in case.overlay.move:
        yield from _place(case, move.route, move.item, move.after)
    routes = {addition.item.id: addition.route for addition in case.overlay.add}
    routes |= {move.item: move.route for move in case.overlay.move}
    behind = {name: after for name, after in case.places.items() if after is not None}
    for ring in rings(behind):
        yield Refusal(RING, routes[ring[0]], {"items": "、".join(ring)})


def _place(case: Case, route: Route, target: str, after: str | None) -> Iterator[Refusal]:
    held = case.categories
    if after is None:
        return
    if after not in held:
        yield unknown(UNKNOWN_NEIGHBOUR, route, target, held, after=after)
    elif target in held and held[target] != held[after]:
        yield Refusal(FOREIGN_NEIGHBOUR, route, {"target": target, "after": after})


def contacts(case: Case) -> Iterator[Refusal]:
    """Find contacts of items that the result does not hold."""
    bind = case.overlay.bind
    for item in bind.contacts:
        if item != EVERY_ITEM and item not in case.categories:
            route = (*bind.route, "contacts", item)
            yield unknown(UNKNOWN_BINDING, route, item, case.categories)
