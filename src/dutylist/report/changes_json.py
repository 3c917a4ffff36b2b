"""Changes as JSON, `changes/1`: public, versioned, every key spelled out."""

from collections import Counter
from collections.abc import Callable, Mapping

from dutylist.diff import Change, Comparison, Direction, Level, Pair, summary
from dutylist.findings import Location, Route
from dutylist.report import safe_json
from dutylist.texts import Lang, escaped

_NOTHING: Mapping[str, object] = {}


def report(
    comparison: Comparison,
    lang: Lang,
    locate: Callable[[Route], Location],
    more: Mapping[str, object] = _NOTHING,
) -> str:
    """Return the changes, the lists and their counts as one JSON document.

    `more` are further keys of the document, as the verdict of the gate.
    """
    document = {
        "dutylist": "changes/1",
        "lists": [_list(pair) for pair in comparison.pairs],
        "changes": [_entry(change, lang, locate) for change in comparison.changes],
        "summary": _summary(comparison),
        **more,
    }
    return safe_json.written(document)


def _summary(comparison: Comparison) -> dict[str, object]:
    changes = comparison.changes
    counted = summary(changes)
    kinds = Counter(change.kind.code for change in changes)
    return {
        "total": counted.total,
        "substantive": counted.levels[Level.SUBSTANTIVE],
        "notable": counted.levels[Level.NOTABLE],
        "editorial": counted.levels[Level.EDITORIAL],
        "toward": counted.directions[Direction.TOWARD],
        "away": counted.directions[Direction.AWAY],
        "neutral": counted.directions[Direction.NEUTRAL],
        "kinds": {code: kinds[code] for code in sorted(kinds)},
        "lists": {pair.id: len(pair.changes) for pair in comparison.pairs},
    }


def _list(pair: Pair) -> dict[str, object]:
    return {
        "id": pair.id,
        "title": pair.title,
        "old": None if pair.old is None else pair.old.version,
        "new": None if pair.new is None else pair.new.version,
        "overlay": pair.overlay,
        "unit": pair.unit,
    }


def _entry(change: Change, lang: Lang, locate: Callable[[Route], Location]) -> dict[str, object]:
    return {
        "kind": change.kind.code,
        "name": change.kind.name,
        "level": change.kind.level.value,
        "direction": change.kind.direction.value,
        "message": change.message(lang),
        "item": change.item,
        "internal": change.internal,
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
