"""Apply an overlay to a base: the local list, or every reason why there is none."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import chain

from dutylist.derive.bound import EVERY_ITEM, nearer
from dutylist.derive.case import Case, Terms
from dutylist.derive.change import changed, contacted, made
from dutylist.derive.clashes import clashes
from dutylist.derive.edits import edits
from dutylist.derive.examine import claims, contacts, left_out, moves, places, removals
from dutylist.derive.fates import ENDED
from dutylist.derive.made import items as new_items
from dutylist.derive.made import unions
from dutylist.derive.order import Placed, arrange
from dutylist.derive.prepare import Prepared, tally
from dutylist.derive.refusal import Refused
from dutylist.derive.standing import conflicts, level, pin
from dutylist.model import Catalogue, Contact, Declares, Derived, Item, Overlay, Unit

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
    contacts,
    clashes,
)
_EVERYTHING = Terms()


def apply(
    base: Prepared, overlay: Overlay, *, terms: Terms = _EVERYTHING, unit: Unit | None = None
) -> Catalogue:
    """Return the list that an overlay makes of a base, or raise `Refused` with every breach.

    The base's items are unique by id and are shared, not copied; nothing is changed in place.
    """
    if breaches := (*conflicts(overlay), *pin(base, overlay)):
        raise Refused(breaches)
    here = overlay.target.level_of(unit.level if unit else None, base.catalogue.level)
    case = Case(base=base, overlay=overlay, terms=terms, level=here)
    if breaches := tuple(chain.from_iterable(law(case) for law in _LAWS)):
        raise Refused(breaches)
    items = {**changed(case), **made(case)}
    items |= contacted(case, items)
    return _catalogue(case, _arranged(case, items), unit)


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


def _catalogue(case: Case, items: tuple[Item, ...], unit: Unit | None) -> Catalogue:
    base, overlay = case.base.catalogue, case.overlay
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
