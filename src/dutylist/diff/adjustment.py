"""The changes of a list as published lists count them: items cancelled, added, altered, handed on.

An item counts once, in the first class that fits: 下放, 新增, 取消, 变更. An item in which only
words or order were put right is told apart and does not count, so that
取消 + 新增 + 变更 + 下放 = 合计 always holds.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dutylist.diff.change import Change
from dutylist.diff.comparison import Pair
from dutylist.diff.kind import Level
from dutylist.model import LOCAL, Catalogue, Item
from dutylist.texts import Lang, Text


class Class(StrEnum):
    """What an adjustment does to an item, as published lists call it."""

    REMOVED = "removed"
    ADDED = "added"
    ALTERED = "altered"
    HANDED_DOWN = "handed-down"
    EDITORIAL = "editorial"


CLASSES: Mapping[Class, Text] = {
    Class.REMOVED: Text("取消", "cancelled"),
    Class.ADDED: Text("新增", "added"),
    Class.ALTERED: Text("变更", "altered"),
    Class.HANDED_DOWN: Text("下放", "passed down"),
    Class.EDITORIAL: Text("文字编排", "editorial"),
}
"""The classes in the order in which published lists tell them, and what they are called."""

COUNTED = tuple(each for each in CLASSES if each is not Class.EDITORIAL)
"""The classes that make up the total."""

_HANDED_DOWN = frozenset(
    {
        "duty-handed-down",
        "department-became-local",
        "part-heavier",
        "lead-moved-down",
        "local-delegation-added",
    }
)
_RENAMED = frozenset({"department-became-local", "department-ceased-local"})
"""The kinds that concern every item in which a body has a duty, since it is called otherwise."""

_UNPRINTED = frozenset({"item-id-changed"})
"""What no published list prints, however notable it is to those who keep it."""

_DEPARTMENT = re.compile(r"departments\[(?P<id>.+)\]\Z", re.DOTALL)
_ADDED = frozenset({"item-added", "department-item-added"})
_REMOVED = frozenset({"item-removed", "department-item-removed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjusted:
    """One item that changed: its class, both versions of it, and all its changes."""

    item: str
    name: str
    how: Class
    old: Item | None
    new: Item | None
    changes: tuple[Change, ...]

    @property
    def records(self) -> tuple[str, ...]:
        """Return the records that allow its changes, each once."""
        return tuple(dict.fromkeys(each.record for each in self.changes if each.record))

    @property
    def departments(self) -> tuple[str, ...]:
        """Return the ids of the departments that had or have a duty in it, each once."""
        duties = (duty for each in (self.new, self.old) if each for duty in each.duties)
        return tuple(dict.fromkeys(duty.by for duty in duties if duty.by != LOCAL))


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """What became of the items of a list; `others` concern the list and none of its items."""

    items: tuple[Adjusted, ...]
    others: tuple[Change, ...]

    @property
    def counts(self) -> Mapping[Class, int]:
        """Return the number of items of each class, those that do not count among them."""
        found = Counter(each.how for each in self.items)
        return {each: found[each] for each in Class}

    @property
    def total(self) -> int:
        """Return how many items were adjusted: the sum of the classes that count."""
        return sum(self.counts[each] for each in COUNTED)

    def of(self, how: Class) -> tuple[Adjusted, ...]:
        """Return the items of one class, in the order of the list."""
        return tuple(each for each in self.items if each.how is how)


def adjustment(pair: Pair) -> Adjustment:
    """Return what became of the items of a list, item by item, each once."""
    by_item: dict[str, list[Change]] = {}
    others = []
    old, new = by_id(pair.old), by_id(pair.new)
    for change in pair.changes:
        concerned = [change.item] if change.item is not None else _carried(change, new)
        for item in concerned:
            by_item.setdefault(item, []).append(change)
        if not concerned:
            others.append(change)
    items = tuple(
        _adjusted(key, changes, old.get(_old_id(key, changes)), new.get(key))
        for key, changes in by_item.items()
    )
    return Adjustment(items=items, others=tuple(others))


def how(changes: Iterable[Change]) -> Class:
    """Return the class of an item with these changes."""
    each = tuple(changes)
    names = {change.kind.name for change in each}
    if names & _HANDED_DOWN:
        return Class.HANDED_DOWN
    if names & _ADDED:
        return Class.ADDED
    if names & _REMOVED:
        return Class.REMOVED
    editorial = all(
        change.kind.level is Level.EDITORIAL or change.kind.name in _UNPRINTED for change in each
    )
    return Class.EDITORIAL if editorial else Class.ALTERED


def by_id(catalogue: Catalogue | None) -> Mapping[str, Item]:
    """Return the items of a list by their ids; none where there is no list."""
    return {item.id: item for item in catalogue.items} if catalogue else {}


def _carried(change: Change, items: Mapping[str, Item]) -> list[str]:
    """Return the items of a body whose new name makes it the local body, or no longer does."""
    found = _DEPARTMENT.search(change.path) if change.kind.name in _RENAMED else None
    if found is None:
        return []
    body = found["id"]
    return [key for key, item in items.items() if any(duty.by == body for duty in item.duties)]


def _old_id(key: str, changes: Iterable[Change]) -> str:
    """Return the id that an item had, where a declared change of id says so."""
    for change in changes:
        if change.kind.name == "item-id-changed":
            before = change.before
            return str(before["id"]) if isinstance(before, Mapping) else key
    return key


def _adjusted(key: str, changes: Iterable[Change], old: Item | None, new: Item | None) -> Adjusted:
    made = tuple(changes)
    either = new or old
    name = either.name if either else (made[0].name(Lang.ZH) or key)
    return Adjusted(item=key, name=name, how=how(made), old=old, new=new, changes=made)
