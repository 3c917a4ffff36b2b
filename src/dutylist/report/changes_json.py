"""Changes as JSON, `changes/1`: public, versioned, every key spelled out."""

from collections.abc import Callable, Sequence

from dutylist.diff import Change, Direction, Level, summary
from dutylist.findings import Location, Route
from dutylist.report import safe_json
from dutylist.texts import Lang, escaped


def report(changes: Sequence[Change], lang: Lang, locate: Callable[[Route], Location]) -> str:
    """Return the changes and their counts as one JSON document."""
    counted = summary(changes)
    document = {
        "dutylist": "changes/1",
        "changes": [_entry(change, lang, locate) for change in changes],
        "summary": {
            "total": counted.total,
            "substantive": counted.levels[Level.SUBSTANTIVE],
            "notable": counted.levels[Level.NOTABLE],
            "editorial": counted.levels[Level.EDITORIAL],
            "toward": counted.directions[Direction.TOWARD],
            "away": counted.directions[Direction.AWAY],
            "neutral": counted.directions[Direction.NEUTRAL],
        },
    }
    return safe_json.written(document)


def _entry(change: Change, lang: Lang, locate: Callable[[Route], Location]) -> dict[str, object]:
    return {
        "kind": change.kind.code,
        "name": change.kind.name,
        "level": change.kind.level.value,
        "direction": change.kind.direction.value,
        "message": change.message(lang),
        "item": change.item,
        "duty": change.duty,
        "path": change.path,
        "before": change.before,
        "after": change.after,
        "score": change.score,
        "old": _place(change.old, locate),
        "new": _place(change.new, locate),
        "fingerprint": change.fingerprint,
        "record": change.record,
        "lists": list(change.lists),
    }


def _place(route: Route | None, locate: Callable[[Route], Location]) -> dict[str, object] | None:
    if route is None:
        return None
    at = locate(route)
    return {"file": escaped(at.file), "line": at.line}
