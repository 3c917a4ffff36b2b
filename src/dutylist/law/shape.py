"""How many paragraphs (款) and subparagraphs (项) each article has: numbers, not words.

Written `4:2,5:1/6,7-9:3/0/4`: article 4 has two paragraphs; article 5 has one, with six
subparagraphs; articles 7 to 9 have three, the second of them with four subparagraphs. An article
that is not named has one paragraph without subparagraphs. Trailing zeros are left out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import groupby

from dutylist.law.articles import ArticleSet, follows

Counts = tuple[int, ...]
"""The paragraphs of one article: how many subparagraphs each has, 0 where it has none."""

_PLAIN: Counts = (0,)
_ENTRY = re.compile(r"([0-9之一二三四五六七八九十百-]+):([1-9][0-9]*)((?:/[0-9]+)*)")


class Shape:
    """The paragraphs and subparagraphs of all articles; the text is read when first asked."""

    def __init__(self, text: str = "") -> None:
        self.text = text

    def __repr__(self) -> str:
        return f"Shape({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Shape) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def counts(self, label: str) -> Counts:
        """Return the counts of an article that exists."""
        return self._counts.get(label, _PLAIN)

    def paragraphs(self, label: str) -> int:
        """Return how many paragraphs an article has."""
        return len(self.counts(label))

    def subparagraphs(self, label: str, paragraph: int) -> int:
        """Return how many subparagraphs a paragraph has; 0 where there is no such paragraph."""
        counts = self.counts(label)
        return counts[paragraph - 1] if 0 < paragraph <= len(counts) else 0

    @property
    def unread(self) -> tuple[str, ...]:
        """The pieces of the text that say nothing."""
        return tuple(
            piece for piece in self.text.split(",") if piece and not _ENTRY.fullmatch(piece)
        )

    @cached_property
    def _counts(self) -> dict[str, Counts]:
        return dict(_read(self.text))


def shape(counts: Mapping[str, Counts]) -> Shape:
    """Return the shape of articles in the order of the text."""
    return Shape(",".join(_entries(counts.items())))


def _entries(counts: Iterable[tuple[str, Counts]]) -> Iterator[str]:
    for known, group in groupby(counts, key=lambda entry: entry[1]):
        if known == _PLAIN:
            continue
        size = f"{len(known)}" + "".join(f"/{n}" for n in known)
        while size.endswith("/0"):
            size = size[:-2]
        for first, last in _runs([label for label, _ in group]):
            yield f"{first}:{size}" if first == last else f"{first}-{last}:{size}"


def _runs(labels: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the first and last of each run of plain numbers that follow each other."""
    first = last = labels[0]
    for label in labels[1:]:
        if not follows(last, label):
            yield first, last
            first = label
        last = label
    yield first, last


def _read(text: str) -> Iterator[tuple[str, Counts]]:
    for piece in text.split(","):
        found = _ENTRY.fullmatch(piece)
        if not found:
            continue
        items = [int(n) for n in found[3].split("/")[1:]]
        counts = tuple((items + [0] * int(found[2]))[: int(found[2])])
        for label in ArticleSet(found[1]).labels:
            yield label, counts
