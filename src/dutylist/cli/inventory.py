"""`dutylist diff RAW LIST --lineage FILE`: what became of every raw line."""

from pathlib import Path

from dutylist.cli.changes_out import Format


def prove(raw: str, made: str, lineage: Path, output: Format, out: Path | None) -> int:
    """Return whether every raw line went to exactly one place."""
    raise NotImplementedError
