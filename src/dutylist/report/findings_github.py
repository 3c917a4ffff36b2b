"""Findings as workflow commands, shown beside the lines of a pull request."""

from collections.abc import Sequence

from dutylist.findings import Finding, Severity
from dutylist.texts import Lang

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def report(findings: Sequence[Finding], lang: Lang) -> str:
    """Return one workflow command per finding."""
    return "".join(f"{_command(finding, lang)}\n" for finding in findings)


def _command(finding: Finding, lang: Lang) -> str:
    at = finding.at
    words = data(f"{finding.message(lang)} — {finding.remedy(lang)}")
    place = f"file={property_(at.file)},line={at.line},col={at.column}"
    name = _COMMANDS[finding.fault.severity]
    return f"::{name} {place},title={finding.fault.code}::{words}"


def data(text: str) -> str:
    """Return the words of a command, with what would end it written out."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def property_(text: str) -> str:
    """Return the value of a property of a command, with what would end it written out."""
    return data(text).replace(":", "%3A").replace(",", "%2C")
