"""Records as a table for a terminal, as tabs for a pipe."""

from dutylist.admission import Progress
from dutylist.model.workdays import Calendar
from dutylist.report import records_words as words
from dutylist.report.table import table
from dutylist.texts import Lang


def report(
    found: tuple[Progress, ...], calendar: Calendar, lang: Lang, *, drawn: bool = False
) -> str:
    """Return a row for each record, then the counts."""
    if not found:
        return f"{words.NONE.show(lang)}\n"
    heads = [each.show(lang) for each in words.HEADS]
    rows = [heads, *(list(words.cells(each, lang)) for each in found)]
    lines = [*table(rows, drawn=drawn, counts=False), "", *words.summary(found, calendar, lang)]
    return "".join(f"{line.rstrip()}\n" for line in lines)
