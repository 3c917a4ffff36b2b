"""What items rest on: the rank of it, and whether it is law of the place that a list is for."""

from collections.abc import Iterable, Iterator

from dutylist.law import Index, Instrument, parse, ranks
from dutylist.law.places import PROVINCES, chain, hold, leading
from dutylist.model.catalogue import Item
from dutylist.model.workspace import Unit

_DOCUMENT = "规范性文件"
_CITY = ("市", "自治州", "地区", "盟")
_MARKET = ("集市", "夜市", "早市", "超市")
_DIGITS = (2, 4, 6, 9)
"""How many digits of a code stand for a province, a city, a county and a unit."""


class Grounds:
    """Asks an index what items rest on; the names of places around a code come from the units."""

    def __init__(self, index: Index, units: Iterable[Unit] = ()) -> None:
        self._index = index
        self._found: dict[str, tuple[Instrument, ...]] = {}
        self._local: dict[tuple[str, str], bool] = {}
        self._names: dict[str, str] = dict(PROVINCES)
        for unit in units:
            self.know(unit)

    def know(self, unit: Unit) -> None:
        """Take the names of places around a code from a unit."""
        own = unit.name if len(unit.code) == _DIGITS[-1] else None
        names = (unit.province, unit.city, unit.county, own)
        for digits, name in zip(_DIGITS, names, strict=True):
            if name:
                self._names.setdefault(unit.code[:digits], name)

    def rank(self, item: Item) -> str | None:
        """Return the highest rank among what an item cites; None where the index knows nothing."""
        known = (each.rank for each in self._cited(item) if each.rank)
        return min(known, key=ranks.place, default=None)

    def local(self, item: Item, code: str) -> bool:
        """Whether an item cites a local instrument that holds for a division code."""
        return any(self._holds(each, code) for each in self._cited(item))

    def _cited(self, item: Item) -> Iterator[Instrument]:
        for basis in item.citations:
            found = self._found.get(basis.text)
            if found is None:
                each = map(self._index.cited, parse(basis.text).citations)
                found = self._found[basis.text] = tuple(filter(None, each))
            yield from found

    def _holds(self, instrument: Instrument, code: str) -> bool:
        key = (instrument.id, code)
        if key not in self._local:
            local = instrument.rank in ranks.LOCAL or instrument.rank == _DOCUMENT
            here = (self._names.get(code[:digits]) for digits in _DIGITS if len(code) >= digits)
            self._local[key] = local and hold(_places(instrument), here)
        return self._local[key]


def _places(instrument: Instrument) -> Iterator[str]:
    """Yield the places that an instrument is said to be of: all of them must be around a list."""
    yield from filter(None, (instrument.region,))
    title = instrument.title
    first = leading(title)
    if first:
        yield first
        second = leading(title.removeprefix(first))
        if second.endswith(_CITY) and not second.endswith(_MARKET):
            yield second
    if instrument.rank == _DOCUMENT:
        yield from chain((instrument.issuer or "").removeprefix("中共"))
