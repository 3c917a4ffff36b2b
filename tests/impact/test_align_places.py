"""Provisions followed into the new version, down to paragraph and subparagraph."""

import pytest

from dutylist.impact.align import align
from dutylist.impact.align_places import Follower
from dutylist.law import Provision, parse, write_provisions
from dutylist.law.statute import Article, Paragraph, Statute

KEEPER = "仓库应当指定专人保管农具，建立出入库台账。"
CLEAN = "仓库每周打扫一次，保持通风干燥。"
CASES_OF = "有下列情形之一的，停止借用农具："
LATE = "（一）逾期三十日不归还农具的；"
BROKEN = "（二）损坏农具拒不修复或者赔偿的；"
LENT = "（三）擅自将农具转借他人的。"
FEE = "农具一律无偿借用，不得收取押金。"
FIRE = "仓库内禁止吸烟，禁止存放易燃易爆物品。"


def article(label: str, *paragraphs: Paragraph | str) -> Article:
    made = tuple(each if isinstance(each, Paragraph) else Paragraph(each) for each in paragraphs)
    return Article(label=label, paragraphs=made)


OLD = Statute(
    title="旧办法",
    articles=(
        article("1", "为了管好村级仓库里的农具，制定本办法。"),
        article("2", KEEPER, CLEAN),
        article("3", Paragraph(CASES_OF, (LATE, BROKEN, LENT))),
        article("4", FEE),
        article("5", FIRE, "违反前款规定的，由村民委员会责令改正。"),
        article("6", "本办法由村民会议解释。"),
        article("7", "村民会议每年召开两次，由村民委员会召集。"),
        article("8", "本办法自2020年1月1日起施行。"),
    ),
)
NEW = Statute(
    title="新办法",
    articles=(
        article("1", "为了管好村级仓库里的农具，制定本办法。"),
        article("2", "村民委员会应当每年向村民会议报告仓库管理情况，接受质询。"),
        article("3", CLEAN),
        article("4", "保管人应当经过培训。", KEEPER),
        article(
            "5",
            "借用农具应当登记。",
            Paragraph(CASES_OF, ("（一）酒后作业的；", LATE.replace("一", "二"), LENT)),
        ),
        article("6", FEE, FIRE, "违反前款规定的，由村民委员会责令改正。"),
        article("7", "村民会议每年召开两次，由村民委员会召集。"),
        article("8", "本办法自2026年1月1日起施行。"),
    ),
)

CASES = [
    ("第一条", "第一条", "same"),
    ("第二条", "第三条、第四条", "split"),
    ("第二条第一款", "第四条第二款", "moved"),
    ("第二条第二款", "第三条", "moved"),
    ("第三条", "第五条", "moved"),
    ("第三条第一款", "第五条第二款", "moved"),
    ("第三条第一项", "第五条第二款第二项", "moved"),
    ("第三条第三项", "第五条第二款第三项", "moved"),
    ("第三条第二项", "", "gone"),
    ("第四条", "第六条第一款", "merged"),
    ("第五条第一款", "第六条第二款", "moved"),
    ("第六条", "", "gone"),
    ("第七条", "第七条", "same"),
    ("第八条", "第八条", "changed"),
    ("第四条至第五条", "第六条", "merged"),
    ("第三条至第四条", "第五条至第六条", "merged"),
    ("第七条至第八条", "第七条至第八条", "changed"),
    ("第五条至第七条", "", "gone"),
    ("第九条", "", None),
    ("第四条第三款", "", None),
    ("第五条第四项", "", None),
]


def cited(text: str) -> Provision:
    (found,) = parse(f"《旧办法》{text}").citations[0].provisions
    return found


@pytest.mark.parametrize(("old", "new", "kind"), CASES)
def test_provisions_are_followed(old: str, new: str, kind: str | None) -> None:
    found = Follower(align(OLD, NEW)).follow(cited(old))
    assert (write_provisions(found.new), found.kind) == (new, kind)


def test_articles_that_moved_apart_become_a_list() -> None:
    old = Statute(title="旧", articles=tuple(article(str(n), f"{c * 30}。") for n, c in ABC))
    new = Statute(
        title="新",
        articles=tuple(
            article(str(n), f"{c * 30}。")
            for n, c in zip((1, 2, 9, 10, 11), "丙乙丁戊甲", strict=True)
        ),
    )
    follower = Follower(align(old, new))
    assert write_provisions(follower.follow(cited("第一条至第二条")).new) == "第二条、第十一条"
    assert write_provisions(follower.follow(cited("第二条至第五条")).new) == "第一条至第十条"


ABC = list(enumerate("甲乙丙丁戊", 1))
APART = (("1", "丙"), ("2", "乙"), ("9", "丁"), ("10", "戊"), ("11", "甲"))


def test_words_are_those_of_the_provision() -> None:
    follower = Follower(align(OLD, NEW))
    assert follower.wording(cited("第二条第二款"), old=True) == CLEAN
    assert follower.wording(cited("第三条第二项"), old=True) == BROKEN
    assert follower.wording(cited("第三条至第四条"), old=True).endswith(FEE)
    assert follower.wording(cited("第三条第九项"), old=True) == ""
    assert follower.wording(cited("第九十条"), old=False) == ""


def test_points_of_a_numbered_text_are_followed() -> None:
    old = Statute(title="旧", items=tuple(article(str(n), f"{c * 30}。") for n, c in ABC))
    new = Statute(title="新", items=tuple(article(n, f"{c * 30}。") for n, c in APART))
    follower = Follower(align(old, new))
    third = Provision(subparagraph=3)
    assert follower.follow(third).new == (Provision(subparagraph=1),)
    assert follower.wording(third, old=True) == "丙" * 30 + "。"
    assert follower.follow(Provision(subparagraph=9)).kind is None
    assert follower.wording(Provision(subparagraph=9), old=True) == ""
    ruled = Statute(title="新", articles=new.items)
    assert Follower(align(old, ruled)).follow(third).new == (Provision(article="1"),)


def test_a_chapter_is_left_to_a_person() -> None:
    assert Follower(align(OLD, NEW)).follow(Provision(chapter=1)).kind is None


def test_a_subparagraph_may_become_a_paragraph() -> None:
    old = Statute(title="旧", articles=(article("1", Paragraph(CASES_OF, (LATE, BROKEN, LENT))),))
    stopped = BROKEN[3:-1] + "，停止借用农具一年，并通报全村。"
    new = Statute(title="新", articles=(article("1", Paragraph(CASES_OF, (LATE, LENT)), stopped),))
    found = Follower(align(old, new)).follow(cited("第一条第二项"))
    assert write_provisions(found.new) == "第一条第二款"
