"""A layout: the tables that a kind of list is published and collected in, as data."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, cast, get_args

from dutylist.findings import Route
from dutylist.model import Plain
from dutylist.texts import Text

Align = Literal["left", "center"]
Where = Literal["department", "local", "lead", "others"]
"""Which duties a block takes; `others` are those of departments that do not lead."""


class Unusable(Exception):  # noqa: N818
    """A layout that cannot be used, with the route of the value at fault."""

    def __init__(self, route: Route, words: Text) -> None:
        super().__init__(words.en)
        self.route = route
        self.words = words


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A list within an item; each of its values takes a row of its own."""

    id: str
    path: tuple[str, ...]
    where: tuple[Where, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its words, the way to its value, its measure in characters of half width.

    An optional column is left out of a table in which it would be empty. A table that is read back
    must have the required ones. A hidden one is for the machine; `note` tells people what goes in.
    """

    id: str
    heading: Text
    path: tuple[str, ...]
    width: int
    block: str | None = None
    synonyms: tuple[str, ...] = ()
    align: Align = "left"
    merge: Literal["category"] | None = None
    join: str = "\n"
    parts: tuple[str, ...] = ()
    optional: bool = False
    required: bool = False
    hidden: bool = False
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The tables of one kind of list."""

    kind: str
    names: Text
    columns: tuple[Column, ...]
    parts: Mapping[str, Text] = field(default_factory=dict)
    blocks: Mapping[str, Block] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, Text]] = field(default_factory=dict)

    def columns_of(self, part: str | None) -> tuple[Column, ...]:
        """Return the columns that the table of a part has."""
        return tuple(column for column in self.columns if not column.parts or part in column.parts)


def layout(plain: Plain) -> Layout:
    """Return the layout that a file describes, or raise `Unusable`."""
    top = _mapping(plain, ())
    parts = {id_: _words(words, ("parts", id_)) for id_, words in _entries(top, "parts")}
    blocks = {id_: _block(id_, given) for id_, given in _entries(top, "blocks")}
    columns = tuple(_columns(top, blocks, parts))
    labels = {
        name: {
            code: _words(words, ("labels", name, code))
            for code, words in _mapping(codes, ("labels", name)).items()
        }
        for name, codes in _entries(top, "labels")
    }
    return Layout(
        kind=_text(top, "kind", ()),
        names=_words(top.get("names"), ("names",)),
        columns=columns,
        parts=parts,
        blocks=blocks,
        labels=labels,
    )


def _columns(
    top: Mapping[str, Plain], blocks: Mapping[str, Block], parts: Mapping[str, Text]
) -> Iterator[Column]:
    given = _strings_or_mappings(top.get("columns"), ("columns",))
    seen: set[str] = set()
    for at, one in enumerate(given):
        route = ("columns", at)
        column = _column(_mapping(one, route), route)
        if column.id in seen:
            raise Unusable((*route, "id"), _again(column.id))
        if column.block is not None and column.block not in blocks:
            raise Unusable((*route, "block"), _unknown(column.block))
        for part in column.parts:
            if part not in parts:
                raise Unusable((*route, "parts"), _unknown(part))
        seen.add(column.id)
        yield column
    if not seen:
        raise Unusable(("columns",), Text(zh="没有任何列", en="there are no columns"))


def _column(plain: Mapping[str, Plain], route: Route) -> Column:
    merge = plain.get("merge")
    return Column(
        id=_text(plain, "id", route),
        heading=_words(plain.get("heading"), (*route, "heading")),
        path=tuple(_text(plain, "path", route).split(".")),
        width=_width(plain.get("width"), (*route, "width")),
        block=_text(plain, "block", route) if "block" in plain else None,
        synonyms=_strings(plain.get("synonyms"), (*route, "synonyms")),
        align=cast(
            "Align", _one_of(plain.get("align", "left"), get_args(Align), (*route, "align"))
        ),
        merge=None if merge is None else _category(merge, (*route, "merge")),
        join=_text(plain, "join", route) if "join" in plain else "\n",
        parts=_strings(plain.get("parts"), (*route, "parts")),
        optional=plain.get("optional") is True,
        required=plain.get("required") is True,
        hidden=plain.get("hidden") is True,
        note=_words(plain["note"], (*route, "note")) if "note" in plain else None,
    )


def _block(id_: str, plain: Plain) -> Block:
    route: Route = ("blocks", id_)
    given = _mapping(plain, route)
    where = given.get("where")
    words = (where,) if isinstance(where, str) else _strings(where, (*route, "where"))
    chosen = tuple(_one_of(word, get_args(Where), (*route, "where")) for word in words)
    path = tuple(_text(given, "path", route).split("."))
    return Block(id=id_, path=path, where=cast("tuple[Where, ...]", chosen))


def _category(plain: Plain, route: Route) -> Literal["category"]:
    _one_of(plain, ("category",), route)
    return "category"


def _width(plain: Plain, route: Route) -> int:
    if isinstance(plain, int) and not isinstance(plain, bool) and 0 < plain <= 200:  # noqa: PLR2004
        return plain
    raise Unusable(route, Text(zh="列宽应为 1 至 200 的整数", en="a width is a number, 1 to 200"))


def _one_of(plain: Plain, known: Sequence[str], route: Route) -> str:
    if isinstance(plain, str) and plain in known:
        return plain
    raise Unusable(route, _unknown(str(plain)))


def _words(plain: Plain, route: Route) -> Text:
    given = _mapping(plain, route)
    return Text(zh=_text(given, "zh", route), en=_text(given, "en", route))


def _text(plain: Mapping[str, Plain], key: str, route: Route) -> str:
    found = plain.get(key)
    if isinstance(found, str) and found:
        return found
    raise Unusable((*route, key), Text(zh="此处应为文字", en="text is wanted here"))


def _entries(plain: Mapping[str, Plain], key: str) -> Iterator[tuple[str, Plain]]:
    given = plain.get(key)
    yield from () if given is None else _mapping(given, (key,)).items()


def _mapping(plain: Plain, route: Route) -> Mapping[str, Plain]:
    if isinstance(plain, Mapping):
        return plain
    raise Unusable(route, Text(zh="此处应为键值表", en="a mapping is wanted here"))


def _strings_or_mappings(plain: Plain, route: Route) -> Sequence[Plain]:
    if plain is None:
        return ()
    if isinstance(plain, Sequence) and not isinstance(plain, str):
        return plain
    raise Unusable(route, Text(zh="此处应为列表", en="a list is wanted here"))


def _strings(plain: Plain, route: Route) -> tuple[str, ...]:
    values = _strings_or_mappings(plain, route)
    return tuple(_text({"": value}, "", route) for value in values)


def _unknown(word: str) -> Text:
    shown = word.replace("{", "{{").replace("}", "}}")
    return Text(zh=f"不认识“{shown}”", en=f"unknown: {shown!r}")


def _again(word: str) -> Text:
    shown = word.replace("{", "{{").replace("}", "}}")
    return Text(zh=f"“{shown}”重复", en=f"given twice: {shown!r}")
