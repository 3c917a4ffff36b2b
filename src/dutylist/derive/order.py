"""Where items stand: in the base's order, with additions and moves behind what they name."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dutylist.model import Item

_NUMBER = re.compile("([0-9]+)")

Key = tuple[tuple[str | tuple[int, str], ...], str]
"""A sort key of an id: its parts, numbers by length and digits, then the id itself."""


class Placed(NamedTuple):
    """An item that has a place of its own: behind `after`, or first of its category."""

    item: Item
    after: str | None


def by_id(name: str) -> Key:
    """Return a sort key by which `a.2` comes before `a.10`."""
    parts = enumerate(_NUMBER.split(name))
    return tuple(_number(part) if at % 2 else part for at, part in parts), name


def arrange(
    still: Sequence[Item], placed: Iterable[Placed], categories: Sequence[str]
) -> tuple[Item, ...]:
    """Put items into order; those with one place among them stand by their ids."""
    behind: dict[str, list[Item]] = {}
    first: dict[str, list[Item]] = {}
    for item, after in sorted(placed, key=lambda one: by_id(one.item.id)):
        group = (
            first.setdefault(item.category, []) if after is None else behind.setdefault(after, [])
        )
        group.append(item)
    if not (behind or first):
        return tuple(still)
    order: list[Item] = []
    for item in still:
        if item.category in first:
            for head in first.pop(item.category):
                order.extend(_trail(head, behind))
        if item.id in behind:
            order.extend(_trail(item, behind))
        else:
            order.append(item)
    ranks = {category: rank for rank, category in enumerate(categories)}
    for category in sorted(first, key=ranks.__getitem__):
        block = [item for head in first[category] for item in _trail(head, behind)]
        _insert(order, block, ranks)
    return tuple(order)


def rings(after: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield the rings among items that name the item they stand behind, each once."""
    settled: set[str] = set()
    for start in sorted(after, key=by_id):
        path: list[str] = []
        here = start
        while here in after and here not in settled:
            settled.add(here)
            path.append(here)
            here = after[here]
        if here in path:
            yield tuple(path[path.index(here) :])


def _number(digits: str) -> tuple[int, str]:
    plain = digits.lstrip("0")
    return len(plain), plain


def _trail(head: Item, behind: Mapping[str, list[Item]]) -> Iterator[Item]:
    waiting = [head]
    while waiting:
        item = waiting.pop()
        yield item
        waiting.extend(reversed(behind.get(item.id, ())))


def _insert(order: list[Item], block: list[Item], ranks: Mapping[str, int]) -> None:
    rank = ranks[block[0].category]
    later = (at for at, item in enumerate(order) if ranks.get(item.category, -1) > rank)
    at = next(later, len(order))
    order[at:at] = block
