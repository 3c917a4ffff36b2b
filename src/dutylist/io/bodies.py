"""Departments by their names: what to say where a name stands in the place of an id."""

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from dutylist.findings import Finding
from dutylist.io import faults
from dutylist.model import Department
from dutylist.texts import Text

_OWN = re.compile("本?(?:乡镇|街道|乡|镇|村|社区|级|单位)(?:（街道）|、街道|街道)?")
"""What people call the body that the list is for."""

_FIELDS = (".by", ".taker")


def told(findings: Iterable[Finding], departments: Iterable[Department]) -> list[Finding]:
    """Return findings, those of a department's name in the place of its id with that id."""
    known = {name: each.id for each in departments for name in (each.name, *each.aliases)}
    return [_told(finding, known) for finding in findings]


def _told(finding: Finding, known: Mapping[str, str]) -> Finding:
    value, field = str(finding.params.get("value")), str(finding.params.get("name"))
    if finding.fault is not faults.BAD_FORM or not field.endswith(_FIELDS):
        return finding
    if _OWN.fullmatch(value):
        local = Text("，是不是 local？", "; do you mean local?")
        return replace(finding, params={**finding.params, "hint": local})
    near = difflib.get_close_matches(value[:80], known, 1, 0.6)
    if not near:
        return finding
    name, code = near[0], known[near[0]]
    hint = Text(f"，是不是 {code}（{name}）？", f"; do you mean {code} ({name})?")
    return replace(finding, params={**finding.params, "hint": hint})
