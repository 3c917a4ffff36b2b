"""Which mark belongs to which value: both are counted in the order of the file."""

from dutylist.findings import Route
from dutylist.model import Plain


def number(route: Route, value: Plain, at: int, places: dict[Route, int]) -> int:
    """Give every value below `route` its position among the marks; return the next one."""
    places[route] = at
    at += 1
    if isinstance(value, dict):
        for name, inner in value.items():
            at = number((*route, name), inner, at + 1, places)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            at = number((*route, index), inner, at, places)
    return at
