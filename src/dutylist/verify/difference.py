"""A place in which a copy does not say what its source says."""

from dataclasses import dataclass
from enum import StrEnum

MOST = 1_000
"""Differences of one copy that are kept; of a copy that has more, nothing more is learnt by all."""


class Kind(StrEnum):
    """What is the matter in a place."""

    CHANGED = "changed"
    ADDED = "added"
    MISSING = "missing"
    MOVED = "moved"
    HIDDEN = "hidden"
    FORMULA = "formula"
    LINK = "link"
    ACTIVE = "active"
    STYLE = "style"
    STRUCK = "struck"
    MERGED = "merged"
    MARKUP = "markup"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What a copy says in a place, and what it should say there; None for nothing.

    `place` is a cell, the way to an element, or a route; `item` the item that stands there.
    """

    kind: Kind
    place: str
    sheet: str | None = None
    line: int | None = None
    item: str | None = None
    says: str | None = None
    should: str | None = None
