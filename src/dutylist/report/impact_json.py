"""An impact as JSON, `impact/1`: public, versioned, every key spelled out."""

from datetime import date

from dutylist.impact.groups import Sums, Telling, sums
from dutylist.impact.touched import Impact, Law, Touch
from dutylist.impact.worklist import task
from dutylist.law.suspect import Fate
from dutylist.model.workdays import PUBLISH_DAYS
from dutylist.report import safe_json
from dutylist.texts import escaped


def report(impact: Impact, telling: Telling, asked: str | None) -> str:
    """Return all that is touched as one JSON document."""
    clock = telling.clock
    document = {
        "dutylist": "impact/1",
        "asked": asked,
        "as_of": impact.day.isoformat(),
        "calendar": {
            "source": clock.calendar.source,
            "years_without_holidays": list(clock.uncovered(impact.laws)),
        },
        "laws": [_law(law, telling) for law in impact.laws],
        "summary": {
            "suspect": _sums(sums(impact.suspect)),
            "editorial": _sums(sums(impact.editorial)),
            "unknown": impact.unknown,
        },
    }
    return safe_json.written(document)


def _law(law: Law, telling: Telling) -> dict[str, object]:
    deadlines = telling.clock.deadlines(law)
    return {
        "instrument": law.instrument.id,
        "title": law.instrument.title,
        "standing": law.standing.value,
        "version": law.now.version if law.now else None,
        "since": _day(law.since),
        "repealed_by": law.by,
        "changes": [
            {
                "from": step.before.version,
                "to": step.now.version,
                "substantive": list(step.of(Fate.SUBSTANTIVE)),
                "editorial": list(step.of(Fate.EDITORIAL)),
                "added": list(step.of(Fate.ADDED)),
                "gone": list(step.of(Fate.GONE)),
                "unknown": list(step.of(Fate.UNKNOWN)),
                "same": len(step.of(Fate.SAME)),
            }
            for step in law.steps
        ],
        "clock": {
            "start": deadlines.start.isoformat(),
            "apply_by": deadlines.apply.isoformat(),
            "opinion_by": deadlines.opinion.isoformat(),
            "publish_within": PUBLISH_DAYS,
        },
        "citations": [_citation(law, touch, telling) for touch in law.touches],
    }


def _citation(law: Law, touch: Touch, telling: Telling) -> dict[str, object]:
    cited, place, doubt = touch.cited, touch.cited.place, touch.doubt
    at = telling.locate(place.basis.route)
    mine = task(law, touch, telling.clock.deadlines(law))
    return {
        "provision": cited.canonical,
        "text": place.basis.text,
        "reason": doubt.reason.value,
        "gates": touch.gates,
        "articles": list(doubt.articles),
        "before": doubt.before.version if doubt.before else None,
        "list": place.where,
        "version": place.version,
        "issuer": place.issuer,
        "item": place.item,
        "name": place.name,
        "duty": place.duty.id if place.duty else None,
        "role": place.duty.role.value if place.duty else None,
        "by": place.duty.by if place.duty else None,
        "bodies": [{"id": body, "name": telling.names.get(body, body)} for body in mine.bodies],
        "local": mine.local,
        "townships": [
            {"unit": each.unit, "name": each.name, "list": each.where} for each in touch.townships
        ],
        "file": escaped(at.file),
        "line": at.line,
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _sums(counted: Sums) -> dict[str, int]:
    return {
        "laws": counted.laws,
        "citations": counted.citations,
        "duties": counted.duties,
        "items": counted.items,
        "lists": counted.lists,
        "townships": counted.townships,
    }
