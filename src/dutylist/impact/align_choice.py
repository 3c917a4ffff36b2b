"""Choose which texts of two rows belong together, by likeness and by place."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from dutylist.impact.align_rows import Pair, Rows

IN_PLACE = (0.22, 0.18, 0.12)
"""The least likeness of two texts in the same place, by how many sure pairs stand beside them."""

ELSEWHERE = 0.45
"""The least likeness of two texts that stand in different places."""

CLEAR = 0.22
"""The same of two texts left over of which neither is nearly as like another one left over."""

RIVAL = 0.65
"""The share of a likeness that makes another text a rival."""

SECOND = 0.8
"""The share of the best likeness of either text that two texts must reach to be paired."""

SHORT = 16
"""A text of fewer letters is mostly formula: elsewhere it is paired only if it is the same."""

_PLACE_BONUS = 0.15
_NEIGHBOUR_BONUS = 0.1
_HEADING_BONUS = 0.08


def choose(rows: Rows, known: Mapping[Pair, float], spine: Sequence[Pair]) -> dict[int, int]:
    """Pair the texts that are most alike, the order of the rows being worth a little."""
    place, rivals = _Places(rows, spine), _Rivals(known)
    ranked: list[tuple[float, int, int]] = []
    for (i, j), score in known.items():
        if score >= place.least(i, j) and rivals.near_best(i, j, score):
            ranked.append((-score - place.bonus(i, j), i, j))
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(ranked):
        if i not in matched and j not in taken:
            matched[i] = j
            taken.add(j)
    return matched


def choose_left(
    rows: Rows, known: Mapping[Pair, float], matched: Mapping[int, int]
) -> dict[int, int]:
    """Pair what is left where neither text has a rival for the other, wherever they stand."""
    taken = set(matched.values())
    left = {(i, j): score for (i, j), score in known.items() if i not in matched and j not in taken}
    rivals = _Rivals(left)
    return {
        i: j
        for (i, j), score in left.items()
        if score >= CLEAR and rivals.clear(i, j, score) and rows.shorter(i, j) >= SHORT
    }


class _Rivals:
    """The two best likenesses of every text."""

    def __init__(self, known: Mapping[Pair, float]) -> None:
        self._best: defaultdict[tuple[int, int], tuple[float, float]] = defaultdict(
            lambda: (0.0, 0.0)
        )
        for (i, j), score in known.items():
            for key in ((0, i), (1, j)):
                _, second, first = sorted((*self._best[key], score))
                self._best[key] = (second, first)

    def clear(self, i: int, j: int, score: float) -> bool:
        """Tell whether neither of two texts has a rival for the other."""
        best = (self._best[0, i], self._best[1, j])
        return all(first == score and second <= RIVAL * score for second, first in best)

    def near_best(self, i: int, j: int, score: float) -> bool:
        """Tell whether two texts are nearly the best for each other, seen from either."""
        return score >= SECOND * min(self._best[0, i][1], self._best[1, j][1])


class _Places:
    """Whether two texts stand in the same place, as sure pairs before and behind them tell."""

    def __init__(self, rows: Rows, spine: Sequence[Pair]) -> None:
        self._rows = rows
        end = (len(rows.old), len(rows.new))
        self._sure = frozenset((*spine, (-1, -1), end))
        self._old = [i for i, _ in spine]
        self._new = [j for _, j in spine]

    def least(self, i: int, j: int) -> float:
        """Return the least likeness of two texts that may be paired."""
        if self.inside(i, j):
            return IN_PLACE[self._beside(i, j)]
        return ELSEWHERE if self._rows.shorter(i, j) >= SHORT else 1.0

    def inside(self, i: int, j: int) -> bool:
        """Tell whether two texts stand between the same sure pairs, or are one."""
        if (i, j) in self._sure:
            return True
        at = bisect_left(self._old, i)
        free = at == len(self._old) or self._old[at] != i
        low = self._new[at - 1] if at else -1
        high = self._new[at] if at < len(self._new) else len(self._rows.new)
        return free and low < j < high

    def bonus(self, i: int, j: int) -> float:
        """Return what the place of two texts adds to their likeness."""
        heading = self._rows.old[i].heading == self._rows.new[j].heading != ""
        bonus = _PLACE_BONUS * self.inside(i, j) + _NEIGHBOUR_BONUS * self._beside(i, j) / 2
        return bonus + _HEADING_BONUS * heading

    def _beside(self, i: int, j: int) -> int:
        return ((i - 1, j - 1) in self._sure) + ((i + 1, j + 1) in self._sure)
