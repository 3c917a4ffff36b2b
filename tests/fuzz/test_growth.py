"""Work grows with the size of an input, no faster: counted in calls here, in seconds by hand."""

import gc
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from types import FrameType

import pytest

from fuzz.families import families

FAMILIES = dict(families())
SMALL = 25
FASTEST = 2.4
"""How much more work twice the input may be; beyond twice, for the logarithm of a sort."""

BY_HAND = int(os.environ.get("DUTYLIST_GROWTH", "0"))
"""The size from which seconds are taken, in a run by hand."""


def calls(work: Callable[[], None]) -> int:
    """Return how many functions are called, those of C as well."""
    counted = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal counted
        del frame, argument
        counted += event in {"call", "c_call"}

    gc.disable()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
        gc.enable()
    return counted


@pytest.mark.parametrize("name", list(FAMILIES))
def test_twice_the_input_is_twice_the_work(name: str) -> None:
    give = FAMILIES[name]
    give(SMALL)  # what is made once and kept is made now
    once, twice = (calls(partial(give, size)) for size in (SMALL * 2, SMALL * 4))
    assert twice <= once * FASTEST + 2_000


@pytest.mark.skipif(not BY_HAND, reason="takes seconds, which no run of all tests may")
@pytest.mark.parametrize("name", list(FAMILIES))
def test_twice_the_input_is_twice_the_time(name: str) -> None:
    took = []
    for size in (BY_HAND, BY_HAND * 2, BY_HAND * 4):
        began = time.process_time()
        FAMILIES[name](size)
        took.append(time.process_time() - began)
    assert took[2] < max(took[1] * 3, 0.5), took
