"""Whether the items that actions name are there."""

from collections.abc import Iterator

from dutylist.derive.case import Case, unknown
from dutylist.derive.refusal import Refusal
from dutylist.derive.target_laws import RETIRED_TARGET, UNKNOWN_TARGET
from dutylist.findings import Route
from dutylist.model import Addition, Merge, Removal, Split
from dutylist.texts import Text

_NOTHING = Text(zh="无", en="nothing")


def known(case: Case, route: Route, target: str) -> Iterator[Refusal]:
    """Find out whether the base has an item, and if not, whether it had."""
    base = case.base
    if target in base.items:
        return
    if target in base.retired:
        now = "、".join(base.lineage.get(target, ())) or _NOTHING
        yield Refusal(RETIRED_TARGET, route, {"target": target, "now": now})
    else:
        yield unknown(UNKNOWN_TARGET, route, target, case.near_base)


def by_record(action: Addition | Merge | Removal | Split, route: Route) -> Route:
    """Return where a record is named that does not approve; where none is, the route given."""
    return route if action.record is None else (*action.route, "record")
