"""Apply an overlay to a base: the local list, or every reason why there is none."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

from dutylist.derive.bound import EVERY_ITEM, nearer
from dutylist.derive.case import Case, Terms
from dutylist.derive.change import changed, contacted, made
from dutylist.derive.clashes import clashes
from dutylist.derive.edits import edits
from dutylist.derive.examine import bindings, claims, left_out, moves, places, removals
from dutylist.derive.fates import ENDED
from dutylist.derive.made import items as new_items
from dutylist.derive.made import unions
from dutylist.derive.order import Placed, arrange
from dutylist.derive.place_laws import FOREIGN_NEIGHBOUR
from dutylist.derive.prepare import Prepared, tally
from dutylist.derive.refusal import Refusal, Refused
from dutylist.derive.standing import conflicts, level, pin
from dutylist.derive.target_laws import RETIRED_TARGET
from dutylist.model import Catalogue, Contact, Declares, Derived, Item, Overlay, Result, Unit

_LAWS = (
    level,
    removals,
    unions,
    new_items,
    claims,
    left_out,
    edits,
    moves,
    places,
    bindings,
    clashes,
)
_OF_THE_NEW = frozenset({RETIRED_TARGET, FOREIGN_NEIGHBOUR})
"""Laws that a change of the base breaks by itself, and that a rebase looks after."""
_EVERYTHING = Terms()


def apply(
    base: Prepared, overlay: Overlay, *, terms: Terms = _EVERYTHING, unit: Unit | None = None
) -> Catalogue:
    """Return the list that an overlay makes of a base, or raise `Refused` with every breach.

    Another base than the one that was pinned, or an open conflict, is refused alone.
    """
    case = Case(base=base, overlay=overlay, terms=terms, unit=unit)
    if found := _first(case) or breaches(case):
        raise Refused(found)
    return result(case)


def breaches(case: Case) -> tuple[Refusal, ...]:
    """Return every breach of a law; while conflicts are open, these alone."""
    first = _first(case)
    if any(conflicts(case.overlay)):
        return first
    found = chain.from_iterable(law(case) for law in _LAWS)
    if first:
        return (*first, *(each for each in found if each.law not in _OF_THE_NEW))
    return tuple(found)


def _first(case: Case) -> tuple[Refusal, ...]:
    """Return why an overlay must not be applied to a base, whatever else it says."""
    return (*conflicts(case.overlay), *pin(case.base, case.overlay))


def result(case: Case) -> Catalogue:
    """Return the list that an overlay makes, which breaks no law.

    The base's items are unique by id and are shared, not copied; nothing is changed in place.
    """
    items = {**changed(case), **made(case)}
    items |= contacted(case, items)
    return _catalogue(case, _arranged(case, items))


def _arranged(case: Case, items: Mapping[str, Item]) -> tuple[Item, ...]:
    base, places, gone = case.base, case.places, case.gone
    instead: dict[str, list[Item]] = {}
    for making in case.makings:
        if making.instead is not None:
            instead.setdefault(making.instead, []).append(items[making.item.id])
    still: list[Item] = []
    for name, item in base.items.items():
        if name in gone:
            still.extend(instead.get(name, ()))
        elif name not in places:
            still.append(items.get(name, item))
    placed = [Placed(items.get(name) or base.items[name], after) for name, after in places.items()]
    return arrange(still, placed, case.categories)


def _catalogue(case: Case, items: tuple[Item, ...]) -> Catalogue:
    base, overlay, unit = case.base.catalogue, case.overlay, case.unit
    target, bind, result = overlay.target, overlay.bind, overlay.result
    code = target.unit if unit is None else unit.code
    name = target.name or (unit.name if unit else code)
    ended = (item for item in case.base.items if case.gone.get(item) in ENDED)
    return replace(
        base,
        id=result.id if result else overlay.id,
        title=result.title if result else f"{base.title}（{name}）" if name else base.title,
        version=result.version if result else base.version,
        jurisdiction=code or target.jurisdiction or base.jurisdiction,
        level=case.level,
        items=items,
        replaces=None,
        declares=_declares(case, items),
        **_said(result),
        retired=(*base.retired, *ended),
        derived=Derived(
            catalogue=base.id,
            version=base.version,
            digest=case.base.digest,
            overlay=overlay.id,
            overlay_digest=overlay.digest,
            unit=code,
        ),
        departments={**base.departments, **bind.departments},
        contacts=_contacts(case),
        route=overlay.route,
    )


def _said(result: Result | None) -> dict[str, Any]:
    """Return what a catalogue in between says of itself; the rest stays the base's."""
    if result is None:
        return {}
    said = {
        "note": result.note,
        "issued": result.issued,
        "effective": result.effective,
        "law_as_of": result.law_as_of,
    }
    return {name: value for name, value in said.items() if value is not None}


def _contacts(case: Case) -> dict[str, Contact]:
    """Return the contacts that hold for the result, without those of items that are no more."""
    held = nearer(case.base.catalogue.contacts, case.overlay.bind.contacts)
    return {
        name: contact
        for name, contact in held.items()
        if name == EVERY_ITEM or case.category(name) is not None
    }


def _declares(case: Case, items: tuple[Item, ...]) -> Declares:
    base = case.base
    tallies = [
        base.tallies[item.id] if item is base.items.get(item.id) else tally(item) for item in items
    ]
    counts = Counter(item.category for item in items)
    return Declares(
        items=len(items),
        categories={
            category: counts[category] for category in case.categories if category in counts
        },
        parts=dict(Counter(item.part for item in items if item.part is not None)),
        department_duties=sum(each.departments for each in tallies),
        local_duties=sum(each.local for each in tallies),
    )
