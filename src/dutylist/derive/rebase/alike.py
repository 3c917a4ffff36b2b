"""Which new item or duty is most like one that is gone: proposed with a score, never assumed."""

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from dutylist.derive.rebase.values import folded
from dutylist.model import Duty, Item, Plain

LEAST = 60
"""The least likeness, in per cent, that is worth a proposal."""

_LENGTH = 400
_LOOKED_AT = 12
_MOST = 3


class Sample(NamedTuple):
    """The words of something, and the pairs of letters in them."""

    name: str
    words: str
    pairs: frozenset[str]


class Proposal(NamedTuple):
    """Something new that may be what is gone; `likeness` in per cent."""

    id: str
    name: str
    likeness: int

    def plain(self) -> Plain:
        """Return the proposal as a conflict shows it."""
        return {"id": self.id, "name": self.name, "likeness": f"{self.likeness}%"}


def of_item(item: Item) -> Sample:
    """Return the words of an item and its duties."""
    return _sample(item.name, " ".join([item.name, *(duty.text for duty in item.duties)]))


def of_duty(duty: Duty) -> Sample:
    """Return the words of a duty."""
    return _sample(duty.text, duty.text)


def _sample(name: str, words: str) -> Sample:
    text = str(folded(words))[:_LENGTH]
    return Sample(name, text, frozenset(map("".join, pairwise(text))))


def nearest(gone: Sample, among: Mapping[str, Sample]) -> tuple[Proposal, ...]:
    """Return what is most like something gone, the likest first."""
    likely = sorted(among, key=lambda name: (-_shared(gone, among[name]), name))[:_LOOKED_AT]
    scored = (Proposal(name, among[name].name, _score(gone, among[name])) for name in likely)
    return tuple(_best(each for each in scored if each.likeness >= LEAST))


def _best(scored: Iterable[Proposal]) -> list[Proposal]:
    return sorted(scored, key=lambda each: (-each.likeness, each.id))[:_MOST]


def _shared(one: Sample, other: Sample) -> float:
    return len(one.pairs & other.pairs) / max(len(one.pairs) + len(other.pairs), 1)


def _score(one: Sample, other: Sample) -> int:
    first, second = sorted((one.words, other.words))
    return round(SequenceMatcher(None, first, second, autojunk=False).ratio() * 100)
