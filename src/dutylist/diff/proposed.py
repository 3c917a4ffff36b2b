"""Items that may have gone on under other ids, as far as their words tell: only proposed.

What is as much like an item that stayed tells nothing: lists hold many items of one pattern.
"""

from collections.abc import Iterator, Mapping, Sequence

from dutylist.diff import field_kinds
from dutylist.diff.change import Change
from dutylist.diff.duties import listed
from dutylist.diff.lineage_kinds import MERGE_PROPOSED, SPLIT_PROPOSED
from dutylist.diff.matter import likeness
from dutylist.diff.pairs import item_spot
from dutylist.diff.shares import Admitted, Shared, in_parts
from dutylist.diff.similar import Key, Sample, Thresholds, matches
from dutylist.model import Item, Plain

RENAMED = Thresholds(crossed=0.7, same=0.7)
"""From which likeness of name and duties on another id of an item is proposed."""

PARTS = Admitted(part=0.7, whole=0.7, alone=1.0)
"""From which share on items are proposed to have been merged into one, or split off one."""

NAMED = 0.3
"""Share of the letters of two names that must be the same for their items to be of one pattern."""

Items = Mapping[str, Item]


def proposals(gone: Items, come: Items, stayed: tuple[Items, Items]) -> Iterator[Change]:
    """Yield which items that went may be items that came: merged, split, or under another id.

    `stayed` are the items that both lists hold, as the old one has them and as the new one has.
    """
    if not gone or not come:
        return
    old, new = _samples(gone, "old"), _samples(come, "new")
    before, after = (_Stayed(each) for each in stayed)

    def distinct(olds: tuple[Key, ...], news: tuple[Key, ...], score: float) -> bool:
        return not (
            any(after.alike(gone[key], score) for (key,) in olds)
            or any(before.alike(come[key], score) for (key,) in news)
        )

    for shared in in_parts(old, new, PARTS):
        old = [each for each in old if each.key not in shared.old]
        new = [each for each in new if each.key not in shared.new]
        if distinct(shared.old, shared.new, shared.score):
            yield _several(shared, gone, come)
    for match in matches(old, new, RENAMED):
        if match.score == 1 or distinct((match.old,), (match.new,), match.score):
            yield _one(gone[match.old[0]], match.new[0], come[match.new[0]], match.score)


class _Stayed:
    """Items that both lists hold; those are read whose names are like one that is asked for."""

    def __init__(self, items: Items) -> None:
        self._items = [(frozenset(item.name), item) for item in items.values()]
        self._samples: dict[str, Sample] = {}

    def alike(self, item: Item, score: float) -> bool:
        """Whether one of them is at least as much like an item as a score says."""
        letters, own = frozenset(item.name), _sample(item)
        return any(
            likeness(own.matter, self._sample(other).matter) >= score
            for known, other in self._items
            if len(letters & known) >= NAMED * len(letters | known)
        )

    def _sample(self, item: Item) -> Sample:
        if item.id not in self._samples:
            self._samples[item.id] = _sample(item)
        return self._samples[item.id]


def _sample(item: Item, key: Key = (), side: str = "") -> Sample:
    return Sample.of(key, side, f"{item.name}{listed(item.duties)}")


def _samples(items: Items, side: str) -> list[Sample]:
    return [_sample(item, (key,), side) for key, item in items.items()]


def _one(old: Item, key: str, new: Item, score: float) -> Change:
    params = {"before": old.id, "after": new.id, "score": score}
    where = item_spot(key, new, old.route, new.route)
    values = _named(old), _named(new)
    return where.change(field_kinds.ITEM_REPLACED, *values, params=params, score=score)


def _several(shared: Shared, gone: Items, come: Items) -> Change:
    old = [gone[key] for (key,) in shared.old]
    new = [come[key] for (key,) in shared.new]
    kind = MERGE_PROPOSED if len(old) > 1 else SPLIT_PROPOSED
    params = {"before": _listed(old), "after": _listed(new), "score": shared.score}
    where = item_spot(shared.new[0][0], new[0], old[0].route, new[0].route)
    before, after = [_named(each) for each in old], [_named(each) for each in new]
    return where.change(kind, before, after, params=params, score=shared.score)


def _named(item: Item) -> Plain:
    return {"id": item.id, "name": item.name}


def _listed(items: Sequence[Item]) -> str:
    return "、".join(item.id for item in items)
