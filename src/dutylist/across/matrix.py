"""Item by township: who has it as the base has it, who altered it, who lacks it and why."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dutylist.across.aspects import Aspect, differing
from dutylist.across.held import Held, Peers, State
from dutylist.model import Item


@dataclass(frozen=True, slots=True)
class Cell:
    """What one list did with one item, and what it altered."""

    state: State
    aspects: tuple[Aspect, ...] = ()


SAME = Cell(State.SAME)
_MAKING = ("merge", "split")
_PLAIN: Mapping[State, Cell] = {state: Cell(state) for state in State}


@dataclass(frozen=True, slots=True)
class Row:
    """One item: of the base, or of some lists alone.

    `cells` holds by number of the list what is worth saying: of an item of the base what is not
    as the base has it, of others who has it.
    """

    item: Item
    of_base: bool
    cells: Mapping[int, Cell]

    def cell(self, at: int) -> Cell | None:
        """Return what a list did with the item; None where another list's is not its own."""
        return self.cells.get(at, SAME if self.of_base else None)


@dataclass(frozen=True, slots=True)
class Matrix:
    """All items of some peers: those of the base in its order, then what the lists added."""

    peers: Peers
    rows: tuple[Row, ...]

    @property
    def counts(self) -> tuple[Mapping[State, int], ...]:
        """Count for every list what it did with how many items."""
        lists = self.peers.lists
        counted = [Counter[State]() for _ in lists]
        of_base = sum(row.of_base for row in self.rows)
        said = [0] * len(lists)
        for row in self.rows:
            for at, cell in row.cells.items():
                counted[at][cell.state] += 1
                said[at] += row.of_base
        for at, count in enumerate(counted):
            count[State.SAME] = of_base - said[at]
        return tuple(counted)


def matrix(group: Peers) -> Matrix:
    """Hold every list of some peers against their base."""
    base = {item.id: item for item in group.base.items} if group.base else {}
    cells: dict[str, dict[int, Cell]] = {name: {} for name in base}
    own: dict[str, Item] = {}
    equal: dict[str, Item] = {}
    for at, held in enumerate(group.lists):
        for name, cell in _cells(held, base, equal):
            cells.setdefault(name, {})[at] = cell
        for item in held.catalogue.items:
            if item.id not in base:
                own.setdefault(item.id, item)
    rows = [Row(item, of_base=True, cells=cells[name]) for name, item in base.items()]
    rows += [Row(item, of_base=False, cells=cells[name]) for name, item in own.items()]
    return Matrix(group, tuple(rows))


def _cells(
    held: Held, base: Mapping[str, Item], equal: dict[str, Item]
) -> Iterator[tuple[str, Cell]]:
    """Yield what is worth saying of a list; `equal` holds items known to be like the base's."""
    items = held.catalogue.items
    for item in items:
        before = base.get(item.id)
        if before is None:
            yield item.id, _PLAIN[_new(held, item)]
        elif item is not before and item is not equal.get(item.id):
            aspects = differing(item, before)
            if aspects:
                yield item.id, Cell(State.ALTERED, aspects)
            else:
                equal[item.id] = item
    for name in base.keys() - {item.id for item in items}:
        yield name, _PLAIN[held.gone.get(name, State.MISSING)]


def _new(held: Held, item: Item) -> State:
    if held.base is None:
        return State.HELD
    made = any(level.action in _MAKING for level in item.origin)
    return State.MADE if made else State.ADDED
