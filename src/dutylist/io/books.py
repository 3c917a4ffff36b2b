"""The bytes of a workbook that somebody sends in."""

from pathlib import Path

from dutylist.findings import Finding, placed
from dutylist.io import faults, files
from dutylist.io.reasons import reason

MAX_BYTES = 50_000_000
"""The size of the largest workbook that is read."""


def content(path: Path) -> bytes | Finding:
    """Return the bytes of a file, at most one more than is ever read, or why there are none."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        return placed(faults.UNREADABLE, files.shown(path), 1, 1, {"reason": reason(error)})
