"""The nearest names, also where there are very many of them."""

from dutylist.model import nearby
from dutylist.model.nearby import Nearby


def test_the_likest_names_come_first() -> None:
    names = Nearby(("peace-fire", "peace-fires", "party-hall"))
    assert names.to("peace-fier") == ["peace-fire", "peace-fires"]
    assert names.to("peace-fier", 1) == ["peace-fire"]
    assert names.to("qqq") == []
    assert Nearby(()).to("a") == []


def test_after_very_many_questions_only_names_of_like_beginning_are_compared() -> None:
    names = Nearby(f"i-{at:05}" for at in range(20_000))
    assert nearby.MOST_COMPARED < 2 * 20_000
    assert names.to("x-00007x")[0] == "i-00007"
    assert names.to("x-00007x") == []
    assert names.to("i-00007x")[0] == "i-00007"


def test_a_word_of_any_length_can_be_asked_for() -> None:
    assert Nearby(("a",)).to("b" * 1_000_000) == []
