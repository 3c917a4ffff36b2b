"""An overlay: what a lower level changes in a base catalogue, each change with its reason."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from dataclasses import field as of
from datetime import date
from enum import StrEnum

from dutylist.findings import Route
from dutylist.model.catalogue import Basis, Contact, Duty, Guide, Issued, Item, Plain

FieldValue = Plain | Guide | tuple[Basis, ...] | Basis
"""A field of an item or duty as `was:` and `set:` give it, in the model's own types."""


class Mode(StrEnum):
    """Whether everything is taken, or only what is claimed (认领).

    With the base as a ceiling everything is taken, and additions need a local legal basis.
    """

    ALL = "all"
    CLAIM = "claim"
    CEILING = "ceiling"


class RemovalReason(StrEnum):
    """Why an item is not in the local list."""

    NO_SUCH_MATTER = "no-such-matter"
    LAW_REPEALED = "law-repealed"
    TAKEN_BACK = "taken-back"
    TRANSFERRED = "transferred"
    COVERED_ELSEWHERE = "covered-elsewhere"


@dataclass(frozen=True, slots=True)
class Pin:
    """The base that an overlay was written for; `digest` is `sha256:` and 64 hex digits."""

    catalogue: str
    version: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Whom the result is for: a unit, or a jurisdiction for a catalogue derived in between.

    `level` is that of the units which a catalogue in between is for, where it is not the base's.
    """

    unit: str | None = None
    name: str | None = None
    jurisdiction: str | None = None
    level: str | None = None

    def level_of(self, unit: str | None, base: str) -> str:
        """Return the level of the result: that of its unit, the one named here, or the base's."""
        return unit or self.level or base


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a catalogue derived in between is called, and what it says of itself.

    What it leaves out of the note, the issue, the day of effect and the day of its law is the
    base's.
    """

    id: str
    title: str
    version: str
    note: str | None = None
    issued: Issued | None = None
    effective: date | None = None
    law_as_of: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """An item that the local list leaves out."""

    item: str
    reason: RemovalReason
    taker: str | None = None
    note: str | None = None
    record: str | None = None
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """An item that only the local list has; it stands behind `after`, or first."""

    item: Item
    after: str | None = None
    reason: str | None = None
    record: str | None = None
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyEdit:
    """Fields of one duty, as their author saw them and as they become."""

    id: str
    was: Mapping[str, FieldValue]
    set: Mapping[str, FieldValue]
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRemoval:
    """A duty that the local list leaves out."""

    id: str
    reason: str | None = None
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyChanges:
    """What an edit does to the duties of its item."""

    add: tuple[Duty, ...] = ()
    remove: tuple[DutyRemoval, ...] = ()
    edit: tuple[DutyEdit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Fields and duties of one item that the local list words otherwise."""

    item: str
    was: Mapping[str, FieldValue] = field(default_factory=dict)
    set: Mapping[str, FieldValue] = field(default_factory=dict)
    duties: DutyChanges = DutyChanges()
    reason: str | None = None
    authority: Basis | None = None
    record: str | None = None
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """An item that stands elsewhere: behind `after`, or first; in `category`, if that changes."""

    item: str
    after: str | None = None
    category: str | None = None
    reason: str | None = None
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Several items of the base that become one; it stands behind `after`, or at the first's."""

    items: tuple[str, ...]
    into: Item
    after: str | None = None
    reason: str | None = None
    authority: Basis | None = None
    record: str | None = None
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """One item of the base that becomes several, behind `after`, or where it stood."""

    item: str
    into: tuple[Item, ...]
    after: str | None = None
    reason: str | None = None
    authority: Basis | None = None
    record: str | None = None
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decline:
    """An item that is not claimed, with the reason."""

    item: str
    reason: str
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """What a rebase could not decide: three values, the action as it was, room for a decision.

    `decision` is None while it is open, `own`, `new`, or a mapping with a `value`.
    """

    kind: str
    item: str
    duty: str | None = None
    field: str | None = None
    old: Plain = None
    new: Plain = None
    own: Plain = None
    action: Mapping[str, Plain] = of(default_factory=dict)
    decision: Plain = None
    route: Route = of(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bind:
    """Names of departments by id, and contacts by item id (`*` for every item)."""

    departments: Mapping[str, str] = field(default_factory=dict)
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """All changes of one unit (or level) to one base."""

    id: str
    target: Target
    base: Pin
    mode: Mode = Mode.ALL
    claim: tuple[str, ...] = ()
    decline: tuple[Decline, ...] = ()
    undecided: tuple[str, ...] = ()
    remove: tuple[Removal, ...] = ()
    add: tuple[Addition, ...] = ()
    edit: tuple[Edit, ...] = ()
    move: tuple[Move, ...] = ()
    merge: tuple[Merge, ...] = ()
    split: tuple[Split, ...] = ()
    bind: Bind = Bind()
    result: Result | None = None
    rebased_from: Pin | None = None
    conflicts: tuple[Conflict, ...] = ()
    note: str | None = None
    digest: str = field(default="", compare=False)
    route: Route = field(default=(), compare=False)

    @property
    def made(self) -> Iterator[Item]:
        """Yield the items that it makes: added, merged or split off."""
        yield from (addition.item for addition in self.add)
        yield from (merge.into for merge in self.merge)
        yield from (item for split in self.split for item in split.into)
