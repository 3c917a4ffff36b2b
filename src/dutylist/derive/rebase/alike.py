"""Which new item or duty is most like one that is gone: proposed with a score, never assumed."""

from collections import Counter
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
_COMMON = 128
_MOST = 3


class Sample(NamedTuple):
    """The words of something, and the pairs of letters in them."""

    name: str
    words: str
    pairs: frozenset[str]


class Shelf(NamedTuple):
    """Samples by what they are of, and which of them hold a pair of letters."""

    samples: Mapping[str, Sample]
    holders: Mapping[str, list[str]]


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


def shelf(samples: Mapping[str, Sample]) -> Shelf:
    """Return samples ready to be looked through; pairs of letters that many hold tell nothing."""
    holders: dict[str, list[str]] = {}
    for name, sample in samples.items():
        for pair in sample.pairs:
            holders.setdefault(pair, []).append(name)
    telling = {pair: names for pair, names in holders.items() if len(names) <= _COMMON}
    return Shelf(samples, telling)


def nearest(gone: Sample, among: Shelf) -> tuple[Proposal, ...]:
    """Return what is most like something gone, the likest first."""
    samples = among.samples
    shared = Counter(name for pair in gone.pairs for name in among.holders.get(pair, ()))
    sizes = {name: len(samples[name].pairs) + len(gone.pairs) for name in shared}
    likely = sorted(shared, key=lambda name: (-shared[name] / sizes[name], name))[:_LOOKED_AT]
    scored = (Proposal(name, samples[name].name, _score(gone, samples[name])) for name in likely)
    return tuple(_best(each for each in scored if each.likeness >= LEAST))


def _best(scored: Iterable[Proposal]) -> list[Proposal]:
    return sorted(scored, key=lambda each: (-each.likeness, each.id))[:_MOST]


def _score(one: Sample, other: Sample) -> int:
    first, second = sorted((one.words, other.words))
    return round(SequenceMatcher(None, first, second, autojunk=False).ratio() * 100)
