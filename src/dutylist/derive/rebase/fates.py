"""What becomes of the actions of an overlay when its base moves on."""

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from dutylist.derive.rebase.kinds import Kind
from dutylist.model import Conflict, Plain
from dutylist.texts import Text

T = TypeVar("T")


class Fate(StrEnum):
    """How an action ends: each has exactly one fate, and all are counted."""

    APPLIED = "applied"
    CONVERGED = "converged"
    OBSOLETE = "obsolete"
    CONFLICT = "conflict"


FATES: Mapping[Fate, Text] = {
    Fate.APPLIED: Text("照用", "applied"),
    Fate.CONVERGED: Text("上级已作同样修改", "converged"),
    Fate.OBSOLETE: Text("已无必要", "obsolete"),
    Fate.CONFLICT: Text("冲突", "conflicts"),
}
"""What the fates are called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The fate of one action, or of several at once (`weight`); `now` is an item's new id."""

    fate: Fate
    action: str
    item: str
    duty: str | None = None
    field: str | None = None
    now: str | None = None
    weight: int = 1
    conflict: Conflict | None = None


class Settled(NamedTuple, Generic[T]):
    """What is left of an action, None where nothing is, and what became of its parts."""

    kept: T | None
    outcomes: tuple[Outcome, ...]


class Three(NamedTuple):
    """The values that a conflict shows: of the old base, of the new one, of the overlay."""

    old: Plain = None
    new: Plain = None
    own: Plain = None


NO_VALUES = Three()


@dataclass(frozen=True, slots=True)
class Subject:
    """What an action is about."""

    action: str
    item: str
    _: KW_ONLY
    duty: str | None = None
    field: str | None = None
    now: str | None = None
    weight: int = 1

    def ends(self, fate: Fate, conflict: Conflict | None = None) -> Outcome:
        """Return the outcome of the action."""
        return Outcome(
            fate=fate,
            action=self.action,
            item=self.item,
            duty=self.duty,
            field=self.field,
            now=self.now,
            weight=self.weight,
            conflict=conflict,
        )

    def clashes(
        self, kind: Kind, action: Mapping[str, Plain], values: Three = NO_VALUES
    ) -> Outcome:
        """Return the outcome of an action that only a person can decide on."""
        conflict = Conflict(
            kind=kind.value,
            item=self.now or self.item,
            duty=self.duty,
            field=self.field,
            old=values.old,
            new=values.new,
            own=values.own,
            action=action,
        )
        return self.ends(Fate.CONFLICT, conflict)
