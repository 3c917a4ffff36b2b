"""What exactly a recorded change leads to, in words, for those who approve it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dutylist.model import (
    Catalogue,
    Duty,
    Edit,
    FieldValue,
    Item,
    Overlay,
    Plain,
    RecordedChange,
    Workspace,
)
from dutylist.model.record import Action

Said = Duty | str | None
"""A duty, or the words of something else; None where it is not there."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is approved: what it is, and what is said of it before and after."""

    what: str
    before: Said
    after: Said


def approved(change: RecordedChange, workspace: Workspace) -> tuple[Line, ...]:
    """Return what a change says, with the words before it where they are known."""
    if change.overlay:
        overlay = next((o for o in workspace.overlays if o.id == change.where), None)
        lines = () if overlay is None else tuple(_overlay(change, overlay, workspace))
    else:
        lines = tuple(_catalogue(change, workspace))
    if change.duty is None:
        return lines
    return tuple(each for each in lines if each.what.split(" ")[0] == change.duty)


def _catalogue(change: RecordedChange, workspace: Workspace) -> Iterator[Line]:
    versions = [each for each in workspace.catalogues if each.id == change.where]
    for now in versions:
        if workspace.superseded(now):
            continue
        replaced = now.replaces.version if now.replaces else None
        old = next((each for each in versions if each.version == replaced), None)
        if change.action == Action.ISSUE:
            for item in now.items:
                yield Line(item.id, None, item.name)
        else:
            yield from _items(_item(old, change.item), _item(now, change.item))


def _item(catalogue: Catalogue | None, item: str | None) -> Item | None:
    items = () if catalogue is None else catalogue.items
    return next((each for each in items if each.id == item), None)


def _items(old: Item | None, new: Item | None) -> Iterator[Line]:
    before, after = (() if each is None else each.duties for each in (old, new))
    if (each := new or old) is not None:
        yield Line(each.id, old.name if old else None, new.name if new else None)
    known = {duty.id: duty for duty in before}
    for duty in after:
        yield _duty(known.pop(duty.id, None), duty)
    for duty in known.values():
        yield _duty(duty, None)


def _duty(old: Duty | None, new: Duty | None) -> Line:
    each = new or old
    assert each is not None  # noqa: S101  (one of them is there)
    return Line(each.id, old, new)


def _overlay(change: RecordedChange, overlay: Overlay, workspace: Workspace) -> Iterator[Line]:
    base = _item(workspace.base_of(overlay), change.item)
    match change.action:
        case Action.ADD | Action.EDIT if any(each.item == change.item for each in overlay.edit):
            for edit in overlay.edit:
                if edit.item == change.item:
                    yield from _edit(edit, base)
        case Action.REMOVE | Action.MOVE:
            yield from _moved(change, overlay, base)
        case Action.CLAIM:
            yield from _items(None, base)
        case _:
            for old, new in _made(overlay):
                if change.item in {*old, *(item.id for item in new)}:
                    for item in new:
                        yield from _items(None, item)


def _moved(change: RecordedChange, overlay: Overlay, base: Item | None) -> Iterator[Line]:
    for removal in overlay.remove:
        if removal.item == change.item and change.action == Action.REMOVE:
            reason = f"{removal.reason.value} {removal.taker or ''}".rstrip()
            yield Line(removal.item, base.name if base else removal.item, reason)
    for move in overlay.move:
        if move.item == change.item and change.action == Action.MOVE:
            yield Line(move.item, base.category if base else None, move.category)


def _made(overlay: Overlay) -> Iterator[tuple[tuple[str, ...], tuple[Item, ...]]]:
    yield from (((), (each.item,)) for each in overlay.add)
    yield from ((each.items, (each.into,)) for each in overlay.merge)
    yield from (((each.item,), each.into) for each in overlay.split)


def _edit(edit: Edit, base: Item | None) -> Iterator[Line]:
    known = {duty.id: duty for duty in base.duties} if base else {}
    yield from _fields(edit.item, edit.was, edit.set)
    for duty in edit.duties.add:
        yield _duty(None, duty)
    for removal in edit.duties.remove:
        yield Line(removal.id, known.get(removal.id), None)
    for change in edit.duties.edit:
        yield from _fields(change.id, change.was, change.set)


def _fields(
    what: str, was: Mapping[str, FieldValue], new: Mapping[str, FieldValue]
) -> Iterator[Line]:
    for name, value in new.items():
        yield Line(f"{what} {name}", _plain(was.get(name)), _plain(value))


def _plain(value: FieldValue | Plain | Sequence[object]) -> str | None:
    match value:
        case None:
            return None
        case str():
            return str(value)
        case list() | tuple():
            return "；".join(_plain(each) or "" for each in value)
    return str(getattr(value, "text", value))
