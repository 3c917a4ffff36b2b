"""Changes as JSON, `changes/1`: public, versioned, every key spelled out."""

import json
from collections.abc import Callable, Sequence

from dutylist.diff import Change, Direction, Level, summary
from dutylist.findings import Location, Route
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
    text = json.dumps(document, ensure_ascii=False, indent=2, default=dict)
    return "".join(f"{_safe(line)}\n" for line in text.split("\n"))


def _safe(line: str) -> str:
    """Return a line of JSON with characters that disturb a terminal as JSON's own escapes."""
    if escaped(line) == line:
        return line
    return "".join(c if escaped(c) == c else json.dumps(c)[1:-1] for c in line)


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
    }


def _place(route: Route | None, locate: Callable[[Route], Location]) -> dict[str, object] | None:
    if route is None:
        return None
    at = locate(route)
    return {"file": escaped(at.file), "line": at.line}
