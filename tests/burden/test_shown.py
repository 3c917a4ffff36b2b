"""The account as people see it: a table, rows per list, a picture."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from burden.listed import NAMES, counted, duty, item, listed
from burden.test_account import ACTS, HELPS, LEADS
from dutylist.burden import YARDSTICK, verdict
from dutylist.model import Role
from dutylist.render.burden_svg import svg
from dutylist.report.burden_text import Sides, across, by_body, report, rows
from dutylist.texts import Lang

OLD = counted(
    listed(item("a", duty("a.1", HELPS)), item("b", duty("b.1", "拟订", "emergency", Role.LEAD)))
)
NEW = counted(listed(item("a", duty("a.1", LEADS), duty("a.2", ACTS)), version="2"))
SVG = "{http://www.w3.org/2000/svg}"


def test_the_table_shows_before_after_and_difference() -> None:
    told = rows(Sides(OLD, NEW), Lang.ZH)
    assert told[0] == ["", "调整前", "调整后", "增减"]
    assert told[1] == ["清单事项", "2", "1", "−1"]
    assert ["基层职责任务", "1", "2", "+1"] in told
    assert ["  用词：牵头负责", "0", "1", "+1"] in told
    assert ["负担指数", "1", "5", "+4"] in told


def test_a_side_without_the_list_is_a_dash_and_no_nought() -> None:
    assert rows(Sides(None, NEW), Lang.EN)[1] == ["items of the list", "—", "1", "+1"]


def test_bodies_are_told_by_name_the_local_one_first() -> None:
    told = by_body(Sides(OLD, NEW), NAMES, Lang.ZH)
    assert told[1] == ["基层（本级）", "0", "0", "1 → 2", "+1"]
    assert told[2] == ["示例区应急管理局", "1 → 0", "0", "0", "−1"]


def test_several_lists_have_a_row_each_with_the_verdict() -> None:
    sides = [Sides(OLD, NEW), Sides(None, NEW)]
    told = across(sides, Lang.ZH)
    assert [row[1] for row in told[1:]] == ["2 → 1", "— → 1"]
    assert told[1][-1] == "事项减少1项，基层职责增加1条，用词为牵头负责的增加1条：明减暗增"
    assert [len(row) for row in told] == [len(told[0])] * 3
    whole = report(sides, NAMES, Lang.ZH)
    assert whole.count("明减暗增") == 2
    assert whole.endswith(f"{YARDSTICK.zh}\n")


def test_a_hostile_title_reaches_no_terminal() -> None:
    bad = replace(NEW, title="\x1b[31m红\u202e清单")
    sides = [Sides(OLD, bad)]
    for told in (report(sides, NAMES, Lang.EN), across(sides, Lang.ZH)[1][0]):
        assert "\x1b" not in told
        assert "\u202e" not in told


@pytest.mark.parametrize("lang", list(Lang))
def test_the_picture_says_in_words_what_it_shows(lang: Lang) -> None:
    picture = ET.fromstring(svg(OLD, NEW, lang))  # noqa: S314  (our own)
    named = picture.attrib["aria-labelledby"].split()
    words = {each.attrib.get("id"): each.text or "" for each in picture}
    assert picture.attrib["role"] == "img"
    assert picture[0].tag == f"{SVG}title"
    assert verdict(OLD, NEW).text.show(lang) in words[named[0]]
    assert "2 → 1" in words[named[1]]


def test_bars_are_as_long_as_what_they_count() -> None:
    picture = ET.fromstring(svg(OLD, NEW, Lang.ZH))  # noqa: S314  (our own)
    bars = [each for each in picture.iter(f"{SVG}rect") if "stroke" in each.attrib][2:]
    lengths = [float(each.attrib["width"]) for each in bars]
    items, duties = lengths[:2], lengths[2:4]
    assert items == duties[::-1]
    assert items[0] == 2 * items[1]
    assert len({each.attrib["fill"] for each in bars}) == 2


def test_the_picture_needs_nothing_that_a_page_would_have_to_allow() -> None:
    drawn = svg(OLD, NEW, Lang.ZH, name='x"><script>alert(1)</script>')
    tags = {each.tag.removeprefix(SVG) for each in ET.fromstring(drawn).iter()}  # noqa: S314
    assert tags == {"svg", "title", "desc", "rect", "text"}
    assert "style" not in drawn
    assert svg(None, None, Lang.ZH).count("<rect") == 3
