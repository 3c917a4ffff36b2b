"""An item as a page shows it: labelled cells, duties of each body together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dutylist.model import LOCAL, Contact, Guide, Item
from dutylist.render.columns import Heading
from dutylist.render.words import WORDS, working_days
from dutylist.tables import Cell, Column, Group, Names
from dutylist.texts import Lang

_LINK = re.compile(r"https?://[^\s\x00-\x20\x7f\"'<>\\^`{|}]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One labelled value: words, a web address, or citations."""

    heading: str
    text: str
    link: str | None = None
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one body does, or one value of a list within an item."""

    who: str
    role: str
    text: str
    basis: tuple[str, ...]
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardCell:
    """One cell of an item; which of its values are filled depends on `style`."""

    style: str
    heading: str
    text: str = ""
    link: str | None = None
    basis: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownStep:
    """One step of a procedure, in words."""

    who: str
    text: str
    days: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownGuide:
    """How a matter is handled, in words."""

    steps: tuple[ShownStep, ...]
    materials: tuple[str, ...]
    promised: str
    contact: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """All that the template of an item is given."""

    id: str
    departments: str
    cells: tuple[CardCell, ...]
    guide: ShownGuide | None
    posts: tuple[str, ...]
    basis: tuple[str, ...]
    note: str


def address(text: str) -> str | None:
    """Return a web address that may stand in a link, or none."""
    return text if _LINK.fullmatch(text) else None


def card(
    group: Group, columns: Sequence[Column], heads: Sequence[Heading], names: Names, lang: Lang
) -> Card:
    """Return an item as the page shows it."""
    item = group.item
    shown = {column.path[0] for column in columns if column.block is None}
    return Card(
        id=item.id,
        departments=" ".join(departments(item)),
        cells=tuple(_cell(group, columns, head, lang) for head in heads),
        guide=None if item.guide is None or "guide" in shown else _guide(item.guide, names, lang),
        posts=() if "posts" in shown else item.posts,
        basis=() if "basis" in shown else tuple(basis.text for basis in item.basis),
        note="" if "note" in shown else item.note or "",
    )


def departments(item: Item) -> tuple[str, ...]:
    """Return the ids of the departments that have a duty in an item, each once."""
    return tuple(dict.fromkeys(duty.by for duty in item.duties if duty.by != LOCAL))


def contact_lines(contact: Contact | None, lang: Lang) -> tuple[tuple[str, str], ...]:
    """Return what is known about where to ask, labelled."""
    if contact is None:
        return ()
    known = {
        "office": contact.office,
        "phone": contact.phone,
        "address": contact.address,
        "hours": contact.hours,
    }
    return tuple((WORDS[key].show(lang), value) for key, value in known.items() if value)


def _cell(group: Group, columns: Sequence[Column], head: Heading, lang: Lang) -> CardCell:
    mine = [columns[at] for at in head.columns]
    first = [group.cells[0][at] for at in head.columns]
    if mine[0].block is not None:
        rows = ([row[at] for at in head.columns] for row in group.cells)
        entries = tuple(_entries(mine, rows, lang))
        return CardCell(style=head.style, heading=head.heading, entries=entries)
    fields = tuple(_field(column, cell, lang) for column, cell in zip(mine, first, strict=True))
    if head.style == "particulars":
        known = tuple(field for field in fields if field.text)
        return CardCell(style=head.style, heading=head.heading, fields=known)
    field = fields[0]
    return CardCell(
        style=head.style,
        heading=head.heading,
        text=field.text,
        link=field.link,
        basis=field.basis,
    )


def _entries(
    columns: Sequence[Column], rows: Iterator[list[Cell | None]], lang: Lang
) -> Iterator[Entry]:
    for row in rows:
        found: dict[str, Field] = {}
        for column, cell in zip(columns, row, strict=True):
            if cell is not None and cell.text:
                found[_task(column)] = _field(column, cell, lang)
        if found:
            yield _entry(found)


def _entry(found: dict[str, Field]) -> Entry:
    words = {key: found.pop(key).text if key in found else "" for key in ("who", "role", "text")}
    basis = found.pop("basis").basis if "basis" in found else ()
    return Entry(**words, basis=basis, fields=tuple(found.values()))


def _task(column: Column) -> str:
    match column.path:
        case (*_, "by", "name"):
            return "who"
        case (*_, "role", "label"):
            return "role"
        case (*_, "text" | "value"):
            return "text"
        case (*_, "basis"):
            return "basis"
        case _:
            return f"field {column.id}"


def _field(column: Column, cell: Cell | None, lang: Lang) -> Field:
    text = "" if cell is None else cell.text
    cited = column.path[-1] == "basis" and bool(text)
    basis = tuple(text.split(column.join)) if cited else ()
    return Field(heading=column.heading.show(lang), text=text, link=address(text), basis=basis)


def _guide(guide: Guide, names: Names, lang: Lang) -> ShownGuide:
    return ShownGuide(
        steps=tuple(
            ShownStep(
                who=names.name(step.by),
                text=step.text,
                days="" if step.days is None else working_days(step.days, lang),
            )
            for step in guide.steps
        ),
        materials=guide.materials,
        promised="" if guide.promised_days is None else working_days(guide.promised_days, lang),
        contact=contact_lines(guide.contact, lang),
    )
