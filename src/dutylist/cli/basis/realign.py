"""`dutylist basis realign`: where citations of an old version should point in the new one."""

import sys
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dutylist.cli import options, speech
from dutylist.cli.basis import realign_apply as applied
from dutylist.cli.basis import realign_sides as sides
from dutylist.cli.outcome import Cannot, Exit
from dutylist.findings import Finding, Severity
from dutylist.impact.align import align
from dutylist.impact.repoint import AUTOMATIC, Move, propose
from dutylist.impact.repoint_plan import Chosen, automatic, plan, stale
from dutylist.impact.repoint_sheet import options as rows_of
from dutylist.impact.repoint_told import Told
from dutylist.io import files, realigned, write
from dutylist.io.load import Loaded
from dutylist.law.statute import Statute
from dutylist.report import findings_text, realign_json, realign_markdown, realign_text
from dutylist.texts import Text, shown

DEFAULT_EPOCH = 315532800
"""1980-01-01, the earliest day that a zip archive can bear."""


class Format(StrEnum):
    """What a realignment is told as."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


_TWO_FILES = Text(
    "直接比对两个文件时不能用 {names}；要改写清单，请先用 dutylist basis import 导入文本，"
    "再写明法规名称。",
    "{names} cannot be used with two files: to rewrite lists, bring the texts in with "
    "`dutylist basis import`, then name the instrument.",
)
_NO_FILE = Text("没有 {file} 这个文件。", "there is no file {file}.")
_ONE_FILE = Text(
    "比对两个文件时，还要写明新文本的文件。",
    "to align two files, name the one with the new text, too.",
)
_WROTE = Text("{file}  {n}行", "{file}  {n} rows")
_NOT_OURS = Text(
    "{file} 不是由 dutylist basis realign -o 生成的表，或者缺少原依据、建议依据、采用、行标识"
    "等列。",
    "{file} was not made by `dutylist basis realign -o`, or lacks a column that it needs.",
)
_RETURNED = Text(
    "{file} 第{row}行（{citation}）没有采用：{why}", "{file} row {row} ({citation}): {why}"
)
_COUNTED = Text(
    "读到{all}行：采用{taken}、退回{returned}、未勾选{unticked}。",
    "{all} rows: {taken} taken, {returned} returned, {unticked} not ticked.",
)
_SCORE = Text("--min-score 应在 0 到 1 之间。", "--min-score lies between 0 and 1.")


def realign(
    what: Annotated[
        str, typer.Argument(help="An instrument, or a file with its old text.", metavar="WHAT")
    ],
    file: Annotated[
        Path | None, typer.Argument(help="A file with its new text.", metavar="[NEW]")
    ] = None,
    workspace: options.WorkspaceOption = None,
    before: Annotated[
        str | None, typer.Option("--from", metavar="VERSION", help="The old version to compare.")
    ] = None,
    now: Annotated[
        str | None, typer.Option("--to", metavar="VERSION", help="The new version to compare.")
    ] = None,
    into: Annotated[
        str | None,
        typer.Option("--into", metavar="TITLE", help="The instrument that takes its place."),
    ] = None,
    least: Annotated[
        float,
        typer.Option("--min-score", help="From which score on a proposal needs no tick."),
    ] = AUTOMATIC,
    output: Annotated[
        Format, typer.Option("--format", help="What a realignment is told as.")
    ] = Format.TEXT,
    out: options.OutOption = None,
    ticked: Annotated[
        Path | None, typer.Option("--ticked", help="The sheet with the ticks.")
    ] = None,
    apply: Annotated[
        bool, typer.Option("--apply", help="Rewrite the citations in the files.")
    ] = False,
) -> int:
    """Propose where citations of an old version should point in the new one."""
    if not 0 <= least <= 1:
        raise Cannot(_SCORE)
    if file is not None:
        given = {"--from": before, "--to": now, "--into": into, "--ticked": ticked}
        _only_files({**given, "--apply": apply or None})
        return _files(Path(what), file, output, out)
    if Path(what).is_file():
        raise Cannot(_ONE_FILE)
    loaded = options.open_to_write(workspace, dry=not apply)
    move, old, new = sides.in_library(loaded, what, before, now, into)
    told, returned = _told(loaded, move, (old, new), least, ticked, apply=apply)
    _tell(loaded, told, output, out, applying=apply or ticked is not None)
    return Exit.FOUND if returned else Exit.CLEAN


def _only_files(given: Mapping[str, object]) -> None:
    names = "、".join(name for name, value in given.items() if value is not None)
    if names:
        raise Cannot(_TWO_FILES, {"names": names})


def _files(old: Path, new: Path, output: Format, out: Path | None) -> int:
    """Tell what became of the articles of two files."""
    for each in (old, new):
        if not each.is_file():
            raise Cannot(_NO_FILE, {"file": str(each)})
    told = Told(alignment=align(*sides.two_files(old, new)), least=AUTOMATIC)
    lang = speech.chosen()
    match output:
        case Format.JSON:
            text = realign_json.report(told)
        case Format.MARKDOWN:
            text = realign_markdown.report(told, lang)
        case Format.TEXT:
            text = realign_text.table(told, lang)
    _put_out(text, out)
    return Exit.CLEAN


def _told(
    loaded: Loaded,
    move: Move,
    texts: tuple[Statute, Statute],
    least: float,
    ticked: Path | None,
    *,
    apply: bool,
) -> tuple[Told, bool]:
    """Return what there is to tell, files rewritten if asked for, and whether rows came back."""
    alignment = align(*texts)
    into = (move.into or move.instrument).id
    done = {
        each.key
        for each in realigned.read(loaded.folder)
        if (each.instrument, each.version) == (into, move.new.version)
    }
    proposals = propose(loaded.workspace, move, alignment, done)
    told = Told(alignment=alignment, least=least, proposals=proposals)
    chosen, returned = automatic(proposals, least), False
    if ticked is not None:
        chosen, returned = _ticked(ticked, told)
    elif not apply:
        return told, False
    changes = plan(chosen, move)
    written = applied.spliced(loaded, changes)
    if apply and written:
        day = date.today()  # noqa: DTZ011  (the office's day)
        applied.rewrite(loaded.folder, move, changes, day, written)
    return Told(
        alignment=alignment,
        least=least,
        proposals=proposals,
        chosen=frozenset(each.proposal.id for each in chosen),
        lines=tuple(line for each in written for line in each.lines),
        written=apply and bool(written),
        stale=stale(loaded.workspace, changes),
    ), returned


def _ticked(path: Path, told: Told) -> tuple[tuple[Chosen, ...], bool]:
    """Return what was ticked on a sheet, saying of every row that is returned why."""
    from dutylist.intake.realign_xlsx import read  # noqa: PLC0415  (only a sheet needs it)

    raw = files.content(path)
    name, lang = files.shown(path), speech.chosen()
    if isinstance(raw, Finding):
        sys.stderr.write(findings_text.report((raw,), lang))
        raise Cannot(_NO_FILE, {"file": name})
    said = read(name, raw, told.proposals)
    if said.findings:
        sys.stderr.write(findings_text.report(said.findings, lang))
    if not said.readable:
        errors = any(each.fault.severity is Severity.ERROR for each in said.findings)
        raise Cannot(Text("", "") if errors else _NOT_OURS, {"file": name})
    for each in said.returned:
        params = {"file": name, "row": each.row, "citation": each.citation, "why": each.reason}
        sys.stderr.write(_RETURNED.show(lang, params) + "\n")
    taken = {each.proposal.id for each in said.chosen}
    counted = {
        "all": len(taken) + len(said.returned) + said.unticked,
        "taken": len(taken),
        "returned": len(said.returned),
        "unticked": said.unticked,
    }
    sys.stderr.write(_COUNTED.show(lang, counted) + "\n")
    return said.chosen, bool(said.returned)


def _tell(loaded: Loaded, told: Told, output: Format, out: Path | None, *, applying: bool) -> None:
    lang = speech.chosen()
    if out is not None and out.suffix.lower() == ".xlsx":
        from dutylist.render.realign_xlsx import sheet  # noqa: PLC0415  (openpyxl)

        names = _names(loaded)
        write.atomic(out, sheet(told, names, lang, epoch=DEFAULT_EPOCH))
        n = sum(1 for _ in rows_of(told.proposals))
        typer.echo(_WROTE.show(lang, {"file": shown(str(out), 200), "n": n}))
        return
    match output:
        case Format.JSON:
            text = realign_json.report(told, loaded.locate)
        case Format.MARKDOWN:
            text = realign_markdown.report(told, lang, loaded.locate)
        case Format.TEXT:
            text = realign_text.report(told, lang, loaded.locate, applying=applying)
    _put_out(text, out)


def _put_out(text: str, out: Path | None) -> None:
    if out is None:
        typer.echo(text, nl=False)
    else:
        write.atomic(out, text.encode("utf-8"))


def _names(loaded: Loaded) -> Mapping[str, str]:
    known = loaded.workspace
    bound = {by: name for each in known.catalogues for by, name in each.departments.items()}
    return bound | {each.id: each.name for each in known.departments}
