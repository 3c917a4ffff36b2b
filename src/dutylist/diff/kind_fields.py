"""What changed in the fields that only one kind of list has: flow, powers, withdrawal and so on."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from dutylist.diff import field_kinds as kinds
from dutylist.diff import text_kinds, wording_kinds
from dutylist.diff.catalogue_kinds import WORDING_ONLY
from dutylist.diff.change import Change
from dutylist.diff.charges import valued, words
from dutylist.diff.duties import weighed
from dutylist.diff.procedure import FLOW, folded, steps_changes
from dutylist.diff.spot import Names, Spot
from dutylist.diff.steps import read
from dutylist.model import Item, Plain
from dutylist.model.local_body import is_local
from dutylist.model.parts import burdens
from dutylist.wording import enforcing

FLOW_FIELD = "flow"
"""The field of an item that holds steps, each by a body."""

TAKER_FIELD = "withdrawal.taker"
"""Who takes over what is withdrawn from the local body."""

TYPE_FIELD = "power.type"
RESPONSIBILITIES_FIELD = "power.responsibilities"
"""Which power the body that the list is for has, and what it has to do for it."""


class _Sides(NamedTuple):
    old: Item
    new: Item
    names: Names

    @property
    def carried(self) -> bool:
        """Whether the item burdens the local body on both sides."""
        return burdens(self.old, self.names.local_before) and burdens(
            self.new, self.names.local_after
        )


def field_changes(spot: Spot, items: tuple[Item, Item], names: Names) -> Iterator[Change]:
    """Yield what changed in the fields of one kind of list, each innermost field by itself."""
    old, new = items
    yield from _fields(spot, "", (old.fields, new.fields), _Sides(old, new, names))


def _fields(
    spot: Spot, prefix: str, both: tuple[Mapping[str, Plain], Mapping[str, Plain]], sides: _Sides
) -> Iterator[Change]:
    old, new = both
    for key in sorted({**old, **new}):
        if key in old and key in new and old[key] == new[key]:
            continue
        before, after = old.get(key), new.get(key)
        at, label = spot.into(key), f"{prefix}{key}"
        if isinstance(before, Mapping) and isinstance(after, Mapping):
            yield from _fields(at, f"{label}.", (before, after), sides)
        else:
            yield from _READ.get(label, _value)(at, before, after, label, sides)


def _value(spot: Spot, old: Plain, new: Plain, label: str, sides: _Sides) -> Iterator[Change]:
    names = sides.names
    if read(old, names.is_local_before).own or read(new, names.is_local_after).own:
        yield from steps_changes(spot, (sides.old, sides.new), (old, new), label, names)
        return
    kind = WORDING_ONLY if folded(old) == folded(new) else kinds.FIELD_CHANGED
    yield from valued(spot, kind, old, new, label)


def _flow(spot: Spot, old: Plain, new: Plain, label: str, sides: _Sides) -> Iterator[Change]:
    del label
    yield from steps_changes(spot, (sides.old, sides.new), (old, new), FLOW, sides.names)


def _taker(spot: Spot, old: Plain, new: Plain, label: str, sides: _Sides) -> Iterator[Change]:
    """Yield another taker: what the local body takes over was not withdrawn from it."""
    was = _is_local(old, sides.names.is_local_before)
    now = _is_local(new, sides.names.is_local_after)
    kind = kinds.FIELD_CHANGED
    if was != now:
        kind = wording_kinds.LOCAL_CHARGED if now else wording_kinds.LOCAL_DISCHARGED
    elif folded(old) == folded(new):
        kind = WORDING_ONLY
    yield spot.change(kind, old, new, params={"field": label})


def _is_local(taker: Plain, known: Callable[[str], bool]) -> bool:
    return isinstance(taker, str) and (known(taker) or is_local(taker))


def _type(spot: Spot, old: Plain, new: Plain, label: str, sides: _Sides) -> Iterator[Change]:
    """Yield another type of power: one of enforcement weighs more than one that is none."""
    kind = kinds.FIELD_CHANGED
    before, after = (bool(enforcing(words(each))) for each in (old, new))
    if sides.carried and before != after:
        kind = text_kinds.DUTY_STRENGTHENED if after else text_kinds.DUTY_WEAKENED
    yield spot.change(kind, old, new, params={"field": label})


def _own(spot: Spot, old: Plain, new: Plain, label: str, sides: _Sides) -> Iterator[Change]:
    """Yield what changed in what the body itself is to do: weighed like its duties."""
    if not sides.carried:
        yield from _value(spot, old, new, label, sides)
        return
    for kind in weighed(words(old), words(new)) or (kinds.FIELD_CHANGED,):
        yield spot.change(kind, old, new, params={"field": label})


Read = Callable[[Spot, Plain, Plain, str, _Sides], Iterator[Change]]

_READ: Mapping[str, Read] = {
    FLOW_FIELD: _flow,
    TAKER_FIELD: _taker,
    TYPE_FIELD: _type,
    RESPONSIBILITIES_FIELD: _own,
}
"""How fields are read that say who does what; all others are only values."""
