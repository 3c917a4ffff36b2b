"""The duties that no id matches: handed over, moved, added, removed, or perhaps renamed."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial

from dutylist.diff import duty_kinds as kinds
from dutylist.diff import plain, text_kinds
from dutylist.diff.change import Change
from dutylist.diff.charges import charging_changes
from dutylist.diff.cut import cut_changes
from dutylist.diff.duties import duty_changes, listed
from dutylist.diff.handed import Pool, Pools, between, between_items, in_item
from dutylist.diff.kind import Kind
from dutylist.diff.lone import Altered, Lone
from dutylist.diff.matter import likeness, matter
from dutylist.diff.memo import Memo
from dutylist.diff.similar import Key
from dutylist.diff.spot import Names
from dutylist.model import Plain
from dutylist.texts import Text, shown

COPIED = 0.7
"""From which likeness on a new duty is said to read like one that a department keeps."""

NOTHING = Text(zh="", en="")

Kinds = tuple[Kind, Kind, Kind]
"""Of a local duty, of a department's duty, of a department with all its duties."""

GONE: Kinds = (kinds.LOCAL_DUTY_REMOVED, kinds.DEPARTMENT_DUTY_REMOVED, kinds.DEPARTMENT_LEFT)
COME: Kinds = (kinds.LOCAL_DUTY_ADDED, kinds.DEPARTMENT_DUTY_ADDED, kinds.DEPARTMENT_JOINED)


def loose_changes(
    old: Sequence[Lone], new: Sequence[Lone], altered: Sequence[Altered], names: Names, memo: Memo
) -> Sequence[Change]:
    """Return what became of the duties that no id matches within their item."""
    if not (old or new or len(altered) > 1):
        return ()
    return memo.known(
        ("loose", *old, None, *new, None, *altered),
        lambda: _loose_changes(old, new, altered, names, memo),
    )


def _loose_changes(
    old: Sequence[Lone], new: Sequence[Lone], altered: Sequence[Altered], names: Names, memo: Memo
) -> Sequence[Change]:
    gone, come = {each.key: each for each in old}, {each.key: each for each in new}
    found = Pools({}, {})
    found.changes += _moved(gone, come, names)
    left, right = _by_home(gone), _by_home(come)
    for home in sorted(left.keys() | right.keys()):
        one, other = left.get(home, []), right.get(home, [])
        found.take(_in_item(one, other, names, memo))
    between_items(found, names)
    other_words = [*altered, *_proposed(found)]
    bound = [_taken(pool, found.bound) for pool in (found.gone, found.come)]
    found.changes += cut_changes(found.gone, found.come, other_words, names)
    for pool, kept in zip((found.gone, found.come), bound, strict=True):
        pool.update(kept)
    for pool, of, called in (
        (found.gone, GONE, names.before),
        (found.come, COME, names.after),
    ):
        found.changes += _leftover(pool, of, called, memo)
    return tuple(found.changes)


def _taken(pool: Pool, keys: Collection[Key]) -> Pool:
    """Take duties out of a pool and return them."""
    return {key: pool.pop(key) for key in [key for key in pool if key in keys]}


def _proposed(found: Pools) -> Iterator[Altered]:
    """Yield the duties whose new id is only proposed: what was cut out of them may be elsewhere."""
    for old, new in found.proposed:
        yield Altered(
            home=new.home, old=old.duty, new=new.duty, spot=between(old, new), local=new.local
        )


def _in_item(gone: Sequence[Lone], come: Sequence[Lone], names: Names, memo: Memo) -> Pools:
    if not gone or not come:
        return Pools.of(gone, come)
    return memo.known(("home", *gone, None, *come), lambda: in_item(gone, come, names))


def _by_home(pool: Pool) -> dict[str, list[Lone]]:
    found: defaultdict[str, list[Lone]] = defaultdict(list)
    for each in pool.values():
        found[each.home].append(each)
    return found


def _moved(gone: Pool, come: Pool, names: Names) -> Iterator[Change]:
    """Yield the duties that stand under another item with their id, taking them out."""
    homes: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key in sorted(come):
        homes[come[key].duty.id].append(key)
    for key in sorted(gone):
        found = homes.get(gone[key].duty.id)
        if not found:
            continue
        old, new = gone.pop(key), come.pop(found.pop(0))
        at = between(old, new)
        if not (old.declared and old.home == new.home):
            params = {
                "before": old.item.name,
                "after": new.item.name,
                "places": (old.place, new.place),
            }
            yield at.change(text_kinds.DUTY_MOVED, old.item.id, new.item.id, params=params)
        yield from duty_changes(at, old.duty, new.duty, names, frozenset())


def _leftover(pool: Pool, of: Kinds, called: Callable[[str], Text], memo: Memo) -> Iterator[Change]:
    """Yield the duties of items that stayed, a department that came or went only once."""
    whole: defaultdict[tuple[str, str], list[Lone]] = defaultdict(list)
    for each in pool.values():
        if each.whole:
            continue
        yield from memo.known(("left", each), partial(_alone, each, of, called))
        if not (each.local or each.stays):
            whole[each.key[0], each.duty.by].append(each)
    for (item, by), each_of in whole.items():
        values = [plain.of_duty(each.duty) for each in each_of]
        at = replace(each_of[0].spot, duty=None, path=f"items[{item}].departments[{by}]")
        words = listed(each.duty for each in each_of)
        side = "before" if of is GONE else "after"
        params = {"by": called(by), side: words, "places": tuple(each.place for each in each_of)}
        yield at.change(of[-1], *_sides(of, values), params=params)


def _alone(lone: Lone, of: Kinds, called: Callable[[str], Text]) -> tuple[Change, ...]:
    """Return what a duty by itself tells; of a department that came or went, only its words."""
    found: list[Change] = []
    if not lone.local:
        both = (lone.duty.text, None) if of is GONE else (None, lone.duty.text)
        found += charging_changes(lone.spot.into("text"), *both)
    if lone.local or lone.stays:
        found.append(_single(lone, of, called))
    return tuple(found)


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
