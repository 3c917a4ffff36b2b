from typing import Any

import pytest

from verify.copies import Place, judged
from verify.pages_altered import PAGES

Told = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def told(place: Place, tmp_path_factory: pytest.TempPathFactory) -> Told:
    page = place.copy("html")
    cases = {f"{name}.html": change(page) for name, (change, _, _) in PAGES.items()}
    return judged(place, cases, tmp_path_factory.mktemp("pages"))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_was_changed_by_hand_is_altered(told: Told, name: str) -> None:
    _, kind, item = PAGES[name]
    verdict = told[f"{name}.html"]
    found = [(each["kind"], each["item"]) for each in verdict["differences"]]
    assert kind in [kind for kind, _ in found], verdict
    assert item is None or (kind, item) in found, verdict
    assert verdict["state"] == "altered", verdict


def test_one_change_is_one_difference_with_both_texts(told: Told) -> None:
    (found,) = told["text.html"]["differences"]
    assert "由社区上门劝阻、处罚并留下记录" in found["says"]
    assert "由社区上门劝阻、调解并留下记录" in found["should"]
    assert found["place"].endswith("p.text")
    assert found["line"] > 100
