"""Where the words of a provision stand in the new version, down to paragraph and subparagraph."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dutylist.impact.align import Alignment, Fate, Kind, align
from dutylist.impact.align_words import between, placed, wording
from dutylist.law import Provision
from dutylist.law.statute import Article, Paragraph, Statute

_NUMBER = re.compile(r"^\s*[(（]?[零一二三四五六七八九十百千0-9]+[)）.、]\s*")
_CARRIED = 0.5
"""How much of an article must stand in one paragraph of the new one for this to be cited."""

_LISTED = 2
"""Up to so many articles in a row are listed, more are written as a range."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """Where one provision went; `kind` is None where the old text does not have it."""

    old: Provision
    new: tuple[Provision, ...] = ()
    kind: Kind | None = None
    score: float = 0.0
    reworded: bool = False
    nearest: tuple[str, float] | None = None

    @property
    def single(self) -> bool:
        """Whether it went to one place only."""
        return self.kind in {Kind.SAME, Kind.MOVED, Kind.CHANGED}


class Follower:
    """Follows provisions from one version to the other, remembering what it worked out."""

    def __init__(self, alignment: Alignment) -> None:
        self._all = alignment
        self._new = {article.label: article for article in alignment.new.articles}
        self._order = {label: at for at, label in enumerate(self._new)}
        self._known: dict[Provision, Followed] = {}
        self._inner: dict[tuple[str, int], Mapping[str, Fate]] = {}

    def follow(self, provision: Provision) -> Followed:
        """Return where a provision went."""
        known = self._known.get(provision)
        if known is None:
            known = self._known[provision] = self._follow(provision)
        return known

    def wording(self, provision: Provision, *, old: bool) -> str:
        """Return what a provision says in one of the versions; of a range, all of it."""
        return wording(self._all.old if old else self._all.new, provision)

    def _follow(self, provision: Provision) -> Followed:
        if provision.article is None and self._all.old.items:
            return self._point(provision)
        fate = self._all.fate(provision.article or "")
        article = self._all.old.article(provision.article or "")
        if fate is None or article is None:
            return Followed(old=provision)
        if provision.to is not None:
            return self._range(provision)
        if provision.paragraph is None and provision.subparagraph is None:
            return self._article(provision, article, fate)
        place = placed(article, provision)
        if place is None:
            near = (fate.new[0], fate.score) if fate.new else fate.nearest
            return Followed(old=provision, nearest=near)
        if provision.subparagraph is None:
            return self._told(provision, fate, self._paragraph(article, fate, place))
        return self._told(provision, fate, self._item(article, fate, place, provision.subparagraph))

    def _point(self, provision: Provision) -> Followed:
        """Follow a point of a text that is numbered without articles."""
        number = provision.subparagraph
        fate = self._all.fate(str(number)) if number else None
        if fate is None:
            return Followed(old=provision)
        articles = not self._all.new.items
        new = tuple(
            replace(provision, article=label, subparagraph=None)
            if articles or not label.isdecimal()
            else replace(provision, subparagraph=int(label))
            for label in fate.new
        )
        return _followed(provision, new, fate)

    def _article(self, provision: Provision, article: Article, fate: Fate) -> Followed:
        new = tuple(replace(provision, article=label) for label in fate.new)
        if fate.kind is Kind.MERGED and len(article.paragraphs) == 1:
            inner = self._paragraph(article, fate, 1)
            if inner is not None and len(inner.new) == 1 and inner.score >= _CARRIED:
                new = (self._cited(provision, inner.new[0]),)
        return _followed(provision, new, fate)

    def _told(self, provision: Provision, fate: Fate, inner: Fate | None) -> Followed:
        if fate.kind is Kind.GONE or inner is None or not inner.new:
            nearest = (fate.new[0], fate.score) if fate.new else fate.nearest
            return Followed(old=provision, kind=Kind.GONE, nearest=nearest)
        new = tuple(self._cited(provision, name) for name in inner.new)
        # Where the cited words are still cited in the same way, they have not moved.
        kind = inner.kind
        if kind in {Kind.SAME, Kind.MOVED, Kind.CHANGED}:
            still = Kind.CHANGED if inner.reworded else Kind.SAME
            kind = still if new == (provision,) else Kind.MOVED
        return replace(_followed(provision, new, inner), kind=kind)

    def _cited(self, provision: Provision, name: str) -> Provision:
        """Return a place as it is cited: the paragraph goes unsaid where there is but one."""
        label, paragraph, item = name.split("/")
        several = len(self._new[label].paragraphs) > 1
        return replace(
            provision,
            article=label,
            paragraph=int(paragraph) if several else None,
            subparagraph=int(item) or None,
            item=provision.item if int(item) else None,
        )

    def _paragraph(self, article: Article, fate: Fate, paragraph: int) -> Fate | None:
        name = f"{article.label}/{paragraph}/0"
        return self._within(article, fate, 0).get(name)

    def _item(self, article: Article, fate: Fate, paragraph: int, item: int) -> Fate | None:
        name = f"{article.label}/{paragraph}/{item}"
        return self._within(article, fate, paragraph).get(name)

    def _within(self, article: Article, fate: Fate, paragraph: int) -> Mapping[str, Fate]:
        """Align the paragraphs of an article (0), or the subparagraphs of one, with the new."""
        key = (article.label, paragraph)
        known = self._inner.get(key)
        if known is None:
            new = [self._new[label] for label in fate.new]
            if paragraph:
                old = list(_items(article, paragraph))
                other = [each for a in new for at in _numbers(a) for each in _places(a, at)]
            else:
                old = list(_paragraphs(article))
                other = [each for a in new for each in _paragraphs(a)]
            inner = align(_statute(old), _statute(other))
            known = self._inner[key] = {each.old: each for each in inner.fates if each.old}
        return known

    def _range(self, provision: Provision) -> Followed:
        labels = between(self._all.old, provision.article, provision.to)
        fates = [fate for label in labels if (fate := self._all.fate(label)) is not None]
        if not fates:
            return Followed(old=provision)
        if any(not fate.new for fate in fates):
            gone = next(fate for fate in fates if not fate.new)
            return Followed(old=provision, kind=Kind.GONE, nearest=gone.nearest)
        found = dict.fromkeys(label for fate in fates for label in fate.new)
        ordered = sorted(found, key=self._order.__getitem__)
        new = tuple(self._runs(provision, ordered))
        return Followed(
            old=provision,
            new=new,
            kind=_kind_of(fates, same=new == (provision,)),
            score=min(fate.score for fate in fates),
            reworded=any(fate.reworded for fate in fates),
        )

    def _runs(self, provision: Provision, labels: Sequence[str]) -> Iterator[Provision]:
        """Yield articles as ranges where they stand in a row, else one by one."""
        runs: list[list[str]] = []
        for label in labels:
            if runs and self._order[label] == self._order[runs[-1][-1]] + 1:
                runs[-1].append(label)
            else:
                runs.append([label])
        for run in runs:
            # The two ends of a range that moved together stay one, however short it is.
            if len(run) > _LISTED or (len(runs) == 1 and len(run) > 1):
                yield replace(provision, article=run[0], to=run[-1])
            else:
                yield from (replace(provision, article=label, to=None) for label in run)


def _followed(provision: Provision, new: tuple[Provision, ...], fate: Fate) -> Followed:
    return Followed(
        old=provision,
        new=new,
        kind=fate.kind,
        score=fate.score,
        reworded=fate.reworded,
        nearest=fate.nearest,
    )


def _kind_of(fates: Sequence[Fate], *, same: bool) -> Kind:
    kinds = {fate.kind for fate in fates}
    for kind in (Kind.SPLIT, Kind.MERGED):
        if kind in kinds:
            return kind
    if not same:
        return Kind.MOVED
    return Kind.CHANGED if any(fate.reworded for fate in fates) else Kind.SAME


def _numbers(article: Article) -> range:
    return range(1, len(article.paragraphs) + 1)


def _paragraphs(article: Article) -> Iterator[Article]:
    """Yield each paragraph as if it were an article."""
    for at, paragraph in enumerate(article.paragraphs, 1):
        yield Article(label=f"{article.label}/{at}/0", paragraphs=(paragraph,))


def _items(article: Article, paragraph: int) -> Iterator[Article]:
    """Yield each subparagraph of a paragraph as if it were an article, without its number."""
    for at, text in enumerate(article.paragraphs[paragraph - 1].items, 1):
        words = Paragraph(_NUMBER.sub("", text))
        yield Article(label=f"{article.label}/{paragraph}/{at}", paragraphs=(words,))


def _places(article: Article, paragraph: int) -> Iterator[Article]:
    """Yield the subparagraphs of a paragraph, or the paragraph itself where it has none."""
    if article.paragraphs[paragraph - 1].items:
        yield from _items(article, paragraph)
    else:
        words = (article.paragraphs[paragraph - 1],)
        yield Article(label=f"{article.label}/{paragraph}/0", paragraphs=words)


def _statute(articles: Sequence[Article]) -> Statute:
    return Statute(title="", articles=tuple(articles))
