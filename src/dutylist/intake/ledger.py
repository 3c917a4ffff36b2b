"""What became of every row of a table: read = taken + returned + skipped."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dutylist.texts import Text


class State(StrEnum):
    """What became of a row."""

    TAKEN = "taken"
    RETURNED = "returned"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row, what became of it, and why if it was not taken."""

    file: str
    sheet: str
    row: int
    state: State
    reason: Text | None = None


def counts(ledger: Iterable[Entry]) -> dict[State, int]:
    """Return how many rows there are of each state."""
    found = Counter(entry.state for entry in ledger)
    return {state: found[state] for state in State}
