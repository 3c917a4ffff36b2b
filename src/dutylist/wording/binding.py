"""Compare how strongly two texts bind."""

import re

from dutylist.wording.essence import essence

LED, OWN, HELPED = 3, 2, 1
"""How strongly a text binds the body that it is about: it leads, it acts, it helps others act."""

ADDED_LETTERS = 4
"""Letters that must be added to a text before it says more than it did."""

_LEADING = r"牵头(?!部门|单位|人|下)|统筹(?!下)|负责(?!人|同志)|组织实施|主管(?!部门|单位|人)|主责"
_HELPING = r"配合(?!部门|单位)|协助|协同|参与(?!者|人)"
_VERB = re.compile(rf"(?P<led>{_LEADING})|(?P<helped>{_HELPING})")
_SENTENCE_END = re.compile(r"[。；;\n]")
_CLAUSE_END = re.compile(r"[，,]")


def strength(text: str) -> tuple[int, ...]:
    """Return how strongly each marked clause binds; a sentence without a mark is an own act."""
    found: list[int] = []
    for sentence in filter(essence, _SENTENCE_END.split(text)):
        verbs = filter(None, map(_VERB.search, _CLAUSE_END.split(sentence)))
        levels = [LED if verb.group("led") else HELPED for verb in verbs]
        found += levels or [OWN]
    return tuple(found)


def binding(before: str, after: str) -> int:
    """Return a positive number where `after` binds more strongly, a negative one where less.

    As many clauses on both sides: their sum counts; otherwise the strongest, then the weakest.
    """
    old, new = strength(before), strength(after)
    if len(old) == len(new):
        return sum(new) - sum(old)
    strongest = max(new, default=0) - max(old, default=0)
    return strongest or min(new, default=0) - min(old, default=0)


def extension(before: str, after: str) -> int:
    """Return 1 where `after` is `before` with matter put in, -1 where with matter taken out."""
    old, new = essence(before), essence(after)
    if len(new) - len(old) >= ADDED_LETTERS and _within(old, new):
        return 1
    return -1 if len(old) - len(new) >= ADDED_LETTERS and _within(new, old) else 0


def _within(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)
