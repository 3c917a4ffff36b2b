"""Bind a record to what the files hold: its changes, and then what was decided on them."""

from dataclasses import replace

from dutylist.admission.content import content
from dutylist.admission.sealing import acknowledgement, seal
from dutylist.model import Record, RecordedChange, Workspace


def bound(record: Record, workspace: Workspace) -> Record:
    """Return a record with the digest of every change as the files hold it now.

    Of several versions of a catalogue the one in force counts. A change that is nowhere loses its
    digest.
    """
    current = tuple(each for each in workspace.catalogues if not workspace.superseded(each))
    inforce = replace(workspace, catalogues=current)
    changes = tuple(
        replace(each, digest=_digest(each, inforce) or _digest(each, workspace))
        for each in record.changes
    )
    return replace(record, changes=changes)


def unheld(record: Record, workspace: Workspace) -> tuple[RecordedChange, ...]:
    """Return the changes of a record that the files do not hold at all."""
    return tuple(each for each in record.changes if not content(each, workspace))


def with_seal(record: Record) -> Record:
    """Return a record with the digests of its acknowledgement and of its decision."""
    decision, stands = record.decision, record.acknowledged
    if stands is not None:
        record = replace(record, acknowledged=replace(stands, digest=acknowledgement(record)))
    if decision is not None:
        record = replace(record, decision=replace(decision, digest=seal(record)))
    return record


def _digest(change: RecordedChange, workspace: Workspace) -> str | None:
    found = content(change, workspace)
    return found[-1] if found else None
