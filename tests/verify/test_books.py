from typing import Any

import pytest

from verify.books_altered import BOOKS, ITEM
from verify.copies import Place, judged
from verify.looks import NAME

Told = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def told(place: Place, tmp_path_factory: pytest.TempPathFactory) -> Told:
    book = place.copy("xlsx")
    cases = {f"{name}.xlsx": change(book) for name, (change, _, _) in BOOKS.items()}
    return judged(place, cases, tmp_path_factory.mktemp("books"))


@pytest.mark.parametrize("name", BOOKS)
def test_a_workbook_that_was_changed_by_hand_is_altered(told: Told, name: str) -> None:
    _, wanted, says = BOOKS[name]
    verdict = told[f"{name}.xlsx"]
    found = [(each["kind"], each["item"], each["says"]) for each in verdict["differences"]]
    assert wanted in [each[:2] for each in found], found
    assert says is None or (*wanted, says) in found, found
    assert verdict["state"] == "altered", verdict


def test_one_cell_is_one_difference_with_its_place_and_both_texts(told: Told) -> None:
    (found,) = told["cell.xlsx"]["differences"]
    assert (found["sheet"], found["place"][0], found["item"]) == ("职责清单", "C", ITEM)
    assert (found["says"], found["should"]) == ("噪声处置", NAME)


def test_a_row_that_is_gone_does_not_blame_all_below(told: Told) -> None:
    kinds = [each["kind"] for each in told["row-deleted.xlsx"]["differences"]]
    assert kinds.count("missing") == 1
    assert len(kinds) < 4
