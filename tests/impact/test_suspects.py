"""A citation stays suspect until somebody confirms it, and becomes so again when it changes."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dutylist.law import Instrument, Standing, Version
from dutylist.law.suspect import Reason
from dutylist.model import (
    Addition,
    Basis,
    Cited,
    Decision,
    Duty,
    DutyChanges,
    DutyEdit,
    Edit,
    Issued,
    Outcome,
    Prospect,
    Record,
    Replaces,
    Role,
    Workspace,
    examine,
    places,
    suspects,
)
from dutylist.model.record import Channel
from impact.plaza import (
    FIRST,
    ONE,
    SECOND,
    THREE,
    TODAY,
    TWO,
    a_list,
    a_version,
    a_workspace,
    an_instrument,
    an_item,
    an_overlay,
    confirmed,
)

LAW = an_instrument(ONE, TWO)
CITES = [f"《示例广场管理条例》第{number}条" for number in "一二三四五"]


def reasons(workspace: Workspace, day: date = TODAY) -> list[tuple[str, Reason]]:
    found = suspects(workspace, day)
    return [(each.canonical, each.doubt.reason) for each in found if each.doubt is not None]


def keys(found: tuple[Cited, ...]) -> list[tuple[str, str, str | None, str]]:
    return [each.key for each in found]


def test_each_provision_of_a_list_in_force_is_compared_with_its_day() -> None:
    cites = [*CITES, "《示例广场管理条例》", "示例广场管理条例第一条至第二条、第三条第一款"]
    duty = an_item(1, *cites).duties[0]
    listed = a_list(an_item(1, duties=(duty,)))
    assert reasons(a_workspace(LAW, listed)) == [
        (CITES[1], Reason.EDITORIAL),
        (CITES[2], Reason.CHANGED),
        (CITES[3], Reason.GONE),
        ("《示例广场管理条例》", Reason.INSTRUMENT),
        ("《示例广场管理条例》第一条至第二条", Reason.EDITORIAL),
        ("《示例广场管理条例》第三条第一款", Reason.CHANGED),
    ]


DAYS = {"law_as_of": None, "issued": None, "effective": None}
BEFORE, AFTER = date(2025, 6, 30), date(2026, 4, 1)


@pytest.mark.parametrize(
    ("facts", "suspect"),
    [
        ({"law_as_of": BEFORE}, True),
        ({"law_as_of": AFTER}, False),
        ({"issued": Issued(by="示例编办", on=BEFORE), "effective": AFTER}, True),
        ({"issued": Issued(by="示例编办", on=AFTER), "effective": BEFORE}, False),
        ({"effective": BEFORE}, True),
        ({"effective": AFTER}, False),
        ({}, False),
    ],
)
def test_the_day_is_that_of_the_law_else_of_issue_else_of_effect(
    facts: dict[str, object],
    suspect: bool,  # noqa: FBT001
) -> None:
    listed = replace(a_list(an_item(1, CITES[2])), **(DAYS | facts))  # type: ignore[arg-type]
    assert bool(reasons(a_workspace(LAW, listed))) is suspect


def test_without_any_day_a_repeal_is_still_known_and_all_else_is_counted() -> None:
    listed = a_list(an_item(1, CITES[2]), day=None)
    ended = replace(LAW, repealed_by="示例新条例", repealed_on=date(2026, 10, 1))
    assert {reason for _, reason in reasons(a_workspace(ended, listed))} == {Reason.REPEALED}
    examined = examine(a_workspace(LAW, listed), Prospect(day=TODAY))
    assert (examined.cited, examined.unknown) == ((), 2)


def test_a_named_version_goes_before_the_day_of_the_list() -> None:
    noted = an_item(1, "《示例广场管理条例》（2026年3月1日修正）第三条")
    assert reasons(a_workspace(LAW, a_list(noted))) == []
    duty = Duty(
        id="plaza-1.1",
        by="city",
        role=Role.LEAD,
        text="管理广场。",
        basis=(Basis(text=CITES[2], version="2018-01-01"),),
    )
    named = a_list(an_item(1, duties=(duty,)), day=AFTER)
    assert reasons(a_workspace(LAW, named)) == [(CITES[2], Reason.CHANGED)]


def test_a_superseded_list_is_not_looked_at() -> None:
    old = a_list(an_item(1, CITES[2]))
    new = a_list(day=AFTER, version="2026.1", replaces=Replaces(version="2025.1"))
    assert reasons(a_workspace(LAW, old, new)) == []
    overlay = an_overlay("plaza-a", add=(Addition(item=an_item(2, CITES[2])),))
    assert reasons(a_workspace(LAW, old, new, overlays=(overlay,))) == []
    assert reasons(a_workspace(LAW, new, overlays=(overlay,))) == []


def a_record(day: date) -> Record:
    return Record(
        id="2026-001",
        channel=Channel.ADMISSION,
        title="增加广场事项",
        applicant="city",
        reason="需要",
        decision=Decision(by="示例编办", on=day, result=Outcome.APPROVED),
    )


@pytest.mark.parametrize(("day", "suspect"), [(BEFORE, True), (AFTER, False)])
def test_an_addition_rests_on_the_law_of_the_day_that_decided_it(
    day: date,
    suspect: bool,  # noqa: FBT001
) -> None:
    added = Addition(item=an_item(2, CITES[2]), record="2026-001")
    overlay = an_overlay("plaza-a", add=(added,))
    workspace = a_workspace(LAW, a_list(day=AFTER), overlays=(overlay,), records=(a_record(day),))
    assert bool(reasons(workspace)) is suspect


def test_everything_that_an_overlay_sets_is_a_place() -> None:
    basis = [Basis(text=each) for each in CITES]
    duty = replace(an_item(3, CITES[4]).duties[1], delegation=basis[0])
    edit = Edit(
        item="plaza-1",
        set={"basis": (basis[1],), "name": "广场"},
        duties=DutyChanges(
            add=(duty,),
            edit=(DutyEdit(id="plaza-1.0", was={}, set={"delegation": basis[2], "text": "新"}),),
        ),
        authority=basis[3],
    )
    unknown = Edit(item="plaza-9", set={"basis": (basis[0],)})
    overlay = an_overlay("plaza-a", edit=(edit, unknown))
    workspace = a_workspace(LAW, a_list(an_item(1)), overlays=(overlay,))
    found = [
        (each.where, each.duty and each.duty.id, each.basis.text) for each in places(workspace)
    ]
    assert found == [
        ("plaza-a", None, CITES[1]),
        ("plaza-a", None, CITES[3]),
        ("plaza-a", "plaza-3.1", CITES[4]),
        ("plaza-a", "plaza-3.1", CITES[0]),
        ("plaza-a", "plaza-1.0", CITES[2]),
    ]


def test_a_confirmation_covers_one_place_one_provision_and_one_version() -> None:
    listed = a_list(an_item(1, *CITES), an_item(2, CITES[2]))
    workspace = a_workspace(LAW, listed)
    first = suspects(workspace, TODAY)[1]
    assert first.canonical == CITES[2]
    one = replace(workspace, confirmations=confirmed([first.key], TWO))
    assert keys(suspects(one, TODAY)) == [
        key for key in keys(suspects(workspace, TODAY)) if key != first.key
    ]
    older = replace(workspace, confirmations=confirmed([first.key], ONE))
    assert keys(suspects(older, TODAY)) == keys(suspects(workspace, TODAY))


def test_the_last_of_several_confirmations_counts() -> None:
    workspace = a_workspace(LAW, a_list(an_item(1, CITES[2])))
    key = suspects(workspace, TODAY)[0].key
    later = confirmed([key], TWO)
    earlier = tuple(replace(each, on=date(2026, 1, 1)) for each in confirmed([key], ONE))
    for entries in ((*earlier, *later), (*later, *earlier)):
        assert key not in keys(suspects(replace(workspace, confirmations=entries), TODAY))


def test_a_list_checked_later_than_a_confirmation_counts_more() -> None:
    law = an_instrument(ONE, TWO, THREE)
    workspace = a_workspace(law, a_list(an_item(1, CITES[4]), day=date(2026, 10, 1)))
    assert suspects(workspace, TODAY) == ()
    stale = a_workspace(
        an_instrument(ONE, TWO, THREE, a_version("2026-11-01", FIRST)),
        a_list(an_item(1, CITES[4]), day=date(2026, 10, 1)),
    )
    key = suspects(stale, TODAY)[0].key
    old = replace(stale, confirmations=confirmed([key], ONE))
    assert [each.doubt and each.doubt.before for each in suspects(old, TODAY)] == [THREE, THREE]


def test_a_confirmed_repeal_stays_confirmed_and_an_unconfirmed_one_does_not() -> None:
    ended = replace(LAW, repealed_by="示例新条例", repealed_on=date(2026, 10, 1))
    workspace = a_workspace(ended, a_list(an_item(1, CITES[0])))
    found = keys(suspects(workspace, TODAY))
    before = confirmed(found, TWO)
    assert keys(suspects(replace(workspace, confirmations=before), TODAY)) == found
    after = tuple(replace(each, standing=Standing.REPEALED) for each in before)
    assert suspects(replace(workspace, confirmations=after), TODAY) == ()


def test_a_citation_of_an_instrument_that_nobody_knows_is_counted_only() -> None:
    examined = examine(
        a_workspace(LAW, a_list(an_item(1, "《没有的条例》第一条", CITES[0]))), Prospect(day=TODAY)
    )
    assert (len(examined.cited), examined.suspects, examined.unknown) == (2, (), 2)


LABELS = st.sampled_from(["1", "2", "3", "4", "5", "6"])
WORDS = st.sampled_from(["应当清扫。", "应当，清扫。", "应当照明。", "不得占用。"])
TEXTS = st.dictionaries(LABELS, WORDS, min_size=1).map(lambda each: dict(sorted(each.items())))
NUMBERS = dict(zip("123456", "一二三四五六", strict=True))


def cited(labels: set[str]) -> list[str]:
    return [f"《示例广场管理条例》第{NUMBERS[label]}条" for label in sorted(labels)]


def with_versions(labels: set[str], *versions: Version) -> Workspace:
    listed = a_list(an_item(1, *cited(labels)), an_item(2, *cited(labels)))
    return a_workspace(an_instrument(*versions), listed)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sets(LABELS, min_size=1))
def test_no_change_is_no_suspect(texts: dict[str, str], labels: set[str]) -> None:
    old, new = a_version("2018-01-01", texts), a_version("2026-03-01", texts)
    assert suspects(with_versions(labels & set(texts), old, new), TODAY) == ()
    assert suspects(with_versions(labels, old), TODAY) == ()


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS, TEXTS, st.sets(LABELS, min_size=1))
def test_what_was_confirmed_comes_back_only_where_its_own_article_changes(
    first: dict[str, str], second: dict[str, str], third: dict[str, str], labels: set[str]
) -> None:
    labels &= set(first) & set(second)
    old, new = a_version("2018-01-01", first), a_version("2026-03-01", second)
    workspace = with_versions(labels, old, new)
    assert {each.provision.article for each in suspects(workspace, TODAY) if each.provision} == {
        label for label in labels if first[label] != second[label]
    }
    everything = keys(examine(workspace, Prospect(day=TODAY)).cited)
    done = replace(workspace, confirmations=confirmed(everything, new))
    assert suspects(done, TODAY) == ()
    later = with_versions(labels, old, new, a_version("2026-09-01", third))
    again = suspects(replace(later, confirmations=done.confirmations), TODAY)
    changed = {label for label in labels if third.get(label) != second[label]}
    assert {each.provision.article for each in again if each.provision} == changed


def test_an_unread_version_makes_every_citation_of_it_suspect() -> None:
    unread = a_version("2026-03-01", "1-6")
    workspace = a_workspace(an_instrument(ONE, unread), a_list(an_item(1, *CITES)))
    assert {reason for _, reason in reasons(workspace)} == {Reason.UNKNOWN}


def test_the_example_texts_differ_as_they_are_meant_to() -> None:
    assert [label for label in SECOND if FIRST.get(label) == SECOND[label]] == ["1", "5"]
    assert isinstance(LAW, Instrument)
