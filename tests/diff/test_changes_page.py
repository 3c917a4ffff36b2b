"""The page of all kinds of change is what their registry says."""

import re
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType

import pytest

from command import TOP
from dutylist.diff import KINDS, Direction, Level

PATH = TOP / "tools" / "changes_page.py"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = spec_from_file_location("changes_page", PATH)
    assert spec is not None
    assert spec.loader is not None
    made = module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def test_the_page_is_made_from_the_registry(tool: ModuleType) -> None:
    kept = tool.PAGE.read_text(encoding="utf-8")
    assert kept == tool.page(), "docs/changes.md is stale: run `python tools/changes_page.py`"


def test_each_kind_stands_on_the_page_once_and_those_of_the_gate_in_bold(tool: ModuleType) -> None:
    rows = re.findall(r"^\| (\*\*)?(DC\d{3})(?:\*\*)? \| `([a-z-]+)` \|", tool.page(), re.MULTILINE)
    assert sorted(code for _, code, _ in rows) == sorted(kind.code for kind in KINDS)
    assert {name for _, _, name in rows} == {kind.name for kind in KINDS}
    gated = {
        kind.code
        for kind in KINDS
        if kind.level is Level.SUBSTANTIVE and kind.direction is Direction.TOWARD
    }
    assert {code for bold, code, _ in rows if bold} == gated


def test_no_sentence_breaks_its_table(tool: ModuleType) -> None:
    for line in tool.page().splitlines():
        if line.startswith("| "):
            assert line.count("|") == 8
