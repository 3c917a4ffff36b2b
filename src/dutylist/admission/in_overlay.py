"""What an overlay itself says for a recorded change, whatever its base says."""

from collections.abc import Iterable, Iterator

from dutylist.admission import binding
from dutylist.admission.local import local
from dutylist.model import (
    LOCAL,
    Duty,
    DutyEdit,
    DutyRemoval,
    Edit,
    Item,
    Mode,
    Overlay,
    Plain,
    RecordedChange,
    Workspace,
)
from dutylist.model.record import Action

DutyAction = Duty | DutyEdit | DutyRemoval


def told(change: RecordedChange, overlay: Overlay, workspace: Workspace) -> Plain:
    """Return what an overlay says of the item or duty of a change; None where it says nothing."""
    local = _local(overlay, workspace)
    item = change.item or ""
    said: Plain = None
    match change.action:
        case Action.ADD | Action.EDIT if change.duty is not None:
            said = _duty(overlay, change, local)
        case Action.REMOVE if change.duty is not None:
            said = _duty_gone(overlay, change, workspace)
        case Action.ADD:
            said = _items((each.item for each in overlay.add if each.item.id == item), local)
        case Action.EDIT:
            said = _edited(overlay, item, workspace, local)
        case Action.MOVE:
            said = [{"category": each.category} for each in overlay.move if each.item == item]
        case Action.MERGE | Action.SPLIT:
            said = _remade(overlay, change, local)
        case Action.REMOVE:
            said = _removed(overlay, item, workspace)
        case Action.CLAIM if _taken(overlay, item, workspace):
            said = {"taken": item}
    return said or None


def _local(overlay: Overlay, workspace: Workspace) -> binding.Local:
    unit = next((each for each in workspace.units if each.code == overlay.target.unit), None)
    base = workspace.base_of(overlay)
    level = overlay.target.level_of(unit.level if unit else None, base.level if base else "")
    return local(workspace, overlay.bind.departments, level)


def _items(items: Iterable[Item], local: binding.Local) -> Plain:
    return binding.in_order(binding.of_item(item, local) for item in items) or None


def _in_base(overlay: Overlay, item: str, workspace: Workspace) -> Item | None:
    base = workspace.base_of(overlay)
    items = () if base is None else base.items
    return next((each for each in items if each.id == item), None)


def _edited(overlay: Overlay, item: str, workspace: Workspace, local: binding.Local) -> Plain:
    """Return what all edits of an item set, add and take away.

    With it stand the departments of the base's item that are called as the local body is here:
    a name alone would hand down what they do. An item that the overlay makes is edited in place.
    """
    edits = [each for each in overlay.edit if each.item == item]
    if not edits:
        return _items((each for each in overlay.made if each.id == item), local)
    base = _in_base(overlay, item, workspace)
    bound = {each.by for each in base.duties if each.by in local} if base is not None else set()
    return {
        "set": binding.in_order(binding.of_item_fields(each.set, local) for each in edits),
        "duties": binding.in_order(_action(each, local) for each in _duty_actions(edits)),
        "local": [*sorted(bound - {LOCAL})],
    }


def _duty_actions(edits: Iterable[Edit]) -> Iterator[DutyAction]:
    for edit in edits:
        yield from edit.duties.add
        yield from edit.duties.remove
        yield from edit.duties.edit


def _action(action: DutyAction, local: binding.Local) -> Plain:
    match action:
        case Duty():
            return {"add": binding.of_duty(action, local)}
        case DutyEdit():
            return {"edit": action.id, "set": binding.of_duty_fields(action.set, local)}
        case DutyRemoval():
            return {"gone": action.id}


def _duty(overlay: Overlay, change: RecordedChange, local: binding.Local) -> Plain:
    """Return what an overlay does to one duty of an item: in an edit, or in an item it adds."""
    edits = [each for each in overlay.edit if each.item == change.item]
    said = [_action(each, local) for each in _duty_actions(edits) if each.id == change.duty]
    made = [each for each in overlay.made if each.id == change.item]
    said += [_action(d, local) for each in made for d in each.duties if d.id == change.duty]
    return binding.in_order(said) or None


def _duty_gone(overlay: Overlay, change: RecordedChange, workspace: Workspace) -> Plain:
    """Return that a duty is taken away, or is neither in the base nor made here."""
    edits = [each for each in overlay.edit if each.item == change.item]
    actions = [each for each in _duty_actions(edits) if each.id == change.duty]
    if actions:
        gone = all(isinstance(each, DutyRemoval) for each in actions)
    else:
        base = _in_base(overlay, change.item or "", workspace)
        items = [each for each in overlay.made if each.id == change.item]
        items += [] if base is None else [base]
        gone = all(duty.id != change.duty for item in items for duty in item.duties)
    return {"gone": change.duty} if gone else None


def _remade(overlay: Overlay, change: RecordedChange, local: binding.Local) -> Plain:
    """Return into what items were merged or split, the item being one of them or one made."""
    made: list[tuple[tuple[str, ...], tuple[Item, ...]]] = []
    if change.action == Action.MERGE:
        made = [(each.items, (each.into,)) for each in overlay.merge]
    else:
        made = [((each.item,), each.into) for each in overlay.split]
    return [
        {"from": [*sorted(old)], "into": _items(new, local)}
        for old, new in made
        if change.item in {*old, *(item.id for item in new)}
    ] or None


def _removed(overlay: Overlay, item: str, workspace: Workspace) -> Plain:
    """Return why an item is left out and who takes it, or that nothing brings it in any more."""
    for removal in overlay.remove:
        if removal.item == item:
            return {"reason": removal.reason.value, "taker": removal.taker}
    if any(each.item == item for each in overlay.decline):
        return {"declined": item}
    base = workspace.base_of(overlay)
    known = base is not None and _in_base(overlay, item, workspace) is None
    return {"gone": item} if known and item not in {each.id for each in overlay.made} else None


def _taken(overlay: Overlay, item: str, workspace: Workspace) -> bool:
    """Whether an item of the base is claimed, or taken with all others."""
    out = {each.item for each in overlay.remove} | {each.item for each in overlay.decline}
    if item in out or item in overlay.undecided:
        return False
    if overlay.mode is Mode.CLAIM:
        return item in overlay.claim
    return _in_base(overlay, item, workspace) is not None
