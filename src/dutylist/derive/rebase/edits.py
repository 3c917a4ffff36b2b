"""Edits of items and duties, field by field against the new base."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from dutylist.derive.fields import item_field
from dutylist.derive.rebase.bases import Bases
from dutylist.derive.rebase.duty_edits import added, changed, removed
from dutylist.derive.rebase.fates import Fate, Outcome, Settled, Subject, Three
from dutylist.derive.rebase.kinds import Kind
from dutylist.derive.rebase.lost import found, lost
from dutylist.derive.rebase.target import Sides, Values, about, clash, seen
from dutylist.derive.rebase.values import compare
from dutylist.io import plain, plain_overlay
from dutylist.model import DutyChanges, Edit, FieldValue, Plain

T = TypeVar("T")
_NOTHING = DutyChanges()


def edit(bases: Bases, change: Edit) -> Settled[Edit]:
    """Move an edit to the new base."""
    now = found(bases, change.item)
    if now is not None:
        item = bases.items[change.item]
        return against(Sides(bases, item, bases.onto.items[now], bases.onto), change)
    gone = lost(bases, change.item, Kind.CHANGED_REMOVED)
    subject = Subject("edit", change.item, weight=weight(change))
    duties = change.duties
    if gone.pointless and not (change.set or duties.add or duties.edit):
        return Settled(None, (subject.ends(Fate.OBSOLETE),))
    told = {"edit": plain_overlay.action(change)}
    values = Three(gone.old, gone.new, _own(change))
    return Settled(None, (subject.clashes(gone.kind, told, values),))


def weight(change: Edit) -> int:
    """Count what an edit does; one that does nothing counts as one."""
    duties = change.duties
    in_duties = len(duties.add) + len(duties.remove) + sum(len(each.set) for each in duties.edit)
    return max(len(change.set) + in_duties, 1)


def _own(change: Edit) -> Plain:
    """Return what an edit sets, for a person to see."""
    values = plain_overlay.fields(change.set)
    values |= {duty.id: plain.duty(duty) for duty in change.duties.add}
    return values | {each.id: plain_overlay.fields(each.set) for each in change.duties.edit}


def against(sides: Sides, change: Edit) -> Settled[Edit]:
    """Hold the parts of an edit against the item that it is about now."""
    edited = replace(change, item=sides.new.id)
    fields = _fields(sides, edited)
    new_duties = [added(sides, edited, duty) for duty in change.duties.add]
    fewer = [removed(sides, edited, each) for each in change.duties.remove]
    other = [changed(sides, edited, each) for each in change.duties.edit]
    outcomes = (*fields.outcomes, *gathered(new_duties), *gathered(fewer), *gathered(other))
    duties = DutyChanges(
        add=tuple(each.kept for each in new_duties if each.kept is not None),
        remove=tuple(each.kept for each in fewer if each.kept is not None),
        edit=tuple(each.kept for each in other if each.kept is not None),
    )
    was, new = fields.kept or ({}, {})
    if not outcomes:
        return Settled(edited, (Subject("edit", change.item).ends(Fate.APPLIED),))
    left = replace(edited, was=was, set=new, duties=duties)
    return Settled(left if new or duties != _NOTHING else None, outcomes)


def _fields(sides: Sides, edited: Edit) -> Settled[Values]:
    outcomes: list[Outcome] = []
    kept: dict[str, FieldValue] = {}
    for name, own in edited.set.items():
        subject = about(sides, "edit", field=name)
        held = item_field(sides.new, name)
        was = edited.was.get(name, held if sides.old is None else item_field(sides.old, name))
        fate = compare(was, held, own)
        if fate is not Fate.CONFLICT:
            outcomes.append(subject.ends(fate))
            kept |= {name: own} if fate is Fate.APPLIED else {}
            continue
        part = replace(edited, was={name: was}, set={name: own}, duties=_NOTHING)
        outcomes.append(clash(subject, Kind.CHANGED_BOTH, part, (was, held, own)))
    was_now = seen((edited.was, edited.set), kept, partial(item_field, sides.new))
    return Settled((was_now, kept), tuple(outcomes))


def gathered(parts: Iterable[Settled[T]]) -> tuple[Outcome, ...]:
    """Return what became of several actions."""
    return tuple(one for part in parts for one in part.outcomes)
