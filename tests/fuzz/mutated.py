"""Good plain data with broken parts: of another kind, missing, empty, huge, foreign, twice."""

import copy
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from fuzz.texts import WORDS

Data = Any  # whatever YAML can hold, and a mutation made of it

_NESTED: Data = "x"
for _ in range(25):
    _NESTED = [_NESTED]

VALUES = st.one_of(
    WORDS,
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.sampled_from(
        [[], {}, [[]], [None], {"": None}, {"x": 1}, ["x"] * 3, _NESTED, 1.5, [{"id": "a"}]]
    ),
    st.sampled_from(
        [
            *("peace-fire", "peace-dogs", "city-trees", "peace-old", "sample-street", "2026.1"),
            *("2025.1", "230202001", "230202", "emergency", "local", "old-safety", "2026-001"),
            *("sample-overlay", "peace-snow", "peace-fire.1", "fire", "duty", "performance"),
            *("street", "township", "mixed", "2026-10-08", "9999-12-31", "0001-01-01", "*"),
            *("sha256:" + "0" * 64, "公开", "internal", "support", "withdrawn", "《刑法》第一条"),
        ]
    ),
)


@st.composite
def broken(draw: st.DrawFn, good: Data) -> Data:
    """Draw data that was good until one to four of its parts were changed."""
    data = copy.deepcopy(good)
    for _ in range(draw(st.integers(1, 4))):
        holders = list(_holders(data))
        if not holders:
            break
        _change(draw, draw(st.sampled_from(holders)), good)
    return data


def _change(draw: st.DrawFn, holder: Data, good: Data) -> None:
    keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
    how = draw(st.sampled_from(["set", "set", "drop", "add", "twice", "elsewhere", "shuffle"]))
    key: Any = draw(st.sampled_from(keys)) if keys else None
    match how:
        case "set" if keys:
            holder[key] = copy.deepcopy(draw(VALUES))
        case "drop" if keys:
            del holder[key]
        case "twice" if keys and isinstance(holder, list):
            holder.append(copy.deepcopy(holder[key]))
        case "elsewhere" if keys:
            holder[key] = copy.deepcopy(draw(st.sampled_from(list(_holders(good)))))
        case "shuffle" if isinstance(holder, list):
            holder.reverse()
        case _ if isinstance(holder, dict):
            holder[draw(st.one_of(WORDS, st.sampled_from(_NAMES)))] = copy.deepcopy(draw(VALUES))
        case _:
            holder.append(copy.deepcopy(draw(VALUES)))


_NAMES = (
    *("id", "name", "items", "by", "text", "basis", "merge", "split", "conflicts", "rebase"),
    *("derived", "origin", "part", "withdrawal", "claim", "undecided", "decline", "result", "mode"),
    *("nmae", "名称", "note", "publish", "after", "was", "set", "duties", "record", "authority"),
)


def _holders(data: Data) -> Iterator[Data]:
    """Yield every mapping and list that a change can be made in."""
    if isinstance(data, dict):
        yield data
        for value in data.values():
            yield from _holders(value)
    elif isinstance(data, list):
        yield data
        for value in data:
            yield from _holders(value)
