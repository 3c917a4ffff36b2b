"""What a version of a catalogue holds for a recorded change."""

from collections.abc import Iterator

from dutylist.admission import binding
from dutylist.admission.local import local as local_of
from dutylist.model import Catalogue, Item, Plain, RecordedChange, Workspace
from dutylist.model.record import Action

LINES = frozenset({Action.MERGE, Action.SPLIT})
"""Actions whose item may be gone, and go on under the ids that the lineage names."""


def told(change: RecordedChange, workspace: Workspace) -> Iterator[Plain]:
    """Yield what each version of the catalogue holds, none where it does not hold the change."""
    versions = [each for each in workspace.catalogues if each.id == change.where]
    if change.action == Action.REMOVE:
        current = [each for each in versions if not workspace.superseded(each)]
        if current and not any(_has(each, change) for each in current):
            yield {"gone": change.duty or change.item}
        return
    for version in versions:
        local = local_of(workspace, version.departments, version.level)
        if change.action == Action.ISSUE:
            yield binding.in_order(binding.of_item(item, local) for item in version.items)
        elif (said := _said(version, change, local)) is not None:
            yield said


def _has(version: Catalogue, change: RecordedChange) -> bool:
    return any(
        item.id == change.item
        and (change.duty is None or any(duty.id == change.duty for duty in item.duties))
        for item in version.items
    )


def _said(version: Catalogue, change: RecordedChange, local: binding.Local) -> Plain:
    """Return what a version says of the item or duty of a change; None where it has none."""
    found = [item for item in version.items if item.id in _ids(version, change)]
    if change.duty is not None:
        duties = [duty for item in found for duty in item.duties if duty.id == change.duty]
        return [binding.of_duty(duty, local) for duty in duties] or None
    if change.action == Action.MOVE:
        return [{"category": item.category, **binding.of_item(item, local)} for item in found]
    return binding.in_order(_whole(found, local)) or None


def _whole(items: list[Item], local: binding.Local) -> Iterator[Plain]:
    return (binding.of_item(item, local) for item in items)


def _ids(version: Catalogue, change: RecordedChange) -> set[str]:
    """Return the id of a change, with those that it goes on under where it was merged or split."""
    ids = {change.item or ""}
    if change.action in LINES and version.replaces is not None:
        for each in version.replaces.lineage:
            if change.item in each.old:
                ids |= set(each.new)
    return ids
