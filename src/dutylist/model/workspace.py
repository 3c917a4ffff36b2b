"""A workspace: everything that an office keeps about its lists, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from dutylist.findings import Route
from dutylist.law import Index
from dutylist.model.catalogue import Catalogue
from dutylist.model.confirmation import Confirmation
from dutylist.model.overlay import Overlay
from dutylist.model.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A township, subdistrict, village or community: nine-digit code (village: twelve)."""

    code: str
    name: str
    level: str
    county: str | None = None
    city: str | None = None
    province: str | None = None
    aliases: tuple[str, ...] = ()
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    """A county department, or in a guidance catalogue a role that a county binds to its own."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    successor: str | None = None
    route: Route = field(default=(), compare=False)


class Permission(StrEnum):
    """What a lower level may do with a field: alter it, alter it on an authority, or not at all."""

    FREE = "free"
    AUTHORITY = "authority"
    FIXED = "fixed"


DEFAULT_FIELDS: Mapping[str, Permission] = MappingProxyType(
    {
        "name": Permission.FREE,
        "guide": Permission.FREE,
        "posts": Permission.FREE,
        "publish": Permission.FREE,
        "note": Permission.FREE,
        "text": Permission.FREE,
        "required": Permission.FIXED,
        "category": Permission.FIXED,
        "basis": Permission.AUTHORITY,
        "part": Permission.AUTHORITY,
        "lead": Permission.AUTHORITY,
        "delegation": Permission.AUTHORITY,
    }
)
"""What a workspace that says nothing allows; a field not named here is free.

`lead` stands for `by` and `role` of a duty wherever the leading body changes.
"""


class Additions(StrEnum):
    """What an added item needs: an approved record, a local basis as well, or it is not open."""

    RECORD = "record"
    LOCAL_BASIS = "local-basis"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Which fields a lower level may alter, and what it may add (laws 8 and 9 of overlays).

    `levels` holds what is laid down for lists of one level alone.
    """

    fields: Mapping[str, Permission] = field(default_factory=lambda: DEFAULT_FIELDS)
    additions: Additions = Additions.RECORD
    levels: Mapping[str, "Policy"] = field(default_factory=dict)

    def permission(self, name: str) -> Permission:
        """Return what a lower level may do with a field."""
        return self.fields.get(name, Permission.FREE)

    def of_level(self, level: str) -> "Policy":
        """Return the policy for lists of a level: its own, or else this one."""
        return self.levels.get(level, self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """All files of one workspace; what was unreadable is missing and has been reported."""

    title: str
    jurisdiction: str
    units: tuple[Unit, ...] = ()
    departments: tuple[Department, ...] = ()
    catalogues: tuple[Catalogue, ...] = ()
    overlays: tuple[Overlay, ...] = ()
    records: tuple[Record, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    index: Index
    policy: Policy = Policy()
    public_url: str | None = None
    note: str | None = None
    route: Route = field(default=(), compare=False)

    def base_of(self, overlay: Overlay) -> Catalogue | None:
        """Return the catalogue that an overlay is pinned to, by id and version."""
        pin = overlay.base
        for catalogue in self.catalogues:
            if (catalogue.id, catalogue.version) == (pin.catalogue, pin.version):
                return catalogue
        return None

    def superseded(self, catalogue: Catalogue) -> bool:
        """Whether another version of the same list takes the place of this one."""
        return any(
            other.id == catalogue.id
            and other.replaces is not None
            and other.replaces.version == catalogue.version
            for other in self.catalogues
        )
