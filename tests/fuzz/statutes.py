"""Texts of law as text, as a page and as a Word document, sound and broken."""

from hypothesis import strategies as st

from fuzz.texts import ENCODINGS, ODD, damaged, encoded
from intake.law_samples import NUMBERING, STYLES, document, numbered, paragraph
from law.text.texts import FRAGMENTS

_MORE = (
    *(
        "第一条",
        "第9999条　甲。",
        "第一条之一",
        "第〇条",
        "（一百）丙",
        "㊀",
        "① 甲",
        "第1编 总",
        "***",
        "---",
    ),
    *(
        "title: 示例条例",
        "| --- | --- |",
        "\t\t",
        "> > > 引",
        "```",
        "[甲](乙)",
        "[^1]",
        "{#甲}",
        "&#65;",
    ),
    *(
        "&nbsp;",
        "<br>",
        "<!--",
        "-->",
        "<b>第三条</b>",
        "9999年12月31日",
        "2020年2月30日起施行",
        "0年",
    ),
    *(
        "自公布之日起9999年后施行。",
        "有效期99年。",
        "〇〇年",
        "本法自1年1月1日起施行。",
        "12",
        "- 3 -",
    ),
)
LINES = st.lists(
    st.one_of(
        st.sampled_from(FRAGMENTS),
        st.sampled_from(_MORE),
        st.sampled_from(ODD),
        st.text(max_size=8),
    ),
    max_size=24,
)
_BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\x85", "\v", " ", ""])
_TAGS = (
    *(
        "<p>",
        "</p>",
        "<div>",
        "<td>",
        "<tr>",
        "<table>",
        "</table>",
        "<title>",
        "</title>",
        "<br/>",
    ),
    *(
        "<meta charset=gbk>",
        "<meta name='ArticleTitle' content='示例条例'>",
        "<script>",
        "</script>",
    ),
    *("<!--", "-->", "<![CDATA[", "<!DOCTYPE html>", "<?xml version='1.0' encoding='gb2312'?>"),
    *("&lt;", "&#x41;", "&#99999999;", "&bogus;", "<", "</", "<pre>", "<a href='x'>", "<h1>"),
)
_WORD = (
    *(
        "<w:tbl><w:tr><w:tc>",
        "</w:tc></w:tr></w:tbl>",
        "<w:p>",
        "</w:p>",
        "<w:r><w:t>第一条 甲</w:t></w:r>",
    ),
    *("<w:br/>", "<w:tab/>", "<w:del>", "</w:del>", "<w:delText>旧</w:delText>", "<w:numPr/>"),
    *(
        "<w:numId w:val='1'/>",
        "<w:ilvl w:val='99'/>",
        "<w:ilvl w:val='²'/>",
        "<mc:Fallback>",
        "&amp;",
    ),
)


@st.composite
def plain(draw: st.DrawFn) -> bytes:
    """Draw a text of law."""
    return encoded(draw(_BREAKS).join(draw(LINES)), draw(ENCODINGS))


@st.composite
def pages(draw: st.DrawFn) -> bytes:
    """Draw a web page with a text of law."""
    pieces = draw(
        st.lists(st.one_of(st.sampled_from(_TAGS), st.sampled_from(FRAGMENTS)), max_size=30)
    )
    return encoded("<html>" + "".join(pieces), draw(ENCODINGS))


@st.composite
def documents(draw: st.DrawFn) -> bytes:
    """Draw a Word document, its parts or its archive sometimes broken."""
    body = "".join(draw(st.lists(st.one_of(_paragraphs(), st.sampled_from(_WORD)), max_size=12)))
    parts = draw(
        st.sampled_from(
            [{}, _PARTS, {"word/numbering.xml": "<w:numbering"}, {"word/styles.xml": ""}]
        )
    )
    raw = numbered(body) if draw(st.booleans()) else document(body, parts)
    return damaged(draw, raw) if draw(st.booleans()) else raw


_RING = "<w:style w:styleId='A'><w:basedOn w:val='A'/></w:style>"
_PARTS = {
    "word/numbering.xml": f"<w:numbering xmlns:w='urn:w'>{NUMBERING}</w:numbering>",
    "word/styles.xml": f"<w:styles xmlns:w='urn:w'>{STYLES}{_RING}</w:styles>",
}


def _paragraphs() -> st.SearchStrategy[str]:
    words = st.sampled_from([each for each in FRAGMENTS if "<" not in each and "&" not in each])
    numbers = st.one_of(st.none(), st.integers(0, 3))
    return st.builds(
        paragraph, words, numbers, st.integers(0, 12), st.sampled_from(["", "Chapter", "Below"])
    )


NAMES = st.sampled_from(
    ["法.txt", "法.html", "法.docx", "法.md", "法(2021-02-30).md", "法_20210429.htm", "README"]
)
FILES = st.one_of(plain(), plain(), pages(), documents(), st.binary(max_size=40))
