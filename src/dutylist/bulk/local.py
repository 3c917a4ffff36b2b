"""A local list, what stands against making it, and whether its sum comes out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dutylist.derive import Case, Reconciliation, Terms, breaches
from dutylist.derive.levels import RING, TOO_MANY, Levels
from dutylist.derive.reconcile import UNEQUAL
from dutylist.findings import Finding, Hit, Location, Route
from dutylist.model import Catalogue, Overlay, Workspace
from dutylist.model.grounds import Grounds
from dutylist.texts import Lang, Text

Locate = Callable[[Route], Location]


@dataclass(frozen=True, slots=True)
class Local:
    """One local list, the overlay it came from, and its sum."""

    overlay: Overlay
    catalogue: Catalogue
    sum: Reconciliation


def unequal(local: Local, locate: Locate) -> Iterator[Finding]:
    """Find a list whose sum does not come out (law 11)."""
    if not local.sum.holds:
        told = Text(zh=local.sum.sentence(Lang.ZH), en=local.sum.sentence(Lang.EN))
        yield Finding(fault=UNEQUAL, at=locate(local.overlay.route), params={"sum": told})


def terms(workspace: Workspace, grounds: Grounds) -> Terms:
    """Return what a workspace lays down for its overlays."""
    return Terms(
        policy=workspace.policy,
        approved=frozenset(record.id for record in workspace.records if record.approved),
        departments=frozenset(department.id for department in workspace.departments),
        local_basis=grounds.local,
    )


def broken(case: Case, locate: Locate) -> list[Finding]:
    """Return a finding for every law that an overlay breaks.

    What a base lacks is held against no overlay where items of the base were set aside.
    """
    hits = [(each.law, Hit(each.route, each.params, each.related)) for each in breaches(case)]
    if not hits:
        return []
    from dutylist.checks import placed  # noqa: PLC0415  (it brings all rules along, most need none)
    from dutylist.checks.files import NEEDS_WHOLE_BASE  # noqa: PLC0415

    found = placed(hits, (case.overlay,), locate)
    unfair = () if case.base.catalogue.whole else NEEDS_WHOLE_BASE
    return [each for each in found if each.fault.code not in unfair]


def unranked(levels: Levels, locate: Locate) -> list[Finding]:
    """Return a finding for every ring of overlays, and for those below too many levels."""
    rings = [
        Finding(
            fault=RING,
            at=locate((*ring[0].route, "base")),
            params={"ring": " → ".join(each.id for each in (*ring, ring[0]))},
        )
        for ring in levels.rings
    ]
    beyond = (locate((*each.route, "base")) for each in levels.beyond)
    return [*rings, *(Finding(fault=TOO_MANY, at=at) for at in beyond)]
