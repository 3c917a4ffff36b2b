"""What a proof works on, and how it tells what it found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dutylist.findings import NOTHING, Fault, Params, Route
from dutylist.model import Catalogue, Item
from dutylist.model.inventory import Declared, Fate, Inventory, Lineage
from dutylist.model.local_body import ALONE
from dutylist.texts import Text

FATES: Mapping[Fate, Text] = {
    Fate.KEPT: Text("保留", "kept"),
    Fate.MERGED: Text("合并", "merged"),
    Fate.SPLIT: Text("拆分", "split"),
    Fate.WITHDRAWN: Text("收回", "withdrawn"),
    Fate.DISCARDED: Text("舍去", "discarded"),
}
"""What fates are called."""

MADE_ITEMS = frozenset((Fate.KEPT, Fate.MERGED, Fate.SPLIT))
"""Fates of lines that became items which the local body carries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fault at a route, in the inventory, the lineage or the list."""

    fault: Fault
    route: Route
    params: Params = field(default_factory=lambda: NOTHING)
    related: tuple[Route, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Case:
    """An inventory, what is declared of its lines, and the list that was compiled.

    `catalogue` is None where no list of the declared id was given; `given` are the ids of those
    that were. `departments` are names by id, `local` the ids that mean the local body.
    """

    inventory: Inventory
    lineage: Lineage
    catalogue: Catalogue | None
    given: tuple[str, ...] = ()
    departments: Mapping[str, str] = field(default_factory=dict)
    local: frozenset[str] = ALONE

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """Return the items of the list by id, none without a list."""
        return {} if self.catalogue is None else {each.id: each for each in self.catalogue.items}

    @cached_property
    def lines(self) -> frozenset[str]:
        """Return the ids of all raw lines."""
        return frozenset(each.id for each in self.inventory.lines)

    @cached_property
    def declared(self) -> Mapping[str, Declared]:
        """Return what is declared first of each line that is named."""
        found: dict[str, Declared] = {}
        for entry in self.lineage.entries:
            for named in entry.lines:
                found.setdefault(named.id, entry)
        return found
