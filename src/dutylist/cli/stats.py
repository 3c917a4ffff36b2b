"""`dutylist stats`: the counts that a notice prints, and a cross table."""

import sys
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dutylist.burden import YARDSTICK, account
from dutylist.cli import options, speech
from dutylist.cli.lists import opened_lists
from dutylist.cli.outcome import Exit
from dutylist.io.load import Loaded
from dutylist.model import LOCAL, Catalogue
from dutylist.model.published import published
from dutylist.report import burden_json, burden_text, safe_json
from dutylist.report.burden_text import Sides
from dutylist.report.table import table
from dutylist.stats import Statistics, count
from dutylist.texts import Lang, Text, shown


class Format(StrEnum):
    """What counts are printed as."""

    TEXT = "text"
    JSON = "json"


_RANKS = Text("依据构成：{each}", "instruments by rank: {each}")
_LEADS = Text("牵头部门：{each}", "leading bodies: {each}")
_LOCAL = Text("本级", "local body")
_TOTAL = Text("合计", "total")


def stats(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Lists; the catalogues in force by default.")
    ] = None,
    workspace: options.WorkspaceOption = None,
    output: Annotated[
        Format, typer.Option("--format", help="What counts are printed as.")
    ] = Format.TEXT,
    internal: Annotated[
        bool, typer.Option("--internal", help="Count internal items, too.")
    ] = False,
    burden: Annotated[
        bool, typer.Option("--burden", help="Count what each list lays on the local body, too.")
    ] = False,
) -> int:
    """Count items, duties and citations as a notice prints them."""
    lang = speech.chosen()
    loaded, lists = opened_lists(paths or [], workspace)
    if not internal:
        loaded, lists = _public(loaded), [published(each) for each in lists]
    counted = [(each, count(each, loaded.workspace.index, internal=internal)) for each in lists]
    if output is Format.JSON:
        entries = [_entry(*each) | _burden_entry(loaded, each[0], burden) for each in counted]
        typer.echo(safe_json.written({"dutylist": "stats/1", "lists": entries}), nl=False)
        return Exit.CLEAN
    for catalogue, statistics in counted:
        typer.echo(f"{shown(catalogue.title)} {catalogue.version}")
        typer.echo(statistics.notice(lang))
        for line in _details(loaded, catalogue, statistics, lang):
            typer.echo(line)
        for line in _burden_lines(loaded, catalogue, lang) if burden else ():
            typer.echo(line)
        typer.echo()
    if burden:
        typer.echo(YARDSTICK.show(lang))
    return Exit.CLEAN


def _public(loaded: Loaded) -> Loaded:
    """Return a workspace whose lists hold no internal item."""
    known = loaded.workspace
    lists = tuple(published(each) for each in known.catalogues)
    return replace(loaded, workspace=replace(known, catalogues=lists))


def _details(loaded: Loaded, catalogue: Catalogue, counted: Statistics, lang: Lang) -> list[str]:
    names = {LOCAL: _LOCAL.show(lang), **_names(loaded, catalogue)}
    ranks = "、".join(f"{rank}{n}" for rank, n in sorted(counted.ranks.items(), key=_most))
    leads = "、".join(
        f"{shown(names.get(by, by))}{n}" for by, n in sorted(counted.leads.items(), key=_most)
    )
    lines = [_RANKS.zh.format(each=ranks), _LEADS.zh.format(each=leads)]
    if lang is Lang.EN:
        lines = [_RANKS.en.format(each=ranks), _LEADS.en.format(each=leads)]
    return [*lines, *_cross(catalogue, counted, names, lang)]


def _names(loaded: Loaded, catalogue: Catalogue) -> dict[str, str]:
    known = {each.id: each.name for each in loaded.workspace.departments}
    return {**known, **catalogue.departments}


def _cross(
    catalogue: Catalogue, counted: Statistics, names: Mapping[str, str], lang: Lang
) -> list[str]:
    """Return duties by body and category: a table for a terminal, tabs for a pipe."""
    heads = [category.id for category in catalogue.categories]
    rows = [["", *(shown(each.name) for each in catalogue.categories), _TOTAL.show(lang)]]
    for by, row in sorted(counted.cross.items(), key=lambda each: (each[0] != LOCAL, each[0])):
        cells = [str(row.get(head, 0)) for head in heads]
        rows.append([shown(names.get(by, by)), *cells, str(sum(row.values()))])
    return table(rows, drawn=sys.stdout.isatty())


def _sides(loaded: Loaded, catalogue: Catalogue) -> Sides:
    """Return the account of a list, and of the version that it took the place of."""
    known = loaded.workspace
    names = _names(loaded, catalogue)
    replaced = catalogue.replaces.version if catalogue.replaces else None
    both = [each for each in known.catalogues if each.id == catalogue.id]
    old = next((each for each in both if each.version == replaced), None)
    made = [
        None if each is None else account(each, known.records, names=names, units=known.units)
        for each in (old, catalogue)
    ]
    return Sides(*made)


def _burden_lines(loaded: Loaded, catalogue: Catalogue, lang: Lang) -> list[str]:
    sides, drawn = _sides(loaded, catalogue), sys.stdout.isatty()
    if sides.old is not None or sides.new is None:
        return burden_text.one(sides, _names(loaded, catalogue), lang, drawn=drawn)
    return table(burden_text.alone(sides.new, lang), drawn=drawn)


def _burden_entry(loaded: Loaded, catalogue: Catalogue, wanted: bool) -> dict[str, object]:
    sides = _sides(loaded, catalogue) if wanted else None
    if sides is None or sides.new is None:
        return {}
    return {"burden": burden_json.entry(sides.old, sides.new)}


def _most(entry: tuple[str, int]) -> tuple[int, str]:
    return -entry[1], entry[0]


def _entry(catalogue: Catalogue, counted: Statistics) -> dict[str, object]:
    return {
        "list": catalogue.id,
        "version": catalogue.version,
        "items": counted.items,
        "categories": dict(counted.categories),
        "parts": dict(counted.parts),
        "department_duties": counted.department_duties,
        "local_duties": counted.local_duties,
        "leads": dict(counted.leads),
        "citations": counted.citations,
        "provisions": counted.provisions,
        "instruments": counted.instruments,
        "ranks": dict(counted.ranks),
        "cross": {by: dict(row) for by, row in sorted(counted.cross.items())},
    }
