"""What changed in one duty that both catalogues hold, and who leads an item."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dutylist.diff import duty_kinds as kinds
from dutylist.diff import lineage_kinds, plain, text_kinds, wording_kinds
from dutylist.diff.bases import OF_DUTY, basis_changes, delegation_changes
from dutylist.diff.catalogue_kinds import WORDING_ONLY
from dutylist.diff.change import Change
from dutylist.diff.charges import WORDS, charging_changes, noted_charges
from dutylist.diff.kind import Kind
from dutylist.diff.spot import Names, Spot, joined
from dutylist.model import Duty, Item, Role
from dutylist.model.parts import burdens
from dutylist.texts import Text, shown
from dutylist.wording import Shift, charges, essence, weigh

TEXT = Text(zh="职责文字", en="text of the duty")
SURE = Text(zh="", en="")

ROLES: Mapping[Role, Text] = {
    Role.SUPPORT: Text(zh="配合", en="support"),
    Role.JOINT: Text(zh="共同", en="joint"),
    Role.LEAD: Text(zh="主责", en="lead"),
}
"""The roles from the lightest to the heaviest."""

SHIFTED: Mapping[Shift, Kind] = {
    Shift.STRONGER: text_kinds.DUTY_STRENGTHENED,
    Shift.WEAKER: text_kinds.DUTY_WEAKENED,
    Shift.TIGHTER: wording_kinds.DUTY_TIGHTENED,
    Shift.LOOSER: wording_kinds.DUTY_LOOSENED,
    Shift.MORE: text_kinds.DUTY_EXTENDED,
    Shift.LESS: text_kinds.DUTY_NARROWED,
    Shift.OTHER: wording_kinds.DUTY_ALTERED,
}
"""What another wording of a local duty is; a wording that does not shift is only another one."""

WEIGHTS = {role: weight for weight, role in enumerate(ROLES)}


def duty_changes(
    spot: Spot, old: Duty, new: Duty, names: Names, lead_changes: frozenset[str]
) -> Iterator[Change]:
    """Yield what changed in a duty; `lead_changes` are bodies whose change of lead is told."""
    if old.by != new.by:
        yield passed(spot, old, new, names)
    stays = old.by == new.by or (names.is_local_before(old.by) and names.is_local_after(new.by))
    if (
        stays
        and old.role != new.role
        and not (old.by in lead_changes and Role.LEAD in _roles(old, new))
    ):
        yield _role_change(spot.into("role"), old, new, names)
    yield from text_changes(spot.into("text"), old, new, names)
    if old.basis != new.basis:
        yield from basis_changes(spot.into("basis"), OF_DUTY, old.basis, new.basis)
        yield from noted_charges(spot.into("basis"), old.basis, new.basis)
    if old.delegation != new.delegation:
        local = names.is_local_before(old.by) and names.is_local_after(new.by)
        at = spot.into("delegation")
        yield from delegation_changes(at, old.delegation, new.delegation, local=local)


def passed(spot: Spot, old: Duty, new: Duty, names: Names, score: float | None = None) -> Change:
    """Return that a duty passed to another body; a score where likeness found it, not its id."""
    kind = kinds.DUTY_PASSED
    was, now = names.is_local_before(old.by), names.is_local_after(new.by)
    if was != now:
        kind = kinds.DUTY_HANDED_DOWN if now else kinds.DUTY_TAKEN_UP
    params = {
        "before_by": names.before(old.by),
        "after_by": names.after(new.by),
        "likeness": SURE if score is None else _likeness(score, old),
    }
    before, after = plain.of_duty(old), plain.of_duty(new)
    return spot.change(kind, before, after, params=params, score=score)


def _likeness(score: float, old: Duty) -> Text:
    was = shown(old.id)
    return Text(
        zh=f"（文字相近，原编号 {was}，相似度 {score}）",
        en=f" (found by its words; was {was}, likeness {score})",
    )


def _roles(old: Duty, new: Duty) -> tuple[Role, Role]:
    return (old.role, new.role)


def _role_change(spot: Spot, old: Duty, new: Duty, names: Names) -> Change:
    kind = kinds.ROLE_CHANGED
    if names.is_local_before(old.by) and names.is_local_after(new.by):
        raised = WEIGHTS[new.role] > WEIGHTS[old.role]
        kind = kinds.LOCAL_ROLE_RAISED if raised else kinds.LOCAL_ROLE_LOWERED
    params = {"by": names.after(new.by), "before": ROLES[old.role], "after": ROLES[new.role]}
    return spot.change(kind, str(old.role), str(new.role), params=params)


def text_changes(spot: Spot, old: Duty, new: Duty, names: Names) -> Iterator[Change]:
    """Yield what other words of a duty do to the local body, whose duty it is or is not.

    Where a duty passed to another body its words are shown by that, and told only if they weigh.
    """
    was, now = names.is_local_before(old.by), names.is_local_after(new.by)
    if was and now:
        if old.text != new.text:
            yield from _local_text(spot, old, new)
    elif was != now:
        yield from _still_charged(spot, old.text, new.text, down=now)
    elif old.by != new.by:
        yield from charging_changes(spot, old.text, new.text)
    elif old.text != new.text:
        yield from spot.reworded(text_kinds.DUTY_REWORDED, old.text, new.text, TEXT)


def _still_charged(spot: Spot, before: str, after: str, *, down: bool) -> Iterator[Change]:
    """Yield that a duty taken up lays more on the local body than its words did before.

    Read backwards, that one handed down lays less. What they laid before they do not lay anew.
    """
    more = charges(after) - charges(before)
    if (more < 0) if down else (more > 0):
        kind = wording_kinds.LOCAL_DISCHARGED if down else wording_kinds.LOCAL_CHARGED
        yield spot.change(kind, before, after, params={"field": WORDS})


def _local_text(spot: Spot, old: Duty, new: Duty) -> Iterator[Change]:
    found = weighed(old.text, new.text)
    if not found and old.by == new.by:
        same = essence(old.text) == essence(new.text)
        found = (WORDING_ONLY if same else text_kinds.DUTY_REWORDED,)
    for kind in found:
        yield spot.change(kind, old.text, new.text, params={"field": TEXT})


def weighed(before: str, after: str) -> tuple[Kind, ...]:
    """Return what another wording of a local duty is; nothing where it does not weigh."""
    return tuple(SHIFTED[shift] for shift in weigh(before, after) if shift in SHIFTED)


def leads(item: Item) -> tuple[str, ...]:
    """Return the bodies that lead an item, each once, in their order."""
    return tuple(dict.fromkeys(duty.by for duty in item.duties if duty.role is Role.LEAD))


def lead_changes(spot: Spot, old: Item, new: Item, names: Names) -> Iterator[Change]:
    """Yield the change of lead of an item, if there is one."""
    before, after = leads(old), leads(new)
    if set(before) == set(after):
        return
    params = {
        "before": joined(map(names.before, before)),
        "after": joined(map(names.after, after)),
        "roles": _turned(old, new),
    }
    at = replace(spot.into("duties"), path=f"{spot.path}.lead")
    for kind in _lead_kinds(old, new, names):
        yield at.change(kind, list(before), list(after), params=params)


def _turned(old: Item, new: Item) -> tuple[tuple[str, str, str], ...]:
    """Return the duties whose role changed with the lead: id, role before and after."""
    was = {(duty.id, duty.by): duty.role for duty in old.duties}
    found = ((each, was.get((each.id, each.by))) for each in new.duties)
    return tuple(
        (each.id, str(role), str(each.role))
        for each, role in found
        if role is not None and role != each.role
    )


def _lead_kinds(old: Item, new: Item, names: Names) -> Iterator[Kind]:
    """Yield what a change of lead is to the local body; between departments it is neutral."""
    before, after = leads(old), leads(new)
    led, leading = any(map(names.is_local_before, before)), any(map(names.is_local_after, after))
    vacated = not after and burdens(new, names.local_after)
    filled = not before and burdens(old, names.local_before)
    if led != leading:
        yield kinds.LEAD_MOVED_DOWN if leading else kinds.LEAD_MOVED_UP
    if vacated and not all(map(names.is_local_before, before)):
        yield lineage_kinds.LEAD_VACATED
    elif filled and not all(map(names.is_local_after, after)):
        yield lineage_kinds.LEAD_FILLED
    elif led == leading:
        yield kinds.LEAD_CHANGED


def led_otherwise(old: Item, new: Item) -> frozenset[str]:
    """Return the bodies that lead only one of two versions of an item."""
    return frozenset(leads(old)) ^ frozenset(leads(new))


def listed(duties: Iterable[Duty]) -> str:
    """Return the texts of several duties in one line."""
    return "；".join(duty.text for duty in duties)
