"""The instruments of one file: what each is found by, and each one built when it is asked for."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from dutylist.law.glyphs import tidy
from dutylist.law.instrument import Instrument
from dutylist.law.names import key


class Card(NamedTuple):
    """What an instrument is found by: its id, and its title, aliases and number as compared."""

    id: str
    title: str
    aliases: tuple[str, ...]
    number: str
    region: str


def card(
    identity: str,
    title: str,
    aliases: Iterable[str],
    *,
    number: str | None = None,
    region: str | None = None,
) -> Card:
    """Return what an instrument is found by."""
    return Card(identity, key(title), tuple(map(key, aliases)), tidy(number or ""), region or "")


class Shelf:
    """Some instruments by position; what `build` returns is kept."""

    def __init__(self, cards: Iterable[Card], build: Callable[[int], Instrument]) -> None:
        self.cards = tuple(cards)
        self._build = build
        self._built: dict[int, Instrument] = {}

    def __len__(self) -> int:
        return len(self.cards)

    def __getitem__(self, position: int) -> Instrument:
        known = self._built.get(position)
        if known is None:
            known = self._built[position] = self._build(position)
        return known

    @property
    def built(self) -> int:
        """How many instruments have been asked for."""
        return len(self._built)


def shelf(instruments: Iterable[Instrument]) -> Shelf:
    """Return a shelf of instruments that are at hand."""
    known = tuple(instruments)
    cards = (
        card(
            each.id,
            each.title,
            (*each.aliases, *each.former),
            number=each.number,
            region=each.region,
        )
        for each in known
    )
    return Shelf(cards, known.__getitem__)
