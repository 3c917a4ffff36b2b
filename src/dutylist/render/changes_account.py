"""The burden before and after at the head of a page of changes: a sentence, a table, a picture."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dutylist.burden import YARDSTICK, Account, Measure, Row, compared, counted, verdict
from dutylist.render.burden_svg import svg
from dutylist.texts import Lang, Text, shown


@dataclass(frozen=True, slots=True)
class Accounts:
    """For each list what it laid on the local body, and what it lays; None where there is no list.

    `recorded` tells that records were at hand; without them nothing is said about backing.
    """

    lists: Sequence[tuple[Account | None, Account | None]] = ()
    recorded: bool = False


NO_ACCOUNTS = Accounts()

_BACKING = frozenset((Measure.STATED, Measure.UNSTATED, Measure.UNRECORDED))
_NOT_LOCAL = frozenset((Measure.ITEMS, Measure.DEPARTMENTS, *_BACKING))
"""More or less of these is neither worse nor better for the local body by itself."""

_ACROSS = (Measure.ITEMS, Measure.LOCAL, Measure.LEAD, Measure.WEIGHT)
_PAIR = Text("{before} → {after}", "{before} → {after}")


def account(accounts: Accounts, lang: Lang) -> Mapping[str, object] | None:
    """Return what the page shows of the accounts: one list whole, several in a row each."""
    if not accounts.lists:
        return None
    if len(accounts.lists) > 1:  # of one the picture is drawn
        words = {row.measure: row.words.show(lang) for row in compared(None, None)}
        heads = [words[measure] for measure in _ACROSS]
        return {"heads": heads, "lists": [_across(each, lang) for each in accounts.lists]}
    old, new = accounts.lists[0]
    return {
        "lists": [],
        "verdict": verdict(old, new).text.show(lang),
        "rows": list(_rows(compared(old, new), lang, recorded=accounts.recorded)),
        "picture": Markup(svg(old, new, lang)),  # noqa: S704  # ours, its words are escaped
        "note": YARDSTICK.show(lang),
    }


def _rows(
    rows: Sequence[Row], lang: Lang, *, recorded: bool
) -> Iterator[tuple[str, bool, str, str, str, str]]:
    """Yield words, whether they are part of the line above, both numbers, difference, direction."""
    for row in rows:
        if row.measure in _BACKING and not recorded:
            continue
        way = "more" if row.difference > 0 else "less"
        if row.difference == 0 or row.measure in _NOT_LOCAL:
            way = ""
        words = row.words.show(lang)
        yield words, row.inner, counted(row.before), counted(row.after), row.signed, way


def _across(both: tuple[Account | None, Account | None], lang: Lang) -> tuple[str, list[str], str]:
    """Return the title of a list, its figures and the verdict."""
    old, new = both
    found = {row.measure: row for row in compared(old, new)}
    known = new or old
    figures = [_pair(found[measure], lang) for measure in _ACROSS]
    return shown(known.title if known else ""), figures, verdict(old, new).text.show(lang)


def _pair(row: Row, lang: Lang) -> str:
    if row.before == row.after:
        return counted(row.after)
    params = {"before": counted(row.before), "after": counted(row.after)}
    return _PAIR.show(lang).format(**params)
