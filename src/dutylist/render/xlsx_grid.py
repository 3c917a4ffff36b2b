"""The rows of one item as boxes on a grid, tall enough for their words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from dutylist.render.xlsx_measure import height
from dutylist.tables import Column, Group
from dutylist.texts import Lang, Text

MAX_HEIGHT = 400.0
"""Points of one row; a workbook takes 409."""

MAX_BYTES = 64_000
MAX_LINE_FEEDS = 240
"""What one cell holds, with room to spare: the format allows 32,767 UTF-16 units, 253 feeds."""

MAX_CHARACTERS = 15_000
"""Characters of each piece of a text that one cell does not hold."""

_LEAST = 20.0
_CONTINUED = Text(zh="（续）", en="(continued) ")


@dataclass(slots=True)
class Box:
    """A cell, or several merged ones: first row and column, rows in all, words."""

    row: int
    column: int
    rows: int
    text: str


@dataclass(slots=True)
class Grid:
    """Boxes that fill some rows, and the height of each row in points."""

    boxes: list[Box]
    heights: list[float]

    @property
    def height(self) -> float:
        """Return the height of all rows."""
        return sum(self.heights)


def grid(group: Group, columns: Sequence[Column], widths: Sequence[float], lang: Lang) -> Grid:
    """Return the rows of an item, none too low for its words and none too high to be shown."""
    boxes = [
        Box(row, column, cell.rows, cell.text)
        for row, cells in enumerate(group.cells)
        for column, cell in enumerate(cells)
        if cell is not None
    ]
    made = Grid(boxes, [_LEAST] * group.rows)
    for box in tuple(boxes):
        pieces = _pieces(box.text, lang)
        if len(pieces) > 1:
            _spread(made, box, pieces)
    _grow(made, columns, widths)
    _lower(made)
    return made


def _spread(grid: Grid, box: Box, pieces: Sequence[str]) -> None:
    """Give each piece of a text too long for one cell a row of its own."""
    missing = max(len(pieces) - box.rows, 0)
    _insert(grid, box.row, missing)
    left = box.rows - len(pieces) + 1
    box.text, box.rows = pieces[0], 1
    for at, piece in enumerate(pieces[1:], 1):
        rows = left if at == len(pieces) - 1 else 1
        grid.boxes.append(Box(box.row + at, box.column, rows, piece))


def _insert(grid: Grid, row: int, count: int) -> None:
    """Put rows behind a row; what stands in it stands in them too."""
    for box in grid.boxes:
        if box.row > row:
            box.row += count
        elif box.row + box.rows > row:
            box.rows += count
    grid.heights[row + 1 : row + 1] = [_LEAST] * count


def _grow(grid: Grid, columns: Sequence[Column], widths: Sequence[float]) -> None:
    heights = grid.heights
    for box in sorted(grid.boxes, key=lambda box: box.rows):
        if columns[box.column].merge is not None:
            continue
        needed = height(box.text, widths[box.column])
        have = heights[box.row] if box.rows == 1 else sum(heights[box.row : box.row + box.rows])
        if needed > have:
            stretch(heights, box.row, box.rows, needed - have)


def stretch(heights: list[float], first: int, rows: int, by: float) -> None:
    """Make some rows higher, all by the same."""
    for row in range(first, first + rows):
        heights[row] += by / rows


def _lower(grid: Grid) -> None:
    """Split rows that are higher than a workbook can show."""
    for row in reversed(range(len(grid.heights))):
        tall = grid.heights[row]
        parts = ceil(tall / MAX_HEIGHT)
        if parts > 1:
            _insert(grid, row, parts - 1)
            grid.heights[row : row + parts] = [tall / parts] * parts


def _pieces(text: str, lang: Lang) -> tuple[str, ...]:
    if text.count("\n") <= MAX_LINE_FEEDS and len(text.encode("utf-16-le", "replace")) <= MAX_BYTES:
        return (text,)
    first, *others = _cut(text)
    mark = _CONTINUED.show(lang)
    return (first, *(mark + piece for piece in others))


def _cut(text: str) -> Iterator[str]:
    piece = ""
    feeds = 0
    for line in text.splitlines(keepends=True):
        for start in range(0, len(line), MAX_CHARACTERS):
            bit = line[start : start + MAX_CHARACTERS]
            if piece and (len(piece) + len(bit) > MAX_CHARACTERS or feeds >= MAX_LINE_FEEDS):
                yield piece
                piece, feeds = "", 0
            piece += bit
            feeds += 1
    yield piece
