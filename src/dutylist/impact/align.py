"""What became of each article from one version of an instrument to another."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from dutylist.impact.align_pairs import pairs
from dutylist.impact.align_parts import Side, parts
from dutylist.impact.align_rows import Pair, Rows
from dutylist.impact.align_text import Grams, Sample, grams, letters, likeness, overlap, references
from dutylist.law.statute import Article, Statute
from dutylist.law.text.version import first_of_each

MEASURED = 3
"""Decimals of a score."""

_ALMOST = 0.999
"""The highest score of two wordings that are not the same."""


class Kind(StrEnum):
    """What became of an article."""

    SAME = "same"
    MOVED = "moved"
    CHANGED = "changed"
    SPLIT = "split"
    MERGED = "merged"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What became of one old article, or that a new one has none before it.

    `reworded` tells whether it reads otherwise, renumbered cross references aside. `nearest` is
    the article of the other version that is most like one that is gone or new, with its score.
    """

    old: str | None
    new: tuple[str, ...]
    kind: Kind
    score: float
    reworded: bool = False
    nearest: tuple[str, float] | None = None


@dataclass(frozen=True)
class Alignment:
    """Two versions, and which articles of them belong together."""

    old: Statute
    new: Statute
    links: frozenset[tuple[str, str]]
    fates: tuple[Fate, ...]

    @cached_property
    def _by_label(self) -> Mapping[str, Fate]:
        return {fate.old: fate for fate in self.fates if fate.old is not None}

    def fate(self, label: str) -> Fate | None:
        """Return what became of an old article; None where the old version has none such."""
        return self._by_label.get(label)

    @property
    def share(self) -> float:
        """How many of the old articles are found again, of 1."""
        old = [fate for fate in self.fates if fate.old is not None]
        found = sum(bool(fate.new) for fate in old)
        return round(found / len(old), MEASURED) if old else 0.0

    @property
    def new_articles(self) -> tuple[Fate, ...]:
        """The new articles that nothing became of."""
        return tuple(fate for fate in self.fates if fate.kind is Kind.NEW)


def align(old: Statute, new: Statute) -> Alignment:
    """Align two versions article by article, or point by point, by wording and order."""
    old, new = _told_apart(old), _told_apart(new)
    left, right = list(map(_sample, old.articles)), list(map(_sample, new.articles))
    # Both directions are worked out as one, so that they can only mirror each other.
    turned = [sample.letters for sample in left] > [sample.letters for sample in right]
    if turned:
        linked, known = _linked(Rows(right, left), new.articles, old.articles)
        linked = {(i, j) for j, i in linked}
        known = {(i, j): score for (j, i), score in known.items()}
    else:
        linked, known = _linked(Rows(left, right), old.articles, new.articles)
    told = _Telling(old, new, left, right, linked, known)
    names = frozenset((old.articles[i].label, new.articles[j].label) for i, j in linked)
    return Alignment(old, new, names, tuple(told.fates()))


def _told_apart(statute: Statute) -> Statute:
    """Return a text with one article to a label; the points of a numbered one as its articles."""
    return replace(statute, articles=first_of_each(statute.articles or statute.items))


def _sample(article: Article) -> Sample:
    return Sample(letters(article.text), _heading(article))


def _heading(article: Article) -> str:
    """Return the words of the innermost heading, without its number."""
    found = article.headings[-1] if article.headings else ""
    return letters(found.partition("　")[2] or found.partition(" ")[2] or found)


def _linked(
    rows: Rows, old: Sequence[Article], new: Sequence[Article]
) -> tuple[set[Pair], Mapping[Pair, float]]:
    matched, known = pairs(rows)
    left = Side(old, [each.grams for each in rows.old], matched)
    back = {j: i for i, j in matched.items()}
    right = Side(new, [each.grams for each in rows.new], back)
    return set(matched.items()) | parts(left, right, rows.weights), known


class _Telling:
    """Tells of each article what the links between two versions mean for it."""

    def __init__(  # noqa: PLR0913, PLR0917  (the parts of one alignment in the making)
        self,
        old: Statute,
        new: Statute,
        left: Sequence[Sample],
        right: Sequence[Sample],
        linked: Iterable[Pair],
        known: Mapping[Pair, float],
    ) -> None:
        self._old, self._new, self._left, self._right = old.articles, new.articles, left, right
        self._ahead: defaultdict[int, list[int]] = defaultdict(list)
        self._back: defaultdict[int, list[int]] = defaultdict(list)
        for i, j in sorted(linked):
            self._ahead[i].append(j)
            self._back[j].append(i)
        self._nearest: tuple[dict[int, Pair], dict[int, Pair]] = ({}, {})
        best: dict[tuple[int, int], float] = {}
        for (i, j), score in sorted(known.items()):
            for side, at in ((0, i), (1, j)):
                if score > best.get((side, at), 0.0):
                    best[side, at] = score
                    self._nearest[side][at] = (i, j)

    def fates(self) -> Iterable[Fate]:
        """Yield the old articles in their order, then the new ones that have none before them."""
        yield from (self._of_old(i) for i in range(len(self._old)))
        yield from (self._of_new(j) for j in range(len(self._new)) if j not in self._back)

    def _of_old(self, i: int) -> Fate:
        label, ahead = self._old[i].label, self._ahead.get(i, [])
        labels = tuple(self._new[j].label for j in ahead)
        if not ahead:
            near = self._near(self._nearest[0].get(i), 1)
            return Fate(old=label, new=(), kind=Kind.GONE, score=0.0, nearest=near)
        if len(ahead) > 1 or len(self._back[ahead[0]]) > 1:
            kind = Kind.SPLIT if len(ahead) > 1 else Kind.MERGED
            score = self._carried(i, ahead)
            return Fate(old=label, new=labels, kind=kind, score=score, reworded=True)
        score, reworded = self._compared(i, ahead[0])
        kind = Kind.CHANGED if reworded else Kind.SAME
        if labels[0] != label:
            kind = Kind.MOVED
        return Fate(old=label, new=labels, kind=kind, score=score, reworded=reworded)

    def _of_new(self, j: int) -> Fate:
        near = self._near(self._nearest[1].get(j), 0)
        label = self._new[j].label
        return Fate(old=None, new=(label,), kind=Kind.NEW, score=0.0, nearest=near)

    def _near(self, pair: Pair | None, side: int) -> tuple[str, float] | None:
        if pair is None:
            return None
        i, j = pair
        score = round(likeness(self._left[i].grams, self._right[j].grams), MEASURED)
        return (self._new[j] if side else self._old[i]).label, score

    def _compared(self, i: int, j: int) -> tuple[float, bool]:
        """Return how alike two wordings are, and whether more than numbers of articles differ."""
        left, right = self._left[i], self._right[j]
        if left.letters != right.letters:
            return min(round(likeness(left.grams, right.grams), MEASURED), _ALMOST), True
        other = self._misled(self._old[i], self._new[j])
        return (_ALMOST, True) if other else (1.0, False)

    def _misled(self, old: Article, new: Article) -> bool:
        """Whether a wording refers to another article than the one it referred to before."""
        before, after = list(references(old.text)), list(references(new.text))
        if before == after and old.label == new.label:
            return False
        if len(before) != len(after):
            return True
        return any(self._elsewhere(*pair) for pair in zip(before, after, strict=True))

    @cached_property
    def _targets(self) -> Mapping[str, frozenset[str]]:
        return {
            article.label: frozenset(self._new[j].label for j in self._ahead.get(i, ()))
            for i, article in enumerate(self._old)
        }

    def _elsewhere(self, before: str, after: str) -> bool:
        targets = self._targets.get(before)
        return bool(targets) and after not in (targets or ())

    def _carried(self, i: int, ahead: Sequence[int]) -> float:
        """Return how much of an old article is found in some new ones, line by line."""
        whole = _by_line([self._old[i]])
        found = _by_line([self._new[j] for j in ahead])
        size = whole.total()
        return min(round(overlap(whole, found) / size, MEASURED), 1.0) if size else 1.0


def _by_line(articles: Iterable[Article]) -> Grams:
    """Return the pairs of letters of articles, none of them across two lines."""
    lines = (line for each in articles for line in each.text.split("\n"))
    return sum((grams(letters(line)) for line in lines), Grams())
