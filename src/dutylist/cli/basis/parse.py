"""`dutylist basis parse`."""

from dutylist.cli.outcome import Exit


def parse() -> int:
    """Read citations, one line of text each, and print the one standard form."""
    return Exit.CLEAN
