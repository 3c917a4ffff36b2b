"""Real duties: what is editorial never burdens, and work put into any of them is seen."""

import pytest

from dutylist.wording import Leaning, leaning, weigh
from wording.shipped import ADDED, EDITORIAL, texts

BURDENS = {Leaning.TOWARD, Leaning.BOTH}


@pytest.mark.parametrize("edit", EDITORIAL)
def test_an_editorial_change_of_a_real_duty_burdens_in_neither_direction(edit: str) -> None:
    for text in texts():
        other = EDITORIAL[edit](text)
        assert leaning(weigh(text, other)) not in BURDENS, other
        assert leaning(weigh(other, text)) not in BURDENS, other


@pytest.mark.parametrize("clause", ADDED)
def test_a_clause_put_at_the_end_of_a_real_duty_burdens(clause: str) -> None:
    for text in texts():
        assert leaning(weigh(text, f"{text[:-1]}，{clause}。")) in BURDENS, text
