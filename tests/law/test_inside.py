"""Paragraphs and subparagraphs of an article that exists."""

from datetime import date
from typing import Any

import pytest

from dutylist.law import Citation, Index, Instrument, Provision, Verdict, Version
from dutylist.law.answer import Doubt
from dutylist.law.inside import meant

DAY = date(2026, 11, 23)
READ = Version(
    version="2020-01-01",
    effective=date(2020, 1, 1),
    articles="1-9",
    paragraphs="2:1/5,3:2,4:2/6/2,5:3/0/4,9:2",
)
LAW = Instrument(id="law", title="甲条例", versions=(READ,))
UNREAD = Instrument(
    id="unread", title="乙条例", versions=(Version(effective=date(2020, 1, 1), articles="1-9"),)
)
CUT = Instrument(
    id="cut",
    title="丙条例",
    versions=(
        Version(
            effective=date(2020, 1, 1),
            articles="1-3,5-9",
            paragraphs="",
            truncated=True,
            missing=("4",),
        ),
    ),
)
PARTLY = Instrument(
    id="partly",
    title="丁条例",
    versions=(
        Version(
            effective=date(2020, 1, 1),
            articles="1-3",
            paragraphs="",
            fingerprints="000000000000 111111111111",
        ),
    ),
)
LISTED = Instrument(
    id="listed",
    title="某市关于某事的决定",
    versions=(Version(effective=date(2020, 1, 1), items="1-36"),),
)
CUT_LIST = Instrument(
    id="cut-list",
    title="某市关于他事的决定",
    versions=(Version(effective=date(2020, 1, 1), items="1-36", truncated=True),),
)
BLANK = Instrument(id="blank", title="戊条例", versions=(Version(effective=date(2020, 1, 1)),))
INDEX = Index((LAW, UNREAD, CUT, PARTLY, LISTED, CUT_LIST, BLANK))


def verdict(title: str, **place: Any) -> Verdict:  # noqa: ANN401
    """Return what the index says of one place."""
    provision = Provision(**place)
    citation = Citation(title=title, provisions=(provision,), source=f"{title}{place}")
    return INDEX.look_up(citation, DAY).verdict


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ({"article": "1"}, Verdict.OK),
        ({"article": "1", "paragraph": 1}, Verdict.OK),
        ({"article": "1", "paragraph": 2}, Verdict.NO_PARAGRAPH),
        ({"article": "1", "paragraph": 2, "to": "3"}, Verdict.OK),
        ({"article": "1", "subparagraph": 1}, Verdict.NO_SUBPARAGRAPH),
        ({"article": "2", "subparagraph": 5}, Verdict.OK),
        ({"article": "2", "subparagraph": 6}, Verdict.NO_SUBPARAGRAPH),
        ({"article": "2", "paragraph": 1, "subparagraph": 5}, Verdict.OK),
        ({"article": "2", "paragraph": 1, "subparagraph": 6}, Verdict.NO_SUBPARAGRAPH),
        ({"article": "2", "paragraph": 4}, Verdict.SUBPARAGRAPH_MEANT),
        ({"article": "2", "paragraph": 6}, Verdict.NO_PARAGRAPH),
        ({"article": "2", "paragraph": 4, "subparagraph": 1}, Verdict.NO_PARAGRAPH),
        ({"article": "3", "paragraph": 2}, Verdict.OK),
        ({"article": "3", "paragraph": 3}, Verdict.NO_PARAGRAPH),
        ({"article": "3", "paragraph": 2, "subparagraph": 1}, Verdict.NO_SUBPARAGRAPH),
        ({"article": "4", "subparagraph": 2}, Verdict.WHICH_PARAGRAPH),
        ({"article": "4", "subparagraph": 3}, Verdict.OK),
        ({"article": "4", "subparagraph": 7}, Verdict.NO_SUBPARAGRAPH),
        ({"article": "4", "paragraph": 3}, Verdict.NO_PARAGRAPH),
        ({"article": "5", "subparagraph": 4}, Verdict.OK),
        ({"article": "5", "paragraph": 4}, Verdict.SUBPARAGRAPH_MEANT),
        ({"article": "10", "paragraph": 2}, Verdict.NO_ARTICLE),
        ({"chapter": 2}, Verdict.OK),
    ],
    ids=str,
)
def test_what_is_cited_of_an_article_is_looked_for(
    place: dict[str, int | str], expected: Verdict
) -> None:
    assert verdict("甲条例", **place) is expected


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("乙条例", {"article": "1", "paragraph": 9}),
        ("丙条例", {"article": "9", "paragraph": 9}),
        ("丁条例", {"article": "3", "paragraph": 9}),
        ("某市关于他事的决定", {"subparagraph": 99}),
        ("某市关于某事的决定", {"subparagraph": 36}),
    ],
)
def test_nothing_is_said_where_nobody_has_read_the_article(
    title: str, place: dict[str, int | str]
) -> None:
    assert verdict(title, **place) is Verdict.OK


def test_what_was_read_of_a_text_in_part_is_known() -> None:
    assert verdict("丁条例", article="2", paragraph=9) is Verdict.NO_PARAGRAPH
    assert verdict("丙条例", article="8", paragraph=9) is Verdict.NO_PARAGRAPH


def test_a_text_without_articles_is_looked_up_by_its_numbers() -> None:
    assert verdict("某市关于某事的决定", subparagraph=37) is Verdict.NO_SUBPARAGRAPH
    assert verdict("某市关于某事的决定", article="3") is Verdict.OK
    assert verdict("某市关于某事的决定", article="37") is Verdict.NO_ARTICLE
    assert verdict("某市关于他事的决定", article="37") is Verdict.CANNOT_TELL


def test_the_subparagraph_that_was_meant_is_named() -> None:
    assert meant((5,), Provision(article="2", paragraph=4)).canonical == "第二条第四项"
    both = meant((0, 4, 0), Provision(article="5", paragraph=4))
    assert both.canonical == "第五条第二款第四项"


@pytest.mark.parametrize(
    ("title", "article", "doubt"),
    [
        ("丙条例", "4", Doubt.MISSING),
        ("丙条例", "10", Doubt.CUT_OFF),
        ("戊条例", "1", Doubt.NO_ARTICLES),
        ("某市关于他事的决定", "37", Doubt.CUT_OFF),
    ],
)
def test_the_index_says_why_it_cannot_tell(title: str, article: str, doubt: Doubt) -> None:
    citation = Citation(title=title, provisions=(Provision(article=article),), source=title)
    answer = INDEX.look_up(citation, DAY)
    assert (answer.verdict, answer.doubt) == (Verdict.CANNOT_TELL, doubt)
