"""`dutylist basis show`: an instrument or provision, its versions, its text, who cites it."""

import sys
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dutylist.cli import options, speech
from dutylist.cli.basis.held import departments, index_in_use, index_layout, texts_held, texts_of
from dutylist.cli.epoch import epoch
from dutylist.cli.outcome import Cannot, Exit
from dutylist.cli.trace import all_lists
from dutylist.io import fields, shipped, write
from dutylist.io.load import Loaded
from dutylist.law import Citation, Index, Instrument, ranks
from dutylist.report import holdings_text, provision_json, provision_text
from dutylist.stats.holdings import holdings
from dutylist.texts import Text
from dutylist.trace import Found, asked, look_up


class Format(StrEnum):
    """What is printed of an instrument."""

    TEXT = "text"
    JSON = "json"


_UNREAD = Text(
    "没有读懂“{what}”；请写法规名称或《…》第…条。",
    "“{what}” is not understood; give a title, or a citation such as 《…》第三十二条.",
)
_NOT_BOTH = Text(
    "-o 导出整个依据库，不能同时查某一部。", "-o writes the whole index: give no WHAT with it."
)
_JSON_NEEDS = Text("--format json 只用于查某一部。", "--format json needs a WHAT.")
_NO_OWN = Text(
    "--own 导出工作区自己的依据库，但这里没有工作区。",
    "--own writes the workspace's own index, but there is no workspace here.",
)
_SHIPPED = Text(
    "随程序附带的依据库 {name} 有《{title}》；在 dutylist.yaml 的 basis 里写上 {name} 就能使用。",
    "the shipped index {name} has “{title}”; name it under `basis` in dutylist.yaml to use it.",
)
_WROTE = Text("{file}  {instruments}部", "{file}  {instruments} instruments")


def show(
    what: Annotated[
        str | None,
        typer.Argument(
            help="Titles, ids, numbers or citations; the whole index by default.", metavar="WHAT"
        ),
    ] = None,
    workspace: options.WorkspaceOption = None,
    as_of: options.AsOfOption = None,
    output: Annotated[
        Format, typer.Option("--format", help="What the answer is printed as.")
    ] = Format.TEXT,
    out: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--out",
            help="Write the index as a workbook (.xlsx).",
            callback=options.a_name,
        ),
    ] = None,
    own: Annotated[
        bool, typer.Option("--own", help="Only the workspace's own index, with -o.")
    ] = False,
) -> int:
    """Look up an instrument or provision: versions, text, who cites it."""
    day = options.day(as_of)
    loaded, in_workspace = index_in_use(workspace)
    if out is not None:
        if what is not None:
            raise Cannot(_NOT_BOTH)
        return _export(loaded, out, own=own, in_workspace=in_workspace)
    if what is not None:
        return _answer(loaded, what.strip(), output, day, in_workspace=in_workspace)
    if output is Format.JSON:
        raise Cannot(_JSON_NEEDS)
    known = loaded.workspace.index.instruments
    texts = texts_held(loaded, known, own=in_workspace)
    found, heads = holdings(known, day), shipped.heads(loaded)
    drawn = sys.stdout.isatty()
    text = holdings_text.report(found, heads, texts, speech.chosen(), drawn=drawn)
    typer.echo(text, nl=False)
    return Exit.CLEAN


def _answer(loaded: Loaded, what: str, output: Format, day: date, *, in_workspace: bool) -> int:
    """Print what is known of what was asked for."""
    index = loaded.workspace.index
    wanted = asked(what, index)
    if not wanted:
        raise Cannot(_UNREAD, {"what": what})
    lists = all_lists(loaded) if in_workspace else []
    answers = look_up(index, lists, wanted, texts_of(loaded, own=in_workspace), day)
    if output is Format.JSON:
        text = provision_json.report(what, answers, day, loaded.locate)
    else:
        names = departments(loaded) if in_workspace else None
        text = provision_text.report(answers, day, loaded.locate, names, speech.chosen())
    typer.echo(text, nl=False)
    if in_workspace:
        _offer_shipped([each.citation for each in answers if each.instrument is None])
    return _verdict(answers)


def _offer_shipped(unknown: Sequence[Citation]) -> None:
    """Say of what the workspace does not know where the shipped index has it."""
    index = shipped.shipped().workspace.index if unknown else Index()
    for citation in unknown:
        known = index.cited(citation)
        if known is not None:
            params = {"name": Path(str(known.route[0])).stem, "title": known.title}
            typer.echo(_SHIPPED.show(speech.chosen(), params), err=True)


def _verdict(answers: Sequence[Found]) -> Exit:
    """Return whether all was found, some of it with a fault, or nothing at all."""
    if all(each.instrument is None for each in answers):
        return Exit.CANNOT
    return Exit.CLEAN if all(each.good for each in answers) else Exit.FOUND


def _by_rank(instrument: Instrument) -> tuple[int, str, str]:
    return ranks.place(instrument.rank), instrument.title, instrument.id


def _export(loaded: Loaded, out: Path, *, own: bool, in_workspace: bool) -> int:
    from dutylist.render.index_xlsx import index_xlsx  # noqa: PLC0415  (openpyxl costs 0.2 s)

    if own and not in_workspace:
        raise Cannot(_NO_OWN)
    instruments: tuple[Instrument, ...]
    instruments = shipped.own(loaded) if own else loaded.workspace.index.instruments
    instruments = tuple(sorted(instruments, key=_by_rank))
    lang = speech.chosen()
    about = [f"{each.title}：{each.source} {each.as_of}".strip() for each in shipped.heads(loaded)]
    content = index_xlsx(
        instruments,
        index_layout(loaded),
        about,
        lang,
        ranks=fields.of_instruments()["rank"].choices,
        epoch=epoch(),
    )
    write.atomic(out, content)
    typer.echo(_WROTE.show(lang, {"file": out.as_posix(), "instruments": len(instruments)}))
    return Exit.CLEAN
