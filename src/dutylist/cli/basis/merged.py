"""New content of the workspace's legal-basis files, checked as every file is."""

from pathlib import Path

from dutylist.cli.outcome import Cannot
from dutylist.findings import Finding, Severity
from dutylist.io import files
from dutylist.io.opened import open_bytes
from dutylist.texts import Lang, Text


def must_be_sound(path: Path, raw: bytes, content: bytes, wrong: Text) -> bytes:
    """Return new content that has no error which the old did not have; else raise Cannot."""
    name = files.shown(path)
    before = {_mark(each) for each in open_bytes(name, raw).findings}
    for finding in open_bytes(name, content).findings:
        if finding.fault.severity is Severity.ERROR and _mark(finding) not in before:
            why = Text(finding.message(Lang.ZH), finding.message(Lang.EN))
            raise Cannot(wrong, {"file": name, "why": why})
    return content


def _mark(finding: Finding) -> tuple[str, str]:
    return finding.fault.code, str(sorted(finding.params.items(), key=str))
