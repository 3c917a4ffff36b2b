"""Follow the chain list → item → duty → provision → instrument, from any end."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from dutylist.findings import Route
from dutylist.law import Citation, Index, parse
from dutylist.model import Basis, Catalogue, Duty, Item, Origin, Workspace
from dutylist.trace.provisions import meets

_NEAREST = 5
_CUTOFF = 0.5
_STATE = "中华人民共和国"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One whole chain; `duty` is None where the item as a whole cites, `basis` where none does.

    `instrument` is a title for people, `key` what instruments are told apart by.
    """

    catalogue: Catalogue
    item: Item
    duty: Duty | None
    basis: Basis | None
    citation: Citation | None
    instrument: str | None
    key: str | None = None

    @property
    def route(self) -> Route:
        """The place that the chain ends at."""
        last = self.basis or self.duty or self.item
        return last.route

    @property
    def origin(self) -> tuple[Origin, ...]:
        """The levels that the item came through."""
        return self.item.origin


@dataclass(frozen=True, slots=True)
class Traced:
    """What a word leads to; `nearest` names what it may have meant where it leads nowhere."""

    what: str
    links: tuple[Link, ...]
    nearest: tuple[str, ...] = ()


class _End(NamedTuple):
    """The part of a chain below its item, which all lists with that item share."""

    duty: Duty | None
    basis: Basis | None = None
    citation: Citation | None = None
    instrument: str | None = None
    key: str | None = None


def trace(workspace: Workspace, lists: Sequence[Catalogue], what: str) -> Traced:
    """Return every chain that goes through `what`.

    It is the id, title or name of a list, unit, item, duty, department or instrument, or one or
    several citations such as `消防法第三十二条`.
    """
    ends = _Ends(workspace.index)
    wanted = _ids(workspace, lists, what)
    found = tuple(_named(lists, ends, wanted))
    if not found:
        cites = _citing(asked(what, workspace.index), workspace.index)
        found = tuple(link for link in _all(lists, ends) if cites(link))
    return Traced(what, found, () if found else _nearest(workspace, lists, what))


def asked(what: str, index: Index) -> tuple[Citation, ...]:
    """Return what instruments and provisions somebody asks for: ids, titles, citations."""
    known = index.get(what)
    if known is not None:
        return (Citation(title=known.title, number=known.number, source=what),)
    return parse(what).citations or parse(f"《{what}》").citations


def citing(
    lists: Sequence[Catalogue], wanted: Sequence[Citation], index: Index
) -> tuple[tuple[Link, ...], ...]:
    """Return for each citation the chains that end in what it asks for."""
    tests = [_citing((each,), index) for each in wanted]
    found: list[list[Link]] = [[] for _ in wanted]
    for link in _all(lists, _Ends(index)):
        for cites, into in zip(tests, found, strict=True):
            if cites(link):
                into.append(link)
    return tuple(map(tuple, found))


class _Ends:
    """The ends of chains by item, read once however many lists share the item."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._known: dict[int, tuple[_End, ...]] = {}

    def __call__(self, item: Item) -> tuple[_End, ...]:
        known = self._known.get(id(item))
        if known is None:
            known = self._known[id(item)] = tuple(self._read(item)) or (_End(None),)
        return known

    def _read(self, item: Item) -> Iterator[_End]:
        for basis in item.basis:
            yield from self._cited(None, basis)
        for duty in item.duties:
            bases = duty.basis if duty.delegation is None else (*duty.basis, duty.delegation)
            if not bases:
                yield _End(duty)
            for basis in bases:
                yield from self._cited(duty, basis)

    def _cited(self, duty: Duty | None, basis: Basis) -> Iterator[_End]:
        for citation in parse(basis.text).citations:
            title, key = _title(citation, self._index), _key(citation, self._index)
            yield _End(duty, basis, citation, title, key)
        if not parse(basis.text).citations:
            yield _End(duty, basis)


def _title(citation: Citation, index: Index) -> str | None:
    known = index.cited(citation)
    return known.title if known is not None else citation.title or citation.number


def _key(citation: Citation, index: Index) -> str | None:
    """Return what an instrument is told by: its id, or else what the citation calls it."""
    known = index.cited(citation)
    return known.id if known is not None else citation.title or citation.number


def _link(catalogue: Catalogue, item: Item, end: _End) -> Link:
    return Link(
        catalogue=catalogue,
        item=item,
        duty=end.duty,
        basis=end.basis,
        citation=end.citation,
        instrument=end.instrument,
        key=end.key,
    )


def _all(lists: Sequence[Catalogue], ends: _Ends) -> Iterator[Link]:
    for catalogue in lists:
        for item in catalogue.items:
            for end in ends(item):
                yield _link(catalogue, item, end)


def _named(lists: Sequence[Catalogue], ends: _Ends, wanted: set[str]) -> Iterator[Link]:
    for catalogue in lists:
        whole = not wanted.isdisjoint((catalogue.id, catalogue.title, catalogue.jurisdiction))
        for item in catalogue.items:
            here = whole or not wanted.isdisjoint((item.id, item.name))
            for end in ends(item):
                duty = end.duty
                if here or (duty is not None and not wanted.isdisjoint((duty.id, duty.by))):
                    yield _link(catalogue, item, end)


def _ids(workspace: Workspace, lists: Sequence[Catalogue], what: str) -> set[str]:
    """Return all ids that a name can stand for, and the name itself."""
    ids = {what}
    for department in workspace.departments:
        if what in {department.name, *department.aliases}:
            ids.add(department.id)
    for unit in workspace.units:
        if what in {unit.name, *unit.aliases}:
            ids.add(unit.code)
    for catalogue in lists:
        ids.update(by for by, name in catalogue.departments.items() if name == what)
    return ids


def _citing(wanted: Sequence[Citation], index: Index) -> Callable[[Link], bool]:
    """Return a test of whether a chain ends in what is asked for, article by article if named."""
    keys = [_key(citation, index) for citation in wanted]

    def cites(link: Link) -> bool:
        if link.citation is None:
            return False
        provisions, number = link.citation.provisions, link.citation.number
        return any(
            not one.provisions
            or any(meets(each, own) for each in one.provisions for own in provisions)
            for one, key in zip(wanted, keys, strict=True)
            if key == link.key or (one.number and not one.title and one.number == number)
        )

    return cites


def _nearest(workspace: Workspace, lists: Sequence[Catalogue], what: str) -> tuple[str, ...]:
    titles = (one.title for one in parse(what).citations if one.title)
    title = next(titles, None) or what
    law = workspace.index.nearest(title)
    known: dict[str, None] = {}
    for catalogue in lists:
        known |= dict.fromkeys((catalogue.id, catalogue.title))
        for item in catalogue.items:
            known |= dict.fromkeys((item.id, item.name))
    for department in workspace.departments:
        known |= dict.fromkeys((department.id, department.name, *department.aliases))
    for unit in workspace.units:
        known |= dict.fromkeys((unit.code, unit.name, *unit.aliases))
    for instrument in workspace.index:
        known |= dict.fromkeys((instrument.title.removeprefix(_STATE), *instrument.aliases))
    close = get_close_matches(title.removeprefix(_STATE), sorted(known), _NEAREST, _CUTOFF)
    return tuple(dict.fromkeys([law, *close] if law else close))
