"""A realignment as JSON, `realign/1`: public, versioned, every key spelled out."""

from collections.abc import Callable

from dutylist.findings import Location, Route
from dutylist.impact.align import Fate, Kind
from dutylist.impact.align_places import Followed
from dutylist.impact.repoint import Proposal
from dutylist.impact.repoint_plan import counts
from dutylist.impact.repoint_told import Line, Told
from dutylist.law.statute import Statute
from dutylist.report import safe_json
from dutylist.texts import escaped

Locate = Callable[[Route], Location]


def report(told: Told, locate: Locate | None = None) -> str:
    """Return articles, proposals and changed lines as one JSON document."""
    document = {
        "dutylist": "realign/1",
        "old": _version(told.alignment.old),
        "new": _version(told.alignment.new),
        "articles": [_article(fate) for fate in told.alignment.fates],
        "proposals": [_proposal(each, told, locate) for each in told.proposals if locate],
        "lines": [_line(each) for each in told.lines],
        "written": told.written,
        "overlays_to_pin": [overlay.id for overlay in told.stale],
        "summary": {
            "articles": {kind.value: told.kinds.get(kind, 0) for kind in Kind},
            "citations": dict(counts(told.proposals, told.least)),
        },
    }
    return safe_json.written(document)


def _version(statute: Statute) -> dict[str, object]:
    return {
        "title": statute.title,
        "version": statute.version,
        "articles": len(statute.articles),
    }


def _article(fate: Fate) -> dict[str, object]:
    return {
        "old": fate.old,
        "new": list(fate.new),
        "kind": fate.kind.value,
        "score": fate.score,
        "reworded": fate.reworded,
        "nearest": _nearest(fate.nearest),
    }


def _nearest(nearest: tuple[str, float] | None) -> dict[str, object] | None:
    return None if nearest is None else {"article": nearest[0], "score": nearest[1]}


def _proposal(proposal: Proposal, told: Told, locate: Locate) -> dict[str, object]:
    place = proposal.place
    at = locate(place.basis.route)
    return {
        "id": proposal.id,
        "list": place.where,
        "item": place.item or None,
        "duty": place.duty.id if place.duty else None,
        "file": escaped(at.file),
        "line": at.line,
        "citation": proposal.citation.canonical,
        "options": list(proposal.options),
        "kind": _kind(proposal.kind),
        "score": proposal.score,
        "reworded": proposal.reworded,
        "provisions": [_followed(each) for each in proposal.followed],
        "old_text": proposal.old_words,
        "new_texts": list(proposal.new_words),
        "automatic": proposal.automatic(told.least),
        "later": proposal.later,
        "done": proposal.done,
        "chosen": proposal.id in told.chosen,
    }


def _kind(kind: Kind | None) -> str:
    return "unclear" if kind is None else kind.value


def _followed(followed: Followed) -> dict[str, object]:
    return {
        "old": followed.old.canonical,
        "new": [each.canonical for each in followed.new],
        "kind": _kind(followed.kind),
        "score": followed.score,
        "reworded": followed.reworded,
        "nearest": _nearest(followed.nearest),
    }


def _line(line: Line) -> dict[str, object]:
    return {
        "file": escaped(line.file),
        "line": line.line,
        "before": line.before,
        "after": line.after,
    }
