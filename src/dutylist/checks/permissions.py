"""Which fields an edit touches, under the names that a policy knows them by."""

from collections.abc import Iterator

from dutylist.checks.rule import Context
from dutylist.findings import Route
from dutylist.model import Edit, Item, Overlay, Permission, Role

LEAD = "lead"
"""What a policy calls `by` and `role` wherever the leading body changes."""


def touched(edit: Edit, item: Item) -> Iterator[tuple[str, Route]]:
    """Yield the name and route of each field of an item that an edit changes."""
    yield from ((name, (*edit.route, "set", name)) for name in edit.set)
    duties = {duty.id: duty for duty in item.duties}
    for change in edit.duties.edit:
        duty = duties.get(change.id)
        leads = duty is not None and duty.role is Role.LEAD
        for name, value in change.set.items():
            known = name
            if name in {"by", "role"} and (leads or value == Role.LEAD):
                known = LEAD
            yield known, (*change.route, "set", name)
    for removal in edit.duties.remove:
        duty = duties.get(removal.id)
        if duty is not None and duty.role is Role.LEAD:
            yield LEAD, (*removal.route, "id")
    for added in edit.duties.add:
        if added.role is Role.LEAD:
            yield LEAD, (*added.route, "role")


def under(
    overlay: Overlay, context: Context, permission: Permission
) -> Iterator[tuple[Edit, str, Route]]:
    """Yield the edits of fields that the policy puts under a permission.

    Where levels have policies of their own, what counts is known when a list is derived.
    """
    policy = context.workspace.policy
    items = {} if policy.levels else context.base_items(overlay)
    for edit in overlay.edit:
        item = items.get(edit.item)
        if item is None:
            continue
        for name, route in touched(edit, item):
            if policy.permission(name) is permission:
                yield edit, name, route
