"""JSON for people's terminals: indented, with nothing in it that could disturb one."""

import json
from collections.abc import Mapping

from dutylist.texts import escaped


def written(document: Mapping[str, object]) -> str:
    """Return a document as indented JSON, ended by a line break."""
    text = json.dumps(document, ensure_ascii=False, indent=2, default=dict)
    return "".join(f"{_safe(line)}\n" for line in text.split("\n"))


def _safe(line: str) -> str:
    """Return a line of JSON with characters that disturb a terminal as JSON's own escapes."""
    if escaped(line) == line:
        return line
    return "".join(c if escaped(c) == c else json.dumps(c)[1:-1] for c in line)
