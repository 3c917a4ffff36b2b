"""The duties that no id matches: handed over, moved, added, removed, or perhaps renamed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from dutylist.diff import duty_kinds as kinds
from dutylist.diff import plain, text_kinds
from dutylist.diff.change import Change
from dutylist.diff.duties import duty_changes, listed, passed
from dutylist.diff.kind import Kind
from dutylist.diff.similar import Key, Match, Sample, Thresholds, matches
from dutylist.diff.spot import Names, Spot
from dutylist.model import LOCAL, Duty, Item, Plain
from dutylist.texts import Text

SAME_ITEM = Thresholds(crossed=0.6, same=0.7)
"""Within an item: a hand-over is stated from 0.6 on, another id proposed from 0.7 on."""

ANY_ITEM = Thresholds(crossed=0.75, same=0.75)
"""Between items a hand-over needs to be more alike, since subjects differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loose:
    """A duty without a partner; `whole`: all of its item came or went."""

    key: Key
    item: Item
    duty: Duty
    spot: Spot
    whole: bool

    @property
    def sample(self) -> Sample:
        """Return the text to be compared."""
        side = LOCAL if self.duty.by == LOCAL else "department"
        return Sample.of(self.key, side, self.duty.text)


@dataclass(frozen=True, slots=True)
class Items:
    """The items of both catalogues by key."""

    old: Mapping[str, Item]
    new: Mapping[str, Item]


Pool = dict[Key, Loose]
Kinds = tuple[Kind, Kind, Kind]
"""Of a local duty, of a department's duty, of a department with all its duties."""

GONE: Kinds = (kinds.LOCAL_DUTY_REMOVED, kinds.DEPARTMENT_DUTY_REMOVED, kinds.DEPARTMENT_LEFT)
COME: Kinds = (kinds.LOCAL_DUTY_ADDED, kinds.DEPARTMENT_DUTY_ADDED, kinds.DEPARTMENT_JOINED)


def loose_changes(
    old: Iterable[Loose], new: Iterable[Loose], sides: Items, names: Names
) -> Iterator[Change]:
    """Yield what became of the duties that no id matches within their item."""
    gone, come = {each.key: each for each in old}, {each.key: each for each in new}
    yield from _moved(gone, come, names)
    proposed: list[Match] = []
    for item in sorted({key[0] for key in gone} & {key[0] for key in come}):
        found = matches(_samples(gone, item), _samples(come, item), SAME_ITEM)
        yield from _handed_over(gone, come, found, names)
        proposed += (match for match in found if not match.crossed)
    bound = {key for match in proposed for key in (match.old, match.new)}
    left = [each.sample for each in gone.values() if each.key not in bound]
    right = [each.sample for each in come.values() if each.key not in bound]
    yield from _handed_over(gone, come, matches(left, right, ANY_ITEM), names)
    for match in proposed:
        yield _proposal(gone[match.old], come[match.new], match.score)
    yield from _leftover(gone, sides.new, GONE, names.before)
    yield from _leftover(come, sides.old, COME, names.after)


def _samples(pool: Pool, item: str) -> list[Sample]:
    return [each.sample for each in pool.values() if each.key[0] == item]


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
        items = {"before": old.item.name, "after": new.item.name}
        yield at.change(text_kinds.DUTY_MOVED, old.item.id, new.item.id, params=items)
        yield from duty_changes(at, old.duty, new.duty, names, frozenset())


def _handed_over(gone: Pool, come: Pool, found: Iterable[Match], names: Names) -> Iterator[Change]:
    """Yield the duties that passed between a department and the local body, taking them out."""
    for match in found:
        if match.crossed:
            old, new = gone.pop(match.old), come.pop(match.new)
            yield passed(_between(old, new), old.duty, new.duty, names, match.score)


def _proposal(old: Loose, new: Loose, score: float) -> Change:
    ids = {"before": old.duty.id, "after": new.duty.id, "score": score}
    before, after = plain.of_duty(old.duty), plain.of_duty(new.duty)
    at = _between(old, new)
    return at.change(text_kinds.DUTY_REPLACED, before, after, params=ids, score=score)


def _between(old: Loose, new: Loose) -> Spot:
    return replace(new.spot, old=old.spot.old)


def _leftover(
    pool: Pool, others: Mapping[str, Item], of: Kinds, called: Callable[[str], Text]
) -> Iterator[Change]:
    """Yield the duties of items that stayed, a department that came or went only once."""
    whole: defaultdict[Key, list[Loose]] = defaultdict(list)
    for each in pool.values():
        if each.whole:
            continue
        by, stays = each.duty.by, {duty.by for duty in others[each.key[0]].duties}
        if by == LOCAL or by in stays:
            kind, words = of[by != LOCAL], each.duty.text
            yield each.spot.change(kind, *_sides(of, words), params={"by": called(by)})
        else:
            whole[each.key[0], by].append(each)
    for (item, by), each_of in whole.items():
        values = [plain.of_duty(each.duty) for each in each_of]
        at = replace(each_of[0].spot, duty=None, path=f"items[{item}].departments[{by}]")
        params = {"by": called(by), **_words(of, listed(each.duty for each in each_of))}
        yield at.change(of[-1], *_sides(of, values), params=params)


def _sides(of: Kinds, value: Plain) -> tuple[Plain, Plain]:
    return (value, None) if of is GONE else (None, value)


def _words(of: Kinds, words: str) -> Mapping[str, object]:
    return {"before" if of is GONE else "after": words}
