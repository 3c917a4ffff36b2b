"""Where records stand on a day: their state, what comes next, how many days are left."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dutylist.admission.bodies import called
from dutylist.admission.state import State, is_open, state
from dutylist.admission.steps import Stage, Step, following
from dutylist.model import Record, Workspace
from dutylist.model.workdays import Calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """One record on a day; `left` are working days for the next step, negative where it is late.

    For a change that stands for now without a decision, `left` may be less: `lapsed` tells that
    its term is over.
    """

    record: Record
    applicant: str
    state: State
    following: Stage | None
    left: int | None

    @property
    def late(self) -> bool:
        """Whether its next step is overdue, or what was let stand has lapsed."""
        return self.state is State.LAPSED or (self.left is not None and self.left < 0)

    @property
    def open(self) -> bool:
        """Whether it still waits for its decision."""
        return is_open(self.record)


def progress(
    records: Iterable[Record], workspace: Workspace, today: date, calendar: Calendar
) -> tuple[Progress, ...]:
    """Return where records stand, in their order."""
    names = {each.id: each.name for each in workspace.departments}
    names |= {each.code: each.name for each in workspace.units}
    ids = called(workspace)
    found = []
    for record in records:
        now = state(record, workspace, today)
        stage = following(record, calendar)
        if now in {State.VOID, State.UNSEALED} and not is_open(record):
            stage = Stage(step=Step.DECISION, done=False)  # there is nothing valid to file
        applicant = ids.get(record.applicant, record.applicant)
        found.append(
            Progress(
                record=record,
                applicant=names.get(applicant, record.applicant),
                state=now,
                following=stage,
                left=None if stage is None else stage.left(today, calendar),
            )
        )
    return tuple(found)
