"""What is wrong with the items that an overlay adds, merges others into, or splits one into."""

from collections.abc import Iterable, Iterator

from dutylist.derive.case import Case, unknown
from dutylist.derive.change_laws import (
    FIXED,
    NO_AUTHORITY,
    NO_BASIS,
    NO_RECORD,
    REQUIRED,
    UNKNOWN_CATEGORY,
)
from dutylist.derive.fate_laws import (
    CLOSED_ADDITIONS,
    NO_LOCAL_BASIS,
    REPEATED_SOURCE,
    TOO_FEW,
)
from dutylist.derive.laws import TAKEN
from dutylist.derive.makings import Making
from dutylist.derive.refusal import Refusal
from dutylist.derive.targets import known
from dutylist.findings import Route
from dutylist.model import Addition, Additions, Item, Mode, Permission, Role
from dutylist.model.nearby import Nearby

_FEWEST = 2


def items(case: Case) -> Iterator[Refusal]:
    """Find new items under a used id, in no category, or not allowed as what they are."""
    for making in case.makings:
        route = making.action.route
        yield from _new(case, making.item, route)
        if isinstance(making.action, Addition):
            yield from _admitted(case, making)
        elif making.sources:
            yield from _composed(case, making)


def unions(case: Case) -> Iterator[Refusal]:
    """Find merges and splits of nothing, of too few, and of required items without a record."""
    overlay = case.overlay
    for merge in overlay.merge:
        seen: set[str] = set()
        for name in merge.items:
            if name in seen:
                params = {"target": name, "into": merge.into.id}
                yield Refusal(REPEATED_SOURCE, merge.route, params)
            seen.add(name)
            yield from _source(case, merge.route, name, merge.record)
        if len(merge.items) < _FEWEST:
            yield Refusal(TOO_FEW, merge.route, {"target": merge.into.id})
    for split in overlay.split:
        yield from _source(case, split.route, split.item, split.record)
        if len(split.into) < _FEWEST:
            yield Refusal(TOO_FEW, split.route, {"target": split.item})


def taken(case: Case, route: Route, new: str) -> Iterator[Refusal]:
    """Find out whether an id for something new is in use or was."""
    base = case.base
    if new in base.items or new in base.duties or new in base.retired:
        yield Refusal(TAKEN, route, {"target": new})


def _new(case: Case, item: Item, route: Route) -> Iterator[Refusal]:
    used = tuple(taken(case, route, item.id))
    yield from used
    for duty in () if used else item.duties:
        yield from taken(case, duty.route or route, duty.id)
    if item.category not in case.categories:
        yield unknown(UNKNOWN_CATEGORY, route, item.category, Nearby(case.categories))


def _source(case: Case, route: Route, name: str, record: str | None) -> Iterator[Refusal]:
    yield from known(case, route, name)
    item = case.base.items.get(name)
    if item is not None and item.required and not case.terms.admits(record):
        yield Refusal(REQUIRED, route, {"target": name})


def _admitted(case: Case, making: Making) -> Iterator[Refusal]:
    """Hold an item against what is asked of additions."""
    item, action = making.item, making.action
    told = {"target": item.id}
    if case.policy.additions is Additions.NONE:
        yield Refusal(CLOSED_ADDITIONS, action.route, told)
        return
    if next(item.citations, None) is None:
        yield Refusal(NO_BASIS, action.route, told)
    elif _local_only(case) and not case.terms.local_basis(item, case.code):
        yield Refusal(NO_LOCAL_BASIS, action.route, {**told, "code": case.code})
    if not case.terms.admits(action.record):
        yield Refusal(NO_RECORD, action.route, told)


def _local_only(case: Case) -> bool:
    """Whether only local law can add to the base."""
    return case.policy.additions is Additions.LOCAL_BASIS or case.overlay.mode is Mode.CEILING


def _composed(case: Case, making: Making) -> Iterator[Refusal]:
    """Hold a merged or split item against its sources: what it brings is like an edit.

    One that cites nothing of what they cite is an addition under another name.
    """
    cited = _cited(making.sources)
    if cited and not cited & _cited((making.item,)):
        yield from _admitted(case, making)
    authority = None if isinstance(making.action, Addition) else making.action.authority
    for name in _brought(making):
        told = {"target": making.item.id, "field": name}
        match case.policy.permission(name):
            case Permission.FIXED:
                yield Refusal(FIXED, making.action.route, told)
            case Permission.AUTHORITY if authority is None:
                yield Refusal(NO_AUTHORITY, making.action.route, told)


def _brought(making: Making) -> Iterator[str]:
    """Yield the fields in which a new item says what none of its sources says."""
    item, sources = making.item, making.sources
    if item.category not in {each.category for each in sources}:
        yield "category"
    if item.part not in {each.part for each in sources}:
        yield "part"
    if not item.required and any(each.required for each in sources):
        yield "required"
    if _cited((item,)) - _cited(sources):
        yield "basis"
    if _leads((item,)) - _leads(sources):
        yield "lead"
    if _delegations((item,)) - _delegations(sources):
        yield "delegation"


def _cited(items: Iterable[Item]) -> set[str]:
    """Return what items and duties rest on, delegations not counted."""
    own = {basis.text for item in items for basis in item.basis}
    return own | {basis.text for item in items for duty in item.duties for basis in duty.basis}


def _leads(items: Iterable[Item]) -> set[str]:
    return {duty.by for item in items for duty in item.duties if duty.role is Role.LEAD}


def _delegations(items: Iterable[Item]) -> set[str]:
    duties = (duty for item in items for duty in item.duties)
    return {duty.delegation.text for duty in duties if duty.delegation is not None}
