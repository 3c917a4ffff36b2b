"""Find what was cut off an article or joined to another: splits and merges."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dutylist.impact.align_pairs import LARGEST, hosts, posted
from dutylist.impact.align_rows import Pair
from dutylist.impact.align_text import Grams, Weights, common, grams, letters, total
from dutylist.law.statute import Article

CARRIED = 0.6
"""How much of a piece must be found in what is left of an article, weighed by rarity."""

LEAST = 8
"""Letters of the shortest piece that is looked for."""

SHORT = 14
"""A piece of fewer letters must be found whole, or nearly so."""

ENTIRE = 0.95
"""How much of a short piece must be found."""

SHARE = 0.12
"""The share of an article that a piece of another one must make up, unless it is found whole."""

WHOLE = 0.85
"""How much of a piece must be found for it to count as whole."""

SENTENCE = 24
"""Letters from which on a piece that is found whole counts, however small a part it is."""

FORMULA = 2
"""A piece that more articles carry than this belongs to none of them."""


@dataclass(frozen=True, slots=True)
class Side:
    """The articles of one version, and which of the other version each is paired with."""

    articles: Sequence[Article]
    grams: Sequence[Grams]
    partner: Mapping[int, int]

    def rest(self, other: "Side") -> list[Grams]:
        """Return of each article what its partner does not hold."""
        return [
            counted - other.grams[self.partner[at]] if at in self.partner else counted
            for at, counted in enumerate(self.grams)
        ]


def parts(old: Side, new: Side, weights: Weights) -> set[Pair]:
    """Return the old and new articles of which one carries a piece of the other."""
    if max(len(old.articles), len(new.articles)) > LARGEST:
        return set()
    forward = set(_carried(old, new, weights))
    backward = {(i, j) for j, i in _carried(new, old, weights)}
    return forward | backward


def _carried(side: Side, other: Side, weights: Weights) -> Iterator[Pair]:
    """Yield articles with those of the other version where a piece of them is found."""
    rest = other.rest(side)
    index = posted(rest)
    for at, piece in _pieces(side, other, weights):
        found = [
            host
            for host in hosts(piece, index, weights)
            if side.partner.get(at) != host
            and _carries(piece, rest[host], other.grams[host], weights)
        ]
        # What stands in many places is a formula, and came from none of them.
        if 0 < len(found) <= FORMULA:
            yield at, found[0]


def _carries(piece: Grams, rest: Grams, whole: Grams, weights: Weights) -> bool:
    """Tell whether a piece is found in what is left of an article, and says something there."""
    size, shared = total(piece, weights), common(piece, rest, weights)
    if shared >= WHOLE * size and piece.total() >= SENTENCE:
        return True
    return shared >= _needed(piece) * size and shared >= SHARE * total(whole, weights)


def _needed(piece: Grams) -> float:
    return CARRIED if piece.total() >= SHORT else ENTIRE


def _pieces(side: Side, other: Side, weights: Weights) -> Iterator[tuple[int, Grams]]:
    """Yield the articles without partner, and paragraphs of others that the partner lacks."""
    for at, article in enumerate(side.articles):
        if at not in side.partner:
            if side.grams[at].total() >= LEAST:
                yield at, side.grams[at]
            continue
        left = side.grams[at] - other.grams[side.partner[at]]
        if left.total() < LEAST or len(article.paragraphs) == 1:
            continue
        for paragraph in article.paragraphs:
            piece = grams(letters("".join(paragraph.lines)))
            if piece.total() < LEAST:
                continue
            if common(piece, left, weights) >= _needed(piece) * total(piece, weights):
                yield at, piece
