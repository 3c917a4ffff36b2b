"""What became of the rows of workbooks as JSON: `rows/1`."""

from collections.abc import Iterable, Sequence

from dutylist.findings import Finding
from dutylist.law import Instrument
from dutylist.report import safe_json
from dutylist.report.rows_text import RowState
from dutylist.texts import Lang, escaped


def entry(
    file: str,
    rows: Sequence[RowState],
    changes: Iterable[tuple[Instrument, str]],
    findings: Sequence[Finding],
    lang: Lang,
) -> dict[str, object]:
    """Return what is said of one workbook."""
    states = [state for _, _, state, _ in rows]
    return {
        "file": escaped(file),
        "rows": [
            {
                "sheet": sheet,
                "row": row,
                "state": state,
                "reason": None if reason is None else reason.show(lang),
            }
            for sheet, row, state, reason in rows
        ],
        "instruments": [
            {"id": each.id, "title": each.title, "change": change} for each, change in changes
        ],
        "findings": [_finding(each, lang) for each in findings],
        "summary": {
            "read": len(rows),
            "taken": states.count("taken"),
            "returned": states.count("returned"),
            "skipped": states.count("skipped"),
        },
    }


def _finding(finding: Finding, lang: Lang) -> dict[str, object]:
    return {
        "code": finding.fault.code,
        "severity": finding.fault.severity.value,
        "message": finding.message(lang),
        "hint": finding.remedy(lang),
        "row": finding.at.line,
        "column": finding.at.column,
    }


def report(entries: Sequence[dict[str, object]]) -> str:
    """Return one JSON document for all workbooks."""
    document = {"dutylist": "rows/1", "files": list(entries)}
    return safe_json.written(document)
