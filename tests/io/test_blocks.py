"""Items that were read before are taken from there, and nothing about a file depends on it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from diff.planted import listed
from dutylist.io import blocks, write
from dutylist.io.opened import Opened, open_bytes
from dutylist.io.places import numbered

BASE = write.catalogue_text(replace(listed(6), retired=("m900",)))
LINES = BASE.splitlines()
ODD = (
    *("  - id: x", "  -", "  - ", "    name: 甲", "      - 甲", "# 说明", "", "---", "..."),
    *("%YAML 1.1", '    note: "甲', '  - 乙"', "    note: |", "    note: >+"),
    *("    note: &a 甲", "    note: *a", "    note: [", "    note: {a: 1", "x: 1", "  x: 1"),
    *("items:", "retired: []", "  retired:", "\t- x", "    name: 010", "    name: 甲: 乙"),
    *("    name: 甲\r", "    id: m001", "- x", " - x", "   - x"),
)  # fmt: skip


@pytest.fixture(autouse=True)
def _nothing_known() -> Iterator[None]:
    blocks.forget()
    yield
    blocks.forget()


def _told(opened: Opened) -> tuple[object, ...]:
    source = opened.source
    routes = numbered(source.file, source.data)
    places = {route: source.locate(route) for route in routes}
    keys = {route: source.locate(route, key=True) for route in routes}
    return (source.data, opened.findings, opened.kind, opened.partial, places, keys)


def _alike(text: str) -> None:
    raw = text.encode()
    blocks.forget()
    alone = _told(open_bytes("new.yaml", raw))
    blocks.forget()
    open_bytes("old.yaml", BASE.encode())
    assert _told(open_bytes("new.yaml", raw)) == alone
    assert _told(open_bytes("new.yaml", raw)) == alone


LINE = st.integers(0, len(LINES) - 1)
EDITS = st.lists(st.tuples(st.sampled_from("-+=~"), LINE, st.sampled_from(ODD)), max_size=4)


@given(EDITS)
@example([("+", len(LINES) - 1, "x: 1")])
@example([("+", 60, '    note: "甲'), ("+", 61, '  - 乙"')])
def test_an_edited_file_reads_the_same_whatever_was_read_before(
    edits: list[tuple[str, int, str]],
) -> None:
    lines = list(LINES)
    for what, wanted, line in edits:
        at = min(wanted, len(lines) - 1)
        if what == "-":
            del lines[at]
        elif what == "+":
            lines.insert(at, line)
        elif what == "=":
            lines[at] = line
        else:
            lines[at] = lines[at][:-1]
    _alike("\n".join(lines) + "\n")


@pytest.mark.parametrize(
    "text",
    [
        BASE,
        BASE.rstrip("\n"),
        BASE + "\n\n",
        BASE.replace("\n", "\r\n"),
        "\ufeff" + BASE,
        BASE.replace("id: m003", "id: m000"),
        BASE.replace("  - id: m002", "  -   id: m002"),
        BASE.replace("\nitems:\n", "\nitems: # 事项\n"),
        BASE.replace("\nitems:\n", "\nitems:\n# 说明\n"),
    ],
    ids=["same", "no end", "blank end", "crlf", "bom", "twice", "dash", "remark", "remark below"],
)
def test_forms_of_one_file_read_the_same(text: str) -> None:
    _alike(text)


def test_shared_items_are_the_same_value_and_stand_on_their_own_lines() -> None:
    one = open_bytes("old.yaml", BASE.encode())
    two = open_bytes("new.yaml", BASE.replace("title: 街", "note: 新版\ntitle: 街").encode())
    items, others = one.source.data["items"], two.source.data["items"]
    assert isinstance(items, list)
    assert isinstance(others, list)
    assert [a is b for a, b in zip(items, others, strict=True)].count(True) == len(items) - 1
    old, new = (each.source.locate((each.source.file, "items", 3, "name")) for each in (one, two))
    assert new.line == old.line + 1
    assert BASE.splitlines()[old.line - 1].strip().startswith("name:")


def test_what_is_at_fault_is_not_kept() -> None:
    wrong = BASE.replace("category: c1", "kategory: c1")
    found = open_bytes("old.yaml", wrong.encode()).findings
    assert found
    assert len(open_bytes("new.yaml", wrong.encode()).findings) == len(found)


def test_what_is_kept_has_an_end() -> None:
    for at in range(6):
        text = write.catalogue_text(listed(900)).replace("id: m", f"id: n{at}-")
        open_bytes(f"{at}.yaml", text.encode())
        assert blocks.kept() <= blocks.MOST
