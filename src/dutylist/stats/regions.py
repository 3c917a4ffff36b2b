"""Whether an instrument is one of another province or city than the workspace's."""

from collections.abc import Iterable
from dataclasses import dataclass

from dutylist.law.places import PROVINCES, leading, short
from dutylist.law.ranks import LOCAL
from dutylist.model import Unit
from dutylist.stats.uses import Use

_CITY = ("市", "自治州")


@dataclass(frozen=True, slots=True)
class Home:
    """Where a workspace lies: its province, and its cities as far as its units name them."""

    province: str | None
    cities: frozenset[str] = frozenset()

    def foreign(self, use: Use) -> str | None:
        """Return the place of an instrument of somewhere else, None where it may apply here."""
        instrument = use.instrument
        if self.province is None or (instrument is not None and use.rank not in LOCAL):
            return None
        region = (instrument.region if instrument else None) or ""
        title = instrument.title if instrument else use.citation.title or ""
        province = _province(region) or _province(title)
        if province is not None and province != self.province:
            return province
        city = leading(title.removeprefix(self.province)) if instrument else ""
        known = bool(self.cities) and city.endswith(_CITY) and city != self.province
        return city if known and city not in self.cities else None

    def __str__(self) -> str:
        return "、".join(filter(None, (self.province, *sorted(self.cities))))


def home(jurisdiction: str, units: Iterable[Unit]) -> Home:
    """Return where a workspace lies, by its division code and the places its units name."""
    cities = frozenset(unit.city for unit in units if unit.city)
    return Home(PROVINCES.get(jurisdiction[:2]), cities)


def _province(text: str) -> str | None:
    """Return the province that a text begins with, in full or without what it is."""
    for name in PROVINCES.values():
        if text.startswith(name) or text == short(name):
            return name
    return None
