"""Which names mean one body: id, code, name and aliases of a department or unit."""

import unicodedata
from collections.abc import Mapping

from dutylist.model import Department, Unit, Workspace


def called(workspace: Workspace) -> Mapping[str, str]:
    """Return the department's id or unit's code of every name by which bodies are called."""
    names: dict[str, str] = {}
    every: tuple[Department | Unit, ...] = (*workspace.departments, *workspace.units)
    for body in every:
        for name in (body.name, *body.aliases):
            names.setdefault(_folded(name), _key(body))
    for body in every:
        names[_folded(_key(body))] = _key(body)
    return names


def same_body(one: str, other: str, names: Mapping[str, str]) -> bool:
    """Whether two ids or names mean one body; `names` as `called` gives them."""
    first, second = (names.get(_folded(each), _folded(each)) for each in (one, other))
    return first == second


def is_unit(name: str, workspace: Workspace, names: Mapping[str, str]) -> bool:
    """Whether an id or name is that of a unit of the workspace."""
    return names.get(_folded(name)) in {unit.code for unit in workspace.units}


def _key(body: Department | Unit) -> str:
    return body.id if isinstance(body, Department) else body.code


def _folded(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).split())
