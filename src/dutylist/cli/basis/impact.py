"""`dutylist basis impact`: what a change of law touches, and who must do what by when."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dutylist.bulk.in_memory import derive_all
from dutylist.cli import options, speech
from dutylist.cli.basis.prospects import Supposed, question
from dutylist.cli.outcome import Cannot, Exit
from dutylist.impact.groups import Telling
from dutylist.impact.touched import Impact
from dutylist.impact.touched import impact as touched
from dutylist.impact.worklist import Clock
from dutylist.io import files, write
from dutylist.io.holidays import calendar
from dutylist.io.load import Loaded
from dutylist.model import Catalogue, Workspace
from dutylist.report import impact_json, impact_markdown, impact_text
from dutylist.texts import Lang, Text


class Format(StrEnum):
    """What an impact is told as."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    XLSX = "xlsx"


class Fail(StrEnum):
    """Which changes fail the run."""

    SUBSTANTIVE = "substantive"
    ANY = "any"
    NONE = "none"


_NO_FILE = Text(
    "工作清单是 Excel 文件，请用 -o 写明文件名。", "the work list is a workbook: name it with -o."
)
_WROTE = Text("{file}  {n}项任务", "{file}  {n} tasks")


def impact(
    what: Annotated[
        list[str] | None,
        typer.Argument(
            help="Instruments, or files with a new text or new rows of an index; all by default.",
            metavar="[WHAT]...",
        ),
    ] = None,
    workspace: options.WorkspaceOption = None,
    as_of: options.AsOfOption = None,
    before: Annotated[
        str | None, typer.Option("--from", metavar="VERSION", help="The old version to compare.")
    ] = None,
    now: Annotated[
        str | None, typer.Option("--to", metavar="VERSION", help="The new version to compare.")
    ] = None,
    repealed_by: Annotated[
        str | None,
        typer.Option(
            "--repealed-by", metavar="TITLE", help="Suppose that this repeals the instrument."
        ),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day of the supposed repeal.")
    ] = None,
    start: Annotated[
        str | None,
        typer.Option(
            "--start", metavar="DATE", help="The day the clock starts, if later than the change."
        ),
    ] = None,
    output: Annotated[
        Format | None, typer.Option("--format", help="What an impact is told as.")
    ] = None,
    out: options.OutOption = None,
    fail_on: Annotated[
        Fail, typer.Option("--fail-on", help="Which changes of law fail the run.")
    ] = Fail.SUBSTANTIVE,
) -> int:
    """Say what a change of law touches: articles, duties, items, townships."""
    out = None if out == files.STDIN else out
    form = output or _form(out)
    if form is Format.XLSX and out is None:
        raise Cannot(_NO_FILE)
    supposed = Supposed(before, now, repealed_by, options.day(on) if on else None)
    day = options.day(as_of)
    earliest = options.day(start) if start else None
    loaded = options.open_workspace(workspace)
    asked = question(loaded, what or [], supposed, day)
    found = touched(loaded.workspace, asked.prospect, _lists(loaded), asked.named)
    found = asked.narrowed(found)
    telling = Telling(_names(loaded.workspace), Clock(day, earliest, calendar()), loaded.locate)
    _tell(found, telling, form, out, what)
    return _exit(found, fail_on)


def _lists(loaded: Loaded) -> list[Catalogue]:
    """Return the local lists of the catalogues in force; say if some cannot be made."""
    workspace = loaded.workspace
    bases = ((each, workspace.base_of(each)) for each in workspace.overlays)
    current = [each for each, base in bases if base and not workspace.superseded(base)]
    derived = derive_all(loaded, current)
    found = (*loaded.findings, *derived.findings)
    options.say_faulty(found)
    return [each.catalogue for each in derived.made]


def _form(out: Path | None) -> Format:
    """Return the format that the name of a file asks for."""
    suffix = out.suffix.lower() if out else ""
    return {".xlsx": Format.XLSX, ".json": Format.JSON, ".md": Format.MARKDOWN}.get(
        suffix, Format.TEXT
    )


def _names(workspace: Workspace) -> Mapping[str, str]:
    bound = {by: name for each in workspace.catalogues for by, name in each.departments.items()}
    return bound | {each.id: each.name for each in workspace.departments}


def _tell(
    found: Impact, telling: Telling, form: Format, out: Path | None, what: list[str] | None
) -> None:
    lang = speech.chosen()
    asked = " ".join(what) if what else None
    if form is Format.XLSX and out is not None:
        from dutylist.render.impact_xlsx import worklist_book  # noqa: PLC0415  (openpyxl)

        write.atomic(out, worklist_book(found, telling, lang, epoch=0))
        typer.echo(impact_text.summary(found, lang))
        typer.echo(_WROTE.show(lang, {"file": str(out), "n": len(found.suspect)}))
        return
    text = _text(found, telling, form, asked, lang)
    if out is None:
        typer.echo(text, nl=False)
    else:
        write.atomic(out, text.encode("utf-8"))


def _text(found: Impact, telling: Telling, form: Format, asked: str | None, lang: Lang) -> str:
    if form is Format.JSON:
        return impact_json.report(found, telling, asked)
    if form is Format.MARKDOWN:
        return impact_markdown.report(found, lang, telling)
    return impact_text.report(found, lang, telling)


def _exit(found: Impact, fail_on: Fail) -> int:
    failing = {
        Fail.SUBSTANTIVE: bool(found.suspect),
        Fail.ANY: bool(found.touches),
        Fail.NONE: False,
    }
    return Exit.FOUND if failing[fail_on] else Exit.CLEAN
