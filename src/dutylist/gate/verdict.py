"""The verdict of the gate: what is passed down, which record allows it, and what is not allowed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dutylist.diff import Change, Pair
from dutylist.gate.approvals import Approvals, Worth
from dutylist.gate.broken import broken
from dutylist.gate.coverage import (
    Burden,
    concerns,
    decided_above,
    fits,
    holds,
    is_lead,
    lead_duties,
)
from dutylist.gate.inherited import Inheritance
from dutylist.gate.pairs import Versus, pairs
from dutylist.gate.side import Comparer, Side, gated
from dutylist.gate.wrong import Broken
from dutylist.model import Record, RecordedChange


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A burden with the record that allows it, or with those that were meant to and cannot."""

    burden: Burden
    record: str | None = None
    acknowledged: bool = False
    refused: tuple[tuple[str, Worth], ...] = ()

    @property
    def change(self) -> Change:
        """Return the change, with the record that allows it."""
        return replace(self.burden.change, record=self.record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """All that the gate found out."""

    judged: tuple[Judged, ...]
    broken: tuple[Broken, ...]
    pairs: tuple[Pair, ...]

    @property
    def uncovered(self) -> tuple[Judged, ...]:
        """Return the burdens that no record allows."""
        return tuple(each for each in self.judged if each.record is None)

    @property
    def passed(self) -> bool:
        """Whether all that is passed down is allowed, and no record is wrong."""
        return not self.uncovered and not self.broken


def judge(old: Side, new: Side, today: date) -> Verdict:
    """Hold two sides against each other."""
    units = frozenset(unit.code for unit in new.workspace.units)
    every = pairs(old.lists, new.lists, units)
    comparer = Comparer(old, new)
    inheritance = Inheritance(old, new, comparer)
    approvals = Approvals(old.workspace, new.workspace, today)
    burdens = [burden for versus in every for burden in _burdens(versus, comparer, inheritance)]
    judged = tuple(_judged(each, approvals, new) for each in burdens)
    still = {each.catalogue.id for each in new.lists}
    gone = frozenset(each.catalogue.id for each in old.lists) - still
    allowed = {id(each.burden.change): each.change for each in judged}
    return Verdict(
        judged=judged,
        broken=tuple(broken(approvals, every, gone)),
        pairs=tuple(_pair(each, comparer.of(each), allowed) for each in every),
    )


def _pair(versus: Versus, changes: tuple[Change, ...], allowed: dict[int, Change]) -> Pair:
    new = versus.new.catalogue
    return Pair(
        id=new.id,
        title=new.title,
        old=versus.old.catalogue if versus.old is not None else None,
        new=new,
        overlay=new.derived.overlay if new.derived else None,
        unit=new.derived.unit if new.derived else None,
        changes=tuple(allowed.get(id(each), each) for each in changes),
    )


def _burdens(versus: Versus, comparer: Comparer, inheritance: Inheritance) -> Iterator[Burden]:
    """Yield what must be approved in a pair, what its base made left out."""
    base = versus.new.base
    taken: set[str] = set()
    for change in comparer.of(versus):
        if gated(change) and not inheritance.inherited(change, versus):
            burden = Burden(change=change, versus=versus)
            yield burden
            if base is not None and change.item and burden.comes:
                taken.add(change.item)
    if base is not None and taken & {item.id for item in base.items}:
        for change in comparer.within(base, versus.new.catalogue):
            if gated(change) and change.item in taken:
                yield Burden(change=change, versus=versus, inside=True)


def _judged(burden: Burden, approvals: Approvals, new: Side) -> Judged:
    refused: dict[str, Worth] = {}
    stands: str | None = None
    for record, entries in _entries(burden, approvals.new.records):
        worth = _worth(burden, record, entries, approvals, new)
        if worth is Worth.APPROVED:
            return Judged(burden=burden, record=record.id)
        if worth is Worth.ACKNOWLEDGED:
            stands = record.id
        else:
            refused[record.id] = worth
    if stands is None:
        above = decided_above(burden, approvals.old, approvals.new)
        if above is not None:
            return Judged(burden=burden, record=above)
    return Judged(
        burden=burden,
        record=stands,
        acknowledged=stands is not None,
        refused=tuple(refused.items()),
    )


def _entries(
    burden: Burden, records: Sequence[Record]
) -> Iterator[tuple[Record, list[RecordedChange]]]:
    for record in records:
        found = [each for each in record.changes if concerns(each, burden)]
        if found:
            yield record, found


def _worth(
    burden: Burden,
    record: Record,
    entries: list[RecordedChange],
    approvals: Approvals,
    new: Side,
) -> Worth:
    """Return what a record is worth for a burden that some of its entries concern."""
    fitting = [each for each in entries if fits(each, burden)]
    if not fitting and not _leads(burden, entries, new):
        return Worth.OTHER_CHANGE
    if (worth := approvals.worth(record)) not in (Worth.APPROVED, Worth.ACKNOWLEDGED):
        return worth
    workspace = new.workspace
    if any(holds(each, burden, workspace) for each in fitting):
        return worth
    held = [each for each in entries if holds(each, burden, workspace)]
    return worth if _leads(burden, held, new) else Worth.OTHER_WORDS


def _leads(burden: Burden, entries: list[RecordedChange], new: Side) -> bool:
    """Whether entries for single duties make up a change of lead: all that newly lead."""
    if not is_lead(burden):
        return False
    duties = lead_duties(burden, new)
    named = {
        each.duty
        for each in entries
        if each.duty is not None
        and fits(each, replace(burden, change=replace(burden.change, duty=each.duty)))
    }
    return bool(duties) and duties <= named
