"""How many inputs a property is tried with: few in every run, many when asked for by hand."""

import os

from hypothesis import HealthCheck, settings

EXAMPLES = int(os.environ.get("DUTYLIST_EXAMPLES", "0"))
"""How many examples each property gets; where it is not set, each has its own small number."""


def many(few: int) -> settings:
    """Return settings: a few inputs, always the same, or as many new ones as were asked for."""
    return settings(
        max_examples=EXAMPLES or few,
        derandomize=not EXAMPLES,
        deadline=None,
        database=None,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )
