"""Suspect citations are warned of once, where no rule says it more exactly."""

from dataclasses import replace
from datetime import date

import pytest

from checks.builders import a_context, line
from dutylist.checks import RULES, everything, run
from dutylist.law import Instrument
from dutylist.model import (
    Addition,
    Basis,
    DutyChanges,
    DutyEdit,
    Edit,
    Pin,
    Result,
    Target,
    Workspace,
    suspects,
)
from dutylist.texts import Lang
from impact.plaza import (
    FIRST,
    ONE,
    TWO,
    a_list,
    a_version,
    a_workspace,
    an_instrument,
    an_item,
    an_overlay,
    confirmed,
)

DAY = date(2026, 11, 23)
CITES = [f"《示例广场管理条例》第{number}条" for number in "一二三四五"]


def told(workspace: Workspace, *codes: str) -> list[str]:
    rules = [rule for rule in RULES if rule.code.startswith(codes)]
    found = run(rules, everything(workspace), a_context(workspace, DAY), line)
    return [f"{each.fault.code} {each.message(Lang.ZH)}" for each in found]


def a_duty(law: Instrument, *cites: str) -> Workspace:
    item = an_item(1, *cites)
    return a_workspace(law, a_list(replace(item, duties=item.duties[:1])))


LAW = an_instrument(ONE, TWO)
FIRST_ARTICLE = "《示例广场管理条例》第一条有待核对："
ENDED = replace(LAW, repealed_by="示例新条例", repealed_on=date(2026, 10, 1))


@pytest.mark.parametrize(
    ("law", "cite", "says"),
    [
        (LAW, CITES[0], []),
        (LAW, CITES[1], []),
        (
            LAW,
            CITES[2],
            ["《示例广场管理条例》第三条有待核对：这一条的内容已修改（自2026-03-01起）"],
        ),
        (LAW, CITES[3], ["《示例广场管理条例》第四条有待核对：新版本没有这一条（自2026-03-01起）"]),
        (
            LAW,
            "《示例广场管理条例》",
            ["《示例广场管理条例》有待核对：法规已修改（自2026-03-01起）"],
        ),
        (
            ENDED,
            CITES[0],
            [f"{FIRST_ARTICLE}该法规已废止（自2026-10-01起，由《示例新条例》废止）"],
        ),
        (
            replace(ENDED, repealed_on=None, repealed_by="示例新条例"),
            CITES[0],
            [f"{FIRST_ARTICLE}该法规已废止（由《示例新条例》废止）"],
        ),
        (
            replace(LAW, repealed_known=date(2026, 10, 1)),
            CITES[0],
            [f"{FIRST_ARTICLE}该法规已废止"],
        ),
        (
            an_instrument(a_version("2018-01-01", FIRST, expires=date(2026, 9, 30))),
            CITES[0],
            [f"{FIRST_ARTICLE}该法规已失效（自2026-10-01起）"],
        ),
    ],
)
def test_a_suspect_citation_says_why_and_since_when(
    law: Instrument, cite: str, says: list[str]
) -> None:
    assert told(a_duty(law, cite), "DL220") == [f"DL220 {each}" for each in says]


def test_one_place_that_cites_several_names_them_all() -> None:
    cites = "《示例广场管理条例》第三条、第四条和第五条"
    (said,) = told(a_duty(ENDED, cites), "DL220")
    assert said == "DL220 {0}三条、{0}四条、{0}五条有待核对：{1}".format(
        "《示例广场管理条例》第", "该法规已废止（自2026-10-01起，由《示例新条例》废止）"
    )
    (said,) = told(a_duty(LAW, cites), "DL220")
    assert said.startswith("DL220 《示例广场管理条例》第三条")
    assert "有待核对：这一条的内容已修改（自2026-03-01起）；《示例广场管理条例》第四条" in said
    assert "第四条：新版本没有这一条（自2026-03-01起）" in said


@pytest.mark.parametrize(
    ("law", "cite", "code"),
    [(ENDED, CITES[0], "DL203"), (LAW, CITES[3], "DL205"), (LAW, CITES[2], "DL220")],
)
def test_one_slip_gives_one_finding(law: Instrument, cite: str, code: str) -> None:
    found = told(a_duty(law, cite), "DL202", "DL203", "DL205", "DL220")
    assert [each[:5] for each in found] == [code]


def test_a_confirmation_silences_the_warning_until_its_citation_is_gone() -> None:
    workspace = a_duty(LAW, CITES[2])
    keys = [each.key for each in suspects(workspace, DAY)]
    sound = replace(workspace, confirmations=confirmed(keys, TWO))
    assert told(sound, "DL22") == []
    gone = replace(a_duty(LAW, CITES[0]), confirmations=confirmed(keys, TWO))
    assert told(gone, "DL22") == [
        "DL221 核对记录所说的 《示例广场管理条例》第三条 已不在 plaza-street 的 plaza-1.0 中"
    ]
    where, item, _, provision = keys[0]
    whole = replace(workspace, confirmations=confirmed([(where, item, None, provision)], TWO))
    assert [each[:5] for each in told(whole, "DL22")] == ["DL221", "DL220"]


def test_a_list_below_a_list_in_between_is_asked_as_of_the_day_that_one_names() -> None:
    addition = Addition(item=an_item(2, CITES[2]))
    made = Result(id="district-street", title="示例区清单", version="1")
    district = an_overlay(
        "district",
        target=Target(jurisdiction="230202"),
        result=made,
        add=(addition,),
    )
    duty = DutyEdit(id="plaza-2.1", was={}, set={"basis": (Basis(text=CITES[3]),)})
    street = an_overlay(
        "street",
        base=Pin("district-street", "1", "sha256:" + "0" * 64),
        edit=(Edit(item="plaza-2", duties=DutyChanges(edit=(duty,))),),
    )
    workspace = a_workspace(LAW, a_list(an_item(1, CITES[0])), overlays=(street, district))
    found = {(each.place.where, each.canonical) for each in suspects(workspace, DAY)}
    assert found == {("district", CITES[2]), ("street", CITES[3])}
    said = replace(district, result=replace(made, law_as_of=DAY))
    assert not suspects(replace(workspace, overlays=(street, said)), DAY)
