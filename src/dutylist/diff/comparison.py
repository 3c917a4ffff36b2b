"""Several lists compared: which versions belong together, and all that changed between them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dutylist.diff.change import Change
from dutylist.model import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two versions of one list; a side is None where the list is new, or gone.

    `overlay` is the id of the overlay that makes the list, `unit` the code it is for; `changes`
    are all of this pair, also those that other lists share.
    """

    id: str
    title: str
    old: Catalogue | None
    new: Catalogue | None
    overlay: str | None = None
    unit: str | None = None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All pairs of two sides; `changes` holds what several lists share once, with `lists`.

    `names` are the departments' names by id, for people.
    """

    pairs: tuple[Pair, ...]
    changes: tuple[Change, ...]
    names: Mapping[str, str] = field(default_factory=dict)
