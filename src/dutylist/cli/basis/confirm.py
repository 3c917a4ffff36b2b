"""`dutylist basis confirm`: somebody has looked at a suspect citation and stands by it."""

from collections.abc import Sequence
from typing import Annotated

import typer

from dutylist.cli import options, speech
from dutylist.cli.basis import confirming
from dutylist.cli.basis.prospects import instrument, named_version
from dutylist.cli.outcome import Cannot, Exit
from dutylist.impact import words
from dutylist.io import build_confirmations
from dutylist.io import confirm as file
from dutylist.io.load import Loaded
from dutylist.law import Instrument, Version
from dutylist.law.suspect import ENDED, present
from dutylist.model import Cited, Confirmation
from dutylist.texts import Text

_NONE = Text("{what} 没有存疑的依据{where}。", "no suspect citation of {what}{where}.")
_THERE = Text("（指定的清单、事项或者职责之内）", " in the list, item or duty named")
_WHICH = Text(
    "{what} 有{n}处存疑，没有记录。核对后用 --item 写明事项，或者用 --all 确认全部：",
    "{what} is suspect in {n} places; nothing was recorded. Name the --item that you looked at, "
    "or confirm --all:",
)
_PLACE = Text(
    "  {list} {item} {duty}  {provision}  {why}", "  {list} {item} {duty}  {provision}  {why}"
)
_DONE = Text(
    "已记录{n}处：{what}，按{version}确认。写入 {file}",
    "recorded {n} places: {what}, confirmed as of {version}. Written to {file}",
)
_ENDED = Text(
    "注意：《{title}》已不再有效，核对记录不能使它重新成为依据；validate 仍会报错，应当改引。",
    "note: “{title}” is no longer in force; a confirmation does not make it a basis again, and "
    "`validate` still reports it. Cite what replaced it.",
)
_OLD = Text(
    "注意：现行的是{now}，按{version}确认后依据仍然存疑。",
    "note: {now} is in force; confirmed as of {version}, the citation stays suspect.",
)
_FILE = Text(
    "{file} 的写法无法在末尾追加记录（entries 应当是最后一项，用缩进的 - 列出）；没有改动。",
    "{file} cannot be added to: `entries` should be its last key, in block form. Nothing changed.",
)


def confirm(
    provision: Annotated[
        str, typer.Argument(help="The provision, as 消防法第三十二条.", metavar="PROVISION")
    ],
    by: Annotated[str, typer.Option("--by", metavar="OFFICE", help="The office that looked.")],
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="Why the citation stands.")
    ],
    item: Annotated[
        str | None, typer.Option("--item", metavar="ID", help="The item that was looked at.")
    ] = None,
    duty: Annotated[
        str | None, typer.Option("--duty", metavar="ID", help="The duty that was looked at.")
    ] = None,
    list_id: Annotated[
        str | None, typer.Option("--list", metavar="ID", help="The list or overlay.")
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="All suspect places of the provision were looked at.")
    ] = False,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day; today by default.")
    ] = None,
    version: Annotated[
        str | None,
        typer.Option(
            "--version",
            metavar="VERSION",
            help="The version that was read; that in force by default.",
        ),
    ] = None,
    workspace: options.WorkspaceOption = None,
) -> int:
    """Record that a person has looked at a suspect citation."""
    day = confirming.day_of(on)
    by, reason = confirming.one_line("--by", by), confirming.one_line("--reason", reason)
    loaded = options.open_to_write(workspace)
    asked = confirming.asked_for(provision)
    law = instrument(loaded.workspace.index, asked.title or provision)
    where = confirming.Where(item, duty, list_id)
    found = confirming.suspects_of(loaded, law, asked, where, day)
    if not found:
        clause = _THERE if where.named or list_id else Text("", "")
        raise Cannot(_NONE, {"what": provision, "where": clause})
    if not where.named and not every:
        return _refuse(provision, found)
    read = named_version(law, version) if version else None
    entries = [confirming.entry_of(each, read, day, by, reason) for each in found]
    return _record(loaded, law, provision, entries)


def _refuse(provision: str, found: Sequence[Cited]) -> int:
    lang = speech.chosen()
    lines = [_WHICH.show(lang, {"what": provision, "n": len(found)})]
    for each in found:
        params = {
            "list": each.place.where,
            "item": each.place.item,
            "duty": each.place.duty.id if each.place.duty else words.WHOLE_ITEM,
            "provision": each.canonical,
            "why": words.REASONS[each.doubt.reason] if each.doubt else "",
        }
        lines.append(_PLACE.show(lang, params))
    typer.echo("\n".join(lines), err=True)
    return Exit.CANNOT


def _record(
    loaded: Loaded, law: Instrument, provision: str, entries: Sequence[Confirmation]
) -> int:
    unique = list({each.key: each for each in entries}.values())
    try:
        path = file.append(loaded.folder, build_confirmations.plain(unique))
    except file.CannotAppend as error:
        raise Cannot(_FILE, {"file": str(error)}) from None
    lang = speech.chosen()
    version = words.version(Version(version=unique[0].version))
    params = {"n": len(unique), "what": provision, "version": version, "file": str(path)}
    typer.echo(_DONE.show(lang, params))
    first = unique[0]
    now = present(law, first.on).version
    if first.standing in ENDED:
        typer.echo(_ENDED.show(lang, {"title": law.title}), err=True)
    elif now is not None and now.version != first.version:
        told = {"now": words.version(now), "version": version}
        typer.echo(_OLD.show(lang, told), err=True)
    return Exit.CLEAN
