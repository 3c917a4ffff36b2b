"""Findings as JSON, `findings/1`: public, versioned, every key spelled out."""

from collections import Counter
from collections.abc import Sequence

from dutylist.findings import Finding, Severity
from dutylist.report import safe_json
from dutylist.texts import Lang, escaped


def report(findings: Sequence[Finding], lang: Lang) -> str:
    """Return the findings and their counts as one JSON document."""
    counts = Counter(finding.fault.severity for finding in findings)
    document = {
        "dutylist": "findings/1",
        "findings": [entry(finding, lang) for finding in findings],
        "summary": {
            "errors": counts[Severity.ERROR],
            "warnings": counts[Severity.WARNING],
            "notes": counts[Severity.NOTE],
        },
    }
    return safe_json.written(document)


def entry(finding: Finding, lang: Lang) -> dict[str, object]:
    """Return one finding, every key spelled out."""
    return {
        "code": finding.fault.code,
        "name": finding.fault.name,
        "severity": finding.fault.severity.value,
        "message": finding.message(lang),
        "hint": finding.remedy(lang),
        "file": escaped(finding.at.file),
        "line": finding.at.line,
        "column": finding.at.column,
        "item": finding.item,
        "related": [
            {"file": escaped(at.file), "line": at.line, "column": at.column}
            for at in finding.related
        ],
        "fingerprint": finding.fingerprint,
        "fixable": finding.fix is not None,
    }
