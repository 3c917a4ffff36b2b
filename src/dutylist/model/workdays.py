"""Working days, and the clocks of a change of law and of an application.

No rule of law sets these terms; a workspace's own rules may be stricter.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

APPLY_DAYS = 10
"""The project's clock: working days within which the body concerned applies for an adjustment."""

OPINION_DAYS = 15
"""The project's clock: working days within which an opinion on an application is given."""

REVIEW_DAYS = 10
"""The project's clock: working days within which each review of an application is made."""

DECISION_DAYS = 10
"""The project's clock: working days within which a reviewed application is decided."""

FILING_DAYS = 15
"""The project's clock: working days within which an approval is filed with the body above."""

PUBLISH_DAYS = 3
"""The project's clock: working days within which a decision is published."""

_SATURDAY = 5


def monday_to_friday(day: date) -> bool:
    """Whether a day is worked where nobody knows of holidays."""
    return day.weekday() < _SATURDAY


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are worked; `source` names who knows the holidays of the years from `first` on.

    Days of other years are worked from Monday to Friday.
    """

    works: Callable[[date], bool] = monday_to_friday
    source: str | None = None
    first: int = 0
    last: int = 0

    def covers(self, day: date) -> bool:
        """Whether the holidays of a day's year are known."""
        return self.first <= day.year <= self.last

    def worked(self, day: date) -> bool:
        """Whether a day is worked."""
        return self.works(day) if self.covers(day) else monday_to_friday(day)


def after(start: date, count: int, calendar: Calendar) -> date:
    """Return the last of so many working days; the first day itself does not count."""
    day = start
    while count:
        if day == date.max:
            return day
        day += timedelta(days=1)
        count -= calendar.worked(day)
    return day


def between(start: date, end: date, calendar: Calendar) -> int:
    """Return how many working days lie after one day up to another; negative, if it was before.

    Only the years whose holidays are known are gone through day by day.
    """
    if end < start:
        return -between(end, start, calendar)
    first, last = start.toordinal() + 1, end.toordinal()
    known = _known(calendar)
    days = range(max(first, known.start), min(last + 1, known.stop))
    if not days:
        return _weekdays(first, last)
    worked = sum(calendar.worked(date.fromordinal(day)) for day in days)
    return _weekdays(first, days.start - 1) + worked + _weekdays(days.stop, last)


def _known(calendar: Calendar) -> range:
    """Return the days whose holidays are known, by number."""
    if not calendar.first:
        return range(0)
    start = date(calendar.first, 1, 1).toordinal()
    return range(start, date(calendar.last, 12, 31).toordinal() + 1)


def _weekdays(first: int, last: int) -> int:
    """Count Mondays to Fridays among days by number, both counted in."""
    count = max(last - first + 1, 0)
    rest = range(first + count - count % 7, first + count)
    return count // 7 * 5 + sum(monday_to_friday(date.fromordinal(day)) for day in rest)
