"""Two versions side by side, and what they come to in one line."""

from dataclasses import replace

import pytest
from hypothesis import given

from burden.listed import counted, duty, item, listed
from burden.test_account import ACTS, ENFORCES, HELPS, LEADS, items
from dutylist.burden import Account, Measure, Outcome, bodies, compared, verdict
from dutylist.model import Item, Role
from dutylist.texts import Lang


def _of(*duties: str, items: int = 1, role: Role = Role.SUPPORT) -> Account:
    """Return the account of some items, the first of which holds all duties."""
    first = item("a", *(duty(f"a.{at}", text, role=role) for at, text in enumerate(duties, 1)))
    rest = [item(f"b{at}", duty(f"b{at}.1", "拟订计划", "emergency")) for at in range(1, items)]
    return counted(listed(first, *rest))


@pytest.mark.parametrize(
    ("old", "new", "outcome", "told"),
    [
        (_of(HELPS), _of(HELPS), Outcome.SAME, "事项数不变，基层职责条数不变：基层负担未变"),
        (
            _of(HELPS, items=5),
            _of(HELPS, ACTS, ACTS),
            Outcome.MASKED,
            "事项减少4项，基层职责增加2条：明减暗增",
        ),
        (
            _of(HELPS, items=5),
            _of(HELPS, role=Role.LEAD),
            Outcome.MASKED,
            "事项减少4项，基层职责条数不变，其中牵头增加1条，负担指数增加2：明减暗增",
        ),
        (
            _of(HELPS, HELPS),
            _of(LEADS),
            Outcome.MASKED,
            "事项数不变，基层职责减少1条，用词为牵头负责的增加1条，负担指数增加1：明减暗增",
        ),
        (
            _of(ENFORCES, items=5),
            replace(_of(ENFORCES), steps=1),
            Outcome.MASKED,
            "事项减少4项，基层职责条数不变，由基层办理的流程环节增加1个：明减暗增",
        ),
        (
            _of(HELPS, items=5),
            _of(HELPS),
            Outcome.SAME,
            "事项减少4项，基层职责条数不变：基层负担未变",
        ),
        (
            _of(HELPS),
            _of(HELPS, ACTS, items=2),
            Outcome.HEAVIER,
            "事项增加1项，基层职责增加1条：基层负担加重",
        ),
        (
            _of(ENFORCES),
            _of(ACTS, ACTS),
            Outcome.HEAVIER,
            "事项数不变，基层职责增加1条，执法类减少1条：基层负担加重",
        ),
        (
            _of(HELPS, ACTS, items=2),
            _of(HELPS),
            Outcome.LIGHTER,
            "事项减少1项，基层职责减少1条：基层负担减轻",
        ),
        (
            _of(ACTS, ACTS, ACTS),
            _of(ACTS, ENFORCES),
            Outcome.MIXED,
            "事项数不变，基层职责减少1条，执法类增加1条：有增有减",
        ),
    ],
)
def test_one_line_says_what_two_versions_come_to(
    old: Account, new: Account, outcome: Outcome, told: str
) -> None:
    found = verdict(old, new)
    assert (found.outcome, found.text.show(Lang.ZH)) == (outcome, told)


def test_a_new_list_is_told_as_one() -> None:
    found = verdict(None, _of(HELPS)).text
    assert found.zh == "清单为新增，事项增加1项，基层职责增加1条：基层负担加重"
    assert found.en.startswith("a new list, 1 more items, 1 more local duties")
    assert verdict(_of(HELPS), None).outcome is Outcome.LIGHTER


@given(items(), items())
def test_the_table_of_two_versions_mirrors_that_of_the_other_way_round(
    one: tuple[Item, ...], other: tuple[Item, ...]
) -> None:
    old, new = counted(listed(*one)), counted(listed(*other))
    there, back = compared(old, new), compared(new, old)
    assert [row.measure for row in there] == list(Measure)
    assert [row.difference for row in there] == [-row.difference for row in back]
    assert {row.by: row.difference for row in bodies(old, new)} == {
        row.by: -row.difference for row in bodies(new, old)
    }


@given(items(), items())
def test_a_list_that_leaves_more_work_never_counts_as_lighter(
    one: tuple[Item, ...], other: tuple[Item, ...]
) -> None:
    old, new = counted(listed(*one)), counted(listed(*other))
    found = verdict(old, new).outcome
    if new.weight > old.weight:
        assert found in {Outcome.MASKED, Outcome.HEAVIER, Outcome.MIXED}
        assert found is not Outcome.MIXED or new.items >= old.items
    if found is Outcome.LIGHTER:
        assert new.lead_duties <= old.lead_duties


@given(items())
def test_a_version_compared_with_itself_is_the_same(made: tuple[Item, ...]) -> None:
    found = counted(listed(*made))
    assert verdict(found, found).outcome is Outcome.SAME
    assert not any(row.difference for row in compared(found, found))


def test_fewer_items_that_hide_more_burden_are_seen_in_one_line() -> None:
    def version(items: int, duties: int, leads: int) -> Account:
        made = [
            duty(f"a.{at}", ACTS, role=Role.LEAD if at < leads else Role.SUPPORT)
            for at in range(duties)
        ]
        return counted(listed(item("a", *made), *(item(f"b{at}") for at in range(1, items))))

    found = verdict(version(112, 333, 12), version(108, 341, 19))
    assert found.outcome is Outcome.MASKED
    assert found.text.zh == "事项减少4项，基层职责增加8条，其中牵头增加7条：明减暗增"
    assert found.text.en == (
        "4 fewer items, 8 more local duties, 7 more to lead: fewer on paper, more in fact"
    )
