"""What is left of an action in conflict where the local side wins, and where the new base does."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from dutylist.derive.fields import DUTY_FIELDS, duty_field, item_field, same, with_duty_fields
from dutylist.derive.rebase.bases import Onto
from dutylist.derive.rebase.kinds import Kind
from dutylist.derive.rebase.pieces import NOTHING, NotOpen, held
from dutylist.io import rebase_build
from dutylist.model import (
    Addition,
    Conflict,
    Duty,
    DutyChanges,
    DutyEdit,
    DutyRemoval,
    Edit,
    FieldValue,
    Item,
    Overlay,
)
from dutylist.texts import Text

_NOTHING_LEFT = Text("上级已没有可供调整的内容", "nothing is left above that it could change")
_NO_DUTY = Text("新目录中没有职责 {id}", "the new base has no duty {id}")
_SOURCES = Text("来源事项 {id} 已不在新目录中", "the source {id} is not in the new base")
_NO_MIX = Text(
    "新目录已有这些编号的事项，请另取编号",
    "the new base holds items of these ids; give the local ones ids of their own",
)


def keep(onto: Onto, conflict: Conflict, kind: Kind, piece: Overlay) -> Overlay:
    """Return the action as one on the new base; raises NotOpen where it cannot be."""
    match kind:
        case Kind.CHANGED_BOTH | Kind.HANDED_OVER | Kind.LEAD_CHANGED:
            return replace(piece, edit=tuple(seeing(onto, edit) for edit in piece.edit))
        case Kind.REMOVED_EDITED | Kind.REQUIRED_REMOVED:
            return piece
        case Kind.DUTY_REMOVED:
            return replace(piece, edit=tuple(_kept(conflict, edit) for edit in piece.edit))
        case Kind.ADDED_TWICE:
            return _over(onto, piece)
        case Kind.SOURCES_CHANGED:
            return _with_sources(onto, piece)
        case Kind.NOT_IN_OLD:
            held(onto, conflict.item)
            return replace(piece, edit=tuple(seeing(onto, edit) for edit in piece.edit))
    raise NotOpen(_NOTHING_LEFT)


def give_way(kind: Kind, piece: Overlay) -> Overlay:
    """Return what is left of an action where the new base wins: mostly nothing."""
    if kind is not Kind.NEIGHBOUR_GONE:
        return NOTHING
    return replace(
        piece,
        add=tuple(replace(each, after=None) for each in piece.add),
        move=tuple(replace(each, after=None) for each in piece.move if each.category is not None),
        merge=tuple(replace(each, after=None) for each in piece.merge),
        split=tuple(replace(each, after=None) for each in piece.split),
    )


def seeing(onto: Onto, edit: Edit) -> Edit:
    """Return an edit whose author has seen the new base; raises NotOpen where it has no target."""
    item = held(onto, edit.item)
    duties = {duty.id: duty for duty in item.duties}
    named = [each.id for each in edit.duties.edit] + [each.id for each in edit.duties.remove]
    for name in named:
        if name not in duties:
            raise NotOpen(_NO_DUTY, id=name)
    changes = tuple(
        replace(each, was={name: duty_field(duties[each.id], name) for name in each.set})
        for each in edit.duties.edit
    )
    return replace(
        edit,
        was={name: item_field(item, name) for name in edit.set},
        duties=replace(edit.duties, edit=changes),
    )


def _kept(conflict: Conflict, edit: Edit) -> Edit:
    """Return an edit that adds the duty which the new base has dropped, as it is changed here."""
    duty = rebase_build.duty(conflict.old)
    for change in edit.duties.edit:
        duty = with_duty_fields(duty, change.set)
    return replace(edit, was={}, set={}, duties=DutyChanges(add=(duty,)))


def _over(onto: Onto, piece: Overlay) -> Overlay:
    """Return edits that give what the new base has the words of what was added here."""
    if piece.merge or piece.split:
        raise NotOpen(_NO_MIX)
    edits = tuple(_difference(held(onto, each.item.id), each) for each in piece.add)
    for edit in piece.edit:
        edits += (replace(edit, duties=_duties_over(onto, edit)),)
    return replace(piece, add=(), edit=tuple(each for each in edits if each.set or _busy(each)))


def _busy(edit: Edit) -> bool:
    duties = edit.duties
    return bool(duties.add or duties.remove or duties.edit)


def _duties_over(onto: Onto, edit: Edit) -> DutyChanges:
    item = held(onto, edit.item)
    duties = {duty.id: duty for duty in item.duties}
    for duty in edit.duties.add:
        if duty.id not in duties:
            raise NotOpen(_NO_DUTY, id=duty.id)
    changes = (_duty_difference(duties[duty.id], duty) for duty in edit.duties.add)
    return DutyChanges(edit=tuple(each for each in changes if each.set))


_COMPARED = ("name", "category", "part", "basis", "guide", "posts", "publish", "note")


def _difference(item: Item, addition: Addition) -> Edit:
    own = addition.item
    names = dict.fromkeys((*_COMPARED, *item.fields, *own.fields))
    was, new = _differing(names, _reader(item), _reader(own))
    before, after = ({duty.id: duty for duty in each.duties} for each in (item, own))
    changes = (_duty_difference(before[name], after[name]) for name in before if name in after)
    return Edit(
        item=item.id,
        was=was,
        set=new,
        duties=DutyChanges(
            add=tuple(duty for name, duty in after.items() if name not in before),
            remove=tuple(DutyRemoval(id=name) for name in before if name not in after),
            edit=tuple(each for each in changes if each.set),
        ),
        reason=addition.reason,
        authority=next(own.citations, None),
        record=addition.record,
    )


Reader = Callable[[str], FieldValue]


def _reader(item: Item) -> Reader:
    return lambda name: item_field(item, name)


def _duty_difference(before: Duty, after: Duty) -> DutyEdit:
    names = dict.fromkeys(sorted(DUTY_FIELDS))
    was, new = _differing(
        names, lambda name: duty_field(before, name), lambda name: duty_field(after, name)
    )
    return DutyEdit(id=before.id, was=was, set=new)


def _differing(
    names: Mapping[str, None], before: Reader, after: Reader
) -> tuple[dict[str, FieldValue], dict[str, FieldValue]]:
    other = [name for name in names if not same(before(name), after(name))]
    return {name: before(name) for name in other}, {name: after(name) for name in other}


def _with_sources(onto: Onto, piece: Overlay) -> Overlay:
    sources = [*(each.item for each in piece.split)]
    sources += [item for each in piece.merge for item in each.items]
    for item in sources:
        if item not in onto.items:
            raise NotOpen(_SOURCES, id=item)
    return piece
