"""Gaps in the legal basis as JSON: `gaps/1`."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from dutylist.findings import Finding, Severity
from dutylist.law import Verdict
from dutylist.report import safe_json
from dutylist.stats.coverage import Coverage
from dutylist.texts import Lang, escaped


def report(
    gaps: Sequence[Finding],
    covered: Coverage,
    verdicts: Mapping[Verdict, int],
    day: date,
    lang: Lang,
) -> str:
    """Return gaps, counts and the table of law by category as one JSON document."""
    counts = Counter(gap.fault.severity for gap in gaps)
    document = {
        "dutylist": "gaps/1",
        "as_of": day.isoformat(),
        "gaps": [_gap(gap, lang) for gap in gaps],
        "verdicts": {name.value: count for name, count in verdicts.items()},
        "coverage": _coverage(covered),
        "summary": {
            "errors": counts[Severity.ERROR],
            "warnings": counts[Severity.WARNING],
            "notes": counts[Severity.NOTE],
        },
    }
    return safe_json.written(document)


def _coverage(covered: Coverage) -> dict[str, object]:
    categories = [
        {
            "name": name,
            "items": covered.items.get(name, 0),
            "citations": covered.totals.get(name, 0),
        }
        for name in covered.categories
    ]
    instruments = [
        {
            "key": row.key,
            "title": row.title,
            "rank": row.rank or None,
            "counts": {name: row.counts[name] for name in sorted(row.counts)},
            "total": row.total,
        }
        for row in covered.rows
    ]
    return {"categories": categories, "instruments": instruments, "total": covered.total}


def _gap(gap: Finding, lang: Lang) -> dict[str, object]:
    return {
        "code": gap.fault.code,
        "name": gap.fault.name,
        "severity": gap.fault.severity.value,
        "message": gap.message(lang),
        "hint": gap.remedy(lang),
        "file": escaped(gap.at.file),
        "line": gap.at.line,
        "item": gap.item,
        "related": [{"file": escaped(at.file), "line": at.line} for at in gap.related],
        "fingerprint": gap.fingerprint,
    }
