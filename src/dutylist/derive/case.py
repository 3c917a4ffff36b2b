"""One overlay against one base: what the laws are asked about."""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property

from dutylist.derive.laws import Law
from dutylist.derive.prepare import Prepared
from dutylist.derive.refusal import Refusal
from dutylist.findings import Route
from dutylist.model import Mode, Overlay, Policy

_NEAREST = 3
_LIKENESS = 0.5


def nowhere(_route: Route) -> int | None:
    """Return no line, for overlays that no file holds."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the workspace lays down for its overlays.

    `approved` holds the records that were decided for; None takes every record that is named.
    `line` finds the line of a route, for the origins.
    """

    policy: Policy = field(default_factory=Policy)
    approved: Container[str] | None = None
    line: Callable[[Route], int | None] = nowhere

    def admits(self, record: str | None) -> bool:
        """Whether a record is named and approved."""
        return record is not None and (self.approved is None or record in self.approved)


@dataclass(frozen=True, kw_only=True)
class Case:
    """An overlay, its base and its terms, with what several laws ask for."""

    base: Prepared
    overlay: Overlay
    terms: Terms

    @cached_property
    def removed(self) -> frozenset[str]:
        """The ids that the overlay removes."""
        return frozenset(removal.item for removal in self.overlay.remove)

    @cached_property
    def claimed(self) -> frozenset[str]:
        """The ids of the base that the overlay takes over, removals not yet made."""
        items = self.base.items
        if self.overlay.mode is Mode.ALL:
            return frozenset(items)
        return frozenset(self.overlay.claim).intersection(items)

    @cached_property
    def recategorised(self) -> Mapping[str, str]:
        """The new categories of base items that get one, by an edit or a move."""
        edits = {edit.item: edit.set.get("category") for edit in self.overlay.edit}
        moves = {move.item: move.category for move in self.overlay.move}
        given = (*edits.items(), *moves.items())
        return {item: category for item, category in given if isinstance(category, str)}

    @cached_property
    def categories(self) -> Mapping[str, str]:
        """The category of every item that the result holds."""
        base = {
            item: self.recategorised.get(item, self.base.items[item].category)
            for item in self.claimed - self.removed
        }
        return base | {addition.item.id: addition.item.category for addition in self.overlay.add}

    @cached_property
    def places(self) -> Mapping[str, str | None]:
        """What every item with a place of its own stands behind; None for first."""
        changed = dict.fromkeys(self.recategorised)
        moved = {move.item: move.after for move in self.overlay.move}
        return changed | moved | {one.item.id: one.after for one in self.overlay.add}


def unknown(law: Law, route: Route, target: str, among: Iterable[str], **params: str) -> Refusal:
    """Return the refusal of a target that does not exist, with the nearest that do."""
    nearest = get_close_matches(params.get("after", target), list(among), _NEAREST, _LIKENESS)
    told = "、".join(nearest) or "—"
    return Refusal(law, route, {"target": target, "nearest": told, **params})
