"""What is wrong with an overlay's removals, claims, moves, places and bindings."""

from collections.abc import Iterator, Mapping

from dutylist.derive.bound import EVERY_ITEM
from dutylist.derive.case import Case, unknown
from dutylist.derive.claim_laws import (
    CLAIM_IN_ALL,
    DECLINE_IN_ALL,
    EMPTY_CLAIM,
    REPEATED_CLAIM,
    UNCLAIMED_REQUIRED,
    UNCLAIMED_TARGET,
    UNKNOWN_CLAIM,
)
from dutylist.derive.edit_laws import FIXED, NO_AUTHORITY
from dutylist.derive.entry_laws import NO_TAKER, REQUIRED
from dutylist.derive.fates import Fate
from dutylist.derive.order import rings
from dutylist.derive.place_laws import (
    FOREIGN_NEIGHBOUR,
    GONE_NEIGHBOUR,
    RING,
    UNKNOWN_BINDING,
    UNKNOWN_NEIGHBOUR,
)
from dutylist.derive.refusal import Refusal
from dutylist.derive.target_laws import NO_EFFECT, TWICE, UNKNOWN_CATEGORY
from dutylist.derive.targets import by_record, known
from dutylist.derive.told import REASONS, fate
from dutylist.findings import Route
from dutylist.model import Edit, Item, Mode, Move, Permission, RemovalReason
from dutylist.model.nearby import Nearby

_GOES_ON = frozenset({RemovalReason.TAKEN_BACK, RemovalReason.TRANSFERRED})
_NOT_TAKEN = frozenset({Fate.DECLINED, Fate.UNDECIDED})


def removals(case: Case) -> Iterator[Refusal]:
    """Find removals of nothing, of required items, and without a taker."""
    for removal in case.overlay.remove:
        route = (*removal.route, "item")
        yield from known(case, route, removal.item)
        item = case.base.items.get(removal.item)
        if item is not None and item.required and not case.terms.admits(removal.record):
            yield Refusal(REQUIRED, by_record(removal, route), {"target": item.id})
        if removal.reason in _GOES_ON and not removal.taker:
            params = {"target": removal.item, "reason": REASONS[removal.reason]}
            yield Refusal(NO_TAKER, (*removal.route, "reason"), params)


def claims(case: Case) -> Iterator[Refusal]:
    """Find claims of nothing, and claims where they have no meaning, or that are left out."""
    overlay = case.overlay
    route = (*overlay.route, "claim")
    if overlay.mode is not Mode.CLAIM:
        if overlay.claim:
            yield Refusal(CLAIM_IN_ALL, route)
        for decline in overlay.decline:
            yield Refusal(DECLINE_IN_ALL, (*decline.route, "item"), {"target": decline.item})
    elif not overlay.claim:
        yield Refusal(EMPTY_CLAIM, (*overlay.route, "mode"))
    seen: dict[str, Route] = {}
    for at, claim in enumerate(overlay.claim if overlay.mode is Mode.CLAIM else ()):
        if claim not in case.base.items:
            yield unknown(UNKNOWN_CLAIM, (*route, at), claim, case.near_base)
        if claim in seen:
            yield Refusal(REPEATED_CLAIM, (*route, at), {"target": claim}, (seen[claim],))
        if claim in case.gone:
            yield Refusal(TWICE, (*route, at), {"target": claim, "field": "claim"})
        seen.setdefault(claim, (*route, at))


def left_out(case: Case) -> Iterator[Refusal]:
    """Find items left out that are unknown or required, and changes of items left out."""
    overlay = case.overlay
    routes = {each.item: (*each.route, "item") for each in overlay.decline}
    routes |= {name: (*overlay.route, "undecided", at) for at, name in enumerate(overlay.undecided)}
    for name, route in routes.items():
        yield from known(case, route, name)
    if overlay.mode is not Mode.CLAIM:
        routes = {name: route for name, route in routes.items() if name in overlay.undecided}
    yield from _required(case, routes)
    actions: tuple[Edit | Move, ...] = (*overlay.edit, *overlay.move)
    for action in actions:
        if case.gone.get(action.item) in _NOT_TAKEN and action.item in case.base.items:
            yield Refusal(UNCLAIMED_TARGET, (*action.route, "item"), {"target": action.item})


def _required(case: Case, routes: Mapping[str, Route]) -> Iterator[Refusal]:
    """Find required items that are left out; those of which nothing is said are told as one."""
    left = [name for name in case.base.required if case.gone.get(name) in _NOT_TAKEN]
    for name in left:
        if name in routes:
            yield Refusal(UNCLAIMED_REQUIRED, routes[name], {"target": name})
    if silent := "、".join(name for name in left if name not in routes):
        route = (*case.overlay.route, "claim")
        yield Refusal(UNCLAIMED_REQUIRED, route, {"target": silent})


def moves(case: Case) -> Iterator[Refusal]:
    """Find moves of nothing, to where the item stands, and into a category that is not open."""
    for move in case.overlay.move:
        route = (*move.route, "item")
        yield from known(case, route, move.item)
        item = case.base.items.get(move.item)
        moved = move.item in case.recategorised
        if item is not None and not moved and _stands(case, item, move.after):
            yield Refusal(NO_EFFECT, route, {"target": item.id, "action": "move"})
        if move.category is not None:
            yield from _category(case, move, move.category)


def _stands(case: Case, item: Item, after: str | None) -> bool:
    """Whether an item of the base stands behind `after` already, or first of its category."""
    if after is not None:
        numbers = case.base.numbers
        return numbers.get(after) == numbers[item.id] - 1
    return case.firsts[item.category] == item.id


def _category(case: Case, move: Move, category: str) -> Iterator[Refusal]:
    """Ask about the category of a move, which has no place for an authority."""
    item, route = case.base.items.get(move.item), (*move.route, "category")
    permission = case.policy.permission("category")
    if category not in case.categories:
        yield unknown(UNKNOWN_CATEGORY, route, category, Nearby(case.categories))
    if item is not None and category == item.category:
        yield Refusal(NO_EFFECT, route, {"target": move.item, "action": "move.category"})
    elif permission is not Permission.FREE:
        law = FIXED if permission is Permission.FIXED else NO_AUTHORITY
        yield Refusal(law, route, {"target": move.item, "field": "category"})


def places(case: Case) -> Iterator[Refusal]:
    """Find places behind what is not there, and rings of items that wait for each other."""
    routes = {each.item.id: (*each.action.route, "after") for each in case.makings}
    routes |= {move.item: (*move.route, "after") for move in case.overlay.move}
    behind = {name: after for name, after in case.places.items() if after is not None}
    for name, after in behind.items():
        yield from _place(case, routes[name], name, after)
    for ring in rings(behind):
        yield Refusal(RING, routes[ring[0]], {"items": "、".join(ring)})


def _place(case: Case, route: Route, target: str, after: str) -> Iterator[Refusal]:
    there, here = case.category(after), case.category(target)
    if there is not None:
        if here in case.categories and here != there:  # an unknown one is told as such
            yield Refusal(FOREIGN_NEIGHBOUR, route, {"target": target, "after": after})
    elif after in case.base.items:
        params = {
            "target": target,
            "after": after,
            "fate": fate(case.gone[after], case.heirs.get(after, ())),
        }
        yield Refusal(GONE_NEIGHBOUR, route, params)
    else:
        yield unknown(UNKNOWN_NEIGHBOUR, route, target, case.near_result, after=after)


def bindings(case: Case) -> Iterator[Refusal]:
    """Find names of departments that do not exist, and contacts of items not in the result."""
    bind, there = case.overlay.bind, case.terms.departments
    for name in bind.departments:
        if there is not None and name not in there:
            route = (*bind.route, "departments", name)
            yield unknown(UNKNOWN_BINDING, route, name, Nearby(there))
    for item in bind.contacts:
        if item != EVERY_ITEM and case.category(item) is None:
            route = (*bind.route, "contacts", item)
            yield unknown(UNKNOWN_BINDING, route, item, case.near_result)
