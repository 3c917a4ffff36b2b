"""What the index says of a citation, and how it comes to say so."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from dutylist.law import inside
from dutylist.law.articles import sort_key
from dutylist.law.citation import Citation, Provision
from dutylist.law.glyphs import plain
from dutylist.law.inside import Inside
from dutylist.law.instrument import Instrument, Standing, Version
from dutylist.law.shape import Counts

_DAY = re.compile(r"((?:19|20)[0-9]{2})(?:[年./-]([0-9]{1,2})[月./-]([0-9]{1,2}))?")


class Verdict(StrEnum):
    """What the index says of a citation on one day."""

    OK = "ok"
    UNKNOWN_INSTRUMENT = "unknown-instrument"
    AMBIGUOUS = "ambiguous"
    NO_ARTICLE = "no-article"
    NO_PARAGRAPH = "no-paragraph"
    NO_SUBPARAGRAPH = "no-subparagraph"
    SUBPARAGRAPH_MEANT = "subparagraph-meant"
    WHICH_PARAGRAPH = "which-paragraph"
    CANNOT_TELL = "cannot-tell"
    NOT_YET = "not-yet"
    REPEALED = "repealed"
    OTHER_VERSION = "other-version"


class Doubt(StrEnum):
    """Why the index cannot tell."""

    CUT_OFF = "cut-off"
    MISSING = "missing"
    NO_ARTICLES = "no-articles"
    UNHEARD = "unheard"
    EARLIER = "earlier"
    OUTDATED = "outdated"
    REPEAL_UNDATED = "repeal-undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the index says of one provision of a citation, and what it knows about it.

    `version` is the version in force, or, where the instrument is no longer or not yet in
    force, the last or first one. `other` is the version that has what was cited. `candidates`
    are the instruments that an ambiguous title may mean, none where it may mean any. `known`
    are the paragraphs of the article, each by how many subparagraphs it has.
    """

    verdict: Verdict
    citation: Citation
    instrument: Instrument | None = None
    standing: Standing = Standing.UNKNOWN
    version: Version | None = None
    other: Version | None = None
    provision: Provision | None = None
    article: str | None = None
    last: str | None = None
    nearest: str | None = None
    candidates: tuple[Instrument, ...] = ()
    known: Counts = ()
    doubt: Doubt | None = None


_FAULTS: Mapping[Standing, Verdict] = {
    Standing.NOT_YET: Verdict.NOT_YET,
    Standing.REPEALED: Verdict.REPEALED,
    Standing.EXPIRED: Verdict.REPEALED,
    Standing.EARLIER: Verdict.CANNOT_TELL,
}


def answers(citation: Citation, instrument: Instrument, day: date) -> Iterator[Answer]:
    """Answer for each provision of a citation, or once for what concerns the whole of it."""
    standing, version = instrument.standing(day), instrument.current(day)
    timeline = [each for _, each in instrument.timeline]
    version = version or next(iter(timeline), None)
    others = tuple(each for each in reversed(timeline) if each != version)
    doubt = _doubt(instrument, standing, version)
    answer = Answer(
        verdict=_FAULTS.get(standing, Verdict.CANNOT_TELL if doubt else Verdict.OK),
        citation=citation,
        instrument=instrument,
        standing=standing,
        version=version,
        provision=next(iter(citation.provisions), None),
        last=version.article_set.last if version else None,
        doubt=doubt,
    )
    if answer.verdict is Verdict.OK and version and citation.version_note:
        answer = _noted(answer, version, citation.version_note, others)
    if answer.verdict is not Verdict.OK or not citation.provisions:
        yield answer
        return
    for provision in citation.provisions:
        yield _judged(replace(answer, provision=provision), provision, others)


def _doubt(instrument: Instrument, standing: Standing, version: Version | None) -> Doubt | None:
    """Return what keeps the index from saying which wording was in force on the day."""
    if standing is Standing.EARLIER:
        return Doubt.EARLIER
    if standing in _FAULTS:
        return None
    if instrument.repealed_known:
        return Doubt.REPEAL_UNDATED
    return Doubt.OUTDATED if version and version.outdated else None


def _judged(answer: Answer, provision: Provision, others: tuple[Version, ...]) -> Answer:
    """Answer for one provision: of a range both ends are looked up."""
    for article in filter(None, (provision.article, provision.to)):
        verdict = exists(answer.version, article)
        if verdict is Verdict.OK:
            continue
        other = next((each for each in others if article in each.article_set), None)
        if verdict is Verdict.CANNOT_TELL:
            answer = replace(answer, doubt=_unseen(answer.version, article))
        elif other:
            verdict = Verdict.OTHER_VERSION
        return replace(answer, verdict=verdict, article=article, other=other)
    if answer.version is None:
        return answer
    return _within(answer, answer.version, provision)


def _unseen(version: Version | None, article: str) -> Doubt:
    if version is None or not (version.article_set or version.items):
        return Doubt.NO_ARTICLES
    return Doubt.MISSING if article in version.missing else Doubt.CUT_OFF


def _within(answer: Answer, version: Version, provision: Provision) -> Answer:
    """Answer for what is cited of an article that exists, or of a text without articles."""
    if provision.article is None:
        numbers, number = version.item_set, provision.subparagraph
        if not numbers or not number or version.truncated or str(number) in numbers:
            return answer
        return replace(answer, verdict=Verdict.NO_SUBPARAGRAPH, known=(numbers.count,))
    known = inside.counts(version, provision)
    judged = inside.judge(known, provision)
    return (
        replace(answer, verdict=Verdict(judged.value), known=known, article=provision.article)
        if judged is not Inside.OK
        else answer
    )


def exists(version: Version | None, article: str) -> Verdict:
    """Tell whether a version has an article, as far as its source lets one tell."""
    if version is None or not (version.article_set or version.items):
        return Verdict.CANNOT_TELL
    if not version.article_set:
        return _numbered(version, article)
    if article in version.article_set:
        return Verdict.OK
    beyond = sort_key(article) > sort_key(version.article_set.last or "")
    if article in version.missing or (version.truncated and beyond):
        return Verdict.CANNOT_TELL
    return Verdict.NO_ARTICLE


def _numbered(version: Version, article: str) -> Verdict:
    """Tell whether a text numbered 一、二、 has a number, which many call an article."""
    if article in version.item_set:
        return Verdict.OK
    return Verdict.CANNOT_TELL if version.truncated else Verdict.NO_ARTICLE


def _noted(answer: Answer, version: Version, note: str, others: tuple[Version, ...]) -> Answer:
    """Say whether the version that a note names is another than the one in force.

    The note is taken by the last day or year that it names. A year later than all that
    is known of the instrument may be one that the index has not heard of.
    """
    day, year = named(note)
    years = {known.year for known in days(version)}
    other = next((each for each in others if day in days(each)), None)
    if day not in days(version) and other:
        return replace(answer, verdict=Verdict.OTHER_VERSION, other=other)
    if not year or not years or year in years:
        return answer
    other = next((each for each in others if year in {known.year for known in days(each)}), None)
    unheard = other is None and year > max(years)
    if unheard:
        return replace(answer, verdict=Verdict.CANNOT_TELL, doubt=Doubt.UNHEARD)
    return replace(answer, verdict=Verdict.OTHER_VERSION, other=other)


def named(note: str) -> tuple[date | None, int | None]:
    """Return the last day and the last year that a note names."""
    found = [tuple(map(int, each.groups("0"))) for each in _DAY.finditer(plain(note))]
    if not found:
        return None, None
    year, month, day = max(found)
    try:
        return date(year, month, day), year
    except ValueError:
        return None, year


def days(version: Version) -> set[date]:
    """Return the days by which a note may name a version."""
    known = (version.dated, version.promulgated, version.version_effective, version.effective)
    return {day for day in known if day}
