"""Whoever approves a change sees its words, and those before them where they are known."""

import pytest

from admission.made import DOGS, FIRE, a_catalogue, a_change, duties, duty, item, on_overlay, space
from checks.builders import a_workspace
from checks.samples import Data
from dutylist import admission
from dutylist.admission import Line
from dutylist.model import Duty, RecordedChange, Workspace


def lines(change: RecordedChange, workspace: Workspace) -> list[tuple[str, str, str]]:
    """Return what is shown: of a duty its body, role and words."""
    found = admission.approved(change, workspace)
    return [(each.what, _said(each, "before"), _said(each, "after")) for each in found]


def _said(line: Line, side: str) -> str:
    value = getattr(line, side)
    if isinstance(value, Duty):
        return f"{value.by} {value.role.value} {value.text}"
    return str(value)


FIRST, SECOND = "emergency lead 巡查登记peace-fire.1", "local support 巡查登记peace-fire.2"
MADE = ("peace-all.1", "None", "local lead 巡查登记peace-all.1")
SET: Data = {"name": "消防", "basis": ["《中华人民共和国消防法》第四条"], "posts": ["甲", "乙"]}

OVERLAYS: dict[str, tuple[RecordedChange, Data, list[tuple[str, str, str]]]] = {
    "an item added": (
        on_overlay("add", "peace-all"),
        {"add": [{"item": item("peace-all", "合并")}]},
        [("peace-all", "None", "合并"), MADE],
    ),
    "one duty of an item added": (
        on_overlay("add", "peace-all", "peace-all.1"),
        {"add": [{"item": item("peace-all", "合并")}]},
        [MADE],
    ),
    "a merge": (
        on_overlay("merge", "peace-all"),
        {"merge": [{"items": [FIRE, DOGS], "into": item("peace-all", "合并")}]},
        [("peace-all", "None", "合并"), MADE],
    ),
    "a split": (
        on_overlay("split"),
        {"split": [{"item": FIRE, "into": [item("peace-all", "合并")]}]},
        [("peace-all", "None", "合并"), MADE],
    ),
    "fields of an item": (
        on_overlay("edit"),
        {"edit": [{"item": FIRE, "was": {"name": "消防安全"}, "set": SET}]},
        [
            ("peace-fire name", "消防安全", "消防"),
            ("peace-fire basis", "None", "《中华人民共和国消防法》第四条"),
            ("peace-fire posts", "None", "甲；乙"),
        ],
    ),
    "duties of an item": (
        on_overlay("edit"),
        {
            "edit": [
                {
                    "item": FIRE,
                    "duties": {
                        "add": [duty("peace-fire.3", text="报告")],
                        "remove": [{"id": "peace-fire.1"}],
                        "edit": [
                            {"id": "peace-fire.2", "was": {"text": "旧"}, "set": {"text": "新"}}
                        ],
                    },
                }
            ]
        },
        [
            ("peace-fire.3", "None", "local lead 报告"),
            ("peace-fire.1", FIRST, "None"),
            ("peace-fire.2 text", "旧", "新"),
        ],
    ),
    "a duty that an edit adds": (
        on_overlay("add", FIRE, "peace-fire.3"),
        {"edit": [{"item": FIRE, "duties": {"add": [duty("peace-fire.3", text="报告")]}}]},
        [("peace-fire.3", "None", "local lead 报告")],
    ),
    "a removal": (
        on_overlay("remove"),
        {"remove": [{"item": FIRE, "reason": "taken-back", "taker": "emergency"}]},
        [(FIRE, "消防安全", "taken-back emergency")],
    ),
    "a move": (
        on_overlay("move"),
        {"move": [{"item": FIRE, "category": "city"}]},
        [(FIRE, "peace", "city")],
    ),
    "a claim": (
        on_overlay("claim"),
        {},
        [
            (FIRE, "None", "消防安全"),
            ("peace-fire.1", "None", FIRST),
            ("peace-fire.2", "None", SECOND),
        ],
    ),
}


@pytest.mark.parametrize(("change", "given", "expected"), OVERLAYS.values(), ids=OVERLAYS)
def test_an_action_of_an_overlay_is_shown(
    change: RecordedChange, given: Data, expected: list[tuple[str, str, str]]
) -> None:
    assert lines(change, space(**given)) == expected


def test_a_catalogue_is_shown_against_the_version_that_it_replaces() -> None:
    old = a_catalogue(duties(), version="2025.1")
    later = [*duties(text="组织检查")["duties"][1:], duty("peace-fire.3", text="报告")]
    new = a_catalogue({"duties": later, "name": "消防"}, replaces={"version": "2025.1"})
    assert lines(a_change(), a_workspace(old, new)) == [
        (FIRE, "消防安全", "消防"),
        ("peace-fire.2", SECOND, "local support 组织检查"),
        ("peace-fire.3", "None", "local lead 报告"),
        ("peace-fire.1", FIRST, "None"),
    ]


def test_a_list_issued_as_a_whole_is_shown_by_its_items() -> None:
    found = lines(a_change(action="issue", item=None), space())
    assert found[0] == (FIRE, "None", "消防安全")
    assert len(found) == 3


def test_nothing_is_shown_of_what_is_not_there() -> None:
    assert lines(on_overlay("add", "peace-none"), space()) == []
    assert lines(a_change(item="peace-none"), space()) == []
    other = a_change(where="other", overlay=True)
    assert lines(other, space()) == []
