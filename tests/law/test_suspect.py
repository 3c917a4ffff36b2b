"""A citation is suspect when what it cites is not what it was."""

from datetime import date

import pytest

from dutylist.law import Instrument, Provision, Standing, Version
from dutylist.law.suspect import (
    Baseline,
    Doubt,
    Fate,
    Reason,
    baseline_named,
    baseline_on,
    fates,
    judge,
    present,
)
from impact.plaza import FIRST, ONE, THREE, TWO, a_version, an_instrument

UNREAD = a_version("2018-01-01", "1-5")
CUT_OFF = a_version("2026-03-01", "1-2", truncated=True)
LABELLED = a_version("2026-03-01", "1-3,5", missing=("4",))


def doubt(provision: Provision | None, before: Version | None, *versions: Version) -> Doubt | None:
    today = present(an_instrument(*versions), date(2026, 4, 1))
    return judge(provision, Baseline(version=before), today)


def article(label: str | None, to: str | None = None) -> Provision:
    return Provision(article=label, to=to)


def test_every_article_has_one_fate() -> None:
    assert fates(ONE, TWO) == {
        "1": Fate.SAME,
        "2": Fate.EDITORIAL,
        "3": Fate.SUBSTANTIVE,
        "4": Fate.GONE,
        "5": Fate.SAME,
        "6": Fate.ADDED,
    }


@pytest.mark.parametrize(
    ("provision", "reason", "articles"),
    [
        (article("1"), None, ()),
        (article("2"), Reason.EDITORIAL, ("2",)),
        (article("3"), Reason.CHANGED, ("3",)),
        (article("4"), Reason.GONE, ("4",)),
        (article("6"), Reason.UNKNOWN, ("6",)),
        (article("1", "2"), Reason.EDITORIAL, ("2",)),
        (article("1", "3"), Reason.CHANGED, ("2", "3")),
        (article("1", "5"), Reason.GONE, ("2", "3", "4")),
        (article("5", "6"), Reason.CHANGED, ("6",)),
        (article("5", "1"), Reason.GONE, ("2", "3", "4")),
        (article("99"), None, ()),
        (article(None), Reason.INSTRUMENT, ()),
        (None, Reason.INSTRUMENT, ()),
    ],
)
def test_an_article_is_compared_by_its_fingerprint(
    provision: Provision | None, reason: Reason | None, articles: tuple[str, ...]
) -> None:
    found = doubt(provision, ONE, ONE, TWO)
    assert (found and found.reason, found.articles if found else ()) == (reason, articles)


@pytest.mark.parametrize(
    ("before", "now", "reason"),
    [
        (UNREAD, TWO, Reason.UNKNOWN),
        (ONE, a_version("2026-03-01", "1-5"), Reason.UNKNOWN),
        (ONE, a_version("2026-03-01", ""), Reason.UNKNOWN),
        (ONE, CUT_OFF, Reason.UNKNOWN),
        (None, TWO, Reason.UNKNOWN),
        (ONE, a_version("2026-03-01", "1-2"), Reason.GONE),
    ],
)
def test_what_nobody_has_read_cannot_be_told(
    before: Version | None, now: Version, reason: Reason
) -> None:
    found = doubt(article("3"), before, *filter(None, (before, now)))
    assert found is not None
    assert found.reason is reason


def test_of_an_older_version_that_nobody_knows_a_range_cannot_be_told() -> None:
    found = doubt(article("3", "5"), None, TWO)
    assert found is not None
    assert (found.reason, found.articles) == (Reason.UNKNOWN, ("3", "5"))


def test_a_label_that_the_source_lacks_is_not_gone() -> None:
    found = doubt(article("4"), ONE, ONE, LABELLED)
    assert found is not None
    assert found.reason is Reason.UNKNOWN


def test_only_punctuation_does_not_gate() -> None:
    reasons = {reason: Doubt(reason=reason).gates for reason in Reason}
    assert [reason for reason, gates in reasons.items() if not gates] == [Reason.EDITORIAL]


def test_no_new_version_is_no_doubt() -> None:
    assert doubt(article("3"), ONE, ONE) is None
    assert doubt(article("3"), TWO, ONE, TWO) is None


@pytest.mark.parametrize(
    ("read", "asked", "doubtful"),
    [
        (date(2026, 1, 1), date(2026, 4, 1), True),
        (date(2026, 3, 1), date(2026, 4, 1), False),
        (date(2026, 1, 1), date(2026, 2, 28), False),
        (None, date(2026, 4, 1), False),
    ],
)
def test_a_wording_that_a_source_calls_outdated_is_suspect_to_those_who_read_it_before(
    read: date | None,
    asked: date,
    doubtful: bool,  # noqa: FBT001
) -> None:
    only = a_version("2018-01-01", FIRST, outdated=date(2026, 3, 1))
    today = present(an_instrument(only), asked)
    found = judge(article("1"), Baseline(version=only, day=read), today)
    assert (found and (found.reason, found.since)) == (
        (Reason.UNKNOWN, date(2026, 3, 1)) if doubtful else None
    )


def test_a_version_that_is_still_to_come_is_no_change() -> None:
    assert doubt(article("5"), THREE, ONE, TWO, THREE) is None


def test_a_confirmed_fingerprint_stands_for_a_version_that_the_index_lost() -> None:
    same = TWO.prints
    assert same is not None
    lost = Baseline(version=Version(version="2019-01-01"), prints={"3": same.get("3") or ""})
    today = present(an_instrument(TWO), date(2026, 4, 1))
    assert judge(article("3"), lost, today) is None
    found = judge(article("5"), lost, today)
    assert found is not None
    assert found.reason is Reason.UNKNOWN


REPEALED = an_instrument(ONE, repealed_by="示例新条例", repealed_on=date(2026, 2, 1))
EXPIRED = an_instrument(a_version("2018-01-01", FIRST, expires=date(2026, 1, 31)))


@pytest.mark.parametrize(
    ("instrument", "reason", "by"),
    [(REPEALED, Reason.REPEALED, "示例新条例"), (EXPIRED, Reason.EXPIRED, None)],
)
def test_an_instrument_that_ended_is_named_with_its_last_day(
    instrument: Instrument, reason: Reason, by: str | None
) -> None:
    today = present(instrument, date(2026, 4, 1))
    found = judge(article("1"), Baseline(version=ONE), today)
    assert found is not None
    assert (found.reason, found.since, found.by) == (reason, date(2026, 2, 1), by)
    assert judge(article("1"), Baseline(version=ONE, standing=today.standing), today) is None
    before = present(instrument, date(2026, 1, 31))
    assert before.standing is Standing.IN_FORCE
    assert judge(article("1"), Baseline(version=instrument.versions[0]), before) is None


def test_an_instrument_without_versions_says_nothing() -> None:
    assert doubt(article("1"), None) is None
    assert present(an_instrument(), date(2026, 4, 1)).since is None


@pytest.mark.parametrize(
    ("day", "version"),
    [
        (date(2017, 1, 1), ONE),  # cited before it was passed
        (date(2025, 6, 30), ONE),
        (date(2026, 3, 1), TWO),
    ],
)
def test_the_version_of_a_day_is_the_one_in_force(day: date, version: Version) -> None:
    assert baseline_on(an_instrument(ONE, TWO), day).version == version


def test_an_index_with_later_versions_only_does_not_know_the_one_of_the_day() -> None:
    assert baseline_on(an_instrument(TWO), date(2025, 6, 30)).version is None
    assert baseline_on(an_instrument(), date(2025, 6, 30)).version is None


def test_a_version_named_after_the_day_did_not_apply_on_it() -> None:
    dated_from_the_first = Version(
        version="2026-03-01", promulgated=date(2018, 1, 1), effective=date(2018, 1, 1)
    )
    assert baseline_on(an_instrument(dated_from_the_first), date(2025, 6, 30)).version is None


@pytest.mark.parametrize(
    ("note", "version"),
    [
        ("2018-01-01", ONE),
        ("2026年3月1日修正", TWO),
        ("2018年公布", ONE),
        ("2026年修正", THREE),
    ],
)
def test_a_note_names_a_version(note: str, version: Version) -> None:
    found = baseline_named(an_instrument(ONE, TWO, THREE), note)
    assert found is not None
    assert found.version == version


def test_a_note_may_name_the_day_on_which_a_version_took_effect() -> None:
    later = Version(version="2026-02-01", version_effective=date(2026, 3, 1))
    assert baseline_named(an_instrument(ONE, later), "2026年3月1日起施行") == Baseline(
        version=later
    )


def test_a_note_may_name_a_version_that_the_index_lacks_or_none_at_all() -> None:
    assert baseline_named(an_instrument(ONE), "2011年修正") == Baseline()
    assert baseline_named(an_instrument(ONE), "试行") is None
