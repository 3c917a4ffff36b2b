"""Which entry of a record allows which change: the same list, item and duty, a fitting action."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dutylist.admission import content, sealed
from dutylist.admission import holds as holds_in
from dutylist.diff import Change
from dutylist.gate.approvals import kept
from dutylist.gate.inherited import as_base, found
from dutylist.gate.pairs import Versus
from dutylist.gate.side import Side
from dutylist.model import Catalogue, Item, RecordedChange, Role, Workspace
from dutylist.model.record import Action

_LEADS = frozenset({"DC321", "DC327"})
_PARTS = frozenset({"DC211"})
_LINES = frozenset({Action.MERGE, Action.SPLIT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Burden:
    """A change that must be approved, in the pair where it was found.

    `old` is the list before, which is the base itself for what an overlay does to an item that it
    takes up; `inside` tells that it is that.
    """

    change: Change
    versus: Versus
    inside: bool = False

    @property
    def old(self) -> Catalogue | None:
        """Return the list that the change starts from, None for a new one."""
        if self.inside:
            return self.versus.new.base
        return self.versus.old.catalogue if self.versus.old is not None else None

    @property
    def item(self) -> str:
        """Return the id of the item, none for a change of the list itself."""
        return self.change.item or ""

    @property
    def comes(self) -> bool:
        """Whether the item was not in the list before."""
        return self.old is None or found(self.old, self.item) is None


def concerns(entry: RecordedChange, burden: Burden) -> bool:
    """Whether an entry names the list and item of a burden, in whatever action."""
    if burden.versus.where != (entry.overlay, entry.where):
        return False
    return entry.item is None or entry.item == burden.item or _related(entry, burden)


def fits(entry: RecordedChange, burden: Burden) -> bool:
    """Whether an entry that concerns a burden names its duty and an action that leads to it."""
    if entry.action == Action.ISSUE:
        return burden.versus.old is None and not burden.inside
    if not _of_duty(entry, burden):
        return False
    if entry.action in _LINES:
        return _related(entry, burden)
    return entry.item == burden.item and _leads_to(entry, burden)


def _leads_to(entry: RecordedChange, burden: Burden) -> bool:
    """Whether the action of an entry on the item of a burden leads to it."""
    if entry.action == Action.ADD:
        return burden.comes if entry.duty is None else _new_duty(entry.duty, burden)
    if entry.overlay and not burden.versus.settled:
        return False
    match entry.action:
        case Action.CLAIM:
            return not burden.inside and _from_base(burden)
        case Action.EDIT:
            return not burden.comes
        case Action.MOVE:
            return burden.change.kind.code in _PARTS
        case _:
            return False


def _from_base(burden: Burden) -> bool:
    """Whether an item is taken from the base: newly, or as it stands there."""
    new = burden.versus.new
    if new.base is None or found(new.base, burden.item) is None:
        return False
    return burden.comes or as_base(new, burden.item)


def holds(entry: RecordedChange, burden: Burden, workspace: Workspace) -> bool:
    """Whether the very version of a burden holds what an entry approved."""
    one = burden.versus.new.catalogue
    rest = tuple(each for each in workspace.catalogues if each.id != one.id)
    only = workspace if entry.overlay else replace(workspace, catalogues=(*rest, one))
    return entry.digest is not None and entry.digest in content(entry, only)


def decided_above(burden: Burden, old: Workspace, new: Workspace) -> str | None:
    """Return the record that added an item to the base which a list takes only now, if any.

    A rebase leaves what the base gained undecided in each overlay. Taking it up later is what was
    approved when the base gained it, as long as the approval still holds; it may be an earlier one.
    """
    versus = burden.versus
    was = versus.old.overlay if versus.old is not None else None
    base = versus.new.base
    if was is None or base is None or burden.inside or burden.item not in was.undecided:
        return None
    if not burden.comes or not versus.settled or found(base, burden.item) is None:
        return None
    rest = tuple(each for each in new.catalogues if each.id != base.id)
    only = replace(new, catalogues=(*rest, base))
    before = {each.id: each for each in old.records}
    for record in new.records:
        earlier = before.get(record.id)
        if not record.approved or not sealed(record):
            continue
        if earlier is None or not earlier.approved or not kept(earlier, record):
            continue
        if any(_adds(each, base, burden.item) and holds_in(each, only) for each in record.changes):
            return record.id
    return None


def _adds(entry: RecordedChange, base: Catalogue, item: str) -> bool:
    added = not entry.overlay and entry.action == Action.ADD and entry.duty is None
    return added and entry.where == base.id and entry.item == item


def lead_duties(burden: Burden, side: Side) -> frozenset[str]:
    """Return the duties by which the local body leads an item that it did not lead before."""
    before = found(burden.old, burden.item) if burden.old is not None else None
    after = found(burden.versus.new.catalogue, burden.item)
    local = side.local(burden.versus.new.catalogue)
    return _leading(after, local) - _leading(before, local)


def is_lead(burden: Burden) -> bool:
    """Whether a burden is that the lead of an item changed."""
    return burden.change.kind.code in _LEADS


def _leading(item: Item | None, local: frozenset[str]) -> frozenset[str]:
    duties = item.duties if item is not None else ()
    return frozenset(each.id for each in duties if each.role is Role.LEAD and each.by in local)


def _of_duty(entry: RecordedChange, burden: Burden) -> bool:
    return entry.duty is None or entry.duty == burden.change.duty


def _new_duty(duty: str, burden: Burden) -> bool:
    before = found(burden.old, burden.item) if burden.old is not None else None
    return before is None or all(each.id != duty for each in before.duties)


def _related(entry: RecordedChange, burden: Burden) -> bool:
    """Whether an item was declared merged or split, and an entry names it as it was or as it is."""
    return entry.action in _LINES and any(
        burden.item in new and entry.item in {*old, burden.item}
        for action, old, new in _lines(burden.versus)
        if action is None or action == entry.action
    )


def _lines(
    versus: Versus,
) -> Iterator[tuple[Action | None, tuple[str, ...], tuple[str, ...]]]:
    """Yield what was merged and split, as the list or its overlay declares it."""
    overlay, replaces = versus.new.overlay, versus.new.catalogue.replaces
    for merge in overlay.merge if overlay is not None else ():
        yield Action.MERGE, merge.items, (merge.into.id,)
    for split in overlay.split if overlay is not None else ():
        yield Action.SPLIT, (split.item,), tuple(each.id for each in split.into)
    for line in replaces.lineage if replaces is not None else ():
        yield None, line.old, line.new
