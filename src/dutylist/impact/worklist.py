"""Who must do what by when: a task for each suspect citation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from dutylist.impact.touched import Impact, Law, Touch
from dutylist.model import LOCAL
from dutylist.model.workdays import APPLY_DAYS, OPINION_DAYS, Calendar, after


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The clock of one change: the day it starts, the last days of an application and opinion.

    A decision has a clock of its own, since nobody knows its day yet.
    """

    start: date
    apply: date
    opinion: date


@dataclass(frozen=True, slots=True)
class Clock:
    """From when the clock of a change runs: the day it takes effect, or a later one."""

    today: date
    earliest: date | None = None
    calendar: Calendar = field(default_factory=Calendar)

    def deadlines(self, law: Law) -> Deadlines:
        """Return the deadlines for what a law touches; from today where no day is known."""
        start = max(law.since or self.today, self.earliest or date.min)
        applied = after(start, APPLY_DAYS, self.calendar)
        return Deadlines(start, applied, after(applied, OPINION_DAYS, self.calendar))

    def uncovered(self, laws: Sequence[Law]) -> tuple[int, ...]:
        """Return the years of deadlines whose holidays the calendar does not know."""
        found = [self.deadlines(law) for law in laws if any(each.gates for each in law.touches)]
        days = {day for each in found for day in (each.start, each.apply, each.opinion)}
        return tuple(sorted({day.year for day in days if not self.calendar.covers(day)}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One citation to be looked at, and the bodies that must: departments by their ids.

    `local` tells that the duty is one of the townships', which act together with those that lead.
    """

    law: Law
    touch: Touch
    bodies: tuple[str, ...]
    local: bool
    deadlines: Deadlines


def worklist(impact: Impact, clock: Clock) -> tuple[Task, ...]:
    """Return a task for each citation that somebody has to look at."""
    return tuple(
        task(law, touch, clock.deadlines(law))
        for law in impact.laws
        for touch in law.touches
        if touch.gates
    )


def task(law: Law, touch: Touch, deadlines: Deadlines) -> Task:
    """Return who is responsible: the body that carries the duty, else the one that leads."""
    place = touch.cited.place
    by = place.duty.by if place.duty else LOCAL
    local = by == LOCAL
    body = place.lead if local else by
    bodies = () if body is None or body == LOCAL else (body,)
    return Task(
        law=law,
        touch=touch,
        bodies=bodies,
        local=local and (place.duty is not None or not bodies),
        deadlines=deadlines,
    )


def names_of(bodies: Sequence[str], names: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of bodies, their ids where no name is known."""
    return tuple(names.get(body, body) for body in bodies)
