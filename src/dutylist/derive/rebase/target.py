"""An item as it was and as it is, and how the parts of an edit are held against it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from dutylist.derive.fields import same
from dutylist.derive.rebase.bases import Bases, Onto
from dutylist.derive.rebase.fates import Outcome, Subject, Three
from dutylist.derive.rebase.kinds import Kind
from dutylist.io import plain_overlay
from dutylist.model import Edit, FieldValue, Item

Values = tuple[Mapping[str, FieldValue], Mapping[str, FieldValue]]


class Sides(NamedTuple):
    """An item of the old base, None where nobody knows it, and the item that it is now."""

    bases: Bases | None
    old: Item | None
    new: Item
    onto: Onto


def about(sides: Sides, action: str, duty: str | None = None, field: str | None = None) -> Subject:
    """Return what a part of an edit is about."""
    new = sides.new.id
    old = new if sides.old is None else sides.old.id
    return Subject(action, old, duty=duty, field=field, now=None if new == old else new)


def clash(
    subject: Subject, kind: Kind, part: Edit, values: tuple[FieldValue, FieldValue, FieldValue]
) -> Outcome:
    """Return the conflict of one field: what the author saw, what is there, what is set here."""
    told = {"edit": plain_overlay.action(part)}
    return subject.clashes(kind, told, Three(*map(plain_overlay.field, values)))


def seen(
    values: Values, kept: Mapping[str, FieldValue], read: Callable[[str], FieldValue]
) -> Mapping[str, FieldValue]:
    """Return what the author sees now of what is left; what stayed the same as it was written."""
    was, own = values
    now = {name: read(name) for name in was if name in kept or name not in own}
    alike = {name for name, value in now.items() if same(was[name], value)}
    return {
        name: was[name] if name in alike else value
        for name, value in now.items()
        if name in kept or (name in alike and kept)
    }
