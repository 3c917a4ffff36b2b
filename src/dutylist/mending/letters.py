"""Letters of a file typed anew at their places."""

import re
from collections.abc import Sequence

from dutylist.findings import Typed

_BREAK = re.compile("\r\n|\r|\n")


def typed_anew(raw: bytes, edits: Sequence[Typed]) -> bytes | None:
    """Return a file with letters typed anew; None where other letters stand there."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    starts = [0, *(found.end() for found in _BREAK.finditer(text))]
    newline = found.group() if (found := _BREAK.search(text)) else "\n"
    marked = text.startswith("\ufeff")
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda each: (each.line, each.column)):
        start = starts[edit.line - 1] + edit.column - 1 + (marked and edit.line == 1)
        old = edit.old if len(edit.old) > 1 and "\r" in edit.old else _broken(edit.old, newline)
        if start < at or not text.startswith(old, start):
            return None
        pieces += [text[at:start], _broken(edit.new, newline) if newline != "\r" else edit.new]
        at = start + len(old)
    return "".join([*pieces, text[at:]]).encode("utf-8")


def _broken(text: str, newline: str) -> str:
    """Return a text with its lines ended as those of the file are."""
    return text.replace("\n", newline) if "\r" not in text else text
