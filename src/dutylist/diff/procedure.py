"""What changed in how a matter is handled: steps, materials, time limits, contacts."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from dutylist.diff import field_kinds as kinds
from dutylist.diff import plain, wording_kinds
from dutylist.diff.catalogue_kinds import WORDING_ONLY
from dutylist.diff.change import Change
from dutylist.diff.charges import STEPS, valued, words
from dutylist.diff.kind import Kind
from dutylist.diff.spot import Names, Spot, charging_kinds
from dutylist.diff.steps import other_matter, read, step_kinds
from dutylist.model import Guide, Item, Plain
from dutylist.texts import Text
from dutylist.wording import essence

GUIDE = Text(zh="办事指南", en="guide")
FLOW = Text(zh="责任流程", en="flow")
CONTACT = Text(zh="联系方式", en="contact")
MATERIALS = Text(zh="申请材料", en="list of materials")
PROMISED = Text(zh="承诺时限", en="promised time limit")

_CERTIFIED = re.compile(
    "(?:街道|街办|乡镇|镇政府|乡政府|人民政府|村委会|居委会|村民委员会|居民委员会|社区|村居)"
    "(?:办事处|居委会|居民委员会)?(?:[（(][^）)]{1,8}[）)])?"
    "(?:出具|开具|签署|审核|核实|核查|盖章|签章|签字|加盖|证明)"
)
"""A paper that the local body writes, or puts its seal to."""


def guide_changes(spot: Spot, old: Item, new: Item, names: Names) -> Iterator[Change]:
    """Yield what changed in the guides of an item."""
    before, after = old.guide or Guide(), new.guide or Guide()
    if before == after:
        yield spot.change(kinds.GUIDE_CHANGED, params={"field": GUIDE})
        return
    if before.contact != after.contact:
        one, two = plain.of_contact(before.contact), plain.of_contact(after.contact)
        yield from valued(spot.into("contact"), kinds.CONTACT_CHANGED, one, two, CONTACT)
    if before.steps != after.steps:
        steps = plain.of_steps(before.steps), plain.of_steps(after.steps)
        yield from steps_changes(spot.into("steps"), (old, new), steps, STEPS, names)
    if before.materials != after.materials:
        one, two = list(before.materials), list(after.materials)
        kind = (
            WORDING_ONLY
            if folded(one) == folded(two)
            else _certified(before.materials, after.materials)
        )
        yield from valued(spot.into("materials"), kind, one, two, MATERIALS)
    if before.promised_days != after.promised_days:
        at = spot.into("promised_days")
        days = before.promised_days, after.promised_days
        yield at.change(kinds.GUIDE_CHANGED, *days, params={"field": PROMISED})


def _certified(old: Sequence[str], new: Sequence[str]) -> Kind:
    """Return what other materials are: the local body has to write what it is to certify."""
    before, after = (sum(1 for each in side if _CERTIFIED.search(each)) for side in (old, new))
    if before == after:
        return kinds.GUIDE_CHANGED
    return wording_kinds.LOCAL_CHARGED if after > before else wording_kinds.LOCAL_DISCHARGED


def steps_changes(
    spot: Spot, items: tuple[Item, Item], both: tuple[Plain, Plain], field: object, names: Names
) -> Iterator[Change]:
    """Yield what changed in steps, old and new: first what it does to the local body.

    Steps that are written down for the first time, or no longer, repeat what the duties of their
    item say; what they ask of the local body beyond its duties is told as a step that came or
    went, and so are the words of departments' steps that charge it.
    """
    old, new = both
    before, after = read(old, names.is_local_before), read(new, names.is_local_after)
    told = [*charging_kinds(words(list(before.others)), words(list(after.others)))]
    if old and new:
        told += step_kinds(before.own, after.own)
    elif new and other_matter(after.own, _local_words(items[1], names.is_local_after)):
        told.append(kinds.LOCAL_STEP_ADDED)
    elif old and other_matter(before.own, _local_words(items[0], names.is_local_before)):
        told.append(kinds.LOCAL_STEP_REMOVED)
    neutral = WORDING_ONLY if folded(old) == folded(new) else kinds.GUIDE_CHANGED
    for kind in told or (neutral,):
        yield spot.change(kind, old, new, params={"field": field})


def _local_words(item: Item, is_local: Callable[[str], bool]) -> list[str]:
    return [each.text for each in item.duties if is_local(each.by)]


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
