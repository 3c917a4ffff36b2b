"""The same work for all: what fifty townships leave out of a base and what they alter.

To alter is to give an item one more duty: trestle resolves `adds` of profiles and no `removes`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench import space
from dutylist.model import Catalogue, Duty, Item

UNITS, ALTERED, DUTIES = 50, 10, 885
STRIDE = space.ITEMS // (2 * ALTERED)

Texts = Mapping[str, Mapping[str, str]]
"""The texts of duties by their ids, by the ids of their items."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is done for one township: items left out, and one more duty for others."""

    number: int
    gone: Sequence[Item]
    altered: Sequence[tuple[Item, Duty]]

    @property
    def code(self) -> str:
        """Return the code of the unit."""
        return f"230202{self.number:03}"


@dataclass(frozen=True, slots=True)
class Way:
    """A tool: its command for one township, and the texts that came of it."""

    command: Callable[[Work], Sequence[str | Path]]
    texts: Callable[[Work], Texts]
    folder: Path | None = None


def works(base: Catalogue) -> list[Work]:
    """Return the work of fifty townships."""
    return [_work(base.items, number) for number in range(1, UNITS + 1)]


def _work(items: Sequence[Item], number: int) -> Work:
    chosen = [items[(number + STRIDE * n) % len(items)] for n in range(2 * ALTERED)]
    altered = [(item, _more(item, number)) for item in chosen[ALTERED:]]
    return Work(number, chosen[:ALTERED], altered)


def _more(item: Item, number: int) -> Duty:
    last = item.duties[-1]
    text = f"{last.text[:-1]}，由第{number}街道办理。"
    return replace(last, id=f"{item.id}.{len(item.duties) + 1}", text=text)


def wanted(base: Catalogue, work: Work) -> Texts:
    """Return the texts that the township must come to."""
    gone = {item.id for item in work.gone}
    more = {item.id: {duty.id: duty.text} for item, duty in work.altered}
    return {
        item.id: {duty.id: duty.text for duty in item.duties} | more.get(item.id, {})
        for item in base.items
        if item.id not in gone
    }
