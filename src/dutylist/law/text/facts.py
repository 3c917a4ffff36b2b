"""What headings and closing clause say of a text: days, number, issuer, rank, repeals."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dutylist.law.statute import Statute
from dutylist.law.text.closing import Closing, closing, commences
from dutylist.law.text.history import Act, Event, dated, events, given, of_site
from dutylist.law.text.issuers import issuer, number
from dutylist.law.text.rank import rank
from dutylist.law.text.version import runs

_CLOSING_ARTICLES = 3
_MAX_DOUBTS = 200
_LATER = 31
_APPROVED = re.compile(r"(?:国务院|政务院)(?:、中央军委)?批准")
_WORDS = {Act.AMENDED, Act.REENACTED, Act.CHANGED}


def with_facts(statute: Statute, head: Sequence[str]) -> Statute:
    """Add what headings and closing clause say."""
    own_words = [line for line in head if not of_site(line)]
    found = events(filter(dated, own_words))
    signed = (_signed(statute, own_words) or given(head)) if not found else ()
    own = [e for e in (*found, *signed) if e.act in {Act.PASSED, Act.ISSUED}]
    revised = tuple((e.day, str(e.act)) for e in found if e.act in _WORDS)
    promulgated = own[0].day if own else statute.published
    published = _named(statute.published, _published((*found, *signed)))
    end = closing(_end_of(statute), _issued(found, own, promulgated))
    begins = [e.day for e in found if e.act is Act.APPLIES]
    effective = end.effective or (begins[-1] if begins else None)
    no = number([*head, *statute.after[:3]])
    by = issuer(head, found, statute.title)
    done = replace(
        statute,
        number=no,
        issuer=by,
        rank=rank(statute.title, by, no, approved=any(map(_APPROVED.search, statute.history))),
        promulgated=promulgated,
        revised=revised,
        published=published,
        effective=effective,
        version_effective=begins[-1] if revised and begins and begins[-1] != effective else None,
        expires=end.expires,
        repeals=end.repeals,
        missing=_missing(statute),
    )
    begun = any("施行" in words for words in statute.history)
    truncated = _cut_off(done, end, begins=bool(begins) or begun)
    return replace(done, truncated=truncated, doubts=_doubts(replace(done, truncated=truncated)))


def _end_of(statute: Statute) -> str:
    """Return the wording of the last articles, or of what stands for them."""
    last = statute.articles[-_CLOSING_ARTICLES:] or statute.items[-_CLOSING_ARTICLES:]
    for each in reversed(last):
        if commences(each.text):
            return each.text
    if last:
        return last[-1].text
    return "\n".join(statute.before[-_CLOSING_ARTICLES:])


def _published(found: Sequence[Event]) -> date | None:
    days = [e.day for e in found if e.act not in {Act.APPLIES, Act.REPEALED}]
    return max(days) if days else None


def _named(given: date | None, last: date | None) -> date | None:
    """Return the day that names the version: the source's, unless headings go on well past it."""
    if given is None or last is None:
        return given or last
    return last if (last - given).days > _LATER else given


def _issued(found: Sequence[Event], own: Sequence[Event], promulgated: date | None) -> date | None:
    """Return the day of promulgation from which a closing clause counts."""
    renewed = [e.day for e in found if e.act is Act.REENACTED]
    issued = [e.day for e in own if e.act is Act.ISSUED]
    approved = [e.day for e in own if "批准" in e.words]
    later = [day for day in issued if not renewed or day >= renewed[-1]]
    if renewed:
        return later[-1] if later else renewed[-1]
    if issued:
        return issued[0]
    return approved[0] if approved else promulgated


def _signed(statute: Statute, head: Sequence[str]) -> tuple[Event, ...]:
    """Return the day below a text or its preamble, where no heading is dated."""
    candidates = [*head, *statute.after[:5]]
    return events([text for text in candidates if len(text) <= 40])[:1]  # noqa: PLR2004  (a day alone)


def _missing(statute: Statute) -> tuple[str, ...]:
    numbers = [int(each.label.partition("之")[0]) for each in statute.articles]
    if not numbers:
        return ()
    there = set(numbers)
    return tuple(str(n) for n in range(1, max(numbers) + 1) if n not in there)[:_MAX_DOUBTS]


def _cut_off(statute: Statute, end: Closing, *, begins: bool) -> bool:
    if not statute.articles:
        return False
    last = statute.articles[-1].headings
    supplement = any("附" in words and "则" in words for words in last)
    return not (end.found or begins or supplement)


def _doubts(statute: Statute) -> tuple[str, ...]:
    found = list(statute.doubts)
    if not statute.title:
        found.append("no-title")
    if statute.promulgated is None:
        found.append("no-date")
    if not statute.articles and not statute.items:
        found.append("no-articles")
    if statute.truncated:
        found.append("truncated")
    found += [f"missing-label: {each}" for each in runs(statute.missing).split(",") if each]
    if statute.rank is None:
        found.append("no-rank")
    return tuple(found)
