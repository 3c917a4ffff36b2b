"""The model to plain data in canonical order: one model, one text, one digest."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TypeVar

from dutylist.model import (
    Basis,
    Catalogue,
    Contact,
    Declares,
    Derived,
    Duty,
    Guide,
    Issued,
    Item,
    Origin,
    Plain,
    Publish,
    Replaces,
)

T = TypeVar("T")
Mapped = dict[str, Plain]


def catalogue(value: Catalogue, *, items: Iterable[Item] | None = None) -> Mapped:
    """Return a catalogue as its file holds it, defaults left out; `items` stand in for its own."""
    chosen = value.items if items is None else items
    return _filled(
        dutylist="catalogue/1",
        id=value.id,
        title=value.title,
        kind=value.kind,
        version=value.version,
        jurisdiction=value.jurisdiction,
        level=value.level,
        note=value.note,
        issued=maybe(issued, value.issued),
        effective=of_day(value.effective),
        law_as_of=of_day(value.law_as_of),
        replaces=maybe(_replaces, value.replaces),
        declares=maybe(_declares, value.declares),
        derived=maybe(_derived, value.derived),
        departments=dict(sorted(value.departments.items())),
        contacts={key: _contact(each) for key, each in sorted(value.contacts.items())},
        categories=[{"id": each.id, "name": each.name} for each in value.categories],
        retired=list(value.retired),
    ) | {"items": [item(each) for each in chosen]}


def _filled(**values: Plain) -> Mapped:
    return {
        key: value
        for key, value in values.items()
        if value or (value is not None and value not in ([], {}))
    }


def maybe(form: Callable[[T], Plain], value: T | None) -> Plain:
    """Return the plain form of a value, None of none."""
    return None if value is None else form(value)


def issued(value: Issued) -> Mapped:
    """Return who issued a catalogue, when, under which number."""
    return _filled(by=value.by, on=of_day(value.on), number=value.number)


def _replaces(value: Replaces) -> Mapped:
    lineage = [
        _filled(note=each.note) | {"from": list(each.old), "to": list(each.new)}
        for each in value.lineage
    ]
    return _filled(version=value.version, note=value.note, lineage=lineage)


def of_day(day: date | None) -> str | None:
    """Return a day as it is written."""
    return None if day is None else day.isoformat()


def _declares(value: Declares) -> Mapped:
    return _filled(
        items=value.items,
        categories=dict(value.categories),
        parts=dict(value.parts),
        department_duties=value.department_duties,
        local_duties=value.local_duties,
    )


def _derived(value: Derived) -> Mapped:
    return _filled(
        catalogue=value.catalogue,
        version=value.version,
        digest=value.digest,
        overlay=value.overlay,
        overlay_digest=value.overlay_digest,
        unit=value.unit,
    )


def _contact(value: Contact) -> Mapped:
    return _filled(office=value.office, phone=value.phone, address=value.address, hours=value.hours)


def item(value: Item) -> Mapped:
    """Return an item as its file holds it, with the fields that only its kind has."""
    head = _filled(
        id=value.id,
        name=value.name,
        category=value.category,
        part=value.part,
        required=value.required or None,
        duties=[duty(each) for each in value.duties],
        basis=[_basis(each) for each in value.basis],
        guide=maybe(_guide, value.guide),
        posts=list(value.posts),
        publish=None if value.publish is Publish.PUBLIC else value.publish.value,
    )
    tail = _filled(note=value.note, origin=[_origin(each) for each in value.origin])
    return head | {key: value.fields[key] for key in sorted(value.fields)} | tail


def duty(value: Duty) -> Mapped:
    """Return a duty as its file holds it."""
    made: Mapped = {"id": value.id, "by": value.by, "role": value.role.value, "text": value.text}
    if value.basis:
        made["basis"] = [_basis(each) for each in value.basis]
    if value.delegation is not None:
        made["delegation"] = _basis(value.delegation)
    return made


def _basis(value: Basis) -> Plain:
    if value.version is value.quote is value.note is None:
        return value.text
    rest = _filled(version=value.version, quote=value.quote, note=value.note)
    return {"cite": value.text, **rest} if rest else value.text


def _guide(value: Guide) -> Mapped:
    return _filled(
        steps=[_filled(by=each.by, text=each.text, days=each.days) for each in value.steps],
        contact=maybe(_contact, value.contact),
        materials=list(value.materials),
        promised_days=value.promised_days,
    )


def _origin(value: Origin) -> Mapped:
    return _filled(
        catalogue=value.catalogue,
        version=value.version,
        number=value.number,
        overlay=value.overlay,
        line=value.line,
        action=value.action,
        reason=value.reason,
        record=value.record,
        fields=list(value.fields),
    )


def unfold(value: object) -> Plain:
    """Return any part of the model that a field can hold as plain data, for messages and diffs."""
    match value:
        case Basis():
            return _basis(value)
        case Guide():
            return _guide(value)
        case Duty():
            return duty(value)
        case tuple() | list():
            return [unfold(each) for each in value]
        case Mapping():
            return {str(key): unfold(each) for key, each in value.items()}
        case None | bool() | int() | str():
            return value
    return str(value)
