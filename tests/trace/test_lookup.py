"""Looking up: the words of a provision, and what is said where there are none."""

from datetime import date

import pytest

from dutylist.law import Index, Instrument, Provision, Verdict, Version, parse
from dutylist.law.statute import Article, Paragraph, Statute
from dutylist.trace import asked, look_up
from dutylist.trace.wording import wording

STATUTE = Statute(
    title="示例法",
    articles=(
        Article(
            label="1", paragraphs=(Paragraph("一条。"),), headings=("第一章 总则", "第一节 目的")
        ),
        Article(
            label="2",
            paragraphs=(Paragraph("前款。"), Paragraph("后款：", ("（一）甲；", "（二）乙。"))),
            headings=("第一章 总则",),
        ),
        Article(label="2之一", paragraphs=(Paragraph("之一。"),), headings=("第二章 分则",)),
    ),
)
INDEX = Index(
    [
        Instrument(
            id="law",
            title="示例法",
            versions=(Version(version="2020-01-01", effective=date(2020, 1, 1), articles="1-3"),),
        ),
        Instrument(id="gone", title="旧法", repealed_on=date(2021, 1, 1)),
    ]
)
DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("provision", "lines"),
    [
        (Provision(article="1"), ["一条。"]),
        (Provision(article="2"), ["前款。", "后款：", "（一）甲；", "（二）乙。"]),
        (Provision(article="2", paragraph=1), ["前款。"]),
        (Provision(article="2", paragraph=2, subparagraph=2), ["（二）乙。"]),
        (Provision(article="2", subparagraph=1), ["（一）甲；"]),
        (Provision(article="2", paragraph=3), []),
        (Provision(article="9"), []),
        (
            Provision(article="1", to="2"),
            ["一条。", "前款。", "后款：", "（一）甲；", "（二）乙。"],
        ),
        (Provision(chapter=2), ["之一。"]),
        (Provision(chapter=1, section=1), ["一条。"]),
        (Provision(subparagraph=3), []),
    ],
)
def test_only_what_is_asked_for_is_read_out(provision: Provision, lines: list[str]) -> None:
    assert [line for _, each in wording(STATUTE, provision) for line in each] == lines


def test_a_provision_without_a_text_is_none_and_one_not_in_it_is_empty() -> None:
    wanted = parse("《示例法》第一条、第三条").citations
    (found,) = look_up(INDEX, [], wanted, lambda *_: STATUTE, DAY)
    assert [len(each.passages or ()) for each in found.provided] == [1, 0]
    (bare,) = look_up(INDEX, [], wanted, lambda *_: None, DAY)
    assert [each.passages for each in bare.provided] == [None, None]
    assert sorted(found.held) == ["2020-01-01"]
    assert not bare.held


def test_a_fault_of_the_whole_or_of_a_part_is_not_good() -> None:
    def good(what: str) -> bool:
        (found,) = look_up(INDEX, [], asked(what, INDEX), lambda *_: None, DAY)
        return found.good

    assert good("示例法第一条")
    assert good("law")
    assert not good("示例法第四条")
    assert not good("旧法")
    assert not good("别的法")


def test_each_provision_of_a_repealed_law_says_so() -> None:
    wanted = parse("《旧法》第一条、第二条").citations
    (found,) = look_up(INDEX, [], wanted, lambda *_: None, DAY)
    assert [each.answer.verdict for each in found.provided] == [Verdict.REPEALED] * 2
    assert [each.answer.provision for each in found.provided] == list(wanted[0].provisions)
