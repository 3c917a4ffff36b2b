"""Changes in the form that was asked for: on the terminal, or in a file."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import typer

from dutylist.cli import speech
from dutylist.diff import Comparison
from dutylist.findings import Location, Route
from dutylist.io import write
from dutylist.report import changes_json, changes_markdown, changes_text


class Format(StrEnum):
    """What changes are printed as."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


_REPORTS: dict[Format, Callable[..., str]] = {
    Format.TEXT: changes_text.report,
    Format.JSON: changes_json.report,
    Format.MARKDOWN: changes_markdown.report,
}


def put(
    comparison: Comparison,
    output: Format,
    locate: Callable[[Route], Location],
    out: Path | None,
    *,
    notice: bool = False,  # noqa: ARG001
) -> None:
    """Print a comparison, or write it to a file."""
    text = _REPORTS[output](comparison.changes, speech.chosen(), locate)
    if out is None:
        typer.echo(text, nl=False)
    else:
        write.atomic(out, text.encode("utf-8"))
