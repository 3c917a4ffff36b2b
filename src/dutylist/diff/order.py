"""Which values of two sequences belong together, and which of them were moved."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar
from zlib import crc32

ONE = 1 << 80
"""Weight of one value that stays; the rest only decides between equally long answers."""

SAME_PLACE = 1 << 40


V = TypeVar("V")


def keyed(values: Sequence[V], name: Callable[[V], str]) -> dict[str, V]:
    """Return the values by name; where a name is repeated, its second value goes by `name#2`."""
    found = {name(value): value for value in values}
    if len(found) == len(values):
        return found
    found = {}
    for value in values:
        key, count = name(value), 1
        while key in found:
            count += 1
            key = f"{name(value)}#{count}"
        found[key] = value
    return found


class Moved(NamedTuple):
    """A value that changed places: its key, its places among all values, counted from 1."""

    key: str
    before: int
    after: int


def moved(old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[Moved]:
    """Yield the fewest values whose moving explains the new order, the same ones both ways.

    What stays is the heaviest common subsequence: as long as possible, then with as many values
    as possible at their old place, then decided by the keys, so that no direction is preferred.
    """
    before = [key for key in old if key in new]
    after = [key for key in new if key in old]
    if before == after:
        return
    rank = {key: at for at, key in enumerate(before)}
    places = {key: at for at, key in enumerate(old, 1)}
    stays = _heaviest(after, rank)
    for at, key in enumerate(new, 1):
        if key in rank and key not in stays:
            yield Moved(key, places[key], at)


def _heaviest(keys: Sequence[str], rank: Mapping[str, int]) -> set[str]:
    """Return the rising subsequence of `keys` with the greatest weight.

    `ranks` and `weights` rise together; each entry is the lightest end of a chain that heavy.
    """
    ranks: list[int] = []
    weights: list[int] = []
    ends: list[str] = []
    previous: dict[str, str | None] = {}
    for at, key in enumerate(keys):
        slot = bisect_left(ranks, rank[key])
        previous[key] = ends[slot - 1] if slot else None
        weight = (weights[slot - 1] if slot else 0) + _weight(key, stays=rank[key] == at)
        stop = slot
        while stop < len(weights) and weights[stop] <= weight:
            stop += 1
        ranks[slot:stop], weights[slot:stop], ends[slot:stop] = [rank[key]], [weight], [key]
    chain: set[str] = set()
    end = ends[-1] if ends else None
    while end is not None:
        chain.add(end)
        end = previous[end]
    return chain


def _weight(key: str, *, stays: bool) -> int:
    return ONE + (SAME_PLACE if stays else 0) + crc32(key.encode("utf-8", "replace"))
