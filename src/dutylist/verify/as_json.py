"""Verdicts on copies as JSON: `verify/1`."""

from collections import Counter
from collections.abc import Sequence

from dutylist.report import safe_json
from dutylist.texts import Lang
from dutylist.verify.difference import Difference
from dutylist.verify.verdict import State, Verdict


def report(verdicts: Sequence[Verdict], lang: Lang) -> str:
    """Return every copy with its state and all differences that were kept."""
    counts = Counter(verdict.state for verdict in verdicts)
    return safe_json.written(
        {
            "dutylist": "verify/1",
            "copies": [_copy(verdict, lang) for verdict in verdicts],
            "summary": {state.value: counts[state] for state in State},
        }
    )


def _copy(verdict: Verdict, lang: Lang) -> dict[str, object]:
    claim = verdict.claim
    return {
        "file": verdict.file,
        "form": verdict.form,
        "state": verdict.state.value,
        "claims": None
        if claim is None
        else {
            "list": claim.list,
            "version": claim.version,
            "digest": claim.digest,
            "language": claim.language.value,
        },
        "now": {"title": verdict.title, "version": verdict.version, "digest": verdict.digest}
        if verdict.digest
        else None,
        "differences": [_difference(each) for each in verdict.differences],
        "more": verdict.more,
        "notes": [note.show(lang) for note in verdict.notes],
        "findings": [
            {"code": each.fault.code, "message": each.message(lang), "remedy": each.remedy(lang)}
            for each in verdict.findings
        ],
    }


def _difference(each: Difference) -> dict[str, object]:
    return {
        "kind": each.kind.value,
        "sheet": each.sheet,
        "place": each.place,
        "line": each.line,
        "item": each.item,
        "says": each.says,
        "should": each.should,
    }
