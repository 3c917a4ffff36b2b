"""What a command made, printed or written: in the format that was asked for or that a name says."""

import re
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
_INPUT = Text(
    "{file} 是清单的源文件，不能用来存放结果，没有改动；请换一个文件名。",
    "{file} is a source file: results are not written over it; nothing changed. Name another file.",
)
_SOURCE = re.compile(
    rb"""^\s*\{?\s*["']?dutylist["']?[ \t]*:[ \t]*["']?(?:workspace|departments|units"""
    rb"""|catalogue|overlay|record|basis|confirmations|inventory|lineage)/""",
    re.MULTILINE,
)
"""How a file says that it is one which a workspace holds."""

_HEAD = 4096
"""Bytes of a file that are looked at for what it is; comments may come first."""

_WROTE = Text("已写入 {file}", "wrote {file}")


def settled(output: Format | None, out: Path | None) -> tuple[Format, Path | None]:
    """Return the format, and where to write; raises Cannot for a workbook without a file."""
    out = None if out == files.STDIN else out
    form = output or SUFFIXES.get(out.suffix.lower() if out else "", Format.TEXT)
    if form is Format.XLSX and out is None:
        raise Cannot(NO_FILE)
    return form, out


def spare(out: Path | None, *inputs: str | Path) -> None:
    """Raise Cannot where a file that is read, or any source of ours, would be written over.

    What is to be written is never of a kind that a workspace holds.
    """
    if out is None or not out.is_file():
        return
    read = any(Path(each).is_file() and out.samefile(each) for each in inputs)
    if read or _is_source(out):
        raise Cannot(_INPUT, {"file": out.as_posix()})


def _is_source(path: Path) -> bool:
    raw = files.content(path)
    return isinstance(raw, bytes) and _SOURCE.search(raw[:_HEAD]) is not None


def deliver(made: str | bytes, out: Path | None) -> None:
    """Print what was made, or write it whole."""
    spare(out)
    if out is None:
        typer.echo(made, nl=False)
        return
    from dutylist.io import write  # noqa: PLC0415  (most is printed)

    write.atomic(out, made if isinstance(made, bytes) else made.encode("utf-8", "backslashreplace"))
    typer.echo(_WROTE.show(speech.chosen(), {"file": out.as_posix()}), err=True)
