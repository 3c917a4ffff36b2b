from dataclasses import replace
from datetime import date

from dutylist.law import Instrument, Standing, Version

DAY = date(2026, 11, 23)


def instrument(*versions: Version, **more: str | date | None) -> Instrument:
    repealed_on = more.get("repealed_on")
    return Instrument(
        id="x",
        title="某条例",
        versions=versions,
        repealed_by=str(more["repealed_by"]) if more.get("repealed_by") else None,
        repealed_on=repealed_on if isinstance(repealed_on, date) else None,
    )


def test_a_version_applies_from_its_own_day() -> None:
    old = Version(version="2002-06-29", effective=date(2002, 11, 1))
    new = Version(
        version="2021-06-10", effective=date(2002, 11, 1), version_effective=date(2021, 9, 1)
    )
    law = instrument(new, old)
    assert law.in_force(date(2021, 8, 31)) == old
    assert law.in_force(date(2021, 9, 1)) == new
    assert law.in_force(date(2002, 10, 31)) is None
    assert law.standing(date(2002, 10, 31)) is Standing.NOT_YET


def test_an_amended_version_of_unknown_day_applies_from_the_day_it_is_named_by() -> None:
    first = Version(version="1998-11-04", effective=date(1998, 11, 4))
    amended = Version(version="2018-12-29", effective=date(1998, 11, 4))
    law = instrument(first, amended)
    assert law.in_force(date(2018, 12, 28)) == first
    assert law.in_force(date(2018, 12, 29)) == amended


def test_a_re_enacted_version_applies_from_its_commencement() -> None:
    first = Version(version="2018-12-29", effective=date(1998, 11, 4))
    second = Version(version="2025-10-28", effective=date(2026, 1, 1))
    law = instrument(first, second)
    assert law.in_force(date(2025, 12, 31)) == first
    assert law.in_force(date(2026, 1, 1)) == second


def test_the_only_version_known_applies_from_its_commencement_even_if_amended_since() -> None:
    only = Version(version="2019-04-23", effective=date(2008, 1, 1))
    assert instrument(only).in_force(date(2010, 1, 1)) == only


def test_the_day_of_promulgation_serves_where_no_other_is_known() -> None:
    only = Version(promulgated=date(2007, 4, 22))
    law = instrument(only)
    assert law.standing(date(2007, 4, 21)) is Standing.NOT_YET
    assert law.standing(date(2007, 4, 22)) is Standing.IN_FORCE


def test_a_version_without_any_day_is_older_than_the_others() -> None:
    undated = Version(version="旧")
    dated = Version(version="2020-01-01", effective=date(2020, 1, 1))
    law = instrument(dated, undated)
    assert law.in_force(date(2019, 12, 31)) == undated
    assert law.in_force(date(2020, 1, 1)) == dated


def test_an_instrument_without_days_may_be_in_force() -> None:
    undated = Version(articles="1-3")
    assert instrument(undated).standing(DAY) is Standing.UNKNOWN
    assert instrument(undated).in_force(DAY) == undated
    assert instrument().standing(DAY) is Standing.UNKNOWN
    assert instrument().in_force(DAY) is None


def test_it_is_repealed_from_the_day_the_new_one_applies() -> None:
    only = Version(version="2000-01-01", effective=date(2000, 1, 1))
    law = instrument(only, repealed_by="新法", repealed_on=DAY)
    assert law.standing(date(2026, 11, 22)) is Standing.IN_FORCE
    assert law.standing(DAY) is Standing.REPEALED
    assert law.in_force(DAY) is None


def test_it_is_repealed_where_the_day_is_not_known() -> None:
    only = Version(version="2000-01-01", effective=date(2000, 1, 1))
    assert instrument(only, repealed_by="新法").standing(DAY) is Standing.REPEALED


def test_it_expires_after_its_last_day() -> None:
    only = Version(version="2021-11-23", effective=date(2021, 11, 23), expires=DAY)
    assert instrument(only).standing(DAY) is Standing.IN_FORCE
    assert instrument(only).standing(date(2026, 11, 24)) is Standing.EXPIRED
    assert instrument(only).in_force(date(2026, 11, 24)) is None


def test_before_the_first_version_known_of_an_amended_law_an_earlier_one_was_in_force() -> None:
    only = Version(
        version="2021-04-29",
        promulgated=date(1998, 4, 29),
        effective=date(2009, 5, 1),
        version_effective=date(2021, 4, 29),
    )
    law = instrument(only)
    assert law.standing(date(2021, 4, 28)) is Standing.EARLIER
    assert law.standing(date(1998, 4, 29)) is Standing.EARLIER
    assert law.standing(date(1998, 4, 28)) is Standing.NOT_YET
    assert law.in_force(date(2015, 1, 1)) is None
    assert law.standing(date(2021, 4, 29)) is Standing.IN_FORCE


def test_so_it_was_where_only_the_commencement_is_known() -> None:
    only = Version(effective=date(2002, 11, 1), version_effective=date(2021, 9, 1))
    assert instrument(only).standing(date(2021, 8, 31)) is Standing.EARLIER
    assert instrument(only).standing(date(2002, 10, 31)) is Standing.NOT_YET


def test_a_first_version_printed_later_than_promulgated_is_still_the_first() -> None:
    only = Version(version="2005-07-09", promulgated=date(2005, 6, 29), effective=date(2005, 9, 1))
    assert instrument(only).standing(date(2005, 7, 15)) is Standing.NOT_YET


def test_a_repeal_known_without_its_day_counts_from_the_day_it_was_known() -> None:
    only = Version(version="2000-01-01", effective=date(2000, 1, 1))
    law = replace(instrument(only), repealed_known=DAY)
    assert law.standing(DAY) is Standing.REPEALED
    assert law.standing(date(2026, 11, 22)) is Standing.UNKNOWN
    assert law.in_force(DAY) is None


def test_numbers_of_a_text_without_articles_are_a_set_like_articles() -> None:
    assert Version(items="1-3").item_set.labels == ("1", "2", "3")
