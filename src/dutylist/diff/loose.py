"""The duties that no id matches: handed over, moved, added, removed, or perhaps renamed."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from dutylist.diff import duty_kinds as kinds
from dutylist.diff import plain, text_kinds
from dutylist.diff.change import Change
from dutylist.diff.charges import charging_changes
from dutylist.diff.cut import cut_changes
from dutylist.diff.duties import duty_changes, listed, passed, text_changes
from dutylist.diff.kind import Kind
from dutylist.diff.lone import Altered, Lone
from dutylist.diff.matter import likeness, matter
from dutylist.diff.shares import Admitted, Shared, in_parts, more_parts, within
from dutylist.diff.similar import Key, Match, Sample, Thresholds, matches
from dutylist.diff.spot import Names, Spot
from dutylist.model import Plain
from dutylist.texts import Text, shown

SAME_ITEM = Thresholds(crossed=0.53, same=0.7)
"""Within an item: a hand-over is stated from 0.53 on, another id proposed from 0.7 on.

tests/diff/reworded.py holds the pairs that set these apart: duties in a clerk's other words reach
0.54, other duties of one subject stay below 0.5.
"""

ANY_ITEM = Thresholds(crossed=0.7, same=0.7)
"""Between items a hand-over needs to be more alike, since subjects differ."""

CLEAR = Thresholds(crossed=0.9, same=0.9)
"""What reads as alike as this is one duty, and no part of another one."""

PARTS_OF_ITEM = Admitted(part=0.6, whole=0.6, alone=0.8)
PARTS_OF_ANY = Admitted(part=0.75, whole=0.7, alone=0.9)
"""From which share on parts of a duty tell that it was handed over, in one item and between."""


Pool = dict[Key, Lone]


@dataclass(frozen=True, slots=True)
class Pools:
    """The duties of both sides that are not told yet, and those that passed over."""

    gone: Pool
    come: Pool
    passed: list[tuple[Lone, Lone]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Limits:
    """From which likeness on a hand-over is stated, of whole duties and of parts."""

    alike: Thresholds
    parts: Admitted


IN_ITEM = Limits(SAME_ITEM, PARTS_OF_ITEM)
BETWEEN_ITEMS = Limits(ANY_ITEM, PARTS_OF_ANY)

COPIED = 0.7
"""From which likeness on a new duty is said to read like one that a department keeps."""

NOTHING = Text(zh="", en="")

Kinds = tuple[Kind, Kind, Kind]
"""Of a local duty, of a department's duty, of a department with all its duties."""

GONE: Kinds = (kinds.LOCAL_DUTY_REMOVED, kinds.DEPARTMENT_DUTY_REMOVED, kinds.DEPARTMENT_LEFT)
COME: Kinds = (kinds.LOCAL_DUTY_ADDED, kinds.DEPARTMENT_DUTY_ADDED, kinds.DEPARTMENT_JOINED)


def loose_changes(
    old: Iterable[Lone], new: Iterable[Lone], altered: Iterable[Altered], names: Names
) -> Iterator[Change]:
    """Yield what became of the duties that no id matches within their item."""
    gone, come = {each.key: each for each in old}, {each.key: each for each in new}
    if not gone and not come:
        return
    pools = Pools(gone, come)
    yield from _moved(gone, come, names)
    proposed: list[Match] = []
    bound: set[Key] = set()
    homes = {each.home for each in gone.values()} & {each.home for each in come.values()}
    for home in sorted(homes):
        yield from _at_home(home, pools, names, proposed)
        bound |= {key for match in proposed for key in (match.old, match.new)}
        yield from _handed_over(pools, names, IN_ITEM, bound, home)
    elsewhere = bound | _kept_side(_samples(gone, bound), _samples(come, bound))
    yield from _handed_over(pools, names, BETWEEN_ITEMS, elsewhere)
    yield from _more_parts(pools, names, elsewhere)
    for match in proposed:
        yield _proposal(gone[match.old], come[match.new], match.score)
    yield from cut_changes(gone, come, altered, names)
    yield from _leftover(gone, GONE, names.before)
    yield from _leftover(come, COME, names.after)


def _moved(gone: Pool, come: Pool, names: Names) -> Iterator[Change]:
    """Yield the duties that stand under another item with their id, taking them out."""
    homes: defaultdict[str, list[Key]] = defaultdict(list)
    for key in sorted(come):
        homes[come[key].duty.id].append(key)
    for key in sorted(gone):
        found = homes.get(gone[key].duty.id)
        if not found:
            continue
        old, new = gone.pop(key), come.pop(found.pop(0))
        at = _between(old, new)
        if not (old.declared and old.home == new.home):
            params = {
                "before": old.item.name,
                "after": new.item.name,
                "places": (old.place, new.place),
            }
            yield at.change(text_kinds.DUTY_MOVED, old.item.id, new.item.id, params=params)
        yield from duty_changes(at, old.duty, new.duty, names, frozenset())


def _at_home(home: str, pools: Pools, names: Names, proposed: list[Match]) -> Iterator[Change]:
    """Propose duties of one item that read alike; in declared groups they are taken for one."""
    gone, come = pools.gone, pools.come
    old, new = _samples(gone, (), home), _samples(come, (), home)
    for match in matches(old, new, SAME_ITEM):
        if match.crossed:
            continue
        if gone[match.old].declared:
            one, two = gone.pop(match.old), come.pop(match.new)
            yield from duty_changes(_between(one, two), one.duty, two.duty, names, frozenset())
        else:
            proposed.append(match)


def _kept_side(old: Sequence[Sample], new: Sequence[Sample]) -> set[Key]:
    """Return what reads like a duty of the same kind of body elsewhere: it was not handed over."""
    kept = (match for match in matches(old, new, ANY_ITEM) if not match.crossed)
    return {key for match in kept for key in (match.old, match.new)}


def _handed_over(
    pools: Pools, names: Names, limits: Limits, bound: Collection[Key], home: str | None = None
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
        found = look(_samples(gone, bound, home), _samples(come, bound, home))
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
    at = _between(old, new)
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


def _samples(pool: Pool, bound: Collection[Key], home: str | None = None) -> list[Sample]:
    return [
        each.sample
        for key, each in pool.items()
        if key not in bound and (home is None or each.home == home)
    ]


def _proposal(old: Lone, new: Lone, score: float) -> Change:
    ids = {"before": old.duty.id, "after": new.duty.id, "score": score}
    before, after = plain.of_duty(old.duty), plain.of_duty(new.duty)
    at = _between(old, new)
    return at.change(text_kinds.DUTY_REPLACED, before, after, params=ids, score=score)


def _between(old: Lone, new: Lone) -> Spot:
    return replace(new.spot, old=old.spot.old)


def _leftover(pool: Pool, of: Kinds, called: Callable[[str], Text]) -> Iterator[Change]:
    """Yield the duties of items that stayed, a department that came or went only once."""
    whole: defaultdict[Key, list[Lone]] = defaultdict(list)
    for each in pool.values():
        if each.whole:
            continue
        if not each.local:
            text = each.duty.text
            both = (text, None) if of is GONE else (None, text)
            yield from charging_changes(each.spot.into("text"), *both)
        if each.local or each.stays:
            yield _single(each, of, called)
        else:
            whole[each.key[0], each.duty.by].append(each)
    for (item, by), each_of in whole.items():
        values = [plain.of_duty(each.duty) for each in each_of]
        at = replace(each_of[0].spot, duty=None, path=f"items[{item}].departments[{by}]")
        words = listed(each.duty for each in each_of)
        side = "before" if of is GONE else "after"
        params = {"by": called(by), side: words, "places": tuple(each.place for each in each_of)}
        yield at.change(of[-1], *_sides(of, values), params=params)


def _single(lone: Lone, of: Kinds, called: Callable[[str], Text]) -> Change:
    side = "before" if of is GONE else "after"
    params = {
        "by": called(lone.duty.by),
        side: lone.duty.text,
        "likeness": _copied(lone, called) if lone.local else NOTHING,
        "places": (lone.place, None) if of is GONE else (None, lone.place),
    }
    value = plain.of_duty(lone.duty)
    return lone.spot.change(of[not lone.local], *_sides(of, value), params=params)


def _copied(lone: Lone, called: Callable[[str], Text]) -> Text:
    """Return whose duty a local one reads like, while that duty stays where it is."""
    own = matter(lone.duty.text)
    ranked = [(likeness(own, matter(each.text)), each) for each in lone.beside]
    score, nearest = max(ranked, key=lambda each: each[0], default=(0.0, None))
    if nearest is None or score < COPIED:
        return NOTHING
    by, was = called(nearest.by), shown(nearest.id)
    return Text(
        zh=f"（与“{by.zh}”仍承担的 {was} 文字相近，相似度 {score}）",
        en=f" (reads like {was}, which {by.en} keeps; likeness {score})",
    )


def _sides(of: Kinds, value: Plain) -> tuple[Plain, Plain]:
    return (value, None) if of is GONE else (None, value)
