"""Records as JSON: `records/1`."""

from collections.abc import Callable
from datetime import date

from dutylist import admission
from dutylist.admission import Progress
from dutylist.findings import Location, Route
from dutylist.model import RecordedChange, Workspace
from dutylist.model.workdays import Calendar
from dutylist.report import records_words as words
from dutylist.report import safe_json
from dutylist.texts import escaped

Locate = Callable[[Route], Location]


def report(
    found: tuple[Progress, ...],
    workspace: Workspace,
    day: date,
    calendar: Calendar,
    locate: Locate,
) -> str:
    """Return records with their state, what comes next and whether their changes are held."""
    document = {
        "dutylist": "records/1",
        "as_of": day.isoformat(),
        "calendar": calendar.source,
        "records": [_record(each, workspace, locate) for each in found],
        "summary": words.counts(found),
    }
    return safe_json.written(document)


def _record(each: Progress, workspace: Workspace, locate: Locate) -> dict[str, object]:
    record, at = each.record, locate(each.record.route)
    decision = record.decision
    return {
        "id": record.id,
        "channel": record.channel.value,
        "title": record.title,
        "applicant": record.applicant,
        "applicant_name": each.applicant,
        "on": record.on.isoformat() if record.on else None,
        "state": each.state.value,
        "next": _next(each),
        "late": each.late,
        "acknowledged_until": record.acknowledged.until.isoformat()
        if record.acknowledged
        else None,
        "decision": None
        if decision is None
        else {
            "by": decision.by,
            "on": decision.on.isoformat() if decision.on else None,
            "number": decision.number,
            "result": decision.result.value,
        },
        "changes": [_change(change, workspace) for change in record.changes],
        "file": escaped(at.file),
        "line": at.line,
    }


def _next(each: Progress) -> dict[str, object] | None:
    stage = each.following
    if stage is None:
        return None
    due = stage.due.isoformat() if stage.due else None
    return {"step": stage.step.value, "due": due, "left": each.left}


def _change(change: RecordedChange, workspace: Workspace) -> dict[str, object]:
    return {
        "overlay" if change.overlay else "catalogue": change.where,
        "action": str(change.action),
        "item": change.item,
        "duty": change.duty,
        "digest": change.digest,
        "held": admission.holds(change, workspace) if change.digest else None,
    }
