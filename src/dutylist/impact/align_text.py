"""What of a wording counts when articles are compared: its letters, not its cross references."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import log

from dutylist import numerals

Grams = Counter[str]
"""Pairs of neighbouring letters and how often each stands in a text."""

Weights = Mapping[str, float]
"""How much each pair of letters says about a text: the rarer, the more."""

_N = "零〇一二三四五六七八九十百千0-9"
_REFERENCE = re.compile(
    rf"第([{_N}]{{1,9}})条(?:之([{_N}]{{1,3}}))?"
    rf"(?:第[{_N}]{{1,5}}款)?(?:第[(（]?[{_N}]{{1,5}}[)）]?项)?(?:第[{_N}]{{1,5}}目)?"
)
_ROW = re.compile("(?:第条(?:以及|或者|[、,，和及或至到])?)*第条")
_OWN = re.compile("本(?:法典|法|条例|办法|规定|规则|细则|决定|章程)")
_MARKS = re.compile(r"[\W_]+")
_FOREIGN = ("》", ">", "〉")


def letters(text: str) -> str:
    """Return the letters of a wording, every row of articles that it refers to as one 第条."""
    named = _ROW.sub("第条", _REFERENCE.sub("第条", unicodedata.normalize("NFKC", text)))
    return _MARKS.sub("", _OWN.sub("本法", named))


def references(text: str) -> Iterator[str]:
    """Yield the labels of the articles of its own instrument that a wording refers to."""
    for found in _REFERENCE.finditer(text):
        if text[: found.start()].endswith(_FOREIGN):
            continue
        number = numerals.read(found[1].replace("〇", "零"))
        if number is not None:
            yield f"{number}" + (f"之{found[2]}" if found[2] else "")


def grams(text: str) -> Grams:
    """Return the pairs of letters of a text; one letter alone stands for itself."""
    return Counter(map("".join, pairwise(text))) if len(text) != 1 else Counter(text)


def total(counted: Grams, weights: Weights) -> float:
    """Return how much all pairs of letters of a text weigh."""
    return sum(n * weights[gram] for gram, n in counted.items())


def common(left: Grams, right: Grams, weights: Weights) -> float:
    """Return how much the pairs of letters weigh that two texts share."""
    if len(left) > len(right):
        left, right = right, left
    return sum(min(n, right[gram]) * weights[gram] for gram, n in left.items() if gram in right)


def overlap(left: Grams, right: Grams) -> int:
    """Return how many pairs of letters two texts share."""
    if len(left) > len(right):
        left, right = right, left
    return sum(min(n, right[gram]) for gram, n in left.items() if gram in right)


def likeness(left: Grams, right: Grams) -> float:
    """Return how much two texts have in common, from 0 to 1."""
    size = left.total() + right.total()
    return 2 * overlap(left, right) / size if size else 1.0


def weigh(texts: Iterable[Grams]) -> Weights:
    """Return the weights of all pairs of letters that some texts hold."""
    known = list(texts)
    held = Counter(gram for each in known for gram in each)
    return {gram: log(1 + len(known) / n) for gram, n in held.items()}


@dataclass(frozen=True)
class Sample:
    """A text that may resemble another, and the heading under which it stands."""

    letters: str
    heading: str = ""

    @cached_property
    def grams(self) -> Grams:
        """The pairs of letters of the text."""
        return grams(self.letters)
