"""`dutylist record seal`: bind decisions that were written by hand to what they approve."""

from typing import Annotated

import typer

from dutylist import admission
from dutylist.cli import options
from dutylist.cli.outcome import Cannot, Exit
from dutylist.cli.record import binding, chosen
from dutylist.model import Record
from dutylist.texts import Text

_NONE = Text(
    "记录 {id} 还没有决定，也没有先行认可，没有可以封存的内容。",
    "record {id} is neither decided nor acknowledged; there is nothing to seal.",
)
_SEALED = Text("记录 {id} 已经封存，没有改动。", "record {id} is sealed already; nothing changed.")


def seal(
    ids: Annotated[list[str], typer.Argument(help="Records by id or file.", metavar="ID…")],
    workspace: options.WorkspaceOption = None,
) -> int:
    """Bind decisions that were written by hand to what they approve."""
    loaded = options.open_workspace(workspace)
    today = options.day(None)
    made = []
    for name in dict.fromkeys(ids):
        file = chosen.opened(chosen.one(loaded, name))
        record = file.record
        if not (_acts(record)):
            raise Cannot(_NONE, {"id": record.id})
        if _sealed(record):
            chosen.refuse(chosen.found_in(loaded, (record,), today))
            chosen.say(_SEALED, {"id": record.id})
            continue
        chosen.refuse(chosen.found_in(loaded, (record,), today))
        whole = binding.bound(record, loaded) if _binds(record) else admission.with_seal(record)
        binding.show(whole, loaded)
        made.append((file, whole))
    for file, whole in made:  # all are sound, or none is written
        chosen.save(file, whole)
    return Exit.CLEAN


def _acts(record: Record) -> bool:
    return not admission.is_open(record) or record.acknowledged is not None


def _sealed(record: Record) -> bool:
    """Whether what was decided, or is let stand, bears its digest; broken ones are findings."""
    if not admission.is_open(record):
        bound = all(change.digest for change in record.changes) or not record.approved
        return record.decision is not None and record.decision.digest is not None and bound
    return record.acknowledged is not None and record.acknowledged.digest is not None


def _binds(record: Record) -> bool:
    return record.approved or admission.is_open(record)
