"""What was read from lines of citations as JSON, `citations/1`: public, versioned."""

import json

from dutylist.law import UNDERSTOOD, Citation, Parsed, Provision, Rest, RestName, Slip
from dutylist.report import citations_words
from dutylist.texts import Lang

HEAD = '{"dutylist": "citations/1", "lines": ['
"""What stands before the lines, which follow one by one."""


def line(text: str, file: str, number: int, parsed: Parsed, lang: Lang) -> dict[str, object]:
    """Return one line and what was read from it."""
    left = [each for each in parsed.rest if each.name not in UNDERSTOOD]
    quoted = [each for each in parsed.rest if each.name is RestName.QUOTED]
    return {
        "input": text,
        "citations": [_citation(each) for each in parsed.citations],
        "rest": "\n".join(each.text for each in left),
        "quoted": "\n".join(each.text for each in quoted),
        "left": [_rest(each, lang) for each in parsed.rest],
        "slips": [_slip(each, lang) for each in parsed.slips],
        "file": file,
        "line": number,
    }


def tail(lines: int, understood: int, citations: int) -> str:
    """Return what stands behind the lines."""
    summary = {"lines": lines, "understood": understood, "citations": citations}
    return f'], "summary": {json.dumps(summary)}}}'


def _citation(citation: Citation) -> dict[str, object]:
    return {
        "title": citation.title,
        "rank": citation.rank,
        "version_note": citation.version_note,
        "number": citation.number,
        "provisions": [_provision(each) for each in citation.provisions],
        "canonical": citation.canonical,
        "full": citation.full,
        "issuer": citation.issuer,
        "non_law": citation.non_law,
        "source": citation.source,
        "start": citation.start,
    }


def _provision(provision: Provision) -> dict[str, object]:
    return {
        "article": provision.article,
        "paragraph": provision.paragraph,
        "subparagraph": provision.subparagraph,
        "item": provision.item,
        "to": provision.to,
        "annex": provision.annex,
        "part": provision.part,
        "book": provision.book,
        "subbook": provision.subbook,
        "chapter": provision.chapter,
        "section": provision.section,
        "point": provision.point,
    }


def _rest(rest: Rest, lang: Lang) -> dict[str, object]:
    return {
        "text": rest.text,
        "reason": rest.name.value,
        "start": rest.start,
        "message": citations_words.rest(rest, lang),
    }


def _slip(slip: Slip, lang: Lang) -> dict[str, object]:
    return {
        "name": slip.name.value,
        "text": slip.text,
        "suggestion": slip.suggestion,
        "other": slip.other,
        "start": slip.start,
        "message": citations_words.slip(slip, lang),
    }
