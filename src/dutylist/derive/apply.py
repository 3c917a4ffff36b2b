"""Apply an overlay to a base: the local list, or every reason why there is none."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain

from dutylist.derive.case import Case, Terms
from dutylist.derive.change import added, changed, contacted
from dutylist.derive.clashes import clashes
from dutylist.derive.edits import edits
from dutylist.derive.examine import additions, claims, contacts, moves, places, removals
from dutylist.derive.laws import OTHER_BASE, OTHER_DIGEST
from dutylist.derive.order import Placed, arrange
from dutylist.derive.prepare import Prepared, tally
from dutylist.derive.refusal import Refusal, Refused
from dutylist.model import Catalogue, Declares, Derived, Item, Overlay, Unit

_LAWS = (removals, additions, claims, edits, moves, places, contacts, clashes)
_EVERYTHING = Terms()


def apply(
    base: Prepared, overlay: Overlay, *, terms: Terms = _EVERYTHING, unit: Unit | None = None
) -> Catalogue:
    """Return the list that an overlay makes of a base, or raise `Refused` with every breach.

    The base's items are unique by id and are shared, not copied; nothing is changed in place.
    """
    if breaches := tuple(_pin(base, overlay)):
        raise Refused(breaches)
    case = Case(base=base, overlay=overlay, terms=terms)
    if breaches := tuple(chain.from_iterable(law(case) for law in _LAWS)):
        raise Refused(breaches)
    items = {**changed(case), **{one.item.id: added(case, one) for one in overlay.add}}
    return _catalogue(case, contacted(case, _arranged(case, items)), unit)


def _pin(base: Prepared, overlay: Overlay) -> Iterator[Refusal]:
    pin, found = overlay.base, base.catalogue
    route = (*overlay.route, "base")
    if (pin.catalogue, pin.version) != (found.id, found.version):
        params = {
            "wanted": f"{pin.catalogue} {pin.version}",
            "found": f"{found.id} {found.version}",
        }
        yield Refusal(OTHER_BASE, route, params)
    elif pin.digest != base.digest:
        yield Refusal(OTHER_DIGEST, route, {"wanted": pin.digest, "found": base.digest})


def _arranged(case: Case, items: Mapping[str, Item]) -> tuple[Item, ...]:
    base, places = case.base, case.places
    held = case.claimed - case.removed
    still = [
        items.get(name, item)
        for name, item in base.items.items()
        if name in held and name not in places
    ]
    placed = [Placed(items[name], after) for name, after in places.items()]
    return arrange(still, placed, [category.id for category in base.catalogue.categories])


def _catalogue(case: Case, items: tuple[Item, ...], unit: Unit | None) -> Catalogue:
    base, overlay = case.base.catalogue, case.overlay
    target, bind, result = overlay.target, overlay.bind, overlay.result
    code = target.unit if unit is None else unit.code
    name = target.name or (unit.name if unit else code)
    gone = (item for item in case.base.items if item in case.removed)
    return replace(
        base,
        id=result.id if result else overlay.id,
        title=result.title if result else f"{base.title}（{name}）" if name else base.title,
        version=result.version if result else base.version,
        jurisdiction=code or target.jurisdiction or base.jurisdiction,
        level=unit.level if unit else base.level,
        items=items,
        replaces=None,
        declares=_declares(case, items),
        retired=(*base.retired, *gone),
        derived=Derived(
            catalogue=base.id,
            version=base.version,
            digest=case.base.digest,
            overlay=overlay.id,
            overlay_digest=overlay.digest,
            unit=code,
        ),
        departments={**base.departments, **bind.departments},
        contacts={**base.contacts, **bind.contacts},
        route=overlay.route,
    )


def _declares(case: Case, items: tuple[Item, ...]) -> Declares:
    base = case.base
    tallies = [
        base.tallies[item.id] if item is base.items.get(item.id) else tally(item) for item in items
    ]
    counts = Counter(item.category for item in items)
    order = [category.id for category in base.catalogue.categories]
    return Declares(
        items=len(items),
        categories={category: counts[category] for category in order if category in counts},
        parts=dict(Counter(item.part for item in items if item.part is not None)),
        department_duties=sum(each.departments for each in tallies),
        local_duties=sum(each.local for each in tallies),
    )
