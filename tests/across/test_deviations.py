"""Planted deviations are named, each once, and nothing else is."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from across.townships import (
    PHONE,
    adding,
    held,
    joining,
    leading,
    leaving,
    peers,
    plain,
    rewording,
    setting,
)
from dutylist.across.deviations import Deviation, Point, deviations
from dutylist.across.held import Held, distinct
from dutylist.across.held import peers as grouped
from dutylist.across.sentences import deviation as sentence
from dutylist.across.sentences import reason
from dutylist.across.words import Telling
from dutylist.findings import Location
from dutylist.model import Bind, Edit
from dutylist.texts import Lang

FOUR = plain("甲", "乙", "丙", "丁")
Told = tuple[str, str, Point, str | None, object, object, int, int]


def told(found: Iterable[Deviation]) -> list[Told]:
    return [
        (
            each.held.name,
            each.item.id,
            each.point,
            each.duty,
            each.own,
            each.others,
            each.agreeing,
            each.peers,
        )
        for each in found
    ]


PLANTED: list[tuple[str, Edit, Told]] = [
    ("part", setting("part", "assist"), ("戊", "peace-a", Point.PART, None, "assist", None, 4, 4)),
    ("name", setting("name", "新"), ("戊", "peace-a", Point.NAME, None, "新", "事项peace-a", 4, 4)),
    (
        "lead",
        leading("police"),
        ("戊", "peace-a", Point.LEAD, None, ("police",), ("emergency",), 4, 4),
    ),
    (
        "wording",
        rewording("另有说法"),
        ("戊", "peace-a", Point.WORDING, "peace-a.1", "另有说法", "职责peace-a.1", 4, 4),
    ),
    (
        "a duty more",
        joining(),
        ("戊", "peace-a", Point.WORDING, "peace-a.9", "职责peace-a.9", None, 4, 4),
    ),
    (
        "a duty less",
        leaving(),
        ("戊", "peace-a", Point.WORDING, "peace-a.2", None, "职责peace-a.2", 4, 4),
    ),
]


@pytest.mark.parametrize(("edit", "expected"), [each[1:] for each in PLANTED], ids=lambda _: "")
def test_exactly_the_planted_deviation_is_named(edit: Edit, expected: Told) -> None:
    found = deviations(peers((*FOUR, held("戊", edit=(edit,)))))
    assert told(found) == [expected]
    assert [each.recorded for each in found] == [False]
    assert found[0].route == edit.route


def test_lists_that_are_alike_differ_in_nothing() -> None:
    assert deviations(peers(FOUR)) == ()


@pytest.mark.parametrize(
    "edit",
    [
        rewording("另", why="街道实际"),
        rewording("另", record="2026-001"),
        leading("police", "机构改革"),
        setting("part", "assist", why="上级要求"),
    ],
)
def test_a_reason_or_record_explains(edit: Edit) -> None:
    (found,) = deviations(peers((*FOUR, held("戊", edit=(edit,)))))
    assert found.recorded


def test_the_reason_of_another_change_explains_nothing() -> None:
    edits = (setting("part", "assist"), setting("name", "新", why="习惯叫法"))
    found = deviations(peers((*FOUR, held("戊", edit=edits))))
    assert [(each.point, each.recorded) for each in found] == [
        (Point.NAME, True),
        (Point.PART, False),
    ]


@pytest.mark.parametrize(
    "other",
    [
        setting("note", "说明", why="写明"),
        setting("category", "city", why="归类"),
        rewording("另", why="街道实际"),
    ],
)
def test_the_reason_of_another_field_does_not_explain_who_leads(other: Edit) -> None:
    found = deviations(peers((*FOUR, held("戊", edit=(leading("police"), other)))))
    assert [each.recorded for each in found if each.point is Point.LEAD] == [False]


@pytest.mark.parametrize("joined", [joining(), leaving()])
def test_a_duty_that_came_or_went_with_a_reason_explains_who_leads(joined: Edit) -> None:
    why = replace(joined, reason="部门申请")
    (wording,) = deviations(peers((*FOUR, held("戊", edit=(why,)))))
    assert wording.recorded


@pytest.mark.parametrize(
    ("plain_lists", "odd", "named"),
    [
        (1, 1, 0),
        (2, 1, 1),
        (4, 1, 1),
        (5, 2, 2),
        (4, 2, 2),
        (3, 2, 0),
        (4, 3, 0),
        (9, 3, 3),
        (7, 3, 0),
    ],
)
def test_a_clear_majority_is_needed(plain_lists: int, odd: int, named: int) -> None:
    names = "子丑寅卯辰巳午未申酉戌亥"
    lists = [held(name) for name in names[:plain_lists]]
    lists += [held(f"异{n}", edit=(rewording("另"),)) for n in range(odd)]
    assert len(deviations(peers(lists))) == named


def test_with_the_whole_as_majority_two_that_differ_are_not_named() -> None:
    lists = [*plain(*"子丑寅卯辰"), *(held(f"异{n}", edit=(rewording("另"),)) for n in range(2))]
    assert len(deviations(peers(lists), 80)) == 2
    assert deviations(peers(lists), 100) == ()


def test_who_keeps_the_base_among_all_that_altered_it_is_named() -> None:
    lists = [held(name, edit=(rewording("新说法", why="统一修订"),)) for name in "甲乙丙丁"]
    (found,) = deviations(peers((*lists, held("戊"))))
    assert (found.held.name, found.own, found.others) == ("戊", "职责peace-a.1", "新说法")
    assert not found.recorded
    assert found.route == ("base.yaml", "peace-a")


def test_who_lacks_the_item_is_no_peer() -> None:
    lists = [held(name) for name in "甲乙"]
    assert len(deviations(peers((*lists, held("丙", edit=(rewording("另"),)))))) == 1
    assert deviations(peers((lists[0], held("丙", edit=(rewording("另"),))))) == ()


def test_additions_under_one_id_are_held_against_each_other() -> None:
    lists = [held(name, add=(adding("peace-new", "食堂"),)) for name in "甲乙丙"]
    odd = held("丁", add=(adding("peace-new", "饭堂"),))
    (found,) = deviations(peers((*lists, odd)))
    assert (found.held.name, found.point, found.own, found.others) == (
        "丁",
        Point.NAME,
        "饭堂",
        "食堂",
    )
    assert found.recorded


def test_a_contact_of_ones_own_is_no_deviation() -> None:
    bound = held("戊", bind=Bind(contacts={"*": PHONE}))
    assert deviations(peers((*FOUR, bound))) == ()


def test_lists_of_another_version_or_level_are_no_peers() -> None:
    odd = held("戊", edit=(rewording("另"),))
    village = replace(odd, catalogue=replace(odd.catalogue, level="village"))
    groups = grouped((*FOUR, village))
    assert [len(group.lists) for group in groups] == [4, 1]
    assert all(deviations(group) == () for group in groups)


def test_without_the_overlay_the_origin_tells_the_reason() -> None:
    odd = held("戊", edit=(rewording("另", why="街道实际"),))
    (found,) = deviations(peers((*FOUR, replace(odd, overlay=None))))
    assert found.recorded
    silent = held("戊", edit=(rewording("另"),))
    (found,) = deviations(peers((*FOUR, replace(silent, overlay=None))))
    assert not found.recorded


def telling(lang: Lang) -> Telling:
    return Telling({"police": "公安局"}, lambda route: Location(str(route[0]), 7, 1), lang)


def test_a_sentence_names_list_item_both_values_and_the_majority() -> None:
    (found,) = deviations(peers((*FOUR, held("戊", edit=(leading("police"),)))))
    assert sentence(found, telling(Lang.ZH)) == (
        "戊：“事项peace-a”（peace-a）的牵头部门为“公安局”，其余4份都为“emergency”，没有记录理由。"
    )
    assert "all 4 others have “emergency”; no reason is recorded" in sentence(
        found, telling(Lang.EN)
    )


def test_long_wordings_are_cut_to_where_they_differ() -> None:
    long = "甲" * 300
    lists = [held(name, edit=(rewording(f"{long}一{long}", why="统一"),)) for name in "甲乙丙"]
    odd = held("戊", edit=(rewording(f"{long}二{long}"),))
    (found,) = deviations(peers((*lists, odd)))
    words = sentence(found, telling(Lang.ZH))
    assert "…甲甲甲甲甲甲甲甲甲甲甲甲二甲" in words
    assert "…甲甲甲甲甲甲甲甲甲甲甲甲一甲" in words
    assert len(words) < 250


def test_the_record_stands_in_for_a_reason() -> None:
    odd = held("戊", edit=(rewording("另", record="2026-001"),))
    (found,) = deviations(peers((*FOUR, odd)))
    assert reason(found, Lang.ZH) == "记录 2026-001"


def test_lists_of_one_name_are_told_apart_by_their_codes() -> None:
    one, other = held("城关镇"), held("城关镇乙")
    twins: tuple[Held, ...] = distinct((one, replace(other, name="城关镇"), *FOUR))
    assert len({each.name for each in twins}) == 6
    assert all(each.name.startswith("城关镇（2302020") for each in twins[:2])


def test_files_of_one_unit_are_told_apart_by_their_names() -> None:
    one = held("城关镇")
    copy = replace(one, catalogue=replace(one.catalogue, route=("copy.yaml",)))
    code = one.catalogue.derived.unit if one.catalogue.derived else ""
    assert [each.name for each in distinct((one, copy))] == [
        f"城关镇（{code}）（城关镇.yaml）",
        f"城关镇（{code}）（copy.yaml）",
    ]
