"""The steps of an application in their order: which are done, when, and by when the next is due."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dutylist.model import Outcome, Record, Review, Verdict
from dutylist.model.workdays import (
    DECISION_DAYS,
    FILING_DAYS,
    OPINION_DAYS,
    REVIEW_DAYS,
    Calendar,
    after,
    between,
)
from dutylist.texts import Text


class Step(StrEnum):
    """A step of an application, in the order in which they are taken."""

    APPLICATION = "application"
    OPINIONS = "opinions"
    LEGALITY = "legality"
    REASONABLENESS = "reasonableness"
    DECISION = "decision"
    FILING = "filing"


STEP_WORDS = {
    Step.APPLICATION: Text(zh="申请", en="application"),
    Step.OPINIONS: Text(zh="征求意见", en="opinions"),
    Step.LEGALITY: Text(zh="合法性审查", en="review of legality"),
    Step.REASONABLENESS: Text(zh="合理性评估", en="review of reasonableness"),
    Step.DECISION: Text(zh="决定", en="decision"),
    Step.FILING: Text(zh="备案", en="filing"),
}
"""What steps are called."""

TERMS = {
    Step.OPINIONS: OPINION_DAYS,
    Step.LEGALITY: REVIEW_DAYS,
    Step.REASONABLENESS: REVIEW_DAYS,
    Step.DECISION: DECISION_DAYS,
    Step.FILING: FILING_DAYS,
}
"""Working days that each step may take from the one before it: the project's own clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One step of one record: whether it is done, on which day, and the last day for it.

    `due` is known of the next step alone, and only where the day that it counts from is known.
    """

    step: Step
    done: bool
    on: date | None = None
    due: date | None = None

    def left(self, today: date, calendar: Calendar) -> int | None:
        """Return the working days left for it, negative where it is late; None without a term."""
        return None if self.due is None else between(today, self.due, calendar)


def steps(record: Record, calendar: Calendar) -> tuple[Stage, ...]:
    """Return all steps of a record, once decided without those that nobody waits for."""
    decided = outcome(record)
    stages: list[Stage] = []
    since: date | None = None
    waiting = False
    for step in Step:
        done, on = _TAKEN[step](record)
        if not done and _needless(step, decided):
            continue
        due = None
        if not done and not waiting and step in TERMS and since is not None:
            due = after(since, TERMS[step], calendar)
        waiting = waiting or not done
        since = on if done else since
        stages.append(Stage(step=step, done=done, on=on, due=due))
    return tuple(stages)


def _needless(step: Step, decided: Outcome) -> bool:
    """Whether a step that was not taken is no longer waited for."""
    if decided is Outcome.PENDING:
        return False
    return decided is Outcome.REFUSED or step is not Step.FILING


def following(record: Record, calendar: Calendar) -> Stage | None:
    """Return the step that comes next; None where all is done."""
    return next((each for each in steps(record, calendar) if not each.done), None)


def outcome(record: Record) -> Outcome:
    """Return how a record was decided, `pending` where it was not."""
    return record.decision.result if record.decision else Outcome.PENDING


def days(record: Record) -> Iterator[tuple[Step, date, tuple[str | int, ...]]]:
    """Yield every day that a record gives for a step, with the way to it below the record."""
    if record.on is not None:
        yield Step.APPLICATION, record.on, ("on",)
    for at, opinion in enumerate(record.opinions):
        if opinion.on is not None:
            yield Step.OPINIONS, opinion.on, ("opinions", at, "on")
    for step, dated in (
        (Step.LEGALITY, record.legality),
        (Step.REASONABLENESS, record.reasonableness),
        (Step.DECISION, record.decision),
        (Step.FILING, record.filing),
    ):
        if dated is not None and dated.on is not None:
            yield step, dated.on, (step.value, "on")


def _applied(record: Record) -> tuple[bool, date | None]:
    """Tell whether it was applied for: what is heard or reviewed was, the day known or not."""
    later = record.opinions or record.legality or record.reasonableness or record.decision
    return record.on is not None or bool(later), record.on


def _heard(record: Record) -> tuple[bool, date | None]:
    """Opinions are in once there is one; the last counts."""
    return bool(record.opinions), max((o.on for o in record.opinions if o.on), default=None)


def _reviewed(review: Review | None) -> tuple[bool, date | None]:
    done = review is not None and review.result is not Verdict.PENDING
    return done, review.on if review is not None and done else None


def _decided(record: Record) -> tuple[bool, date | None]:
    done = outcome(record) is not Outcome.PENDING
    return done, record.decision.on if record.decision is not None and done else None


def _filed(record: Record) -> tuple[bool, date | None]:
    return record.filing is not None, record.filing.on if record.filing else None


_TAKEN: dict[Step, Callable[[Record], tuple[bool, date | None]]] = {
    Step.APPLICATION: _applied,
    Step.OPINIONS: _heard,
    Step.LEGALITY: lambda record: _reviewed(record.legality),
    Step.REASONABLENESS: lambda record: _reviewed(record.reasonableness),
    Step.DECISION: _decided,
    Step.FILING: _filed,
}
