"""Decisions that name something else: another value, another item, another id."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from dutylist.derive.rebase.bases import Onto, moved_duty
from dutylist.derive.rebase.edits import against
from dutylist.derive.rebase.kinds import Kind
from dutylist.derive.rebase.pieces import NOTHING, NotOpen, held, joined, named
from dutylist.derive.rebase.sides import seeing
from dutylist.derive.rebase.target import Sides
from dutylist.io import rebase_build
from dutylist.model import Bind, Conflict, Duty, DutyChanges, Edit, Item, Overlay, Plain
from dutylist.texts import Text

_NO_VALUE = Text("这种冲突不能另写内容", "no other value can be set here")
_USED = Text("编号 {id} 已在使用或已停用", "the id {id} is in use or retired")
_TWO = Text("合并至少要两项", "a merge needs two items at least")
_ONE = Text("只能写一个编号", "one id only can be given here")
_NO_DUTY = Text("新目录中没有职责 {id}", "the new base has no duty {id}")


@dataclass(frozen=True, slots=True)
class Turned:
    """What an action has become, and the items of the new base that it is about now."""

    piece: Overlay
    targets: tuple[str, ...] = ()


def turn(onto: Onto, conflict: Conflict, kind: Kind, piece: Overlay, value: Plain) -> Turned:
    """Return an action turned to what was decided; raises NotOpen where it cannot be."""
    match kind:
        case Kind.CHANGED_BOTH | Kind.HANDED_OVER | Kind.LEAD_CHANGED:
            return Turned(_set(onto, conflict, value))
        case Kind.NEIGHBOUR_GONE:
            return Turned(_behind(onto, piece, named(value)))
        case Kind.ADDED_TWICE | Kind.ID_RETIRED:
            return Turned(_renamed(onto, piece, named(value)))
        case Kind.DUTY_REMOVED:
            return Turned(_other_duty(onto, piece, named(value)))
        case Kind.SOURCES_CHANGED:
            return _sources(onto, piece, value)
        case Kind.REMOVED_EDITED | Kind.REQUIRED_REMOVED:
            raise NotOpen(_NO_VALUE)
    targets = tuple(held(onto, each) for each in _listed(value))
    turned = NOTHING
    for item in targets:
        turned = joined(turned, _about(onto, piece, conflict, item))
    return Turned(turned, tuple(item.id for item in targets))


def _listed(value: Plain) -> list[Plain]:
    return list(value) if isinstance(value, list | tuple) else [value]


def _set(onto: Onto, conflict: Conflict, value: Plain) -> Overlay:
    """Return the action with another value in place of its own."""
    action = _other(dict(conflict.action), str(conflict.field), value)
    if "edit" not in action and "bind" not in action and "move" not in action:
        raise NotOpen(_NO_VALUE)
    piece = rebase_build.piece(action)
    return replace(piece, edit=tuple(seeing(onto, edit) for edit in piece.edit))


def _other(action: dict[str, Plain], field: str, value: Plain) -> dict[str, Plain]:
    """Return an action with a value put in wherever it sets a field."""
    found: dict[str, Plain] = {}
    for name, each in action.items():
        match name, each:
            case "set", dict():
                found[name] = {**each, field: value}
            case "departments", dict():
                found[name] = dict.fromkeys(each, value)
            case "move", dict():
                found[name] = {**each, field: value}
            case (("edit" | "duties" | "bind"), dict()):
                found[name] = _other(each, field, value)
            case "edit", list():
                found[name] = [_other(one, field, value) for one in each if isinstance(one, dict)]
            case "add", list():
                raise NotOpen(_NO_VALUE)
            case _:
                found[name] = each
    return found


def _behind(onto: Onto, piece: Overlay, after: str) -> Overlay:
    held(onto, after)
    return replace(
        piece,
        add=tuple(replace(each, after=after) for each in piece.add),
        move=tuple(replace(each, after=after) for each in piece.move),
        merge=tuple(replace(each, after=after) for each in piece.merge),
        split=tuple(replace(each, after=after) for each in piece.split),
    )


def _renamed(onto: Onto, piece: Overlay, name: str) -> Overlay:
    """Return what was added under an id that nobody uses."""
    if name in onto.items or name in onto.duties or name in onto.catalogue.retired:
        raise NotOpen(_USED, id=name)
    if piece.split:
        raise NotOpen(_NO_VALUE)
    return replace(
        piece,
        add=tuple(replace(each, item=_called(each.item, name)) for each in piece.add),
        merge=tuple(replace(each, into=_called(each.into, name)) for each in piece.merge),
        edit=tuple(replace(each, duties=_called_duties(each, name)) for each in piece.edit),
    )


def _called(item: Item, name: str) -> Item:
    duties = tuple(replace(duty, id=moved_duty(duty.id, item.id, name)) for duty in item.duties)
    return replace(item, id=name, duties=duties)


def _called_duties(edit: Edit, name: str) -> DutyChanges:
    added = edit.duties.add
    renamed: tuple[Duty, ...] = tuple(replace(duty, id=name) for duty in added)
    return replace(edit.duties, add=renamed)


def _other_duty(onto: Onto, piece: Overlay, duty: str) -> Overlay:
    if duty not in onto.duties:
        raise NotOpen(_NO_DUTY, id=duty)
    item = onto.items[onto.duties[duty][0]]
    turned = NOTHING
    for edit in piece.edit:
        changes = tuple(replace(change, id=duty) for change in edit.duties.edit)
        whole = replace(edit, item=item.id, duties=DutyChanges(edit=changes))
        turned = joined(turned, _again(onto, whole, item))
    return turned


def _again(onto: Onto, edit: Edit, item: Item) -> Overlay:
    """Hold an edit against the item that it is about now: what was changed there is asked again."""
    settled = against(Sides(None, None, item, onto), edit)
    conflicts = tuple(one.conflict for one in settled.outcomes if one.conflict is not None)
    return replace(
        NOTHING, edit=() if settled.kept is None else (settled.kept,), conflicts=conflicts
    )


def _sources(onto: Onto, piece: Overlay, value: Plain) -> Turned:
    items = tuple(held(onto, each).id for each in _listed(value))
    if piece.split:
        if len(items) != 1:
            raise NotOpen(_ONE)
        split = tuple(replace(each, item=items[0]) for each in piece.split)
        return Turned(replace(piece, split=split), items)
    if len(items) < 2:  # noqa: PLR2004
        raise NotOpen(_TWO)
    return Turned(replace(piece, merge=tuple(replace(e, items=items) for e in piece.merge)), items)


def _about(onto: Onto, piece: Overlay, conflict: Conflict, item: Item) -> Overlay:
    """Return an action as one about another item."""
    parts = list(_edits(onto, piece, item))
    whole = replace(
        piece,
        claim=(item.id,) if piece.claim else (),
        decline=tuple(replace(each, item=item.id) for each in piece.decline),
        remove=tuple(replace(each, item=item.id) for each in piece.remove),
        move=tuple(replace(each, item=item.id) for each in piece.move),
        split=tuple(replace(each, item=item.id) for each in piece.split),
        edit=(),
        bind=_bound(piece.bind, conflict, item),
    )
    for part in parts:
        whole = joined(whole, part)
    return whole


def _edits(onto: Onto, piece: Overlay, item: Item) -> Iterator[Overlay]:
    moved: Callable[[str, str], str] = lambda duty, old: moved_duty(duty, old, item.id)  # noqa: E731
    for edit in piece.edit:
        duties = DutyChanges(
            add=tuple(replace(each, id=moved(each.id, edit.item)) for each in edit.duties.add),
            remove=tuple(replace(e, id=moved(e.id, edit.item)) for e in edit.duties.remove),
            edit=tuple(replace(each, id=moved(each.id, edit.item)) for each in edit.duties.edit),
        )
        yield _again(onto, replace(edit, item=item.id, duties=duties), item)


def _bound(bind: Bind, conflict: Conflict, item: Item) -> Bind:
    contacts = {
        item.id if name == conflict.item else name: each for name, each in bind.contacts.items()
    }
    return replace(bind, contacts=contacts)
