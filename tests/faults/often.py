"""How much is tried: some of each class in every run, all of it where somebody asks for that."""

import os
from collections.abc import Sequence
from typing import TypeVar

ALL = os.environ.get("DUTYLIST_FAULTS") == "all"
T = TypeVar("T")


def some(cases: Sequence[T], most: int) -> Sequence[T]:
    """Return so many of some cases, from all parts of them; all if that is asked for."""
    return cases if ALL else cases[:: -(-len(cases) // most)]
