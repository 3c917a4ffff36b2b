"""Whether the items that actions name are there."""

from collections.abc import Iterator

from dutylist.derive.case import Case, unknown
from dutylist.derive.fate_laws import RETIRED_TARGET
from dutylist.derive.laws import UNKNOWN_TARGET
from dutylist.derive.refusal import Refusal
from dutylist.findings import Route
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
