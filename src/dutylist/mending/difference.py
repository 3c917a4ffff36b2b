"""What changes in a file, line by line, safe to be shown."""

import difflib
from collections.abc import Iterator, Sequence

from dutylist.texts import escaped

_LONGEST = 1000
"""Letters of a line that are shown."""

_AROUND = 2


def unified(name: str, before: bytes, after: bytes) -> str:
    """Return the difference of two texts as `diff -u` gives it, what cannot be seen written out."""
    ends = not (_in_pairs(before) and _in_pairs(after))
    old, new = _lines(before, ends=ends), _lines(after, ends=ends)
    told: Iterator[str]
    if len(old) == len(new):
        told = _in_place(name, old, new)
    else:
        told = difflib.unified_diff(old, new, f"a/{name}", f"b/{name}", lineterm="", n=_AROUND)
    return "".join(f"{_shown(line)}\n" for line in told)


def _in_pairs(raw: bytes) -> bool:
    """Whether all lines end in CRLF."""
    return raw.count(b"\r\n") == raw.count(b"\n") == raw.count(b"\r") > 0


def _lines(raw: bytes, *, ends: bool) -> list[str]:
    r"""Return lines with `\r` written out at the end of those that have it."""
    text = raw.decode("utf-8", "backslashreplace").replace("\r\n", "\\r\n" if ends else "\n")
    lines = text.replace("\r", "\\r\n").split("\n")
    return lines if lines[-1] else lines[:-1]


def _in_place(name: str, old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    """Yield the difference of two texts of which each line stands for the other."""
    differ = [at for at, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
    yield from (f"--- a/{name}", f"+++ b/{name}") if differ else ()
    while differ:
        hunk = [differ.pop(0)]
        while differ and differ[0] - hunk[-1] <= 2 * _AROUND + 1:
            hunk.append(differ.pop(0))
        first, last = max(hunk[0] - _AROUND, 0), min(hunk[-1] + _AROUND + 1, len(old))
        yield f"@@ -{first + 1},{last - first} +{first + 1},{last - first} @@"
        yield from _hunk(old, new, range(first, last), frozenset(hunk))


def _hunk(
    old: Sequence[str], new: Sequence[str], lines: range, differ: frozenset[int]
) -> Iterator[str]:
    waiting: list[str] = []
    for at in lines:
        if at in differ:
            yield f"-{old[at]}"
            waiting.append(f"+{new[at]}")
        else:
            yield from waiting
            waiting.clear()
            yield f" {old[at]}"
    yield from waiting


def _shown(line: str) -> str:
    cut = line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
    return escaped(cut)
