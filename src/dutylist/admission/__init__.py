"""Admission and adjustment: how far a record has come, what is late, what it approved."""

from dutylist.admission.approval import altered, decided, same_target
from dutylist.admission.approved import Line, Said, approved
from dutylist.admission.bodies import called, is_unit, same_body
from dutylist.admission.bound import bound, unheld, with_seal
from dutylist.admission.content import content, holds
from dutylist.admission.progress import Progress, progress
from dutylist.admission.sealing import acknowledgement, acknowledges, seal, sealed
from dutylist.admission.state import ACKNOWLEDGED_DAYS, STATE_WORDS, State, is_open, state
from dutylist.admission.steps import (
    STEP_WORDS,
    TERMS,
    Stage,
    Step,
    days,
    following,
    outcome,
    steps,
)

__all__ = [
    "ACKNOWLEDGED_DAYS",
    "STATE_WORDS",
    "STEP_WORDS",
    "TERMS",
    "Line",
    "Progress",
    "Said",
    "Stage",
    "State",
    "Step",
    "acknowledgement",
    "acknowledges",
    "altered",
    "approved",
    "bound",
    "called",
    "content",
    "days",
    "decided",
    "following",
    "holds",
    "is_open",
    "is_unit",
    "outcome",
    "progress",
    "same_body",
    "same_target",
    "seal",
    "sealed",
    "state",
    "steps",
    "unheld",
    "with_seal",
]
