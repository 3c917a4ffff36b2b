"""What changed between two versions of one item, its duties matched by their ids."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from dutylist.diff import lineage_kinds, text_kinds
from dutylist.diff.change import Change
from dutylist.diff.descent import ALIKE
from dutylist.diff.duties import duty_changes, lead_changes, leads, led_otherwise
from dutylist.diff.items import item_changes
from dutylist.diff.lone import Altered, Found, Lone
from dutylist.diff.matter import likeness, matter
from dutylist.diff.order import keyed, moved
from dutylist.diff.spot import Names, Spot, joined
from dutylist.findings import Route
from dutylist.model import Duty, Item, Publish
from dutylist.model.parts import burdens
from dutylist.model.published import called
from dutylist.texts import Lang, Text, shown


class Named(NamedTuple):
    """How duties are matched and called: names of bodies, and declared new ids of duties."""

    names: Names
    renamed: Mapping[str, str]


def pair_changes(key: str, old: Item, new: Item, named: Named) -> Found:
    """Return what changed in an item; duties without a partner are left to be looked for."""
    found = Found()
    names = named.names
    spot = item_spot(key, new, old.route, new.route)
    found.changes += item_changes(spot, old, new, names)
    if old.duties == new.duties:
        return found
    found.changes += lead_changes(spot, old, new, names)
    found.changes += _left_alone(spot, old, new, names)
    before, after = keyed(old.duties, duty_id), keyed(new.duties, duty_id)
    led = led_otherwise(old, new)
    for at, one in before.items():
        two = after.get(at)
        if two is not None and one is not two and one != two:
            both_changes(found, duty_spot(spot, at, one, two), (key, one, two), names, led)
    gone = {at: duty for at, duty in before.items() if at not in after}
    come = {at: duty for at, duty in after.items() if at not in before}
    places = [{at: place for place, at in enumerate(each, 1)} for each in (before, after)]
    for was, now in _declared(gone, come, named.renamed):
        one, two = gone.pop(was), come.pop(now)
        where = duty_spot(spot, now, one, two)
        params = {"places": (places[0][was], places[1][now])}
        found.changes.append(where.change(lineage_kinds.ID_CHANGED, was, now, params=params))
        both_changes(found, where, (key, one, two), names, led)
    found.gone += _lone(spot, key, (old, new), gone, names, gone=True)
    found.come += _lone(spot, key, (new, old), come, names, gone=False)
    found.changes += _reordered(spot, before, after)
    return found


def _left_alone(spot: Spot, old: Item, new: Item, names: Names) -> Iterator[Change]:
    """Yield that nobody is named any more in an item, which makes it the local body's own.

    Where a department led it, its lead tells so.
    """
    bodies = [tuple(dict.fromkeys(duty.by for duty in each.duties)) for each in (old, new)]
    if all(bodies) or leads(old) or leads(new):
        return
    was, now = burdens(old, names.local_before), burdens(new, names.local_after)
    if was != now:
        kind = lineage_kinds.LEAD_VACATED if now else lineage_kinds.LEAD_FILLED
        before, after = joined(map(names.before, bodies[0])), joined(map(names.after, bodies[1]))
        params = {"before": before, "after": after, "roles": ()}
        at = replace(spot.into("duties"), path=f"{spot.path}.lead")
        yield at.change(kind, list(bodies[0]), list(bodies[1]), params=params)


def both_changes(
    found: Found, spot: Spot, pair: tuple[str, Duty, Duty], names: Names, led: frozenset[str]
) -> None:
    """Add what changed in a duty that both sides hold; the pair begins with its home."""
    home, old, new = pair
    found.changes += duty_changes(spot, old, new, names, led)
    local = names.is_local_after(new.by)
    if old.text != new.text and names.is_local_before(old.by) == local:
        found.altered.append(Altered(home=home, old=old, new=new, spot=spot, local=local))


def _declared(
    gone: Mapping[str, Duty], come: Mapping[str, Duty], renamed: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Return the duties whose new id is declared, as far as they have anything in common."""
    pairs = [(key, renamed[key]) for key in gone if renamed.get(key) in come]
    return [
        (was, now)
        for was, now in pairs
        if likeness(matter(gone[was].text), matter(come[now].text)) >= ALIKE
    ]


def _lone(  # noqa: PLR0913  (both sides of one item, told apart)
    spot: Spot,
    key: str,
    items: tuple[Item, Item],
    duties: Mapping[str, Duty],
    names: Names,
    *,
    gone: bool,
) -> Iterator[Lone]:
    """Yield the duties without a partner; `items` are their own, and the other version of it."""
    if not duties:
        return
    own, other = items
    local = names.is_local_before if gone else names.is_local_after
    bodies = {duty.by for duty in other.duties}
    others = {duty.id for duty in other.duties}
    beside = tuple(duty for duty in own.duties if not local(duty.by) and duty.id in others)
    places = {at: place for place, at in enumerate(keyed(own.duties, duty_id), 1)}
    for at, duty in duties.items():
        yield Lone(
            key=(key, at),
            home=key,
            item=own,
            duty=duty,
            spot=duty_spot(spot, at, *((duty, None) if gone else (None, duty))),
            place=places[at],
            local=local(duty.by),
            stays=duty.by in bodies,
            beside=beside,
        )


def whole_lone(
    key: str, item: Item, spot: Spot, local: Collection[str], *, gone: bool
) -> list[Lone]:
    """Return the duties of an item that came or went as a whole."""
    return [
        Lone(
            key=(key, at),
            home=key,
            item=item,
            duty=duty,
            spot=duty_spot(spot, at, *((duty, None) if gone else (None, duty))),
            place=place,
            local=duty.by in local,
            whole=True,
        )
        for place, (at, duty) in enumerate(keyed(item.duties, duty_id).items(), 1)
    ]


def _reordered(spot: Spot, old: Mapping[str, Duty], new: Mapping[str, Duty]) -> Iterator[Change]:
    for move in moved(old, new):
        where = duty_spot(spot, move.key, old[move.key], new[move.key])
        yield where.change(text_kinds.DUTY_REORDERED, move.before, move.after)


def item_spot(key: str, item: Item, old: Route = (), new: Route = ()) -> Spot:
    """Return the spot of an item; an internal one is named as such, for the office that reads."""
    name: str | Text = item.name
    if item.publish is Publish.INTERNAL:
        name = Text(*(shown(called(item, lang)) for lang in (Lang.ZH, Lang.EN)))
    return Spot(path=f"items[{key}]", item=item.id, name=name, old=old, new=new)


def duty_spot(spot: Spot, key: str, old: Duty | None, new: Duty | None) -> Spot:
    """Return the spot of a duty within that of its item."""
    either = new or old
    return Spot(
        path=f"{spot.path}.duties[{key}]",
        item=spot.item,
        duty=either.id if either else None,
        name=spot.name,
        old=old.route if old else (),
        new=new.route if new else (),
    )


def duty_id(duty: Duty) -> str:
    """Return what a duty goes by."""
    return duty.id
