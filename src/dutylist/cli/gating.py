"""`dutylist diff --gate`: no burden passes down that no approved record covers."""

from datetime import date
from pathlib import Path

from dutylist.cli.changes_out import Format
from dutylist.cli.sides import Side


def gate(old: Side, new: Side, output: Format, today: date, out: Path | None) -> int:
    """Return whether everything that passed toward the local body is covered."""
    raise NotImplementedError
