"""`dutylist record check`: what is wrong with some records, and nothing else."""

from pathlib import Path
from typing import Annotated

import typer

from dutylist.checks import collect
from dutylist.cli import options
from dutylist.cli.asked import Asked, Format
from dutylist.cli.checking import fails, shown
from dutylist.cli.outcome import Exit
from dutylist.cli.record import chosen
from dutylist.findings import Finding
from dutylist.io.load import Loaded

_OVERDUE = "DL522"


def check(
    ids: Annotated[
        list[str] | None,
        typer.Argument(help="Records by id or file; all by default.", metavar="ID…"),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DATE", help="The day that time limits run to; today."),
    ] = None,
    output: Annotated[
        Format, typer.Option("--format", help="What findings are printed as.")
    ] = Format.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail the run, too.")] = False,
    workspace: options.WorkspaceOption = None,
) -> int:
    """Check records alone: steps, replies, terms, approvals."""
    day = options.day(as_of)
    loaded = options.open_workspace(workspace)
    records = chosen.chosen(loaded, ids or [])
    asked = Asked(day, output, (), (), strict, 1, local=False, most=0)
    found = collect([*_broken(loaded, ids), *chosen.found_in(loaded, records, day)])
    typer.echo(shown(found, asked), nl=False)
    late = any(each.fault.code == _OVERDUE for each in found)
    return Exit.FOUND if late or fails(found, asked) else Exit.CLEAN


def _broken(loaded: Loaded, ids: list[str] | None) -> list[Finding]:
    """Return what is wrong with the form of the files: of all, or of those that were named."""
    if not ids:
        return chosen.broken(loaded)
    names = {str(each.route[0]) for each in chosen.chosen(loaded, ids)}
    return [each for each in chosen.broken(loaded) if each.at.file in names | _files(ids)]


def _files(ids: list[str]) -> set[str]:
    return {Path(each).as_posix() for each in ids}
