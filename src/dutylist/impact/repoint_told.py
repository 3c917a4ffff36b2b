"""All that a run of `basis realign` has to tell."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dutylist.impact.align import Alignment, Kind
from dutylist.impact.repoint import Proposal
from dutylist.model import Overlay


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file that was changed, or would be."""

    file: str
    line: int
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Two versions aligned, the proposals for a workspace, and what was changed by them.

    `chosen` are the ids of the proposals that were taken up; `written` tells whether the lines
    were changed or only shown.
    """

    alignment: Alignment
    least: float
    proposals: tuple[Proposal, ...] = ()
    chosen: frozenset[str] = frozenset()
    lines: tuple[Line, ...] = ()
    written: bool = False
    stale: tuple[Overlay, ...] = ()

    @property
    def kinds(self) -> Mapping[Kind, int]:
        """How many articles met each fate."""
        return Counter(fate.kind for fate in self.alignment.fates)

    @property
    def open(self) -> tuple[Proposal, ...]:
        """The proposals that ask for something."""
        return tuple(each for each in self.proposals if each.open)


def grouped(proposals: Iterable[Proposal]) -> Iterator[tuple[Proposal, ...]]:
    """Yield the proposals for one and the same citation together, in their order."""
    found: dict[tuple[object, ...], list[Proposal]] = {}
    for each in proposals:
        key = (each.citation.canonical, each.kind, each.options, each.later)
        found.setdefault(key, []).append(each)
    yield from map(tuple, found.values())
