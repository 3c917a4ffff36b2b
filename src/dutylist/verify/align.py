"""Where two sequences differ, in time that grows with their length alone, whatever they hold."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

Segment = tuple[int, int, int, int]
"""Begin and end in the first sequence, then in the second; what lies between is not alike."""


def segments(first: Sequence[Hashable], second: Sequence[Hashable]) -> Iterator[Segment]:
    """Yield where two sequences differ; what occurs once in both holds them side by side."""
    anchors = _anchors(first, second)
    at = (0, 0)
    for here, there in [*anchors, (len(first), len(second))]:
        found = _trimmed(first, second, at[0], here, at[1], there)
        if found is not None:
            yield found
        at = (here + 1, there + 1)


def _trimmed(  # noqa: PLR0913, PLR0917
    first: Sequence[Hashable],
    second: Sequence[Hashable],
    begin: int,
    end: int,
    other: int,
    other_end: int,
) -> Segment | None:
    """Return what is left of a segment without what is alike at its begin and end."""
    while begin < end and other < other_end and first[begin] == second[other]:
        begin, other = begin + 1, other + 1
    while begin < end and other < other_end and first[end - 1] == second[other_end - 1]:
        end, other_end = end - 1, other_end - 1
    return (begin, end, other, other_end) if begin < end or other < other_end else None


def _anchors(first: Sequence[Hashable], second: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return pairs of places of what occurs once in both, as many as are in order in both."""
    counts, others = Counter(first), Counter(second)
    places = {each: at for at, each in enumerate(second) if others[each] == 1}
    pairs = [
        (at, places[each]) for at, each in enumerate(first) if counts[each] == 1 and each in places
    ]
    ends: list[int] = []
    tails: list[int] = []
    before: list[int] = []
    for number, (_, there) in enumerate(pairs):
        at = bisect_left(ends, there)
        ends[at : at + 1] = [there]
        tails[at : at + 1] = [number]
        before.append(tails[at - 1] if at else -1)
    chain: list[tuple[int, int]] = []
    number = tails[-1] if tails else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]
