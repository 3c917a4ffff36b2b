"""What becomes of the items of a base: each has exactly one fate."""

from collections.abc import Iterator
from enum import StrEnum

from dutylist.model import Catalogue, Mode, Overlay


class Fate(StrEnum):
    """Why an item of the base is not in the result."""

    REMOVED = "removed"
    DECLINED = "declined"
    UNDECIDED = "undecided"
    MERGED = "merged"
    SPLIT = "split"


ENDED = frozenset({Fate.REMOVED, Fate.MERGED, Fate.SPLIT})
"""Fates that retire an id for good; what is declined or undecided may still be taken."""


def fates(base: Catalogue, overlay: Overlay) -> dict[str, Fate]:
    """Return the fates of all that an overlay does not take; what is not named here is taken."""
    named = dict(_named(overlay))
    if overlay.mode is not Mode.CLAIM:
        return named
    claimed = frozenset(overlay.claim)
    left = (item.id for item in base.items if item.id not in claimed)
    return {**dict.fromkeys(left, Fate.UNDECIDED), **named}


def heirs(overlay: Overlay) -> dict[str, tuple[str, ...]]:
    """Return the ids that merged and split items live on in."""
    merged = {item: (merge.into.id,) for merge in overlay.merge for item in merge.items}
    return merged | {each.item: tuple(item.id for item in each.into) for each in overlay.split}


def _named(overlay: Overlay) -> Iterator[tuple[str, Fate]]:
    yield from ((item, Fate.UNDECIDED) for item in overlay.undecided)
    yield from ((decline.item, Fate.DECLINED) for decline in overlay.decline)
    yield from ((removal.item, Fate.REMOVED) for removal in overlay.remove)
    yield from ((item, Fate.MERGED) for merge in overlay.merge for item in merge.items)
    yield from ((split.item, Fate.SPLIT) for split in overlay.split)
