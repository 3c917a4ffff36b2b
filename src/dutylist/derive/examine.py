"""What is wrong with an overlay's removals, additions, claims and places."""

from collections.abc import Iterator

from dutylist.derive.case import Case, unknown
from dutylist.derive.laws import (
    ADDITION,
    AFTER,
    CLAIM,
    EXISTS,
    FIELD,
    NO_EFFECT,
    REQUIRED,
    RING,
    TAKER,
    TWICE,
)
from dutylist.derive.order import rings
from dutylist.derive.refusal import Refusal
from dutylist.findings import Route
from dutylist.model import Mode, Permission, RemovalReason
from dutylist.texts import Text

EVERY_ITEM = "*"
"""In `bind.contacts`, the contact of every item that has none of its own."""

_GOES_ON = frozenset({RemovalReason.TAKEN_BACK, RemovalReason.TRANSFERRED})
_IN_BASE = Text(zh="基础目录已在使用", en="is in use in the base")
_RETIRED = Text(zh="已停用，不得复用", en="is retired and never used again")
_NO_BASIS = Text(zh="法律依据", en="a legal basis")
_NO_RECORD = Text(zh="已批准的准入记录", en="an approved record")
_NOT_CLAIM_MODE = Text(zh="mode 为 all 时不得列 claim", en="`claim:` has no meaning in mode all")
_NOTHING_CLAIMED = Text(zh="没有认领任何事项", en="nothing is claimed")
_MUST_CLAIM = Text(zh="必选事项必须认领", en="a required item must be claimed")
_UNCLAIMED = Text(zh="未认领的事项不能调整", en="an item that is not claimed cannot be changed")
_GONE = Text(zh="结果清单中没有该事项", en="the result does not hold it")
_OTHER_CATEGORY = Text(zh="该事项属于另一类别", en="it belongs to another category")
_MOVE_CATEGORY = Text(
    zh="不得随移动变更", en="may not change in a move under the workspace's policy"
)


def removals(case: Case) -> Iterator[Refusal]:
    """Find removals of nothing, of required items, and without a taker."""
    for removal in case.overlay.remove:
        item = case.base.items.get(removal.item)
        if item is None:
            yield unknown(removal.route, removal.item, case.base.items)
        elif item.required and not case.terms.admits(removal.record):
            yield Refusal(REQUIRED, removal.route, {"target": item.id})
        if removal.reason in _GOES_ON and not removal.taker:
            params = {"target": removal.item, "reason": str(removal.reason)}
            yield Refusal(TAKER, removal.route, params)


def additions(case: Case) -> Iterator[Refusal]:
    """Find additions under a used id, without basis or record, or in no category."""
    categories = [category.id for category in case.base.catalogue.categories]
    for addition in case.overlay.add:
        item, route = addition.item, addition.route
        yield from taken(case, route, item.id)
        for duty in item.duties:
            yield from taken(case, duty.route or route, duty.id)
        if next(item.citations, None) is None:
            yield Refusal(ADDITION, route, {"target": item.id, "lacks": _NO_BASIS})
        if not case.terms.admits(addition.record):
            yield Refusal(ADDITION, route, {"target": item.id, "lacks": _NO_RECORD})
        if item.category not in categories:
            yield unknown(route, item.category, categories)


def taken(case: Case, route: Route, new: str) -> Iterator[Refusal]:
    """Find out whether an id for something new is in use or was."""
    if new in case.base.items or new in case.base.duties:
        yield Refusal(EXISTS, route, {"target": new, "where": _IN_BASE})
    elif new in case.base.retired:
        yield Refusal(EXISTS, route, {"target": new, "where": _RETIRED})


def claims(case: Case) -> Iterator[Refusal]:
    """Find claims of nothing, claims left out, and changes of what is not claimed."""
    overlay = case.overlay
    if overlay.mode is Mode.ALL:
        if overlay.claim:
            yield _claim(overlay.route, overlay.id, _NOT_CLAIM_MODE)
        return
    if not overlay.claim:
        yield _claim(overlay.route, overlay.id, _NOTHING_CLAIMED)
    for at, claim in enumerate(overlay.claim):
        yield from _claimed(case, at, claim)
    for item in case.base.items.values():
        if item.required and not (item.id in case.claimed or item.id in case.removed):
            yield _claim(overlay.route, item.id, _MUST_CLAIM)
    changes = [(edit.item, edit.route) for edit in overlay.edit]
    changes += [(move.item, move.route) for move in overlay.move]
    for target, route in changes:
        if target in case.base.items and target not in case.claimed:
            yield _claim(route, target, _UNCLAIMED)


def _claimed(case: Case, at: int, claim: str) -> Iterator[Refusal]:
    route = (*case.overlay.route, "claim", at)
    if claim not in case.base.items:
        yield unknown(route, claim, case.base.items)
    if claim in case.overlay.claim[:at]:
        yield Refusal(NO_EFFECT, route, {"target": claim, "action": "claim"})
    if claim in case.removed:
        yield Refusal(TWICE, route, {"target": claim, "field": "claim"})


def moves(case: Case) -> Iterator[Refusal]:
    """Find moves of nothing and changes of category that are not open to a move."""
    categories = [category.id for category in case.base.catalogue.categories]
    for move in case.overlay.move:
        item = case.base.items.get(move.item)
        if item is None:
            yield unknown(move.route, move.item, case.base.items)
        if move.category is None:
            continue
        if move.category not in categories:
            yield unknown(move.route, move.category, categories)
        if item is not None and move.category == item.category:
            params = {"target": item.id, "action": "move.category"}
            yield Refusal(NO_EFFECT, move.route, params)
        elif case.terms.policy.permission("category") is not Permission.FREE:
            params = {"target": move.item, "field": "category"}
            yield Refusal(FIELD, move.route, {**params, "rule": _MOVE_CATEGORY})


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


def contacts(case: Case) -> Iterator[Refusal]:
    """Find contacts of items that the result does not hold."""
    bind = case.overlay.bind
    for item in bind.contacts:
        if item != EVERY_ITEM and item not in case.categories:
            yield unknown((*bind.route, "contacts", item), item, case.categories)


def _place(case: Case, route: Route, target: str, after: str | None) -> Iterator[Refusal]:
    known = case.categories
    if after is None:
        return
    params = {"target": target, "after": after}
    if after not in known and after not in case.base.items:
        yield unknown(route, after, known)
    elif after not in known:
        yield Refusal(AFTER, route, {**params, "problem": _GONE})
    elif target in known and known[target] != known[after]:
        yield Refusal(AFTER, route, {**params, "problem": _OTHER_CATEGORY})


def _claim(route: Route, target: str, problem: Text) -> Refusal:
    return Refusal(CLAIM, route, {"target": target, "problem": problem})
