"""The place of one value is what counting all values gives."""

from hypothesis import given
from hypothesis import strategies as st

from dutylist.io.places import Places, numbered, size
from dutylist.model import Plain

NAMES = st.sampled_from(("items", "id", "a", "b"))
VALUES: st.SearchStrategy[Plain] = st.recursive(
    st.sampled_from((None, True, 1, "甲")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=12,
)
STEPS = st.lists(NAMES | st.integers(-1, 3), max_size=4)


@given(st.dictionaries(NAMES, VALUES, max_size=3), st.lists(STEPS, max_size=5))
def test_every_value_is_found_where_counting_finds_it(
    data: dict[str, Plain], others: list[list[str | int]]
) -> None:
    counted = numbered("f", data)
    keys = size(data) - len(counted)
    assert keys == _keys(data)
    asked = [*counted, *(("f", *steps) for steps in others), ("g",), ("g", "items")]
    places, settled = Places("f", data), Places("f", data)
    settled.settle()
    for route in asked:
        assert places.find(route) == settled.find(route)
        assert places.find(route)[1] == counted.get(places.find(route)[0], 0)


def _keys(value: Plain) -> int:
    """Return how many keys there are in a value."""
    if isinstance(value, dict):
        return len(value) + sum(map(_keys, value.values()))
    return sum(map(_keys, value)) if isinstance(value, list) else 0


def test_what_was_settled_stays_where_it_was() -> None:
    data: dict[str, Plain] = {"a": {"b": [1, 2]}, "items": ["x"]}
    places = Places("f", data)
    places.settle()
    del data["a"]
    assert places.find(("f", "items", 0)) == (("f", "items", 0), 9)
