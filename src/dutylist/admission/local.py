"""Which bodies are the local one of a list, asked once for each workspace and level."""

from collections.abc import Mapping
from functools import lru_cache

from dutylist.model import Department, Unit, Workspace
from dutylist.model.local_body import local_ids

_KEPT = 64


class _Same:
    """A value that is compared by its identity: units are many, and there is one tuple of them."""

    __slots__ = ("value",)

    def __init__(self, value: tuple[Unit, ...]) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)


def local(workspace: Workspace, called: Mapping[str, str], level: str) -> frozenset[str]:
    """Return the ids that mean the local body of a list; `called` are its own names by id."""
    names = tuple(called.items())
    return _ids(workspace.departments, names, _Same(workspace.units), level)


@lru_cache(maxsize=_KEPT)
def _ids(
    departments: tuple[Department, ...],
    called: tuple[tuple[str, str], ...],
    units: _Same,
    level: str,
) -> frozenset[str]:
    names = {each.id: each.name for each in departments} | dict(called)
    return local_ids(names, units.value, level)
