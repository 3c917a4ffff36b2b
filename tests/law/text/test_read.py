"""A text of law is read as what it is: title, days, articles and their paragraphs."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings

from dutylist.law.statute import Paragraph, Statute
from dutylist.law.text import read, version_of, write
from dutylist.law.text.labels import LABEL
from dutylist.law.text.lines import lines
from law.text.texts import BLANKS, TEXTS, words

ORDER = """中华人民共和国示例部令
第 51 号
《示例工程审查暂行规定》已经2020年1月19日第15次部务会议审议通过，现予公布，自2020年6月1日起施行。
部长　某某
2020年4月1日
示例工程审查暂行规定
第一章　总　则
第一条　为了示例，制定本规定。
第二条　示例的审查，适用本规定。
本规定所称示例，是指本规定第三条所列的示例。
第二章　附　则
第三条　违反本规定的，依照《示例法》第五十八条、
第五十九条的规定处罚。
第四条　本规定自2020年6月1日起施行。《示例监督规定》（部令第119号）、《示例审核规定》同时废止。
附件
第一条　不是条文。
"""

COURT = """最高人民法院
关于审理示例案件
适用法律若干问题的解释
法释〔2021〕11号
《最高人民法院关于审理示例案件适用法律若干问题的解释》已于2021年6月28日由最高人民法院审判委员会第1842次会议通过，现予公布，自2021年11月1日起施行。
最高人民法院
2021年7月1日
第一条　当事人请求示例的，应予支持。
第二条　下列情形是示例：
（一）甲；
（二）乙：
1.乙一；
2.乙二。
前款规定的情形除外。
第三条　本解释自2021年11月1日起施行。
"""

DECISION = """示例常务委员会关于修改《示例法》的决定
（2023年9月1日第十四届全国人民代表大会常务委员会第五次会议通过）
会议决定对《示例法》作如下修改：
一、将第十条修改为：“第十条　国家鼓励示例。
“第十一条　示例应当公开。”
二、增加一条，作为第十二条：“示例不得收费。”
本决定自2024年1月1日起施行。
"""

LOCAL = """# 示例市示例条例

1990年7月13日 示例市第九届人民代表大会常务委员会第九次会议通过

1990年10月27日 示例省第七届人民代表大会常务委员会第十八次会议批准

2010年9月29日 示例省第十一届人民代表大会常务委员会第十七次会议《关于修改部分地方性法规的决定》修正

<!-- INFO END -->

目录

第一章 总则

第二章 附则

## 第一章 总则

第一条 为了加强示例，根据有关规定，结合本市

实际，制定本条例。第二条 示例公开。

规划与利用

第三条 示例应当规划。

第四条之一 示例可以利用。

## 第二章 附则

第五条本条例自公布之日起施行。
"""


def labels(statute: Statute) -> str:
    return version_of(statute).articles


@pytest.mark.parametrize(
    ("text", "title", "number", "issuer", "rank"),
    [
        (ORDER, "示例工程审查暂行规定", "中华人民共和国示例部令第51号", "示例部", "部门规章"),
        (
            COURT,
            "最高人民法院关于审理示例案件适用法律若干问题的解释",
            "法释〔2021〕11号",
            "最高人民法院",
            "司法解释",
        ),
        (
            DECISION,
            "示例常务委员会关于修改《示例法》的决定",
            None,
            "全国人民代表大会常务委员会",
            "修改决定",
        ),
        (LOCAL, "示例市示例条例", None, "示例市人民代表大会常务委员会", "地方性法规"),
    ],
    ids=["order", "court", "decision", "local"],
)
def test_title_number_issuer_and_rank(
    text: str, title: str, number: str | None, issuer: str, rank: str
) -> None:
    found = read(text)
    assert (found.title, found.number, found.issuer, found.rank) == (title, number, issuer, rank)


@pytest.mark.parametrize(
    ("text", "promulgated", "version", "effective"),
    [
        (ORDER, "2020-01-19", "2020-04-01", "2020-06-01"),
        (COURT, "2021-06-28", "2021-07-01", "2021-11-01"),
        (DECISION, "2023-09-01", "2023-09-01", "2024-01-01"),
        (LOCAL, "1990-07-13", "2010-09-29", "1990-10-27"),
    ],
    ids=["order", "court", "decision", "local"],
)
def test_days(text: str, promulgated: str, version: str, effective: str) -> None:
    found = read(text)
    assert str(found.promulgated) == promulgated
    assert found.version == version
    assert str(found.effective) == effective


def test_the_history_of_amendments() -> None:
    assert read(LOCAL).revised == ((date(2010, 9, 29), "修正"),)


def test_cited_articles_and_those_of_annexes_are_no_articles() -> None:
    found = read(ORDER)
    assert labels(found) == "1-4"
    assert found.after == ("附件", "第一条　不是条文。")
    assert found.shape.text == "2:2"
    assert found.repeals == ("示例监督规定", "示例审核规定")


def test_subparagraphs_are_counted_and_their_parts_are_not() -> None:
    article = read(COURT).article("2")
    assert article is not None
    assert article.paragraphs == (
        Paragraph("下列情形是示例：", ("（一）甲；", "（二）乙：\n1.乙一；\n2.乙二。")),
        Paragraph("前款规定的情形除外。"),
    )


def test_articles_that_a_decision_quotes_are_not_its_own() -> None:
    found = read(DECISION)
    assert not found.articles
    assert version_of(found).items == "1-2"


def test_wrapped_lines_glued_labels_contents_and_lost_headings() -> None:
    found = read(LOCAL)
    assert labels(found) == "1-3,4之一,5"
    assert found.article("1") is not None
    assert found.shape.text == ""
    assert [article.headings for article in found.articles] == [
        ("第一章 总则",),
        ("第一章 总则",),
        ("规划与利用",),
        ("规划与利用",),
        ("第二章 附则",),
    ]
    assert "unnumbered-heading: 规划与利用" in found.doubts
    assert not found.truncated


@pytest.mark.parametrize(
    ("lines_of_it", "wanted", "doubts"),
    [
        (["第一条 甲。", "第二条 乙。", "第二条 丙。"], "1-2", ["duplicate-label: 2"]),
        (["第一条 甲。", "第三条 乙。", "第二条 丙。"], "1,3,2", ["out-of-order: 2"]),
        (["第一条 甲。", "第三条 乙。"], "1,3", ["missing-label: 2"]),
        (["第一条 甲。", "第 二 条　乙。", "笫三条 丙。"], "1-3", []),
        (["第一条 甲。", "第二条　乙。第三条 丙。第四条丁。"], "1-4", []),
        (["第一条 甲。　第二条　乙。"], "1-2", []),
        (["第一条 依照第二条 规定办理。", "第二条 乙。"], "1-2", []),
        (["第一条 甲。", "第二条 与乙有关的。", "第三条 中华人民共和国。"], "1-3", []),
        (["第九十九条 甲。", "第一百条 乙。", "第一百零一条 丙。"], "99-101", []),
        (["第一条 甲。", "第二条、乙。", "第3条 丙。"], "1-3", []),
        (["第一百零一条 甲。", "第一百二条 乙。"], "101-102", ["strange-numeral: 第一百二条 乙。"]),
    ],
)
def test_labels(lines_of_it: Sequence[str], wanted: str, doubts: Sequence[str]) -> None:
    found = read("\n\n".join(["示例条例", *lines_of_it]))
    assert labels(found) == wanted
    assert [each for each in found.doubts if each in doubts] == doubts


@pytest.mark.parametrize(
    ("clause", "effective", "expires"),
    [
        ("本法自2026年8月15日起施行。", "2026-08-15", None),
        ("本办法自二○二二年一月一日起施行。", "2022-01-01", None),
        ("本办法自公布之日起施行。", "2020-02-01", None),
        ("本办法自发布之日起30日后施行。", "2020-03-02", None),
        ("本办法自公布之日起六个月后施行。", "2020-08-01", None),
        ("本办法自公布之日起一年后施行。", "2021-02-01", None),
        ("本办法自2020年1月1日起施行，有效期5年。", "2020-01-01", "2024-12-31"),
        ("本办法自2020年1月1日起施行，有效期至2022年6月30日。", "2020-01-01", "2022-06-30"),
        ("本办法由市人民政府解释。", None, None),
    ],
)
def test_closing_clauses(clause: str, effective: str | None, expires: str | None) -> None:
    text = f"示例办法\n（2020年2月1日示例市人民政府发布）\n第一条 甲。\n第二条 {clause}"
    found = read(text)
    assert (found.effective and str(found.effective)) == effective
    assert (found.expires and str(found.expires)) == expires
    assert found.truncated is (effective is None)


@pytest.mark.parametrize(
    ("clause", "titles"),
    [
        ("《甲条例》同时废止。", ["甲条例"]),
        ("《甲条例》、《乙〈丙〉办法》同时废止。", ["甲条例", "乙〈丙〉办法"]),
        ("《甲条例》中关于示例的规定同时废止。", []),
        ("依照《甲条例》执行。", []),
        ("2000年发布的《甲条例》和《乙规定》即行废止。", ["甲条例", "乙规定"]),
    ],
)
def test_repeals(clause: str, titles: Sequence[str]) -> None:
    found = read(f"示例办法\n第一条 甲。\n第二条 本办法自2020年1月1日起施行。{clause}")
    assert list(found.repeals) == titles


def test_a_text_broken_at_its_margin_goes_on_at_the_next_indent() -> None:
    text = """　　示例条例
　　第一条　为了示例。为了
示例，制定本条例。
　　第二条　示例公开。
示例不收费。
　　另一款。
　　第三条　示例。
　　第四条　本条例自2020年1月1日起施行。
"""
    assert read(text).shape.text == "2:2"


def test_the_foot_of_a_page_is_not_part_of_the_last_article() -> None:
    text = (
        "示例条例\n第一条 甲。\n第二条 本条例自2020年1月1日起施行。\n某某办公室\n【打印】【关闭】"
    )
    found = read(text)
    assert found.after == ("某某办公室", "【打印】【关闭】")


def test_the_source_may_name_version_and_title() -> None:
    found = read(
        "首页\n某某条例\n第一条 甲。\n公告条例\n", name="某某条例", published=date(2021, 1, 2)
    )
    assert found.title == "某某条例"
    assert (found.version, found.promulgated) == ("2021-01-02", date(2021, 1, 2))


@pytest.mark.parametrize("text", [ORDER, COURT, DECISION, LOCAL, ""])
def test_the_library_gives_back_what_it_was_given(text: str) -> None:
    found = read(text)
    assert read(write(found)) == found
    assert read("\ufeff" + write(found).replace("\n", "\r\n")) == found
    assert read(f"x{write(found)}") != found


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_any_text_is_read_and_given_back(text: str) -> None:
    found = read(text)
    assert read(write(found)) == found
    assert not version_of(found).article_set.unread


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_no_line_is_lost(text: str) -> None:
    held = words(read(text))
    for line in lines(text):
        for piece in LABEL.split(line.text):
            for part in BLANKS.sub("", piece or "").replace("：", ":").split(":"):
                assert part.lstrip("一二三四五六七八九十、.．0123456789①②") in held.replace(
                    "：", ":"
                )
