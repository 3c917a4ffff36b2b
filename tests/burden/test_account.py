"""What one list lays on the local body, counted and weighed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from burden.listed import NAMES, counted, duty, figures, item, listed
from dutylist.burden import Measure, account
from dutylist.model import Basis, Guide, Item, Publish, Role, Step, Unit

LEADS = "牵头开展燃气安全整治"
ENFORCES = "对占道经营的处以罚款"
ACTS = "登记辖区内的烟花爆竹零售点"
HELPS = "协助应急管理部门开展检查"


def test_duties_are_counted_by_body_and_role() -> None:
    found = counted(
        listed(
            item(
                "a",
                duty("a.1", "组织检查", "emergency", Role.LEAD),
                duty("a.2", ACTS, role=Role.JOINT),
            ),
            item("b", duty("b.1", "拟订计划", "emergency", Role.LEAD), duty("b.2", HELPS)),
        )
    )
    assert found.bodies["emergency"] == {Role.LEAD: 2, Role.JOINT: 0, Role.SUPPORT: 0}
    assert found.roles == {Role.LEAD: 0, Role.JOINT: 1, Role.SUPPORT: 1}
    assert (found.local_duties, found.department_duties, found.lead_duties) == (2, 2, 0)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        (LEADS, Measure.GRADE_LEAD),
        (ENFORCES, Measure.GRADE_ENFORCE),
        (ACTS, Measure.GRADE_OWN),
        (HELPS, Measure.GRADE_HELP),
    ],
)
def test_a_local_duty_counts_by_its_strongest_verb(text: str, measure: Measure) -> None:
    found = figures(counted(listed(item("a", duty("a.1", text)))))
    grades = [each for each in Measure if each.value.startswith("grade-")]
    assert [each for each in grades if found[each]] == [measure]


@pytest.mark.parametrize(
    ("text", "role", "weight"),
    [
        (HELPS, Role.SUPPORT, 1),
        (ACTS, Role.SUPPORT, 2),
        (ENFORCES, Role.SUPPORT, 2),
        (LEADS, Role.SUPPORT, 3),
        (HELPS, Role.JOINT, 2),
        (HELPS, Role.LEAD, 3),
    ],
)
def test_neither_mild_words_nor_a_mild_role_make_a_duty_lighter(
    text: str, role: Role, weight: int
) -> None:
    assert counted(listed(item("a", duty("a.1", text, role=role)))).weight == weight


def test_a_delegation_takes_an_enforcing_duty_out_of_those_without_one() -> None:
    bare = duty("a.1", ENFORCES)
    given_away = replace(
        bare, id="a.2", delegation=Basis(text="《中华人民共和国行政处罚法》第二十四条")
    )
    found = counted(listed(item("a", bare, given_away), item("b", duty("b.1", ACTS))))
    assert (found.enforced_items, found.enforced, found.undelegated) == (1, 2, 1)


def test_a_department_that_bears_a_townships_name_is_the_local_body() -> None:
    catalogue = listed(item("a", duty("a.1", ACTS, "office")))
    assert counted(catalogue, {"office": "示例街道办事处"}).local_duties == 1
    assert counted(catalogue, {"office": "示例区城市管理局"}).local_duties == 0
    bound = replace(catalogue, departments={"office": "示例街道办事处"})
    assert counted(bound, {"office": "示例区城市管理局"}).local_duties == 1
    units = (Unit(code="230202099", name="示例管委会", level="street"),)
    assert account(catalogue, names={"office": "示例管委会"}, units=units).local_duties == 1


def test_steps_of_the_local_body_are_counted_in_guides_and_flows() -> None:
    guide = Guide(steps=(Step("local", "受理"), Step("emergency", "核定"), Step("local", "告知")))
    guided = replace(item("a", duty("a.1", "核定", "emergency")), guide=guide)
    flowing = replace(
        item("b", duty("b.1", "核定", "emergency")),
        fields={"flow": [{"by": "local", "text": "发现"}, {"by": "emergency", "text": "处置"}]},
    )
    found = counted(listed(guided, flowing, item("c", duty("c.1", "核定", "emergency"))))
    assert (found.steps, found.burdening, found.items) == (3, 2, 3)


def test_internal_items_burden_as_well() -> None:
    hidden = replace(item("a", duty("a.1", ACTS)), publish=Publish.INTERNAL)
    assert counted(listed(hidden)).local_duties == 1


@pytest.mark.parametrize(("part", "burdens"), [("basic", 1), ("withdrawn", 0), (None, 1)])
def test_an_item_without_duties_burdens_as_its_part_says(part: str | None, burdens: int) -> None:
    assert counted(listed(item("a", part=part))).burdening == burdens


TEXTS = st.sampled_from([LEADS, ENFORCES, ACTS, HELPS, "做好相关工作", ""])
BODIES = st.sampled_from(["local", *NAMES])


@st.composite
def items(draw: st.DrawFn) -> tuple[Item, ...]:
    made = []
    for number in range(draw(st.integers(0, 4))):
        duties = [
            duty(f"i{number}.{at}", draw(TEXTS), draw(BODIES), draw(st.sampled_from(Role)))
            for at in range(draw(st.integers(0, 4)))
        ]
        made.append(item(f"i{number}", *duties))
    return tuple(made)


@given(items())
def test_every_sum_is_the_sum_of_its_parts(made: tuple[Item, ...]) -> None:
    found = counted(listed(*made))
    duties = [duty for each in made for duty in each.duties]
    assert found.local_duties == sum(each.by == "local" for each in duties)
    assert found.local_duties + found.department_duties == len(duties)
    assert sum(found.grades.values()) == sum(found.backing.values()) == found.local_duties
    assert found.local_duties <= found.weight <= 3 * found.local_duties
    assert found.undelegated == found.enforced >= found.enforced_items
    assert found.burdening <= found.items == len(made)
