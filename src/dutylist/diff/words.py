"""Which words of a text went, came and stayed."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

SHORT = 2
"""Equal runs below this length between two changes are read as part of the change."""

COMPARED = 100_000
"""Most pairs of words that are compared; longer texts are marked as a whole."""

_WORD = re.compile(r"[A-Za-z0-9]+|\s+|.", re.DOTALL)


class Op(StrEnum):
    """What became of a run of words."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"


class Run(NamedTuple):
    """A run of words with one fate."""

    op: Op
    text: str


SHOWN = 12
"""Letters of an equal run that are shown on either side of a change."""

Block = tuple[bool, str, str]
"""Whether both sides are equal, the old words, the new words."""


def marks(before: str, after: str) -> tuple[Run, ...]:
    """Return the runs from one text to the other; each change deletes first, then inserts."""
    blocks = _blocks(_WORD.findall(before), _WORD.findall(after))
    return tuple(_runs(_merged([block for block in blocks if block[1] or block[2]])))


def _blocks(old: Sequence[str], new: Sequence[str]) -> Iterator[Block]:
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    yield True, "".join(old[:start]), "".join(new[:start])
    yield from _middle(old[start : len(old) - end], new[start : len(new) - end])
    yield True, "".join(old[len(old) - end :]), "".join(new[len(new) - end :])


def _shared(old: Sequence[str], new: Sequence[str]) -> int:
    for at, (left, right) in enumerate(zip(old, new, strict=False)):
        if left != right:
            return at
    return min(len(old), len(new))


def _middle(old: Sequence[str], new: Sequence[str]) -> Iterator[Block]:
    if len(old) * len(new) > COMPARED:
        yield False, "".join(old), "".join(new)
        return
    from difflib import SequenceMatcher  # noqa: PLC0415  (only where words are marked)

    for op, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield op == "equal", "".join(old[a:b]), "".join(new[c:d])


def _merged(blocks: Sequence[Block]) -> list[Block]:
    """Join neighbours of one fate, and short equal runs with the changes around them."""
    kept: list[Block] = []
    for at, (equal, old, new) in enumerate(blocks):
        stays = equal and (len(old) >= SHORT or at in (0, len(blocks) - 1))
        if kept and kept[-1][0] == stays:
            kept[-1] = (stays, kept[-1][1] + old, kept[-1][2] + new)
        else:
            kept.append((stays, old, new))
    return kept


def _runs(blocks: Sequence[Block]) -> Iterator[Run]:
    for equal, old, new in blocks:
        if equal:
            yield Run(Op.EQUAL, old)
            continue
        if old:
            yield Run(Op.DELETE, old)
        if new:
            yield Run(Op.INSERT, new)


def excerpt(runs: Sequence[Run], letters: int = SHOWN) -> Iterator[Run]:
    """Yield the runs with what stayed cut down to the letters around the changes."""
    last = len(runs) - 1
    for at, run in enumerate(runs):
        head = letters if at > 0 else 0
        tail = letters if at < last else 0
        if run.op is not Op.EQUAL or len(run.text) <= head + tail + 1:
            yield run
        else:
            yield Run(Op.EQUAL, f"{run.text[:head]}…{run.text[len(run.text) - tail :]}")
