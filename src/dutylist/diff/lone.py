"""A duty that found no partner by its id, on one side of a comparison."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from dutylist.diff.change import Change
from dutylist.diff.similar import Key, Sample
from dutylist.diff.spot import Spot
from dutylist.model import LOCAL, Duty, Item


class Lone(NamedTuple):
    """A duty without a partner.

    `home` names the item, or the declared group of items, in which a partner is looked for first;
    `whole`: all of its item came or went; `declared`: the home is such a group, within which
    likeness is taken for descent; `local`: it is the local body's; `stays`: its body has duties
    in the home on the other side too; `beside`: the duties of departments that stand in its item
    on both sides.
    """

    key: Key
    home: str
    item: Item
    duty: Duty
    spot: Spot
    place: int
    local: bool
    whole: bool = False
    declared: bool = False
    stays: bool = True
    beside: tuple[Duty, ...] = ()

    @property
    def sample(self) -> Sample:
        """Return the text to be compared."""
        return Sample.of(self.key, LOCAL if self.local else "department", self.duty.text)


class Altered(NamedTuple):
    """A duty whose words changed while it stayed with its body; `local`: the local body."""

    home: str
    old: Duty
    new: Duty
    spot: Spot
    local: bool


@dataclass(slots=True)
class Found:
    """What comparing items gave: changes, duties without a partner, duties of other words."""

    changes: list[Change] = field(default_factory=list)
    gone: list[Lone] = field(default_factory=list)
    come: list[Lone] = field(default_factory=list)
    altered: list[Altered] = field(default_factory=list)

    def add(self, other: "Found") -> None:
        """Take in what was found elsewhere."""
        self.changes += other.changes
        self.gone += other.gone
        self.come += other.come
        self.altered += other.altered


Lones = Iterable[Lone]
