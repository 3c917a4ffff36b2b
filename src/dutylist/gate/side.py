"""One side of the gate: its lists, and the workspace that they stand in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from dutylist.diff import Change, Direction, Level, compare
from dutylist.diff.memo import Memo
from dutylist.gate.listed import Listed, descent
from dutylist.gate.pairs import Versus
from dutylist.model import Catalogue, Descent, Workspace
from dutylist.model.local_body import local_ids


@dataclass(frozen=True, slots=True)
class Side:
    """The lists of a side, and the workspace with units, departments and records around them."""

    lists: tuple[Listed, ...]
    workspace: Workspace
    _found: dict[object, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def names(self) -> dict[str, str]:
        """Return the departments' names by id."""
        return {each.id: each.name for each in self.workspace.departments}

    def local(self, catalogue: Catalogue) -> frozenset[str]:
        """Return the ids that mean the local body in a list."""
        key = catalogue.level, tuple(sorted(catalogue.departments.items()))
        if key not in self._found:
            names = self.names | dict(catalogue.departments)
            self._found[key] = local_ids(names, self.workspace.units, catalogue.level)
        return self._found[key]

    def versions(self, name: str) -> tuple[Listed, ...]:
        """Return all versions of a catalogue."""
        return tuple(each for each in self.lists if each.key == ("list", name))


def gated(change: Change) -> bool:
    """Whether a change must be approved: it is substantive and toward the local body."""
    kind = change.kind
    return kind.level is Level.SUBSTANTIVE and kind.direction is Direction.TOWARD


@dataclass(slots=True)
class Comparer:
    """Compares lists of two sides, each two of them once, and each two items once."""

    old: Side
    new: Side
    known: dict[tuple[int, int], tuple[Change, ...]] = field(default_factory=dict)
    memo: Memo = field(default_factory=Memo)
    inner: Memo = field(default_factory=Memo)

    def between(
        self, old: Catalogue | None, new: Catalogue, lineage: Iterable[Descent] = ()
    ) -> tuple[Change, ...]:
        """Return what changed between two lists, or from nothing to one."""
        key = id(old), id(new)
        if key not in self.known:
            self.known[key] = compare(
                old or nothing(new),
                new,
                names=self.new.names,
                names_before=self.old.names,
                units=self.new.workspace.units,
                units_before=self.old.workspace.units or None,
                lineage=lineage,
                memo=self.memo,
            )
        return self.known[key]

    def within(self, old: Catalogue, new: Catalogue) -> tuple[Change, ...]:
        """Return what changed between two lists of the new side."""
        names, units = self.new.names, self.new.workspace.units
        return compare(old, new, names=names, units=units, memo=self.inner)

    def of(self, versus: Versus) -> tuple[Change, ...]:
        """Return what changed in a pair."""
        old = versus.old.catalogue if versus.old is not None else None
        return self.between(old, versus.new.catalogue, _lineage(versus))


def _lineage(versus: Versus) -> Iterator[Descent]:
    """Yield what items came from by the overlay of a list, and by its base in place of the old."""
    yield from descent(versus.new.overlay)
    was = versus.old.base if versus.old is not None else None
    base = versus.new.base
    if was is not None and base is not None and base.replaces is not None and was.id == base.id:
        yield from base.replaces.lineage


def nothing(catalogue: Catalogue) -> Catalogue:
    """Return a list without items, for one that was not there before."""
    return replace(catalogue, items=(), departments={})
