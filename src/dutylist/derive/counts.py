"""Counting how the items of a base and of the list made of it come and go."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from dutylist.derive.fates import Fate
from dutylist.model import Catalogue, Item, Overlay

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
    def holds(self) -> bool:
        """Whether the sum comes to what the list holds."""
        left = self.removed + self.declined + self.undecided + self.merged_from + self.split_from
        came = self.merged_into + self.split_into + self.added
        return self.base - left - self.moved_out + came + self.moved_in == self.local


def counts(
    base: Catalogue,
    result: Catalogue,
    division: Division,
    actions: tuple[Mapping[str, Fate], Overlay],
) -> dict[str, Count]:
    """Count the items of each division that an overlay names against those of base and result."""
    gone, overlay = actions
    was = {item.id: division(item) for item in base.items}
    now = {item.id: division(item) for item in result.items}
    table: dict[str, Count] = {}
    for column, names in (
        ("base", was.values()),
        *_left(was, gone),
        *_made(overlay, division),
        *_moved(was, now),
        ("local", now.values()),
    ):
        for name, n in Counter(names).items():
            if name is not None:
                table[name] = replace(table.get(name, Count()), **{column: n})
    return table


Column = tuple[str, Iterable[str | None]]


def _left(was: Mapping[str, str | None], gone: Mapping[str, Fate]) -> Iterator[Column]:
    for fate, column in _COLUMNS.items():
        yield column, [was[item] for item, its in gone.items() if its is fate and item in was]


def _made(overlay: Overlay, division: Division) -> Iterator[Column]:
    yield "added", [division(addition.item) for addition in overlay.add]
    yield "merged_into", [division(merge.into) for merge in overlay.merge]
    yield "split_into", [division(item) for split in overlay.split for item in split.into]


def _moved(was: Mapping[str, str | None], now: Mapping[str, str | None]) -> Iterator[Column]:
    moved = [item for item, there in now.items() if was.get(item, there) != there]
    yield "moved_in", [now[item] for item in moved]
    yield "moved_out", [was[item] for item in moved]
