"""Which mark belongs to which value: both are counted in the order of the file."""

from dutylist.findings import Route
from dutylist.model import Plain

Holder = dict[str, Plain] | list[Plain]
Begins = dict[str | int, int]


class Places:
    """The positions of a file's values among its marks, counted as far as they are asked for."""

    def __init__(self, file: str, data: Plain) -> None:
        self._file = file
        self._data = data
        self._begins: dict[int, Begins] = {}
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
            before = self._before(value).get(step) if isinstance(value, dict | list) else None
            if before is None:
                return route[:depth], at
            at += before
            value = value[step]  # type: ignore[index]  # it is there, as was just seen
        return (route, at) if route[0] == self._file else (route[:1], 0)

    def _before(self, holder: Holder) -> Begins:
        """Return how many marks there are from that of a holder to that of each of its values."""
        known = self._begins.get(id(holder))
        if known is None:
            known = self._begins[id(holder)] = _begins(holder)
        return known


def _begins(holder: Holder) -> Begins:
    keyed = isinstance(holder, dict)
    found: Begins = {}
    at, last = 1, None
    for step, value in holder.items() if isinstance(holder, dict) else enumerate(holder):
        at += keyed + (size(last) if found else 0)  # nobody asks what the last one holds
        found[step] = at
        last = value
    return found


def size(value: Plain) -> int:
    """Return how many marks a value has: its own, those of its keys, of what it holds."""
    if not isinstance(value, dict | list):
        return 1
    marks = 1 + len(value) * (2 if isinstance(value, dict) else 1)
    for each in value.values() if isinstance(value, dict) else value:
        if each.__class__ in _HOLDERS:
            marks += size(each) - 1
    return marks


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
