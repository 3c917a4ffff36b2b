"""`dutylist record check`: what is wrong with some records, and nothing else."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from dutylist.checks import collect
from dutylist.cli import options, speech
from dutylist.cli.asked import Asked, Format
from dutylist.cli.checking import fails, shown
from dutylist.cli.outcome import Exit
from dutylist.cli.record import chosen
from dutylist.findings import Finding
from dutylist.io.load import Loaded
from dutylist.model import Record
from dutylist.report import records_words

_OVERDUE = "DL522"


def check(
    ids: Annotated[
        list[str] | None,
        typer.Argument(help="Records by id or file; all by default.", metavar="ID…"),
    ] = None,
    as_of: options.TermsOption = None,
    output: Annotated[
        Format, typer.Option("--format", help="What findings are printed as.")
    ] = Format.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail the run, too.")] = False,
    workspace: options.WorkspaceOption = None,
) -> int:
    """Check records alone: steps, replies, terms, approvals."""
    day = options.day(as_of)
    loaded = options.open_workspace(workspace)
    records, broken = _meant(loaded, ids or [])
    asked = Asked(day, output, (), (), strict, 1, local=False, most=0)
    found = collect([*broken, *chosen.found_in(loaded, records, day)])
    typer.echo(shown(found, asked), nl=False)
    if ids and output is Format.TEXT:
        _say_next(records, loaded, day)
    late = any(each.fault.code == _OVERDUE for each in found)
    return Exit.FOUND if late or fails(found, asked) else Exit.CLEAN


def _meant(loaded: Loaded, ids: Sequence[str]) -> tuple[list[Record], list[Finding]]:
    """Return the records that are meant, all by default, and what is wrong with their form."""
    if not ids:
        return chosen.chosen(loaded, ()), chosen.broken(loaded)
    known = {each.id for each in loaded.workspace.records}
    records, broken = [], []
    for name in dict.fromkeys(ids):
        found = [] if name in known else chosen.unread(loaded, name)
        broken += found
        records += [] if found else [chosen.one(loaded, name)]
    read = {str(each.route[0]) for each in records}
    broken += [each for each in chosen.broken(loaded) if each.at.file in read]
    return records, broken


def _say_next(records: Sequence[Record], loaded: Loaded, day: date) -> None:
    """Say of each record that was named what comes next, and how that is written."""
    lang = speech.chosen()
    for record in records:
        after = chosen.standing(record, loaded.workspace, day)
        params = {
            "id": record.id,
            "state": records_words.state(after),
            "next": records_words.due(after, lang),
        }
        typer.echo(records_words.STANDS.show(lang, params))
        for line in records_words.example(after, str(record.route[0]), day, lang):
            typer.echo(line)
