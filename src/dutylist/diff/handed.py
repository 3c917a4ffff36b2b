"""Duties without a partner that passed to another body: whole, in parts, in an item or between."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import NamedTuple

from dutylist.diff import plain, text_kinds
from dutylist.diff.change import Change
from dutylist.diff.duties import duty_changes, passed, text_changes
from dutylist.diff.lone import Lone
from dutylist.diff.shares import Admitted, Shared, in_parts, more_parts, within
from dutylist.diff.similar import Key, Sample, Thresholds, matches
from dutylist.diff.spot import Names, Spot

SAME_ITEM = Thresholds(crossed=0.53, same=0.7)
"""Within an item: a hand-over is stated from 0.53 on, another id proposed from 0.7 on.

tests/diff/reworded.py holds the pairs that set these apart: duties in a clerk's other words reach
0.54, other duties of one subject stay below 0.5.
"""

ANY_ITEM = Thresholds(crossed=0.7, same=0.7, detailed=0.62)
"""Between items a hand-over needs to be more alike, since subjects differ.

Short duties of different subjects in the same set phrases reach 0.69 (检查药品, 检查食品); in the
shipped lists no two duties of different items come near 0.4, in other words one reaches 0.65.
"""

CLEAR = Thresholds(crossed=0.9, same=0.9)
"""What reads as alike as this is one duty, and no part of another one."""

PARTS_OF_ITEM = Admitted(part=0.6, whole=0.6, alone=0.8)
PARTS_OF_ANY = Admitted(part=0.75, whole=0.7, alone=0.9)
"""From which share on parts of a duty tell that it was handed over, in one item and between."""


Pool = dict[Key, Lone]


@dataclass(slots=True)
class Pools:
    """The duties of both sides that are not told yet, and those that passed over."""

    gone: Pool
    come: Pool
    passed: list[tuple[Lone, Lone]] = field(default_factory=list)
    bound: set[Key] = field(default_factory=set)
    proposed: list[tuple[Lone, Lone]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    @staticmethod
    def of(gone: Iterable[Lone], come: Iterable[Lone]) -> "Pools":
        """Return the duties of both sides by their keys."""
        return Pools({each.key: each for each in gone}, {each.key: each for each in come})

    def take(self, other: "Pools") -> None:
        """Take in what is left of other duties, and what was found about them."""
        self.gone.update(other.gone)
        self.come.update(other.come)
        self.passed += other.passed
        self.bound |= other.bound
        self.proposed += other.proposed
        self.changes += other.changes


class Limits(NamedTuple):
    """From which likeness on a hand-over is stated, of whole duties and of parts."""

    alike: Thresholds
    parts: Admitted


IN_ITEM = Limits(SAME_ITEM, PARTS_OF_ITEM)
BETWEEN_ITEMS = Limits(ANY_ITEM, PARTS_OF_ANY)


def in_item(gone: Sequence[Lone], come: Sequence[Lone], names: Names) -> Pools:
    """Return what became of the duties of one item, or of one declared group of items.

    Those whose new id is only proposed are bound: they stay, but pass to nobody.
    """
    pools = Pools.of(gone, come)
    for match in matches(_samples(pools.gone), _samples(pools.come), SAME_ITEM):
        if match.crossed:
            continue
        one, two = pools.gone[match.old], pools.come[match.new]
        if one.declared:
            del pools.gone[match.old], pools.come[match.new]
            at = between(one, two)
            pools.changes += duty_changes(at, one.duty, two.duty, names, frozenset())
        else:
            pools.bound |= {match.old, match.new}
            pools.proposed.append((one, two))
            pools.changes.append(_proposal(one, two, match.score))
    pools.changes += _handed_over(pools, names, IN_ITEM, pools.bound)
    return pools


def between_items(pools: Pools, names: Names) -> None:
    """Find what passed over from item to item among the duties that are left."""
    kept = _kept_side(_samples(pools.gone, pools.bound), _samples(pools.come, pools.bound))
    elsewhere = pools.bound | kept
    pools.changes += _handed_over(pools, names, BETWEEN_ITEMS, elsewhere)
    pools.changes += _more_parts(pools, names, elsewhere)


def _kept_side(old: Sequence[Sample], new: Sequence[Sample]) -> set[Key]:
    """Return what reads like a duty of the same kind of body elsewhere: it was not handed over."""
    kept = (match for match in matches(old, new, ANY_ITEM) if not match.crossed)
    return {key for match in kept for key in (match.old, match.new)}


def _handed_over(
    pools: Pools, names: Names, limits: Limits, bound: Collection[Key]
) -> Iterator[Change]:
    """Yield the duties that passed between a department and the local body, taking them out.

    What reads almost the same goes first, then what is the other in parts, then the rest.
    """
    gone, come = pools.gone, pools.come
    for look in (
        partial(_crossed, admitted=CLEAR),
        partial(in_parts, admitted=limits.parts),
        partial(_crossed, admitted=limits.alike),
        partial(within, admitted=limits.parts),
    ):
        found = look(_samples(gone, bound), _samples(come, bound))
        for shared in found:
            for one, other in shared.pairs:
                pools.passed.append((gone[one], come[other]))
                yield from _passed(gone[one], come[other], names, shared.score)
        for shared in found:
            for key in shared.old:
                del gone[key]
            for key in shared.new:
                del come[key]


def _more_parts(pools: Pools, names: Names, bound: Collection[Key]) -> Iterator[Change]:
    """Yield what else of a duty turned up that was handed over in part, or went into one."""
    taken = [(old.sample, new.sample) for old, new in pools.passed]
    old = {each.key: each for each, _ in pools.passed}
    new = {each.key: each for _, each in pools.passed}
    left, right = _samples(pools.gone, bound), _samples(pools.come, bound)
    back = [(other, one) for one, other in taken]
    more = list(more_parts(taken, right, PARTS_OF_ANY))
    less = list(more_parts(back, left, PARTS_OF_ANY))
    for part, whole, share in more:
        yield from _passed(old[whole.key], pools.come.pop(part.key), names, share)
    for part, whole, share in less:
        yield from _passed(pools.gone.pop(part.key), new[whole.key], names, share)


def _passed(old: Lone, new: Lone, names: Names, score: float) -> Iterator[Change]:
    at = between(old, new)
    change = passed(at, old.duty, new.duty, names, score)
    where = {"was": old.item.id, "places": (old.place, new.place)}
    yield replace(change, params={**change.params, **where})
    if not (old.whole or new.whole):
        yield from text_changes(at.into("text"), old.duty, new.duty, names)


def _crossed(old: Sequence[Sample], new: Sequence[Sample], admitted: Thresholds) -> list[Shared]:
    return [
        Shared(old=(match.old,), new=(match.new,), score=match.score)
        for match in matches(old, new, admitted)
        if match.crossed
    ]


def _samples(pool: Pool, bound: Collection[Key] = ()) -> list[Sample]:
    return [each.sample for key, each in pool.items() if key not in bound]


def _proposal(old: Lone, new: Lone, score: float) -> Change:
    ids = {"before": old.duty.id, "after": new.duty.id, "score": score}
    before, after = plain.of_duty(old.duty), plain.of_duty(new.duty)
    at = between(old, new)
    return at.change(text_kinds.DUTY_REPLACED, before, after, params=ids, score=score)


def between(old: Lone, new: Lone) -> Spot:
    """Return the spot of a duty that stands elsewhere on the new side."""
    return replace(new.spot, old=old.spot.old)
