"""Likeness: who resembles whom, the same in both directions, found in bounded time."""

import time

from hypothesis import given
from hypothesis import strategies as st

from dutylist.diff.similar import Match, Sample, Thresholds, matches, score

ADMITTED = Thresholds(crossed=0.6, same=0.7)


def _sample(key: str, text: str, side: str = "local") -> Sample:
    return Sample.of((key,), side, text)


def _pairs(found: list[Match]) -> list[tuple[str, str, bool]]:
    return [(match.old[0], match.new[0], match.crossed) for match in found]


def test_equal_substance_matches_fully() -> None:
    found = matches(
        [_sample("a", "负责开展消防检查", "department")],
        [_sample("b", "协助开展消防检查")],
        ADMITTED,
    )
    assert found == [Match(old=("a",), new=("b",), score=1.0, crossed=True)]


def test_a_text_keeps_its_side_where_both_sides_say_the_same() -> None:
    old = [_sample("a", "负责开展消防检查", "department"), _sample("b", "协助开展消防检查")]
    new = [_sample("c", "协助开展消防检查"), _sample("d", "负责开展消防检查", "department")]
    assert sorted(_pairs(matches(old, new, ADMITTED))) == [("a", "d", False), ("b", "c", False)]


def test_reworded_texts_match_from_the_threshold_on() -> None:
    old = [_sample("a", "开展消防设施监督检查并督促整改火灾隐患", "department")]
    new = [_sample("b", "开展消防设施检查，督促整改隐患")]
    assert _pairs(matches(old, new, ADMITTED)) == [("a", "b", True)]
    assert matches(old, new, Thresholds(crossed=0.99, same=0.5)) == []


def test_a_text_is_matched_once_and_the_best_match_wins() -> None:
    old = [_sample("a", "开展消防设施监督检查和宣传")]
    new = [
        _sample("b", "开展消防设施监督检查和培训"),
        _sample("c", "开展消防设施监督检查和宣传教育"),
    ]
    assert _pairs(matches(old, new, ADMITTED)) == [("a", "c", False)]


def test_of_two_likenesses_of_one_text_the_weaker_gives_way() -> None:
    old = [_sample("a", "开展消防设施监督检查和宣传"), _sample("b", "开展消防设施监督检查和训练")]
    new = [_sample("c", "开展消防设施监督检查和宣传教育")]
    assert _pairs(matches(old, new, ADMITTED)) == [("a", "c", False)]


def test_unlike_and_empty_texts_do_not_match() -> None:
    old = [_sample("a", "开展消防检查"), _sample("b", "。"), _sample("c", "火")]
    assert matches(old, [_sample("d", "发放消防补贴金"), _sample("e", "")], ADMITTED) == []
    assert matches(old, [], ADMITTED) == []


@given(st.text(alphabet="甲乙丙丁", max_size=8), st.text(alphabet="甲乙丙丁", max_size=8))
def test_a_score_is_the_same_in_both_directions(left: str, right: str) -> None:
    assert score(left, right) == score(right, left)


def test_thousands_of_like_texts_are_compared_in_bounded_time() -> None:
    many = range(1_500)
    old = [
        _sample(f"a{n}", f"开展第{n}类消防设施监督检查并督促整改隐患", "department") for n in many
    ]
    new = [_sample(f"b{n}", f"协助第{n}类消防设施监督巡查并督促整改隐患") for n in many]
    start = time.perf_counter()
    matches(old, new, ADMITTED)
    assert time.perf_counter() - start < 10
