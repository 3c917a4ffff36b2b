"""What a table says of an instrument is added; what differs is named; nothing is deleted."""

from dataclasses import replace
from datetime import date

import pytest

from dutylist.law import Instrument, Version
from dutylist.law.revised import addition, revised

FIRST = Version(version="2020-01-01", effective=date(2020, 1, 1), articles="1-9", paragraphs="2:2")
LAW = Instrument(
    id="law", title="示例法", aliases=("示例",), rank="法律", issuer="示例机关", versions=(FIRST,)
)


def test_what_says_nothing_new_changes_nothing() -> None:
    bare = Instrument(id="law", title="示例法", versions=(Version(version="2020-01-01"),))
    assert revised(LAW, LAW) == (LAW, ())
    assert revised(LAW, bare) == (LAW, ())


@pytest.mark.parametrize(
    ("said", "differing"),
    [
        (replace(LAW, issuer="别的机关"), ("issuer",)),
        (replace(LAW, number="示例〔2020〕1号"), ()),
        (replace(LAW, aliases=("别名",)), ("aliases",)),
        (replace(LAW, aliases=("示例", "别名")), ()),
        (replace(LAW, versions=(replace(FIRST, effective=date(2021, 1, 1)),)), ("effective",)),
        (replace(LAW, versions=(replace(FIRST, articles="1-8"),)), ("articles",)),
        (replace(LAW, versions=(replace(FIRST, version="2022-01-01"),)), ()),
        (replace(LAW, versions=(replace(FIRST, paragraphs="2:3"),)), ("paragraphs",)),
    ],
)
def test_what_differs_is_named_and_taken(said: Instrument, differing: tuple[str, ...]) -> None:
    whole, found = revised(LAW, said)
    assert found == differing
    for version in said.versions:
        assert version in whole.versions


def test_with_other_articles_the_old_reading_is_dropped() -> None:
    said = replace(LAW, versions=(Version(version="2020-01-01", articles="1-8"),))
    whole, _ = revised(LAW, said)
    assert whole.versions == (
        Version(version="2020-01-01", effective=date(2020, 1, 1), articles="1-8"),
    )
    unread = replace(LAW, versions=(replace(FIRST, articles="", paragraphs=None),))
    assert revised(unread, LAW) == (LAW, ())


def test_a_file_of_ones_own_gets_only_what_is_new() -> None:
    second = Version(version="2022-01-01", articles="1-10")
    whole = replace(LAW, aliases=("示例", "别名"), number="1号", versions=(FIRST, second))
    assert addition(LAW, whole) == Instrument(
        id="law", title="示例法", aliases=("别名",), rank="法律", number="1号", versions=(second,)
    )
