"""Which texts hold another one in parts: a duty split in several, several put into one."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from dutylist.diff.matter import held
from dutylist.diff.similar import SHORT, SURE, Key, Sample, neighbours

ADDS = 0.05
"""How much more of the whole a part must bring than the parts before it."""

LEAST = 6
"""Letters that a part must have to be known again."""

SAID = 3
"""Letters that the rest of a duty must have, other parts of which are known already."""


class Admitted(NamedTuple):
    """From which share on: a part lies in the whole, parts make it up, a part alone tells."""

    part: float
    whole: float
    alone: float


class Shared(NamedTuple):
    """A text of one side and its parts on the other; the score is the share that they hold."""

    old: tuple[Key, ...]
    new: tuple[Key, ...]
    score: float

    @property
    def pairs(self) -> Iterator[tuple[Key, Key]]:
        """Yield each text of the old side with each of the new one."""
        return ((one, other) for one in self.old for other in self.new)


def in_parts(old: Sequence[Sample], new: Sequence[Sample], admitted: Admitted) -> list[Shared]:
    """Return the texts that several of the other kind of body make up, the surest first."""
    found = [
        shared
        for whole, parts, forward in _wholes(old, new, admitted.part)
        if (shared := _made_up(whole, parts, admitted, forward=forward)) is not None
    ]
    return _apart(found)


def within(old: Sequence[Sample], new: Sequence[Sample], admitted: Admitted) -> list[Shared]:
    """Return the texts that lie in one of the other kind of body, however much more that says."""
    found = [
        _shared(whole, [part], held(part.matter, whole.matter), forward=forward)
        for whole, parts, forward in _wholes(old, new, admitted.alone)
        for part in parts
    ]
    return _apart(found)


def more_parts(
    taken: Sequence[tuple[Sample, Sample]], rest: Sequence[Sample], admitted: Admitted
) -> Iterator[tuple[Sample, Sample, float]]:
    """Yield what else lies in a text of which parts are known already, and brings more of it.

    `taken` are wholes with a part each; the answer is the part, its whole, and its share in it.
    """
    known: dict[Key, tuple[Sample, list[Sample]]] = {}
    for whole, part in taken:
        known.setdefault(whole.key, (whole, []))[1].append(part)
    for part in sorted(rest, key=lambda part: part.key):
        lying = [
            (-held(part.matter, whole.matter), whole.key, whole, parts)
            for whole, parts in known.values()
            if whole.side != part.side and _long_enough(part, whole)
        ]
        if not lying:
            continue
        share, _, whole, parts = min(lying, key=lambda each: each[:2])
        before = held(whole.matter, *(each.matter for each in parts))
        after = held(whole.matter, part.matter, *(each.matter for each in parts))
        least = admitted.part if len(part.text) > SHORT else SURE
        if -share >= least and after - before >= ADDS:
            parts.append(part)
            yield part, whole, -share


def _long_enough(part: Sample, whole: Sample) -> bool:
    """Whether a part can be known again: a short one only in the item that its whole stood in."""
    return len(part.text) > SHORT or (len(part.text) >= SAID and part.key[0] == whole.key[0])


def _wholes(
    old: Sequence[Sample], new: Sequence[Sample], least: float
) -> Iterator[tuple[Sample, list[Sample], bool]]:
    """Yield texts with those of the other side that lie in them; True where the old is whole.

    A text is a part of that whole only which holds most of it.
    """
    crossed = ((a, b) for a, b in neighbours(old, new) if a.side != b.side)
    both = chain.from_iterable(((a, b, True), (b, a, False)) for a, b in crossed)
    most: dict[tuple[Key, bool], float] = {}
    lying: list[tuple[float, Sample, Sample, bool]] = []
    for whole, part, forward in both:
        share = held(part.matter, whole.matter) if len(part.text) >= LEAST else 0.0
        if share >= (SURE if len(part.text) <= SHORT else least):
            most[part.key, forward] = max(share, most.get((part.key, forward), 0.0))
            lying.append((share, whole, part, forward))
    parts: dict[tuple[Key, bool], tuple[Sample, list[Sample]]] = {}
    for share, whole, part, forward in lying:
        if share == most[part.key, forward]:
            parts.setdefault((whole.key, forward), (whole, []))[1].append(part)
    for (_, forward), (whole, found) in parts.items():
        yield whole, found, forward


def _made_up(
    whole: Sample, parts: Sequence[Sample], admitted: Admitted, *, forward: bool
) -> Shared | None:
    """Return the parts that each bring more of a whole, if together they bring enough."""
    chosen: list[Sample] = []
    brought = 0.0
    ranked = sorted(parts, key=lambda part: (-held(whole.matter, part.matter), part.key))
    for part in ranked:
        share = held(whole.matter, *(each.matter for each in chosen), part.matter)
        if share - brought >= ADDS:
            chosen.append(part)
            brought = share
    if len(chosen) < 2 or brought < admitted.whole:  # noqa: PLR2004  (one part is no split)
        return None
    return _shared(whole, chosen, brought, forward=forward)


def _shared(whole: Sample, parts: Sequence[Sample], score: float, *, forward: bool) -> Shared:
    one, many = (whole.key,), tuple(sorted(part.key for part in parts))
    old, new = (one, many) if forward else (many, one)
    return Shared(old=old, new=new, score=score)


def _apart(found: Sequence[Shared]) -> list[Shared]:
    """Return the surest of those that have a text in common."""
    old: set[Key] = set()
    new: set[Key] = set()
    kept: list[Shared] = []
    for each in sorted(found, key=lambda each: (-each.score, sorted((*each.old, *each.new)))):
        if old.isdisjoint(each.old) and new.isdisjoint(each.new):
            old.update(each.old)
            new.update(each.new)
            kept.append(each)
    return kept
