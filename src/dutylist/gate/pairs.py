"""Which versions the gate holds against each other, so that no way into a list goes round it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dutylist.gate.listed import STRAY, Key, Listed, by_key, current, in_force, version_of
from dutylist.model import Mode

Where = tuple[bool, str]
"""What an entry of a record names: whether it is an overlay, and the id."""

Lists = Mapping[Key, tuple[Listed, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Versus:
    """A list of the new side and what it is held against; `old` is None for nothing at all.

    `where` is what a record names that allows its changes; None for a list that nobody may edit.
    `settled` tells that its base is in force, or the one it had: what an overlay says of an item
    is approved without the base's words, which are decided upon elsewhere. `fallen` tells that
    the overlay of a unit is gone, so that the list of its level stands for it.
    """

    old: Listed | None
    new: Listed
    where: Where | None
    settled: bool = True
    fallen: bool = False


def pairs(old: Sequence[Listed], new: Sequence[Listed], units: frozenset[str]) -> list[Versus]:
    """Return all pairs of two sides; `units` are the codes of those that the new side knows.

    A list that is gone is no burden, but for a unit that falls back to the list of its level.
    """
    before, after = by_key(old), by_key(new)
    abolished = _abolished(before, after, units)
    found: list[Versus] = []
    for key, versions in after.items():
        match key[0]:
            case "unit":
                found += _local(key, versions, (before, abolished), after)
            case name if name == STRAY:
                was = before.get(key) or before.get(key[1:])
                found += [_versus(current(was) if was else None, each) for each in versions]
            case _:
                found += _issued(before.get(key, ()), versions)
    return [_settled(each, after) for each in (*found, *_fallen_back(before, after, units))]


def _settled(versus: Versus, after: Lists) -> Versus:
    base = versus.new.base
    if base is None:
        return versus
    was = versus.old.base if versus.old is not None else None
    forced = {each.catalogue.version for each in in_force(after.get(("list", base.id), ()))}
    kept = was is not None and (was.id, was.version) == (base.id, base.version)
    return replace(versus, settled=kept or base.version in forced)


def where_of(each: Listed) -> Where | None:
    """Return what a record must name to change a list."""
    if each.stray:
        return None
    if each.overlay is not None:
        return True, each.overlay.id
    derived = each.catalogue.derived
    return (False, each.catalogue.id) if derived is None else (True, derived.overlay)


def _versus(old: Listed | None, new: Listed) -> Versus:
    return Versus(old=old, new=new, where=where_of(new))


def _issued(old: Sequence[Listed], new: Sequence[Listed]) -> Iterator[Versus]:
    """Yield each version with itself, and what is in force only now with what was before."""
    if not old:
        yield from (_versus(None, each) for each in new)
        return
    known = {version_of(each): each for each in old}
    forced = {version_of(each) for each in in_force(old)}
    was, now = current(old), current(new)
    for each in new:
        same = known.get(version_of(each))
        if same is not None:
            yield _versus(same, each)
        stands = version_of(each) not in forced and each in in_force(new)
        if same is None or stands or (each is now and version_of(now) != version_of(was)):
            yield _versus(was, each)


def _local(
    key: Key, new: Sequence[Listed], before: tuple[Lists, Sequence[Listed]], after: Lists
) -> Iterator[Versus]:
    """Yield what a list for a unit is held against.

    `before` are the lists of the old side, and those of units that are no more: a new unit is held
    against the one that it seems to be, else another code would bring back what was taken away.
    """
    lists, abolished = before
    if key in lists:
        was = current(lists[key])
        yield from (_versus(was, _reopened(was, each)) for each in new)
        return
    had = [each for each in lists if each[:2] == key[:2]]
    gone = [current(lists[each]) for each in had if each not in after]
    if not had:
        gone = [each for each in abolished if each.key[2] == key[2]]
    for each in new:
        if gone:
            yield _versus(max(gone, key=lambda one: (_same(one, each), _shared(one, each))), each)
        elif had or each.base is None or _claims(each):
            yield _versus(None, each)
        else:
            base = after.get(("list", each.base.id))
            yield _versus(current(base) if base else None, each)


def _reopened(old: Listed, new: Listed) -> Listed:
    """Return a list with the items that it had left out and calls undecided now, as if taken.

    Else what was left out could be called undecided, and then taken on an approval of long ago.
    """
    was, now = old.overlay, new.overlay
    if was is None or now is None or old.base is None or new.base is None:
        return new
    had = {each.id for each in old.base.items}
    known = {*was.undecided, *(each.id for each in old.catalogue.items)}
    out = (set(now.undecided) & had) - known
    again = tuple(each for each in new.base.items if each.id in out)
    if not again:
        return new
    return replace(new, catalogue=replace(new.catalogue, items=(*new.catalogue.items, *again)))


def _abolished(before: Lists, after: Lists, units: frozenset[str]) -> list[Listed]:
    """Return the lists of units that the new side neither knows nor has a list for."""
    still = {key[1] for key in after if key[0] == "unit"}
    gone = [key for key in before if key[0] == "unit" and key[1] not in units | still]
    return [current(before[key]) for key in gone]


def _same(one: Listed, other: Listed) -> bool:
    """Whether two lists are for units of one name, or made by overlays of one id."""
    if one.overlay is None or other.overlay is None:
        return False
    names = one.overlay.target.name, other.overlay.target.name
    return one.overlay.id == other.overlay.id or (names[0] is not None and names[0] == names[1])


def _claims(each: Listed) -> bool:
    return each.overlay is not None and each.overlay.mode is Mode.CLAIM


def _shared(one: Listed, other: Listed) -> int:
    return len(
        {item.id for item in one.catalogue.items} & {item.id for item in other.catalogue.items}
    )


def _fallen_back(before: Lists, after: Lists, units: frozenset[str]) -> Iterator[Versus]:
    """Yield the units whose overlay is gone: the list of their level stands for them as it is.

    Else an overlay could be deleted and written anew without what it took away or left unclaimed.
    No record names such a list: the overlay belongs back, and claims what is to be claimed.
    """
    still = {key[1] for key in after if key[0] == "unit"}
    for key, versions in before.items():
        if key[0] != "unit" or key[1] in still or key[1] not in units:
            continue
        was = current(versions)
        base = after.get(("list", key[2]))
        if base is None or was.overlay is None:
            continue
        now = current(base)
        new = replace(now, key=key, base=now.catalogue, overlay=None)
        yield Versus(old=was, new=new, where=None, fallen=True)
