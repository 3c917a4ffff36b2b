"""A catalogue, its items and their duties: frozen values that know where they came from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from dutylist.findings import Route

Plain = str | int | bool | None | Sequence["Plain"] | Mapping[str, "Plain"]
"""Data as YAML holds it, for the fields that only one kind of list has."""

LOCAL = "local"
"""In `by:`, the body that the list is for."""

NO_FIELDS: Mapping[str, Plain] = MappingProxyType({})


class Role(StrEnum):
    """The role in which a body carries a duty: 牵头, 共同, 配合."""

    LEAD = "lead"
    JOINT = "joint"
    SUPPORT = "support"


class Publish(StrEnum):
    """Whether an item may appear in a public copy."""

    PUBLIC = "public"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """A citation as it was written, with what its author noted about it."""

    text: str
    version: str | None = None
    quote: str | None = None
    note: str | None = None
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One level that a value came through (指导目录 → 参考目录 → 街道).

    `fields` are those that the action changed; a field of a duty is written `id.field`.
    """

    catalogue: str
    version: str
    number: int | None = None
    overlay: str | None = None
    line: int | None = None
    action: str | None = None
    reason: str | None = None
    record: str | None = None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """What one body does for an item: by whom, in which role, in which words, on which basis."""

    id: str
    by: str
    role: Role
    text: str
    basis: tuple[Basis, ...] = ()
    delegation: Basis | None = None
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a procedure; `days` are working days."""

    by: str
    text: str
    days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Where a citizen asks."""

    office: str | None = None
    phone: str | None = None
    address: str | None = None
    hours: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """How a matter is handled, for the citizen; `promised_days` are working days."""

    steps: tuple[Step, ...] = ()
    contact: Contact | None = None
    materials: tuple[str, ...] = ()
    promised_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One matter of a list; `fields` are those that only its kind of list has."""

    id: str
    name: str
    category: str
    part: str | None = None
    required: bool = False
    duties: tuple[Duty, ...] = ()
    basis: tuple[Basis, ...] = ()
    guide: Guide | None = None
    posts: tuple[str, ...] = ()
    publish: Publish = Publish.PUBLIC
    note: str | None = None
    fields: Mapping[str, Plain] = field(default_factory=lambda: NO_FIELDS)
    origin: tuple[Origin, ...] = field(default=(), compare=False)
    route: Route = field(default=(), compare=False)

    @property
    def local_duties(self) -> Iterator[Duty]:
        """Yield the duties of the body that the list is for."""
        return (duty for duty in self.duties if duty.by == LOCAL)

    @property
    def department_duties(self) -> Iterator[Duty]:
        """Yield the duties of departments."""
        return (duty for duty in self.duties if duty.by != LOCAL)

    @property
    def citations(self) -> Iterator[Basis]:
        """Yield every basis of the item: its own, its duties' and their delegations."""
        yield from self.basis
        for duty in self.duties:
            yield from duty.basis
            if duty.delegation is not None:
                yield duty.delegation


@dataclass(frozen=True, slots=True)
class Category:
    """A subject heading."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """Which body issued a catalogue, when, under which number."""

    by: str
    on: date
    number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """What became of old ids: renumbered, merged or split; dropped where `to` is empty."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaces:
    """The earlier version that a catalogue takes the place of, and what became of its ids."""

    version: str
    note: str | None = None
    lineage: tuple[Descent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Declares:
    """The counts that a notice printed: items in all, by category and by part."""

    items: int | None = None
    categories: Mapping[str, int] = field(default_factory=dict)
    parts: Mapping[str, int] = field(default_factory=dict)
    department_duties: int | None = None
    local_duties: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """What a generated list was made of: the base it was applied to and the overlay."""

    catalogue: str
    version: str
    digest: str
    overlay: str
    overlay_digest: str
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """A versioned list of items of one kind.

    `whole` is false where items of the file were unreadable and are missing here.
    """

    id: str
    title: str
    kind: str
    version: str
    jurisdiction: str
    level: str
    categories: tuple[Category, ...]
    items: tuple[Item, ...]
    issued: Issued | None = None
    effective: date | None = None
    law_as_of: date | None = None
    replaces: Replaces | None = None
    declares: Declares | None = None
    retired: tuple[str, ...] = ()
    note: str | None = None
    derived: Derived | None = None
    departments: Mapping[str, str] = field(default_factory=dict)
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    whole: bool = field(default=True, compare=False)
    route: Route = field(default=(), compare=False)

    @property
    def head(self) -> Route:
        """Where the list speaks of itself: in its file, or in `result:` of the overlay it is of."""
        made = self.derived is not None and self.derived.unit is None
        return (*self.route, "result") if made else self.route

    @property
    def duties(self) -> Iterator[Duty]:
        """Yield every duty of every item."""
        return (duty for item in self.items for duty in item.duties)

    @property
    def public_items(self) -> tuple[Item, ...]:
        """Return the items that may appear in a public copy."""
        return tuple(item for item in self.items if item.publish is Publish.PUBLIC)
