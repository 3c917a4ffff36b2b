"""Every citation of some lists, read, with the instrument that it means."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dutylist.law import Citation, Index, Instrument, parse
from dutylist.model import Basis, Catalogue, Duty, Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One citation in a list; `duty` is None where the item as a whole cites."""

    catalogue: Catalogue
    item: Item
    duty: Duty | None
    basis: Basis
    citation: Citation
    instrument: Instrument | None

    @property
    def key(self) -> str:
        """What instruments are told apart by: the id, or else what the citation calls it."""
        known = self.instrument
        return known.id if known else self.citation.title or self.citation.number or ""

    @property
    def title(self) -> str:
        """What the instrument is called."""
        known = self.instrument
        return known.title if known else self.citation.title or self.citation.number or ""

    @property
    def rank(self) -> str:
        """The rank that the index or else the citation gives it, empty where neither does."""
        known = self.instrument
        return (known.rank if known else self.citation.rank) or ""

    @property
    def count(self) -> int:
        """How many provisions it cites, at least one."""
        return len(self.citation.provisions) or 1


def uses(lists: Iterable[Catalogue], index: Index) -> tuple[Use, ...]:
    """Return the citations of lists; what several lists share counts once."""
    seen: set[tuple[object, ...]] = set()
    found: list[Use] = []
    for catalogue in lists:
        for item in catalogue.items:
            for duty, basis in _bases(item):
                mark = basis.route or (id(basis),)
                if mark not in seen:
                    seen.add(mark)
                    found += _read(catalogue, item, duty, basis, index)
    return tuple(found)


def _bases(item: Item) -> Iterator[tuple[Duty | None, Basis]]:
    yield from ((None, basis) for basis in item.basis)
    for duty in item.duties:
        yield from ((duty, basis) for basis in of_duty(duty))


def of_duty(duty: Duty) -> Sequence[Basis]:
    """Return what a duty rests on, its delegation with it."""
    return duty.basis if duty.delegation is None else (*duty.basis, duty.delegation)


def _read(
    catalogue: Catalogue, item: Item, duty: Duty | None, basis: Basis, index: Index
) -> Iterator[Use]:
    for citation in parse(basis.text).citations:
        yield Use(
            catalogue=catalogue,
            item=item,
            duty=duty,
            basis=basis,
            citation=citation,
            instrument=index.cited(citation),
        )
