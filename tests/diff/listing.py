"""A small list of two items, and ways to alter it."""

from dataclasses import replace

from diff.samples import catalogue
from dutylist.diff import Change, compare
from dutylist.model import (
    Catalogue,
    Duty,
    Item,
    Role,
)

CHECK = "开展消防设施监督检查，督促整改火灾隐患"
FIRE = Duty(id="fire.1", by="emergency", role=Role.LEAD, text="组织消防演练")
LOCAL = Duty(id="fire.2", by="local", role=Role.SUPPORT, text="协助开展消防宣传")
ITEM = Item(id="fire", name="消防安全", category="peace", duties=(FIRE, LOCAL))
OTHER = Item(id="dog", name="文明养犬", category="peace")
LIST = replace(catalogue(), items=(ITEM, OTHER))


def listing(*items: Item) -> Catalogue:
    """Return the list with other items."""
    return replace(LIST, items=items)


def with_duties(*duties: Duty) -> Catalogue:
    """Return a list of one item with these duties."""
    return listing(replace(ITEM, duties=duties))


def only(old: Catalogue, new: Catalogue, **options: object) -> Change:
    (change,) = compare(old, new, **options)  # type: ignore[arg-type]
    return change
