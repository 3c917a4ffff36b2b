"""What changed between two catalogues: matched by ids, never by position."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dutylist.diff import field_kinds, item_kinds, text_kinds
from dutylist.diff.catalogue import catalogue_changes
from dutylist.diff.change import Change
from dutylist.diff.duties import duty_changes, lead_changes, led_otherwise, listed
from dutylist.diff.items import item_changes
from dutylist.diff.loose import Items, Loose, loose_changes
from dutylist.diff.order import keyed, moved
from dutylist.diff.similar import Sample, Thresholds, matches
from dutylist.diff.spot import Names, Spot
from dutylist.findings import Route
from dutylist.model import Catalogue, Duty, Item, Publish
from dutylist.model.parts import burdens

NO_NAMES: Mapping[str, str] = MappingProxyType({})

RENAMED = Thresholds(crossed=0.7, same=0.7)
"""From which likeness of name and duties on another id of an item is proposed."""


@dataclass(frozen=True, slots=True)
class Loosened:
    """The duties that found no partner in their item, on both sides."""

    gone: list[Loose]
    come: list[Loose]


def compare(
    old: Catalogue,
    new: Catalogue,
    *,
    names: Mapping[str, str] = NO_NAMES,
    numbers: bool = False,
) -> tuple[Change, ...]:
    """Return every change from one catalogue to another, in the order of the list.

    Nothing is returned exactly where the two are equal; swapped catalogues give the mirrored
    kinds. `names` are the workspace's departments; `numbers` asks for new printed numbers too.
    """
    if old is new or old == new:
        return ()
    called = Names(old, new, names)
    items = Items(keyed(old.items, _id), keyed(new.items, _id))
    loose = Loosened([], [])
    changes = [
        *catalogue_changes(Spot(old=old.route, new=new.route), old, new),
        *_items(items, called, loose),
        *_order(items),
        *_renamed(items),
    ]
    changes += loose_changes(loose.gone, loose.come, items, called)
    if numbers:
        changes += _numbers(items)
    places = _places(old) | _places(new)
    return tuple(sorted(changes, key=lambda change: _place(change, places)))


def _places(catalogue: Catalogue) -> dict[str, int]:
    return {item.id: at for at, item in enumerate(catalogue.items)}


def _place(change: Change, places: Mapping[str, int]) -> tuple[bool, int, str, str, str]:
    where = places.get(change.item or "", 0)
    return (change.item is not None, where, change.item or "", change.kind.code, change.path)


def _items(items: Items, names: Names, loose: Loosened) -> Iterator[Change]:
    for key, old in items.old.items():
        new = items.new.get(key)
        if new is None:
            yield _gone(key, old, loose)
        elif old is not new and old != new:
            yield from _changed(key, (old, new), names, loose)
    for key, new in items.new.items():
        if key not in items.old:
            yield _come(key, new, loose)


def _gone(key: str, item: Item, loose: Loosened) -> Change:
    spot = _spot(key, item, old=item.route)
    loose.gone.extend(_whole(key, item, spot, gone=True))
    kind = item_kinds.ITEM_REMOVED if burdens(item) else item_kinds.DEPARTMENT_ITEM_REMOVED
    return spot.change(kind, item.name)


def _come(key: str, item: Item, loose: Loosened) -> Change:
    spot = _spot(key, item, new=item.route)
    loose.come.extend(_whole(key, item, spot, gone=False))
    kind = item_kinds.ITEM_ADDED if burdens(item) else item_kinds.DEPARTMENT_ITEM_ADDED
    return spot.change(kind, None, item.name)


def _whole(key: str, item: Item, spot: Spot, *, gone: bool) -> Iterator[Loose]:
    for at, duty in keyed(item.duties, _duty_id).items():
        where = _duty_spot(spot, at, *((duty, None) if gone else (None, duty)))
        yield Loose(key=(key, at), item=item, duty=duty, spot=where, whole=True)


def _changed(key: str, both: tuple[Item, Item], names: Names, loose: Loosened) -> Iterator[Change]:
    old, new = both
    spot = _spot(key, new, old.route, new.route)
    yield from item_changes(spot, old, new, names)
    if old.duties == new.duties:
        return
    yield from lead_changes(spot, old, new, names)
    before, after = keyed(old.duties, _duty_id), keyed(new.duties, _duty_id)
    led = led_otherwise(old, new)
    for at, one in before.items():
        two = after.get(at)
        if one is two or one == two:
            continue
        where = _duty_spot(spot, at, one, two)
        if two is None:
            loose.gone.append(Loose(key=(key, at), item=old, duty=one, spot=where, whole=False))
        else:
            yield from duty_changes(where, one, two, names, led)
    for at, duty in after.items():
        if at not in before:
            where = _duty_spot(spot, at, None, duty)
            loose.come.append(Loose(key=(key, at), item=new, duty=duty, spot=where, whole=False))
    for move in moved(before, after):
        where = _duty_spot(spot, move.key, before[move.key], after[move.key])
        yield where.change(text_kinds.DUTY_REORDERED, move.before, move.after)


def _order(items: Items) -> Iterator[Change]:
    """Yield the items that moved; a move that changed category or part is told by that."""
    old = {key: item for key, item in items.old.items() if _kept_heading(items, key)}
    new = {key: item for key, item in items.new.items() if _kept_heading(items, key)}
    places = {key: at for at, key in enumerate(items.old, 1)}
    numbers = {key: at for at, key in enumerate(items.new, 1)}
    for move in moved(old, new):
        where = _spot(move.key, new[move.key], old[move.key].route, new[move.key].route)
        yield where.change(item_kinds.ITEM_REORDERED, places[move.key], numbers[move.key])


def _kept_heading(items: Items, key: str) -> bool:
    old, new = items.old.get(key), items.new.get(key)
    return (
        old is not None and new is not None and (old.category, old.part) == (new.category, new.part)
    )


def _renamed(items: Items) -> Iterator[Change]:
    """Yield items that may only have changed their id."""
    gone = [_sample(key, item) for key, item in items.old.items() if key not in items.new]
    come = [_sample(key, item) for key, item in items.new.items() if key not in items.old]
    for match in matches(gone, come, RENAMED):
        key = match.new[0]
        old, new = items.old[match.old[0]], items.new[key]
        params = {"before": old.id, "after": new.id, "score": match.score}
        where = _spot(key, new, old.route, new.route)
        before, after = {"id": old.id, "name": old.name}, {"id": new.id, "name": new.name}
        yield where.change(
            field_kinds.ITEM_REPLACED, before, after, params=params, score=match.score
        )


def _sample(key: str, item: Item) -> Sample:
    return Sample.of((key,), "item", f"{item.name}{listed(item.duties)}")


def _numbers(items: Items) -> Iterator[Change]:
    """Yield the items that both lists print under different numbers."""
    before, after = _printed(items.old), _printed(items.new)
    for key, number in after.items():
        was = before.get(key)
        if was is not None and was != number:
            new = items.new[key]
            where = _spot(key, new, items.old[key].route, new.route)
            yield where.change(item_kinds.ITEM_RENUMBERED, was, number)


def _printed(items: Mapping[str, Item]) -> dict[str, int]:
    public = (key for key, item in items.items() if item.publish is Publish.PUBLIC)
    return {key: at for at, key in enumerate(public, 1)}


def _spot(key: str, item: Item, old: Route = (), new: Route = ()) -> Spot:
    return Spot(path=f"items[{key}]", item=item.id, name=item.name, old=old, new=new)


def _duty_spot(spot: Spot, key: str, old: Duty | None, new: Duty | None) -> Spot:
    either = old or new
    return Spot(
        path=f"{spot.path}.duties[{key}]",
        item=spot.item,
        duty=either.id if either else None,
        name=spot.name,
        old=old.route if old else (),
        new=new.route if new else (),
    )


def _id(item: Item) -> str:
    return item.id


def _duty_id(duty: Duty) -> str:
    return duty.id
