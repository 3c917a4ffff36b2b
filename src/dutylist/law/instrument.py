"""Laws and other instruments, their versions, and which of these is in force on a day."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache

from dutylist.law.articles import ArticleSet
from dutylist.law.fingerprint import Fingerprints
from dutylist.law.shape import Shape


class Standing(StrEnum):
    """What an instrument is on one day."""

    IN_FORCE = "in-force"
    NOT_YET = "not-yet"
    REPEALED = "repealed"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One wording of an instrument, named by the day it was passed or published.

    `paragraphs` and `fingerprints` are None where nobody has read the text.
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
    expires: date | None = None

    @property
    def article_set(self) -> ArticleSet:
        """The articles that this version has."""
        return _article_set(self.articles)

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
    """A law, regulation, rule or normative document with the versions that are known of it."""

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    rank: str | None = None
    issuer: str | None = None
    number: str | None = None
    region: str | None = None
    versions: tuple[Version, ...] = ()
    repealed_by: str | None = None
    repealed_on: date | None = None
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
        if self.repealed_on <= day if self.repealed_on else self.repealed_by:
            return Standing.REPEALED
        version = self.current(day)
        if version is None:
            return Standing.NOT_YET if self.versions else Standing.UNKNOWN
        if version.expires and version.expires < day:
            return Standing.EXPIRED
        dated = any(start for start, _ in self.timeline)
        return Standing.IN_FORCE if dated else Standing.UNKNOWN


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
