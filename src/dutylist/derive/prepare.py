"""A base made ready once, so that a thousand overlays share its items."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import NamedTuple

from dutylist.derive.bound import bound, filled
from dutylist.model import LOCAL, Catalogue, Item, Origin

_UNIONS = ("merge", "split")


class Tally(NamedTuple):
    """The duties of an item, those of departments and those of the local body."""

    departments: int
    local: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A base catalogue whose items know this level as their last origin.

    `duties` gives the item of every duty id; `tallies` spare a count per list. `bound` are the
    items whose contact was bound and may be bound anew. `lineage` says what retired ids became.
    """

    catalogue: Catalogue
    digest: str
    items: Mapping[str, Item]
    numbers: Mapping[str, int]
    duties: Mapping[str, str]
    required: tuple[str, ...]
    retired: frozenset[str]
    lineage: Mapping[str, tuple[str, ...]]
    bound: frozenset[str]
    tallies: Mapping[str, Tally]


def prepare(base: Catalogue, digest: str) -> Prepared:
    """Return a base ready to be applied to; what its items hold stays the same objects."""
    items = {item.id: _placed(item, base, number) for number, item in enumerate(base.items, 1)}
    return Prepared(
        catalogue=base,
        digest=digest,
        items=MappingProxyType(items),
        numbers=MappingProxyType({name: number for number, name in enumerate(items, 1)}),
        duties=MappingProxyType({duty.id: item.id for item in base.items for duty in item.duties}),
        required=tuple(item.id for item in base.items if item.required),
        retired=frozenset(base.retired),
        lineage=MappingProxyType(_lineage(base)),
        bound=frozenset(item.id for item in items.values() if bound(item, base.contacts)),
        tallies=MappingProxyType({item.id: tally(item) for item in base.items}),
    )


def tally(item: Item) -> Tally:
    """Count the duties of an item."""
    local = _local(duty.by for duty in item.duties)
    return Tally(departments=len(item.duties) - local, local=local)


def _lineage(base: Catalogue) -> dict[str, tuple[str, ...]]:
    """Return what retired ids became, as versions declare it and as overlays above made it."""
    found: dict[str, tuple[str, ...]] = {}
    for item in base.items:
        for level in item.origin:
            for old in level.fields if level.action in _UNIONS else ():
                found[old] = (*found.get(old, ()), item.id)
    descents = base.replaces.lineage if base.replaces else ()
    return found | {old: each.new for each in descents for old in each.old}


def _local(bodies: Iterable[str]) -> int:
    return sum(body == LOCAL for body in bodies)


def _placed(item: Item, base: Catalogue, number: int) -> Item:
    level = Origin(catalogue=base.id, version=base.version, number=number)
    whole = filled(item, base)
    return replace(whole, origin=(*whole.origin, level))
