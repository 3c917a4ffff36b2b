"""Counting how the items of a base and of the list made of it come and go."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import NamedTuple

from dutylist.derive.fates import Fate
from dutylist.model import Item, Overlay

Division = Callable[[Item], str | None]
"""Gives the category or part of an item; None where it has none."""

_COLUMNS: Mapping[Fate, str] = {
    Fate.REMOVED: "removed",
    Fate.DECLINED: "declined",
    Fate.UNDECIDED: "undecided",
    Fate.MERGED: "merged_from",
    Fate.SPLIT: "split_from",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The sum of one category or part, or of the whole; moves count in and out of a division.

    Merges and splits count twice: the items of the base that they end, and those that they make.
    """

    base: int = 0
    removed: int = 0
    declined: int = 0
    undecided: int = 0
    merged_from: int = 0
    merged_into: int = 0
    split_from: int = 0
    split_into: int = 0
    added: int = 0
    moved_in: int = 0
    moved_out: int = 0
    local: int = 0

    @property
    def row(self) -> list[int]:
        """Return all columns in their order."""
        return [getattr(self, column.name) for column in fields(self)]

    @classmethod
    def of(cls, row: Iterable[int]) -> "Count":
        """Return a sum by all its columns in their order."""
        names = (column.name for column in fields(cls))
        return cls(**dict(zip(names, row, strict=True)))

    @property
    def holds(self) -> bool:
        """Whether the sum comes to what the list holds."""
        left = self.removed + self.declined + self.undecided + self.merged_from + self.split_from
        came = self.merged_into + self.split_into + self.added
        return self.base - left - self.moved_out + came + self.moved_in == self.local


_SUMMED = tuple(each.name for each in fields(Count) if not each.name.startswith("moved"))


class Counted(NamedTuple):
    """What is counted: the items before and after by id, what was to go, and the overlay."""

    was: Mapping[str, Item]
    now: Mapping[str, Item]
    gone: Mapping[str, Fate]
    overlay: Overlay


def counts(counted: Counted, division: Division) -> dict[str, Count]:
    """Count the items of each division that an overlay names against those of base and result."""
    rows: dict[str, dict[str, int]] = {}
    for column, items in _columns(counted, division):
        for name, n in Counter(map(division, items)).items():
            if name is not None:
                rows.setdefault(name, {})[column] = n
    return {name: Count(**row) for name, row in rows.items()}


def total(parts: Iterable[Count]) -> Count:
    """Return the sum of divisions that every item has; what moves between them is nought."""
    sums: Counter[str] = Counter()
    for part in parts:
        sums.update({column: getattr(part, column) for column in _SUMMED})
    return Count(**sums)


def _columns(counted: Counted, division: Division) -> Iterator[tuple[str, Iterable[Item]]]:
    was, now, gone, overlay = counted
    yield "base", was.values()
    for fate, column in _COLUMNS.items():
        yield column, [was[name] for name, its in gone.items() if its is fate and name in was]
    yield "added", [addition.item for addition in overlay.add]
    yield "merged_into", [merge.into for merge in overlay.merge]
    yield "split_into", [item for split in overlay.split for item in split.into]
    changed = {*(edit.item for edit in overlay.edit), *(move.item for move in overlay.move)}
    moved = [
        name
        for name in changed & was.keys() & now.keys()
        if division(was[name]) != division(now[name])
    ]
    yield "moved_in", [now[name] for name in moved]
    yield "moved_out", [was[name] for name in moved]
    yield "local", now.values()
