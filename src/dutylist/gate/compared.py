"""Two lists that belong together, compared."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dutylist.diff import Change, Pair, compare
from dutylist.diff.memo import Memo
from dutylist.gate.listed import Listed, descent

if TYPE_CHECKING:
    from dutylist.model import Unit


@dataclass(slots=True)
class Called:
    """What bodies are called on both sides, and what was found out about items before."""

    names: Mapping[str, str]
    before: Mapping[str, str]
    units: "tuple[Unit, ...]"
    memo: Memo = field(default_factory=Memo)


def _compared(old: Listed, new: Listed, called: Called) -> tuple[Change, ...]:
    changes = compare(
        old.catalogue,
        new.catalogue,
        names=called.names,
        names_before=called.before,
        units=called.units,
        lineage=descent(new.overlay),
        memo=called.memo,
    )
    if old.overlay and new.overlay:
        return tuple(change for change in changes if change.path != "derived")
    return changes


def pair(old: Listed | None, new: Listed | None, called: Called) -> Pair:
    """Compare two lists; from which base and overlay one is made is told by what came of it."""
    one = old.catalogue if old else None
    other = new.catalogue if new else None
    either = other or one
    assert either is not None  # noqa: S101  (a pair has a side)
    changes = _compared(old, new, called) if old and new else ()
    derived = either.derived
    return Pair(
        id=either.id,
        title=either.title,
        old=one,
        new=other,
        overlay=derived.overlay if derived else None,
        unit=derived.unit if derived else None,
        changes=changes,
    )
