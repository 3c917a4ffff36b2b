"""Which law carries which category: instruments by category, with the citations in each cell."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dutylist.law import ranks
from dutylist.model import Catalogue
from dutylist.stats.uses import Use


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One instrument: how many provisions of it each category cites."""

    key: str
    title: str
    rank: str
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """All citations of the instrument."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The table; `categories` are names, `items` how many items each category has."""

    categories: tuple[str, ...]
    items: Mapping[str, int]
    rows: tuple[Row, ...]

    @property
    def totals(self) -> Mapping[str, int]:
        """The citations of each category."""
        sums: Counter[str] = Counter()
        for row in self.rows:
            sums.update(row.counts)
        return sums

    @property
    def total(self) -> int:
        """All citations."""
        return sum(row.total for row in self.rows)


def coverage(lists: Sequence[Catalogue], used: Iterable[Use]) -> Coverage:
    """Return the table of some lists: by rank, then those first that are cited most."""
    names = {(id(each), one.id): one.name for each in lists for one in each.categories}
    titles: dict[str, tuple[str, str]] = {}
    counts: dict[str, Counter[str]] = {}
    for use in used:
        category = names.get((id(use.catalogue), use.item.category), use.item.category)
        titles.setdefault(use.key, (use.title, use.rank))
        counts.setdefault(use.key, Counter())[category] += use.count
    rows = (
        Row(key=key, title=titles[key][0], rank=titles[key][1], counts=found)
        for key, found in counts.items()
    )
    items = Counter(
        names.get((id(each), item.category), item.category) for each in lists for item in each.items
    )
    ordered = dict.fromkeys((*names.values(), *items))
    return Coverage(categories=tuple(ordered), items=items, rows=tuple(sorted(rows, key=_order)))


def _order(row: Row) -> tuple[int, int, str]:
    return ranks.place(row.rank), -row.total, row.title
