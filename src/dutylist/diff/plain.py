"""Values of the model as plain data, as a change shows them before and after."""

from collections.abc import Iterable
from datetime import date

from dutylist.io import plain as written
from dutylist.model import (
    Basis,
    Contact,
    Declares,
    Derived,
    Duty,
    Issued,
    Item,
    Plain,
    Replaces,
    Step,
)


def of_basis(basis: Basis) -> Plain:
    """Return a citation: its text, or a mapping where something is noted about it."""
    noted = {"version": basis.version, "quote": basis.quote, "note": basis.note}
    kept = {key: value for key, value in noted.items() if value is not None}
    return {"cite": basis.text, **kept} if kept else basis.text


def of_duty(duty: Duty) -> Plain:
    """Return all of a duty as its file holds it: by whom, in which role and words, on what."""
    return written.duty(duty)


def of_item(item: Item) -> Plain:
    """Return all of an item as its file holds it, save where it came from."""
    return {key: value for key, value in written.item(item).items() if key != "origin"}


def of_contact(contact: Contact | None) -> Plain:
    """Return what is known of a contact."""
    if contact is None:
        return None
    known = {
        "office": contact.office,
        "phone": contact.phone,
        "address": contact.address,
        "hours": contact.hours,
    }
    return {key: value for key, value in known.items() if value is not None}


def of_steps(steps: Iterable[Step]) -> Plain:
    """Return the steps of a procedure."""
    return [
        {"by": step.by, "text": step.text}
        if step.days is None
        else {"by": step.by, "text": step.text, "days": step.days}
        for step in steps
    ]


def of_issued(issued: Issued | None) -> Plain:
    """Return by whom, when and under which number a catalogue was issued."""
    if issued is None:
        return None
    return {"by": issued.by, "on": issued.on.isoformat(), "number": issued.number}


def of_date(day: date | None) -> Plain:
    """Return a day as it is written."""
    return None if day is None else day.isoformat()


def of_replaces(replaces: Replaces | None) -> Plain:
    """Return which version a catalogue takes the place of, and what became of its ids."""
    if replaces is None:
        return None
    lineage: list[Plain] = [
        {"from": list(each.old), "to": list(each.new), "note": each.note}
        for each in replaces.lineage
    ]
    known: dict[str, Plain] = {"version": replaces.version, "note": replaces.note}
    return {**known, "lineage": lineage} if lineage else known


def of_declares(declares: Declares | None) -> Plain:
    """Return the counts that a notice printed."""
    if declares is None:
        return None
    return {
        "items": declares.items,
        "categories": dict(declares.categories),
        "parts": dict(declares.parts),
        "department_duties": declares.department_duties,
        "local_duties": declares.local_duties,
    }


def of_derived(derived: Derived | None) -> Plain:
    """Return what a generated list was made of."""
    if derived is None:
        return None
    return {
        "catalogue": derived.catalogue,
        "version": derived.version,
        "digest": derived.digest,
        "overlay": derived.overlay,
        "overlay_digest": derived.overlay_digest,
        "unit": derived.unit,
    }
