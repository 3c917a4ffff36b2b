"""Working days are counted as the law counts them: the first day itself does not count."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutylist.impact.worklist import Clock
from dutylist.model.workdays import Calendar, after, between, monday_to_friday

FRIDAY = date(2026, 10, 30)


@pytest.mark.parametrize(
    ("start", "count", "last"),
    [
        (FRIDAY, 0, FRIDAY),
        (FRIDAY, 1, date(2026, 11, 2)),
        (date(2026, 10, 31), 1, date(2026, 11, 2)),
        (FRIDAY, 10, date(2026, 11, 13)),
        (date.max, 5, date.max),
    ],
)
def test_weekends_are_left_out(start: date, count: int, last: date) -> None:
    assert after(start, count, Calendar()) == last


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 40))
def test_as_many_days_are_worked_as_were_asked_for(start: date, count: int) -> None:
    last = after(start, count, Calendar())
    between = range(start.toordinal() + 1, last.toordinal() + 1)
    assert sum(monday_to_friday(date.fromordinal(day)) for day in between) == count
    assert monday_to_friday(last)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 40))
def test_the_days_between_are_those_that_were_counted(start: date, count: int) -> None:
    last = after(start, count, Calendar())
    assert between(start, last, Calendar()) == count
    assert between(last, start, Calendar()) == -count


@given(st.dates(date(2024, 1, 1), date(2029, 1, 1)), st.dates(date(2024, 1, 1), date(2029, 1, 1)))
def test_days_are_counted_alike_in_and_out_of_known_years(one: date, other: date) -> None:
    known = Calendar(lambda day: day.weekday() == 5, "示例", 2026, 2027)
    start, end = sorted((one, other))
    days = range(start.toordinal() + 1, end.toordinal() + 1)
    assert between(start, end, known) == sum(known.worked(date.fromordinal(day)) for day in days)


def test_a_calendar_says_which_days_of_its_own_years_are_worked() -> None:
    saturdays = Calendar(lambda day: day.weekday() == 5, "示例", 2026, 2026)
    assert after(FRIDAY, 2, saturdays) == date(2026, 11, 7)
    assert after(date(2027, 10, 29), 1, saturdays) == date(2027, 11, 1)


def test_the_official_calendar_knows_holidays_and_days_worked_instead() -> None:
    pytest.importorskip("chinese_calendar")
    from dutylist.io.holidays import calendar  # noqa: PLC0415

    official = calendar()
    assert official.source is not None
    assert official.source.startswith("chinesecalendar ")
    # 2026: 1 to 7 October off, Saturday the 10th worked
    assert after(date(2026, 9, 30), 1, official) == date(2026, 10, 8)
    assert after(date(2026, 10, 9), 1, official) == date(2026, 10, 10)


def test_without_the_library_weeks_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    from dutylist.io import holidays  # noqa: PLC0415

    monkeypatch.setattr(holidays, "_MODULE", "no_such_calendar")
    assert holidays.calendar() == Calendar()


def test_years_that_no_calendar_covers_are_told() -> None:
    assert Clock(FRIDAY).uncovered([]) == ()
