"""One file opened again and again while it is mended, within bounds."""

from pathlib import Path

from dutylist.io.opened import Opened, open_bytes

_BUDGET = 15_000_000
"""How many bytes of one file are read again in all while slip after slip is mended."""

_COST = 5_000
"""As many bytes does it cost to read any file at all."""


class Spent(Exception):  # noqa: N818
    """The file has been read so often that the rest is left for another run."""


class Reader:
    """Opens the bytes of one file, again and again within bounds."""

    def __init__(self, name: str, kinds: Path | None) -> None:
        self.name = name
        self._kinds = kinds
        self._left = _BUDGET

    def open(self, raw: bytes) -> Opened:
        """Return what the file would be; raises Spent."""
        if self._left < 0:
            raise Spent
        self._left -= len(raw) + _COST
        return open_bytes(self.name, raw, self._kinds)
