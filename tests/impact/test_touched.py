"""A change of law is followed to articles, duties, items and townships."""

from dataclasses import replace
from datetime import date

import pytest

from dutylist.findings import Location, Route
from dutylist.impact import words
from dutylist.impact.groups import Telling, provisions, sums
from dutylist.impact.touched import Impact, Law, impact
from dutylist.impact.worklist import Clock, names_of, worklist
from dutylist.law import Standing
from dutylist.law.suspect import Fate
from dutylist.model import (
    LOCAL,
    Addition,
    Catalogue,
    Overlay,
    Prospect,
    Role,
    Target,
    Unit,
    Workspace,
)
from dutylist.model.workdays import Calendar
from dutylist.texts import Lang
from impact.plaza import (
    FIRST,
    ONE,
    THREE,
    TODAY,
    TWO,
    a_list,
    a_version,
    a_workspace,
    an_instrument,
    an_item,
    an_overlay,
    derived,
)

LAW = an_instrument(ONE, TWO)
CITES = [f"《示例广场管理条例》第{number}条" for number in "一二三四五"]
ALL = Prospect(day=TODAY)
BASE = a_list(an_item(1, *CITES[:3]), an_item(2, CITES[3]), an_item(3, CITES[4]))


def overlay(number: int) -> Overlay:
    return replace(
        an_overlay(f"plaza-{number}"),
        target=Target(unit=f"23020200{number}", name=f"示例{number}街道" if number > 1 else None),
    )


OVERLAYS = tuple(overlay(number) for number in (1, 2, 3))
LISTS = [
    derived(BASE, "plaza-1", "230202001", *BASE.items),
    derived(BASE, "plaza-2", "230202002", BASE.items[1]),
    derived(BASE, "plaza-3", "230202003", *BASE.items),
]
WORKSPACE = a_workspace(
    LAW, BASE, overlays=OVERLAYS, units=(Unit(code="230202001", name="示例一街道", level="street"),)
)


def only(found: Impact) -> Law:
    assert len(found.laws) == 1
    return found.laws[0]


def test_a_law_is_told_with_its_articles_and_the_places_that_cite_them() -> None:
    law = only(impact(WORKSPACE, ALL, LISTS))
    assert [step.of(Fate.GONE) for step in law.steps] == [("4",)]
    assert [(each.cited.canonical, each.gates) for each in law.touches] == [
        (CITES[1], False),
        (CITES[1], False),
        (CITES[2], True),
        (CITES[2], True),
        (CITES[3], True),
        (CITES[3], True),
    ]
    assert (law.standing, law.since) == (Standing.IN_FORCE, date(2026, 3, 1))


def test_only_townships_whose_list_holds_a_citation_are_touched() -> None:
    law = only(impact(WORKSPACE, ALL, LISTS))
    held = {each.cited.canonical: [t.name for t in each.townships] for each in law.touches}
    assert held[CITES[2]] == ["示例一街道", "示例3街道"]
    assert held[CITES[3]] == ["示例一街道", "示例2街道", "示例3街道"]


def test_a_list_for_no_unit_bears_its_own_title() -> None:
    made = replace(LISTS[0], derived=None, title="示例参考目录", id="reference")
    law = only(impact(WORKSPACE, ALL, [made]))
    assert {(t.unit, t.name) for each in law.touches for t in each.townships} == {
        ("reference", "示例参考目录")
    }


def test_what_an_overlay_adds_is_touched_in_its_township_alone() -> None:
    added = an_item(7, CITES[3])
    added = replace(
        added,
        duties=tuple(
            replace(
                each,
                basis=tuple(replace(b, route=("plaza-1.yaml", *b.route[1:])) for b in each.basis),
            )
            for each in added.duties
        ),
    )
    own = replace(OVERLAYS[0], add=(Addition(item=added),))
    workspace = replace(WORKSPACE, overlays=(own, *OVERLAYS[1:]))
    lists = [replace(LISTS[0], items=(*LISTS[0].items, added)), *LISTS[1:]]
    touches = only(impact(workspace, ALL, lists)).touches
    mine = [each for each in touches if each.cited.place.where == "plaza-1"]
    assert [[t.unit for t in each.townships] for each in mine] == [["230202001"]] * 2


def test_what_is_asked_about_is_told_of_even_where_nobody_cites_it() -> None:
    other = an_instrument(ONE, TWO, id="other", title="示例公园条例")
    workspace = a_workspace((LAW, other), BASE)
    asked = Prospect(day=TODAY, only=frozenset({"other"}))
    law = only(impact(workspace, asked, [], [other]))
    assert (law.touches, [step.before for step in law.steps]) == ((), [ONE])
    first = Prospect(day=date(2019, 1, 1), only=frozenset({"other"}))
    assert only(impact(workspace, first, [], [other])).steps == ()
    none = replace(other, versions=())
    assert only(impact(a_workspace(none, BASE), asked, [], [none])).steps == ()


def test_two_versions_can_be_compared_whatever_applied_when() -> None:
    law = an_instrument(ONE, TWO, THREE)
    asked = Prospect(
        day=date(2026, 1, 1),
        only=frozenset({"plaza"}),
        before={"plaza": TWO},
        now={"plaza": THREE},
    )
    found = only(impact(a_workspace(law, BASE), asked, LISTS, [law]))
    assert [each.cited.canonical for each in found.touches] == [CITES[4]] * 2
    assert found.since == date(2026, 9, 1)
    untouched = replace(asked, now={"plaza": TWO}, before={"plaza": ONE})
    without = a_list(an_item(1, CITES[0]))
    steps = only(impact(a_workspace(law, without), untouched, [], [law])).steps
    assert [(step.before, step.now) for step in steps] == [(ONE, TWO)]


def test_a_supposed_repeal_touches_every_citation() -> None:
    ended = replace(LAW, repealed_by="示例新条例", repealed_on=date(2027, 1, 1))
    asked = Prospect(day=TODAY, instruments={"plaza": ended}, days={"plaza": date(2027, 1, 1)})
    law = only(impact(WORKSPACE, asked, LISTS))
    assert (law.by, law.steps, len(law.touches)) == ("示例新条例", (), 10)


def test_everything_is_counted_once() -> None:
    found = impact(WORKSPACE, ALL, LISTS)
    counted = sums(found.suspect)
    assert (counted.laws, counted.citations, counted.duties) == (1, 4, 4)
    assert (counted.items, counted.lists, counted.townships) == (2, 1, 3)
    assert (len(found.editorial), found.townships) == (2, 3)


def test_a_provision_gathers_its_items_and_these_their_duties() -> None:
    told = list(provisions(impact(WORKSPACE, ALL, LISTS).suspect))
    assert [(each.canonical, len(each.items)) for each in told] == [(CITES[2], 1), (CITES[3], 1)]
    assert [len(item.touches) for each in told for item in each.items] == [2, 2]


CLOCK = Clock(TODAY)


def test_the_clock_starts_when_the_change_takes_effect_or_later() -> None:
    law = only(impact(WORKSPACE, ALL, LISTS))
    found = CLOCK.deadlines(law)
    assert (found.start, found.apply, found.opinion) == (
        date(2026, 3, 1),
        date(2026, 3, 13),
        date(2026, 4, 3),
    )
    later = Clock(TODAY, date(2026, 11, 24)).deadlines(law)
    assert (later.start, later.apply) == (date(2026, 11, 24), date(2026, 12, 8))
    assert CLOCK.deadlines(replace(law, since=None)).start == TODAY


def test_years_without_known_holidays_are_named() -> None:
    laws = impact(WORKSPACE, ALL, LISTS).laws
    assert CLOCK.uncovered(laws) == (2026,)
    known = Calendar(lambda _: True, "示例历", 2026, 2026)
    assert Clock(TODAY, None, known).uncovered(laws) == ()
    assert Clock(TODAY, date(2026, 12, 20), known).uncovered(laws) == (2027,)


def test_a_task_falls_to_whoever_carries_the_duty() -> None:
    tasks = worklist(impact(WORKSPACE, ALL, LISTS), CLOCK)
    assert [(task.bodies, task.local) for task in tasks] == [
        (("city",), False),
        (("city",), True),
    ] * 2
    assert names_of(("city", "x"), {"city": "示例城管局"}) == ("示例城管局", "x")


def test_a_duty_that_nobody_leads_falls_to_the_townships_and_an_item_to_its_lead() -> None:
    item = an_item(1, CITES[2])
    led_by_none = replace(item, duties=(replace(item.duties[1], role=Role.SUPPORT),))
    led_by_local = replace(item, duties=(replace(item.duties[1], role=Role.LEAD),))
    whole = replace(item, basis=item.duties[0].basis, duties=(replace(item.duties[0], basis=()),))
    for made, expected in (
        (led_by_none, ((), True)),
        (led_by_local, ((), True)),
        (whole, (("city",), False)),
    ):
        tasks = worklist(impact(a_workspace(LAW, a_list(made)), ALL, []), CLOCK)
        assert [(task.bodies, task.local) for task in tasks] == [expected]


def headline(workspace: Workspace, prospect: Prospect = ALL) -> str:
    return words.headline(impact(workspace, prospect, [], list(workspace.index)).laws[0]).zh


OUTDATED = (
    "《示例广场管理条例》：来源载明2018-01-01版至迟自2026-09-01起不再适用，"
    "修改还是废止、从何时起均未载明"
)
ENDED = {"repealed_by": "示例新条例", "repealed_on": date(2026, 10, 1)}


@pytest.mark.parametrize(
    ("law", "told"),
    [
        (LAW, "《示例广场管理条例》已修改：2018-01-01版 → 2026-03-01版（自2026-03-01起施行）"),
        (
            replace(LAW, **ENDED),  # type: ignore[arg-type]
            "《示例广场管理条例》自2026-10-01起废止（被《示例新条例》废止）",
        ),
        (replace(LAW, repealed_by="新条例"), "《示例广场管理条例》已废止（被《新条例》废止）"),
        (
            replace(LAW, repealed_on=date(2026, 10, 1)),
            "《示例广场管理条例》自2026-10-01起废止",
        ),
        (
            an_instrument(a_version("2018-01-01", FIRST, expires=date(2026, 9, 30))),
            "《示例广场管理条例》自2026-10-01起失效",
        ),
        (
            an_instrument(TWO),
            "《示例广场管理条例》已修改：依据库未收的旧版 → 2026-03-01版（自2026-03-01起施行）",
        ),
        (
            an_instrument(a_version("2018-01-01", FIRST, outdated=date(2026, 9, 1))),
            OUTDATED,
        ),
        (an_instrument(ONE), "《示例广场管理条例》：现行2018-01-01版（自2018-01-01起施行）"),
        (
            an_instrument(a_version("2027-01-01", FIRST, promulgated=date(2027, 1, 1))),
            "《示例广场管理条例》：尚未施行",
        ),
        (
            an_instrument(replace(ONE, version="", promulgated=None, version_effective=None)),
            "《示例广场管理条例》：现行未注明的版本（已施行）",
        ),
    ],
)
def test_a_headline_says_what_became_of_a_law(law: object, told: str) -> None:
    assert headline(a_workspace([law], BASE)) == told  # type: ignore[list-item]


def test_articles_that_follow_each_other_are_written_as_a_range() -> None:
    labels = ["1", "2", "3", "5", "6", "8", "120之一"]
    told = "第一条至第三条、第五条、第六条、第八条、第一百二十条之一"
    assert words.runs(labels) == told


def test_the_calendar_that_was_used_is_told() -> None:
    laws = impact(WORKSPACE, ALL, LISTS).laws
    known = Calendar(lambda _: True, "示例历", 2026, 2026)
    assert "未扣除法定节假日" in words.calendar(CLOCK, laws).zh
    assert words.calendar(Clock(TODAY, None, known), laws).zh.startswith("工作日按示例历收录")
    assert (
        "2027年的放假安排尚未收录"
        in words.calendar(Clock(TODAY, date(2026, 12, 20), known), laws).zh
    )


def locate(route: Route) -> Location:
    return Location(str(route[0]), 7, 1)


def test_bodies_are_called_by_name() -> None:
    telling = Telling({"city": "示例城管局"}, CLOCK, locate)
    assert [telling.body(by, "乡镇") for by in ("city", LOCAL, "x")] == ["示例城管局", "乡镇", "x"]


def test_the_clock_is_told_in_both_languages() -> None:
    law = only(impact(WORKSPACE, ALL, LISTS))
    told = words.deadlines(CLOCK.deadlines(law))
    assert "2026-03-13前由责任单位提出调整申请（10个工作日）" in told.show(Lang.ZH)
    assert "apply by 2026-03-13 (10 working days)" in told.show(Lang.EN)
    assert isinstance(BASE, Catalogue)
