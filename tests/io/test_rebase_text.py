"""A file that is made to say something else: what stays keeps its layout and comments."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutylist.io.rebase_carry import carried
from dutylist.io.rebase_text import rewritten
from dutylist.io.source import read
from dutylist.io.write import yaml_text
from dutylist.model import Plain

FILE = """\
# 五龙街道
dutylist: overlay/1   # 首行
base:
  version: "2025.1"
remove:
  # 三项都经同意
  - item: a   # 电话确认
    reason: no-such-matter
  - {item: b, reason: transferred, taker: 县局}
  - item: c
    note: |
      两行
      文字
edit:
- item: d
  was: {name: 旧}
  set:
    name: '新'
claim: [x, y]
"""


def said(text: str) -> Any:  # noqa: ANN401  (data of a file)
    return read("a.yaml", text.encode()).data


def changed(text: str, wanted: Plain) -> str:
    assert isinstance(wanted, dict)
    result = rewritten(read("a.yaml", text.encode()), text.encode(), wanted)
    assert said(result.content.decode()) == wanted
    assert result.kept
    return result.content.decode()


def test_a_file_that_says_it_already_stays_byte_for_byte() -> None:
    assert changed(FILE, said(FILE)) == FILE


def test_a_value_is_changed_in_its_place_and_in_its_quotes() -> None:
    data = said(FILE)
    data["base"]["version"] = "2026.1"
    assert changed(FILE, data) == FILE.replace('"2025.1"', '"2026.1"')


def test_a_quoted_text_stays_quoted_and_what_is_no_text_loses_its_quotes() -> None:
    text = 'a: "x"\nb: "y"\n'
    assert changed(text, {"a": 'z"z', "b": 3}) == 'a: "z\\"z"\nb: 3\n'


def test_entries_are_cut_out_with_their_lines() -> None:
    data = said(FILE)
    del data["remove"][0]
    expected = FILE.replace("  - item: a   # 电话确认\n    reason: no-such-matter\n", "")
    assert changed(FILE, data) == expected


def test_a_block_of_text_is_cut_out_to_its_last_line() -> None:
    data = said(FILE)
    del data["remove"][2]
    assert changed(FILE, data) == FILE.replace(
        "  - item: c\n    note: |\n      两行\n      文字\n", ""
    )


def test_a_whole_list_is_cut_out_with_its_key() -> None:
    data = said(FILE)
    del data["edit"]
    assert changed(FILE, data) == FILE.replace(
        "edit:\n- item: d\n  was: {name: 旧}\n  set:\n    name: '新'\n", ""
    )


def test_a_collection_in_brackets_is_written_again_in_brackets() -> None:
    data = said(FILE)
    data["claim"] = ["x", "a, b", "[", "是"]
    data["edit"][0]["was"] = {"name": "旧名: 甲", "note": None}
    text = changed(FILE, data)
    assert 'claim: [x, "a, b", "[", 是]\n' in text
    assert 'was: {name: "旧名: 甲", note: null}\n' in text


def test_new_entries_stand_where_they_belong() -> None:
    data = said(FILE)
    data["remove"].insert(1, {"item": "k", "reason": "covered-elsewhere"})
    data["edit"].append({"item": "e"})
    text = changed(FILE, data)
    assert "no-such-matter\n  - item: k\n    reason: covered-elsewhere\n  - {item: b" in text
    assert "name: '新'\n- item: e\nclaim:" in text


def test_a_new_first_entry_stands_before_the_others() -> None:
    data = said(FILE)
    data["remove"].insert(0, {"item": "k"})
    assert "  - item: k\n  - item: a   # 电话确认\n" in changed(FILE, data)


def test_new_keys_stand_behind_those_that_they_follow() -> None:
    data = said(FILE)
    wanted = {}
    for key, value in data.items():
        wanted[key] = value
        if key == "base":
            wanted["undecided"] = ["p", "q"]
    assert 'version: "2025.1"\nundecided:\n  - p\n  - q\nremove:' in changed(FILE, wanted)


def test_keys_of_entries_can_go_and_come() -> None:
    data = said(FILE)
    data["remove"][0] = {"item": "a", "reason": "no-such-matter", "record": "2026-001"}
    data["remove"][2] = {"item": "c"}
    text = changed(FILE, data)
    assert '    reason: no-such-matter\n    record: "2026-001"\n' in text
    assert "  - item: c\nedit:" in text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a: |\n  x\n  y\nb: 1\n", {"a": "z", "b": 1}),
        ("a: x\n  y\nb: 1\n", {"a": "z", "b": 1}),
        ("a:\nb: 1\n", {"a": "z", "b": 1}),
        ("a:\n  b: 1\n", {"a": "z"}),
        ("a:\n  - b: |\n      x\n    c: 1\n", {"a": [{"b": "z", "c": 1}]}),
        ("a:\n  - b: 1\n", {"a": {"c": 2}}),
        ("a: x\n", {"a": ["y"]}),
        ("a:\n  - b: 1\n    c: 2\n", {"a": [{"c": 2}]}),
        ("a:\n  - |\n    x\n  - y\n", {"a": ["z", "y"]}),
        ("a:\n  -\n    b: 1\n  - c\n", {"a": ["c"]}),
        ("a:\n  - x\n", {"a": []}),
        ("a:\n  b: 1\nc: 2\n", {"a": {}, "c": 2}),
        ("a: 1", {"a": 1, "b": 2}),
        ("a: 1", {"b": 2}),
        ("a:\r\n  - x\r\n  - y\r\n", {"a": ["x", "z", "w"]}),
        ("\ufeffa: 1\n", {"a": 2}),
        ("a:\n  - - x\n    - y\n", {"a": [["x", "z"]]}),
        ("a:\n  -\n    - x\n", {"a": [["y"]]}),
    ],
)
def test_other_layouts_are_changed_too(text: str, wanted: Plain) -> None:
    changed(text, wanted)


def test_line_ends_stay_as_they_are() -> None:
    text = changed("a:\r\n  - x\r\nb: 1\r\n", {"a": ["x", "z"], "b": 1})
    assert text == "a:\r\n  - x\r\n  - z\r\nb: 1\r\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a:\n  - - x\n    - y\n", {"a": [["n", "x", "y"]]}),
        ("# yaml-language-server: $schema=x\n? a\n: 1\n", {"b": 1}),
        ("a:\n  - - x\n    - y\n", {"a": [["y"]]}),
    ],
)
def test_what_cannot_be_spliced_is_written_anew_and_says_so(text: str, wanted: Plain) -> None:
    assert isinstance(wanted, dict)
    result = rewritten(read("a.yaml", text.encode()), text.encode(), wanted)
    assert said(result.content.decode()) == wanted
    head = text.splitlines(keepends=True)[0]
    kept = head if head.startswith("# yaml-language-server") else ""
    if not result.kept:
        assert result.content.decode() == kept + yaml_text(wanted)


KEYS = st.sampled_from(("item", "reason", "note", "set", "was"))
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(-9, 99), st.text("ab:#[]{}, 甲\n'\"-", max_size=6)
)
DATA = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)
FILES = st.dictionaries(st.sampled_from(("id", "remove", "edit", "claim")), DATA, min_size=1)


@given(FILES, FILES)
def test_every_file_can_be_made_to_say_anything(
    before: dict[str, Plain], wanted: dict[str, Plain]
) -> None:
    raw = yaml_text(before).encode()
    result = rewritten(read("a.yaml", raw), raw, wanted)
    assert said(result.content.decode()) == wanted


@given(FILES, FILES)
def test_what_stays_the_same_is_carried_as_it_was_typed(
    old: dict[str, Plain], new: dict[str, Plain]
) -> None:
    assert carried(old, old, new) == new


def test_what_goes_without_saying_stays_unsaid() -> None:
    typed: Plain = {"claim": [], "item": {"cite": "甲"}, "note": "x"}
    old: Plain = {"mode": "all", "item": "甲", "note": "x"}
    new: Plain = {"mode": "all", "undecided": ["a"], "item": "甲", "note": "y"}
    assert carried(typed, old, new) == {
        "claim": [],
        "undecided": ["a"],
        "item": {"cite": "甲"},
        "note": "y",
    }
    claiming: Plain = {"mode": "all", "claim": ["b"], "item": "甲"}
    assert carried(typed, old, claiming) == {"claim": ["b"], "item": {"cite": "甲"}}


def test_entries_are_followed_by_what_they_are_about() -> None:
    old: Plain = [{"item": {"id": "a"}, "n": 1}, {"id": "b"}, "c", {"items": []}]
    typed: Plain = [{"item": {"id": "a"}, "n": 1, "x": 1}, {"id": "b", "x": 1}, "c", {"items": []}]
    new: Plain = [{"item": {"id": "a"}, "n": 2}, {"id": "z"}, "d"]
    assert carried(typed, old, new) == [{"item": {"id": "a"}, "n": 2, "x": 1}, {"id": "z"}, "d"]


def test_an_entry_set_in_by_more_is_written_anew_with_its_list() -> None:
    text = changed("a:\n  -   b: |\n        x\n      c: 1\n", {"a": [{"b": "z", "c": 1}]})
    assert text == "a:\n  -   b: z\n      c: 1\n"
    changed("a:\n  -   b: 1\n      c: 2\n", {"a": [{"c": 2}]})
