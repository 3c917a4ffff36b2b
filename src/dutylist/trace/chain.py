"""Follow the chain list → item → duty → provision → instrument, from any end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from dutylist.findings import Route
from dutylist.law import Citation, Index, parse
from dutylist.model import Basis, Catalogue, Duty, Item, Origin, Workspace

_NEAREST = 5
_CUTOFF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One whole chain; `duty` is None where the item as a whole cites, `basis` where none does."""

    catalogue: Catalogue
    item: Item
    duty: Duty | None
    basis: Basis | None
    citation: Citation | None
    instrument: str | None

    @property
    def route(self) -> Route:
        """Return the place that the chain ends at."""
        last = self.basis or self.duty or self.item
        return last.route

    @property
    def origin(self) -> tuple[Origin, ...]:
        """Return the levels that the item came through."""
        return self.item.origin


@dataclass(frozen=True, slots=True)
class Traced:
    """What a word leads to; `nearest` names what it may have meant where it leads nowhere."""

    what: str
    links: tuple[Link, ...]
    nearest: tuple[str, ...] = ()


def trace(workspace: Workspace, lists: Sequence[Catalogue], what: str) -> Traced:
    """Return every chain that goes through `what`.

    It is the id, title or name of a list, unit, item, duty, department or instrument, or a
    citation such as `消防法第三十二条`.
    """
    links = tuple(link for each in lists for link in _links(each, workspace.index))
    wanted = _ids(workspace, what)
    found = tuple(link for link in links if _names(link) & wanted)
    if not found:
        found = tuple(link for link in links if _cites(link, what, workspace.index))
    if found:
        return Traced(what, found)
    known = {name for link in links for name in _names(link)} | {
        instrument.title for instrument in workspace.index.instruments
    }
    return Traced(what, (), tuple(get_close_matches(what, sorted(known), _NEAREST, _CUTOFF)))


def _ids(workspace: Workspace, what: str) -> set[str]:
    """Return all ids that a name can stand for, and the name itself."""
    ids = {what}
    for department in workspace.departments:
        if what in (department.name, *department.aliases):
            ids.add(department.id)
    for unit in workspace.units:
        if what in (unit.name, *unit.aliases):
            ids.add(unit.code)
    return ids


def _names(link: Link) -> set[str]:
    catalogue, item, duty = link.catalogue, link.item, link.duty
    names = {catalogue.id, catalogue.title, catalogue.jurisdiction, item.id, item.name}
    return names if duty is None else names | {duty.id, duty.by}


def _links(catalogue: Catalogue, index: Index) -> Iterator[Link]:
    for item in catalogue.items:
        for basis in item.basis:
            yield from _cited(catalogue, item, None, basis, index)
        for duty in item.duties:
            bases = (*duty.basis, *([duty.delegation] if duty.delegation else []))
            if not bases:
                yield Link(
                    catalogue=catalogue,
                    item=item,
                    duty=duty,
                    basis=None,
                    citation=None,
                    instrument=None,
                )
            for basis in bases:
                yield from _cited(catalogue, item, duty, basis, index)


def _cited(
    catalogue: Catalogue, item: Item, duty: Duty | None, basis: Basis, index: Index
) -> Iterator[Link]:
    for citation in parse(basis.text).citations or (None,):
        title = citation.title if citation is not None else None
        known = index.find(title) if title is not None else None
        yield Link(
            catalogue=catalogue,
            item=item,
            duty=duty,
            basis=basis,
            citation=citation,
            instrument=known.title if known is not None else title,
        )


def _cites(link: Link, what: str, index: Index) -> bool:
    """Whether a chain ends in what a citation names: the instrument, and the articles if any."""
    if link.citation is None or link.citation.title is None:
        return False
    for asked in parse(what).citations or parse(f"《{what}》").citations:
        known = index.find(asked.title) if asked.title else None
        if (known.title if known is not None else asked.title) != link.instrument:
            continue
        if not asked.provisions:
            return True
        articles = {provision.article for provision in asked.provisions}
        if articles & {provision.article for provision in link.citation.provisions}:
            return True
    return False
