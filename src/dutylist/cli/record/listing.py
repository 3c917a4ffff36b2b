"""`dutylist record list`: how far records are, what comes next, what is late."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from dutylist.admission import State, progress
from dutylist.cli import options, speech
from dutylist.cli.outcome import Exit
from dutylist.io import holidays
from dutylist.report import records_json, records_markdown, records_text


class Format(StrEnum):
    """What records are printed as."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def listing(
    states: Annotated[
        list[State] | None,
        typer.Option("--state", help="Only records in this state; may be repeated."),
    ] = None,
    as_of: options.TermsOption = None,
    output: Annotated[
        Format, typer.Option("--format", help="What records are printed as.")
    ] = Format.TEXT,
    workspace: options.WorkspaceOption = None,
) -> int:
    """List records: how far they are, what comes next, what is late."""
    day = options.day(as_of)
    loaded = options.open_workspace(workspace)
    options.say_faulty(loaded.findings)
    known, calendar = loaded.workspace, holidays.calendar()
    records = sorted(known.records, key=lambda each: (each.id, str(each.route[0])))
    found = progress(records, known, day, calendar)
    if states:
        found = tuple(each for each in found if each.state in states)
    lang = speech.chosen()
    match output:
        case Format.TEXT:
            said = records_text.report(found, calendar, lang, drawn=sys.stdout.isatty())
        case Format.JSON:
            said = records_json.report(found, known, day, calendar, loaded.locate)
        case Format.MARKDOWN:
            said = records_markdown.report(found, calendar, lang)
    typer.echo(said, nl=False)
    return Exit.CLEAN
