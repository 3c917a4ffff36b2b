"""An overlay to plain data in canonical order."""

from collections.abc import Mapping

from dutylist.io import plain
from dutylist.io.plain import Mapped
from dutylist.model import (
    Addition,
    Bind,
    Conflict,
    Contact,
    Decline,
    DutyChanges,
    DutyEdit,
    DutyRemoval,
    Edit,
    FieldValue,
    Merge,
    Move,
    Overlay,
    Pin,
    Plain,
    Removal,
    Result,
    Split,
    Target,
)

Action = Removal | Addition | Edit | Move | Merge | Split | Decline


def overlay(value: Overlay) -> Mapped:
    """Return an overlay as its file holds it."""
    return filled(
        dutylist="overlay/1",
        id=value.id,
        note=value.note,
        **{"for": _target(value.target)},
        base=_pin(value.base),
        result=_result(value.result),
        mode=value.mode.value,
        claim=list(value.claim),
        decline=[action(each) for each in value.decline],
        undecided=list(value.undecided),
        remove=[action(each) for each in value.remove],
        add=[action(each) for each in value.add],
        edit=[action(each) for each in value.edit],
        move=[action(each) for each in value.move],
        merge=[action(each) for each in value.merge],
        split=[action(each) for each in value.split],
        bind=_bind(value.bind),
        rebase=None if value.rebased_from is None else {"from": _pin(value.rebased_from)},
        conflicts=[_conflict(each) for each in value.conflicts],
    )


def action(value: Action) -> Mapped:
    """Return one action as an entry of its list."""
    match value:
        case Removal():
            head = filled(item=value.item, reason=value.reason.value, taker=value.taker)
            return head | filled(note=value.note, record=value.record)
        case Addition():
            return filled(item=plain.item(value.item)) | _why(value)
        case Edit():
            return _edit(value)
        case Move():
            return filled(
                item=value.item, after=value.after, category=value.category, reason=value.reason
            )
        case Merge():
            what = filled(items=list(value.items), into=plain.item(value.into))
            return what | _why(value)
        case Split():
            what = filled(item=value.item, into=[plain.item(each) for each in value.into])
            return what | _why(value)
        case Decline():
            return {"item": value.item, "reason": value.reason}


def fields(values: Mapping[str, FieldValue]) -> Mapped:
    """Return what `was:` or `set:` holds."""
    return {name: field(value) for name, value in values.items()}


def field(value: FieldValue) -> Plain:
    """Return the value of one field."""
    said = plain.unfold(value)
    return str(said) if isinstance(said, str) else said


def contact(value: Contact) -> Mapped:
    """Return a contact."""
    return filled(office=value.office, phone=value.phone, address=value.address, hours=value.hours)


def filled(**values: Plain) -> Mapped:
    """Return the values that say something, by name."""
    return {key: value for key, value in values.items() if value not in (None, [], {}, ())}


def _target(value: Target) -> Mapped:
    return filled(
        unit=value.unit, name=value.name, jurisdiction=value.jurisdiction, level=value.level
    )


def _result(value: Result | None) -> Mapped | None:
    if value is None:
        return None
    return filled(
        id=value.id,
        title=value.title,
        version=value.version,
        note=value.note,
        issued=plain.maybe(plain.issued, value.issued),
        effective=plain.of_day(value.effective),
        law_as_of=plain.of_day(value.law_as_of),
    )


def _pin(value: Pin) -> Mapped:
    return {"catalogue": value.catalogue, "version": value.version, "digest": value.digest}


def _why(value: Addition | Edit | Merge | Split) -> Mapped:
    after = None if isinstance(value, Edit) else value.after
    authority = None if isinstance(value, Addition) else value.authority
    return filled(
        after=after,
        reason=value.reason,
        authority=None if authority is None else field(authority),
        record=value.record,
    )


def _edit(value: Edit) -> Mapped:
    values = filled(was=fields(value.was), set=fields(value.set))
    return filled(item=value.item) | values | filled(duties=_duties(value.duties)) | _why(value)


def _duties(value: DutyChanges) -> Mapped:
    return filled(
        add=[plain.duty(each) for each in value.add],
        remove=[_duty_removal(each) for each in value.remove],
        edit=[_duty_edit(each) for each in value.edit],
    )


def _duty_removal(value: DutyRemoval) -> Mapped:
    return filled(id=value.id, reason=value.reason)


def _duty_edit(value: DutyEdit) -> Mapped:
    return {"id": value.id, "was": fields(value.was), "set": fields(value.set)}


def _bind(value: Bind) -> Mapped:
    contacts = {name: contact(each) for name, each in value.contacts.items()}
    return filled(departments=dict(value.departments), contacts=contacts)


def _conflict(value: Conflict) -> Mapped:
    head = filled(kind=value.kind, item=value.item, duty=value.duty, field=value.field)
    values = {name: plain.unfold(getattr(value, name)) for name in ("old", "new", "own")}
    told = {name: each for name, each in values.items() if each is not None}
    action_ = filled(action=plain.unfold(value.action))
    return head | told | action_ | {"decision": plain.unfold(value.decision)}
