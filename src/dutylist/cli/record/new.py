"""`dutylist record new`: open a record, asking for what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated

import typer

from dutylist.cli import options
from dutylist.cli.outcome import Cannot
from dutylist.cli.record import asking, targets, writing
from dutylist.io.load import Loaded
from dutylist.model import Basis, Channel, Record, RecordedChange, Support
from dutylist.texts import Text, shown

_QUESTIONS = {
    "channel": Text(
        "渠道：admission 职责准入（上级要求下放）、adjustment 动态调整（法律变化或者基层提出）",
        "channel: admission (asked for from above) or adjustment (law changed, or from below)",
    ),
    "title": Text("标题", "title"),
    "applicant": Text("申请单位（部门编号、名称或者单位代码）", "applicant (id, name or code)"),
    "reason": Text("理由", "reason"),
    "change": Text(
        "具体改动，如 catalogue:{list} edit 事项编号（可以改动 {lists}）",
        "change, as `catalogue:{list} edit ITEM` (there are: {lists})",
    ),
    "cause": Text("起因", "cause"),
    "basis": Text("依据，如《中华人民共和国消防法》第三十二条", "legal basis, as people cite it"),
    "power": Text("权随事转：随事下放的权限", "power that goes with it"),
    "people": Text("人随事转：随事下放的人员", "people that go with it"),
    "money": Text("费随事转：随事下放的经费", "money that goes with it"),
    "on": Text("申请日期，如 2026-11-23，不填为今天", "day of application, today if empty"),
}
_LISTED = 8
"""Lists that the question for a change names."""

_CHANNELS = {
    "准入": Channel.ADMISSION.value,
    "职责准入": Channel.ADMISSION.value,
    "调整": Channel.ADJUSTMENT.value,
    "动态调整": Channel.ADJUSTMENT.value,
}
"""What clerks call the channels."""

_NO_CHANNEL = Text(
    "没有渠道 {channel}；可选的有 admission 职责准入、adjustment 动态调整",
    "there is no channel {channel}; there are admission and adjustment",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """What was given on the command line."""

    channel: str | None
    title: str | None
    applicant: str | None
    reason: str | None
    changes: Sequence[RecordedChange]

    @property
    def missing(self) -> list[str]:
        """Return the options that a record cannot do without and that were not given."""
        values = (self.channel, self.title, self.applicant, self.reason, self.changes or None)
        names = ("--channel", "--title", "--applicant", "--reason", "--change")
        return [name for name, value in zip(names, values, strict=True) if value is None]


def new(
    channel: Annotated[
        str | None, typer.Option("--channel", help="admission or adjustment.")
    ] = None,
    title: Annotated[str | None, typer.Option("--title", help="What it is about.")] = None,
    applicant: Annotated[
        str | None, typer.Option("--applicant", help="Who applies: id, name or code.")
    ] = None,
    reason: Annotated[str | None, typer.Option("--reason", help="Why it is asked for.")] = None,
    changes: Annotated[
        list[str] | None,
        typer.Option("--change", help="A change, as “overlay:ID add ITEM”; may be repeated."),
    ] = None,
    catalogue: Annotated[
        str | None, typer.Option("--catalogue", metavar="ID", help="The catalogue to change.")
    ] = None,
    overlay: Annotated[
        str | None, typer.Option("--overlay", metavar="ID", help="The overlay to change.")
    ] = None,
    action: Annotated[
        str | None, typer.Option("--action", help="What is done there: add, remove, edit …")
    ] = None,
    item: Annotated[
        str | None, typer.Option("--item", metavar="ID", help="The item that is changed.")
    ] = None,
    duty: Annotated[
        str | None, typer.Option("--duty", metavar="ID", help="The duty that is changed.")
    ] = None,
    cause: Annotated[str | None, typer.Option("--cause", help="What gave rise to it.")] = None,
    basis: Annotated[
        list[str] | None, typer.Option("--basis", help="A citation; may be repeated.")
    ] = None,
    power: Annotated[
        str | None, typer.Option("--power", help="The power that goes with it.")
    ] = None,
    people: Annotated[
        str | None, typer.Option("--people", help="The people that go with it.")
    ] = None,
    money: Annotated[
        str | None, typer.Option("--money", help="The money that goes with it.")
    ] = None,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", help="The day of application; today by default."),
    ] = None,
    identity: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", help="The id; the next of the year by default."),
    ] = None,
    workspace: options.WorkspaceOption = None,
) -> int:
    """Open a record of an admission or adjustment."""
    loaded = options.open_workspace(workspace)
    known = [targets.typed(each, loaded.workspace) for each in changes or ()]
    if any(each is not None for each in (catalogue, overlay, action, item, duty)):
        where = (catalogue, overlay)
        known.append(targets.pieces(loaded.workspace, where, action, item, duty))
    given = _Given(channel=channel, title=title, applicant=applicant, reason=reason, changes=known)
    ask = bool(given.missing)
    asking.need(given.missing)
    made = _asked(given, loaded, ask=ask)
    sound = writing.sound_basis(made, loaded) if ask else None
    made = replace(
        made,
        cause=asking.spare(_QUESTIONS["cause"], cause, ask=ask),
        basis=tuple(
            Basis(text=each)
            for each in asking.several(_QUESTIONS["basis"], basis or [], ask=ask, check=sound)
        ),
        support=Support(
            power=asking.spare(_QUESTIONS["power"], power, ask=ask),
            people=asking.spare(_QUESTIONS["people"], people, ask=ask),
            money=asking.spare(_QUESTIONS["money"], money, ask=ask),
        ),
        on=options.day(asking.spare(_QUESTIONS["on"], on, ask=ask, check=asking.day)),
    )
    return writing.write(made, identity, loaded)


def _asked(given: _Given, loaded: Loaded, *, ask: bool) -> Record:
    changes = list(given.changes)
    channel = asking.text(_QUESTIONS["channel"], given.channel, _channel)
    title = asking.text(_QUESTIONS["title"], given.title)
    applicant = asking.text(_QUESTIONS["applicant"], given.applicant)
    reason = asking.text(_QUESTIONS["reason"], given.reason)
    while not changes:
        typed = asking.several(_change_question(loaded), [], ask=ask, check=_change(loaded))
        changes = [targets.typed(each, loaded.workspace) for each in typed]
    return Record(
        id="",
        channel=Channel(channel),
        title=title,
        applicant=applicant,
        reason=reason,
        changes=tuple(changes),
    )


def _change_question(loaded: Loaded) -> Text:
    """Return the question for a change, with some of the lists that can be changed."""
    space = loaded.workspace
    known = dict.fromkeys(f"catalogue:{each.id}" for each in space.catalogues)
    known |= dict.fromkeys(f"overlay:{each.id}" for each in space.overlays)
    listed = [shown(each) for each in known]
    more = "…" if len(listed) > _LISTED else ""
    lists = "、".join(listed[:_LISTED]) + more
    first = next((shown(each.id) for each in space.catalogues), "ID")
    words = _QUESTIONS["change"]
    return Text(*(each.format(list=first, lists=lists) for each in (words.zh, words.en)))


def _channel(typed: str) -> str:
    channel = _CHANNELS.get(typed.strip(), typed.strip())
    if channel not in set(Channel):
        raise Cannot(_NO_CHANNEL, {"channel": typed})
    return channel


def _change(loaded: Loaded) -> asking.Check:
    def check(typed: str) -> str:
        targets.typed(typed, loaded.workspace)
        return typed

    return check
