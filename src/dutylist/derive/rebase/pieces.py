"""Single actions as overlays with nothing else in them, joined to the overlay they came from."""

from dataclasses import replace

from dutylist.derive.rebase.bases import Onto
from dutylist.model import (
    Basis,
    Bind,
    DutyChanges,
    DutyEdit,
    Edit,
    Item,
    Overlay,
    Pin,
    Plain,
    Target,
)
from dutylist.texts import Text

NOTHING = Overlay(id="", target=Target(), base=Pin("", "", ""))
"""An overlay without any action."""

_NOT_THERE = Text("新目录中没有 {id}", "the new base has no {id}")
_NO_ID = Text("这里要写编号，不能写“{id}”", "an id is wanted here, not “{id}”")


class NotOpen(Exception):  # noqa: N818
    """A decision that cannot be carried out; `why` says it."""

    def __init__(self, why: Text, **params: str) -> None:
        super().__init__(why.en)
        self.why = Text(why.zh.format(**params), why.en.format(**params))


def held(onto: Onto, item: Plain) -> Item:
    """Return an item of the new base by an id that was given; raises NotOpen."""
    name = named(item)
    if name not in onto.items:
        raise NotOpen(_NOT_THERE, id=name)
    return onto.items[name]


def named(value: Plain) -> str:
    """Return an id that was given; raises NotOpen for anything else."""
    if not isinstance(value, str):
        raise NotOpen(_NO_ID, id=str(value))
    return value


def joined(overlay: Overlay, piece: Overlay) -> Overlay:
    """Return an overlay with the actions of another; edits of one item become one."""
    for edit in piece.edit:
        overlay = _with_edit(overlay, edit)
    bind, more = overlay.bind, piece.bind
    return replace(
        overlay,
        claim=tuple(dict.fromkeys((*overlay.claim, *piece.claim))),
        decline=overlay.decline + piece.decline,
        remove=overlay.remove + piece.remove,
        add=overlay.add + piece.add,
        move=overlay.move + piece.move,
        merge=overlay.merge + piece.merge,
        split=overlay.split + piece.split,
        conflicts=overlay.conflicts + piece.conflicts,
        bind=Bind(
            departments={**bind.departments, **more.departments},
            contacts={**bind.contacts, **more.contacts},
            route=bind.route,
        ),
    )


def _with_edit(overlay: Overlay, edit: Edit) -> Overlay:
    for at, other in enumerate(overlay.edit):
        if other.item == edit.item and _why(other) == _why(edit):
            whole = _one(other, edit)
            return replace(overlay, edit=(*overlay.edit[:at], whole, *overlay.edit[at + 1 :]))
    return replace(overlay, edit=(*overlay.edit, edit))


def _why(edit: Edit) -> tuple[str | None, Basis | None, str | None]:
    return edit.reason, edit.authority, edit.record


def _one(edit: Edit, more: Edit) -> Edit:
    duties, other = edit.duties, more.duties
    return replace(
        edit,
        was={**edit.was, **more.was},
        set={**edit.set, **more.set},
        duties=DutyChanges(
            add=duties.add + other.add,
            remove=duties.remove + other.remove,
            edit=_duties(duties.edit, other.edit),
        ),
    )


def _duties(changes: tuple[DutyEdit, ...], more: tuple[DutyEdit, ...]) -> tuple[DutyEdit, ...]:
    found = {change.id: change for change in changes}
    for change in more:
        before = found.get(change.id, change)
        found[change.id] = replace(
            before, was={**before.was, **change.was}, set={**before.set, **change.set}
        )
    return tuple(found.values())
