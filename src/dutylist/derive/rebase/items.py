"""Removals, additions, moves, merges and splits of whole items against the new base."""

from dataclasses import replace
from typing import NamedTuple

from dutylist.derive.rebase.bases import Bases
from dutylist.derive.rebase.fates import Fate, Outcome, Settled, Subject, Three
from dutylist.derive.rebase.kinds import Kind
from dutylist.derive.rebase.lost import found, lost
from dutylist.derive.rebase.values import folded
from dutylist.io import plain, plain_overlay
from dutylist.io.plain_overlay import Action
from dutylist.model import Addition, Decline, Item, Merge, Move, Plain, Removal, Split

NAMES: dict[type[Action], str] = {
    Removal: "remove",
    Decline: "decline",
    Addition: "add",
    Move: "move",
    Merge: "merge",
    Split: "split",
}


def _told(action: Action) -> dict[str, Plain]:
    return {NAMES[type(action)]: plain_overlay.action(action)}


def removal(bases: Bases, action: Removal) -> Settled[Removal]:
    """Move a removal to the new base: what is gone needs none, what was edited is asked about."""
    now = found(bases, action.item)
    if now is None:
        return Settled(None, (_not_found(bases, action),))
    moved = replace(action, item=now)
    if outcome := _required(bases, action.item, now, moved):
        return Settled(None, (outcome,))
    subject = _subject("remove", action.item, now)
    if action.item in bases.altered:
        old, new = bases.altered[action.item]
        outcome = subject.clashes(Kind.REMOVED_EDITED, _told(moved), Three(old, new))
        return Settled(None, (outcome,))
    return Settled(moved, (subject.ends(Fate.APPLIED),))


def decline(bases: Bases, action: Decline) -> Settled[Decline]:
    """Move a refusal to claim to the new base."""
    now = found(bases, action.item)
    if now is None:
        return Settled(None, (_not_found(bases, action),))
    moved = replace(action, item=now)
    if outcome := _required(bases, action.item, now, moved):
        return Settled(None, (outcome,))
    return Settled(moved, (_subject("decline", action.item, now).ends(Fate.APPLIED),))


def _subject(action: str, old: str, now: str) -> Subject:
    return Subject(action, old, now=None if now == old else now)


def _not_found(bases: Bases, action: Removal | Decline) -> Outcome:
    gone = lost(bases, action.item, Kind.CHANGED_REMOVED)
    subject = Subject(NAMES[type(action)], action.item)
    if gone.pointless:
        return subject.ends(Fate.OBSOLETE)
    return subject.clashes(gone.kind, _told(action), Three(gone.old, gone.new))


def _required(bases: Bases, old: str, now: str, moved: Removal | Decline) -> Outcome | None:
    """Return the conflict of leaving out what the new base has come to require."""
    if bases.items[old].required or not bases.onto.items[now].required:
        return None
    sides = Three({"required": False}, {"required": True})
    subject = _subject(NAMES[type(moved)], old, now)
    return subject.clashes(Kind.REQUIRED_REMOVED, _told(moved), sides)


def addition(bases: Bases, action: Addition, own: frozenset[str]) -> Settled[Addition]:
    """Move an addition to the new base; `own` are the ids that the overlay itself brings."""
    item = action.item
    subject = Subject("add", item.id)
    held = bases.onto.items.get(item.id)
    if held is not None:
        if folded(plain.item(replace(held, origin=()))) == folded(plain.item(item)):
            return Settled(None, (subject.ends(Fate.CONVERGED),))
        sides = Three(None, _item(held), _item(item))
        return Settled(None, (subject.clashes(Kind.ADDED_TWICE, _told(action), sides),))
    if item.id in bases.onto.catalogue.retired:
        clash = subject.clashes(Kind.ID_RETIRED, _told(action), Three(own=_item(item)))
        return Settled(None, (clash,))
    near = _neighbour(bases, action.after, (item.category, item.category), own)
    if near.lost:
        clash = _behind_nothing(subject, action, action.after, near)
        return Settled(None, (clash,))
    return Settled(replace(action, after=near.after), (subject.ends(Fate.APPLIED),))


def _item(item: Item) -> Plain:
    return plain.item(replace(item, origin=()))


class _Near(NamedTuple):
    """What an item stands behind in the new base; `lost` if that is not there, or elsewhere."""

    after: str | None
    lost: bool = False
    told: Plain = None


def _neighbour(
    bases: Bases, after: str | None, categories: tuple[str, str], own: frozenset[str]
) -> _Near:
    """Find what is stood behind; `categories` are those of the item in the old and the new base."""
    if after is None or after in own:
        return _Near(after)
    if after not in bases.items:
        return _Near(after, lost=after not in bases.onto.items)
    now = found(bases, after)
    if now is None:
        return _Near(after, lost=True, told=lost(bases, after, Kind.NEIGHBOUR_GONE).new)
    before, held = bases.items[after].category, bases.onto.items[now].category
    apart = before == categories[0] and held != categories[1]
    return _Near(now, lost=apart, told={"category": held} if apart else None)


def _behind_nothing(
    subject: Subject, action: Addition | Move | Merge | Split, after: str | None, near: _Near
) -> Outcome:
    at = replace(subject, field="after")
    return at.clashes(Kind.NEIGHBOUR_GONE, _told(action), Three(after, near.told, after))


def move(bases: Bases, action: Move, own: frozenset[str]) -> Settled[Move]:
    """Move a change of place to the new base."""
    now = found(bases, action.item)
    if now is None:
        gone = lost(bases, action.item, Kind.CHANGED_REMOVED)
        subject = Subject("move", action.item)
        return Settled(
            None, (subject.clashes(gone.kind, _told(action), Three(gone.old, gone.new)),)
        )
    old, new = bases.items[action.item], bases.onto.items[now]
    moved = replace(action, item=now)
    subject = _subject("move", action.item, now)
    category = action.category
    if category is not None and new.category not in {category, old.category}:
        at = replace(subject, field="category")
        sides = Three(old.category, new.category, category)
        return Settled(None, (at.clashes(Kind.CHANGED_BOTH, _told(moved), sides),))
    if category == new.category:
        moved = replace(moved, category=None)
    into = category or old.category, category or new.category
    near = _neighbour(bases, action.after, into, own)
    if near.lost:
        return Settled(None, (_behind_nothing(subject, moved, action.after, near),))
    moved = replace(moved, after=near.after)
    if moved.category is None and bases.onto.stands(new, near.after):
        return Settled(None, (subject.ends(Fate.CONVERGED),))
    return Settled(moved, (subject.ends(Fate.APPLIED),))


def merge(bases: Bases, action: Merge, own: frozenset[str]) -> Settled[Merge]:
    """Move a merge to the new base: its sources must be there as they were."""
    now = tuple(found(bases, each) for each in action.items)
    ids = tuple(each for each in now if each is not None)
    subject = Subject("merge", action.into.id)
    if outcome := _brought(bases, subject, action, (action.into,)):
        return Settled(None, (outcome,))
    if len(set(ids)) < len(action.items) or any(each in bases.altered for each in action.items):
        return Settled(None, (_sources(bases, subject, action, action.items),))
    into = action.into.category
    near = _neighbour(bases, action.after, (into, into), own)
    moved = replace(action, items=ids, after=near.after)
    if near.lost:
        return Settled(None, (_behind_nothing(subject, moved, action.after, near),))
    return Settled(moved, (subject.ends(Fate.APPLIED),))


def split(bases: Bases, action: Split, own: frozenset[str]) -> Settled[Split]:
    """Move a split to the new base: its source must be there as it was."""
    now = found(bases, action.item)
    subject = Subject("split", action.item, now=None if now == action.item else now)
    if outcome := _brought(bases, subject, action, action.into):
        return Settled(None, (outcome,))
    if now is None or action.item in bases.altered:
        return Settled(None, (_sources(bases, subject, action, (action.item,)),))
    into = action.into[0].category
    near = _neighbour(bases, action.after, (into, into), own)
    moved = replace(action, item=now, after=near.after)
    if near.lost:
        return Settled(None, (_behind_nothing(subject, moved, action.after, near),))
    return Settled(moved, (subject.ends(Fate.APPLIED),))


def _brought(
    bases: Bases, subject: Subject, action: Merge | Split, items: tuple[Item, ...]
) -> Outcome | None:
    """Return the conflict of new ids that the new base holds or has retired."""
    held = [bases.onto.items[each.id] for each in items if each.id in bases.onto.items]
    if held:
        return subject.clashes(
            Kind.ADDED_TWICE,
            _told(action),
            Three(None, [_item(each) for each in held], [_item(each) for each in items]),
        )
    retired = [each.id for each in items if each.id in bases.onto.catalogue.retired]
    if retired:
        return subject.clashes(Kind.ID_RETIRED, _told(action), Three(None, list(retired)))
    return None


def _sources(
    bases: Bases, subject: Subject, action: Merge | Split, sources: tuple[str, ...]
) -> Outcome:
    """Return the conflict of sources that are gone or were edited, each with what became of it."""
    old: dict[str, Plain] = {}
    new: dict[str, Plain] = {}
    for each in sources:
        if each in bases.altered:
            old[each], new[each] = bases.altered[each]
        elif found(bases, each) is None:
            gone = lost(bases, each, Kind.SOURCES_CHANGED)
            old[each], new[each] = gone.old, gone.new
    return subject.clashes(Kind.SOURCES_CHANGED, _told(action), Three(old, new))
