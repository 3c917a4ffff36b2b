"""The burden account before and after as text: the verdict in a line, then the table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dutylist.burden import (
    AFTER,
    BEFORE,
    NOWHERE,
    YARDSTICK,
    Account,
    Measure,
    Row,
    bodies,
    compared,
    counted,
    signed,
    verdict,
)
from dutylist.model import LOCAL, Role
from dutylist.report.table import table
from dutylist.texts import Lang, Text, escaped, shown

HEADING = Text("基层负担账", "The burden account")
DIFFERENCE = Text("增减", "difference")
NUMBER = Text("数量", "number")
LIST, VERDICT = Text("清单", "list"), Text("结论", "verdict")
BODY = Text("责任主体", "body")
ROLES: Mapping[Role, Text] = {
    Role.LEAD: Text("主责", "lead"),
    Role.JOINT: Text("共同", "joint"),
    Role.SUPPORT: Text("配合", "support"),
}
LOCAL_BODY = Text("基层（本级）", "local body")
_INDENT = "  "
_TITLE = Text("{heading}：{title}（{versions}）", "{heading}: {title} ({versions})")
_ACROSS = (Measure.ITEMS, Measure.LOCAL, Measure.LEAD, Measure.WEIGHT)


@dataclass(frozen=True, slots=True)
class Sides:
    """The two accounts of one list; a side that has no such list is None."""

    old: Account | None
    new: Account | None

    @property
    def title(self) -> str:
        """Return what the list is called, newest name first."""
        known = self.new or self.old
        return "" if known is None else known.title

    @property
    def versions(self) -> str:
        """Return both versions, a dash for none."""
        named = (NOWHERE if each is None else each.version for each in (self.old, self.new))
        return " → ".join(named)


def report(
    lists: Sequence[Sides], names: Mapping[str, str], lang: Lang, *, drawn: bool = False
) -> str:
    """Return the accounts of some lists; of several lists first one row each.

    `names` are the departments' names by id; `drawn` makes tables for a terminal.
    """
    lines: list[str] = []
    if len(lists) > 1:
        lines += [HEADING.show(lang), *table(across(lists, lang), drawn=drawn), ""]
    for sides in lists:
        lines += [*one(sides, names, lang, drawn=drawn), ""]
    return "".join(f"{line}\n" for line in [*lines, YARDSTICK.show(lang)])


def one(sides: Sides, names: Mapping[str, str], lang: Lang, *, drawn: bool) -> list[str]:
    """Return the account of one list: the verdict, the table, then duties by body."""
    params = {"heading": HEADING, "title": sides.title, "versions": sides.versions}
    lines = [_TITLE.show(lang, params), verdict(sides.old, sides.new).text.show(lang)]
    lines += table(rows(sides, lang), drawn=drawn)
    return [*lines, "", *table(by_body(sides, names, lang), drawn=drawn)]


def rows(sides: Sides, lang: Lang) -> list[list[str]]:
    """Return the table of one list: words, before, after, difference; its first row is the head."""
    head = ["", *(each.show(lang) for each in (BEFORE, AFTER, DIFFERENCE))]
    return [head, *(cells(row, lang) for row in compared(sides.old, sides.new))]


def alone(account: Account, lang: Lang) -> list[list[str]]:
    """Return the figures of one version by itself; the first row is the head."""
    made = compared(None, account)
    return [[HEADING.show(lang), NUMBER.show(lang)], *(_alone(row, lang) for row in made)]


def _alone(row: Row, lang: Lang) -> list[str]:
    words, _, number, _ = cells(row, lang)
    return [words, number]


def cells(row: Row, lang: Lang) -> list[str]:
    """Return one line of the table as words; what is part of the line above is indented."""
    words = f"{_INDENT if row.inner else ''}{row.words.show(lang)}"
    return [words, counted(row.before), counted(row.after), row.signed]


def by_body(sides: Sides, names: Mapping[str, str], lang: Lang) -> list[list[str]]:
    """Return duties by body and role, before → after; bodies in which nothing changed as well."""
    head = [BODY, *ROLES.values(), DIFFERENCE]
    made = [[each.show(lang) for each in head]]
    for row in bodies(sides.old, sides.new):
        name = LOCAL_BODY.show(lang) if row.by == LOCAL else shown(names.get(row.by, row.by))
        pairs = [_pair(row.before[role], row.after[role]) for role in ROLES]
        made.append([name, *pairs, signed(row.difference)])
    return made


def across(lists: Iterable[Sides], lang: Lang) -> list[list[str]]:
    """Return a row per list: what a township's list had and has, and the verdict."""
    return [_across_head(lang), *_across_rows(lists, lang)]


def _across_head(lang: Lang) -> list[str]:
    words = {row.measure: row.words for row in compared(None, None)}
    return [
        LIST.show(lang),
        *(words[measure].show(lang) for measure in _ACROSS),
        VERDICT.show(lang),
    ]


def _across_rows(lists: Iterable[Sides], lang: Lang) -> Iterator[list[str]]:
    for sides in lists:
        found = {row.measure: row for row in compared(sides.old, sides.new)}
        pairs = [_pair(found[each].before, found[each].after) for each in _ACROSS]
        told = verdict(sides.old, sides.new).text.show(lang)
        yield [shown(sides.title), *pairs, escaped(told)]


def _pair(before: int | None, after: int | None) -> str:
    return counted(before) if before == after else f"{counted(before)} → {counted(after)}"
