"""Names of cells and blocks, as `B7` and `A1:C4`, in numbers that count from 1."""

import re

from dutylist.intake.cells import Range

CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
"""The name of one cell: the letters of its column, the number of its row."""


def column(letters: str) -> int:
    """Return the number of a column by its letters."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def block(ref: str) -> Range | None:
    """Return the top, left, bottom and right of a block of cells, None for no name of one."""
    first, _, last = ref.partition(":")
    begin, end = CELL.fullmatch(first), CELL.fullmatch(last or first)
    if not begin or not end:
        return None
    return int(begin[2]), column(begin[1]), int(end[2]), column(end[1])


def size(of: Range) -> int:
    """Return how many cells a block holds."""
    top, left, bottom, right = of
    return max(bottom - top + 1, 0) * max(right - left + 1, 0)
