"""The raw inventory that a list was compiled from, and what is declared of each of its lines."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from dutylist.findings import Route


class Fate(StrEnum):
    """What became of a raw line: 保留、合并、拆分、收回、舍去."""

    KEPT = "kept"
    MERGED = "merged"
    SPLIT = "split"
    WITHDRAWN = "withdrawn"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True, kw_only=True)
class RawLine:
    """One line that a department or township sent in; `by` is the sender, by id or by name."""

    id: str
    by: str
    text: str
    basis: str | None = None
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """All lines that were sent in before a list was compiled; `unit` is whom the list is for."""

    id: str
    title: str
    lines: tuple[RawLine, ...]
    unit: str | None = None
    collected: date | None = None
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Named:
    """The id of a raw line, and where a lineage names it."""

    id: str
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What became of one or more raw lines.

    `into` are ids of items of the list, `to` is the department that a withdrawn line went to.
    """

    lines: tuple[Named, ...]
    fate: Fate
    into: tuple[str, ...] = ()
    to: str | None = None
    reason: str | None = None
    note: str | None = None
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """What became of every line of an inventory in one version of a list."""

    inventory: str
    catalogue: str
    version: str
    entries: tuple[Declared, ...]
    note: str | None = None
    route: Route = field(default=(), compare=False)
