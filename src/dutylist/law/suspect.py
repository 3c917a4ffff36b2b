"""Whether a citation is suspect: did what it cites change since the day on which it was right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from dutylist.law.answer import Verdict, days, exists, named
from dutylist.law.articles import sort_key
from dutylist.law.citation import Provision
from dutylist.law.fingerprint import Wording, differ
from dutylist.law.instrument import Instrument, Standing, Version

ENDED = frozenset({Standing.REPEALED, Standing.EXPIRED})
"""What an instrument is that nobody may rest a duty on any more."""


class Fate(StrEnum):
    """What became of one article between two versions."""

    SAME = "same"
    EDITORIAL = "editorial"
    SUBSTANTIVE = "substantive"
    ADDED = "added"
    GONE = "gone"
    UNKNOWN = "unknown"


class Reason(StrEnum):
    """Why a person has to look at a citation again; an editorial change is only reported."""

    REPEALED = "repealed"
    EXPIRED = "expired"
    GONE = "article-gone"
    CHANGED = "article-changed"
    UNKNOWN = "cannot-tell"
    INSTRUMENT = "instrument-changed"
    EDITORIAL = "editorial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """What a citation was last known to be right about.

    `version` is None where the index does not hold the version of that day, `day` where nobody
    said when; `prints` are the fingerprints that a confirmation noted, by article.
    """

    version: Version | None = None
    day: date | None = None
    prints: Mapping[str, str] = field(default_factory=dict)
    standing: Standing = Standing.IN_FORCE

    def print_of(self, label: str) -> str | None:
        """Return the fingerprint of an article, None where it is not known."""
        return self.prints.get(label) or _print(self.version, label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """What an instrument is on the day that is asked about, and since when it is that."""

    day: date
    standing: Standing
    version: Version | None
    since: date | None = None
    by: str | None = None
    coming: tuple[Version, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Why a citation is suspect; `articles` are those of it that are not what they were."""

    reason: Reason
    articles: tuple[str, ...] = ()
    before: Version | None = None
    now: Version | None = None
    since: date | None = None
    by: str | None = None

    @property
    def gates(self) -> bool:
        """Whether a person must look at it: not where only punctuation changed."""
        return self.reason is not Reason.EDITORIAL


_ENDINGS: Mapping[Standing, Reason] = {
    Standing.REPEALED: Reason.REPEALED,
    Standing.EXPIRED: Reason.EXPIRED,
}


def present(instrument: Instrument, day: date) -> Present:
    """Return what an instrument is on a day."""
    standing, version = instrument.standing(day), instrument.current(day)
    starts = [(start, each) for start, each in instrument.timeline if each == version]
    since = starts[-1][0] if starts else None
    if standing is Standing.REPEALED:
        since = instrument.repealed_on
    elif standing is Standing.EXPIRED and version and version.expires:
        since = version.expires + timedelta(days=1)
    return Present(
        day=day,
        standing=standing,
        version=version,
        since=since,
        by=instrument.repealed_by if standing is Standing.REPEALED else None,
        coming=tuple(each for start, each in instrument.timeline if start and start > day),
    )


def baseline_on(instrument: Instrument, day: date) -> Baseline:
    """Return what a citation that was right on a day was right about.

    An index that holds only later versions does not know; a law that was first passed later can
    only have been cited before its time.
    """
    version = instrument.current(day)
    if version is not None and not (version.dated and version.dated > day):
        return Baseline(version=version, day=day)
    first = next((each for _, each in instrument.timeline), None)
    premature = first is not None and first.promulgated in {None, first.dated}
    earlier = instrument.standing(day) is Standing.EARLIER or not premature
    return Baseline(version=None if earlier else first, day=day)


def baseline_named(instrument: Instrument, note: str) -> Baseline | None:
    """Return the version that a note names: None where it names none that one could look for."""
    exact = [each for each in instrument.versions if each.version == note]
    day, year = named(note)
    if not exact and year is None:
        return None
    ways = (
        exact,
        [each for each in instrument.versions if day and each.dated == day],
        [each for each in instrument.versions if day in days(each)],
        [each for each in instrument.versions if each.dated and each.dated.year == year],
    )
    found = next((way for way in ways if way), [None])
    return Baseline(version=found[-1])


def fates(before: Version, now: Version) -> dict[str, Fate]:
    """Return what became of every article between two versions, in the order of the text."""
    labels = {*before.article_set.labels, *now.article_set.labels}
    baseline = Baseline(version=before)
    return {label: fate(baseline, now, label) for label in sorted(labels, key=sort_key)}


def fate(baseline: Baseline, now: Version, label: str) -> Fate:
    """Return what became of one article since a baseline; nothing, if neither has it."""
    here, there = exists(now, label), exists(baseline.version, label)
    old, new = baseline.print_of(label), _print(now, label)
    never = old is None and there is Verdict.NO_ARTICLE
    if here is Verdict.NO_ARTICLE:
        return Fate.SAME if never else Fate.GONE
    if here is not Verdict.OK:
        return Fate.UNKNOWN
    if never:
        return Fate.ADDED
    if old is None or new is None:
        return Fate.UNKNOWN
    return _FATES[differ(old, new)]


_FATES: Mapping[Wording, Fate] = {
    Wording.SAME: Fate.SAME,
    Wording.EDITORIAL: Fate.EDITORIAL,
    Wording.SUBSTANTIVE: Fate.SUBSTANTIVE,
}


def judge(provision: Provision | None, baseline: Baseline, today: Present) -> Doubt | None:
    """Return why a citation of a provision, or of the whole instrument, is suspect."""
    before, now = baseline.version, today.version
    if today.standing in ENDED:
        reason = _ENDINGS[today.standing]
        known = baseline.standing is today.standing
        return None if known else _doubt(reason, (), baseline, today)
    if now is None or before in today.coming:
        return None
    if before == now:
        return _outdated(baseline, now, today)
    if provision is None or provision.article is None:
        return _doubt(Reason.INSTRUMENT, (), baseline, today)
    found = {label: fate(baseline, now, label) for label in _labels(provision, before, now)}
    reason_found = _worst(frozenset(found.values()), ranged=provision.to is not None)
    if reason_found is None:
        return None
    touched = tuple(label for label, each in found.items() if each is not Fate.SAME)
    return _doubt(reason_found, touched, baseline, today)


def _outdated(baseline: Baseline, now: Version, today: Present) -> Doubt | None:
    """Return a doubt where a source came to say that the wording does not apply any more."""
    said = now.outdated
    if said is None or baseline.day is None or not baseline.day < said <= today.day:
        return None
    return _doubt(Reason.UNKNOWN, (), baseline, replace(today, since=said))


def _doubt(reason: Reason, articles: tuple[str, ...], baseline: Baseline, today: Present) -> Doubt:
    return Doubt(
        reason=reason,
        articles=articles,
        before=baseline.version,
        now=today.version,
        since=today.since,
        by=today.by,
    )


def _worst(found: frozenset[Fate], *, ranged: bool) -> Reason | None:
    """Return what weighs most; an article that is new is a change only within a range."""
    if Fate.GONE in found:
        return Reason.GONE
    if Fate.SUBSTANTIVE in found or (ranged and Fate.ADDED in found):
        return Reason.CHANGED
    if found & {Fate.UNKNOWN, Fate.ADDED}:
        return Reason.UNKNOWN
    return Reason.EDITORIAL if Fate.EDITORIAL in found else None


def _labels(provision: Provision, before: Version | None, now: Version) -> list[str]:
    """Return the articles that a provision means: all of a range, in either version."""
    ends = [label for label in (provision.article, provision.to) if label]
    if provision.to is None:
        return ends
    first, last = sorted(map(sort_key, ends))
    within = {label for label in _known(before, now) if first <= sort_key(label) <= last}
    return sorted({*within, *ends}, key=sort_key)


def _known(before: Version | None, now: Version) -> Iterator[str]:
    yield from now.article_set.labels
    if before is not None:
        yield from before.article_set.labels


def _print(version: Version | None, label: str) -> str | None:
    prints = version.prints if version else None
    return prints.get(label) if prints else None
