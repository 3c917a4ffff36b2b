"""Which lists a side of a comparison holds, and which of them belong together."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dutylist.model import Catalogue, Descent

if TYPE_CHECKING:
    from dutylist.model import Overlay

Key = tuple[str, ...]
"""What a list goes by on both sides: its id, or the unit it is for and the id of its base."""

_DIGITS = re.compile(r"([0-9]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list of one side: a catalogue of a file, or what an overlay makes of its base.

    `stray` tells that it stands in the folder of generated lists, and not as it is derived.
    """

    key: Key
    catalogue: Catalogue
    base: Catalogue | None = None
    overlay: "Overlay | None" = None
    stray: bool = False


def listed(catalogue: Catalogue) -> Listed:
    """Return a catalogue of a file with its key; a generated list goes by its unit."""
    return Listed(key=key_of(catalogue), catalogue=catalogue)


def key_of(catalogue: Catalogue) -> Key:
    """Return the key of a list."""
    derived = catalogue.derived
    if derived is None or derived.unit is None:
        return ("list", catalogue.id)
    return ("unit", derived.unit, derived.catalogue)


def by_key(lists: Iterable[Listed]) -> dict[Key, tuple[Listed, ...]]:
    """Return all versions of each list, in their order."""
    found: dict[Key, list[Listed]] = {}
    for each in lists:
        found.setdefault(each.key, []).append(each)
    return {key: tuple(each) for key, each in found.items()}


def in_force(versions: Iterable[Listed]) -> tuple[Listed, ...]:
    """Return the versions that none replaces; all, where each replaces another."""
    every = tuple(versions)
    replaced = {
        each.catalogue.replaces.version for each in every if each.catalogue.replaces is not None
    }
    return tuple(each for each in every if version_of(each) not in replaced) or every


def current(versions: Iterable[Listed]) -> Listed:
    """Return the version in force: one that none replaces, of several the latest."""
    return max(in_force(versions), key=_age)


def newest(lists: Iterable[Listed]) -> dict[Key, Listed]:
    """Return the version in force of each list."""
    return {key: current(versions) for key, versions in by_key(lists).items()}


def version_of(each: Listed) -> str:
    """Return the version of a list: of one for a unit, that of its base."""
    derived = each.catalogue.derived
    return each.catalogue.version if derived is None or not derived.unit else derived.version


def _age(each: Listed) -> tuple[str, str, list[tuple[int, str]]]:
    """Return what orders versions: the days of effect and issue, then the numbers in its name."""
    made = each.base or each.catalogue
    effective = made.effective.isoformat() if made.effective else ""
    issued = made.issued.on.isoformat() if made.issued else ""
    parts = _DIGITS.split(version_of(each))
    return effective or issued, issued, [(int(p) if p.isdecimal() else -1, p) for p in parts]


def matched(
    old: Mapping[Key, Listed], new: Mapping[Key, Listed]
) -> tuple[tuple[Listed | None, Listed | None], ...]:
    """Return which lists of two sides belong together; two single ones do whatever their ids."""
    if len(old) == len(new) == 1:
        return tuple(zip(old.values(), new.values(), strict=True))
    keys = dict.fromkeys((*old, *new))
    return tuple((_beside(key, old), _beside(key, new)) for key in keys)


STRAY = "stray"


def _beside(key: Key, lists: Mapping[Key, Listed]) -> Listed | None:
    """Return the list that goes by a key; beside a stray file, the list as it is derived."""
    found = lists.get(key)
    return lists.get(key[1:]) if found is None and key[0] == STRAY else found


def descent(overlay: "Overlay | None") -> Iterator[Descent]:
    """Yield what an overlay declares to have become of items: merged, or split."""
    for merge in overlay.merge if overlay is not None else ():
        yield Descent(old=merge.items, new=(merge.into.id,))
    for split in overlay.split if overlay is not None else ():
        yield Descent(old=(split.item,), new=tuple(each.id for each in split.into))
