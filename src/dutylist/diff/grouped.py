"""What changed in items that are declared to be one matter under other ids, merged or split."""

from collections.abc import Iterator, Mapping, Sequence

from dutylist.diff import plain
from dutylist.diff.change import Change
from dutylist.diff.descent import ALIKE, Group
from dutylist.diff.duties import lead_changes, led_otherwise
from dutylist.diff.items import item_changes
from dutylist.diff.kind import Direction
from dutylist.diff.lineage_kinds import ID_CHANGED, ITEM_SPLIT, ITEMS_MERGED
from dutylist.diff.lone import Found, Lone
from dutylist.diff.matter import likeness, matter
from dutylist.diff.order import keyed
from dutylist.diff.pairs import Named, both_changes, duty_id, duty_spot, item_spot
from dutylist.diff.pooled import pooled
from dutylist.diff.similar import Key
from dutylist.diff.spot import Names, Spot
from dutylist.model import Duty, Item

Items = Mapping[str, Item]
Duties = dict[Key, Duty]


def group_changes(
    group: Group,
    sides: tuple[Items, Items],
    places: tuple[Mapping[str, int], Mapping[str, int]],
    named: Named,
) -> Found:
    """Return what changed in declared descendants: their contents are compared as one pool.

    A declaration takes no burden out of the report: what of the new side has no likeness on the
    old one is left to be listed as added, and what is paired is weighed by its words.
    """
    old = {key: sides[0][key] for key in group.old}
    new = {key: sides[1][key] for key in group.new}
    found = Found()
    was, now = pooled(list(old.values())), pooled(list(new.values()))
    spot = _spot(old, new)
    found.changes += _told(spot, (old, new), places)
    found.changes += _items(spot, old, new, named.names)
    found.changes += lead_changes(spot, was, now, named.names)
    _duties(found, group, (old, new), (was, now), named)
    return found


def _spot(old: Items, new: Items) -> Spot:
    key, item = next(iter(new.items()))
    return item_spot(key, item, next(iter(old.values())).route, item.route)


def _told(
    spot: Spot,
    sides: tuple[Items, Items],
    places: tuple[Mapping[str, int], Mapping[str, int]],
) -> Iterator[Change]:
    """Yield that ids changed, items were merged or one was split; of several to several, both."""
    old, new = sides
    at = (tuple(places[0][key] for key in old), tuple(places[1][key] for key in new))
    if len(old) == len(new) == 1:
        (one,), (other,) = old.values(), new.values()
        params = {"before": one.id, "after": other.id, "places": (at[0][0], at[1][0])}
        before, after = plain.of_item(one), plain.of_item(other)
        yield spot.change(ID_CHANGED, before, after, params=params)
        return
    params = {"before": _called(old), "after": _called(new), "places": at}
    values = (
        [plain.of_item(each) for each in old.values()],
        [plain.of_item(each) for each in new.values()],
    )
    if len(old) > 1:
        yield spot.change(ITEMS_MERGED, *values, params=params)
    if len(new) > 1:
        yield spot.change(ITEM_SPLIT, *values, params=params)


def _called(items: Items) -> str:
    return "、".join(f"{item.name}（{item.id}）" for item in items.values())


def _items(spot: Spot, old: Items, new: Items, names: Names) -> Iterator[Change]:
    """Yield what changed outside the duties: item by item where ids tell, else of the pool.

    Of a pool only what shifts a burden is told: that names, notes and the like were put together
    is what merging means.
    """
    if len(old) == len(new) == 1:
        (one,), (other,) = old.values(), new.values()
        yield from item_changes(spot, one, other, names)
        return
    told: set[str] = set()
    for key in (key for key in new if key in old):
        at = item_spot(key, new[key], old[key].route, new[key].route)
        for change in item_changes(at, old[key], new[key], names):
            told.add(change.kind.code)
            yield change
    was, now = pooled(list(old.values())), pooled(list(new.values()))
    said = [duty.text for duty in (*was.duties, *now.duties)]
    for change in (*item_changes(spot, was, now, names, said), *_parts(spot, old, new, names)):
        if change.kind.direction is not Direction.NEUTRAL and change.kind.code not in told:
            yield change


def _parts(spot: Spot, old: Items, new: Items, names: Names) -> Iterator[Change]:
    """Yield the changes of part, each once, as between bare items."""
    passed = {
        (one.part, other.part): None
        for one in old.values()
        for other in new.values()
        if one.part != other.part
    }
    for before, after in passed:
        one, other = _bare(before), _bare(after)
        yield from item_changes(spot, one, other, names)


def _bare(part: str | None) -> Item:
    return Item(id="", name="", category="", part=part)


def _duties(
    found: Found,
    group: Group,
    sides: tuple[Items, Items],
    pools: tuple[Item, Item],
    named: Named,
) -> None:
    """Add what changed in the duties of a group; those without a partner are left over."""
    old, new = _keyed(sides[0]), _keyed(sides[1])
    led = led_otherwise(*pools)
    for one, other in _pairs(old, new, named.renamed):
        before, after = old.pop(one), new.pop(other)
        if before != after:
            spot = item_spot(other[0], sides[1][other[0]])
            at = duty_spot(spot, other[1], before, after)
            both_changes(found, at, (group.home, before, after), named.names, led)
    found.gone += _lone(group.home, old, sides[0], pools, named.names, gone=True)
    found.come += _lone(group.home, new, sides[1], pools, named.names, gone=False)


def _keyed(items: Items) -> Duties:
    return {
        (key, at): duty
        for key, item in items.items()
        for at, duty in keyed(item.duties, duty_id).items()
    }


def _pairs(old: Duties, new: Duties, renamed: Mapping[str, str]) -> list[tuple[Key, Key]]:
    """Return which duties are one: by item and id, by id, by a declared or an exchanged id."""
    pairs = [(key, key) for key in old if key in new]
    left = [key for key in old if key not in new]
    right = [key for key in new if key not in old]
    scored = sorted(
        (
            (
                -likeness(matter(old[one].text), matter(new[other].text)),
                sorted((one, other)),
                one,
                other,
            )
            for one in left
            for other in right
            if old[one].id != new[other].id and _descends(one, other, renamed)
        ),
        key=lambda each: each[:2],
    )
    taken: set[tuple[str, Key]] = set()
    for score, _, one, other in scored:
        if -score >= ALIKE and taken.isdisjoint({("old", one), ("new", other)}):
            taken |= {("old", one), ("new", other)}
            pairs.append((one, other))
    return pairs


def _descends(old: Key, new: Key, renamed: Mapping[str, str]) -> bool:
    """Whether a duty's new id is declared, or the old one with the name of its item exchanged."""
    (item, duty), (other, called) = old, new
    exchanged = duty.startswith(f"{item}.") and called == f"{other}{duty[len(item) :]}"
    return exchanged or renamed.get(duty) == called


def _lone(  # noqa: PLR0913  (both sides of one group, told apart)
    home: str,
    duties: Duties,
    items: Items,
    pools: tuple[Item, Item],
    names: Names,
    *,
    gone: bool,
) -> Iterator[Lone]:
    local = names.is_local_before if gone else names.is_local_after
    bodies = {duty.by for duty in pools[gone].duties}
    for key, duty in duties.items():
        item = items[key[0]]
        one, other = (duty, None) if gone else (None, duty)
        yield Lone(
            key=key,
            home=home,
            item=item,
            duty=duty,
            spot=duty_spot(item_spot(key[0], item), key[1], one, other),
            place=_place(item.duties, duty),
            local=local(duty.by),
            declared=True,
            stays=duty.by in bodies,
        )


def _place(duties: Sequence[Duty], duty: Duty) -> int:
    return next((at for at, each in enumerate(duties, 1) if each is duty), 0)
