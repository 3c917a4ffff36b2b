"""What is wrong with the items that an overlay adds, merges others into, or splits one into."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dutylist.derive.case import Case, unknown
from dutylist.derive.edit_laws import FIXED, NO_AUTHORITY
from dutylist.derive.entry_laws import (
    CLOSED_ADDITIONS,
    NO_BASIS,
    NO_LOCAL_BASIS,
    NO_RECORD,
    REQUIRED,
)
from dutylist.derive.makings import Making
from dutylist.derive.refusal import Refusal
from dutylist.derive.target_laws import TAKEN, UNKNOWN_CATEGORY
from dutylist.derive.targets import by_record, known
from dutylist.derive.union_laws import REPEATED_SOURCE, TOO_FEW
from dutylist.findings import Route
from dutylist.law import parse
from dutylist.model import Addition, Additions, Item, Merge, Mode, Permission, Role, Split
from dutylist.model.nearby import Nearby

_FEWEST = 2


def items(case: Case) -> Iterator[Refusal]:
    """Find new items under a used id, in no category, or not allowed as what they are."""
    for making in case.makings:
        yield from _new(case, making.item)
        if isinstance(making.action, Addition):
            yield from _admitted(case, making)
        elif making.complete:  # what a source that is not there holds is no news
            yield from _composed(case, making)


def unions(case: Case) -> Iterator[Refusal]:
    """Find merges and splits of nothing, of too few, and of required items without a record."""
    overlay = case.overlay
    for merge in overlay.merge:
        seen: set[str] = set()
        for at, name in enumerate(merge.items):
            route = (*merge.route, "items", at)
            if name in seen:
                yield Refusal(REPEATED_SOURCE, route, {"target": name, "into": merge.into.id})
            seen.add(name)
            yield from _source(case, route, name, merge)
        if len(merge.items) < _FEWEST:
            yield Refusal(TOO_FEW, (*merge.route, "items"), {"target": merge.into.id})
    for split in overlay.split:
        route = (*split.route, "item")
        yield from _source(case, route, split.item, split)
        if len(split.into) < _FEWEST:
            yield Refusal(TOO_FEW, route, {"target": split.item})


def taken(case: Case, route: Route, new: str) -> Iterator[Refusal]:
    """Find out whether an id for something new is in use or was."""
    base = case.base
    if new in base.items or new in base.duties or new in base.retired:
        yield Refusal(TAKEN, route, {"target": new})


def _at(making: Making) -> Route:
    return (*making.item.route, "id")


def _new(case: Case, item: Item) -> Iterator[Refusal]:
    used = tuple(taken(case, (*item.route, "id"), item.id))
    yield from used
    for duty in () if used else item.duties:
        yield from taken(case, (*duty.route, "id"), duty.id)
    if item.category not in case.categories:
        route = (*item.route, "category")
        yield unknown(UNKNOWN_CATEGORY, route, item.category, Nearby(case.categories))


def _source(case: Case, route: Route, name: str, action: Merge | Split) -> Iterator[Refusal]:
    yield from known(case, route, name)
    item = case.base.items.get(name)
    if item is not None and item.required and not case.terms.admits(action.record):
        yield Refusal(REQUIRED, by_record(action, route), {"target": name})


def _admitted(case: Case, making: Making) -> Iterator[Refusal]:
    """Hold an item against what is asked of additions."""
    item, route = making.item, _at(making)
    told = {"target": item.id}
    if case.policy.additions is Additions.NONE:
        yield Refusal(CLOSED_ADDITIONS, route, told)
        return
    if next(item.citations, None) is None:
        yield Refusal(NO_BASIS, route, told)
    elif _local_only(case) and not case.terms.local_basis(item, case.code):
        yield Refusal(
            NO_LOCAL_BASIS, route, {**told, "place": case.overlay.target.name or case.code}
        )
    if not case.terms.admits(making.action.record):
        yield Refusal(NO_RECORD, by_record(making.action, route), told)


def _local_only(case: Case) -> bool:
    """Whether only local law can add to the base."""
    return case.policy.additions is Additions.LOCAL_BASIS or case.overlay.mode is Mode.CEILING


def _composed(case: Case, making: Making) -> Iterator[Refusal]:
    """Hold a merged or split item against its sources: what it brings is like an edit.

    One that rests on no law that they rest on is an addition under another name.
    """
    laws = _laws(making.sources)
    if laws and not laws & _laws((making.item,)):
        yield from _admitted(case, making)
    authority = None if isinstance(making.action, Addition) else making.action.authority
    wanting = {Permission.FIXED: FIXED}
    if authority is None:
        wanting[Permission.AUTHORITY] = NO_AUTHORITY
    brought = _brought(making)
    for permission, law in wanting.items():
        fields = [name for name in brought if case.policy.permission(name) is permission]
        if fields:
            field = "、".join(f"{name}{brought[name]}" for name in fields)
            yield Refusal(law, _at(making), {"target": making.item.id, "field": field})


def _brought(making: Making) -> Mapping[str, str]:
    """Return the fields in which a new item says what none of its sources says, and what."""
    new, old = (_said(each) for each in ((making.item,), making.sources))
    brought = {name: new[name] - old[name] for name in new}
    told = {name: f"（{'、'.join(sorted(each))}）" for name, each in brought.items() if each}
    if any(each.required for each in making.sources) and not making.item.required:
        told["required"] = ""
    return told


def _said(items: Sequence[Item]) -> Mapping[str, set[str]]:
    return {
        "category": {item.category for item in items},
        "part": {item.part or "—" for item in items},
        "basis": _cited(items),
        "lead": _leads(items),
        "delegation": _delegations(items),
    }


def _cited(items: Iterable[Item]) -> set[str]:
    """Return what items and duties rest on, delegations not counted."""
    own = {basis.text for item in items for basis in item.basis}
    return own | {basis.text for item in items for duty in item.duties for basis in duty.basis}


def _laws(items: Iterable[Item]) -> set[str]:
    """Return the instruments that items and duties rest on; what cannot be read is its own."""
    found: set[str] = set()
    for text in _cited(items):
        named = {each.title or each.number for each in parse(text).citations}
        found |= {name for name in named if name} or {text}
    return found


def _leads(items: Iterable[Item]) -> set[str]:
    return {duty.by for item in items for duty in item.duties if duty.role is Role.LEAD}


def _delegations(items: Iterable[Item]) -> set[str]:
    duties = (duty for item in items for duty in item.duties)
    return {duty.delegation.text for duty in duties if duty.delegation is not None}
