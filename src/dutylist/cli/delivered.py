"""What a command made, printed or written: in the format that was asked for or that a name says."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dutylist.cli import speech
from dutylist.cli.outcome import Cannot
from dutylist.io import files
from dutylist.texts import Text


class Format(StrEnum):
    """What lists side by side are told as."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    HTML = "html"
    XLSX = "xlsx"


FormatOption = Annotated[
    Format | None, typer.Option("--format", help="What is told is printed or written as.")
]

SUFFIXES = {
    ".txt": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".json": Format.JSON,
    ".html": Format.HTML,
    ".xlsx": Format.XLSX,
}
"""The format that the name of a file asks for."""

NO_FILE = Text("Excel 文件请用 -o 写明文件名。", "a workbook needs a file: name it with -o.")
_WROTE = Text("已写入 {file}", "wrote {file}")


def settled(output: Format | None, out: Path | None) -> tuple[Format, Path | None]:
    """Return the format, and where to write; raises Cannot for a workbook without a file."""
    out = None if out == files.STDIN else out
    form = output or SUFFIXES.get(out.suffix.lower() if out else "", Format.TEXT)
    if form is Format.XLSX and out is None:
        raise Cannot(NO_FILE)
    return form, out


def deliver(made: str | bytes, out: Path | None) -> None:
    """Print what was made, or write it whole."""
    if out is None:
        typer.echo(made, nl=False)
        return
    from dutylist.io import write  # noqa: PLC0415  (most is printed)

    write.atomic(out, made if isinstance(made, bytes) else made.encode("utf-8", "backslashreplace"))
    typer.echo(_WROTE.show(speech.chosen(), {"file": out.as_posix()}), err=True)
