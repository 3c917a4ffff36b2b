"""Duties that an edit adds, removes or changes, against the new base."""

from dataclasses import replace
from functools import partial

from dutylist.derive.fields import DUTY_FIELDS, duty_field
from dutylist.derive.rebase.bases import moved_duty
from dutylist.derive.rebase.fates import Fate, Outcome, Settled, Subject, Three
from dutylist.derive.rebase.kinds import Kind
from dutylist.derive.rebase.target import Sides, about, clash, seen
from dutylist.derive.rebase.values import compare, editorial
from dutylist.io import plain, plain_overlay
from dutylist.model import (
    LOCAL,
    Duty,
    DutyChanges,
    DutyEdit,
    DutyRemoval,
    Edit,
    FieldValue,
    Item,
    Plain,
    Role,
)


def _part(edited: Edit, duties: DutyChanges) -> Edit:
    return replace(edited, was={}, set={}, duties=duties)


def _here(sides: Sides, duty: str) -> str:
    """Return the id that a duty has in the new base."""
    held = {each.id for each in sides.new.duties}
    if sides.old is None or duty in held:
        return duty
    return moved_duty(duty, sides.old.id, sides.new.id)


def _duty(item: Item | None, duty: str) -> Duty | None:
    return None if item is None else next((each for each in item.duties if each.id == duty), None)


def added(sides: Sides, edited: Edit, duty: Duty) -> Settled[Duty]:
    """Hold a duty that is added here against the new base."""
    own = replace(duty, id=_here(sides, duty.id))
    subject = about(sides, "add-duty", own.id)
    held = sides.onto.duties.get(own.id)
    if held is not None and held[1] == own:
        return Settled(None, (subject.ends(Fate.CONVERGED),))
    leads = None if sides.old is None else _leads(sides.old)
    kind = None
    if held is not None:
        kind = Kind.ADDED_TWICE
    elif own.role is Role.LEAD and leads is not None and leads != _leads(sides.new):
        kind = Kind.LEAD_CHANGED
    if kind is None:
        return Settled(own, (subject.ends(Fate.APPLIED),))
    told = {"edit": plain_overlay.action(_part(edited, DutyChanges(add=(own,))))}
    new = _leads_told(sides.new) if held is None else plain.duty(held[1])
    return Settled(None, (subject.clashes(kind, told, Three(None, new, plain.duty(own))),))


def _leads(item: Item) -> frozenset[str]:
    return frozenset(duty.by for duty in item.duties if duty.role is Role.LEAD)


def _leads_told(item: Item) -> Plain:
    return {"lead": sorted(_leads(item))}


def removed(sides: Sides, edited: Edit, removal: DutyRemoval) -> Settled[DutyRemoval]:
    """Hold the removal of a duty against the new base."""
    old = _duty(sides.old, removal.id)
    moved = replace(removal, id=_here(sides, removal.id))
    new = _duty(sides.new, moved.id)
    subject = about(sides, "remove-duty", moved.id)
    told = {"edit": plain_overlay.action(_part(edited, DutyChanges(remove=(moved,))))}
    if new is None:
        return Settled(None, (subject.ends(Fate.OBSOLETE),))
    if old is None and sides.bases is not None:
        return Settled(
            None, (subject.clashes(Kind.NOT_IN_OLD, told, Three(None, plain.duty(new))),)
        )
    before = None if old is None else plain.duty(replace(old, id=new.id))
    after = plain.duty(new)
    if old is None or all(
        editorial(duty_field(old, name), duty_field(new, name)) for name in DUTY_FIELDS
    ):
        return Settled(moved, (subject.ends(Fate.APPLIED),))
    return Settled(None, (subject.clashes(Kind.REMOVED_EDITED, told, Three(before, after)),))


def changed(sides: Sides, edited: Edit, change: DutyEdit) -> Settled[DutyEdit]:
    """Hold the change of a duty against the new base, field by field."""
    old = _duty(sides.old, change.id)
    moved = replace(change, id=_here(sides, change.id))
    new = _duty(sides.new, moved.id)
    if new is None:
        return Settled(None, (_duty_gone(sides, edited, moved, old),))
    outcomes: list[Outcome] = []
    kept: dict[str, FieldValue] = {}
    other = None if old is None else _other_body(old, new)
    for name, own in change.set.items():
        subject = about(sides, "edit", new.id, name)
        held = duty_field(new, name)
        was = change.was.get(name, held if old is None else duty_field(old, name))
        fate = compare(was, held, own)
        if other is not None and fate is Fate.APPLIED:
            fate = Fate.CONFLICT
        if fate is Fate.CONFLICT:
            alone = replace(moved, was={name: was}, set={name: own})
            part = _part(edited, DutyChanges(edit=(alone,)))
            kind = other or Kind.CHANGED_BOTH
            outcomes.append(_body_clash(subject, kind, part, (was, held, own), (old, new)))
            continue
        outcomes.append(subject.ends(fate))
        kept |= {name: own} if fate is Fate.APPLIED else {}
    now = seen((change.was, change.set), kept, partial(duty_field, new))
    left = replace(moved, was=now, set=kept) if kept else None
    return Settled(left, tuple(outcomes))


def _body_clash(
    subject: Subject,
    kind: Kind,
    part: Edit,
    values: tuple[FieldValue, FieldValue, FieldValue],
    duties: tuple[Duty | None, Duty],
) -> Outcome:
    """Tell who carried the duty and who does, where that is what the conflict is about."""
    if kind is Kind.CHANGED_BOTH:
        return clash(subject, kind, part, values)
    old, new, own = values
    before, after = duties
    outcome = clash(subject, kind, part, (old, new, own))
    conflict = outcome.conflict
    assert conflict is not None  # noqa: S101  (a clash has one)
    shown = replace(
        conflict,
        old={**_body(before), str(subject.field): conflict.old},
        new={**_body(after), str(subject.field): conflict.new},
    )
    return replace(outcome, conflict=shown)


def _body(duty: Duty | None) -> dict[str, Plain]:
    return {} if duty is None else {"by": duty.by, "role": duty.role.value}


def _other_body(old: Duty, new: Duty) -> Kind | None:
    """Return the kind of conflict of any change of a duty that another body carries now."""
    leads = Role.LEAD in {old.role, new.role}
    if old.by != new.by:
        return Kind.LEAD_CHANGED if leads and LOCAL not in {old.by, new.by} else Kind.HANDED_OVER
    return Kind.LEAD_CHANGED if leads and old.role is not new.role else None


def _duty_gone(sides: Sides, edited: Edit, change: DutyEdit, old: Duty | None) -> Outcome:
    subject = replace(about(sides, "edit", change.id), weight=max(len(change.set), 1))
    told = {"edit": plain_overlay.action(_part(edited, DutyChanges(edit=(change,))))}
    own: Plain = plain_overlay.fields(change.set)
    if old is None or sides.bases is None:
        return subject.clashes(Kind.NOT_IN_OLD, told, Three(None, None, own))
    proposals = sides.bases.proposed_duty(old)
    new: Plain = [each.plain() for each in proposals] or None
    before: Plain = plain.duty(replace(old, id=change.id))
    return subject.clashes(Kind.DUTY_REMOVED, told, Three(before, new, own))
