"""From a dotted path to the words of a cell."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from dutylist.law import parse
from dutylist.model import LOCAL, Basis, Duty, Item, Role
from dutylist.tables.layout import Block, Column, Layout
from dutylist.tables.names import Names
from dutylist.texts import Lang, Text

_YES = Text(zh="是", en="yes")
_NO = Text(zh="否", en="no")


class Reader:
    """Reads values for one list, and keeps which names it asked for."""

    __slots__ = ("_categories", "_lang", "_layout", "_names", "asked")

    def __init__(
        self, layout: Layout, names: Names, categories: Mapping[str, str], lang: Lang
    ) -> None:
        self._layout = layout
        self._names = names
        self._categories = categories
        self._lang = lang
        self.asked: dict[tuple[str, str], str] = {}

    def name(self, what: str, id_: str) -> str:
        """Return the name of a category or body, and remember that it was asked for."""
        known = self._categories.get(id_, id_) if what == "category" else self._names.name(id_)
        self.asked[what if what == "category" else "body", id_] = known
        return known

    def still(self, asked: Mapping[tuple[str, str], str]) -> bool:
        """Whether names asked for by another list are the same here."""
        return all(
            (self._categories.get(id_, id_) if what == "category" else self._names.name(id_)) == was
            for (what, id_), was in asked.items()
        )

    def words(self, column: Column, at: object, number: int) -> str:
        """Return the words of a column for an item, or for the value of a block."""
        if column.path == ("number",):
            return str(number)
        found = at
        before = ""
        for step in column.path:
            found = self._step(found, step, before)
            before = step
        return column.join.join(word for word in self._shown(found) if word)

    def _step(self, at: object, step: str, before: str) -> object:
        if isinstance(at, str):
            return self._of_code(at, step, before)
        if isinstance(at, Sequence):
            return [self._step(one, step, before) for one in at]
        return pick(at, step)

    def _of_code(self, code: str, step: str, before: str) -> str | None:
        match step:
            case "name":
                return self.name(before, code)
            case "label":
                return self._label(before, code)
            case "value":
                return code
            case _:
                return None

    def _label(self, table: str, code: str) -> str:
        known = self._layout.parts if table == "part" else self._layout.labels.get(table, {})
        words = known.get(code) or self._layout.labels.get(table, {}).get(code)
        return str(code) if words is None else words.show(self._lang)

    def _shown(self, value: object) -> Iterator[str]:
        match value:
            case None:
                return
            case bool():
                yield (_YES if value else _NO).show(self._lang)
            case str():
                yield str(value)
            case int():
                yield str(value)
            case date():
                yield value.isoformat()
            case Basis():
                yield cited(value.text)
            case Sequence():
                for one in value:
                    yield from self._shown(one)
            case _:
                return


def pick(at: object, step: str) -> object:
    """Return what a value holds under a name; an item's own fields count as the kind's."""
    if isinstance(at, Mapping):
        return at.get(step)
    if isinstance(at, Item) and step in at.fields:
        return at.fields[step]
    return getattr(at, step, None)


def rows_of(block: Block, item: object) -> tuple[object, ...]:
    """Return the values of a block, each for a row of its own."""
    found = item
    for step in block.path:
        found = pick(found, step)
    if found is None:
        return ()
    values = found if isinstance(found, Sequence) and not isinstance(found, str) else (found,)
    return tuple(value for value in values if _taken(block, value))


def _taken(block: Block, value: object) -> bool:
    if not isinstance(value, Duty):
        return True
    local = value.by == LOCAL
    fits = {
        "local": local,
        "department": not local,
        "lead": not local and value.role is Role.LEAD,
        "others": not local and value.role is not Role.LEAD,
    }
    return all(fits[word] for word in block.where)


@lru_cache(maxsize=8192)
def cited(text: str) -> str:
    """Return a citation in canonical form, or as written where that form would say less."""
    parsed = parse(text)
    if parsed.rest or parsed.slips or not parsed.citations:
        return text
    if any(one.full != one.canonical for one in parsed.citations):
        return text
    return "；".join(citation.canonical for citation in parsed.citations)
