"""What is known of instruments and provisions that somebody asked for, as JSON: `show/1`."""

from collections.abc import Sequence
from datetime import date

from dutylist.law import Instrument, Provision, Version
from dutylist.report import safe_json
from dutylist.report.cites_text import Locate
from dutylist.texts import escaped
from dutylist.trace import Found, Link, Provided

Plain = dict[str, object]


def report(what: str, found: Sequence[Found], day: date, locate: Locate) -> str:
    """Return one JSON document with an entry for each citation."""
    document = {
        "dutylist": "show/1",
        "what": what,
        "as_of": day.isoformat(),
        "found": [_entry(each, locate) for each in found],
    }
    return safe_json.written(document)


def _entry(found: Found, locate: Locate) -> Plain:
    answer = found.answer
    return {
        "citation": found.citation.canonical,
        "verdict": answer.verdict.value,
        "standing": answer.standing.value if found.instrument else None,
        "doubt": answer.doubt.value if answer.doubt else None,
        "instrument": _instrument(found.instrument, found) if found.instrument else None,
        "version": answer.version.version if answer.version else None,
        "nearest": answer.nearest,
        "candidates": [
            {"id": each.id, "title": each.title, "rank": each.rank, "region": each.region}
            for each in answer.candidates
        ],
        "provisions": [_provided(each) for each in found.provided],
        "cited": [_link(each, locate) for each in found.links],
    }


def _instrument(instrument: Instrument, found: Found) -> Plain:
    return {
        "id": instrument.id,
        "title": instrument.title,
        "aliases": list(instrument.aliases),
        "former": list(instrument.former),
        "rank": instrument.rank,
        "issuer": instrument.issuer,
        "number": instrument.number,
        "region": instrument.region,
        "versions": [_version(each, start, found) for start, each in instrument.timeline],
        "repealed": {
            "by": instrument.repealed_by,
            "on": _day(instrument.repealed_on),
            "known": _day(instrument.repealed_known),
        },
    }


def _version(version: Version, start: date | None, found: Found) -> Plain:
    return {
        "version": version.version,
        "from": _day(start),
        "promulgated": _day(version.promulgated),
        "expires": _day(version.expires),
        "articles": version.articles,
        "items": version.items,
        "truncated": version.truncated,
        "text": version.version in found.held,
    }


def _provided(provided: Provided) -> Plain:
    answer = provided.answer
    return {
        "provision": provided.provision.canonical,
        **_numbers(provided.provision),
        "verdict": answer.verdict.value,
        "doubt": answer.doubt.value if answer.doubt else None,
        "other": answer.other.version if answer.other else None,
        "paragraphs": list(answer.known),
        "versions": [
            {"version": version.version, "verdict": verdict.value}
            for version, verdict in provided.versions
        ],
        "text": None
        if provided.passages is None
        else [{"article": label, "lines": list(lines)} for label, lines in provided.passages],
    }


def _numbers(provision: Provision) -> Plain:
    return {
        "article": provision.article,
        "paragraph": provision.paragraph,
        "subparagraph": provision.subparagraph,
        "item": provision.item,
        "to": provision.to,
    }


def _link(link: Link, locate: Locate) -> Plain:
    at = locate(link.route)
    return {
        "list": link.catalogue.id,
        "version": link.catalogue.version,
        "item": link.item.id,
        "duty": link.duty.id if link.duty else None,
        "by": link.duty.by if link.duty else None,
        "provision": link.basis.text if link.basis else None,
        "file": escaped(at.file),
        "line": at.line,
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
