"""Tabs between a key and its value: libyaml takes them, other readers of YAML do not."""

import re
from collections.abc import Iterable

from dutylist.findings import Finding, placed
from dutylist.io import faults, remedies
from dutylist.io.blocks import Mark

_LINE_END = re.compile("\r\n|\r|\n")
_MOST = 20


def find(file: str, text: str, marks: Iterable[Mark]) -> list[Finding]:
    """Find values right behind a tab, but for those at the beginning of a line in brackets."""
    lines = _LINE_END.split(text)
    found = []
    for mark in marks:
        # to libyaml an open end stands below the last line
        before = lines[mark.line][: mark.column] if mark.line < len(lines) else ""
        if before.endswith("\t") and before.strip():
            fix = remedies.tab(lines, mark.line, mark.column)
            found.append(placed(faults.TAB, file, mark.line + 1, mark.column, fix=fix))
        if len(found) >= _MOST:
            break
    return found
