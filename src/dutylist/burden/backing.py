"""What goes with a duty of the local body: what approved records say of people and money."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from dutylist.admission import sealed
from dutylist.model import Catalogue, Duty, Item, Record


class Backing(StrEnum):
    """What can be known of the people and money that came with a local duty.

    `STATED`: an approved record brought it and says both; whether that is enough, the record tells.
    `UNSTATED`: an approved record brought it, but one of the two is not stated. `UNRECORDED`: no
    approved record that is kept here brought it; a list older than its records has many. A record
    that was altered after its approval counts as none.
    """

    STATED = "stated"
    UNSTATED = "unstated"
    UNRECORDED = "unrecorded"


_BRINGING = frozenset(("add", "edit", "merge", "split", "claim", "issue"))
"""Actions that can bring a duty; `move` and `remove` cannot."""

Place = tuple[bool, str]
"""Whether it is an overlay, and its id."""

_About = tuple[bool, str, str | None, str | None]


class Backed:
    """The approved records of one list, asked for each duty."""

    def __init__(self, catalogue: Catalogue, records: Iterable[Record]) -> None:
        self._records = {each.id: each for each in records if _stands(each)}
        self._named: dict[_About, list[Record]] = {}
        for record in self._records.values():
            for change in record.changes:
                if change.action in _BRINGING:
                    about = (change.overlay, change.where, change.item, change.duty)
                    self._named.setdefault(about, []).append(record)
        self._places = tuple(_places(catalogue))

    def backing(self, item: Item, duty: Duty) -> Backing:
        """Return what is known of a duty."""
        found = [*self._by_origin(item, duty), *self._by_change(item, duty)]
        if not found:
            return Backing.UNRECORDED
        people = any(each.support.people for each in found)
        money = any(each.support.money for each in found)
        return Backing.STATED if people and money else Backing.UNSTATED

    def _by_origin(self, item: Item, duty: Duty) -> Iterator[Record]:
        """Yield the records that the actions name which made the item, or touched the duty."""
        for level in item.origin:
            record = self._records.get(level.record or "")
            whole = level.action != "edit"
            if record is not None and (whole or _touches(level.fields, duty.id)):
                yield record

    def _by_change(self, item: Item, duty: Duty) -> Iterator[Record]:
        """Yield the records that say of themselves that they bring the duty."""
        places = {*self._places, *((True, o.overlay) for o in item.origin if o.overlay)}
        for overlay, where in places:
            for about in ((item.id, duty.id), (item.id, None), (None, None)):
                yield from self._named.get((overlay, where, *about), ())


def _stands(record: Record) -> bool:
    """Whether a record is approved and not visibly void; one from before seals bears none."""
    decision = record.decision
    if decision is None or not record.approved:
        return False
    return decision.digest is None or sealed(record)


def _places(catalogue: Catalogue) -> Iterator[Place]:
    yield False, catalogue.id
    if catalogue.derived is not None:
        yield False, catalogue.derived.catalogue
        yield True, catalogue.derived.overlay


def _touches(fields: Iterable[str], duty: str) -> bool:
    """Whether fields of an origin name a duty, which is written `id` or `id.field`."""
    return any(each == duty or each.startswith(f"{duty}.") for each in fields)
