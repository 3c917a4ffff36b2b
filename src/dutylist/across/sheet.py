"""A table for people, before it is text, a workbook or a web page."""

from collections.abc import Sequence
from dataclasses import dataclass

from dutylist.texts import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its head, its width in characters, whether it holds words or figures."""

    words: Text
    width: int
    centred: bool = False
    figures: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table with its title and notes; the last rows, so many as `totals`, sum up the others.

    `name` is the short one that a tab of a workbook bears.
    """

    name: str
    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    notes: Sequence[str] = ()
    totals: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """Sentences under a title, each with the place that it speaks of; `folded` opens at a touch."""

    name: str
    title: str
    notes: Sequence[str] = ()
    lines: Sequence[tuple[str, str]] = ()
    folded: bool = False
