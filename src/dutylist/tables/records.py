"""Records of any sort as rows of words by a layout: a row for each value of its block."""

from collections.abc import Iterator

from dutylist.tables.layout import Layout
from dutylist.tables.names import Names
from dutylist.tables.values import Reader, rows_of
from dutylist.texts import Lang


def records(record: object, layout: Layout, lang: Lang) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a record; what belongs to the whole of it stands in each.

    Nothing is merged: a table that people sort and filter must say in each row what it is about.
    """
    reader = Reader(layout, Names({}, ""), {}, lang)
    blocks = {name: rows_of(block, record) for name, block in layout.blocks.items()}
    rows = max((len(values) for values in blocks.values()), default=1) or 1
    for at in range(rows):
        cells = []
        for column in layout.columns:
            values = (record,) if column.block is None else blocks[column.block]
            which = 0 if column.block is None else at
            cells.append(reader.words(column, values[which], at + 1) if which < len(values) else "")
        yield tuple(cells)
