"""Names of a package that are fetched from their modules when they are first asked for.

To make a hundred classes takes longer than to compare two lists, and most commands need few.
"""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def names(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Return the `__getattr__` of a package; `homes` has the names that each module defines.

    What it returns raises AttributeError for a name that no module of these has.
    """
    home = {name: module for module, own in homes.items() for name in own.split()}

    def fetch(name: str) -> object:
        if name not in home:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        value: object = getattr(import_module(f"{package}.{home[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return fetch
