"""Two rows of texts, and how much a text of one has in common with a text of the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from dutylist.impact.align_text import Sample, Weights, common, total, weigh

CONTAINED = 0.7
"""The likeness of a text to a longer one that holds all of it and much else."""

TELLING = 30
"""Letters from which on it says something that a longer text holds all of a shorter one."""

Pair = tuple[int, int]
"""The places of two texts, one in each row."""


@dataclass(frozen=True)
class Rows:
    """Two rows of texts with what is known of them."""

    old: Sequence[Sample]
    new: Sequence[Sample]

    @cached_property
    def weights(self) -> Weights:
        """The weights of the pairs of letters of both rows."""
        return weigh(sample.grams for sample in (*self.old, *self.new))

    @cached_property
    def sizes(self) -> tuple[list[float], list[float]]:
        """How much each text weighs."""
        old, new = ([total(each.grams, self.weights) for each in row] for row in self.both)
        return old, new

    @property
    def both(self) -> tuple[Sequence[Sample], Sequence[Sample]]:
        """The old row and the new one."""
        return self.old, self.new

    def shorter(self, i: int, j: int) -> int:
        """Return how many letters the shorter of two texts has."""
        return min(len(self.old[i].letters), len(self.new[j].letters))

    def likeness(self, i: int, j: int) -> float:
        """Return how alike two texts are, what is rare counting more."""
        left, right = self.old[i], self.new[j]
        if left.letters == right.letters:
            return 1.0
        shared = common(left.grams, right.grams, self.weights)
        if not shared:
            return 0.0
        sizes = self.sizes[0][i], self.sizes[1][j]
        inside = shared / min(sizes) if self.shorter(i, j) >= TELLING else 0.0
        return max(2 * shared / sum(sizes), CONTAINED * inside)
