"""`dutylist basis parse`: what strings of citations say, and the one form they should have."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dutylist import law
from dutylist.cli import speech
from dutylist.cli.outcome import Cannot, Exit
from dutylist.findings import Finding
from dutylist.io import files
from dutylist.io.lines import lines
from dutylist.law import UNDERSTOOD, Parsed, Rest, RestName, SlipName
from dutylist.report import citations_json, citations_text, findings_text
from dutylist.texts import Lang, Text

LONGEST_LINE = 100_000
"""Characters of the longest line that is read, so that no file can hold up the run."""


class Format(StrEnum):
    """What is printed of the lines that were read."""

    TEXT = "text"
    JSON = "json"


_NO_INPUT = Text(
    "没有可读的内容：请给出文件名，或用管道把文字送来（-），一行一条。",
    "nothing to read: name a file, or pipe text in (-), one string to a line.",
)
_TWICE = Text("“-” 只能用一次。", "`-` can be given only once.")
_UNREADABLE = Text("文件读不出来，什么也没有读取。", "a file cannot be read; nothing was read.")
_SUMMARY = Text(
    "共 {lines} 行，读懂 {understood} 行，依据 {citations} 条。",
    "{lines} lines, {understood} of them understood, {citations} citations.",
)


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a file, and what it says."""

    file: str
    number: int
    text: str
    parsed: Parsed

    @property
    def understood(self) -> bool:
        """Whether nothing is left, and no number can be read in two ways."""
        left = any(rest.name not in UNDERSTOOD for rest in self.parsed.rest)
        return not left and all(slip.name is not SlipName.DOUBTFUL for slip in self.parsed.slips)


class _Counted:
    """What the lines add up to."""

    def __init__(self) -> None:
        self.lines = self.understood = self.citations = 0

    def add(self, line: _Line) -> None:
        """Count one line more."""
        self.lines += 1
        self.understood += line.understood
        self.citations += len(line.parsed.citations)


def parse(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE|-]...", help="Files, one string to a line; - is stdin."),
    ] = None,
    output: Annotated[
        Format, typer.Option("--format", help="What is printed of each line.")
    ] = Format.TEXT,
) -> int:
    """Read citations, one line of text each, and print the one standard form."""
    lang = speech.chosen()
    read = _read(paths or [files.STDIN], lang)
    counted = _Counted()
    print_all = _print_json if output is Format.JSON else _print_text
    print_all(_parsed(read), counted, lang, many=len(read) > 1)
    return Exit.CLEAN if counted.understood == counted.lines else Exit.FOUND


def _read(paths: Sequence[Path], lang: Lang) -> list[tuple[str, list[str]]]:
    """Return the lines of every file; stops the run if one cannot be read."""
    if paths.count(files.STDIN) > 1:
        raise Cannot(_TWICE)
    if files.STDIN in paths and (sys.stdin is None or sys.stdin.isatty()):
        raise Cannot(_NO_INPUT)
    read, refused = [], []
    for path in paths:
        found = lines(path)
        texts = [each for each in found if isinstance(each, str)]
        refused += [each for each in found if isinstance(each, Finding)]
        read.append((files.shown(path), texts))
    if refused:
        sys.stderr.write(findings_text.report(refused, lang))
        raise Cannot(_UNREADABLE)
    return read


def _parsed(read: Sequence[tuple[str, list[str]]]) -> Iterator[_Line]:
    for file, texts in read:
        for number, text in enumerate(texts, start=1):
            yield _Line(file, number, text, _said(text))


def _said(text: str) -> Parsed:
    if len(text) <= LONGEST_LINE:
        return law.parse(text)
    return Parsed((), (Rest(name=RestName.TOO_LONG, text=text, start=0),))


def _print_text(each_line: Iterator[_Line], counted: _Counted, lang: Lang, *, many: bool) -> None:
    for line in each_line:
        counted.add(line)
        place = f"{line.file}:{line.number}" if many else str(line.number)
        sys.stdout.write(citations_text.line(place, line.parsed, lang))
    params = {
        "lines": counted.lines,
        "understood": counted.understood,
        "citations": counted.citations,
    }
    typer.echo(_SUMMARY.show(lang, params))


def _print_json(each_line: Iterator[_Line], counted: _Counted, lang: Lang, *, many: bool) -> None:
    """Print one line of JSON for each line read, so that none has to be kept."""
    del many
    plain = not (sys.stdout.encoding or "").lower().startswith("utf")
    sys.stdout.write(citations_json.HEAD)
    for line in each_line:
        comma = "," if counted.lines else ""
        counted.add(line)
        entry = citations_json.line(line.text, line.file, line.number, line.parsed, lang)
        sys.stdout.write(f"{comma}\n{json.dumps(entry, ensure_ascii=plain)}")
    sys.stdout.write(
        f"\n{citations_json.tail(counted.lines, counted.understood, counted.citations)}\n"
    )
