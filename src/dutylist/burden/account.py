"""The burden account of one list: what it lays on the local body, counted and weighed."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from dutylist.burden.backing import Backed, Backing
from dutylist.model import LOCAL, Catalogue, Duty, Item, Plain, Record, Role, Unit
from dutylist.model.local_body import local_ids
from dutylist.model.parts import burdens
from dutylist.wording import Grade, enforcing, grade

NO_NAMES: Mapping[str, str] = MappingProxyType({})

WEIGHTS: Mapping[Grade, int] = MappingProxyType(
    {Grade.LED: 3, Grade.ENFORCED: 2, Grade.OWN: 2, Grade.HELPED: 1}
)
"""What a local duty weighs by its verb. The tool's own yardstick, laid down by no rule."""

ROLE_WEIGHTS: Mapping[Role, int] = MappingProxyType({Role.LEAD: 3, Role.JOINT: 2, Role.SUPPORT: 1})
"""What a local duty weighs at least by its role, however mildly it is worded; ours as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one list lays on the local body; every count is of items, duties or steps.

    `items` are all of the list, internal ones too; `burdening` those that leave the local body
    work. `bodies` counts duties by body and role, all names of the local body as `local`; `grades`
    and `backing` count local duties. `enforced_items` are items in which a local duty enforces,
    `undelegated` such duties without a delegation. `weight` is the sum over local duties of the
    greater of `WEIGHTS` and `ROLE_WEIGHTS`.
    """

    list: str
    title: str
    version: str
    items: int
    burdening: int
    bodies: Mapping[str, Mapping[Role, int]]
    grades: Mapping[Grade, int]
    steps: int
    enforced_items: int
    enforced: int
    undelegated: int
    backing: Mapping[Backing, int]
    weight: int

    @property
    def roles(self) -> Mapping[Role, int]:
        """Return local duties by role."""
        return self.bodies[LOCAL]

    @property
    def local_duties(self) -> int:
        """Return how many duties the local body has."""
        return sum(self.roles.values())

    @property
    def lead_duties(self) -> int:
        """Return how many duties it has as the leading body."""
        return self.roles[Role.LEAD]

    @property
    def department_duties(self) -> int:
        """Return how many duties all departments have together."""
        return sum(sum(row.values()) for row in self.bodies.values()) - self.local_duties


@dataclass(frozen=True, slots=True)
class _Own:
    """A duty of the local body, with what its words say."""

    item: Item
    duty: Duty
    grade: Grade
    enforces: bool


def account(
    catalogue: Catalogue,
    records: Iterable[Record] = (),
    *,
    names: Mapping[str, str] = NO_NAMES,
    units: Iterable[Unit] = (),
) -> Account:
    """Return the account of a list.

    `records` are those of its workspace, `names` the departments' names by id, `units` the bodies
    that get lists: a department of such a name is the local body.
    """
    called = {**names, **catalogue.departments}
    local = local_ids(called, units, catalogue.level)
    own = [
        _Own(item, duty, *_read(duty.text))
        for item in catalogue.items
        for duty in item.duties
        if duty.by in local
    ]
    enforced = [each for each in own if each.enforces]
    backed = Backed(catalogue, records)
    backing = Counter(backed.backing(each.item, each.duty) for each in own)
    grades = Counter(each.grade for each in own)
    return Account(
        list=catalogue.id,
        title=catalogue.title,
        version=catalogue.version,
        items=len(catalogue.items),
        burdening=sum(burdens(item, local) or _steps(item, local) > 0 for item in catalogue.items),
        bodies=_bodies(catalogue.duties, local),
        grades={each: grades[each] for each in Grade},
        steps=sum(_steps(item, local) for item in catalogue.items),
        enforced_items=len({each.item.id for each in enforced}),
        enforced=len(enforced),
        undelegated=sum(each.duty.delegation is None for each in enforced),
        backing={each: backing[each] for each in Backing},
        weight=sum(_weight(each) for each in own),
    )


@lru_cache(maxsize=16_384)
def _read(text: str) -> tuple[Grade, bool]:
    """Return what the words of a duty say: lists of one base share most of them."""
    return grade(text), bool(enforcing(text))


def _weight(own: _Own) -> int:
    """Return what a local duty weighs: as much as its verb, and no less than its role."""
    return max(WEIGHTS[own.grade], ROLE_WEIGHTS[own.duty.role])


def _bodies(duties: Iterable[Duty], local: frozenset[str]) -> Mapping[str, Mapping[Role, int]]:
    counted: dict[str, Counter[Role]] = {LOCAL: Counter()}
    for duty in duties:
        by = LOCAL if duty.by in local else duty.by
        counted.setdefault(by, Counter())[duty.role] += 1
    return {by: {role: row[role] for role in Role} for by, row in sorted(counted.items())}


def _steps(item: Item, local: frozenset[str]) -> int:
    """Return how many steps of a guide or flow the local body takes."""
    guided = () if item.guide is None else item.guide.steps
    return sum(step.by in local for step in guided) + _in_flow(item.fields.get("flow"), local)


def _in_flow(flow: Plain, local: frozenset[str]) -> int:
    if isinstance(flow, str) or not isinstance(flow, Sequence):
        return 0
    return sum(isinstance(step, Mapping) and step.get("by") in local for step in flow)
