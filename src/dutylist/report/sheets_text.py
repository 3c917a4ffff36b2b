"""Tables as text for a terminal or a pipe, and as Markdown."""

from collections.abc import Iterable, Iterator

from dutylist.across.sheet import Sheet
from dutylist.report.changes_markdown import cell, code
from dutylist.report.table import table
from dutylist.texts import Lang, escaped, shown

LONGEST = 200
"""Characters of a cell that Markdown shows."""


def text(sheets: Iterable[Sheet], lang: Lang, *, drawn: bool) -> Iterator[str]:
    """Yield the lines of tables under their titles and notes, a blank line behind each."""
    for sheet in sheets:
        yield escaped(sheet.title)
        yield from map(escaped, sheet.notes)
        heads = [column.words.show(lang) for column in sheet.columns]
        rows = [[escaped(cell) for cell in row] for row in sheet.rows]
        yield from table([heads, *rows], drawn=drawn)
        yield ""


def markdown(sheets: Iterable[Sheet], lang: Lang) -> Iterator[str]:
    """Yield the lines of tables in Markdown; what comes from lists stands in code spans."""
    for sheet in sheets:
        yield from (f"#### {code(shown(sheet.title))}", "")
        for note in sheet.notes:
            yield from (code(shown(note, LONGEST)), "")
        yield row(column.words.show(lang) for column in sheet.columns)
        yield row("---:" if column.figures else "---" for column in sheet.columns)
        yield from (row(map(_cell, each)) for each in sheet.rows)
        yield ""


def _cell(text: str) -> str:
    if not text or text.isdecimal():
        return text
    return "<br>".join(map(cell, text.split("\n")))


def row(cells: Iterable[str]) -> str:
    """Return a row of a Markdown table; the cells are escaped."""
    return f"| {' | '.join(cells)} |"
