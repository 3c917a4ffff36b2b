"""The proof that every raw line went to exactly one place."""

from collections.abc import Iterator
from dataclasses import dataclass

from dutylist.lineage import faults
from dutylist.lineage.case import Case, Told
from dutylist.lineage.items import items
from dutylist.lineage.ledger import Ledger, ledger
from dutylist.lineage.lines import lines
from dutylist.lineage.takers import takers


@dataclass(frozen=True, slots=True)
class Proof:
    """What became of every line, and what stands in the way of the proof."""

    ledger: Ledger
    told: tuple[Told, ...]


def prove(case: Case) -> Proof:
    """Return the ledger and every fault; without errors among these the proof holds."""
    told = (*_sides(case), *lines(case), *items(case), *takers(case))
    return Proof(ledger(case), told)


def _sides(case: Case) -> Iterator[Told]:
    """Yield where the lineage is held against another inventory, list or version than its own."""
    lineage, route = case.lineage, case.lineage.route
    if lineage.inventory != case.inventory.id:
        params = {"named": lineage.inventory, "given": case.inventory.id}
        yield Told(fault=faults.OTHER_INVENTORY, route=(*route, "inventory"), params=params)
    at = (*route, "list")
    if case.catalogue is None:
        params = {"named": lineage.catalogue, "given": "、".join(case.given) or "—"}
        yield Told(fault=faults.OTHER_LIST, route=(*at, "catalogue"), params=params)
    elif case.catalogue.version != lineage.version:
        params = {
            "list": lineage.catalogue,
            "named": lineage.version,
            "given": case.catalogue.version,
        }
        yield Told(fault=faults.OTHER_VERSION, route=(*at, "version"), params=params)
