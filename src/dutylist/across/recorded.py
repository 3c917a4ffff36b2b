"""What an overlay did to an item, with the reason or record that it gave."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dutylist.across.held import Held
from dutylist.findings import Route
from dutylist.model import Addition, Edit, Item, Merge, Overlay, Split


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One action on an item: the fields that it touched (none: the whole), and why."""

    route: Route
    fields: frozenset[str] = frozenset()
    reason: str | None = None
    record: str | None = None

    def touches(self, concerned: Callable[[str], bool]) -> bool:
        """Whether the action touched a field that is concerned."""
        return not self.fields or any(map(concerned, self.fields))

    @property
    def explained(self) -> bool:
        """Whether it says why, or names a record that does."""
        return bool(self.reason or self.record)


def actions(held: Held, item: Item) -> tuple[Action, ...]:
    """Return what a list's own overlay made of an item; moves and contacts change nothing."""
    if held.overlay is not None:
        return tuple(_written(held.overlay, item.id))
    made = held.catalogue.derived
    return tuple(
        Action(
            route=item.route,
            fields=frozenset(level.fields),
            reason=level.reason,
            record=level.record,
        )
        for level in item.origin
        if made is not None
        and level.overlay == made.overlay
        and level.action not in ("bind", "move")
    )


def _written(overlay: Overlay, item: str) -> Iterator[Action]:
    for edit in overlay.edit:
        if edit.item == item:
            fields = _fields(edit)
            yield Action(route=edit.route, fields=fields, reason=edit.reason, record=edit.record)
    makings: tuple[Addition | Merge | Split, ...] = (*overlay.add, *overlay.merge, *overlay.split)
    for making in makings:
        if item in _made(making):
            yield Action(route=making.route, reason=making.reason, record=making.record)


def _made(making: Addition | Merge | Split) -> tuple[str, ...]:
    match making:
        case Addition():
            return (making.item.id,)
        case Merge():
            return (making.into.id,)
        case Split():
            return tuple(item.id for item in making.into)


def _fields(edit: Edit) -> frozenset[str]:
    """Return the fields of an edit as origins name them; an added or removed duty is its id."""
    changes = edit.duties
    names = [f"{change.id}.{name}" for change in changes.edit for name in change.set]
    names += [duty.id for duty in changes.add]
    names += [removal.id for removal in changes.remove]
    return frozenset((*edit.set, *names))
