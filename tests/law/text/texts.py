"""Short invented texts of law, and how to make more of them."""

import re

from hypothesis import strategies as st

from dutylist.law.statute import Statute

BLANKS = re.compile(
    r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]+"
)
"""Blanks, and what nobody sees."""

FRAGMENTS = (
    "示例省示例条例",
    "# 示例市示例办法",
    "示例市人民政府令",
    "第 51 号",
    "（2019年修正）",
    "（2020年1月1日示例省第十三届人民代表大会常务委员会第二次会议通过",
    "根据2021年3月4日示例省第十三届人民代表大会常务委员会第九次会议《关于修改〈示例条例〉的决定》修正）",
    "法释〔2021〕11号",
    "2020年5月6日",
    "目　录",
    "第一章　总则",
    "## 第二章 附则",
    "第一章\u3000总　则",
    "第一节　一般规定",
    "第三章",
    "附则",
    "**第一条**　为了示例，制定本条例。",
    "第一条 为了示例",
    "第二条　示例依法进行。第三条　示例公开。",
    "第二条本条例适用于示例。",
    "第四条 有下列情形之一的：（一）甲；（二）乙。",
    "第十七条之一　示例。",
    "笫五条 示例。",
    "第七十五 条　示例。",
    "第一百二条 示例。",
    "（一）甲；",
    "㈡乙；",
    "1.丙；",
    "一、示例。",
    "二、示例。",
    "将第十条修改为：“第十条　示例。",
    "“第十一条　示例。”",
    "另一款示例。",
    "没有句号的一行",
    "和其他",
    "| 甲 | 乙 |",
    "附件1",
    "附：",
    "【打印】【关闭】",
    "第六条　本条例自2020年6月1日起施行。《示例旧条例》同时废止。",
    "第七条　本条例自公布之日起三十日后施行，有效期5年。",
    "依照第三条、",
    "第四条 第二款规定处理。",
    "<!-- INFO END -->",
    "\\# 带反斜线的行",
    "- 列表行。",
    "> 引用行",
    "",
    "   ",
)

LINES = st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=12))
TEXTS = st.lists(LINES, max_size=30).map("\n".join)


def words(statute: Statute) -> str:
    """Everything that a statute holds, without blanks."""
    held = [statute.title, *statute.history, *statute.before, *statute.after, *statute.doubts]
    for article in (*statute.articles, *statute.items):
        held += [*article.headings, article.text]
    return BLANKS.sub("", "\n".join(held))
