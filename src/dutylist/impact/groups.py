"""What a law touches, in the order in which it is told: article, item, township."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from dutylist.findings import Location, Route
from dutylist.impact.touched import Touch, Township
from dutylist.impact.worklist import Clock
from dutylist.law import Provision
from dutylist.law.suspect import Doubt
from dutylist.model import LOCAL, Place


@dataclass(frozen=True, slots=True)
class Telling:
    """What a report needs besides the impact: names of bodies, the clock, places of routes."""

    names: Mapping[str, str]
    clock: Clock
    locate: Callable[[Route], Location]

    def body(self, by: str, local: str) -> str:
        """Return the name of what stands in `by:`."""
        return local if by == LOCAL else self.names.get(by, by)


@dataclass(frozen=True, slots=True)
class OfItem:
    """What is touched of one item by one provision, and in which townships."""

    place: Place
    touches: tuple[Touch, ...]

    @property
    def townships(self) -> tuple[Township, ...]:
        """The townships whose lists hold any of it, in the order of their codes."""
        found = {each for touch in self.touches for each in touch.townships}
        return tuple(sorted(found, key=lambda each: (each.unit, each.where)))


@dataclass(frozen=True, slots=True)
class OfProvision:
    """What one provision touches, and why."""

    canonical: str
    provision: Provision | None
    doubt: Doubt
    items: tuple[OfItem, ...]


def provisions(touches: Sequence[Touch]) -> Iterator[OfProvision]:
    """Yield the provisions that some touches are about, with the items below them.

    One provision is told of twice where two lists cite it as of different versions.
    """
    for (canonical, doubt), group in groupby(touches, key=_provision):
        items = tuple(
            OfItem(each[0].cited.place, tuple(each))
            for each in (tuple(inner) for _, inner in groupby(group, key=_item))
        )
        provision = items[0].touches[0].cited.provision
        yield OfProvision(canonical, provision, doubt, items)


def _provision(touch: Touch) -> tuple[str, Doubt]:
    return touch.cited.canonical, touch.doubt


def _item(touch: Touch) -> tuple[str, str]:
    return touch.cited.place.where, touch.cited.place.item


@dataclass(frozen=True, slots=True)
class Sums:
    """How much is touched, counted once each."""

    laws: int
    citations: int
    duties: int
    items: int
    lists: int
    townships: int


def sums(touches: Sequence[Touch]) -> Sums:
    """Count what some touches are about."""
    places = [touch.cited.place for touch in touches]
    return Sums(
        laws=len({touch.cited.instrument.id for touch in touches}),
        citations=len(touches),
        duties=len({(each.where, each.duty.id) for each in places if each.duty}),
        items=len({(each.where, each.item) for each in places}),
        lists=len({each.where for each in places}),
        townships=len({each.unit for touch in touches for each in touch.townships}),
    )
