"""How rules are chosen and run, and what they may ask."""

from datetime import date

import pytest

from checks.builders import (
    DIGEST,
    a_catalogue,
    a_context,
    a_workspace,
    an_overlay,
    found,
    line,
    rule,
)
from checks.samples import item
from dutylist.checks import RULES, everything, run, select
from dutylist.checks.content import Texts
from dutylist.findings import Location
from dutylist.io import build_record
from dutylist.model import divisions

AIR = "《中华人民共和国大气污染防治法》第七条"


def test_rules_are_chosen_and_left_out_by_the_beginning_of_their_code() -> None:
    chosen = select(RULES, ("dl20",), ("DL201", "DL202"))
    assert {each.code for each in chosen} == {f"DL20{number}" for number in range(3, 10)}
    assert select(RULES) == RULES


def test_findings_are_in_order_and_once_at_each_place() -> None:
    catalogue = a_catalogue(items=[item("b", "二"), item("a", "一"), item("b", "三", "none")])
    workspace = a_workspace(catalogue)
    places_ = [(each.at.file, each.fault.code) for each in found(workspace)]
    assert places_ == sorted(set(places_))
    twice = run(RULES, [catalogue, catalogue], a_context(workspace), line)
    assert len(twice) == len({(each.fault.code, each.at) for each in twice})
    alike = run(RULES, [catalogue], a_context(workspace), lambda _: Location("f", 1, 1))
    assert len(alike) == len({each.fault.code for each in alike})


def test_a_finding_names_the_item_it_belongs_to() -> None:
    catalogue = a_catalogue(items=[item("peace-a", "一", "none")])
    overlay = an_overlay(
        remove=[{"item": "gone-1", "reason": "no-such-matter"}],
        edit=[{"item": "gone-2", "reason": "r"}],
        move=[{"item": "gone-3", "reason": "r"}],
        add=[{"item": item("added", "新增", "none"), "reason": "r"}],
    )
    workspace = a_workspace(catalogue, overlay)
    items = {each.item for each in found(workspace, "DL104", "DL302", "DL321")}
    assert items == {"peace-a", "gone-1", "gone-2", "gone-3", "added"}
    other = a_workspace(a_catalogue(items=[item("peace-a", "一")]))
    assert [each.item for each in found(other, "DL116")] == [None]
    assert found(workspace, "DL116") == [], "a misspelt category leaves another one empty"


def test_a_list_in_force_answers_to_the_law_of_the_day() -> None:
    catalogue = a_catalogue(items=[item("peace-a", "一", basis=[AIR])])
    workspace = a_workspace(catalogue)
    assert [each.fault.code for each in found(workspace, "DL2")] == []
    assert found(workspace, "DL203", as_of=date(2026, 8, 14)) == []
    assert len(found(workspace, "DL203", as_of=date(2026, 8, 15))) == 1


@pytest.mark.parametrize(
    ("more", "days"),
    [
        ({"law_as_of": "2025-06-30", "effective": "2026-09-01"}, 0),
        ({"effective": "2025-07-01"}, 0),
        ({"effective": "2026-09-01"}, 1),
        ({}, 1),
    ],
)
def test_a_superseded_list_answers_to_the_law_of_its_own_day(
    more: dict[str, str], days: int
) -> None:
    old = a_catalogue(version="2025.1", items=[item("peace-a", "一", basis=[AIR])], **more)
    new = a_catalogue(version="2026.1", replaces={"version": "2025.1"})
    assert len(found(a_workspace(old, new), "DL203")) == days


def test_a_derived_list_answers_to_the_law_of_its_base() -> None:
    derived = {
        "catalogue": "sample-street",
        "version": "2025.1",
        "digest": DIGEST,
        "overlay": "sample-overlay",
        "overlay_digest": DIGEST,
    }
    old = a_catalogue(version="2025.1")
    new = a_catalogue(version="2026.1", replaces={"version": "2025.1"})
    made = a_catalogue(
        id="local",
        law_as_of="2025-06-30",
        derived=derived,
        items=[item("peace-a", "一", basis=[AIR])],
    )
    assert found(a_workspace(old, new, made), "DL203") == []
    assert len(found(a_workspace(old, made), "DL203")) == 1


def test_an_overlay_answers_to_the_law_of_its_base() -> None:
    old = a_catalogue(version="2025.1", law_as_of="2025-06-30")
    new = a_catalogue(version="2026.1", replaces={"version": "2025.1"})
    added = [{"item": item("peace-a", "一", basis=[AIR]), "reason": "r"}]
    pinned = an_overlay(
        add=added, base={"catalogue": "sample-street", "version": "2025.1", "digest": ""}
    )
    assert found(a_workspace(old, new, pinned), "DL203") == []
    assert len(found(a_workspace(old, new, an_overlay(add=added)), "DL203")) == 1
    assert len(found(a_workspace(an_overlay(add=added)), "DL203")) == 1


def test_a_record_answers_to_the_law_of_its_decision() -> None:
    data = {
        "id": "2026-001",
        "channel": "adjustment",
        "title": "t",
        "applicant": "emergency",
        "reason": "r",
        "changes": [],
        "basis": [AIR],
    }
    decision = {"by": "b", "on": "2026-01-08", "number": "1", "result": "approved"}
    decided = build_record.record(data | {"decision": decision}, ("r",))
    pending = build_record.record(data, ("r",))
    assert found(a_workspace(decided), "DL203") == []
    assert len(found(a_workspace(pending), "DL203")) == 1


def test_what_several_rules_need_is_worked_out_once() -> None:
    catalogue = a_catalogue()
    context = a_context(a_workspace(catalogue))
    content = context.content(catalogue)
    assert context.content(catalogue) is content
    assert context.cited(content) is context.cited(content)
    day = context.as_of
    assert context.answer(AIR, None, day) is context.answer(AIR, None, day)


def test_bodies_have_names_for_people() -> None:
    context = a_context(a_workspace())
    names = [context.body(each).zh for each in ("emergency", "local", "nobody")]
    assert names == ["示例区应急管理局", "本级", "nobody"]


def test_a_rule_looks_only_at_its_own_kind_of_subject() -> None:
    workspace = a_workspace(a_catalogue(), an_overlay())
    hits = rule("DL301").hits(everything(workspace), a_context(workspace))
    assert list(hits) == []


def test_texts_are_searched_as_one_and_found_each_in_its_place() -> None:
    texts = Texts(("一二", "", "三一"), (("a",), ("b",), ("c",)))
    assert [(each.start, each.route) for each in texts.containing("一")] == [
        (0, ("a",)),
        (1, ("c",)),
    ]


@pytest.mark.parametrize(
    ("code", "levels"),
    [
        ("230202", ("county",)),
        ("230202000", ("county",)),
        ("230202001", ("street",)),
        ("230202101", ("township",)),
        ("230202201", ("township",)),
        ("230202301", ("township",)),
        ("230202401", ("township", "street")),
        ("230202001001", ("village", "community")),
    ],
)
def test_a_code_says_the_level(code: str, levels: tuple[str, ...]) -> None:
    assert divisions.levels(code) == levels


@pytest.mark.parametrize(
    ("code", "prefix"),
    [("230000", "23"), ("230200", "2302"), ("230202", "230202"), ("230202100", "230202100")],
)
def test_a_jurisdiction_is_a_beginning_of_codes(code: str, prefix: str) -> None:
    assert divisions.prefix(code) == prefix


def test_what_was_worked_out_about_files_can_be_dropped() -> None:
    catalogue = a_catalogue()
    context = a_context(a_workspace(catalogue))
    content = context.content(catalogue)
    context.forget()
    assert context.content(catalogue) is not content
