"""Move an overlay to a new base: what still applies, what is settled, what must be decided."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from dutylist.derive.rebase import items, lists
from dutylist.derive.rebase.bases import Bases
from dutylist.derive.rebase.edits import edit, weight
from dutylist.derive.rebase.fates import Fate, Outcome, Settled
from dutylist.derive.rebase.kinds import Kind
from dutylist.model import Mode, Overlay

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebased:
    """An overlay on its new base, what became of its actions, and what it has gained."""

    overlay: Overlay
    outcomes: tuple[Outcome, ...] = ()
    gained: tuple[str, ...] = ()


def rebase(bases: Bases, overlay: Overlay, *, take_new: bool = False) -> Rebased:
    """Return an overlay moved to a new base, unchanged where it stands on it already.

    What the base has gained is undecided, or taken at once with `take_new`.
    """
    if overlay.base == bases.onto.pin:
        return Rebased(overlay=overlay)
    own = brought(overlay)
    removals = _all(overlay.remove, partial(items.removal, bases))
    declines = _all(overlay.decline, partial(items.decline, bases))
    additions = _all(overlay.add, lambda each: items.addition(bases, each, own))
    edits = _all(overlay.edit, partial(edit, bases))
    moves = _all(overlay.move, lambda each: items.move(bases, each, own))
    merges = _all(overlay.merge, lambda each: items.merge(bases, each, own))
    splits = _all(overlay.split, lambda each: items.split(bases, each, own))
    claims = _all(overlay.claim, partial(lists.claim, bases))
    open_ = _all(overlay.undecided, partial(lists.undecided, bases))
    bound = lists.bind(bases, overlay.bind, own)
    groups = (claims, declines, open_, removals, additions, edits, moves, merges, splits, bound)
    outcomes = tuple(one for group in groups for one in group.outcomes)
    conflicts = tuple(one.conflict for one in outcomes if one.conflict is not None)
    moved = replace(
        overlay,
        base=bases.onto.pin,
        claim=claims.kept or (),
        decline=declines.kept or (),
        remove=removals.kept or (),
        add=additions.kept or (),
        edit=edits.kept or (),
        move=moves.kept or (),
        merge=merges.kept or (),
        split=splits.kept or (),
        bind=bound.kept or overlay.bind,
        rebased_from=overlay.base if conflicts else None,
        conflicts=conflicts,
    )
    return _with_gains(bases, overlay, moved, outcomes, take_new=take_new)


def brought(overlay: Overlay) -> frozenset[str]:
    """Return the ids of the items that an overlay brings of its own."""
    added = {each.item.id for each in overlay.add} | {each.into.id for each in overlay.merge}
    return frozenset(added | {item.id for each in overlay.split for item in each.into})


def count(overlay: Overlay) -> int:
    """Count the actions of an overlay as fates are counted: edits by field."""
    listed = (overlay.claim, overlay.decline, overlay.undecided, overlay.remove, overlay.add)
    listed_too = (overlay.move, overlay.merge, overlay.split)
    bound = len(overlay.bind.departments) + len(overlay.bind.contacts)
    return sum(map(len, (*listed, *listed_too))) + sum(map(weight, overlay.edit)) + bound


def _all(actions: Iterable[T], settle: Callable[[T], Settled[T]]) -> Settled[tuple[T, ...]]:
    settled = [settle(each) for each in actions]
    kept = tuple(each.kept for each in settled if each.kept is not None)
    return Settled(kept, tuple(one for each in settled for one in each.outcomes))


def _with_gains(
    bases: Bases,
    before: Overlay,
    moved: Overlay,
    outcomes: tuple[Outcome, ...],
    *,
    take_new: bool,
) -> Rebased:
    """Say of everything that the new base has gained that it is undecided, or take it."""
    same = {each.item for each in outcomes if each.action == "add" and each.fate is Fate.CONVERGED}
    twice = {each.item for each in moved.conflicts if each.kind == Kind.ADDED_TWICE}
    gained = tuple(
        name
        for name in lists.gained(bases, frozenset(before.undecided))
        if name not in same | twice
    )
    kept = {now for each in before.undecided for now in _now(bases, each)}
    new = tuple(name for name in gained if name not in kept)
    still = kept if take_new or before.mode is Mode.CLAIM else kept.union(new)
    moved = replace(moved, undecided=tuple(name for name in bases.onto.items if name in still))
    if before.mode is Mode.CLAIM:
        claims = (*moved.claim, *(name for name in bases.onto.items if name in same))
        claims += new if take_new else ()
        moved = replace(moved, claim=tuple(dict.fromkeys(claims)))
    return Rebased(overlay=moved, outcomes=outcomes, gained=new)


def _now(bases: Bases, item: str) -> tuple[str, ...]:
    return bases.whereabouts[item].ids if item in bases.whereabouts else ()
