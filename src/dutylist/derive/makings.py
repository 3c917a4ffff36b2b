"""The items that an overlay makes - added, merged, split off - and where they stand."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dutylist.derive.prepare import Prepared
from dutylist.model import Addition, Item, Merge, Overlay, Split


class Making(NamedTuple):
    """An item that an overlay makes, of what, and its place.

    It stands instead of an item that is no more, or else behind `after`, or first where that is
    None. Sources are items of the base; an addition has none.
    """

    item: Item
    action: Addition | Merge | Split
    sources: tuple[Item, ...] = ()
    after: str | None = None
    instead: str | None = None

    @property
    def complete(self) -> bool:
        """Whether the base holds everything that the item is made of."""
        match self.action:
            case Merge():
                return set(self.action.items) == {each.id for each in self.sources}
            case _:
                return bool(self.sources)


def makings(base: Prepared, overlay: Overlay) -> Iterator[Making]:
    """Yield the items that an overlay makes; sources that the base lacks are passed over."""
    for addition in overlay.add:
        yield Making(addition.item, addition, after=addition.after)
    for merge in overlay.merge:
        sources = _sources(base, merge.items)
        instead = None if merge.after else _predecessor(merge.into, sources)
        yield Making(merge.into, merge, sources, merge.after, instead)
    for split in overlay.split:
        yield from _split(split, _sources(base, (split.item,)))


def _sources(base: Prepared, names: Sequence[str]) -> tuple[Item, ...]:
    """Return items in the order of the base, each once."""
    found = {name: base.items[name] for name in names if name in base.items}
    return tuple(sorted(found.values(), key=lambda item: base.numbers[item.id]))


def _predecessor(item: Item, sources: Sequence[Item]) -> str | None:
    """Return the first source of the item's category: elsewhere the item would be out of place."""
    return next((each.id for each in sources if each.category == item.category), None)


def _split(split: Split, sources: tuple[Item, ...]) -> Iterator[Making]:
    after = split.after
    for item in split.into:
        if after is None:
            yield Making(item, split, sources, None, _predecessor(item, sources))
        else:
            yield Making(item, split, sources, after)
            after = item.id
