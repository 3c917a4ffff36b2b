"""A department that bears the local body's name is the local body, wherever the name is given."""

from dataclasses import replace

import pytest

from diff.samples import names
from diff.table import listed
from dutylist.diff import Direction, compare
from dutylist.model import Catalogue, Unit

LIST = listed("fire: 1 emergency lead 组织消防演练; 2 police joint 调查火灾原因")
ABOVE = {"police": "区公安分局"}
BELOW = {"police": "五龙街道办事处"}


def _named(departments: dict[str, str]) -> Catalogue:
    return replace(LIST, departments=departments)


def test_a_department_that_is_renamed_to_the_local_body_hands_its_duties_down() -> None:
    (change,) = compare(_named(ABOVE), _named(BELOW))
    assert change.kind.name == "department-became-local"
    assert (change.before, change.after) == ("区公安分局", "五龙街道办事处")
    assert change.params["duties"] == 1
    (back,) = compare(_named(BELOW), _named(ABOVE))
    assert back.kind.name == "department-ceased-local"


def test_so_does_one_that_is_renamed_in_the_workspace_while_the_list_stays() -> None:
    bare = _named({})
    (change,) = compare(bare, bare, names=BELOW, names_before=ABOVE)
    assert change.kind.name == "department-became-local"
    assert change.path == "workspace.departments[police]"
    assert compare(bare, bare, names=BELOW) == ()


def test_a_unit_of_the_workspace_is_known_whatever_its_name_ends_in() -> None:
    unit = Unit(code="230202001", name="甲开发区管委会", level="street")
    new = _named({"police": "甲开发区管委会"})
    assert names(compare(_named(ABOVE), new)) == ["department-renamed"]
    assert names(compare(_named(ABOVE), new, units=[unit])) == ["department-became-local"]


def test_a_department_without_duties_may_be_called_anything() -> None:
    new = _named({"other": "五龙街道办事处"})
    assert names(compare(_named({"other": "区公安分局"}), new)) == ["department-renamed"]


@pytest.mark.parametrize("by", ["local", "police"])
def test_what_such_a_department_gains_is_toward_the_local_body(by: str) -> None:
    text = (
        f"fire: 1 emergency lead 组织消防演练; 2 police joint 调查火灾原因; 3 {by} joint 登记犬只"
    )
    old, new = (replace(each, departments=BELOW) for each in (LIST, listed(text)))
    (change,) = compare(old, new)
    assert change.kind.name == "local-duty-added"
    assert change.kind.direction is Direction.TOWARD
