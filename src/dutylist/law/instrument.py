"""Laws and other instruments, their versions, and which of these is in force on a day."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from dutylist.law.articles import ArticleSet
from dutylist.law.fingerprint import Fingerprints
from dutylist.law.shape import Shape

_PRINTING = timedelta(days=60)
"""How much later than its promulgation a first version may be dated: when it was printed."""


class Standing(StrEnum):
    """What an instrument is on one day.

    `EARLIER`: it was in force, but in a wording older than all that the index holds.
    """

    IN_FORCE = "in-force"
    NOT_YET = "not-yet"
    REPEALED = "repealed"
    EXPIRED = "expired"
    EARLIER = "earlier"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One wording of an instrument, named by the day it was passed or published.

    `paragraphs` and `fingerprints` are None where nobody has read the text. `items` are the
    numbers of a text that is numbered 一、二、 and has no articles. On the day `outdated` a source
    said that the wording was no longer in force, not whether it was amended or repealed, nor when.
    """

    version: str = ""
    promulgated: date | None = None
    effective: date | None = None
    version_effective: date | None = None
    articles: str = ""
    paragraphs: str | None = None
    fingerprints: str | None = None
    truncated: bool = False
    missing: tuple[str, ...] = ()
    items: str = ""
    expires: date | None = None
    outdated: date | None = None

    @property
    def article_set(self) -> ArticleSet:
        """The articles that this version has."""
        return _article_set(self.articles)

    @property
    def item_set(self) -> ArticleSet:
        """The numbers of a text without articles."""
        return _article_set(self.items)

    @property
    def shape(self) -> Shape | None:
        """How many paragraphs and subparagraphs each article has, where the text was read."""
        return None if self.paragraphs is None else _shape(self.paragraphs)

    @property
    def prints(self) -> Fingerprints | None:
        """The fingerprints of the articles, where the text was read."""
        if self.fingerprints is None:
            return None
        return _prints(self.fingerprints, self.articles)

    @property
    def dated(self) -> date | None:
        """The day that names this version."""
        return _day(self.version) or self.promulgated


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A law, regulation, rule or normative document with the versions that are known of it.

    `former` are titles that it had before it was renamed. `repealed_known` is the day on which a
    source says that it had been repealed, where it does not say since when.
    """

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    rank: str | None = None
    issuer: str | None = None
    number: str | None = None
    region: str | None = None
    versions: tuple[Version, ...] = ()
    repealed_by: str | None = None
    repealed_on: date | None = None
    repealed_known: date | None = None
    route: tuple[str | int, ...] = field(default=(), compare=False)

    @property
    def timeline(self) -> tuple[tuple[date | None, Version], ...]:
        """The versions in order, each with the day from which it applies.

        That day is `version_effective`. Where it is not known: the first version applies from
        `effective`; a later one, whose `effective` may still be that of the first, from the
        later of `effective` and the day that names it. A version without any day counts as
        older than all others, and its day is None.
        """
        ordered = sorted(self.versions, key=lambda version: version.dated or date.min)
        starts = [(_start(v, first=v is ordered[0]), v) for v in ordered]
        return tuple(sorted(starts, key=lambda pair: pair[0] or date.min))

    def in_force(self, day: date) -> Version | None:
        """Return the version that applies on `day`; None before the first and after repeal."""
        if self.standing(day) in {Standing.IN_FORCE, Standing.UNKNOWN}:
            return self.current(day)
        return None

    def current(self, day: date) -> Version | None:
        """Return the latest version that applies by `day`, repealed or expired or not."""
        begun = [version for start, version in self.timeline if start is None or start <= day]
        return begun[-1] if begun else None

    def standing(self, day: date) -> Standing:
        """Return what the instrument is on `day`; repealed if by what is known but not when."""
        if self._repealed(day):
            return Standing.REPEALED
        version = self.current(day)
        if version is None:
            return self._before(day)
        if version.expires and version.expires < day:
            return Standing.EXPIRED
        dated = any(start for start, _ in self.timeline)
        return Standing.IN_FORCE if dated and not self.repealed_known else Standing.UNKNOWN

    def _repealed(self, day: date) -> bool:
        if self.repealed_on:
            return self.repealed_on <= day
        known = self.repealed_known
        return known <= day if known else self.repealed_by is not None

    def _before(self, day: date) -> Standing:
        """Return what it is on a day before all versions that are known of it."""
        if not self.versions:
            return Standing.UNKNOWN
        first = self.timeline[0][1]
        begun = [first.effective] if first.version_effective else []
        if first.dated and first.promulgated and first.dated - first.promulgated > _PRINTING:
            begun.append(first.promulgated)
        earlier = any(start and start <= day for start in begun)
        return Standing.EARLIER if earlier else Standing.NOT_YET


@lru_cache(maxsize=8192)
def _article_set(text: str) -> ArticleSet:
    return ArticleSet(text)


@lru_cache(maxsize=8192)
def _shape(text: str) -> Shape:
    return Shape(text)


@lru_cache(maxsize=8192)
def _prints(text: str, articles: str) -> Fingerprints:
    return Fingerprints(text, _article_set(articles))


def _start(version: Version, *, first: bool) -> date | None:
    if version.version_effective:
        return version.version_effective
    if first:
        return version.effective or version.dated
    known = [day for day in (version.effective, version.dated) if day]
    return max(known, default=None)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
