"""What a list declares to have become of the ids of the version that it replaces."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dutylist.model import Catalogue, Descent, Item

ALIKE = 0.35
"""From which likeness on a declared id of a duty is followed; below it, two duties are two."""


class Group(NamedTuple):
    """Keys of items that are declared to be one matter: the old ones, and what they became."""

    old: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def home(self) -> str:
        """Return the name under which the duties of the group are looked for."""
        return "+".join((*self.old, "", *self.new))


def declared(old: Catalogue, new: Catalogue, also: Iterable[Descent] = ()) -> tuple[Descent, ...]:
    """Return the descent from one catalogue to another, as either of them declares it.

    A declaration counts only between the two versions that it is about. Read backwards, what
    became of an id is where it came from. `also` is declared elsewhere, by an overlay, say.
    """
    found = list(also)
    if old.id == new.id:
        if new.replaces is not None and new.replaces.version == old.version:
            found += new.replaces.lineage
        if old.replaces is not None and old.replaces.version == new.version:
            found += [Descent(old=each.new, new=each.old) for each in old.replaces.lineage]
    return tuple(found)


def groups(
    old: Mapping[str, Item], new: Mapping[str, Item], descents: Iterable[Descent]
) -> tuple[Group, ...]:
    """Return the items that belong together by descent; those that only kept their id are left out.

    An item that stays belongs to what is merged into it or split off from it. Declarations that
    share an id make one group.
    """
    joined = _Joined()
    for each in descents:
        before = [f"-{key}" for key in each.old if key in old]
        after = [f"+{key}" for key in each.new if key in new]
        if before and after:
            joined.join((*before, *after))
    for key in old.keys() & new.keys():
        if f"-{key}" in joined.heads or f"+{key}" in joined.heads:
            joined.join((f"-{key}", f"+{key}"))
    found = [_group(names, old, new) for names in joined.sets()]
    return tuple(group for group in found if set(group.old) != set(group.new))


def _group(names: set[str], old: Mapping[str, Item], new: Mapping[str, Item]) -> Group:
    return Group(
        tuple(key for key in old if f"-{key}" in names),
        tuple(key for key in new if f"+{key}" in names),
    )


class _Joined:
    """Names in disjoint sets, each known by its head."""

    def __init__(self) -> None:
        self.heads: dict[str, str] = {}

    def join(self, names: Iterable[str]) -> None:
        """Put the sets of several names together."""
        first, *rest = map(self._head, names)
        for other in rest:
            self.heads[other] = first
            first = self._head(first)

    def _head(self, name: str) -> str:
        while (head := self.heads.setdefault(name, name)) != name:
            name = head
        return name

    def sets(self) -> Iterator[set[str]]:
        """Yield the sets, in the order of their first names."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for name in list(self.heads):
            found[self._head(name)].add(name)
        yield from found.values()


def renamed(descents: Iterable[Descent]) -> dict[str, str]:
    """Return the ids that are declared to have become exactly one other, by their old names."""
    return {each.old[0]: each.new[0] for each in descents if len(each.old) == len(each.new) == 1}
