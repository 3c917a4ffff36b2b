"""A file with a text of law is read by what it holds, or returned with a reason and a remedy."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dutylist.intake import law_docx, law_html
from dutylist.intake.law_docx_parts import Unreadable
from dutylist.intake.law_text import MAX_LINES, read
from dutylist.intake.ledger import State
from dutylist.law.text import version_of
from intake.law_samples import document, numbered, paragraph

LAW = (
    "示例省示例条例\n（2020年1月1日示例省人民政府发布）\n"
    "第一条　甲。\n第二条　自2020年2月1日起施行。\n"
)
PAGE = (
    '<html><head><meta charset="gb2312"><title>示例省示例条例_示例省人民政府</title>'
    "<script>第九条 不是条文</script></head><body><nav>第八条 导航</nav><div>字号：大 中 小</div>"
    "<h1>示例省示例条例</h1><p>（2020年1月1日示例省人民政府发布）</p>"
    "<p>&nbsp;&nbsp;第一条&nbsp;为了<b>示</b>\n例。<br>　　另一款。</p>"
    "<table><tr><td>类别</td><td>数额</td></tr></table>"
    "<table><tr><td><p>第二条　本条例自2020年2月1日起施行。</p></td></tr></table>"
    "<div>【打印】</div></body></html>"
)


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (LAW.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + LAW.encode(), "utf-8"),
        (LAW.encode("gbk"), "gb18030"),
        (b"\xff\xfe" + LAW.encode("utf-16-le"), "utf-16-le"),
        (LAW.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + LAW.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_the_encoding_is_found_and_stated(raw: bytes, encoding: str) -> None:
    found = read("a.txt", raw)
    assert (found.state, found.encoding) == (State.TAKEN, encoding)
    assert found.statute is not None
    assert found.statute.title == "示例省示例条例"
    assert version_of(found.statute).articles == "1-2"


@pytest.mark.parametrize("raw", [PAGE.encode("gbk"), PAGE.replace("gb2312", "utf-8").encode()])
def test_a_page_is_read_without_what_stands_around_its_text(raw: bytes) -> None:
    found = read("a.html", raw)
    assert found.statute is not None
    assert found.statute.title == "示例省示例条例"
    first = found.statute.article("1")
    assert first is not None
    assert first.text == "为了示例。\n另一款。\n| 类别 | 数额 |"
    assert found.statute.shape.text == "1:2"
    assert found.statute.after == ("【打印】",)


def test_lines_of_preformatted_text_are_lines() -> None:
    page = f"<html><body><div><pre>{LAW}</pre></pre></div><p>另\n一行</p></body></html>"
    assert law_html.lines(page)[0] == [*LAW.splitlines(), "另一行"]


def test_a_page_by_another_name_is_a_page() -> None:
    found = read("a.doc", PAGE.encode("gbk"))
    assert found.statute is not None
    assert version_of(found.statute).articles == "1-2"


def test_automatic_numbers_of_a_document_are_read() -> None:
    body = (
        paragraph("示例市示例条例")
        + paragraph("（2020年3月1日示例市人民政府发布）")
        + paragraph("总则", style="Chapter")
        + paragraph("甲。", 1)
        + "<w:sdt><w:sdtContent>"
        + paragraph("下列情形除外：", 1)
        + paragraph("乙；", 1, 1)
        + paragraph("丙。", 1, 1)
        + "</w:sdtContent></w:sdt>"
        + paragraph("附则", style="Below")
        + "<w:p><w:r><w:t>第三条</w:t></w:r><w:r><w:tab/><w:t>自2020年5月1日起施行。</w:t></w:r>"
        "<w:del><w:r><w:delText>删去的</w:delText></w:r></w:del></w:p>"
    )
    found = read("a.docx", numbered(body))
    assert found.notes == ("deleted-words",)
    assert found.statute is not None
    assert version_of(found.statute).articles == "1-3"
    assert found.statute.shape.text == "2:1/2"
    assert found.statute.articles[-1].headings == ("第二章 附则",)
    assert found.statute.effective == date(2020, 5, 1)


def test_text_boxes_tables_and_breaks_of_a_document() -> None:
    body = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
        + paragraph("框内")
        + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
        + paragraph("框内")
        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        "<w:tbl><w:tr><w:tc>"
        + paragraph("甲")
        + "</w:tc><w:tc>"
        + paragraph("乙")
        + "</w:tc></w:tr>"
        "<w:tr><w:tc>" + paragraph("第一条") + "</w:tc></w:tr></w:tbl>"
        "<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r></w:p>"
    )
    lines, deleted = law_docx.lines(document(body))
    assert [line for line in lines if line] == ["框内", "| 甲 | 乙 |", "第一条", "一", "二"]
    assert not deleted


@pytest.mark.parametrize(
    ("name", "raw", "code"),
    [
        ("a.txt", b"", "empty-file"),
        ("a.txt", b" \n\0", "empty-file"),
        ("a.pdf", b"%PDF-1.7 x", "unsupported-pdf"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "unsupported-doc"),
        ("a.wps", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "unsupported-doc"),
        ("a.rtf", b"{\\rtf1 x}", "unsupported-rtf"),
        ("a.mht", b"MIME-Version: 1.0\n", "unsupported-mht"),
        ("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "unsupported-image"),
        ("a.docx", b"PK\x03\x04 no archive", "unsupported-archive"),
        ("a.bin", b"a\0b\x01\x02" * 9, "unsupported-binary"),
        ("a.txt", b"\x81\xff\xff\xfe\xfe" * 3, "no-encoding"),
        ("a.txt", "随便写的一行字".encode(), "no-law"),
        ("a.txt", "第一条 甲。\n第二条 乙。".encode(), "no-title"),
        ("a.txt", ("第一条 甲。\n" * (MAX_LINES + 1)).encode(), "too-large"),
    ],
)
def test_what_cannot_be_read_is_returned_with_a_remedy(name: str, raw: bytes, code: str) -> None:
    found = read(name, raw)
    assert found.state is State.RETURNED
    assert found.reason is not None
    assert found.reason.code == code
    assert found.reason.remedy.zh


def test_a_document_type_is_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]>'
    raw = document("", {"word/styles.xml": f"{bomb}<w:styles>&a;</w:styles>"})
    with pytest.raises(Unreadable):
        law_docx.lines(raw)
    found = read("a.docx", raw)
    assert found.reason is not None
    assert found.reason.code == "damaged-document"


@pytest.mark.parametrize("cut", [40, 100, 200])
def test_a_damaged_document_is_returned(cut: int) -> None:
    raw = numbered(paragraph("第一条 甲。"))
    broken = raw[:cut] + bytes(len(raw) - 2 * cut) + raw[-cut:]
    assert read("a.docx", broken).state is State.RETURNED


def test_another_day_in_a_name_is_not_the_version() -> None:
    found = read("law__versions__2027-01-01.md", LAW.encode())
    assert found.statute is not None
    assert found.statute.version == "2020-01-01"


@pytest.mark.parametrize("name", ["示例条例(2021-04-29).md", "示例条例_20210429.txt"])
def test_a_day_in_the_name_of_a_file_names_the_version(name: str) -> None:
    found = read(name, "示例条例\n第一条 甲。".encode())
    assert found.statute is not None
    assert found.statute.version == "2021-04-29"


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_raise(raw: bytes) -> None:
    for name in ("a.txt", "a.html", "a.docx"):
        read(name, raw)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="<>/!-&;trdpbiv甲 =\"'", max_size=200))
def test_no_page_raises(text: str) -> None:
    law_html.lines(text)


def test_a_line_break_of_a_page_keeps_the_indent_after_it() -> None:
    page = (
        "<html><head><title>示例条例</title></head><body><p>示例条例<br>\n"
        "　　第一条　为了示例。<br>\n　　第二条　示例。</p></body></html>"
    )
    assert law_html.lines(page)[0] == ["示例条例", "　　第一条　为了示例。", "　　第二条　示例。"]
