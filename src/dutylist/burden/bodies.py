"""Who carries how many duties, in which role, before and after."""

from collections.abc import Mapping
from dataclasses import dataclass

from dutylist.burden.account import Account
from dutylist.model import LOCAL, Role

NOTHING: Mapping[Role, int] = dict.fromkeys(Role, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRow:
    """The duties of one body by role; `by` is `local` or a department's id."""

    by: str
    before: Mapping[Role, int]
    after: Mapping[Role, int]

    @property
    def difference(self) -> int:
        """Return how many more duties it has."""
        return sum(self.after.values()) - sum(self.before.values())


def bodies(old: Account | None, new: Account | None) -> tuple[BodyRow, ...]:
    """Return a row per body: the local one first, then departments, those that changed most first.

    A side that has no such list is None, and counts as nothing.
    """
    before, after = ({} if each is None else each.bodies for each in (old, new))
    rows = [
        BodyRow(by=by, before=before.get(by, NOTHING), after=after.get(by, NOTHING))
        for by in {**before, **after}
    ]
    return tuple(sorted(rows, key=_order))


def _order(row: BodyRow) -> tuple[bool, int, str]:
    return row.by != LOCAL, -abs(row.difference), row.by
