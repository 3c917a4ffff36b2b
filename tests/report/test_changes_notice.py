"""The notice of an adjustment: what the public lists hold, counted and named, nothing invented."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from diff.samples import CATALOGUES, catalogue
from dutylist.diff import Comparison
from dutylist.model import Catalogue, Descent, Issued, Item, Publish, Replaces, Role
from dutylist.report import changes_notice
from dutylist.texts import Lang
from report.lists import item, listing, pair

NAMES = {"fire": "区消防救援局"}
ISSUED = Issued(by="示例区委编办", on=date(2026, 10, 15), number="示例〔2026〕5号")


def lead(id_: str, by: str, text: str, name: str) -> Item:
    made = item(id_, by, text, name)
    return replace(made, duties=tuple(replace(duty, role=Role.LEAD) for duty in made.duties))


OLD = listing(
    item("gone", "local", "登记造册", "登记造册"),
    lead("down", "fire", "开展消防检查，督促整改", "消防检查"),
    item("kept", "local", "协助开展消防宣传", "消防宣传"),
    item("dots", "local", "甲、乙", "顿号"),
    replace(item("inner", "local", "内部旧文", "内部事项"), publish=Publish.INTERNAL),
)
NEW = replace(
    listing(
        lead("down", "local", "开展消防检查，督促整改", "消防检查"),
        item("kept", "local", "负责开展消防宣传", "消防宣传"),
        item("dots", "local", "甲乙", "顿号"),
        item("come", "fire", "张贴提示", "提示张贴"),
        replace(item("inner", "local", "内部新文", "内部事项"), publish=Publish.INTERNAL),
        replace(item("inner2", "local", "内部又一", "内部新增"), publish=Publish.INTERNAL),
    ),
    version="2",
    issued=ISSUED,
    effective=date(2026, 11, 1),
)


def told(old: Catalogue, new: Catalogue) -> Comparison:
    made = pair(old, new)
    return Comparison(pairs=(made,), changes=made.changes, names=NAMES)


def test_the_notice_in_chinese() -> None:
    assert changes_notice.text(told(OLD, NEW), Lang.ZH) == (
        "关于调整《街道职责清单示例》的公告\n"
        "\n"
        "示例〔2026〕5号\n"
        "现将《街道职责清单示例》由1版调整为2版（2026年10月15日印发），有关情况公告如下：\n"
        "\n"
        "一、调整概况\n"
        "本次共调整事项4项：取消1项、新增1项、变更1项、下放1项（1+1+1+1=4）。\n"
        "另有1项只规范文字或者编排，职责没有变化，不计入调整数量。\n"
        "调整前公开事项4项，调整后公开事项4项。\n"
        "\n"
        "二、取消事项（1项）\n"
        "1. 登记造册。配合：街道。\n"
        "\n"
        "三、新增事项（1项）\n"
        "1. 提示张贴。配合：区消防救援局。\n"
        "\n"
        "四、变更事项（1项）\n"
        "1. 消防宣传。街道职责调整为“负责开展消防宣传”；配合：街道。\n"
        "\n"
        "五、下放事项（1项）\n"
        "1. 消防检查。职责由“区消防救援局”转给街道承担；"
        "主责由“区消防救援局”改为“街道”，街道成为主责；主责：街道；街道职责：开展消防检查，督促整改。\n"
        "批准记录：〔待填〕。\n"
        "本次调整自2026年11月1日起施行。\n"
        "\n"
        "示例区委编办\n"
        "2026年10月15日\n"
    )


LONG = "逐户走访登记独居老人的生活状况和困难需求，" * 6 + "定期回访"


@pytest.mark.parametrize(
    ("before", "after"), [("协助" + LONG, "负责" + LONG), (LONG, LONG + "并统计上报")]
)
def test_a_local_duty_is_told_by_its_words_and_whole(before: str, after: str) -> None:
    made = told(listing(item("a", "local", before)), listing(item("a", "local", after)))
    notice = changes_notice.text(made, Lang.ZH)
    assert f"街道职责调整为“{after}”；配合：街道。" in notice
    assert all(word not in notice for word in ("加重", "减轻", "基层", "…"))


def test_a_new_local_duty_is_told_whole_and_a_new_name_is_not_judged() -> None:
    old = replace(item("a", "local", "走访"), name="老人关爱服务")
    duty = replace(old.duties[0], id="a.2", text=LONG)
    new = replace(old, name="老人关爱服务和监督检查", duties=(*old.duties, duty))
    notice = changes_notice.text(told(listing(old), listing(new)), Lang.ZH)
    assert f"新增街道职责：{LONG}；" in notice
    assert "事项名称由“老人关爱服务”改为“老人关爱服务和监督检查”；" in notice
    assert "加重" not in notice


def test_the_notice_in_english() -> None:
    made = changes_notice.text(told(OLD, NEW), Lang.EN)
    assert "4 items were adjusted: 1 cancelled, 1 added, 1 altered, 1 passed down." in made
    assert "a duty of 区消防救援局 is handed down to the subdistrict" in made
    assert "lead: the subdistrict" in made
    assert made.endswith("示例区委编办\n2026-10-15\n")


def test_internal_items_are_neither_named_nor_counted() -> None:
    for lang in Lang:
        assert "内部" not in changes_notice.text(told(OLD, NEW), lang)
    inner = replace(OLD, items=OLD.items[-1:]), replace(NEW, items=NEW.items[-2:])
    same = told(*(replace(each, version="1", issued=None, effective=None) for each in inner))
    assert changes_notice.text(same, Lang.ZH) == "公开的清单没有变化，不需要发布公告。\n"


def test_an_item_that_becomes_internal_is_not_named_and_one_that_opens_is() -> None:
    hidden = replace(OLD.items[0], publish=Publish.INTERNAL)
    opened = replace(OLD.items[-1], publish=Publish.PUBLIC)
    new = replace(OLD, items=(hidden, *OLD.items[1:-1], opened))
    made = changes_notice.text(told(OLD, new), Lang.ZH)
    assert "登记造册" not in made
    assert "二、转为公开的事项（1项）\n1. 内部事项\n" in made
    assert "调整前公开事项4项，调整后公开事项4项。其中1项转为公开。1项不再公开。" in made
    assert "本次没有取消、新增、变更和下放的事项。" in made


def test_what_the_data_leave_open_is_marked() -> None:
    bare = replace(NEW, issued=None, effective=None)
    made = changes_notice.text(told(OLD, bare), Lang.ZH)
    assert made.endswith("批准记录：〔待填〕。\n\n〔待填：发布机关〕\n〔待填：发布日期〕\n")
    assert "施行" not in made


def test_known_records_are_named_once() -> None:
    made = told(OLD, NEW)
    changes = tuple(replace(change, record="2026-001") for change in made.changes)
    known = replace(made, changes=changes)
    assert "批准记录：2026-001。" in changes_notice.text(known, Lang.ZH)


def test_a_change_of_version_alone_adjusts_nothing() -> None:
    made = changes_notice.text(told(OLD, replace(OLD, version="2")), Lang.ZH)
    assert "本次没有取消、新增、变更和下放的事项。\n清单的名称、版本、类别等另有调整。" in made
    assert "批准记录" not in made


def test_a_new_list_is_published_and_one_that_is_gone_is_not() -> None:
    made = told(OLD, NEW)
    new = Comparison(pairs=(replace(made.pairs[0], old=None, changes=()),), changes=())
    text = changes_notice.text(new, Lang.ZH)
    assert text.startswith("关于公布《街道职责清单示例》的公告\n")
    assert "清单共有事项4项。" in text
    gone = Comparison(pairs=(replace(made.pairs[0], new=None, changes=()),), changes=())
    assert changes_notice.text(gone, Lang.ZH) == "公开的清单没有变化，不需要发布公告。\n"


def test_each_list_that_changed_has_its_own_notice() -> None:
    one = told(OLD, NEW).pairs[0]
    same = replace(one, id="same", new=OLD, changes=())
    both = Comparison(pairs=(one, same, replace(one, id="other")), changes=one.changes)
    made = changes_notice.markdown(both, Lang.ZH)
    assert made.count("# 关于调整《街道职责清单示例》的公告") == 2
    assert made.count("\n\n---\n\n") == 1


def test_changes_of_bases_are_counted_and_not_listed() -> None:
    old = catalogue("items: [{id: a, basis: [《甲法》第一条, 《乙法》第一条]}]")
    new = catalogue("items: [{id: a, basis: [《甲法》第二条, 《丙法》第一条, 《丁法》第一条]}]")
    made = changes_notice.text(told(old, new), Lang.ZH)
    assert "1. 消防安全。法律依据有调整（增加2处、减少1处、改引1处）。" in made


def test_merged_and_split_items_are_told_by_their_names() -> None:
    old = catalogue(
        "items: [{id: a, name: 甲, duties: [{id: a.1, by: fire, text: 检查设施}]}, "
        "{id: b, name: 乙}, {id: s, name: 丙}, {id: r, name: 丁}]"
    )
    new = catalogue(
        "items: [{id: c, name: 甲乙, duties: [{id: c.1, by: fire, text: 检查设施}]}, "
        "{id: s1, name: 丙一}, {id: s2, name: 丙二}, {id: r9, name: 丁}]"
    )
    descents = ((("a", "b"), ("c",)), (("s",), ("s1", "s2")), (("r",), ("r9",)))
    lineage = tuple(Descent(old=one, new=other) for one, other in descents)
    declared = replace(new, version="2", replaces=Replaces(version="1", lineage=lineage))
    made = changes_notice.text(told(old, declared), Lang.ZH)
    assert "1. 甲乙。由“甲”、“乙”合并为“甲乙”；配合：区消防救援局。" in made
    assert "由“丙”拆分为“丙一”、“丙二”" in made
    assert "另有1项只规范文字或者编排" in made
    assert "r9" not in made


HOSTILE = [
    "</h1><script>alert(1)</script>",
    "[x](javascript:alert(1)) ![x](http://evil.example)",
    "@everyone #1 https://evil.example www.evil.example a@b.example",
    "# 甲\n\n- 乙\n```\n---\n| a | b |",
    "1. 甲 * _ ~~ ` {{ 7*7 }} {name} &lt; \\",
    "\u202e\u200b\x1b[31m\r\n",
]


@pytest.mark.parametrize("lang", Lang)
@settings(max_examples=50, deadline=None)
@given(text=st.sampled_from(HOSTILE) | st.text(alphabet="`<>&@#|[]()!*_~\\\n -+=.1:/w'\"甲"))
def test_no_text_acts_in_the_markdown(lang: Lang, text: str) -> None:
    old = listing(item("a", "fire", "开展消防检查"), item("b", text or "x", "登记"))
    new = replace(
        listing(item("a", "local", text, text), item("c", "local", text, text)),
        title=text,
        version=text,
        issued=Issued(by=text, on=date(2026, 1, 1), number=text or None),
    )
    made = changes_notice.markdown(told(old, new), lang)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e]", made)
    parser = MarkdownIt("gfm-like", {"linkify": False}).enable(["table", "strikethrough"])
    allowed = {
        "heading",
        "paragraph",
        "ordered_list",
        "list_item",
        "inline",
        "text",
        "text_special",
    }
    for token in parser.parse(made):
        for each in (token, *(token.children or ())):
            assert each.type.removesuffix("_open").removesuffix("_close") in allowed


@settings(max_examples=60, deadline=None)
@given(CATALOGUES, CATALOGUES)
def test_any_two_lists_can_be_told_and_the_sum_is_right(one: Catalogue, other: Catalogue) -> None:
    made = changes_notice.text(told(one, other), Lang.ZH)
    found = re.search(r"（([0-9+]+)=(\d+)）", made)
    if found:
        assert sum(map(int, found[1].split("+"))) == int(found[2])
        heads = re.findall(r"[取新变下][消增更放]事项（(\d+)项）", made)
        assert sum(map(int, heads)) == int(found[2])
