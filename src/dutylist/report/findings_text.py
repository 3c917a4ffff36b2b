"""Findings as lines for a terminal: place, code, what is wrong, what to do."""

from collections import Counter
from collections.abc import Sequence

from dutylist.findings import Finding, Severity
from dutylist.texts import CLEAN, Lang, Text, escaped

MAX_FINDINGS = 200

_SEVERITIES = {
    Severity.ERROR: Text("错误", "error"),
    Severity.WARNING: Text("警告", "warning"),
    Severity.NOTE: Text("提示", "note"),
}
_LINE = Text(
    "{place} {code} {severity} {message}{related}", "{place} {code} {severity}: {message}{related}"
)
_REMEDY = Text("    处理：{remedy}", "    remedy: {remedy}")
_RELATED = Text("（另见 {places}）", " (see also {places})")
_MORE = Text(
    "另有 {n} 条未列出（--max-findings 0 查看全部）",
    "{n} more not shown (--max-findings 0 shows all)",
)
_SUMMARY = Text(
    "共 {errors} 个错误、{warnings} 个警告、{notes} 条提示。",
    "{errors} errors, {warnings} warnings, {notes} notes.",
)


def report(findings: Sequence[Finding], lang: Lang, limit: int = MAX_FINDINGS) -> str:
    """Return two lines per finding and a summary; at most `limit` findings, 0 for all."""
    listed = findings if limit == 0 else findings[:limit]
    lines = [line for finding in listed for line in _lines(finding, lang)]
    if len(listed) < len(findings):
        lines.append(_MORE.show(lang, {"n": len(findings) - len(listed)}))
    lines.append(_summary(findings, lang))
    return "".join(f"{line}\n" for line in lines)


def _lines(finding: Finding, lang: Lang) -> tuple[str, str]:
    at = finding.at
    related = "、".join(f"{place.file}:{place.line}" for place in finding.related)
    words = (_LINE.zh if lang is Lang.ZH else _LINE.en).format(
        place=escaped(f"{at.file}:{at.line}:{at.column}"),
        code=finding.fault.code,
        severity=_SEVERITIES[finding.fault.severity].show(lang),
        message=finding.message(lang),
        related=_RELATED.show(lang, {"places": related}) if related else "",
    )
    remedy = _REMEDY.zh if lang is Lang.ZH else _REMEDY.en
    return words, remedy.format(remedy=finding.remedy(lang))


def _summary(findings: Sequence[Finding], lang: Lang) -> str:
    counts = Counter(finding.fault.severity for finding in findings)
    if not counts:
        return CLEAN.show(lang)
    params = {
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "notes": counts[Severity.NOTE],
    }
    return _SUMMARY.show(lang, params)
