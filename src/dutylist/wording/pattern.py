"""Patterns that are compiled when they are first asked for: to import words costs nothing."""

import re
from functools import cache


@cache
def compiled(source: str) -> re.Pattern[str]:
    """Return a pattern, compiled once."""
    return re.compile(source)
