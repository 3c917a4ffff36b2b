"""Workbooks and tables as offices send them, and as only a hostile hand would."""

from hypothesis import strategies as st

from fuzz.texts import ENCODINGS, ODD, damaged, encoded
from intake.book_samples import book_of, changed, sheet_book

_HEADS = (
    "编号",
    "序号",
    "事项",
    "内容",
    "部门",
    "依据",
    "名称",
    "效力级别",
    "版本",
    "施行日期",
    "条号",
    "公布日期",
    "状态",
)
_VALUES = st.one_of(
    st.sampled_from(_HEADS),
    st.sampled_from(
        [
            *ODD,
            "fire-law",
            "消防法",
            "法律",
            "2021-04-29",
            "1-74",
            "=1+1",
            "1、2-5",
            "2026年2月30日",
        ]
    ),
    st.integers(-5, 10**18),
    st.floats(),
    st.booleans(),
    st.none(),
    st.text(max_size=6),
)
_ROWS = st.lists(st.lists(_VALUES, max_size=7), max_size=8)
_CELLS = (
    *(
        '<row r="1">',
        '<row r="0" hidden="1">',
        '<row r="99999999999">',
        '<row r="²">',
        "<row>",
        "</row>",
    ),
    *(
        '<c r="A1" t="s"><v>0</v></c>',
        '<c r="B1" t="s"><v>99</v></c>',
        '<c r="XFD1048576"><v>1</v></c>',
    ),
    *(
        '<c t="inlineStr"><is><t>编号</t></is></c>',
        '<c t="inlineStr"><is><t>内容</t></is></c>',
        "<c/>",
    ),
    *(
        '<c t="inlineStr"><is><t>部门</t></is></c>',
        '<c t="e"><v>#N/A</v></c>',
        '<c t="b"><v>1</v></c>',
    ),
    *(
        '<c t="d"><v>2026-02-30</v></c>',
        '<c t="n" s="1"><v>45000.7</v></c>',
        '<c s="99"><v>1e309</v></c>',
    ),
    *(
        "<c><v>nan</v></c>",
        "<c><v>1_0</v></c>",
        "<c><v>-1</v></c>",
        "<c><v>２</v></c>",
        "<c><f>A1</f></c>",
    ),
    *(
        '<c t="str"><f>A1</f><v>x_x000D_y</v></c>',
        "<c><v></v></c>",
        "<mergeCells>",
        "</mergeCells>",
    ),
    *('<mergeCell ref="A1:B2"/>', '<mergeCell ref="B2:A1"/>', '<mergeCell ref="A1:XFD1048576"/>'),
    *('<mergeCell ref=""/>', '<cols><col min="1" max="99999" hidden="1"/></cols>', "<sheetData>"),
    *(
        "</sheetData>",
        "<x:c/>",
        "&amp;",
        "&bogus;",
        "<!-- -->",
        "<![CDATA[<c/>]]>",
        '<col min="９"/>',
    ),
)
_BODIES = st.lists(st.sampled_from(_CELLS), max_size=20).map("".join)
_FOREIGN = (
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
    "xl/_rels/workbook.xml.rels",
)


@st.composite
def books(draw: st.DrawFn) -> bytes:
    """Draw a workbook: made of rows, of raw XML, or with a broken part or archive."""
    match draw(st.sampled_from(["rows", "rows", "body", "body", "part", "damaged", "noise"])):
        case "rows":
            return _made(draw)
        case "body":
            return sheet_book(draw(_BODIES), before=draw(st.sampled_from(["", "", "<!DOCTYPE x>"])))
        case "part":
            part = draw(st.sampled_from(_FOREIGN))
            return changed(_made(draw), {part: _part(draw)})
        case "damaged":
            return damaged(draw, _made(draw))
        case _:
            return draw(
                st.sampled_from([b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"<html>", b""])
            ) + draw(st.binary(max_size=30))


def _part(draw: st.DrawFn) -> bytes:
    known = [
        b"<workbook><sheets><sheet name='a' r:id='rId1' xmlns:r='r'/></sheets></workbook>",
        b"<sst><si><t>x</t></si><si><r><rPr><strike/></rPr><t>y</t></r></si></sst>",
        b"<styleSheet><cellXfs><xf numFmtId='14' fontId='9'/></cellXfs></styleSheet>",
        b"<R><Relationship Id='rId1' Type='worksheet' Target='../../../worksheets/x'/></R>",
        b"<a>" * 50,
    ]
    return draw(st.one_of(st.sampled_from(known), st.binary(max_size=30)))


def _made(draw: st.DrawFn) -> bytes:
    rows = [[_kept(value) for value in row] for row in draw(_ROWS)]
    head = draw(st.lists(st.sampled_from(_HEADS), max_size=7))
    # openpyxl writes the time into every book, which would make no two runs the same
    return changed(book_of([head, *rows]), {"docProps/core.xml": b"<none/>"})


def _kept(value: object) -> object:
    """Return a value that openpyxl writes: no control characters, no half ones."""
    if not isinstance(value, str):
        return value
    return "".join(sign for sign in value if " " <= sign < "\ud800" or "\ue000" <= sign < "\ufffe")


@st.composite
def tables(draw: st.DrawFn) -> bytes:
    """Draw comma-separated values."""
    comma = draw(st.sampled_from([",", "\t", ";", "，", ""]))
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    odd = st.sampled_from([*ODD, '"', '""', '"a', "x" * 140_000])
    cell = st.one_of(st.sampled_from(_HEADS), odd, st.text(max_size=5))
    rows = draw(st.lists(st.lists(cell, max_size=6), max_size=6))
    raw = encoded(end.join(comma.join(row) for row in rows), draw(ENCODINGS))
    return damaged(draw, raw) if draw(st.booleans()) else raw
