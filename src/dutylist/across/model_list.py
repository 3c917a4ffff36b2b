"""Every list held against that of a model township, as a second base."""

from collections.abc import Iterable
from dataclasses import dataclass

from dutylist.across.aspects import Aspect, differing
from dutylist.across.held import Held
from dutylist.model import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """How one list is unlike the model's: items it lacks, items beyond it, and what differs."""

    held: Held
    missing: tuple[Item, ...]
    extra: tuple[Item, ...]
    differing: tuple[tuple[Item, tuple[Aspect, ...]], ...]


def against(model: Held, lists: Iterable[Held]) -> tuple[Against, ...]:
    """Compare lists with a model's, which is left out of them itself."""
    wanted = {item.id: item for item in model.catalogue.items}
    return tuple(_compared(wanted, held) for held in lists if held is not model)


def _compared(wanted: dict[str, Item], held: Held) -> Against:
    items = held.catalogue.items
    has = {item.id for item in items}
    pairs = ((item, wanted[item.id]) for item in items if item.id in wanted)
    found = ((item, differing(item, other)) for item, other in pairs if item is not other)
    return Against(
        held=held,
        missing=tuple(item for name, item in wanted.items() if name not in has),
        extra=tuple(item for item in items if item.id not in wanted),
        differing=tuple((item, aspects) for item, aspects in found if aspects),
    )
