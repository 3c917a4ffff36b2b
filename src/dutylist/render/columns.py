"""The columns of a web page: those of a list within an item together."""

from collections.abc import Sequence
from dataclasses import dataclass

from dutylist.render.words import WORDS
from dutylist.tables import Column
from dutylist.texts import Lang

MOST_COLUMNS = 7
"""Columns that a screen has room for; a table with more keeps its smaller ones in one cell."""

_WIDEST = 60
_FOLDED = 40
_STEPS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One column of the page: which columns of the table it holds, and its share of the width."""

    style: str
    heading: str
    columns: tuple[int, ...]
    share: int


def headings(columns: Sequence[Column], lang: Lang) -> tuple[Heading, ...]:
    """Return the columns of the page: those of a list within an item together."""
    wanted = [at for at, column in enumerate(columns) if column.merge != "category"]
    places: dict[str, list[int]] = {}
    for at in wanted:
        places.setdefault(_style(columns[at]), []).append(at)
    if len(places) > MOST_COLUMNS:
        places = _folded(places)
    widths = [_width(style, [columns[at] for at in found]) for style, found in places.items()]
    shares = _shares(widths)
    return tuple(
        Heading(
            style=style.partition(" ")[0] if style.startswith("plain ") else style,
            heading=_heading(style, [columns[at] for at in found], lang),
            columns=tuple(found),
            share=share,
        )
        for (style, found), share in zip(places.items(), shares, strict=True)
    )


def _folded(places: dict[str, list[int]]) -> dict[str, list[int]]:
    """Return number and name, then all other values of the item in one, then the lists."""
    plain = [at for style, found in places.items() if style.startswith("plain ") for at in found]
    found = {"number": places.get("number"), "name": places.get("name"), "particulars": plain}
    rest = {style: found for style, found in places.items() if not style.startswith("plain ")}
    first = {style: columns for style, columns in found.items() if columns}
    return {**first, **rest}


def _style(column: Column) -> str:
    if column.block is not None:
        return "local" if column.block == "local" else f"block {column.block}"
    if column.path in {("number",), ("name",)}:
        return column.path[0]
    return f"plain {column.id}"


def _heading(style: str, columns: Sequence[Column], lang: Lang) -> str:
    if style == "particulars":
        return WORDS["particulars"].show(lang)
    return max(columns, key=_weight).heading.show(lang)


def _weight(column: Column) -> tuple[bool, int]:
    return (column.path[-1] in {"text", "value"}, column.width)


def _width(style: str, columns: Sequence[Column]) -> int:
    if style == "particulars":
        return _FOLDED
    folded = [column.width for column in columns if column.path[-1] != "basis"]
    return min(_WIDEST, sum(folded) or columns[0].width)


def _shares(widths: Sequence[int]) -> list[int]:
    """Return shares of the page in steps of 5 %, 100 in all, none less than one step."""
    total = sum(widths)
    steps = [max(1, round(_STEPS * width / total)) for width in widths]
    while sum(steps) != _STEPS:
        widest = max(range(len(steps)), key=lambda at: (steps[at], -at))
        steps[widest] += 1 if sum(steps) < _STEPS else -1
    return [100 // _STEPS * step for step in steps]
