"""`dutylist diff`: what changed between two versions, and who gains or loses by it."""

import sys
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated

import typer

from dutylist.cli import options, speech
from dutylist.cli.outcome import Exit
from dutylist.cli.sides import Side, side
from dutylist.diff import Change, Level, compare, fails
from dutylist.findings import Location, Route
from dutylist.io import write
from dutylist.report import changes_json, changes_markdown, changes_text, findings_text
from dutylist.texts import Lang, Text


class Format(StrEnum):
    """What changes are printed as."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


class Fail(StrEnum):
    """From which level on a change fails the run."""

    SUBSTANTIVE = "substantive"
    NOTABLE = "notable"
    EDITORIAL = "editorial"
    NONE = "none"


_ONLY = Text(
    "只有一侧有清单 {id}（{name}），未比较。",
    "only one side has the list {id} ({name}); it was not compared.",
)
_REPORTS: dict[Format, Callable[..., str]] = {
    Format.TEXT: changes_text.report,
    Format.JSON: changes_json.report,
    Format.MARKDOWN: changes_markdown.report,
}


def diff(
    old: Annotated[
        str, typer.Argument(help="The old version: a file, folder, REV:path or -.", metavar="OLD")
    ],
    new: Annotated[
        str, typer.Argument(help="The new version: a file, folder, REV:path or -.", metavar="NEW")
    ],
    output: Annotated[
        Format, typer.Option("--format", help="What changes are printed as.")
    ] = Format.TEXT,
    fail_on: Annotated[
        Fail, typer.Option("--fail-on", help="From which level on a change fails the run.")
    ] = Fail.NONE,
    out: options.OutOption = None,
) -> int:
    """Compare two versions of a list."""
    lang = speech.chosen()
    sides = side(old), side(new)
    if any(each.broken for each in sides):
        found = [finding for each in sides for finding in each.findings]
        sys.stderr.write(findings_text.report(found, lang))
        return Exit.CANNOT
    changes = _changes(*sides, lang)
    text = _REPORTS[output](changes, lang, _locator(*sides))
    if out is None:
        typer.echo(text, nl=False)
    else:
        write.atomic(out, text.encode("utf-8"))
    level = None if fail_on is Fail.NONE else Level(fail_on.value)
    return Exit.FOUND if fails(changes, level) else Exit.CLEAN


def _changes(old: Side, new: Side, lang: Lang) -> tuple[Change, ...]:
    pairs = [
        (old.catalogues[key], new.catalogues[key])
        for key in old.catalogues
        if key in new.catalogues
    ]
    if not pairs and len(old.catalogues) == len(new.catalogues) == 1:
        pairs = [(next(iter(old.catalogues.values())), next(iter(new.catalogues.values())))]
    else:
        for one, other in ((old, new), (new, old)):
            for key in sorted(set(one.catalogues) - set(other.catalogues)):
                sys.stderr.write(_ONLY.show(lang, {"id": key, "name": one.name}) + "\n")
    names = {**old.names(), **new.names()}
    return tuple(change for pair in pairs for change in compare(*pair, names=names))


def _locator(old: Side, new: Side) -> Callable[[Route], Location]:
    def locate(route: Route) -> Location:
        return (new if str(route[0]) in new.sources else old).locate(route)

    return locate
