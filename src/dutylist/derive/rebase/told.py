"""What a rebase tells of its overlays: one summary, however many there are."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dutylist.derive.rebase.fates import Fate, Outcome
from dutylist.model import Conflict, Item, Pin


class Doing(StrEnum):
    """What a run does with overlays."""

    MOVE = "rebase"
    CONTINUE = "continue"
    ABORT = "abort"


@dataclass(frozen=True, slots=True)
class Open:
    """A conflict that is to be decided, and the line in its file."""

    line: int
    conflict: Conflict


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One overlay that was moved, went on, or was put back; `kept` is false where comments went."""

    id: str
    unit: str | None
    name: str | None
    file: str
    before: Pin
    after: Pin
    outcomes: tuple[Outcome, ...] = ()
    decided: int = 0
    open: tuple[Open, ...] = ()
    gained: tuple[str, ...] = ()
    kept: bool = True

    @property
    def called(self) -> str:
        """Return what people call it."""
        return self.name or self.unit or self.id

    @property
    def counts(self) -> Mapping[Fate, int]:
        """Count the actions by what became of them."""
        counted: Counter[Fate] = Counter()
        for outcome in self.outcomes:
            counted[outcome.fate] += outcome.weight
        return {fate: counted[fate] for fate in Fate}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A whole run; `gained` holds the items that new bases have brought, `dry` if none wrote."""

    doing: Doing
    overlays: tuple[Moved, ...]
    gained: Mapping[str, Item]
    unchanged: int = 0
    taken: bool = False
    dry: bool = False

    @property
    def counts(self) -> Mapping[Fate, int]:
        """Count the actions of all overlays."""
        return {fate: sum(each.counts[fate] for each in self.overlays) for fate in Fate}

    @property
    def unfinished(self) -> tuple[Moved, ...]:
        """The overlays with something to decide."""
        return tuple(each for each in self.overlays if each.open)

    @property
    def open(self) -> int:
        """Count what is to be decided."""
        return sum(len(each.open) for each in self.overlays)

    @property
    def targets(self) -> Iterator[Pin]:
        """Yield the bases that overlays are on now, each once."""
        return iter(dict.fromkeys(each.after for each in self.overlays))
