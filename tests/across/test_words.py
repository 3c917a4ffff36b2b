"""Townships are told in a phrase that stays short."""

import pytest

from across.townships import plain
from dutylist.across.deviations import Point, Value
from dutylist.across.words import LETTERS, STATES, Telling
from dutylist.findings import Location
from dutylist.texts import Lang, Text

LISTS = plain(*"甲乙丙丁戊己")


def telling(lang: Lang = Lang.ZH) -> Telling:
    parts = {"assist": Text("配合履职", "assist")}
    return Telling({"police": "公安局"}, lambda _: Location("a.yaml", 3, 1), lang, parts)


@pytest.mark.parametrize(
    ("held", "most", "zh", "en"),
    [
        (range(6), 0, "全部6份", "all 6"),
        (range(5), 0, "除己外的全部", "all but 己"),
        (range(4), 0, "除戊、己外的全部", "all but 戊, 己"),
        ((0,), 0, "仅甲", "only 甲"),
        ((0, 2), 0, "仅甲、丙", "only 甲, 丙"),
        ((0, 1, 2), 2, "仅甲、乙等3份", "only 甲, 乙 and others, 3 in all"),
    ],
)
def test_townships_are_told_as_people_do(
    held: tuple[int, ...], most: int, zh: str, en: str
) -> None:
    assert telling().townships(held, LISTS, most) == zh
    assert telling(Lang.EN).townships(held, LISTS, most) == en


@pytest.mark.parametrize(
    ("point", "value", "expected"),
    [
        (Point.PART, "assist", "配合履职"),
        (Point.PART, "其他", "其他"),
        (Point.PART, None, "无"),
        (Point.LEAD, ("police", "local"), "公安局、本级"),
        (Point.LEAD, (), "无"),
        (Point.NAME, "assist", "assist"),
    ],
)
def test_values_are_told_by_their_names(point: Point, value: Value, expected: str) -> None:
    assert telling().answer(point, value) == expected


def test_every_state_has_a_letter_of_its_own() -> None:
    assert LETTERS.keys() == STATES.keys()
    for lang in Lang:
        letters = [letter.show(lang) for letter in LETTERS.values()]
        assert len(set(letters)) == len(letters)
        assert all(len(letter) == 1 for letter in letters)


def test_a_place_is_file_and_line() -> None:
    assert telling().place(("a.yaml",)) == "a.yaml:3"
    assert telling().part(None) == "无"
