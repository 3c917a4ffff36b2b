"""Which of two sets of texts resemble each other, found without comparing all with all."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dutylist.diff.matter import Matter, likeness, matter

COMMON = 128
"""A pair of letters that more texts hold than this says nothing about any of them."""

SHORT, SURE = 6, 0.85
"""Of a text of so few letters nearly all must agree: one letter makes another matter of it."""

DETAILED = 20
"""Letters from which on a text is long: two long ones hardly agree by accident."""

SAME_SIDE = 0.1
"""How much better a text of the other side must match to be preferred."""


Key = tuple[str, ...]


class Sample(NamedTuple):
    """A text that may resemble another; its side says of which kind of body it speaks."""

    key: Key
    side: str
    matter: Matter

    @staticmethod
    def of(key: Key, side: str, text: str) -> "Sample":
        """Return the sample of a text as written: only its matter is compared."""
        return Sample(key, side, matter(text))

    @property
    def text(self) -> str:
        """Return the letters that are compared."""
        return self.matter.text


class Match(NamedTuple):
    """Two texts that resemble each other, with a score from 0 to 1; `crossed`: sides differ."""

    old: Key
    new: Key
    score: float
    crossed: bool


class Thresholds(NamedTuple):
    """From which score on two texts match: on different sides, and on the same side.

    `detailed`: on different sides where both texts are long, which agree less by accident.
    """

    crossed: float
    same: float
    detailed: float = 1.0

    def least(self, one: Sample, other: Sample) -> float:
        """Return the score from which on two texts match."""
        shorter = min(len(one.text), len(other.text))
        if shorter <= SHORT:
            return max(SURE, self.same if one.side == other.side else self.crossed)
        if one.side == other.side:
            return self.same
        return min(self.crossed, self.detailed) if shorter >= DETAILED else self.crossed


def score(left: str, right: str) -> float:
    """Return how much two texts have in common, the same in both directions."""
    return likeness(matter(left), matter(right))


def matches(old: Sequence[Sample], new: Sequence[Sample], admitted: Thresholds) -> list[Match]:
    """Pair texts that are alike enough, the best pairs first, each text once.

    Among equals a text keeps its side: what a department does resembles what it did before
    rather than what the local body does beside it.
    """
    if not old or not new:
        return []
    found: list[Match] = []
    left, right = [s for s in old if s.text], [s for s in new if s.text]
    for key in (_text_and_side, _text):
        found += _equal(left, right, key)
        taken_old, taken_new = {match.old for match in found}, {match.new for match in found}
        left = [sample for sample in left if sample.key not in taken_old]
        right = [sample for sample in right if sample.key not in taken_new]
    for match in sorted(_likely(left, right, admitted), key=_best):
        if match.old not in taken_old and match.new not in taken_new:
            taken_old.add(match.old)
            taken_new.add(match.new)
            found.append(match)
    return found


def _match(old: Sample, new: Sample, found: float) -> Match:
    return Match(old=old.key, new=new.key, score=found, crossed=old.side != new.side)


def _best(match: Match) -> tuple[float, list[Key]]:
    weight = match.score if match.crossed else match.score + SAME_SIDE
    return (-weight, sorted((match.old, match.new)))


def _text(sample: Sample) -> Key:
    return (sample.text,)


def _text_and_side(sample: Sample) -> Key:
    return (sample.text, sample.side)


def _equal(
    old: Iterable[Sample], new: Iterable[Sample], key: Callable[[Sample], Key]
) -> Iterator[Match]:
    left, right = _grouped(old, key), _grouped(new, key)
    for group in sorted(left.keys() & right.keys()):
        for a, b in zip(left[group], right[group], strict=False):
            yield _match(a, b, 1.0)


def _grouped(samples: Iterable[Sample], key: Callable[[Sample], Key]) -> Mapping[Key, list[Sample]]:
    found: defaultdict[Key, list[Sample]] = defaultdict(list)
    for sample in sorted(samples, key=lambda sample: sample.key):
        found[key(sample)].append(sample)
    return found


def _likely(old: Sequence[Sample], new: Sequence[Sample], admitted: Thresholds) -> Iterator[Match]:
    """Yield the texts that are alike enough."""
    for one, other in neighbours(old, new):
        found = likeness(one.matter, other.matter)
        if found >= admitted.least(one, other):
            yield _match(one, other, found)


def neighbours(old: Sequence[Sample], new: Sequence[Sample]) -> Iterator[tuple[Sample, Sample]]:
    """Yield the texts that share a pair of letters which is rare enough to say something."""
    carriers: defaultdict[str, list[int]] = defaultdict(list)
    for at, sample in enumerate(new):
        for pair in sample.matter.pairs:
            carriers[pair].append(at)
    carried = Counter(pair for sample in (*old, *new) for pair in sample.matter.pairs)
    for sample in old:
        shared = sample.matter.pairs & carriers.keys()
        near = {at for pair in shared if carried[pair] <= COMMON for at in carriers[pair]}
        for at in sorted(near):
            yield sample, new[at]
