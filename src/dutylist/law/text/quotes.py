"""Which lines stand inside a quotation that runs over several lines."""

from collections.abc import Sequence

from dutylist.law.text.lines import Line

_OPEN, _CLOSE = "“「『", "”」』"
_LONGEST = 400


def quoted(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of lines that belong to a quoted wording.

    One begins where a quotation follows a colon (修改为：“第十条 …) and is not closed on its
    line; each of its paragraphs may open it anew. One that never closes is none.
    """
    inside: set[int] = set()
    if not any(mark in line.text for line in lines for mark in _OPEN):
        return frozenset()
    start = -1
    for at, line in enumerate(lines):
        text = line.text
        if start < 0:
            if _starts(lines, at) and not _closes(text):
                start = at
            continue
        if _closes(text):
            inside.update(range(start + 1, at + 1))
            start = -1
        elif at - start > _LONGEST:
            start = -1
    return frozenset(inside)


def _starts(lines: Sequence[Line], at: int) -> bool:
    text = lines[at].text
    last = max(map(text.rfind, _OPEN))
    if last < 0:
        return False
    before = text[:last].rstrip(" \u3000")
    previous = lines[at - 1].text if at else ""
    return before.endswith(("：", ":")) if before else previous.endswith(("：", ":"))


def _closes(text: str) -> bool:
    """Tell whether a line closes more quotations than it opens, or as many at its end."""
    last_open, last_close = max(map(text.rfind, _OPEN)), max(map(text.rfind, _CLOSE))
    return last_close > last_open and len(text) - last_close <= 3  # noqa: PLR2004  (”。 or ”；)
