"""`dutylist basis confirm`: somebody has looked at a suspect citation and stands by it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

import typer

from dutylist.cli import options, speech
from dutylist.cli.basis.prospects import instrument, named_version
from dutylist.cli.outcome import Cannot, Exit
from dutylist.impact import words
from dutylist.io import build_confirmations
from dutylist.io import confirm as file
from dutylist.io.load import Loaded
from dutylist.law import Citation, Instrument, Standing, Version, parse
from dutylist.law.suspect import ENDED, present
from dutylist.model import Cited, Confirmation, Prospect, examine
from dutylist.texts import Text
from dutylist.trace.provisions import meets

_ONE = Text(
    "请写一条依据，如 消防法第三十二条：{what}",
    "name one provision, as 消防法第三十二条: {what}",
)
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
_FUTURE = Text("--on 不能晚于今天：{day}", "--on may not be later than today: {day}")
_EMPTY = Text("{option} 不能为空。", "{option} may not be empty.")
_FILE = Text(
    "{file} 的写法无法在末尾追加记录（entries 应当是最后一项，用缩进的 - 列出）；没有改动。",
    "{file} cannot be added to: `entries` should be its last key, in block form. Nothing changed.",
)


@dataclass(frozen=True, slots=True)
class Where:
    """The places that somebody says to have looked at."""

    item: str | None
    duty: str | None
    list_id: str | None

    @property
    def named(self) -> bool:
        """Whether an item is named, or a duty, which belongs to one."""
        return self.item is not None or self.duty is not None

    def holds(self, cited: Cited) -> bool:
        """Whether a citation stands there."""
        place = cited.place
        duty = place.duty.id if place.duty else None
        return (
            self.item in {None, place.item}
            and self.duty in {None, duty}
            and self.list_id in {None, place.where}
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
    day = _day(on)
    for option, text in (("--by", by), ("--reason", reason)):
        if not text.strip():
            raise Cannot(_EMPTY, {"option": option})
    loaded = options.open_workspace(workspace)
    asked = _asked(provision)
    law = instrument(loaded.workspace.index, asked.title or provision)
    where = Where(item, duty, list_id)
    found = _suspects(loaded, law, asked, where, day)
    if not found:
        clause = _THERE if where.named or list_id else Text("", "")
        raise Cannot(_NONE, {"what": provision, "where": clause})
    if not where.named and not every:
        return _refuse(provision, found)
    read = named_version(law, version) if version else None
    entries = [_entry(each, read, day, by, reason) for each in found]
    return _record(loaded, law, provision, entries)


def _day(text: str | None) -> date:
    today = options.day(None)
    day = options.day(text)
    if day > today:
        raise Cannot(_FUTURE, {"day": str(day)})
    return day


def _asked(provision: str) -> Citation:
    """Return the one citation that was typed, its title with or without marks."""
    found = parse(provision).citations or parse(f"《{provision}》").citations
    if len(found) != 1:
        raise Cannot(_ONE, {"what": provision})
    return found[0]


def _suspects(
    loaded: Loaded, law: Instrument, asked: Citation, where: Where, day: date
) -> list[Cited]:
    prospect = Prospect(day=day, only=frozenset({law.id}))
    return [
        each
        for each in examine(loaded.workspace, prospect).suspects
        if where.holds(each) and _meets(asked, each)
    ]


def _meets(asked: Citation, cited: Cited) -> bool:
    """Whether what was typed is what is cited, holds it, or lies within it."""
    if not asked.provisions:
        return True
    own = cited.provision
    return own is not None and any(meets(each, own) for each in asked.provisions)


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


def _entry(cited: Cited, read: Version | None, day: date, by: str, reason: str) -> Confirmation:
    law, place = cited.instrument, cited.place
    today = present(law, day)
    version = read or today.version or Version()
    labels = [] if cited.provision is None else [cited.provision.article, cited.provision.to]
    labels += list(cited.doubt.articles) if cited.doubt else []
    known = {label: version.prints.get(label) for label in labels if label and version.prints}
    return Confirmation(
        where=place.where,
        item=place.item,
        duty=place.duty.id if place.duty else None,
        provision=cited.canonical,
        instrument=law.id,
        title=law.title,
        version=version.version,
        standing=today.standing if today.standing in ENDED else Standing.IN_FORCE,
        fingerprints={label: each for label, each in known.items() if each},
        on=day,
        by=by.strip(),
        reason=reason.strip(),
    )


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
