"""`dutylist consistency`: item by township, and who differs from its peers without a reason."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from dutylist.across.consistency import Consistency
from dutylist.across.consistency import consistency as compared
from dutylist.across.consistency_sections import for_page, for_workbook
from dutylist.across.consistency_sheets import sheets
from dutylist.across.deviations import MAJORITY
from dutylist.across.sentences import rule
from dutylist.across.words import Telling
from dutylist.cli import options
from dutylist.cli.delivered import Format, FormatOption, deliver, settled
from dutylist.cli.gathered import gathered
from dutylist.cli.outcome import Exit
from dutylist.diff.similar import score
from dutylist.io import digest as digests
from dutylist.io import templates
from dutylist.report import consistency_json, consistency_text, sheets_text
from dutylist.report.changes_markdown import code
from dutylist.report.fitted import fitted
from dutylist.texts import Lang, Text

MAX_FINDINGS = 50
"""Deviations that are listed unless more are asked for."""

_TITLE = Text("{title}：各清单一致性", "{title}: consistency of the lists")

_LISTS = Text("清单份数", "Lists")
_UNEXPLAINED = Text("没有记录理由的偏离", "Deviations without a recorded reason")


def consistency(
    names: Annotated[
        list[str] | None,
        typer.Argument(help="Units or overlays; all by default.", metavar="[UNIT|OVERLAY]..."),
    ] = None,
    workspace: options.WorkspaceOption = None,
    lists: options.ListsOption = None,
    model: Annotated[
        str | None,
        typer.Option("--model", metavar="UNIT", help="A unit whose list the others are held to."),
    ] = None,
    majority: Annotated[
        int,
        typer.Option(
            "--majority", min=51, max=100, help="Per cent of the peers that make a majority."
        ),
    ] = MAJORITY,
    output: FormatOption = None,
    out: options.OutOption = None,
    max_findings: Annotated[
        int, typer.Option("--max-findings", min=0, help="How many findings to list; 0 for all.")
    ] = MAX_FINDINGS,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail the run, too.")] = False,
) -> int:
    """Put all local lists side by side: who differs from its peers without a reason."""
    form, out = settled(output, out)
    all_lists = gathered(workspace, lists)
    second = all_lists.chosen([model])[0] if model else None
    only = all_lists.chosen(names) if names else None
    found = compared(all_lists.lists, score, majority=majority, model=second, only=only)
    telling = all_lists.telling()
    title = _TITLE.show(telling.lang, {"title": all_lists.loaded.workspace.title})
    note = rule(majority, telling.lang)
    digest = digests.lists(held.catalogue for held in all_lists.lists)
    match form:
        case Format.TEXT:
            drawn = out is None and sys.stdout.isatty()
            made: str | bytes = consistency_text.report(
                found, telling, note, most=max_findings, drawn=drawn
            )
        case Format.JSON:
            made = consistency_json.report(found, telling, majority, digest)
        case _:
            made = _published(form, found, telling, (title, note), digest)
    deliver(made, out)
    return Exit.FOUND if strict and any(each.unexplained for each in found) else Exit.CLEAN


def _published(
    form: Format,
    found: Sequence[Consistency],
    telling: Telling,
    words: tuple[str, str],
    digest: str,
) -> str | bytes:
    title, note = words
    if form is Format.MARKDOWN:
        tables = [each for one in found for each in sheets(one, telling, note)]
        head = [f"### {code(title)}", ""]
        return fitted(head, sheets_text.markdown(tables, telling.lang), telling.lang)
    if form is Format.XLSX:
        from dutylist.render.sheets_xlsx import workbook  # noqa: PLC0415  (openpyxl: 0.3 s)

        tabs = list(for_workbook(found, telling, note))
        return workbook(title, tabs, telling.lang, epoch=0, digest=digest)
    from dutylist.render.sheets_html import page  # noqa: PLC0415  (jinja2 costs 70 ms)

    sections = [each for one in found for each in for_page(one, telling, note)]
    facts = _facts(found, telling.lang)
    return page(title, facts, sections, telling.lang, templates.read(), digest=digest)


def _facts(found: Sequence[Consistency], lang: Lang) -> tuple[tuple[str, str], ...]:
    return (
        (_LISTS.show(lang), str(sum(len(each.peers.lists) for each in found))),
        (_UNEXPLAINED.show(lang), str(sum(len(each.unexplained) for each in found))),
    )
