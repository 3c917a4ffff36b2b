"""Additions of several townships under different ids that may be one matter: only proposed."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from dutylist.across.held import Held, State
from dutylist.across.matrix import Matrix
from dutylist.model import Item

NEAR = 0.75
"""From which score on two names are near."""

COMMON = 64
"""A pair of letters that more names hold than this brings no two of them together."""

Score = Callable[[str, str], float]
"""Tells from 0 to 1 how alike two names are; the same both ways."""


@dataclass(frozen=True, slots=True)
class Own:
    """An item that some lists added: its id, its name, and the lists."""

    like: Item
    lists: tuple[Held, ...]

    @property
    def item(self) -> str:
        """Return the id of the item."""
        return self.like.id


@dataclass(frozen=True, slots=True)
class Proposal:
    """Additions that may be one matter; the score is that of the least alike that were joined."""

    score: float
    members: tuple[Own, ...]


def proposals(found: Matrix, score: Score) -> tuple[Proposal, ...]:
    """Return additions with near names under different ids, the most alike first.

    What one list holds side by side is not proposed: it has told the two apart.
    """
    groups: dict[str, list[Own]] = defaultdict(list)
    for row in found.rows:
        lists = tuple(
            found.peers.lists[at] for at, cell in row.cells.items() if cell.state is State.ADDED
        )
        if not row.of_base and lists:
            groups[row.item.name].append(Own(row.item, lists))
    joined = {name: name for name in groups}
    least = dict.fromkeys(groups, 1.0)
    for near, one, other in sorted(_near(tuple(groups), score), reverse=True):
        first, second = _root(joined, one), _root(joined, other)
        if first != second and _apart(groups[first], groups[second]):
            joined[second] = first
            groups[first] += groups.pop(second)
            least[first] = min(near, least[first], least[second])
    made = (
        Proposal(least[name], tuple(sorted(members, key=lambda each: each.item)))
        for name, members in groups.items()
        if len(members) > 1
    )
    return tuple(sorted(made, key=lambda each: (-each.score, each.members[0].item)))


def _near(names: Sequence[str], score: Score) -> Iterator[tuple[float, str, str]]:
    carriers: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for pair in set(map("".join, pairwise(name))):
            carriers[pair].append(name)
    pairs = {
        pair
        for group in carriers.values()
        if len(group) <= COMMON
        for pair in combinations(sorted(group), 2)
    }
    for one, other in sorted(pairs):
        near = score(one, other)
        if near >= NEAR:
            yield near, one, other


def _root(joined: Mapping[str, str], name: str) -> str:
    while joined[name] != name:
        name = joined[name]
    return name


def _apart(one: Sequence[Own], other: Sequence[Own]) -> bool:
    lists = {id(held) for each in one for held in each.lists}
    return lists.isdisjoint(id(held) for each in other for held in each.lists)
