"""A rebase as JSON, `rebase/1`: public, versioned, every key spelled out."""

from dutylist.derive.rebase import Doing, Fate, Moved, Open, Outcome, Told
from dutylist.model import Pin
from dutylist.report import safe_json


def report(told: Told) -> str:
    """Return all that became of every overlay as one JSON document."""
    counts = told.counts
    document = {
        "dutylist": "rebase/1",
        "doing": told.doing.value,
        "dry_run": told.dry,
        "summary": {
            "overlays": len(told.overlays),
            "unchanged": told.unchanged,
            "actions": sum(counts.values()),
            "fates": _fates(told),
            "decided": sum(each.decided for each in told.overlays),
            "open": told.open,
            "unfinished": len(told.unfinished),
        },
        "gained": [
            {"id": name, "name": item.name, "required": item.required}
            for name, item in told.gained.items()
        ],
        "overlays": [_overlay(each, told.doing) for each in told.overlays],
    }
    return safe_json.written(document)


def _fates(told: Told | Moved) -> dict[str, int]:
    return {fate.value: told.counts[fate] for fate in Fate}


def _overlay(moved: Moved, doing: Doing) -> dict[str, object]:
    return {
        "id": moved.id,
        "unit": moved.unit,
        "name": moved.name,
        "file": moved.file,
        "from": None if doing is Doing.ABORT else _pin(moved.before),
        "to": None if doing is Doing.ABORT else _pin(moved.after),
        "fates": _fates(moved),
        "decided": moved.decided,
        "comments_kept": moved.kept,
        "undecided": list(moved.gained),
        "outcomes": [_outcome(each) for each in moved.outcomes],
        "conflicts": [_conflict(each) for each in moved.open],
    }


def _pin(pin: Pin) -> dict[str, str]:
    return {"catalogue": pin.catalogue, "version": pin.version, "digest": pin.digest}


def _outcome(outcome: Outcome) -> dict[str, object]:
    return {
        "fate": outcome.fate.value,
        "action": outcome.action,
        "item": outcome.item,
        "duty": outcome.duty,
        "field": outcome.field,
        "now": outcome.now,
        "actions": outcome.weight,
    }


def _conflict(each: Open) -> dict[str, object]:
    conflict = each.conflict
    return {
        "line": each.line,
        "kind": conflict.kind,
        "item": conflict.item,
        "duty": conflict.duty,
        "field": conflict.field,
        "old": conflict.old,
        "new": conflict.new,
        "own": conflict.own,
        "decision": conflict.decision,
    }
