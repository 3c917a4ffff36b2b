"""Lines that a source breaks at its margin, made whole again."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from dutylist.law.text.labels import ITEM, cites, heading, label
from dutylist.law.text.lines import Line
from dutylist.law.text.paragraphs import ended

_NARROWEST, _WIDEST = 16, 90
_FEWEST, _SHARE = 5, 0.15
_LIKE_OTHERS, _LONGER = 0.75, 0.05
_SLACK, _CLOSE = 4, 2.5
_MOST, _LABELS = 0.9, 3
_HALF = re.compile(r"[\x20-\x7e]")

Begins = Callable[[Line], bool]


def unwrapped(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines, each that only goes on where the margin cut it joined to the one before.

    Where a source indents what begins anew, or parts it by blank lines, that tells; else a
    line that is full and whose sentence is not at its end goes on.
    """
    margin = _margin(lines)
    if not margin:
        return tuple(lines)
    begins = _beginning(lines)
    made: list[list[Line]] = []
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else None
        if at and _cut(lines[at - 1], line, margin, begins, following):
            made[-1].append(line)
        else:
            made.append([line])
    return tuple(
        replace(each[0], text="".join(line.text for line in each)) if len(each) > 1 else each[0]
        for each in made
    )


def _cut(
    before: Line, line: Line, margin: float, begins: Begins | None, following: Line | None
) -> bool:
    """Tell whether a line is the rest of the one before it."""
    slack = _CLOSE if begins is None else _SLACK
    if line.level or before.level or line.bold or _width(before.text) < margin - slack:
        return False
    if before.text.startswith("|") or line.text.startswith("|"):
        return False
    if heading(line.text) is not None:
        return False
    if begins is not None:
        last = following is None or begins(following)
        stray = last and ended(before.text) and not ended(line.text)
        return not begins(line) and not stray
    each = label(line.text)
    begun = each is not None and not cites(each) and (each.sure or ended(before.text))
    if begun or ITEM.match(line.text):
        return False
    return not before.text.endswith("。")


def _width(text: str) -> float:
    """Return how wide a line is printed, in Chinese characters."""
    return len(text) - len(_HALF.findall(text)) / 2


def _margin(lines: Sequence[Line]) -> float:
    """Return the width at which a source breaks its lines, 0 where it does not."""
    widths = [_width(line.text) for line in lines]
    cut = [
        width
        for width, line in zip(widths, lines, strict=True)
        if not ended(line.text) and _NARROWEST <= width <= _WIDEST and not line.level
    ]
    if len(cut) < max(_FEWEST, _SHARE * len(lines)):
        return 0
    common = max(Counter(round(width) for width in cut).items(), key=lambda each: each[::-1])[0]
    margin = max(width for width in cut if width <= common + _SLACK)
    alike = sum(margin - _SLACK <= width for width in cut)
    longer = sum(width > margin + 1 for width in widths)
    fits = alike >= _LIKE_OTHERS * len(cut) and longer <= _LONGER * len(lines)
    return margin if fits else 0


def _beginning(lines: Sequence[Line]) -> Begins | None:
    """Return how a source marks what begins anew, None where it does not mark it."""
    labelled = [line for line in lines if label(line.text) is not None]
    if len(labelled) < _LABELS:
        return None
    if sum(line.indented for line in labelled) >= _MOST * len(labelled):
        return lambda line: line.indented
    if sum(line.apart for line in labelled) >= _MOST * len(labelled):
        return lambda line: line.apart
    return None
