"""The forms that ministries, courts, provinces and collectors of laws give to their texts."""

from dataclasses import replace
from datetime import date

import pytest

from dutylist.law.text import read, version_of, write
from dutylist.law.text.days import days
from dutylist.law.text.issuers import issuer, number
from dutylist.law.text.items import numbered
from dutylist.law.text.lines import lines
from dutylist.law.text.rank import rank
from dutylist.law.text.titles import find, split_note

COLLECTED = """示例机构设置条例

作者:法律资料网 时间:2024-07-22 08:17:50   浏览:8464   来源:法律资料网

示例机构设置条例

国务院

  中华人民共和国国务院令

  第227号

  现发布《示例机构设置条例》,自
发布之日起施行。

  1997年8月3日

  第一章总则

  第一条为了规范示例机构的设置,加强编制管
理,制定本条例。

  第二条示例机构应当遵循精简的
原则。

  国务院机构负责具体
工作。

  第三条与示例有关的机构,参照第二条
第二款规定执行。

  第四条本条例自发布之日起施行。
"""
AMENDED = """中华人民共和国主席令
第八十一号
《关于修改〈示例法〉的决定》已由第十三届全国人民代表大会常务委员会第二十八次会议于2021年4月29日通过，现予公布，自2021年9月1日起施行。
2021年4月29日
中华人民共和国示例法
（1998年4月29日第九届全国人民代表大会常务委员会第二次会议通过
根据2021年4月29日第十三届全国人民代表大会常务委员会第二十八次会议《关于修改〈示例法〉的决定》修正）
第一条　示例。
第二条　本法自1998年9月1日起施行。
"""
NOTICE = """示例市示例委员会关于印发《示例市示例办法》的通知
示建〔2003〕89号
各区：
现将《示例市示例办法》印发给你们。
示例市示例委员会
二○○三年二月二十一日
示例市示例办法
第一条　由以下机构负责：
一、领导机构；
二、日常机构。
第二条　本办法自印发之日起施行，有效期五年。
"""
OPINION = """示例省人民政府关于示例工作的意见
示政发〔2022〕8号
一、总体要求
坚持示例。
二、主要任务
（一）加强示例。
（二）改进示例。
附件：1.清单
"""
AUTONOMOUS = """示例彝族自治县自治条例
(1988年3月1日示例彝族自治县第九届人民代表大会第二次会议通过)
第一条　根据宪法，制定本条例。　第二条　示例自治。
第三条　本条例自公布之日起施行
"""
CONSTITUTION = """# 中华人民共和国宪法

1982年12月4日第五届全国人民代表大会第五次会议通过

## 序言

示例的历史。

## 第一章　总纲

第一条　示例。

第二条　示例。

第三条　示例。

# 修正案

第一条　示例修改。
"""


def test_a_collected_text_broken_at_its_margin() -> None:
    found = read(COLLECTED)
    assert (found.title, found.number) == ("示例机构设置条例", "国务院令第227号")
    assert version_of(found).articles == "1-4"
    assert found.shape.text == "2:2"
    assert found.effective == date(1997, 8, 3)


def test_the_order_of_an_amendment_tells_of_the_amendment() -> None:
    found = read(AMENDED)
    assert found.promulgated == date(1998, 4, 29)
    assert found.effective == date(1998, 9, 1)
    assert found.version_effective == date(2021, 9, 1)
    assert found.rank == "法律"


def test_a_notice_and_what_it_sends_out() -> None:
    found = read(NOTICE)
    assert found.title == "示例市示例办法"
    assert found.issuer == "示例市示例委员会"
    assert found.rank == "规范性文件"
    assert found.shape.text == "1:1/2"
    assert found.expires == date(2008, 2, 20)


def test_a_text_of_numbered_items() -> None:
    found = read(OPINION)
    assert version_of(found).items == "1-2"
    assert [len(each.paragraphs) for each in found.items] == [2, 1]
    assert found.after == ("附件：1.清单",)
    assert version_of(found).articles == ""


def test_several_articles_on_a_line_and_no_full_stop_at_the_end() -> None:
    found = read(AUTONOMOUS)
    assert version_of(found).articles == "1-3"
    assert found.rank == "自治条例"
    assert not found.truncated


def test_a_preamble_and_a_second_text_behind_the_first() -> None:
    found = read(CONSTITUTION)
    assert found.rank == "宪法"
    assert version_of(found).articles == "1-3"
    assert "示例的历史。" in found.before
    assert found.after == ("修正案", "第一条　示例修改。")


def test_contents_that_never_come_again_are_left_before_the_text() -> None:
    found = read("示例条例\n目录\n第一章　总则\n第二章　附则\n第一条　甲。\n第二条　乙。")
    assert found.before == ("目录", "第一章　总则", "第二章　附则")
    assert found.articles[0].headings == ()


def test_headings_over_two_lines_and_those_without_articles() -> None:
    text = "示例条例\n第一章\n总　则\n第一条 甲。\n第二章 空\n第三章 附则\n第二条 乙。\n第四章 尾"
    found = read(text)
    assert [each.headings for each in found.articles] == [("第一章　总　则",), ("第三章 附则",)]
    assert "heading-without-article: 第二章 空" in found.doubts
    assert "heading-without-article: 第四章 尾" in found.doubts


def test_lines_between_a_heading_and_its_first_article() -> None:
    text = (
        "示例条例\n第一章 总则\n第一条 甲。\n第二章 示例\n及其管理\n第二条 乙。\n"
        "第三章 示例\n一般规定\n第三条 丙。\n第四章 示例\n本章有一句话。\n第四条 丁。"
    )
    found = read(text)
    assert [each.headings for each in found.articles] == [
        ("第一章 总则",),
        ("第二章 示例及其管理",),
        ("第三章 示例", "一般规定"),
        ("第四章 示例",),
    ]
    assert "stray-line: 本章有一句话。" in found.doubts


def test_books_parts_and_sections() -> None:
    text = (
        "示例法典\n第一编 总则\n第一分编 通则\n第一章 甲\n第一节 乙\n第一条 一。\n"
        "第二章 丙\n第二条 二。"
    )
    found = read(text)
    assert found.articles[0].headings == ("第一编 总则", "第一分编 通则", "第一章 甲", "第一节 乙")
    assert found.articles[1].headings == ("第一编 总则", "第一分编 通则", "第二章 丙")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("第一条 甲。\n第一条之一一 乙。", "1"),
        (
            "第一条 甲。\n第一条之一 乙。\n第一条之二 丙。\n第三条 丁。\n第三条之一 戊。",
            "1,1之一-1之二,3,3之一",
        ),
        ("第一条\n甲。\n第二条", "1-2"),
        ("第零条 甲。\n第一条 甲。", "1"),
        ("第一条 甲。 第二条 乙。", "1-2"),
        ("第一条 甲乙 第二条 丙。", "1-2"),
        ("第一条 依照 第二条规定 办理。", "1"),
        ("第一条 甲。\n第二条 乙。第三条\n丙。", "1-3"),
        ("第一条 甲。\n第二条 乙。\n第一条 丙。", "1-2"),
        ("第一条 甲，\n第五条 第二款规定的。", "1"),
        ("第一条 甲。第二条　第三条 乙。", "1"),
    ],
)
def test_more_labels(text: str, wanted: str) -> None:
    assert version_of(read(f"示例条例\n{text}")).articles == wanted


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("第一条 甲：\n（一）乙；\n1.丙；\n2.丁。\n（二）戊。", "1:1/2"),
        ("第一条 甲：\n1.丙；\n2.丁。\n已。", "1:2/2"),
        ("第一条 甲：\n（一）乙；\n5.丙。", "1:1/1"),
        ("第一条 甲：\n5.丙。", "1:2"),
        ("第一条 甲：\n一、乙；\n二、丙。", "1:1/2"),
        ("第一条 依照前条第\n（一）项办理。", ""),
        ("第一条 甲：\n| 一 | 二 |\n乙。", "1:2"),
        ("第一条\n甲。\n乙。", "1:2"),
        ("第一条 （一）甲；（二）乙。", "1:1/1"),
        ("第一条 甲：（一）乙；（二）丙。", "1:1/2"),
        ("第一条 甲：\n㈠乙；\n㈡丙。", "1:1/2"),
        ("第一条 甲：\n①乙；\n②丙。", "1:1/2"),
        ("第一条 甲：（二）乙。", ""),
        ("第一条（目的和依据）\n为了甲。\n乙。", "1:2"),
        ("第一条【目的】\n为了甲：\n（一）乙。\n（二）丙。", "1:1/2"),
        ("第一条【目的】为了甲。", ""),
        ("第一条 甲：\n（一）乙；（二）丙；（三）丁；\n（四）戊。（五）己。", "1:1/5"),
    ],
)
def test_paragraphs_and_subparagraphs(text: str, shape: str) -> None:
    assert read(f"示例条例\n{text}").shape.text == shape


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("第一章 甲\n第一条 甲。\n第一节 乙\n第二条 乙。", ("第一章 甲", "第一节 乙")),
        ("第一条 甲。\n第二条 乙。", ()),
        ("第一条 甲。\n第一章 乙\n第二条 乙。", ("第一章 乙",)),
        ("第一编 一\n第一条 甲。\n第一章 乙\n第二条 乙。", ("第一编 一", "第一章 乙")),
    ],
)
def test_headings_are_kept_through_the_library(text: str, titled: tuple[str, ...]) -> None:
    found = read(f"示例条例\n{text}")
    assert found.articles[1].headings == titled
    upside_down = replace(found, articles=found.articles[::-1])
    assert read(write(upside_down)) == upside_down


def test_a_text_that_a_person_has_broken_is_read_as_far_as_it_goes() -> None:
    text = write(replace(read(AMENDED), articles=()))
    assert read(text.replace("\n---\n\n", "\n\n")).title
    changed = read(text.replace("2021-04-29", "某天").replace("1998-04-29", "某天"))
    assert changed.revised == ()
    assert changed.promulgated is None
    stray = write(read(AMENDED)).replace("<!-- 正文 -->", "<!-- 正文 -->\n\n某行\n\n**粗体**")
    assert read(stray).articles == read(AMENDED).articles


def test_a_source_may_call_a_version_by_a_day_that_its_headings_go_past() -> None:
    text = "示例条例\n2020年1月1日示例市人民政府发布\n2022年3月1日示例市人民政府修正\n第一条 甲。"
    assert read(text, published=date(2020, 1, 2)).version == "2022-03-01"
    assert read(text, published=date(2022, 2, 28)).version == "2022-02-28"


def test_a_text_re_enacted_counts_from_its_new_promulgation() -> None:
    head = "示例条例\n1990年1月1日国务院令第1号公布\n2008年8月1日国务院常务会议修订通过\n"
    tail = "第一条 甲。\n第二条 本条例自公布之日起施行。"
    assert read(head + tail).effective == date(2008, 8, 1)
    later = f"{head}2008年8月5日国务院令第2号公布\n{tail}"
    assert read(later).effective == date(2008, 8, 5)


def test_nothing_numbered_is_nothing() -> None:
    assert numbered(lines("甲\n乙")).drafts == ()
    assert lines("&nbsp;") == ()


def test_a_long_quotation_ends_somewhere() -> None:
    text = "示例条例\n第一条 修改为：“甲\n" + "乙。\n" * 500 + "第二条 丙。”"
    assert version_of(read(text)).articles == "1-2"


def test_the_law_below_the_decision_that_amends_it() -> None:
    text = (
        "示例关于修改《示例法》的决定\n一、将第一条修改为：“第一条 甲。”\n二、删去第二条。\n"
        "本决定自2020年1月1日起施行。\n示例法\n（2020年1月1日修正）\n第一章 总则\n第一条 甲。"
    )
    found = read(text)
    assert version_of(found).items == "1-2"
    assert found.after == ("示例法", "（2020年1月1日修正）", "第一章 总则", "第一条 甲。")
    assert found.effective == date(2020, 1, 1)


def test_a_second_text_below_the_first_keeps_its_title() -> None:
    text = (
        "示例条例\n第一章 总则\n第一条 甲。\n第二条 乙。\n第三条 丙。\n另一条例\n"
        "第一章 总则\n第一条 丁。\n第二条 戊。"
    )
    found = read(text)
    assert version_of(found).articles == "1-3"
    assert found.after == ("另一条例", "第一章 总则", "第一条 丁。", "第二条 戊。")


def test_quoted_articles_of_a_text_with_articles() -> None:
    text = "示例规定\n第一条 修改为：“甲。\n第五条 乙。\n丙。”\n第二条 丁。"
    found = read(text)
    assert version_of(found).articles == "1-2"
    assert found.articles[0].text == "修改为：“甲。\n第五条 乙。\n丙。”"


def test_a_line_that_only_speaks_of_a_chapter_is_no_heading() -> None:
    text = "示例条例\n第一条 甲。\n第二章规定的内容\n另有规定。\n第三章总则\n第二条 乙。"
    assert [each.headings for each in read(text).articles] == [(), ("第三章总则",)]


def test_a_chapter_without_articles_at_the_end_of_a_decision() -> None:
    text = "示例决定\n第一章 总则\n一、甲。\n二、乙。"
    assert version_of(read(text)).items == "1-2"


def test_a_very_long_title_is_none() -> None:
    assert find(lines("\n".join(["关于示例的" * 20, "关于示例的" * 20 + "规定"])), "")[2]


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        ("本办法自公布之日起9999年后施行。", None),
        ("本办法自公布之日起9999日后施行。", date(2047, 6, 17)),
        ("本办法自公布之日起一百二日后施行。", None),
        ("本办法自2020年2月30日起施行。", None),
        ("本办法自公布之日起十一个月后施行。", date(2020, 12, 31)),
    ],
)
def test_odd_terms(clause: str, wanted: date | None) -> None:
    text = f"示例办法\n2020年1月31日示例市人民政府发布\n第一条 甲。\n第二条 {clause}"
    assert read(text).effective == wanted


def test_an_unclosed_quotation_hides_nothing() -> None:
    text = "示例条例\n第一条 称为：“甲\n第二条 乙。\n第三条 丙。"
    assert version_of(read(text)).articles == "1-3"


def test_front_matter_markup_and_entities_are_no_words() -> None:
    text = (
        "---\nsidebar: auto\n---\n\n# 示例条例\n\n---\n\n"
        "**第一条**　甲&nbsp;乙\\*。<br/>丙。\n- （一）丁\n"
    )
    article = read(text).articles[0]
    assert article.text == "甲\xa0乙*。\n丙。\n（一）丁"
    assert [line.text for line in lines("---\n不是设置\n---")] == ["不是设置"]
    assert [line.text for line in lines("---\nkey: 没有结尾")] == ["key: 没有结尾"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2021年4月29日", [date(2021, 4, 29)]),
        ("二○二一年四月二十九日", [date(2021, 4, 29)]),
        ("一九八五年十二月三十一日", [date(1985, 12, 31)]),
        ("２０２１年１月２日", [date(2021, 1, 2)]),
        ("2021 年 4 月 9 日", [date(2021, 4, 9)]),
        (
            "2021-04-29、2021.4.30、2021/5/1",
            [date(2021, 4, 29), date(2021, 4, 30), date(2021, 5, 1)],
        ),
        ("2021年2月30日", []),
        ("二〇二一年元月一日", [date(2021, 1, 1)]),
        ("二〇二一年廿月一日", []),
    ],
)
def test_days_in_every_form(text: str, wanted: list[date]) -> None:
    assert [day for day, _, _ in days(text)] == wanted


@pytest.mark.parametrize(
    ("title", "body", "no", "wanted"),
    [
        ("中华人民共和国宪法", "全国人民代表大会", None, "宪法"),
        ("中华人民共和国示例法", None, None, "法律"),
        (
            "全国人民代表大会常务委员会关于《示例法》第一条的解释",
            "全国人民代表大会常务委员会",
            None,
            "立法解释",
        ),
        ("全国人民代表大会关于示例的决定", None, None, "法律"),
        ("示例条例", "国务院", None, "行政法规"),
        ("关于示例的通知", "国务院", "国发〔2020〕1号", "规范性文件"),
        ("示例条例", None, None, "行政法规"),
        ("中华人民共和国示例条例", None, None, "行政法规"),
        ("示例规定", "国家监察委员会", None, "监察法规"),
        ("中国共产党示例条例", None, None, "党内法规"),
        ("示例条例", "中共中央", None, "党内法规"),
        ("示例省示例条例", "示例省人民代表大会常务委员会", None, "地方性法规"),
        ("示例省示例条例", None, None, "地方性法规"),
        ("示例省示例办法", None, None, None),
        ("示例自治县自治条例", "示例自治县人民代表大会", None, "自治条例"),
        ("示例自治县自治条例", None, None, "自治条例"),
        ("示例自治县单行条例", "示例自治县人民代表大会", None, "单行条例"),
        ("示例自治县示例条例", "示例自治县人民代表大会", None, "地方性法规"),
        ("示例经济特区示例条例", "示例市人民代表大会常务委员会", None, "经济特区法规"),
        ("示例市示例办法", "示例市人民政府", "示例市人民政府令第1号", "地方政府规章"),
        ("示例市示例办法", "示例市人民政府", "示政发〔2020〕1号", "规范性文件"),
        ("示例办法", "示例部", "示例部令第1号", "部门规章"),
        ("示例办法", None, "示发〔2020〕1号", "规范性文件"),
        ("示例办法", None, None, None),
        ("关于修改《示例条例》的决定", "国务院", None, "修改决定"),
        ("最高人民法院关于示例的规定", None, None, "司法解释"),
        ("示例的解释", None, "法释〔2020〕1号", "司法解释"),
    ],
)
def test_ranks(title: str, body: str | None, no: str | None, wanted: str | None) -> None:
    assert rank(title, body, no) == wanted


def test_what_the_state_council_approved_is_its_regulation() -> None:
    assert rank("示例办法", "示例部", "示例部令第1号", approved=True) == "行政法规"


@pytest.mark.parametrize(
    ("lines_of_it", "wanted"),
    [
        (["示例部令", "第 5 号"], "示例部令第5号"),
        (["中华人民共和国国务院令第541号"], "国务院令第541号"),
        (["2001年1月1日示例部令第5号发布"], "示例部令第5号"),
        (["示政发〔2020〕5号"], "示政发〔2020〕5号"),
        (["示政发[2020]第5号"], "示政发〔2020〕5号"),
        (["示例部公告 2020年 第5号"], "示例部公告第5号"),
        (["第5号"], None),
        (["某事"], None),
    ],
)
def test_numbers(lines_of_it: list[str], wanted: str | None) -> None:
    assert number(lines_of_it) == wanted


@pytest.mark.parametrize(
    ("lines_of_it", "title", "wanted"),
    [
        ([], "国务院关于示例的规定", "国务院"),
        ([], "最高人民法院、最高人民检察院关于示例的解释", "最高人民法院、最高人民检察院"),
        (["最高人民法院 最高人民检察院"], "关于示例的解释", "最高人民法院、最高人民检察院"),
        (["1990年1月1日国务院、中央军事委员会令第5号"], "示例条例", None),
        (["国务院、中央军事委员会令第5号"], "示例条例", "国务院、中央军事委员会"),
        (["1990年国务院批准"], "示例条例", None),
        (["示例部令第5号"], "示例办法", "示例部"),
        (["示例市财政局", "2020年1月1日"], "示例办法", "示例市财政局"),
        (["示例市第十届人大常委会通过"], "示例办法", "示例市人民代表大会常务委员会"),
        (["第五届全国人大常委会通过"], "示例法", "全国人民代表大会常务委员会"),
        (["2020年5月1日示例市人大常委会通过"], "示例办法", "示例市人民代表大会常务委员会"),
        (["某人"], "示例办法", None),
    ],
)
def test_issuers(lines_of_it: list[str], title: str, wanted: str | None) -> None:
    assert issuer(lines_of_it, (), title) == wanted


@pytest.mark.parametrize(
    ("head", "name", "wanted"),
    [
        ("首页 > 法规\n示例条例", "", "示例条例"),
        ("示例省实施《示例法》\n办法", "", "示例省实施《示例法》办法"),
        ("# 示例\n# 条例（试行）", "", "示例条例（试行）"),
        ("# 修正案\n示例法修正案", "", "示例法修正案"),
        ("示例部令\n示例办法", "", "示例办法"),
        ("某条例\n另一条例", "某条例", "某条例"),
        ("没有常见词尾的名称", "", "没有常见词尾的名称"),
        ("现印发《示例办法》。", "", "示例办法"),
        (
            "关于" * 50 + "\n" + "关于" * 40 + "\n" + "关于" * 40 + "规定",
            "某",
            "关于" * 40 + "规定",
        ),
        ("。", "", ""),
        ("", "", ""),
    ],
)
def test_titles(head: str, name: str, wanted: str) -> None:
    assert find(lines(head), name)[2] == wanted


def test_the_note_of_a_version_is_no_part_of_the_title() -> None:
    assert split_note("示例条例（2019年修正）") == ("示例条例", "（2019年修正）")
    assert split_note("示例条例（试行）") == ("示例条例（试行）", "")
    found = read("示例条例（2019年修正）\n第一条 甲。")
    assert (found.title, found.history) == ("示例条例", ("（2019年修正）",))
