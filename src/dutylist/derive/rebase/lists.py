"""Claims, what is undecided, and bindings against the new base."""

from collections.abc import Iterator
from dataclasses import replace

from dutylist.derive.rebase.bases import GONE, Bases
from dutylist.derive.rebase.fates import Fate, Outcome, Settled, Subject, Three
from dutylist.derive.rebase.kinds import Kind
from dutylist.derive.rebase.lineage import Became
from dutylist.derive.rebase.lost import found, lost
from dutylist.derive.rebase.values import compare
from dutylist.io import plain_overlay
from dutylist.model import Bind, Contact

EVERY_ITEM = "*"


def claim(bases: Bases, item: str) -> Settled[str]:
    """Move a claim to the new base."""
    there = item not in bases.items and item in bases.onto.items
    now = item if there else found(bases, item)
    subject = Subject("claim", item, now=None if now == item else now)
    if now is not None:
        return Settled(now, (subject.ends(Fate.APPLIED),))
    gone = lost(bases, item, Kind.CLAIM_GONE)
    clash = subject.clashes(gone.kind, {"claim": item}, Three(gone.old, gone.new))
    return Settled(None, (clash,))


def undecided(bases: Bases, item: str) -> Settled[str]:
    """Move what is undecided to the new base: what became of it is undecided, too."""
    became, ids = bases.whereabouts.get(item, GONE)
    subject = Subject("undecided", item)
    if not ids:
        return Settled(None, (subject.ends(Fate.OBSOLETE),))
    now = ids[0] if became is Became.RENUMBERED else None
    return Settled(item, (replace(subject, now=now).ends(Fate.APPLIED),))


def bind(bases: Bases, action: Bind, own: frozenset[str]) -> Settled[Bind]:
    """Move bindings of departments and contacts to the new base."""
    departments: dict[str, str] = {}
    outcomes = []
    for name, value in action.departments.items():
        outcome = _department(bases, name, value)
        outcomes.append(outcome)
        if outcome.fate is Fate.APPLIED:
            departments[name] = value
    contacts: dict[str, Contact] = {}
    for name, contact in action.contacts.items():
        now, outcome = _contact(bases, name, contact, own)
        outcomes.append(outcome)
        if now is not None:
            contacts[now] = contact
    return Settled(replace(action, departments=departments, contacts=contacts), tuple(outcomes))


def _department(bases: Bases, name: str, value: str) -> Outcome:
    old = bases.old.departments.get(name)
    new = bases.onto.catalogue.departments.get(name)
    subject = Subject("bind", name, field="departments")
    fate = compare(old, new, value)
    if fate is Fate.CONFLICT:
        told = {"bind": {"departments": {name: value}}}
        return subject.clashes(Kind.CHANGED_BOTH, told, Three(old, new, value))
    return subject.ends(Fate.CONVERGED if fate is Fate.CONVERGED and old != new else Fate.APPLIED)


def _contact(
    bases: Bases, name: str, contact: Contact, own: frozenset[str]
) -> tuple[str | None, Outcome]:
    subject = Subject("bind", name, field="contacts")
    if name == EVERY_ITEM or name in own:
        return name, subject.ends(Fate.APPLIED)
    now = found(bases, name)
    if now is not None:
        moved = replace(subject, now=None if now == name else now)
        return now, moved.ends(Fate.APPLIED)
    gone = lost(bases, name, Kind.CONTACT_GONE)
    value = plain_overlay.contact(contact)
    told = {"bind": {"contacts": {name: value}}}
    return None, subject.clashes(gone.kind, told, Three(gone.old, gone.new, value))


def gained(bases: Bases, open_before: frozenset[str]) -> Iterator[str]:
    """Yield what the new base has gained, and what has become of what was undecided."""
    for name in bases.onto.items:
        if name in bases.heirs:
            if open_before.intersection(bases.heirs[name]):
                yield name
        elif name not in bases.items:
            yield name
