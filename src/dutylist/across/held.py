"""A local list among its peers: lists of one level that were made of the same base."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from dutylist.model import Catalogue, Overlay


class State(StrEnum):
    """What a list did with an item; `held` where it was made of no base that is known."""

    SAME = "same"
    ALTERED = "altered"
    REMOVED = "removed"
    DECLINED = "declined"
    UNDECIDED = "undecided"
    MERGED = "merged"
    SPLIT = "split"
    MISSING = "missing"
    MADE = "made"
    ADDED = "added"
    HELD = "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A local list, whose it is, and what it was made of as far as that is known.

    `gone` says what became of the items of the base that the list lacks.
    """

    name: str
    catalogue: Catalogue
    base: Catalogue | None = None
    overlay: Overlay | None = None
    gone: Mapping[str, State] = field(default_factory=dict)

    @property
    def between(self) -> bool:
        """Whether it is no unit's list but a catalogue that others are made of."""
        made = self.catalogue.derived
        return made is not None and made.unit is None


@dataclass(frozen=True, slots=True)
class Peers:
    """Lists that can be held against each other."""

    base: Catalogue | None
    lists: tuple[Held, ...]


def peers(lists: Iterable[Held]) -> tuple[Peers, ...]:
    """Group lists by the base that they were made of and the level that they are for.

    Lists of units and catalogues in between are no peers.
    """
    groups: dict[tuple[str, ...], list[Held]] = {}
    for each in lists:
        made, level = each.catalogue.derived, each.catalogue.level
        base = (made.catalogue, made.version) if made else ("", each.catalogue.kind)
        between = "between" if each.between else ""
        groups.setdefault((*base, level, between), []).append(each)
    return tuple(Peers(group[0].base, tuple(group)) for group in groups.values())


def distinct(lists: Iterable[Held]) -> tuple[Held, ...]:
    """Return the lists with names that tell them apart: a code or file behind those shared."""
    return _told_apart(_told_apart(tuple(lists), _code), _file)


def _told_apart(lists: tuple[Held, ...], by: Callable[[Held], str]) -> tuple[Held, ...]:
    often = Counter(each.name for each in lists)
    return tuple(
        replace(each, name=f"{each.name}（{by(each)}）") if often[each.name] > 1 else each
        for each in lists
    )


def _code(held: Held) -> str:
    made = held.catalogue.derived
    return (made.unit if made else None) or held.catalogue.id


def _file(held: Held) -> str:
    return str(next(iter(held.catalogue.route), ""))
