"""Pair two rows of texts, mostly in order: each text with at most one of the other row."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dutylist.impact.align_choice import choose, choose_left
from dutylist.impact.align_rows import Pair, Rows
from dutylist.impact.align_text import Grams, Sample, Weights

CANDIDATES = 8
"""Texts of the other row that are looked at for each text, beside those of its place."""

COMMON = 64
"""A pair of letters that more texts hold than this finds no candidates."""

LARGEST = 4_000
"""Of more texts than this, three times the longest law, only those in their place are compared."""

NEAR = 24
"""In a gap between two sure pairs with at most so many texts on each side, all are compared."""

SURE = 0.5
"""From which likeness on two texts, each the best for the other, hold the order of the rows."""

_ROUNDS = 2


def pairs(rows: Rows) -> tuple[dict[int, int], Mapping[Pair, float]]:
    """Return which old text became which new one, and all likenesses that were measured."""
    known: dict[Pair, float] = dict.fromkeys(_equal(rows), 1.0)
    for pair in _candidates(rows):
        known.setdefault(pair, rows.likeness(*pair))
    spine = _chain(_mutual(known))
    matched: dict[int, int] = {}
    for _ in range(_ROUNDS):
        for pair in _near(rows, spine):
            known.setdefault(pair, rows.likeness(*pair))
        matched = choose(rows, known, spine)
        spine = _chain(pair for pair in matched.items() if known[pair] >= SURE)
    return matched | choose_left(rows, known, matched), known


def _equal(rows: Rows) -> Iterator[Pair]:
    """Yield texts that are the same; of those repeated on both sides the first with the first."""
    left, right = (_grouped(row) for row in rows.both)
    for text, places in left.items():
        others = right.get(text, ())
        if len(places) * len(others) <= COMMON:
            yield from ((i, j) for i in places for j in others)
        else:
            yield from zip(places, others, strict=False)


def _grouped(row: Sequence[Sample]) -> Mapping[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, sample in enumerate(row):
        found[sample.letters].append(at)
    return found


def _candidates(rows: Rows) -> Iterator[Pair]:
    """Yield for each text those of the other row at its place, and those that share most."""
    for at in range(min(len(rows.old), len(rows.new))):
        yield at, at
        yield len(rows.old) - 1 - at, len(rows.new) - 1 - at
    if max(len(rows.old), len(rows.new)) > LARGEST:
        return
    yield from _likely(rows.old, rows.new, rows.weights)
    yield from ((i, j) for j, i in _likely(rows.new, rows.old, rows.weights))


def _likely(row: Sequence[Sample], other: Sequence[Sample], weights: Weights) -> Iterator[Pair]:
    index = posted([sample.grams for sample in other])
    for at, sample in enumerate(row):
        for found in hosts(sample.grams, index, weights):
            yield at, found


def posted(texts: Sequence[Grams]) -> Mapping[str, list[int]]:
    """Return for each pair of letters the texts that hold it, without the most common pairs."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for at, counted in enumerate(texts):
        for gram in counted:
            index[gram].append(at)
    return {gram: found for gram, found in index.items() if len(found) <= COMMON}


def hosts(counted: Grams, index: Mapping[str, list[int]], weights: Weights) -> list[int]:
    """Return the texts of an index that share most with a text, the best first."""
    shared: defaultdict[int, float] = defaultdict(float)
    for gram in counted:
        weight = weights[gram]
        for at in index.get(gram, ()):
            shared[at] += weight
    return sorted(shared, key=lambda at: (-shared[at], at))[:CANDIDATES]


def _mutual(known: Mapping[Pair, float]) -> Iterator[Pair]:
    """Yield sure pairs of which each is the only best for the other."""
    best: tuple[dict[int, list[tuple[float, int]]], ...] = ({}, {})
    for (i, j), score in known.items():
        for side, at, other in ((0, i, j), (1, j, i)):
            best[side].setdefault(at, []).append((score, other))
    for i, found in best[0].items():
        score, j = max(found)
        rivals = (*found, *best[1][j])
        if score >= SURE and sum(each >= score for each, _ in rivals) == 2:  # noqa: PLR2004
            yield i, j


def _chain(found: Iterable[Pair]) -> list[Pair]:
    """Return the longest row of pairs that rises on both sides."""
    ordered = sorted(found)
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, (_, j) in enumerate(ordered):
        place = bisect_left(ends, j)
        before.append(last[place - 1] if place else -1)
        ends[place : place + 1] = [j]
        last[place : place + 1] = [at]
    chain = []
    at = last[-1] if last else -1
    while at >= 0:
        chain.append(ordered[at])
        at = before[at]
    return chain[::-1]


def _gaps(rows: Rows, spine: Sequence[Pair]) -> Iterator[tuple[range, range]]:
    before = (-1, -1)
    for pair in (*spine, (len(rows.old), len(rows.new))):
        yield range(before[0] + 1, pair[0]), range(before[1] + 1, pair[1])
        before = pair


def _near(rows: Rows, spine: Sequence[Pair]) -> Iterator[Pair]:
    for left, right in _gaps(rows, spine):
        if max(len(left), len(right)) <= NEAR:
            yield from ((i, j) for i in left for j in right)
