"""Everything that can be said of some peers side by side."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dutylist.across.alike import Proposal, Score, proposals
from dutylist.across.deviations import MAJORITY, Deviation, deviations
from dutylist.across.held import Held, Peers, peers
from dutylist.across.matrix import Matrix, matrix
from dutylist.across.model_list import Against, against


@dataclass(frozen=True, slots=True, kw_only=True)
class Consistency:
    """The matrix of some peers, who differs, what may be one matter, and how they meet a model."""

    matrix: Matrix
    deviations: tuple[Deviation, ...]
    proposals: tuple[Proposal, ...]
    model: Held | None = None
    against: tuple[Against, ...] = ()

    @property
    def peers(self) -> Peers:
        """Return the lists."""
        return self.matrix.peers

    @property
    def unexplained(self) -> tuple[Deviation, ...]:
        """Return the deviations for which no reason is recorded."""
        return tuple(each for each in self.deviations if not each.recorded)


def consistency(
    lists: Iterable[Held],
    score: Score,
    *,
    majority: int = MAJORITY,
    model: Held | None = None,
    only: Iterable[Held] | None = None,
) -> tuple[Consistency, ...]:
    """Hold lists against their peers, and against a model's list where one is given.

    With `only` some lists are told about; they are still held against all of their peers.
    """
    wanted = None if only is None else {id(held) for held in only}
    found = (_of(group, score, majority, model) for group in peers(lists))
    if wanted is None:
        return tuple(found)
    return tuple(
        _narrowed(each, wanted)
        for each in found
        if any(id(held) in wanted for held in each.peers.lists)
    )


def _of(group: Peers, score: Score, majority: int, model: Held | None) -> Consistency:
    found = matrix(group)
    return Consistency(
        matrix=found,
        deviations=deviations(group, majority),
        proposals=proposals(found, score),
        model=model,
        against=against(model, group.lists) if model else (),
    )


def _narrowed(found: Consistency, wanted: set[int]) -> Consistency:
    lists = tuple(held for held in found.peers.lists if id(held) in wanted)
    return replace(
        found,
        matrix=matrix(Peers(found.peers.base, lists)),
        deviations=tuple(each for each in found.deviations if id(each.held) in wanted),
        proposals=tuple(
            each
            for each in found.proposals
            if any(id(held) in wanted for own in each.members for held in own.lists)
        ),
        against=tuple(each for each in found.against if id(each.held) in wanted),
    )
