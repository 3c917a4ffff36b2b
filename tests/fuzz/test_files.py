"""Whatever bytes a file of the workspace holds: findings or success, never an exception."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzz import doors, good
from fuzz.many import many
from fuzz.mutated import Data, broken
from fuzz.texts import YAML, encoded, files

GOOD = good.files()
SOUND = {name: good.written(data) for name, data in GOOD.items()}
BLOCKS = "dutylist: catalogue/1\nid: a\nitems:\n"


def test_the_sound_workspace_is_sound() -> None:
    assert " 错误 " not in doors.workspace(SOUND)[0]


@given(files())
@many(150)
def test_any_bytes_are_answered(raw: bytes) -> None:
    doors.yaml(raw)


@given(st.lists(YAML, min_size=1, max_size=6), YAML)
@many(150)
def test_items_in_blocks_are_answered_the_same_twice(items: list[str], rest: str) -> None:
    text = BLOCKS + "".join(f"  - {item}\n" for item in items) + rest
    doors.yaml(encoded(text, "utf-8"))


@pytest.mark.parametrize("name", list(GOOD))
@given(st.data())
@many(12)
def test_a_file_with_broken_parts_is_answered(name: str, data: st.DataObject) -> None:
    changed: Data = data.draw(broken(GOOD[name]))
    doors.workspace({**SOUND, name: good.written(changed)})


@given(broken(GOOD))
@many(12)
def test_a_workspace_with_broken_files_is_answered(changed: dict[str, Data]) -> None:
    named = {name: each for name, each in changed.items() if name.endswith(".yaml")}
    made = {name: good.written(each) for name, each in named.items() if each is not None}
    doors.workspace({"dutylist.yaml": SOUND["dutylist.yaml"], **made})


@given(st.sampled_from(sorted(GOOD)), files())
@many(12)
def test_noise_among_good_files_is_answered(name: str, raw: bytes) -> None:
    doors.workspace({**SOUND, name: raw})


@given(broken(good.catalogue()), broken(good.catalogue()))
@many(25)
def test_any_two_lists_are_compared(old: Data, new: Data) -> None:
    doors.diff(good.written(old), good.written(new))


@given(broken(good.inventory()), broken(good.lineage()), broken(good.catalogue()))
@many(25)
def test_any_lineage_is_proved_or_refused(raw: Data, fates: Data, made: Data) -> None:
    doors.lineage(good.written(raw), good.written(fates), good.written(made))
