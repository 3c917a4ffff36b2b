"""Automatic numbers of a Word document are counted as Word counts them."""

import pytest

from dutylist.intake.law_docx import lines
from dutylist.intake.law_numbers import Counters, Level
from intake.law_samples import SPACE, document, paragraph

ARTICLE = Level(form="chineseCountingThousand", text="第%1条")
ITEM = Level(form="chineseCounting", text="（%2）", space=False)


def test_levels_below_begin_anew() -> None:
    counters = Counters({"1": [ARTICLE, ITEM]})
    asked = (0, 1, 1, 0, 1)
    written = [counters.next("1", depth) for depth in asked]
    assert written == ["第一条 ", "（一）", "（二）", "第二条 ", "（一）"]


def test_lists_of_one_owner_count_together() -> None:
    levels = {"1": [ARTICLE], "2": [ARTICLE], "3": [ARTICLE]}
    counters = Counters(levels, owners={"1": "a", "2": "a"})
    assert [counters.next(number, 0) for number in "1213"] == [
        "第一条 ",
        "第二条 ",
        "第三条 ",
        "第一条 ",
    ]


@pytest.mark.parametrize(
    ("level", "wanted"),
    [
        (Level(form="bullet", text="•"), ""),
        (Level(form="none", text="x"), ""),
        (Level(form="lowerLetter", text="%1)"), "c) "),
        (Level(form="upperLetter", text="%1."), "C. "),
        (Level(form="decimal", text="%1.", start=3), "5. "),
        (Level(form="chineseCounting", text="%1、", start=98), "一百、 "),
        (Level(form="upperLetter", text="%1", start=40), "42 "),
    ],
)
def test_forms_of_numbers(level: Level, wanted: str) -> None:
    counters = Counters({"1": [level]})
    assert [counters.next("1", 0) for _ in range(3)][-1] == wanted


@pytest.mark.parametrize(("number", "depth"), [("0", 0), ("1", 1), ("9", 0)])
def test_a_list_that_is_not_there_numbers_nothing(number: str, depth: int) -> None:
    assert Counters({"1": [ARTICLE]}).next(number, depth) == ""


def test_a_list_that_starts_elsewhere() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    body = paragraph("甲。", 1) + paragraph("乙。", 2) + paragraph("丙。", 1) + paragraph("", 1)
    raw = document(body, {"word/numbering.xml": f"<w:numbering {SPACE}>{numbering}</w:numbering>"})
    assert [line for line in lines(raw)[0] if line] == ["第一条 甲。", "第五条 乙。", "第二条 丙。"]
