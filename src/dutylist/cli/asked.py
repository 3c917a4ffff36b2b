"""What a run of `dutylist validate` was asked for."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Format(StrEnum):
    """What findings are printed as."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


class Asked(NamedTuple):
    """The options of a run; a named tuple since it is made before anything dear is imported."""

    day: date
    output: Format
    chosen: tuple[str, ...]
    ignored: tuple[str, ...]
    strict: bool
    jobs: int
    local: bool
    most: int
