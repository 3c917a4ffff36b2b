"""Rows too high for a sheet, spread over several: nothing that a cell holds is out of sight."""

from collections.abc import Iterator, Sequence

from dutylist.render.xlsx_grid import MAX_HEIGHT
from dutylist.render.xlsx_measure import height

_SHORTER = 0.9
"""By how much a piece of a line is cut down until it fits."""


def spread(row: Sequence[str], widths: Sequence[int], repeated: int) -> list[list[str]]:
    """Return a row as one or more that are no higher than a row can be.

    The first cells, so many as `repeated`, stand in each of them.
    """
    pieces = [list(_pieces(text, width)) for text, width in zip(row, widths, strict=True)]
    rows = max(map(len, pieces), default=1)
    return [
        [
            cell[at] if at < len(cell) else cell[0] if column < repeated else ""
            for column, cell in enumerate(pieces)
        ]
        for at in range(rows)
    ]


def _pieces(text: str, width: int) -> Iterator[str]:
    """Yield the text of a cell in pieces that fit, cut between lines where that is possible."""
    if height(text, width) <= MAX_HEIGHT:
        yield text
        return
    piece: list[str] = []
    for line in (short for long in text.split("\n") for short in _short(long, width)):
        if piece and height("\n".join([*piece, line]), width) > MAX_HEIGHT:
            yield "\n".join(piece)
            piece = []
        piece.append(line)
    yield "\n".join(piece)


def _short(line: str, width: int) -> Iterator[str]:
    """Yield a line in pieces that fit by themselves."""
    while height(line, width) > MAX_HEIGHT:
        room = len(line)
        while height(line[:room], width) > MAX_HEIGHT:
            room = int(room * _SHORTER)
        yield line[:room]
        line = line[room:]
    yield line
