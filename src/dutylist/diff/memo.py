"""What was found before: lists that share items share what changed in them."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar, cast

from dutylist.diff.lone import Found
from dutylist.diff.pairs import Named
from dutylist.diff.spot import Names
from dutylist.model import Catalogue, Item
from dutylist.model.local_body import local_ids

if TYPE_CHECKING:
    from dutylist.model import Unit

    Units = tuple[Unit, ...]

T = TypeVar("T")
Values = tuple[object, ...]
Pair = Callable[[str, Item, Item, Named], Found]


class Memo:
    """What comparing pairs of items gave, kept by the identity of both.

    Items are held, so that no other one can take their identity. What is remembered is the same
    as what would be found again: only names of bodies and categories could change it, and those
    are part of the key.
    """

    __slots__ = ("_called", "_equal", "_known", "_local", "_now")

    def __init__(self) -> None:
        self._known: dict[Values, tuple[Values, object]] = {}
        self._equal: dict[tuple[int, int], tuple[Item, Item, bool]] = {}
        self._local: dict[Values, tuple[object, frozenset[str]]] = {}
        self._called: dict[Values, int] = {}
        self._now = 0

    def names(
        self,
        old: Catalogue,
        new: Catalogue,
        given: Mapping[str, str],
        before: Mapping[str, str] | None,
        units: "tuple[Units, Units]",
    ) -> Names:
        """Return the names of two catalogues, and remember which ones the next pairs go by.

        `units` are those of the old side and of the new.
        """
        earlier = given if before is None else before
        local = self._ids({**earlier, **old.departments}, units[0], old.level)
        local_after = self._ids({**given, **new.departments}, units[1], new.level)
        key = (
            *(frozenset(each.items()) for each in (given, earlier)),
            *((frozenset(each.departments.items()), each.categories) for each in (old, new)),
            local,
            local_after,
        )
        self._now = self._called.setdefault(key, len(self._called))
        return Names(
            old, new, given, given_before=before, local_before=local, local_after=local_after
        )

    def _ids(self, names: Mapping[str, str], units: "Units", level: str) -> frozenset[str]:
        key = (frozenset(names.items()), id(units), level)
        held = self._local.get(key)
        if held is None:
            held = self._local[key] = (units, local_ids(names, units, level))
        return held[1]

    def known(self, what: tuple[object, ...], make: Callable[[], T]) -> T:
        """Return what was made of some values before, or make it; strings go by what they say."""
        key = (self._now, *(each if isinstance(each, str) else id(each) for each in what))
        held = self._known.get(key)
        if held is None:
            held = self._known[key] = (what, make())
        return cast("T", held[1])

    def equal(self, old: Item, new: Item) -> bool:
        """Whether two items are equal."""
        key = (id(old), id(new))
        known = self._equal.get(key)
        if known is None:
            known = self._equal[key] = (old, new, old == new)
        return known[2]

    def pair(self, name: str, old: Item, new: Item, named: Named, look: Pair) -> Found:
        """Return what changed between two items that go by a name."""
        what = ("pair", name, old, new, "\n".join(f"{k}>{v}" for k, v in named.renamed.items()))
        return self.known(what, lambda: look(name, old, new, named))
