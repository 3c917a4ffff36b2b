"""What a duty is about: its letters once that is left out which every clerk words otherwise."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from dutylist.wording import substance

LENGTH = 400
"""Letters of a text that are compared."""

MEASURED = 3
"""Decimals of a score."""

KEPT = 1 << 14
"""Texts whose matter is remembered: lists that share items ask for it again and again."""

_PADDING = re.compile(
    "依法|依照|按照|根据|及时|定期|积极|认真|切实|日常|全面|有关|相关"
    "|本?行政区域内?|本?辖区内?|区域内|开展|进行|组织|实施|落实|做好|加强|强化|承担|完成|推进"
    "|工作|情况|行为|予以|以及|并且|对于|[的和与及并对等将由在所]"
)


class Matter(NamedTuple):
    """The letters of a text, each with how often it came before, and its pairs of letters."""

    text: str
    letters: frozenset[str]
    pairs: frozenset[str]


@lru_cache(maxsize=KEPT)
def matter(text: str) -> Matter:
    """Return what a text is about: no marks, no verbs of leading and helping, no padding."""
    bare = substance(text)
    kept = (_PADDING.sub("", bare) or bare)[:LENGTH]
    return Matter(kept, _counted(kept), frozenset(map("".join, pairwise(kept))))


def _counted(text: str) -> frozenset[str]:
    seen: dict[str, int] = {}
    found: list[str] = []
    for letter in text:
        count = seen[letter] = seen.get(letter, 0) + 1
        found.append(letter if count == 1 else f"{letter}{count}")
    return frozenset(found)


def likeness(one: Matter, other: Matter) -> float:
    """Return how much two texts have in common, from 0 to 1, whatever the order of their parts.

    The mean of what their letters and their pairs of letters share (Dice's coefficient): letters
    forgive a verb that was exchanged, pairs know words from letters that happen to be there.
    """
    letters = len(one.letters & other.letters) / (len(one.letters) + len(other.letters) or 1)
    pairs = len(one.pairs & other.pairs) / (len(one.pairs) + len(other.pairs) or 1)
    return round(letters + pairs if one.pairs and other.pairs else 2 * letters, MEASURED)


def held(part: Matter, *wholes: Matter) -> float:
    """Return which share of a text other texts hold together, from 0 to 1."""
    letters = frozenset[str]().union(*(whole.letters for whole in wholes))
    pairs = frozenset[str]().union(*(whole.pairs for whole in wholes))
    share = _share(part.letters, letters)
    return round((share + _share(part.pairs, pairs)) / 2 if part.pairs else share, MEASURED)


def _share(part: frozenset[str], whole: frozenset[str]) -> float:
    return len(part & whole) / (len(part) or 1)
