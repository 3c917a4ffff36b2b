"""An instrument gets the same id everywhere."""

import pytest

from dutylist.law.identity import identity


@pytest.mark.parametrize(
    ("rank", "prefix"),
    [
        ("宪法", "law"),
        ("法律", "law"),
        ("行政法规", "reg"),
        ("地方性法规", "local"),
        ("部门规章", "rule"),
        ("地方政府规章", "rule"),
        ("司法解释", "judicial"),
        ("规范性文件", "doc"),
        ("没有听说过的级别", "doc"),
        (None, "doc"),
    ],
)
def test_the_id_begins_with_what_the_instrument_is(rank: str | None, prefix: str) -> None:
    assert identity("示例条例", rank).startswith(f"{prefix}-")


@pytest.mark.parametrize("title", ["《示例〈甲〉条例》", "示例《甲》条例", "示例甲条例 "])
def test_marks_and_blanks_do_not_change_the_id(title: str) -> None:
    assert identity(title, "行政法规") == identity("示例〈甲〉条例", "行政法规")


def test_a_title_that_is_no_text_at_all_has_an_id() -> None:
    assert identity("\ud800", None) != identity("", None)
