"""Read citations as people write them; nothing is guessed, and nothing is dropped."""

import re
from functools import lru_cache

from dutylist import numerals
from dutylist.law.citation import Citation, Parsed, Provision

LONGEST_REMEMBERED = 2000
"""Characters of the longest text whose reading is kept in memory."""

_N = "[零一二三四五六七八九十百千]{1,9}"
_SIMPLE = re.compile(
    rf"《([㐀-鿿]{{2,60}})》第({_N})条(?:之({_N}))?"
    rf"(?:第({_N})款)?(?:第({_N})项|第（({_N})）项)?"
)


def parse(text: str) -> Parsed:
    """Read all citations in a text, with what is left of it and what was written wrongly."""
    return _read(text) if len(text) > LONGEST_REMEMBERED else _remembered(text)


@lru_cache(maxsize=8192)
def _remembered(text: str) -> Parsed:
    return _simple(text) or _read(text)


def _simple(text: str) -> Parsed | None:
    """Read a citation that is already in standard form."""
    found = _SIMPLE.fullmatch(text)
    if not found:
        return None
    title, *rest = found.groups()
    article, sub, paragraph, plain, bracketed = (numerals.read(n) if n else 0 for n in rest)
    if None in {article, sub, paragraph, plain, bracketed}:
        return None
    provision = Provision(
        article=f"{article}之{rest[1]}" if sub else str(article),
        paragraph=paragraph or None,
        subparagraph=plain or bracketed or None,
    )
    return Parsed((Citation(title=title, provisions=(provision,), source=text),))


def _read(text: str) -> Parsed:
    # imported here: lists in standard form never need it (25 ms of patterns to compile)
    from dutylist.law import reader  # noqa: PLC0415

    return reader.read(text)
