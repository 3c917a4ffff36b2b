"""A base, what may happen to it above, and overlays that are moved after it."""

from collections.abc import Callable
from dataclasses import replace

from derive.bases import DIGEST, PLAIN, STREET, duty, item
from dutylist.derive.rebase import Bases, Fate, Onto, Rebased, count, rebase, versions
from dutylist.model import (
    Bind,
    Catalogue,
    Contact,
    Descent,
    Duty,
    DutyChanges,
    DutyEdit,
    Edit,
    FieldValue,
    Item,
    Overlay,
    Removal,
    RemovalReason,
    Replaces,
)

OLD: Catalogue = replace(
    STREET,
    items=(*STREET.items, item("city-a", "city"), item("city-b", "city"), item("city-c", "city")),
)
NEW_DIGEST = f"sha256:{'2' * 64}"
Above = Callable[[Catalogue], Catalogue]


def onto(new: Catalogue) -> Onto:
    return Onto(catalogue=new, digest=NEW_DIGEST)


def later(base: Catalogue, version: str = "2027.1") -> Catalogue:
    """Return a base as the next version that says the same."""
    return replace(base, version=version, replaces=Replaces(version=base.version))


def bases(*newer: Catalogue, old: Catalogue = OLD) -> Bases:
    new = newer[-1]
    return Bases(old=old, onto=onto(new), path=versions(newer, old.version, new))


def moved(above: Above, overlay: Overlay, *, take_new: bool = False) -> Rebased:
    result = rebase(bases(above(later(OLD))), overlay, take_new=take_new)
    assert sum(each.weight for each in result.outcomes) == count(overlay)
    return result


def told(result: Rebased) -> list[tuple[str, str]]:
    """Return what became of each action: its fate, or the kind of its conflict."""
    return [
        (each.action, each.conflict.kind if each.conflict else each.fate.value)
        for each in result.outcomes
    ]


def fates(result: Rebased) -> dict[Fate, int]:
    counted = dict.fromkeys(Fate, 0)
    for each in result.outcomes:
        counted[each.fate] += each.weight
    return counted


def same(base: Catalogue) -> Catalogue:
    return base


def both(*changes: Above) -> Above:
    def made(base: Catalogue) -> Catalogue:
        for change in changes:
            base = change(base)
        return base

    return made


def without(*ids: str) -> Above:
    return lambda base: replace(
        base,
        items=tuple(each for each in base.items if each.id not in ids),
        retired=(*base.retired, *ids),
    )


def with_items(*items: Item, first: bool = False) -> Above:
    def made(base: Catalogue) -> Catalogue:
        return replace(base, items=(*items, *base.items) if first else (*base.items, *items))

    return made


def changing(which: str, /, **values: FieldValue) -> Above:
    """Return a change of fields of an item above."""

    def change(each: Item) -> Item:
        return replace(each, **values) if each.id == which else each  # type: ignore[arg-type]

    return lambda base: replace(base, items=tuple(map(change, base.items)))


def changing_duty(which: str, /, **values: FieldValue) -> Above:
    """Return a change of fields of a duty above."""

    def change(each: Item) -> Item:
        duties = tuple(
            replace(one, **values) if one.id == which else one  # type: ignore[arg-type]
            for one in each.duties
        )
        return replace(each, duties=duties)

    return lambda base: replace(base, items=tuple(map(change, base.items)))


def with_duties(name: str, change: Callable[[tuple[Duty, ...]], tuple[Duty, ...]]) -> Above:
    return lambda base: replace(
        base,
        items=tuple(
            replace(each, duties=change(each.duties)) if each.id == name else each
            for each in base.items
        ),
    )


def without_duty(name: str) -> Above:
    item_id = name.partition(".")[0]
    return with_duties(item_id, lambda duties: tuple(each for each in duties if each.id != name))


def renumbered(old: str, new: str, *, declared: bool = True) -> Above:
    """Return a change of an item's id above, its duties' with it."""

    def called(each: Item) -> Item:
        if each.id != old:
            return each
        duties = tuple(replace(one, id=new + one.id.removeprefix(old)) for one in each.duties)
        return replace(each, id=new, duties=duties)

    def made(base: Catalogue) -> Catalogue:
        result = replace(base, items=tuple(map(called, base.items)))
        return descended((old,), (new,))(result) if declared else result

    return made


def descended(old: tuple[str, ...], new: tuple[str, ...]) -> Above:
    def made(base: Catalogue) -> Catalogue:
        assert base.replaces is not None
        lineage = (*base.replaces.lineage, Descent(old=old, new=new))
        return replace(base, replaces=replace(base.replaces, lineage=lineage))

    return made


def reordered(base: Catalogue) -> Catalogue:
    return replace(base, items=tuple(reversed(base.items)))


def removing(name: str, record: str | None = None) -> Removal:
    return Removal(item=name, reason=RemovalReason.NO_SUCH_MATTER, record=record)


def editing(which: str, /, **values: FieldValue) -> Edit:
    """Return an edit of fields of an item of the old base."""
    before = next(each for each in OLD.items if each.id == which)
    was = {each: getattr(before, each) for each in values}
    return Edit(item=which, was=was, set=values, reason="本地写法")


def editing_duty(which: str, /, **values: FieldValue) -> Edit:
    before = next(each for each in OLD.duties if each.id == which)
    was = {each: getattr(before, each) for each in values}
    change = DutyEdit(id=which, was=was, set=values)
    return Edit(item=which.partition(".")[0], duties=DutyChanges(edit=(change,)), reason="本地写法")


def having(**lists: object) -> Overlay:
    return replace(PLAIN, **lists)  # type: ignore[arg-type]  # any field of an overlay


def contact_of(name: str) -> Bind:
    return Bind(contacts={name: Contact(office="五龙街道")})


__all__ = ["DIGEST", "duty", "item"]
