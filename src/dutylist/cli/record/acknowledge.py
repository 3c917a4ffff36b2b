"""`dutylist record acknowledge`: let a change stand until a day, before it is decided."""

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from dutylist import admission
from dutylist.cli import options, speech
from dutylist.cli.outcome import Cannot, Exit
from dutylist.cli.record import asking, binding, chosen
from dutylist.model import Acknowledgement
from dutylist.texts import Text

_BY = Text("认可机关", "acknowledging body")
_ON = Text("认可日期", "day of the acknowledgement")
_UNTIL = Text("认可至哪一天", "until which day it stands")
_DECIDED = Text(
    "记录 {id} 已经作出决定，不需要先行认可。",
    "record {id} is decided; it needs no acknowledgement.",
)
_DONE = Text(
    "记录 {id} 先行认可至 {until}，到期前应当作出决定。",
    "record {id} stands until {until}; decide on it before.",
)


def acknowledge(
    identity: Annotated[str, typer.Argument(help="The record, by id or file.", metavar="ID")],
    by: Annotated[
        str | None, typer.Option("--by", metavar="BODY", help="The body that lets it stand.")
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day from which it stands.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="The last day on which it stands.")
    ] = None,
    number: Annotated[
        str | None, typer.Option("--number", help="The document number of the decision.")
    ] = None,
    workspace: options.WorkspaceOption = None,
) -> int:
    """Let the change of a record stand until a day, before it is decided."""
    loaded = options.open_workspace(workspace)
    file = chosen.opened(chosen.one(loaded, identity))
    if not admission.is_open(file.record):
        raise Cannot(_DECIDED, {"id": file.record.id})
    given = {"--by": by, "--on": on, "--until": until}
    asking.need(name for name, value in given.items() if value is None)
    stands = Acknowledgement(
        by=asking.text(_BY, by),
        on=date.fromisoformat(asking.text(_ON, on, asking.day)),
        until=date.fromisoformat(asking.text(_UNTIL, until, asking.day)),
        number=number,
    )
    record = replace(file.record, acknowledged=stands)
    binding.refuse_faulty(record, loaded, options.day(None))
    record = binding.bound(record, loaded)
    binding.show(record, loaded)
    chosen.save(file, record)
    params = {"id": record.id, "until": stands.until.isoformat()}
    typer.echo(_DONE.show(speech.chosen(), params))
    return Exit.CLEAN
