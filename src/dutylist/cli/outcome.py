"""How a run ends: its exit code, and what is said when the work could not be done."""

from collections.abc import Mapping
from enum import IntEnum
from types import MappingProxyType

from dutylist.texts import Text

NOTHING: Mapping[str, object] = MappingProxyType({})


class Exit(IntEnum):
    """The exit codes of every command."""

    CLEAN = 0
    FOUND = 1
    CANNOT = 2
    STALE = 3
    BUG = 4


class Cannot(Exception):  # noqa: N818  (the words are the message)
    """The work could not be done; `text` says why and what to do."""

    def __init__(
        self, text: Text, params: Mapping[str, object] = NOTHING, code: Exit = Exit.CANNOT
    ) -> None:
        super().__init__(text.en)
        self.text = text
        self.params = params
        self.code = code
