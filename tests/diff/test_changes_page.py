"""The page of all kinds of change is what their registry says."""

import re

from dutylist.diff import KINDS, Direction, Level
from scripts import script

TOOL = script("changes_page")


def test_the_page_is_made_from_the_registry() -> None:
    kept = TOOL.PAGE.read_text(encoding="utf-8")
    assert kept == TOOL.page(), "docs/changes.md is stale: run `python tools/changes_page.py`"


def test_each_kind_stands_on_the_page_once_and_those_of_the_gate_in_bold() -> None:
    rows = re.findall(r"^\| (\*\*)?(DC\d{3})(?:\*\*)? \| `([a-z-]+)` \|", TOOL.page(), re.MULTILINE)
    assert sorted(code for _, code, _ in rows) == sorted(kind.code for kind in KINDS)
    assert {name for _, _, name in rows} == {kind.name for kind in KINDS}
    gated = {
        kind.code
        for kind in KINDS
        if kind.level is Level.SUBSTANTIVE and kind.direction is Direction.TOWARD
    }
    assert {code for bold, code, _ in rows if bold} == gated


def test_no_sentence_breaks_its_table() -> None:
    for line in TOOL.page().splitlines():
        if line.startswith("| "):
            assert line.count("|") == 8
