import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutylist.verify.align import segments
from dutylist.verify.data import differences
from verify.copies import Change, Place, judged, replaced

ITEM = "safety-nuisance"
Told = dict[str, dict[str, Any]]


def _json(change: Callable[[dict[str, Any]], object]) -> Change:
    def changed(raw: bytes) -> bytes:
        data = json.loads(raw)
        change(data)
        return json.dumps(data, ensure_ascii=False).encode()

    return changed


DATA: dict[str, tuple[Change, str, str | None, str]] = {
    "text.json": (
        _json(lambda data: data["items"][-1]["duties"][0].update(text="另行规定")),
        "changed",
        ITEM,
        "items[safety-nuisance].duties[safety-nuisance.1].text",
    ),
    "item-gone.json": (_json(lambda data: data["items"].pop()), "missing", ITEM, f"items[{ITEM}]"),
    "item-added.json": (
        _json(lambda data: data["items"].append({"id": "x", "name": "新事项"})),
        "added",
        "x",
        "items[x]",
    ),
    "duty-gone.json": (
        _json(lambda data: data["items"][-1]["duties"].pop(1)),
        "missing",
        ITEM,
        "items[safety-nuisance].duties[safety-nuisance.2]",
    ),
    "order.json": (
        _json(lambda data: data["items"].insert(0, data["items"].pop())),
        "moved",
        ITEM,
        f"items[{ITEM}]",
    ),
    "key-added.json": (_json(lambda data: data.update(extra=1)), "added", None, "extra"),
    "count.json": (
        _json(lambda data: data["counts"].update(items=42)),
        "changed",
        None,
        "counts.items",
    ),
    "number.json": (_json(lambda data: data.update(title=1.5)), "changed", None, "title"),
    "digest.json": (_json(lambda data: data.update(digest="sha256:0")), "changed", None, "digest"),
    "version.json": (_json(lambda data: data.update(version="2025.1")), "changed", None, "version"),
    "twice.json": (
        replaced('"kind": "duty"', '"kind": "service",\n  "kind": "duty"'),
        "markup",
        None,
        "kind",
    ),
    "text.yaml": (
        replaced("统一监督管理噪声和大气污染防治", "不再监督管理噪声"),
        "changed",
        ITEM,
        "items[safety-nuisance].duties[safety-nuisance.1].text",
    ),
    "origin.yaml": (
        replaced("        number: 42\n", "        number: 41\n"),
        "changed",
        ITEM,
        "items[safety-nuisance].origin[0].number",
    ),
    "publish.yaml": (
        replaced("    publish: internal\n", ""),
        "missing",
        None,
        "",
    ),
    "seal.yaml": (replaced("edit · sha256:", "edit · sha256:0000"), "", None, ""),
}


@pytest.fixture(scope="module")
def told(place: Place, tmp_path_factory: pytest.TempPathFactory) -> Told:
    raw = {".json": place.copy("json"), ".yaml": place.yaml}
    cases = {name: change(raw[name[-5:]]) for name, (change, *_) in DATA.items()}
    return judged(place, cases, tmp_path_factory.mktemp("data"))


@pytest.mark.parametrize("name", [name for name in DATA if name != "seal.yaml"])
def test_data_that_was_changed_by_hand_is_altered_route_by_route(told: Told, name: str) -> None:
    _, kind, item, route = DATA[name]
    verdict = told[name]
    found = [each for each in verdict["differences"] if each["kind"] == kind]
    assert verdict["state"] == "altered", verdict
    assert found, verdict
    assert not route or (item, route) in [(each["item"], each["place"]) for each in found], verdict
    assert name.endswith("json") or found[0]["line"] > 1


def test_a_comment_above_a_list_is_no_seal_and_says_nothing(told: Told) -> None:
    assert told["seal.yaml"]["state"] == "equal"


@given(st.lists(st.integers(0, 6), max_size=30), st.lists(st.integers(0, 6), max_size=30))
def test_segments_tell_all_in_which_sequences_differ(first: list[int], second: list[int]) -> None:
    made, at = [], 0
    for begin, end, other, other_end in segments(first, second):
        made += first[at:begin] + second[other:other_end]
        at = end
    assert made + first[at:] == second
    assert list(segments(first, first)) == []


_PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(0, 3) | st.text("ab", max_size=2),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "name", "x"]), inner, max_size=3)
    ),
    max_leaves=12,
)


def _ordered(value: object) -> str:
    return json.dumps(value, sort_keys=True)


@given(_PLAIN, _PLAIN)
def test_data_without_differences_is_the_same_data(made: Any, given: Any) -> None:  # noqa: ANN401
    found = list(differences(made, given))
    assert bool(found) == (_ordered(made) != _ordered(given))
    assert list(differences(made, made)) == []
