"""Targets of actions that the new base no longer holds under their id."""

from typing import NamedTuple

from dutylist.derive.rebase.bases import GONE, Bases
from dutylist.derive.rebase.kinds import Kind
from dutylist.derive.rebase.lineage import Became
from dutylist.model import Plain


class Lost(NamedTuple):
    """Why an action has no target, with what it may turn to; `pointless` if nothing is like it."""

    kind: Kind
    old: Plain
    new: Plain
    pointless: bool


def found(bases: Bases, item: str) -> str | None:
    """Return the id under which an item of the old base goes on, None where it does not."""
    became, ids = bases.whereabouts.get(item, GONE)
    return ids[0] if became in {Became.KEPT, Became.RENUMBERED} else None


def lost(bases: Bases, item: str, gone: Kind) -> Lost:
    """Return why an item is not found; `gone` is the kind for one that is simply not there."""
    before = bases.items.get(item)
    if before is None:
        held = bases.onto.items.get(item)
        return Lost(Kind.NOT_IN_OLD, None, None if held is None else held.name, pointless=False)
    became, ids = bases.whereabouts[item]
    items = bases.onto.items
    if ids:
        kind = Kind.MERGED_ABOVE if became is Became.MERGED else Kind.SPLIT_ABOVE
        told = [{"id": each, "name": items[each].name} for each in ids]
        return Lost(kind, before.name, told, pointless=False)
    proposals = bases.proposed(item) if became is Became.GONE else ()
    if proposals:
        return Lost(
            Kind.RENUMBERED, before.name, [each.plain() for each in proposals], pointless=False
        )
    return Lost(gone, before.name, None, pointless=True)
