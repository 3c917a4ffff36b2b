"""Which mark belongs to which value: both are counted in the order of the file."""

from collections.abc import Iterable

from dutylist.findings import Route
from dutylist.model import Plain


class Places:
    """The positions of a file's values among its marks, counted as far as they are asked for."""

    def __init__(self, file: str, data: Plain) -> None:
        self._file = file
        self._data = data
        self._begins: dict[int, list[int]] = {}
        self._settled: dict[Route, int] | None = None

    def settle(self) -> None:
        """Count all that is there, before something is taken out of the data."""
        if self._settled is None:
            self._settled = numbered(self._file, self._data)

    def find(self, route: Route) -> tuple[Route, int]:
        """Return the route of a value, or of what holds it where it is absent, and its position."""
        if self._settled is not None:
            while route not in self._settled and len(route) > 1:
                route = route[:-1]
            return route, self._settled.get(route, 0)
        value, at = self._data, 0
        for depth, step in enumerate(route[1:] if route[0] == self._file else (), 1):
            if isinstance(value, dict) and step in value:
                at += _before(value, step)
            elif isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
                at += self._before(value)[step]
            else:
                return route[:depth], at
            value = value[step]  # type: ignore[index]  # a key or position, as was just seen
        return (route, at) if route[0] == self._file else (route[:1], 0)

    def _before(self, values: list[Plain]) -> list[int]:
        """Return how many marks there are from that of a list to each of its values."""
        known = self._begins.get(id(values))
        if known is None:
            known = self._begins[id(values)] = [1]
            for value in values:
                known.append(known[-1] + size(value))
        return known


def _before(values: dict[str, Plain], name: str | int) -> int:
    """Return how many marks there are from that of a mapping to that of one of its values."""
    at = 1
    for key, value in values.items():
        at += 1
        if key == name:
            break
        at += size(value)
    return at


def size(value: Plain) -> int:
    """Return how many marks a value has: its own, those of its keys, of what it holds."""
    if isinstance(value, dict):
        return 1 + 2 * len(value) + _more(value.values())
    return 1 + len(value) + _more(value) if isinstance(value, list) else 1


def _more(values: Iterable[Plain]) -> int:
    return sum(size(each) - 1 for each in values if each.__class__ in _HOLDERS)


_HOLDERS = (dict, list)


def numbered(file: str, data: Plain) -> dict[Route, int]:
    """Return the position among the marks of every value that there is."""
    places: dict[Route, int] = {}
    _number((file,), data, 0, places)
    return places


def _number(route: Route, value: Plain, at: int, places: dict[Route, int]) -> int:
    """Give every value below `route` its position among the marks; return the next one."""
    places[route] = at
    at += 1
    if isinstance(value, dict):
        for name, inner in value.items():
            at = _number((*route, name), inner, at + 1, places)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            at = _number((*route, index), inner, at, places)
    return at
