"""The names most like one that does not exist, found in bounded time however many there are."""

from bisect import bisect
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cached_property

MOST_COMPARED = 30_000
"""How many comparisons are made with all names; after these only with names of like beginning."""

_BESIDE = 8
_LIKENESS = 0.5
_LONGEST = 200


class Nearby:
    """Some names, asked which of them are most like a word; it counts how often it was asked."""

    def __init__(self, names: Iterable[str]) -> None:
        self._given = names
        self._left = MOST_COMPARED

    def to(self, word: str, most: int = 3) -> list[str]:
        """Return the names most like a word, the likest first."""
        among = self._names
        if self._left < len(among):
            at = bisect(among, word)
            among = among[max(at - _BESIDE, 0) : at + _BESIDE]
        self._left -= len(among)
        return get_close_matches(word[:_LONGEST], among, most, _LIKENESS)

    @cached_property
    def _names(self) -> list[str]:
        return sorted(set(self._given))
