"""The old base and the new one, compared once for all overlays."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from dutylist.derive.rebase.alike import Proposal, nearest, of_duty, of_item, shelf
from dutylist.derive.rebase.lineage import Became, Where, follow
from dutylist.derive.rebase.values import folded
from dutylist.io import plain
from dutylist.model import Catalogue, Duty, Item, Pin, Plain

Differences = tuple[dict[str, Plain], dict[str, Plain]]
"""Fields of two items that differ, as the one has them and as the other does."""

GONE = Where(Became.GONE)


@dataclass(frozen=True, kw_only=True)
class Onto:
    """A base that overlays move to."""

    catalogue: Catalogue
    digest: str

    @property
    def pin(self) -> Pin:
        """Return what an overlay of this base is pinned to."""
        return Pin(self.catalogue.id, self.catalogue.version, self.digest)

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """The items by id."""
        return {item.id: item for item in self.catalogue.items}

    @cached_property
    def duties(self) -> Mapping[str, tuple[str, Duty]]:
        """The duties by id, each with the id of its item."""
        return {duty.id: (item.id, duty) for item in self.catalogue.items for duty in item.duties}

    @cached_property
    def before(self) -> Mapping[str, str]:
        """The id of the item that each item stands behind."""
        return {other.id: one.id for one, other in pairwise(self.catalogue.items)}

    def stands(self, item: Item, after: str | None) -> bool:
        """Whether an item stands behind `after` already, or first of its category."""
        if after is not None:
            return self.before.get(item.id) == after
        return item is next(each for each in self.catalogue.items if each.category == item.category)


@dataclass(frozen=True, kw_only=True)
class Bases:
    """What an overlay was written for and what it moves to, by way of the versions between."""

    old: Catalogue
    onto: Onto
    path: tuple[Catalogue, ...]

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """The items of the old base by id."""
        return {item.id: item for item in self.old.items}

    @cached_property
    def whereabouts(self) -> Mapping[str, Where]:
        """What became of the items of the old base."""
        return follow(self.old, self.path)

    @cached_property
    def heirs(self) -> Mapping[str, tuple[str, ...]]:
        """The items of the new base that others are declared to have become, with those."""
        found: dict[str, tuple[str, ...]] = {}
        for name, where in self.whereabouts.items():
            for heir in where.ids:
                if heir not in self.items:
                    found[heir] = (*found.get(heir, ()), name)
        return found

    @cached_property
    def arrivals(self) -> tuple[str, ...]:
        """The items that the new base has gained."""
        return tuple(
            name for name in self.onto.items if name not in self.items and name not in self.heirs
        )

    @cached_property
    def altered(self) -> Mapping[str, Differences]:
        """What differs, old and new, in the items of the old base that were edited above."""
        found = {}
        for name, where in self.whereabouts.items():
            if where.became in {Became.KEPT, Became.RENUMBERED}:
                before, after = self.items[name], self.onto.items[where.ids[0]]
                if before != after and (sides := differences(before, after)):
                    found[name] = sides
        return found

    @cached_property
    def proposed(self) -> Callable[[str], tuple[Proposal, ...]]:
        """What a gone item may have become, asked for once each."""
        among = shelf({name: of_item(self.onto.items[name]) for name in self.arrivals})
        return cache(lambda name: nearest(of_item(self.items[name]), among))

    @cached_property
    def proposed_duty(self) -> Callable[[Duty], tuple[Proposal, ...]]:
        """What a gone duty may have become."""
        old = {duty.id for item in self.old.items for duty in item.duties}
        new = {name: duty for name, (_, duty) in self.onto.duties.items() if name not in old}
        among = shelf({name: of_duty(duty) for name, duty in new.items()})
        known = cache(lambda words: nearest(words, among))
        return lambda duty: known(of_duty(duty))


def moved_duty(duty: str, old: str, new: str) -> str:
    """Return the id of a duty once its item has another id: what follows the dot stays."""
    return f"{new}{duty.removeprefix(old)}" if duty.startswith(f"{old}.") else duty


def differences(before: Item, after: Item) -> Differences | None:
    """Return what two items say otherwise, duties by id; None where only blanks or widths differ.

    Whether the item is required is asked about on its own.
    """
    old, new = _said(before, before.id), _said(after, before.id)
    duties = _differing(old.pop("duties"), new.pop("duties"))
    for name in list(duties[0]):
        sides = duties[0][name], duties[1][name]
        if None not in sides:
            duties[0][name], duties[1][name] = _differing(*sides)
    fields = _differing(old, new)
    if not (fields[0] or duties[0]):
        return None
    return fields[0] | duties[0], fields[1] | duties[1]


def _differing(old: Plain, new: Plain) -> Differences:
    one, other = (dict(side) if isinstance(side, Mapping) else {} for side in (old, new))
    names = [
        name
        for name in dict.fromkeys((*one, *other))
        if folded(one.get(name)) != folded(other.get(name))
    ]
    return {name: one.get(name) for name in names}, {name: other.get(name) for name in names}


def _said(item: Item, called: str) -> dict[str, Plain]:
    fields = {name: each for name, each in plain.item(item).items() if name not in _LEFT_OUT}
    duties: dict[str, Plain] = {
        moved_duty(duty.id, item.id, called): {
            key: each for key, each in plain.duty(duty).items() if key != "id"
        }
        for duty in item.duties
    }
    return fields | {"duties": duties}


_LEFT_OUT = frozenset({"id", "duties", "required", "origin"})
