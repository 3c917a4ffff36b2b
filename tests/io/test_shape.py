"""One slip against a schema is one finding, at the line to mend, in words that help."""

import re
from pathlib import Path

import pytest

from dutylist.findings import Severity
from dutylist.io import faults
from dutylist.io.opened import Opened, open_bytes, open_file
from dutylist.texts import Lang
from io_lists import LIST, changed

NAME = "    name: 甲"
LEVEL = "level: street"
TITLE = "title: 清单"

FAULTY = (
    ("misspelt-kind", "catalogue/1", "catalog/1", "DL030", 1, 11, "catalog/1"),
    ("newer", "catalogue/1", "catalogue/2", "DL031", 1, 11, "catalogue/2"),
    ("no-kind", "dutylist: catalogue/1\n", "", "DL030", 1, 1, "缺失"),
    ("misspelt-field", NAME, "    nmae: 甲", "DL032", 13, 5, "是不是 name？"),
    ("unknown-field", NAME, f"{NAME}\n    colour: 红", "DL032", 14, 5, "colour"),
    ("no-title", f"{TITLE}\n", "", "DL033", 1, 1, "title"),
    ("null", TITLE, "title:", "DL034", 3, 1, "title"),
    ("empty-text", TITLE, 'title: ""', "DL034", 3, 1, "title"),
    ("empty-block", TITLE, "title: |", "DL034", 3, 1, "title"),
    ("empty-name", NAME, "    name:", "DL034", 13, 5, "items[1].name"),
    ("list-for-text", TITLE, "title: [清单]", "DL035", 3, 8, "应当是文字，现在是列表"),
    ("text-for-mapping", "- id: peace\n    name: 平安", "- peace", "DL035", 9, 5, "映射"),
    ("word-for-switch", NAME, f"{NAME}\n    required: ja", "DL035", 14, 15, "true 或 false"),
    ("misspelt-level", LEVEL, "level: stret", "DL036", 7, 8, "是不是 street？"),
    ("misspelt-role", "role: lead", "role: leading", "DL036", 16, 39, "是不是 lead？"),
    ("capital-in-id", "id: one\n", "id: One\n", "DL037", 12, 9, "One"),
    ("break-in-id", "id: one\n", 'id: "one\\n"\n', "DL037", 12, 9, r"one\u000a"),
    ("wide-digits", '"230202"', '"２３０２０２"', "DL037", 6, 15, "２３０２０２"),
    ("short-day", LEVEL, f"{LEVEL}\neffective: 2026-2-3", "DL037", 8, 12, "2026-2-3"),
    ("no-such-day", LEVEL, f"{LEVEL}\neffective: 2026-02-30", "DL038", 8, 12, "2026-02-30"),
    ("no-leap-day", LEVEL, f"{LEVEL}\neffective: 2025-02-29", "DL038", 8, 12, "2025-02-29"),
    ("long-name", NAME, f"    name: {'字' * 600}", "DL039", 13, 11, "至多 500 字"),
    ("negative", LEVEL, f"{LEVEL}\ndeclares:\n  items: -3", "DL039", 9, 10, "不小于 0"),
    (
        "none",
        "categories:\n  - id: peace\n    name: 平安",
        "categories: []",
        "DL039",
        8,
        13,
        "1 个",
    ),
)


def _opened(raw: bytes) -> Opened:
    return open_bytes("f.yaml", raw)


def _items(opened: Opened) -> list[object]:
    items = opened.source.data["items"]
    assert isinstance(items, list)
    return [each if each is None else each["id"] for each in items]


@pytest.mark.parametrize("row", FAULTY, ids=lambda row: row[0])
def test_one_slip_is_one_finding(row: tuple[str, str, str, str, int, int, str]) -> None:
    _, old, new, code, line, column, words = row
    found = _opened(changed(old, new)).findings
    assert [(each.fault.code, each.at.line, each.at.column) for each in found] == [
        (code, line, column)
    ]
    assert words in found[0].message(Lang.ZH)
    assert re.search("[一-鿿]", found[0].remedy(Lang.ZH))
    assert "{" not in found[0].message(Lang.EN) + found[0].remedy(Lang.EN)


def test_each_fault_of_shape_is_provoked_here() -> None:
    assert {row[3] for row in FAULTY} == {fault.code for fault in faults.SHAPE}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (TITLE, "title: 5"),
        ('"230202"', "230202"),
        (LEVEL, f"{LEVEL}\neffective: 2024-02-29"),
        (LEVEL, f'{LEVEL}\neffective: "2026-11-23"'),
        (NAME, f"{NAME}\n    required: true"),
    ],
)
def test_what_looks_similar_passes(old: str, new: str) -> None:
    opened = _opened(changed(old, new))
    assert (opened.kind, opened.findings) == ("catalogue", ())


def test_a_number_where_text_belongs_is_the_text_that_was_typed() -> None:
    assert _opened(changed('"230202"', "230202")).source.data["jurisdiction"] == "230202"


def test_an_entry_at_fault_is_set_aside_and_the_others_keep_their_places() -> None:
    opened = _opened(changed("role: lead", "role: leading"))
    assert opened.kind == "catalogue"
    assert _items(opened) == [None, "two"]


def test_an_unknown_field_is_dropped_and_its_entry_kept() -> None:
    opened = _opened(changed(NAME, f"{NAME}\n    colour: 红"))
    assert _items(opened) == ["one", "two"]


def test_independent_slips_are_found_in_one_run() -> None:
    text = LIST.replace("role: support", "role: suport").replace(TITLE, "title:")
    found = [each.fault.code for each in _opened(text.encode()).findings]
    assert sorted(found) == ["DL034", "DL036", "DL036"]


def test_a_fault_of_form_in_the_file_keeps_it_from_being_used() -> None:
    opened = _opened(LIST.encode() + b"id: b\n")
    assert opened.kind is None
    assert [each.fault.severity for each in opened.findings] == [Severity.ERROR]


def test_what_cannot_be_opened_is_a_finding(tmp_path: Path) -> None:

    (tmp_path / "list.yaml").mkdir()
    for path in (tmp_path / "list.yaml", tmp_path / "none.yaml"):
        assert [each.fault.code for each in open_file(path).findings] == ["DL009"]
