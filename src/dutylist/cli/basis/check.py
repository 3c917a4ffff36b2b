"""`dutylist basis check`: what is wanting in the legal basis, and law by category."""

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dutylist.cli import options, speech
from dutylist.cli.outcome import Exit
from dutylist.cli.trace import all_lists
from dutylist.findings import Finding, Severity, order
from dutylist.io import shipped, templates, write
from dutylist.io.load import Loaded
from dutylist.law import parse
from dutylist.model import Basis, Catalogue
from dutylist.model.cited import places
from dutylist.report import gaps_json, gaps_text
from dutylist.stats.coverage import Coverage, coverage
from dutylist.stats.gaps import Gap, gaps, verdicts
from dutylist.stats.regions import home
from dutylist.stats.uses import Use, uses
from dutylist.texts import Lang, Text


class Format(StrEnum):
    """What gaps are printed as."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


_AS_OF = Text("法律依据核对至", "Law as of")
_LISTS = Text("清单", "Lists")
_CITED = Text("引用", "Citations")
_INTERNAL = Text("内部事项", "Internal items")
_COUNTED = Text(
    "{n} 项，已计入；本页供内部使用，不得对外公布", "{n}, counted here: not to be published"
)
_WROTE = Text("已写入 {file}", "wrote {file}")


def check(
    workspace: options.WorkspaceOption = None,
    as_of: options.AsOfOption = None,
    output: Annotated[
        Format, typer.Option("--format", help="What gaps are printed as.")
    ] = Format.TEXT,
    out: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--out",
            help="Where to write; printed by default.",
            callback=options.a_name,
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail the run, too.")] = False,
) -> int:
    """Find gaps: items without basis, instruments nobody cites, coverage."""
    day = options.day(as_of)
    out = None if str(out) == "-" else out
    loaded = options.open_workspace(workspace)
    options.say_faulty(loaded.findings)
    lists = all_lists(loaded)
    used = uses(lists, loaded.workspace.index)
    found = _findings(loaded, lists, used)
    current = [each for each in lists if each.derived is None]
    covered = coverage(current, uses(current, loaded.workspace.index))
    text = _shown(output, loaded, current, found, covered, used, day, terminal=out is None)
    if out is None:
        typer.echo(text, nl=False)
    else:
        write.atomic(out, text.encode("utf-8", "backslashreplace"))
        typer.echo(_WROTE.show(speech.chosen(), {"file": out.as_posix()}), err=True)
    weight = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    fails = any(each.fault.severity in weight for each in found)
    return Exit.FOUND if fails else Exit.CLEAN


def _findings(loaded: Loaded, lists: Sequence[Catalogue], used: Sequence[Use]) -> list[Finding]:
    known = loaded.workspace
    elsewhere = uses_elsewhere(loaded)
    own = [known.index.get(each.id) or each for each in shipped.own(loaded)]
    found = gaps(
        lists,
        used,
        own=own,
        cited_elsewhere=frozenset(elsewhere),
        home=home(known.jurisdiction, known.units),
    )
    return sorted((_placed(loaded, gap) for gap in found), key=order)


def _placed(loaded: Loaded, gap: Gap) -> Finding:
    return Finding(
        fault=gap.fault,
        at=loaded.locate(gap.route),
        params=gap.params,
        item=gap.item,
        related=tuple(loaded.locate(route) for route in gap.related),
    )


def uses_elsewhere(loaded: Loaded) -> Iterator[str]:
    """Yield the ids of instruments cited by records, overlays and superseded lists."""
    known = loaded.workspace
    bases: list[Basis] = [place.basis for place in places(known)]
    bases += (basis for record in known.records for basis in record.basis)
    bases += (each for one in known.catalogues for item in one.items for each in item.citations)
    for text in dict.fromkeys(basis.text for basis in bases):
        for citation in parse(text).citations:
            instrument = known.index.cited(citation)
            if instrument is not None:
                yield instrument.id


def _internal(lists: Sequence[Catalogue], lang: Lang) -> Iterator[tuple[str, str]]:
    """Yield that internal items are counted, where there are any: the page is for the office."""
    inside = sum(len(each.items) - len(each.public_items) for each in lists)
    if inside:
        yield _INTERNAL.show(lang), _COUNTED.show(lang, {"n": inside})


def _shown(
    output: Format,
    loaded: Loaded,
    lists: Sequence[Catalogue],
    found: Sequence[Finding],
    covered: Coverage,
    used: Sequence[Use],
    day: date,
    *,
    terminal: bool,
) -> str:
    lang = speech.chosen()
    said = verdicts(used, loaded.workspace.index, day)
    match output:
        case Format.TEXT:
            drawn = terminal and sys.stdout.isatty()
            return gaps_text.report(found, covered, said, lang, drawn=drawn)
        case Format.JSON:
            return gaps_json.report(found, covered, said, day, lang)
        case Format.HTML:
            from dutylist.render.coverage import page  # noqa: PLC0415  (jinja2 costs 70 ms)

            facts = (
                (_AS_OF.show(lang), day.isoformat()),
                (_LISTS.show(lang), "、".join(f"{each.title} {each.version}" for each in lists)),
                (_CITED.show(lang), str(covered.total)),
                *_internal(lists, lang),
            )
            title = loaded.workspace.title
            known = templates.read()
            return page(covered, found, lang, title=title, facts=facts, templates=known)
