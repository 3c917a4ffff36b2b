"""What changed in how a matter is handled: steps, materials, time limits, contacts."""

from collections.abc import Iterator, Mapping, Sequence

from dutylist.diff import field_kinds as kinds
from dutylist.diff import plain
from dutylist.diff.catalogue_kinds import WORDING_ONLY
from dutylist.diff.change import Change
from dutylist.diff.kind import Kind
from dutylist.diff.spot import Spot
from dutylist.model import LOCAL, Guide, Plain
from dutylist.texts import Text
from dutylist.wording import essence

GUIDE = Text(zh="办事指南", en="guide")
STEPS = Text(zh="办理流程", en="procedure")
FLOW = Text(zh="责任流程", en="flow")
MATERIALS = Text(zh="申请材料", en="list of materials")
PROMISED = Text(zh="承诺时限", en="promised time limit")

FLOW_FIELD = "flow"
"""The field of an item that holds steps, each by a body."""


def guide_changes(spot: Spot, old: Guide | None, new: Guide | None) -> Iterator[Change]:
    """Yield what changed in a guide."""
    before, after = old or Guide(), new or Guide()
    if before == after:
        yield spot.change(kinds.GUIDE_CHANGED, params={"field": GUIDE})
        return
    if before.contact != after.contact:
        one, two = plain.of_contact(before.contact), plain.of_contact(after.contact)
        yield spot.into("contact").change(kinds.CONTACT_CHANGED, one, two)
    if before.steps != after.steps:
        one, two = plain.of_steps(before.steps), plain.of_steps(after.steps)
        yield steps_change(spot.into("steps"), one, two, STEPS)
    if before.materials != after.materials:
        one, two = list(before.materials), list(after.materials)
        kind = WORDING_ONLY if folded(one) == folded(two) else kinds.GUIDE_CHANGED
        yield spot.into("materials").change(kind, one, two, params={"field": MATERIALS})
    if before.promised_days != after.promised_days:
        at = spot.into("promised_days")
        days = before.promised_days, after.promised_days
        yield at.change(kinds.GUIDE_CHANGED, *days, params={"field": PROMISED})


def steps_change(spot: Spot, old: Plain, new: Plain, field: Text) -> Change:
    """Return what changed in steps: a change of burden where the local body has more or fewer.

    Steps that are written down for the first time, or no longer, tell nothing about the burden.
    """
    return spot.change(_kind(old, new), old, new, params={"field": field})


def _kind(old: Plain, new: Plain) -> Kind:
    more = _local(new) - _local(old)
    if more and old and new:
        return kinds.LOCAL_STEP_ADDED if more > 0 else kinds.LOCAL_STEP_REMOVED
    return WORDING_ONLY if folded(old) == folded(new) else kinds.GUIDE_CHANGED


def _local(steps: Plain) -> int:
    if isinstance(steps, str) or not isinstance(steps, Sequence):
        return 0
    return sum(isinstance(step, Mapping) and step.get("by") == LOCAL for step in steps)


def folded(value: Plain) -> Plain:
    """Return a value with every text reduced to its essence."""
    match value:
        case str():
            return essence(value)
        case Mapping():
            return {key: folded(each) for key, each in value.items()}
        case Sequence():
            return [folded(each) for each in value]
        case _:
            return value
