"""The seal of a derived list, which tells whether a hand has changed it since it was derived.

It stands in a comment above all that it is put on, and is no secret: who changes a list can seal it
again. Whoever must be sure derives the list anew.
"""

import re

from dutylist.io import digest

_WORDS = "# 派生文件，请勿手改 · derived, do not edit · "
_LINE = re.compile(re.escape(_WORDS.encode("utf-8")) + rb"(?P<seal>sha256:[0-9a-f]{64})[ \t]*\r?\n")
_WITHIN = 1000


def sealed(content: bytes) -> bytes:
    """Return a text below its seal."""
    return f"{_WORDS}{digest.raw(content)}\n".encode() + content


def seal(raw: bytes) -> str | None:
    """Return the seal of a list; None where it bears none."""
    found = _LINE.search(raw[:_WITHIN])
    return None if found is None else found["seal"].decode("ascii")


def whole(raw: bytes) -> bool | None:
    """Tell whether a list is as it was sealed, line ends apart; None where it bears no seal."""
    found = _LINE.search(raw[:_WITHIN])
    if found is None:
        return None
    text = raw[found.end() :].replace(b"\r\n", b"\n")
    return digest.raw(text) == found["seal"].decode("ascii")
