"""Which of two sets of texts resemble each other, found without comparing all with all."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, pairwise

from dutylist.wording import substance

LENGTH = 160
"""Characters of a text that are compared."""

COMMON = 128
"""A pair of letters that more texts hold than this says nothing about any of them."""

COMPARED = 10_000_000
"""Most pairs of letters that are compared, in the likeliest pairs of texts first."""

LIKELY = 0.5
"""Share of the threshold that the pairs of letters alone must reach."""

MEASURED = 3
"""Decimals of a score."""

SAME_SIDE = 0.1
"""How much better a text of the other side must match to be preferred."""


Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """A text that may resemble another; its side says of which kind of body it speaks."""

    key: Key
    side: str
    text: str

    @staticmethod
    def of(key: Key, side: str, text: str) -> "Sample":
        """Return the sample of a text as written: only its substance is compared."""
        return Sample(key, side, substance(text)[:LENGTH])


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Two texts that resemble each other, with a score from 0 to 1; `crossed`: sides differ."""

    old: Key
    new: Key
    score: float
    crossed: bool


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which score on two texts match: on different sides, and on the same side."""

    crossed: float
    same: float

    def admit(self, match: Match) -> bool:
        """Whether a match is good enough."""
        return match.score >= (self.crossed if match.crossed else self.same)


def score(left: str, right: str) -> float:
    """Return how much two texts have in common: difflib's ratio, the same in both directions."""
    first, second = sorted((left, right))
    return round(SequenceMatcher(None, first, second, autojunk=False).ratio(), MEASURED)


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
    floor = min(admitted.crossed, admitted.same)
    scored = [_match(a, b, score(a.text, b.text)) for a, b in _likely(left, right, floor)]
    for match in sorted(filter(admitted.admit, scored), key=_best):
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


def _likely(
    old: Sequence[Sample], new: Sequence[Sample], threshold: float
) -> list[tuple[Sample, Sample]]:
    """Return the pairs that share enough pairs of letters, the likeliest first."""
    left, right = [_pairs(sample.text) for sample in old], [_pairs(sample.text) for sample in new]
    carriers: defaultdict[str, list[int]] = defaultdict(list)
    for at, pairs in enumerate(right):
        for pair in pairs:
            carriers[pair].append(at)
    held = Counter(pair for pairs in (*left, *right) for pair in pairs)
    likely: list[tuple[float, list[Key], Sample, Sample]] = []
    for sample, pairs in zip(old, left, strict=True):
        rare = (at for pair in pairs if held[pair] <= COMMON for at in carriers.get(pair, ()))
        for at in set(rare):
            dice = 2 * len(pairs & right[at]) / (len(pairs) + len(right[at]))
            if dice >= threshold * LIKELY:
                likely.append((-dice, sorted((sample.key, new[at].key)), sample, new[at]))
    likely.sort(key=lambda entry: entry[:2])
    costs = accumulate(len(a.text) * len(b.text) for _, _, a, b in likely)
    return [(a, b) for (_, _, a, b), cost in zip(likely, costs, strict=True) if cost <= COMPARED]


def _pairs(text: str) -> frozenset[str]:
    return frozenset(map("".join, pairwise(text)))
