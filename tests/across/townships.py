"""Townships with lists of one base, each as its overlay makes it."""

from collections.abc import Iterable
from dataclasses import replace

from derive.bases import BASE, FREE, PLAIN, STREET, duty, item
from dutylist.across.held import Held, Peers, State
from dutylist.derive import apply
from dutylist.derive.fates import fates
from dutylist.model import (
    Addition,
    Basis,
    Contact,
    DutyChanges,
    DutyEdit,
    DutyRemoval,
    Edit,
    FieldValue,
    Item,
    Overlay,
    Role,
    Target,
)

AUTHORITY = Basis(text="《中华人民共和国消防法》第三条")


def overlay(name: str, **changes: object) -> Overlay:
    target = Target(unit=f"2302020{sum(map(ord, name)) % 100:02}", name=name)
    route = (f"{name}.yaml",)
    return replace(PLAIN, id=f"list-{name}", target=target, route=route, **changes)  # type: ignore[arg-type]


def held(name: str, **changes: object) -> Held:
    one = overlay(name, **changes)
    gone = {each: State(fate.value) for each, fate in fates(STREET, one).items()}
    made = apply(BASE, one, terms=FREE)
    return Held(name=name, catalogue=made, base=STREET, overlay=one, gone=gone)


def plain(*names: str) -> tuple[Held, ...]:
    return tuple(held(name) for name in names)


def peers(lists: Iterable[Held]) -> Peers:
    return Peers(STREET, tuple(lists))


def setting(field: str, value: FieldValue, *, why: str | None = None, on: str = "peace-a") -> Edit:
    """Return an edit of a field of an item."""
    before: Item = BASE.items[on]
    was: FieldValue = getattr(before, field)
    return Edit(
        item=on,
        was={field: was},
        set={field: value},
        reason=why,
        authority=AUTHORITY,
        route=("edit", on, field),
    )


def rewording(text: str, *, why: str | None = None, record: str | None = None) -> Edit:
    """Return an edit of the words of a department's duty."""
    change = DutyEdit(id="peace-a.1", was={"text": "职责peace-a.1"}, set={"text": text})
    return Edit(
        item="peace-a",
        duties=DutyChanges(edit=(change,)),
        reason=why,
        record=record,
        route=("edit", "peace-a", "text"),
    )


def leading(by: str, why: str | None = None) -> Edit:
    """Return an edit that has another body lead."""
    change = DutyEdit(id="peace-a.1", was={"by": "emergency"}, set={"by": by})
    return Edit(
        item="peace-a",
        duties=DutyChanges(edit=(change,)),
        reason=why,
        authority=AUTHORITY,
        route=("edit", "peace-a", "by"),
    )


def joining() -> Edit:
    """Return an edit that adds a duty."""
    new = duty("peace-a.9", "police", Role.JOINT)
    return Edit(item="peace-a", duties=DutyChanges(add=(new,)), route=("edit", "peace-a", "add"))


def leaving() -> Edit:
    """Return an edit that takes the local body's duty away."""
    gone = DutyRemoval(id="peace-a.2")
    return Edit(
        item="peace-a", duties=DutyChanges(remove=(gone,)), route=("edit", "peace-a", "remove")
    )


def adding(id_: str, name: str) -> Addition:
    """Return an addition under an id and a name."""
    new = replace(item(id_), name=name)
    return Addition(item=new, reason="居民申请", record="2026-001", route=("add", id_))


PHONE = Contact(phone="0452-0000000")
