import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutylist import numerals


def test_every_number_is_read_back_as_it_is_written() -> None:
    written = [numerals.write(number) for number in range(1, 10_000)]
    assert len(set(written)) == 9_999
    assert [numerals.read(text) for text in written] == list(range(1, 10_000))


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "一"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (102, "一百零二"),
        (110, "一百一十"),
        (112, "一百一十二"),
        (120, "一百二十"),
        (1002, "一千零二"),
        (1010, "一千零一十"),
        (1020, "一千零二十"),
        (1100, "一千一百"),
        (1242, "一千二百四十二"),
        (9999, "九千九百九十九"),
    ],
)
def test_numbers_are_written_as_law_writes_them(number: int, text: str) -> None:
    assert numerals.write(number) == text


@pytest.mark.parametrize("text", ["12", "１２", "十二"])
def test_digits_of_any_width_are_read(text: str) -> None:
    assert numerals.read(text) == 12


@pytest.mark.parametrize(
    ("text", "standard"),
    [
        ("一百二", "一百零二"),
        ("一十二", "十二"),
        ("二一", "二十一"),
        ("一二〇", "一百二十"),
        ("一百〇二", "一百零二"),
        ("一百十二", "一百一十二"),
        ("两百", "二百"),
        ("廿三", "二十三"),
        ("一千零十", "一千零一十"),
        ("一千二十", "一千零二十"),
        ("壹佰零贰", "一百零二"),
        ("12", "十二"),
        ("012", "十二"),
    ],
)
def test_another_way_of_writing_gets_the_standard_form(text: str, standard: str) -> None:
    assert numerals.suggest(text) == standard
    assert text.isdecimal() or numerals.read(text) is None


@pytest.mark.parametrize(
    "text", ["", "零", "十十", "一二十", "0", "12345", "一万", "百千", "²", "٣"]
)
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert numerals.read(text) is None
    assert numerals.suggest(text) is None


def test_the_standard_form_needs_no_suggestion() -> None:
    assert numerals.suggest("一百零二") is None


@pytest.mark.parametrize("number", [0, -1, 10_000])
def test_a_number_out_of_range_is_not_written(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        numerals.write(number)


@given(st.text(alphabet="零〇一二三九十百千两廿卅0９", max_size=8))
def test_a_suggestion_is_itself_standard(text: str) -> None:
    suggestion = numerals.suggest(text)
    if suggestion is not None:
        assert numerals.write(numerals.read(suggestion) or 0) == suggestion


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("一百二", ("一百零二", "一百二十")),
        ("一千二", ("一千零二", "一千二百")),
        ("三千五百六", ("三千五百零六", "三千五百六十")),
        ("两百五", ("二百零五", "二百五十")),
    ],
)
def test_a_number_without_its_zero_has_two_readings(text: str, both: tuple[str, str]) -> None:
    assert numerals.readings(text) == both


@pytest.mark.parametrize("text", ["一百零二", "一百二十", "十二", "一二百三", "二百", "120"])
def test_a_number_that_is_clear_has_no_two_readings(text: str) -> None:
    assert numerals.readings(text) is None
