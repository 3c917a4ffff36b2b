"""One overlay against one base: what the laws are asked about."""

from collections.abc import Callable, Collection, Container, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dutylist.derive.fates import Fate, fates, heirs
from dutylist.derive.laws import Law
from dutylist.derive.makings import Making, makings
from dutylist.derive.prepare import Prepared
from dutylist.derive.refusal import Refusal
from dutylist.findings import Route
from dutylist.model import Item, Overlay, Policy, Unit
from dutylist.model.nearby import Nearby


def nowhere(_route: Route) -> int | None:
    """Return no line, for overlays that no file holds."""
    return None


def unasked(_item: Item, _code: str) -> bool:
    """Take a basis for a local one, where no index can be asked."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the workspace lays down for its overlays.

    `approved` holds the records that were decided for; None takes every record that is named.
    `departments` are the ids that names can be bound to; None where nobody knows them.
    `line` finds the line of a route, for the origins. `local_basis` says whether an item rests on
    a local instrument that holds for a division code.
    """

    policy: Policy = field(default_factory=Policy)
    approved: Container[str] | None = None
    departments: Collection[str] | None = None
    line: Callable[[Route], int | None] = nowhere
    local_basis: Callable[[Item, str], bool] = unasked

    def admits(self, record: str | None) -> bool:
        """Whether a record is named and approved."""
        return record is not None and (self.approved is None or record in self.approved)


@dataclass(frozen=True, kw_only=True)
class Case:
    """An overlay, its base and its terms, with what several laws ask for.

    `unit` is the one that the result is for. Not slotted: what is worked out is kept.
    """

    base: Prepared
    overlay: Overlay
    terms: Terms = field(default_factory=Terms)
    unit: Unit | None = None

    @cached_property
    def level(self) -> str:
        """The level of the result."""
        unit, base = self.unit, self.base.catalogue
        return self.overlay.target.level_of(unit.level if unit else None, base.level)

    @cached_property
    def policy(self) -> Policy:
        """The policy for lists of this level."""
        return self.terms.policy.of_level(self.level)

    @cached_property
    def code(self) -> str:
        """The division code of the body that the result is for."""
        target = self.overlay.target
        return target.unit or target.jurisdiction or self.base.catalogue.jurisdiction

    @cached_property
    def gone(self) -> Mapping[str, Fate]:
        """The fates of the items of the base that the result does not hold."""
        found = fates(self.base.catalogue, self.overlay)
        return {name: why for name, why in found.items() if name not in self._meant}

    @cached_property
    def _meant(self) -> frozenset[str]:
        """The items that claims of none seem to mean: a slip is not told again as an item left."""
        slips = (claim for claim in self.overlay.claim if claim not in self.base.items)
        return frozenset(name for claim in slips for name in self.near_base.to(claim, 1))

    @cached_property
    def heirs(self) -> Mapping[str, tuple[str, ...]]:
        """The ids that merged and split items live on in."""
        return heirs(self.overlay)

    @cached_property
    def firsts(self) -> Mapping[str, str]:
        """The first item of every category of the base."""
        return {item.category: item.id for item in reversed(tuple(self.base.items.values()))}

    @cached_property
    def makings(self) -> tuple[Making, ...]:
        """The items that the overlay makes."""
        return tuple(makings(self.base, self.overlay))

    @cached_property
    def made(self) -> Mapping[str, Item]:
        """The items that the overlay makes, by id."""
        return {each.item.id: each.item for each in self.makings}

    @cached_property
    def recategorised(self) -> Mapping[str, str]:
        """The new categories of base items that get one, by an edit or a move."""
        edits = {edit.item: edit.set.get("category") for edit in self.overlay.edit}
        moves = {move.item: move.category for move in self.overlay.move}
        given = (*edits.items(), *moves.items())
        return {item: category for item, category in given if isinstance(category, str)}

    def category(self, name: str) -> str | None:
        """Return the category of an item in the result; None where the result lacks the item."""
        made = self.made.get(name)
        if made is not None:
            return made.category
        if name in self.gone or name not in self.base.items:
            return None
        return self.recategorised.get(name, self.base.items[name].category)

    @cached_property
    def places(self) -> Mapping[str, str | None]:
        """What every item with a place of its own stands behind; None for first."""
        changed = dict.fromkeys(self.recategorised)
        moved = {move.item: move.after for move in self.overlay.move}
        made = {each.item.id: each.after for each in self.makings if each.instead is None}
        return changed | moved | made

    @cached_property
    def categories(self) -> tuple[str, ...]:
        """The ids of the base's categories."""
        return tuple(category.id for category in self.base.catalogue.categories)

    @cached_property
    def near_base(self) -> Nearby:
        """The ids of the base, to find the nearest."""
        return Nearby(self.base.items)

    @cached_property
    def near_result(self) -> Nearby:
        """The ids of the result, to find the nearest."""
        return Nearby((*(name for name in self.base.items if name not in self.gone), *self.made))


def unknown(law: Law, route: Route, target: str, among: Nearby, **params: str) -> Refusal:
    """Return the refusal of a target that does not exist, with the nearest that do."""
    told = "、".join(among.to(params.get("after", target))) or "—"
    return Refusal(law, route, {"target": target, "nearest": told, **params})
