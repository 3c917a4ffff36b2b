"""Records as a Markdown table for an issue; whatever comes from a file stands in a code span."""

from dutylist.admission import Progress
from dutylist.model.workdays import Calendar
from dutylist.report import records_words as words
from dutylist.report.changes_markdown import cell
from dutylist.report.fitted import fitted
from dutylist.report.sheets_text import row
from dutylist.texts import Lang, Text

_TITLE = Text(zh="准入和动态调整记录", en="Records of admission and adjustment")
_QUOTED = 3
"""The first cells of a row, which come from files."""


def report(found: tuple[Progress, ...], calendar: Calendar, lang: Lang) -> str:
    """Return the counts, then a row for each record as far as they fit."""
    head = [f"### {_TITLE.show(lang)}", ""]
    if not found:
        return "\n".join([*head, words.NONE.show(lang), ""])
    head += ["  \n".join(words.summary(found, calendar, lang)), ""]
    head += [row(each.show(lang) for each in words.HEADS), "|---" * len(words.HEADS) + "|"]
    return fitted(head, (_record(each, lang) for each in found), lang)


def _record(each: Progress, lang: Lang) -> str:
    cells = words.cells(each, lang)
    return row([*map(cell, cells[:_QUOTED]), *cells[_QUOTED:]])
