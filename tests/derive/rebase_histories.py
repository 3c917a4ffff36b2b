"""Bases that move on at random, and overlays of the first of them."""

from dataclasses import replace

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from derive.bases import STREET, adding, duty, item
from derive.rebase_samples import (
    Above,
    both,
    changing,
    changing_duty,
    having,
    later,
    onto,
    renumbered,
    reordered,
    with_duties,
    with_items,
    without,
    without_duty,
)
from dutylist.derive.rebase import Bases, Rebased, rebase, versions
from dutylist.model import (
    Bind,
    Catalogue,
    Contact,
    Decline,
    DutyChanges,
    DutyEdit,
    DutyRemoval,
    Edit,
    Item,
    Merge,
    Mode,
    Move,
    Overlay,
    Pin,
    Removal,
    RemovalReason,
    Split,
)

CALM = settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
IDS = tuple(f"i-{at}" for at in range(6))
PARTNER = "i-partner"
FIRST: Catalogue = replace(STREET, items=tuple(map(item, (*IDS, PARTNER))), retired=())
VERSIONS = ("2026.1", "2027.1", "2028.1")


CHANGES = ("name", "text", "body", "less", "more", "gone", "id")


def change(draw: st.DrawFn, version: str, name: str, calm: int) -> Above:
    """Draw what a version does to one item; what it says is its own, nothing is taken back."""
    match draw(st.sampled_from(("keep",) * calm + CHANGES)):
        case "name":
            return changing(name, name=f"{version}名{name}")
        case "text":
            return changing_duty(f"{name}.2", text=f"{version}文{name}")
        case "body":
            return changing_duty(f"{name}.1", by=f"body-{version.replace('.', '-')}")
        case "less":
            return without_duty(f"{name}.2")
        case "more":
            new = duty(f"{name}.{version.replace('.', '')}")
            return with_duties(name, lambda duties: (*duties, new))
        case "gone":
            return without(name)
        case "id":
            return renumbered(name, f"{name}-{version.replace('.', '-')}")
    return both()


def newer(draw: st.DrawFn, base: Catalogue, version: str, calm: int) -> Catalogue:
    """Draw the next version of a base."""
    result = later(base, version)
    for each in base.items:
        result = change(draw, version, each.id, calm)(result)
    if draw(st.booleans()):
        result = with_items(item(f"new-{version.replace('.', '-')}"))(result)
    if draw(st.booleans()):
        result = with_items(adding("own-a").item)(result) if "own-a" not in held(result) else result
    return reordered(result) if draw(st.booleans()) else result


def held(base: Catalogue) -> set[str]:
    return {each.id for each in base.items}


def own(base: Catalogue) -> list[Item]:
    return [each for each in base.items if each.id == "own-a"]


@st.composite
def histories(draw: st.DrawFn, calm: int = 2) -> tuple[Catalogue, Catalogue, Catalogue]:
    second = newer(draw, FIRST, VERSIONS[1], calm)
    return FIRST, second, newer(draw, second, VERSIONS[2], calm)


@st.composite
def overlays(draw: st.DrawFn) -> Overlay:
    """Draw an overlay of the first base: each item has one action at most."""
    overlay = having(base=pin(FIRST))
    mode = draw(st.sampled_from(tuple(Mode)))
    acts = draw(st.lists(st.sampled_from(ACTS), min_size=len(IDS), max_size=len(IDS)))
    for name, act in zip(IDS, acts, strict=True):
        overlay = acted(overlay, name, act)
    if mode is Mode.CLAIM:
        left = {each.item for each in overlay.remove} | {each.item for each in overlay.decline}
        overlay = replace(overlay, claim=tuple(each for each in IDS if each not in left))
    elif draw(st.booleans()):
        untouched = [name for name, act in zip(IDS, acts, strict=True) if act == "keep"]
        overlay = replace(overlay, undecided=tuple(untouched[:1]))
    adds = draw(st.sampled_from(((), (adding("own-a"),), (adding("own-b", after=IDS[0]),))))
    bind = Bind(contacts={IDS[1]: Contact(office="甲")}) if draw(st.booleans()) else Bind()
    return replace(overlay, mode=mode, add=adds, bind=bind)


ACTS = ("keep", "remove", "name", "text", "lead", "less", "more", "move", "merge", "split", "no")


def acted(overlay: Overlay, name: str, act: str) -> Overlay:
    match act:
        case "remove":
            one = Removal(item=name, reason=RemovalReason.NO_SUCH_MATTER)
            return replace(overlay, remove=(*overlay.remove, one))
        case "no":
            return replace(overlay, decline=(*overlay.decline, Decline(item=name, reason="无")))
        case "move":
            return replace(overlay, move=(*overlay.move, Move(item=name, category="city")))
        case "merge":
            two = Merge(items=(name, PARTNER), into=item(f"m-{name}"), reason="合")
            return replace(overlay, merge=(*overlay.merge, two))
        case "split":
            parts = (item(f"s-{name}-a"), item(f"s-{name}-b"))
            return replace(
                overlay, split=(*overlay.split, Split(item=name, into=parts, reason="分"))
            )
        case "keep":
            return overlay
    return replace(overlay, edit=(*overlay.edit, edited(name, act)))


def edited(name: str, act: str) -> Edit:
    match act:
        case "name":
            return Edit(item=name, was={"name": f"事项{name}"}, set={"name": f"本地{name}"})
        case "less":
            duties = DutyChanges(remove=(DutyRemoval(id=f"{name}.2"),))
        case "more":
            duties = DutyChanges(add=(duty(f"{name}.90"),))
        case "lead":
            duties = DutyChanges(edit=(rewording(f"{name}.1"),))
        case _:
            duties = DutyChanges(edit=(rewording(f"{name}.2"),))
    return Edit(item=name, duties=duties, reason="本地")


def rewording(name: str) -> DutyEdit:
    return DutyEdit(id=name, was={"text": f"职责{name}"}, set={"text": f"本地{name}"})


def pin(base: Catalogue) -> Pin:
    return Pin(base.id, base.version, digest(base))


def digest(base: Catalogue) -> str:
    return f"sha256:{VERSIONS.index(base.version) * 7:064x}"


def step(old: Catalogue, *newer_: Catalogue) -> Bases:
    new = newer_[-1]
    target = replace(onto(new), digest=digest(new))
    return Bases(old=old, onto=target, path=versions(newer_, old.version, new))


def one_step(overlay: Overlay, old: Catalogue, *newer_: Catalogue) -> Rebased:
    return rebase(step(old, *newer_), overlay)


Three = tuple[Catalogue, Catalogue, Catalogue]
