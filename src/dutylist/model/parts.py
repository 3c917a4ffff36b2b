"""How much a part of a list leaves to the local body, and whether an item leaves it anything."""

from collections.abc import Collection, Mapping

from dutylist.model.catalogue import Item
from dutylist.model.local_body import ALONE

NOT_LOCAL, SHARED, LOCAL_OWN = range(3)
"""How much a part leaves to the local body."""

PART_WEIGHTS: Mapping[str, int] = {
    "basic": LOCAL_OWN,
    "assist": SHARED,
    "withdrawn": NOT_LOCAL,
    "own": LOCAL_OWN,
    "relief": NOT_LOCAL,
    "certificate": SHARED,
    "voting": SHARED,
    "kept": LOCAL_OWN,
    "declared": SHARED,
    "cancelled": NOT_LOCAL,
}
"""A part not named here has no known weight."""


def burdens(item: Item, local: Collection[str] = ALONE) -> bool:
    """Whether an item leaves work to the local body: a duty of its own, or the item as a whole.

    `local` are the ids of the local body.
    """
    if any(duty.by in local for duty in item.duties):
        return True
    weight = PART_WEIGHTS.get(item.part or "")
    if weight is None or weight == SHARED:
        return not item.duties
    return weight == LOCAL_OWN
