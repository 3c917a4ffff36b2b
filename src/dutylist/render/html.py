"""A catalogue as one web page: offline, readable on a phone and on paper, without scripts too."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dutylist.model import Catalogue, Item, Publish, Unit
from dutylist.render import qr, seal
from dutylist.render.cards import address, card, contact_lines, departments
from dutylist.render.columns import Heading, headings
from dutylist.render.press import Press, filled, printed
from dutylist.render.words import day, items, words
from dutylist.tables import Group, Names, Table
from dutylist.texts import Lang

Facts = tuple[tuple[str, str], ...]
"""Labelled values, in the order in which they are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rows:
    """Consecutive items of one category; the first of a category can be jumped to."""

    category: str
    name: str
    anchor: str
    count: str
    total: str
    rows: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class _Section:
    """One part of the list: a table."""

    part: str
    title: str
    anchor: str
    caption: str
    count: str
    columns: tuple[Heading, ...]
    groups: tuple[_Rows, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Filter:
    """A choice among values: each with its name and how many items it has."""

    label: str
    anchor: str
    choices: tuple[tuple[str, str, int], ...]


def html(  # noqa: PLR0913
    catalogue: Catalogue,
    tables: Sequence[Table],
    notice: str,
    lang: Lang,
    *,
    names: Names,
    press: Press,
    digest: str,
    form: str = "",
    link: str | None = None,
    unit: Unit | None = None,
) -> str:
    """Return the page of a list; `tables` are its public items, `notice` its counts in words."""
    _refuse_internal(tables)
    tables = [table for table in tables if table.groups]
    known = words(lang)
    public = address(link) if link is not None else None
    code = qr.content(catalogue.title, catalogue.version, digest, public)
    label = known["scan_proof" if public is None else "scan_link"]
    values = {
        "words": known,
        "data_lang": _lang_mark(lang, Lang.EN, "zh-CN"),
        "catalogue": catalogue,
        "digest": digest,
        "marks": tuple(seal.mark(catalogue, digest, lang, form).items()),
        "unsealed": seal.UNSEALED,
        "notice": notice,
        "link": public,
        "policy": press.policy,
        "style": press.style,
        "script": press.script,
        "facts": _facts(catalogue, unit, lang),
        "contact": contact_lines(catalogue.contacts.get("*"), lang),
        "sections": tuple(_sections(catalogue, tables, names, press, lang)),
        "filters": tuple(_filters(catalogue, tables, names, known)),
        "proof": _proof(catalogue, digest, lang),
        "qr": Markup(qr.svg(code, label)),  # noqa: S704  # the label is escaped there
        "qr_words": label,
    }
    return seal.sealed(printed(press, values))


def _refuse_internal(tables: Sequence[Table]) -> None:
    """Stop where a table holds what may not be published: better no page than that one."""
    for table in tables:
        for group in table.groups:
            if group.item.publish is not Publish.PUBLIC:
                raise ValueError(f"{group.id} is internal and cannot stand on a public page")


def _lang_mark(lang: Lang, wanted: Lang, code: str) -> Markup:
    return Markup(' lang="{}"').format(code) if lang is wanted else Markup("")


def _facts(catalogue: Catalogue, unit: Unit | None, lang: Lang) -> Facts:
    known = words(lang)
    issued = catalogue.issued
    found: list[tuple[str, str | None]] = []
    if unit is not None:
        above = "".join(name for name in (unit.province, unit.city, unit.county) if name)
        found += [("unit", f"{above}{unit.name}"), ("code", unit.code)]
    found.append(("version", catalogue.version))
    if catalogue.effective is not None:
        found.append(("effective", day(catalogue.effective, lang)))
    if issued is not None:
        parts = (issued.by, issued.number, day(issued.on, lang))
        found.append(("issued", known["comma"].join(part for part in parts if part)))
    return tuple((known[key], value) for key, value in found if value)


def _proof(catalogue: Catalogue, digest: str, lang: Lang) -> Facts:
    known = words(lang)
    found = [("version", catalogue.version), ("digest", digest), ("short", seal.short(digest))]
    if catalogue.law_as_of is not None:
        found.append(("law_as_of", day(catalogue.law_as_of, lang)))
    if catalogue.derived is not None:
        found.append(("made_from", f"{catalogue.derived.catalogue} {catalogue.derived.version}"))
    return tuple((known[key], value) for key, value in found)


def _sections(
    catalogue: Catalogue, tables: Sequence[Table], names: Names, press: Press, lang: Lang
) -> Iterator[_Section]:
    for at, table in enumerate(tables, 1):
        heads = headings(table.columns, lang)
        anchor = f"_part-{table.part or at}"
        total = items(len(table.groups), lang)
        yield _Section(
            part=table.part or "",
            title=table.name if len(tables) > 1 else "",
            anchor=anchor,
            caption=f"{table.name}{words(lang)['open']}{total}{words(lang)['close']}",
            count=total,
            columns=heads,
            groups=tuple(
                _runs(catalogue, table, anchor, _Printer(table, heads, names, press, lang))
            ),
        )


def _runs(catalogue: Catalogue, table: Table, anchor: str, printer: "_Printer") -> Iterator[_Rows]:
    known = {category.id: category.name for category in catalogue.categories}
    runs = table.runs
    totals: dict[str, int] = {}
    for run in runs:
        totals[run.category] = totals.get(run.category, 0) + len(run.groups)
    seen: set[str] = set()
    for run in runs:
        first = run.category not in seen
        seen.add(run.category)
        yield _Rows(
            category=run.category,
            name=known.get(run.category, run.category),
            anchor=f"{anchor}-{run.category}" if first else "",
            count=items(len(run.groups), printer.lang),
            total=str(totals[run.category]),
            rows=Markup("".join(map(printer.markup, run.groups))),  # noqa: S704  # templates escape
        )


@dataclass(frozen=True, slots=True)
class _Printer:
    """Makes the markup of the items of one table, or finds it made."""

    table: Table
    heads: tuple[Heading, ...]
    names: Names
    press: Press
    lang: Lang

    def markup(self, group: Group) -> str:
        """Return the rows of one item."""
        key = (id(group), self.lang, self._named(group.item))
        made = self.press.made.get(key)
        if made is not None:
            return made.markup
        values = {
            "words": words(self.lang),
            "chrome_lang": _lang_mark(self.lang, Lang.EN, "en"),
            "card": card(group, self.table.columns, self.heads, self.names, self.lang),
        }
        return self.press.keep(key, group, filled(self.press.item, values))

    def _named(self, item: Item) -> tuple[str, ...]:
        """Return the names that a guide uses; the group itself answers for all others."""
        steps = () if item.guide is None else item.guide.steps
        return tuple(self.names.name(step.by) for step in steps)


def _filters(
    catalogue: Catalogue, tables: Sequence[Table], names: Names, known: Mapping[str, str]
) -> Iterator[_Filter]:
    shown = [group.item for table in tables for group in table.groups]
    categories = {category.id: category.name for category in catalogue.categories}
    by_category = _counts((item.category,) for item in shown)
    yield _Filter(
        label=known["category"], anchor="_category", choices=_choices(categories, by_category)
    )
    by_department = _counts(departments(item) for item in shown)
    if by_department:
        choices = _choices(names.departments, by_department)
        yield _Filter(label=known["department"], anchor="_department", choices=choices)
    if len(tables) > 1:
        parts = tuple((table.part or "", table.name, len(table.groups)) for table in tables)
        yield _Filter(label=known["part"], anchor="_part", choices=parts)


def _counts(many: Iterator[tuple[str, ...]]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for ids in many:
        for id_ in ids:
            counts[id_] = counts.get(id_, 0) + 1
    return counts


def _choices(
    known: Mapping[str, str], counts: Mapping[str, int]
) -> tuple[tuple[str, str, int], ...]:
    order = [*(id_ for id_ in known if id_ in counts), *(id_ for id_ in counts if id_ not in known)]
    return tuple((id_, known.get(id_, id_), counts[id_]) for id_ in order)
