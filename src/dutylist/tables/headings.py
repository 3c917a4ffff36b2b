"""Which column of a table that somebody sends in is which column of a layout: by name alone."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dutylist.tables.layout import Column

HEAD_WITHIN = 30
"""The rows among which the head is looked for."""

_LEAST = 2
_NOT_WORDS = re.compile(r"[\s*:：]|[(（](?:必填|选填|可空|required|optional)[)）]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """A row that is taken for the head: columns of the layout by where they stand, and the rest.

    `twice` are further places with the heading of a column that was met already.
    """

    row: int
    columns: Mapping[int, Column]
    extra: tuple[str, ...] = ()
    twice: tuple[str, ...] = ()

    def lacks(self, columns: Sequence[Column]) -> tuple[Column, ...]:
        """Return the required columns that the head does not name."""
        named = {column.id for column in self.columns.values()}
        return tuple(each for each in columns if each.required and each.id not in named)


def find_head(
    rows: Iterable[tuple[int, Mapping[int, str]]], columns: Sequence[Column]
) -> Matched | None:
    """Return the row that names most columns, None where no row names two."""
    known = dict(_names(columns))
    best: Matched | None = None
    for number, cells in rows:
        matched = _match(number, cells, known)
        if best is None or len(matched.columns) > len(best.columns):
            best = matched
    return best if best is not None and len(best.columns) >= _LEAST else None


def _match(number: int, cells: Mapping[int, str], known: Mapping[str, Column]) -> Matched:
    columns: dict[int, Column] = {}
    extra, twice = [], []
    for at, words in sorted(cells.items()):
        column = known.get(_key(words))
        if column is None:
            extra.append(words)
        elif column in columns.values():
            twice.append(words)
        else:
            columns[at] = column
    return Matched(row=number, columns=columns, extra=tuple(extra), twice=tuple(twice))


def _names(columns: Iterable[Column]) -> Iterator[tuple[str, Column]]:
    for column in columns:
        for words in (column.heading.zh, column.heading.en, *column.synonyms):
            yield _key(words), column


def _key(words: str) -> str:
    return _NOT_WORDS.sub("", unicodedata.normalize("NFKC", words)).casefold()
