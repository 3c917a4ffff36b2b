"""Where items come from: what each action of an overlay leaves behind for whoever asks later."""

from collections.abc import Iterable

from dutylist.derive.bound import BIND, GUIDE
from dutylist.derive.case import Case
from dutylist.derive.makings import Making
from dutylist.derive.order import by_id
from dutylist.findings import Route
from dutylist.model import Addition, Edit, Item, Merge, Move, Origin, Split

Action = Addition | Edit | Merge | Move | Split
Subject = tuple[tuple[str, ...], tuple[str, ...]]


def subject(edit: Edit) -> Subject:
    """Return what an edit touches of its item and of duties: two edits touch nothing in common."""
    duties = edit.duties
    ids = [*(duty.id for duty in duties.add), *(removal.id for removal in duties.remove)]
    names = [f"{change.id}.{name}" for change in duties.edit for name in change.set]
    return tuple(sorted(edit.set)), tuple(sorted((*ids, *names), key=by_id))


def edited(case: Case, edit: Edit) -> Origin:
    """Return the origin that an edit adds."""
    of_item, of_duties = subject(edit)
    return _origin(case, edit, "edit", (*of_item, *of_duties))


def moved(case: Case, move: Move) -> Origin:
    """Return the origin that a move adds."""
    return _origin(case, move, "move", () if move.category is None else ("category",))


def made(case: Case, making: Making) -> tuple[Origin, ...]:
    """Return the origins of a new item: those of all its sources, then its own.

    The fields of that last one are the ids of the sources.
    """
    action, sources = making.action, making.sources
    name = {Addition: "add", Merge: "merge", Split: "split"}[type(action)]
    own = _origin(case, action, name, tuple(each.id for each in sources))
    return (*_all(sources), own)


def bound(case: Case, route: Route) -> Origin:
    """Return the origin that a binding adds."""
    base, overlay = case.base.catalogue, case.overlay
    return Origin(
        catalogue=base.id,
        version=base.version,
        overlay=overlay.id,
        line=case.terms.line(route),
        action=BIND,
        fields=GUIDE,
    )


def _all(items: Iterable[Item]) -> Iterable[Origin]:
    return (level for item in items for level in item.origin)


def _origin(case: Case, action: Action, name: str, fields: tuple[str, ...]) -> Origin:
    base = case.base.catalogue
    return Origin(
        catalogue=base.id,
        version=base.version,
        overlay=case.overlay.id,
        line=case.terms.line(action.route),
        action=name,
        reason=action.reason,
        record=None if isinstance(action, Move) else action.record,
        fields=fields,
    )
