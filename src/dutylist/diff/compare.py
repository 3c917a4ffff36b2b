"""What changed between two catalogues: matched by ids, never by position."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from dutylist.diff import item_kinds, plain
from dutylist.diff.catalogue import catalogue_changes
from dutylist.diff.change import Change
from dutylist.diff.charges import whole_item_charges
from dutylist.diff.descent import Group, declared, groups, renamed
from dutylist.diff.grouped import group_changes
from dutylist.diff.lone import Found
from dutylist.diff.loose import loose_changes
from dutylist.diff.memo import Memo
from dutylist.diff.order import keyed, moved
from dutylist.diff.pairs import Named, item_spot, pair_changes, whole_lone
from dutylist.diff.proposed import proposals
from dutylist.diff.spot import Names, Spot
from dutylist.model import Catalogue, Descent, Item, Publish
from dutylist.model.parts import burdens

if TYPE_CHECKING:
    from dutylist.model import Unit

NO_NAMES: Mapping[str, str] = MappingProxyType({})

HEADINGS = frozenset(
    (
        item_kinds.ITEM_RECATEGORISED,
        item_kinds.PART_HEAVIER,
        item_kinds.PART_LIGHTER,
        item_kinds.PART_CHANGED,
    )
)
"""Changes that bring an item to another place, which is not told again."""

Items = dict[str, Item]
Places = Mapping[str, int]


def compare(  # noqa: PLR0913  (each a keyword of its own)
    old: Catalogue,
    new: Catalogue,
    *,
    names: Mapping[str, str] = NO_NAMES,
    names_before: Mapping[str, str] | None = None,
    units: "Iterable[Unit]" = (),
    units_before: "Iterable[Unit] | None" = None,
    lineage: Iterable[Descent] = (),
    numbers: bool = False,
    memo: Memo | None = None,
) -> tuple[Change, ...]:
    """Return every change from one catalogue to another, in the order of the list.

    Nothing is returned exactly where the two are equal; swapped catalogues give the mirrored
    kinds. `names` are the workspace's departments, `names_before` those of the old side where
    they differ; `units` are its townships and villages, which count as the local body wherever a
    department bears their name; `units_before` are those of the old side where they differed, so
    that a unit newly called like a department is told. `lineage` is descent declared elsewhere
    than in the catalogues. `numbers` asks for new printed numbers too. One `memo` for many pairs of
    lists that share items compares each pair of items once.
    """
    memo = Memo() if memo is None else memo
    after = tuple(units)
    before = after if units_before is None else tuple(units_before)
    called = memo.names(old, new, names, names_before, (before, after))
    local_alike = called.local_before == called.local_after
    if local_alike and (old is new or old == new):
        return ()
    items = keyed(old.items, _id), keyed(new.items, _id)
    places = _places(items[0]), _places(items[1])
    descents = declared(old, new, lineage)
    grouped = groups(*items, descents) if descents else ()
    named = Named(called, renamed(descents))
    found = Found()
    found.changes += catalogue_changes(Spot(old=old.route, new=new.route), old, new, called)
    for group in grouped:
        found.add(group_changes(group, items, places, named))
    _items(items, places, named, (grouped, memo), found)
    found.changes += _order(*items, places)
    found.changes += proposals(*_alone(items, grouped), _stayed(items))
    found.changes += loose_changes(found.gone, found.come, found.altered, called, memo)
    if numbers:
        found.changes += _numbers(*items)
    ranks = {**places[0], **places[1]}
    return tuple(sorted(found.changes, key=lambda change: _rank(change, ranks)))


def _places(items: Items) -> dict[str, int]:
    return {key: at for at, key in enumerate(items, 1)}


def _rank(change: Change, ranks: Places) -> tuple[bool, int, str, str, str]:
    where = ranks.get(change.item or "", 0)
    return (change.item is not None, where, change.item or "", change.kind.code, change.path)


def _items(
    items: tuple[Items, Items],
    places: tuple[Places, Places],
    named: Named,
    known: tuple[tuple[Group, ...], Memo],
    found: Found,
) -> None:
    """Add what changed item by item, those of declared groups left out."""
    old, new = items
    groups_, memo = known
    out = {key for group in groups_ for key in group.old}
    into = {key for group in groups_ for key in group.new}
    for key, item in old.items():
        if key in out:
            continue
        other = new.get(key)
        if other is None:
            found.add(_whole(key, item, places[0][key], (named.names, memo), gone=True))
        elif item is not other and not memo.equal(item, other):
            pair = memo.pair(key, item, other, named, pair_changes)
            found.add(_placed(pair, (places[0][key], places[1][key])))
    for key, item in new.items():
        if key not in old and key not in into:
            found.add(_whole(key, item, places[1][key], (named.names, memo), gone=False))


def _placed(found: Found, places: tuple[int, int]) -> Found:
    """Return what was found with the places of an item that changed its heading."""
    if not any(change.kind in HEADINGS for change in found.changes):
        return found
    changes = [
        replace(change, params={**change.params, "places": places})
        if change.kind in HEADINGS
        else change
        for change in found.changes
    ]
    return Found(changes, found.gone, found.come, found.altered)


def _whole(key: str, item: Item, place: int, known: tuple[Names, Memo], *, gone: bool) -> Found:
    """Return that an item came or went, with its duties and its place."""
    names, memo = known
    found = memo.known(
        ("gone" if gone else "come", key, item), lambda: _alone_item(key, item, names, gone=gone)
    )
    first, *rest = found.changes
    places = (place, None) if gone else (None, place)
    told = replace(first, params={**first.params, "places": places})
    return Found([told, *rest], found.gone, found.come)


def _alone_item(key: str, item: Item, names: Names, *, gone: bool) -> Found:
    local = names.local_before if gone else names.local_after
    spot = item_spot(key, item, *((item.route, ()) if gone else ((), item.route)))
    carried = burdens(item, local)
    if gone:
        kind = item_kinds.ITEM_REMOVED if carried else item_kinds.DEPARTMENT_ITEM_REMOVED
    else:
        kind = item_kinds.ITEM_ADDED if carried else item_kinds.DEPARTMENT_ITEM_ADDED
    value = plain.of_item(item)
    both = (value, None) if gone else (None, value)
    changes = [spot.change(kind, *both, params={"before" if gone else "after": item.name})]
    if not carried:
        changes += whole_item_charges(spot, item, names, gone=gone)
    lone = whole_lone(key, item, spot, local, gone=gone)
    return Found(changes, lone if gone else [], [] if gone else lone)


def _order(old: Items, new: Items, places: tuple[Places, Places]) -> Iterator[Change]:
    """Yield the items that moved; a move that changed category or part is told by that."""
    if [key for key in old if key in new] == [key for key in new if key in old]:
        return
    kept = {key for key, item in old.items() if key in new and _heading(item, new[key])}
    before = {key: item for key, item in old.items() if key in kept}
    after = {key: item for key, item in new.items() if key in kept}
    for move in moved(before, after):
        where = item_spot(move.key, new[move.key], old[move.key].route, new[move.key].route)
        at = places[0][move.key], places[1][move.key]
        yield where.change(item_kinds.ITEM_REORDERED, *at)


def _heading(old: Item, new: Item) -> bool:
    return (old.category, old.part) == (new.category, new.part)


def _alone(items: tuple[Items, Items], grouped: Iterable[Group]) -> tuple[Items, Items]:
    """Return the items that came or went, undeclared."""
    old, new = items
    taken = {key for group in grouped for key in (*group.old, *group.new)}
    gone = {key: item for key, item in old.items() if key not in new and key not in taken}
    come = {key: item for key, item in new.items() if key not in old and key not in taken}
    return gone, come


def _stayed(items: tuple[Items, Items]) -> tuple[Items, Items]:
    """Return the items that both lists hold, of each list."""
    old, new = items
    return (
        {key: item for key, item in old.items() if key in new},
        {key: item for key, item in new.items() if key in old},
    )


def _numbers(old: Items, new: Items) -> Iterator[Change]:
    """Yield the items that both lists print under different numbers."""
    before, after = _printed(old), _printed(new)
    for key, number in after.items():
        was = before.get(key)
        if was is not None and was != number:
            where = item_spot(key, new[key], old[key].route, new[key].route)
            yield where.change(item_kinds.ITEM_RENUMBERED, was, number)


def _printed(items: Items) -> dict[str, int]:
    public = (key for key, item in items.items() if item.publish is Publish.PUBLIC)
    return {key: at for at, key in enumerate(public, 1)}


def _id(item: Item) -> str:
    return item.id
