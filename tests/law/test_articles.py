from hypothesis import given
from hypothesis import strategies as st

from dutylist.law import ArticleSet
from dutylist.law.articles import sort_key


def test_runs_and_inserted_articles_are_held() -> None:
    articles = ArticleSet("1-17,17之一,18-37,120之一-120之六")
    assert articles.count == 37 + 1 + 6
    assert articles.last == "120之六"
    for label in ("1", "17", "17之一", "37", "120之一", "120之六"):
        assert label in articles
    assert 17 not in articles
    for label in ("0", "38", "17之二", "120", "120之七", ""):
        assert label not in articles


def test_a_run_may_begin_at_the_article_itself() -> None:
    assert ArticleSet("133-133之二").labels == ("133", "133之一", "133之二")


def test_no_text_is_no_articles() -> None:
    articles = ArticleSet("")
    assert not articles
    assert articles.last is None
    assert articles.labels == ()


def test_pieces_that_are_no_run_are_named() -> None:
    articles = ArticleSet("1-3, x,4-之二,5之一-6之二,7之x-7之三,8-8之x")
    assert articles.labels == ("1", "2", "3")
    assert articles.unread == ("x", "4-之二", "5之一-6之二", "7之x-7之三", "8-8之x")


def test_it_shows_what_it_was_made_of() -> None:
    assert repr(ArticleSet("1-3")) == "ArticleSet('1-3')"


def test_inserted_articles_follow_their_own() -> None:
    labels = ["18", "17之二", "17", "17之十", "x"]
    assert sorted(labels, key=sort_key) == ["x", "17", "17之二", "17之十", "18"]


@given(st.text(alphabet="0123456789之一二十-, x", max_size=30))
def test_any_text_can_be_asked(text: str) -> None:
    articles = ArticleSet(text)
    assert articles.count == len(set(articles.labels))
