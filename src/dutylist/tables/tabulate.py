"""A catalogue as tables: rows, cells and merges, alike for every way of publishing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dutylist.model import Catalogue, Item
from dutylist.tables.layout import Column, Layout
from dutylist.tables.names import Names
from dutylist.tables.values import Reader, rows_of
from dutylist.texts import Lang, Text

_OTHER = Text(zh="其他", en="Other")


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of one cell and how many rows it stands over."""

    text: str
    rows: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The rows of one item; `None` is a place that a cell above stands over.

    Groups are shared by lists that share the item, so a renderer may keep what it made of one.
    A column with `merge: category` holds the category's name here, over the item's rows only;
    `runs` says how far it goes in a table.
    """

    item: Item
    number: int
    rows: int
    cells: tuple[tuple[Cell | None, ...], ...]

    @property
    def id(self) -> str:
        """Return the id of the item."""
        return self.item.id

    @property
    def category(self) -> str:
        """Return the id of the category."""
        return self.item.category


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive groups of one category, and their rows in all."""

    category: str
    groups: tuple[Group, ...]

    @property
    def rows(self) -> int:
        """Return over how many rows the category's cell stands."""
        return sum(group.rows for group in self.groups)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table: `name` is short (a part's, or the kind's), `title` what stands above it."""

    part: str | None
    name: str
    title: str
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]

    @property
    def runs(self) -> tuple[Run, ...]:
        """Return the groups, consecutive ones of one category together."""
        found: list[list[Group]] = []
        for group in self.groups:
            if found and found[-1][-1].category == group.category:
                found[-1].append(group)
            else:
                found.append([group])
        return tuple(Run(groups[0].category, tuple(groups)) for groups in found)


@dataclass(frozen=True, slots=True)
class _Made:
    """A group with all that it depends on; holding these keeps their identities valid."""

    layout: Layout
    group: Group
    asked: Mapping[tuple[str, str], str] = field(default_factory=dict)
    whole: Group | None = None


Shared = dict[tuple[object, ...], _Made]
"""Groups made so far, for lists that share items: give one empty dict to every call."""


def tabulate(  # noqa: PLR0913
    catalogue: Catalogue,
    layout: Layout,
    names: Names,
    *,
    lang: Lang,
    internal: bool = False,
    shared: Shared | None = None,
) -> tuple[Table, ...]:
    """Return the tables of a list: one, or one for each part that has items.

    Items that are not public are left out, unless `internal`, before anything is counted.
    """
    items = catalogue.items if internal else catalogue.public_items
    made: Shared = {} if shared is None else shared
    categories = {category.id: category.name for category in catalogue.categories}
    filler = _Filler(layout, Reader(layout, names, categories, lang), lang, made)
    tables = []
    for part, name in _divisions(layout, items, lang):
        columns = layout.columns_of(part)
        mine = [item for item in items if not layout.parts or _part(layout, item) == part]
        title = catalogue.title if part is None else f"{catalogue.title}（{name}）"
        full = tuple(filler.group(item, n, columns) for n, item in enumerate(mine, 1))
        kept, groups = filler.without_empty(columns, full)
        tables.append(Table(part=part, name=name, title=title, columns=kept, groups=groups))
    return tuple(table for table in tables if table.groups) or tuple(tables)


def _part(layout: Layout, item: Item) -> str | None:
    return item.part if item.part in layout.parts else None


def _divisions(
    layout: Layout, items: Sequence[Item], lang: Lang
) -> Iterator[tuple[str | None, str]]:
    if not layout.parts:
        yield None, layout.names.show(lang)
        return
    for part, name in layout.parts.items():
        yield part, name.show(lang)
    if any(_part(layout, item) is None for item in items):
        yield None, _OTHER.show(lang)


def _holds(groups: Sequence[Group], at: int) -> bool:
    return any(cell.text for group in groups for row in group.cells if (cell := row[at]))


class _Filler:
    """Makes groups, or finds them made."""

    __slots__ = ("_lang", "_layout", "_made", "_reader")

    def __init__(self, layout: Layout, reader: Reader, lang: Lang, made: Shared) -> None:
        self._layout = layout
        self._reader = reader
        self._lang = lang
        self._made = made

    def group(self, item: Item, number: int, columns: tuple[Column, ...]) -> Group:
        key = (id(item), number, id(self._layout), self._lang)
        known = self._made.get(key)
        if known is not None and self._reader.still(known.asked):
            return known.group
        self._reader.asked = {}
        group = self._fill(item, number, columns)
        self._made[key] = _Made(self._layout, group, self._reader.asked)
        return group

    def without_empty(
        self, columns: tuple[Column, ...], groups: tuple[Group, ...]
    ) -> tuple[tuple[Column, ...], tuple[Group, ...]]:
        """Leave out the optional columns that hold nothing."""
        kept = tuple(
            at for at, column in enumerate(columns) if not column.optional or _holds(groups, at)
        )
        if len(kept) == len(columns):
            return columns, groups
        return tuple(columns[at] for at in kept), tuple(self._only(group, kept) for group in groups)

    def _only(self, group: Group, kept: tuple[int, ...]) -> Group:
        key = (id(group), kept)
        known = self._made.get(key)
        if known is None:
            cells = tuple(tuple(row[at] for at in kept) for row in group.cells)
            known = self._made[key] = _Made(self._layout, replace(group, cells=cells), whole=group)
        return known.group

    def _fill(self, item: Item, number: int, columns: tuple[Column, ...]) -> Group:
        wanted = {column.block for column in columns if column.block is not None}
        blocks = self._layout.blocks
        values = {name: rows_of(blocks[name], item) for name in wanted}
        rows = max((len(found) for found in values.values()), default=1) or 1
        by_column = [
            self._column(column, item, number, rows, values.get(column.block or ""))
            for column in columns
        ]
        return Group(item=item, number=number, rows=rows, cells=tuple(zip(*by_column, strict=True)))

    def _column(
        self,
        column: Column,
        item: Item,
        number: int,
        rows: int,
        values: tuple[object, ...] | None,
    ) -> list[Cell | None]:
        if values is None:
            words = [self._reader.words(column, item, number)]
        else:
            words = [self._reader.words(column, value, n) for n, value in enumerate(values, 1)]
        words = words or [""]
        cells: list[Cell | None] = [Cell(word) for word in words[:-1]]
        cells.append(Cell(words[-1], rows - len(words) + 1))
        return cells + [None] * (rows - len(words))
