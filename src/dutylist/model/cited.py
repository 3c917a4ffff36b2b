"""Every place of a workspace where something is cited, and the day on which it was right."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from dutylist.model.catalogue import Basis, Catalogue, Duty, Item, Role
from dutylist.model.overlay import DutyEdit, Edit, FieldValue, Merge, Overlay, Split
from dutylist.model.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One citation as it stands in a list or an overlay.

    `duty` is None where the item as a whole, or the authority of an edit, cites. `lead` is the
    body that leads the item; `day` the one on which the citation was right, if anybody said.
    """

    where: str
    title: str
    version: str
    item: str
    name: str
    duty: Duty | None
    lead: str | None
    basis: Basis
    day: date | None
    issuer: str | None = None


def places(workspace: Workspace) -> Iterator[Place]:
    """Yield all citations of the catalogues in force and of their overlays."""
    for catalogue in workspace.catalogues:
        if not workspace.superseded(catalogue):
            yield from in_catalogue(catalogue)
    bases = _bases_of(workspace)
    records = {record.id: record.decision for record in workspace.records}
    decided = {name: each.on for name, each in records.items() if each and each.on}
    for overlay in workspace.overlays:
        base = bases.get((overlay.base.catalogue, overlay.base.version))
        if base is not None and not workspace.superseded(base):
            yield from _Overlaid(overlay, base, decided).places()


def _bases_of(workspace: Workspace) -> dict[tuple[str, str], Catalogue]:
    """Return what overlays are written for, by id and version.

    A catalogue derived in between that is not there stands as its base with all that its overlay
    brings: enough to know the items that edits below it name.
    """
    found = {(each.id, each.version): each for each in workspace.catalogues}
    waiting = [each for each in workspace.overlays if each.result is not None]
    while waiting:
        ready = [each for each in waiting if (each.base.catalogue, each.base.version) in found]
        waiting = [each for each in waiting if each not in ready]
        if not ready:
            break
        for each in ready:
            base = found[each.base.catalogue, each.base.version]
            found.setdefault(*_in_between(each, base))
    return found


def _in_between(overlay: Overlay, base: Catalogue) -> tuple[tuple[str, str], Catalogue]:
    result = overlay.result
    assert result is not None  # noqa: S101  (it makes a catalogue)
    added = [each.item for each in overlay.add]
    added += [each.into for each in overlay.merge]
    added += [item for each in overlay.split for item in each.into]
    made = replace(
        base,
        id=result.id,
        title=result.title,
        version=result.version,
        issued=result.issued or base.issued,
        effective=result.effective or base.effective,
        law_as_of=result.law_as_of or base.law_as_of,
        items=(*base.items, *added),
    )
    return (result.id, result.version), made


def baseline_day(catalogue: Catalogue) -> date | None:
    """Return the day on which the citations of a catalogue were right."""
    issued = catalogue.issued.on if catalogue.issued else None
    return catalogue.law_as_of or issued or catalogue.effective


def in_catalogue(catalogue: Catalogue) -> Iterator[Place]:
    """Yield all citations of a catalogue."""
    holder = _Holder(catalogue, catalogue.id, catalogue.version, baseline_day(catalogue))
    for item in catalogue.items:
        yield from holder.of_item(item)


@dataclass(frozen=True, slots=True)
class _Holder:
    """The list or overlay that citations stand in."""

    catalogue: Catalogue
    where: str
    version: str
    day: date | None

    def of_item(self, item: Item) -> Iterator[Place]:
        yield from self.of(item, None, item.basis)
        for duty in item.duties:
            yield from self.of_duty(item, duty)

    def of_duty(self, item: Item, duty: Duty) -> Iterator[Place]:
        delegation = () if duty.delegation is None else (duty.delegation,)
        yield from self.of(item, duty, (*duty.basis, *delegation))

    def of(self, item: Item, duty: Duty | None, cited: Iterable[Basis]) -> Iterator[Place]:
        leads = (each.by for each in item.duties if each.role is Role.LEAD)
        lead = next(leads, None)
        issued = self.catalogue.issued
        for basis in cited:
            yield Place(
                where=self.where,
                title=self.catalogue.title,
                version=self.version,
                item=item.id,
                name=item.name,
                duty=duty,
                lead=lead,
                basis=basis,
                day=self.day,
                issuer=issued.by if issued else None,
            )


@dataclass(frozen=True, slots=True)
class _Overlaid:
    """An overlay and the base that it changes."""

    overlay: Overlay
    base: Catalogue
    decided: dict[str, date]

    def places(self) -> Iterator[Place]:
        for addition in self.overlay.add:
            yield from self._holder(addition.record).of_item(addition.item)
        for merge in self.overlay.merge:
            yield from self._of_new(merge, (merge.into,))
        for split in self.overlay.split:
            yield from self._of_new(split, split.into)
        items = {item.id: item for item in self.base.items} if self.overlay.edit else {}
        for edit in self.overlay.edit:
            item = items.get(edit.item)
            if item is not None:
                yield from self._of_edit(edit, item)

    def _of_new(self, action: Merge | Split, items: tuple[Item, ...]) -> Iterator[Place]:
        """Yield the citations of new items; the authority of the action counts with the first."""
        holder = self._holder(action.record)
        for item in items:
            yield from holder.of_item(item)
        if action.authority is not None:
            yield from holder.of(items[0], None, (action.authority,))

    def _holder(self, record: str | None) -> _Holder:
        result = self.overlay.result
        own = result.law_as_of if result else None
        days = [each for each in (own, self.decided.get(record or "")) if each is not None]
        day = max(days, default=baseline_day(self.base))
        return _Holder(self.base, self.overlay.id, self.base.version, day)

    def _of_edit(self, edit: Edit, item: Item) -> Iterator[Place]:
        holder = self._holder(edit.record)
        authority = () if edit.authority is None else (edit.authority,)
        yield from holder.of(item, None, (*_bases(edit.set.get("basis")), *authority))
        for duty in edit.duties.add:
            yield from holder.of_duty(item, duty)
        duties = {duty.id: duty for duty in item.duties}
        for change in edit.duties.edit:
            cited = [
                each for key in ("basis", "delegation") for each in _bases(change.set.get(key))
            ]
            yield from holder.of(item, _reworded(duties.get(change.id), change), cited)


def _reworded(duty: Duty | None, change: DutyEdit) -> Duty | None:
    """Return a duty in the words and under the body that an edit gives it."""
    if duty is None:
        return None
    text, by = change.set.get("text"), change.set.get("by")
    return replace(
        duty,
        text=text if isinstance(text, str) else duty.text,
        by=by if isinstance(by, str) else duty.by,
    )


def _bases(value: FieldValue) -> Iterator[Basis]:
    """Yield the citations that an edit sets."""
    if isinstance(value, Basis):
        yield value
    elif isinstance(value, tuple):
        yield from (each for each in value if isinstance(each, Basis))
