"""The ledger of an inventory, in which every line that was read is counted once.

read = kept + merged + split + withdrawn + discarded + unaccounted
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dutylist.lineage.case import Case
from dutylist.model.inventory import Declared, Fate, RawLine


@dataclass(frozen=True, slots=True)
class Entry:
    """A raw line with its one fate, None where it has none.

    Of two fates the one declared first counts; of lines with one id only the first has a fate.
    """

    line: RawLine
    declared: Declared | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An item of the list, and the raw lines that lead to it; none where it came from nowhere."""

    item: str
    name: str
    lines: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What became of every raw line; `takers` are departments with the lines they took back.

    `named` is the version of the list that the lineage leads to; `items` is empty without a list.
    """

    inventory: str
    title: str
    unit: str | None
    catalogue: str
    version: str
    lines: tuple[Entry, ...]
    items: tuple[Source, ...]
    takers: Mapping[str, tuple[Entry, ...]]

    @property
    def read(self) -> int:
        """Return how many raw lines there are."""
        return len(self.lines)

    @property
    def fates(self) -> Mapping[Fate, int]:
        """Return how many lines each fate has."""
        counted = Counter(each.declared.fate for each in self.lines if each.declared is not None)
        return {fate: counted[fate] for fate in Fate}

    @property
    def unaccounted(self) -> int:
        """Return how many lines went nowhere."""
        return sum(each.declared is None for each in self.lines)


def ledger(case: Case) -> Ledger:
    """Return what became of every line of the inventory."""
    lines = tuple(_entries(case))
    sources: dict[str, list[Entry]] = {}
    takers: dict[str, list[Entry]] = {}
    for entry in lines:
        declared = entry.declared
        if declared is None:
            continue
        for item in dict.fromkeys(declared.into):
            sources.setdefault(item, []).append(entry)
        if declared.fate is Fate.WITHDRAWN:
            takers.setdefault(declared.to or "", []).append(entry)
    items = case.items.values()
    return Ledger(
        inventory=case.inventory.id,
        title=case.inventory.title,
        unit=case.inventory.unit,
        catalogue=case.lineage.catalogue,
        version=case.lineage.version,
        lines=lines,
        items=tuple(
            Source(item=each.id, name=each.name, lines=tuple(sources.get(each.id, ())))
            for each in items
        ),
        takers={to: tuple(taken) for to, taken in sorted(takers.items())},
    )


def _entries(case: Case) -> Iterator[Entry]:
    seen: set[str] = set()
    for line in case.inventory.lines:
        yield Entry(line, None if line.id in seen else case.declared.get(line.id))
        seen.add(line.id)
