"""Where a workspace cites law that may have to be pointed elsewhere."""

from collections.abc import Iterator

from dutylist.model import Outcome, Place, Record, Workspace, places


def all_places(workspace: Workspace) -> Iterator[Place]:
    """Yield the citations of lists in force, of their overlays, and of records not yet decided.

    What was decided rests on the law of its day, and stays.
    """
    yield from places(workspace)
    for record in workspace.records:
        if record.decision is None or record.decision.result is Outcome.PENDING:
            yield from _of_record(record)


def _of_record(record: Record) -> Iterator[Place]:
    for basis in record.basis:
        yield Place(
            where=record.id,
            title=record.title,
            version="",
            item="",
            name=record.title,
            duty=None,
            lead=None,
            basis=basis,
            day=None,
        )
