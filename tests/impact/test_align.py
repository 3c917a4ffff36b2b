"""Alignment of two versions, by cases: old articles, new articles, what became of each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutylist.impact.align import Kind, align
from dutylist.impact.align_pairs import LARGEST
from dutylist.impact.align_text import letters, references
from dutylist.law.statute import Article, Paragraph, Statute

PURPOSE = "为了规范村级仓库的管理，保障农具安全，制定本办法。"
KEEPER = "仓库应当指定专人保管农具，建立出入库台账，每季度清点一次。"
FIRE = "仓库内禁止吸烟，禁止存放易燃物品；违者由村委会责令改正。"
LENDING = "村民借用农具的，应当登记姓名、用途和归还日期，逾期不还的停止借用一个月。"
REPAIR = "农具损坏的，借用人应当在十日内修复或者照价赔偿。"
START = "本办法自2020年1月1日起施行。"
LATER = "本办法自2026年1月1日起施行。2020年1月1日起施行的旧办法同时废止。"
PENALTY = "违反本办法规定的，依照第三条的规定处理；构成犯罪的，依法追究刑事责任。"


def version(*texts: str, headings: tuple[str, ...] = ()) -> Statute:
    made = []
    for at, text in enumerate(texts, 1):
        first, *rest = text.split("\n")
        paragraphs = [Paragraph(first), *map(Paragraph, rest)]
        under = (headings[at - 1],) if headings else ()
        made.append(Article(label=str(at), paragraphs=tuple(paragraphs), headings=under))
    return Statute(title="村级仓库管理办法", articles=tuple(made))


CASES = {
    "a closing clause with another day stays the closing clause": (
        [PURPOSE, KEEPER, START],
        [PURPOSE, KEEPER, FIRE, LENDING, LATER],
        ["1 same 1", "2 same 2", "3 moved 5", "- new 3", "- new 4"],
    ),
    "a renumbered cross reference is no rewording": (
        [PURPOSE, KEEPER, FIRE, PENALTY],
        [PURPOSE, LENDING, KEEPER, FIRE, PENALTY.replace("第三条", "第四条")],
        ["1 same 1", "2 moved 3", "3 moved 4", "4 moved 5", "- new 2"],
    ),
    "a cross reference to another article than before is one": (
        [PURPOSE, KEEPER, FIRE, PENALTY],
        [PURPOSE, KEEPER, FIRE, PENALTY.replace("第三条", "第二条")],
        ["1 same 1", "2 same 2", "3 same 3", "4 changed 4"],
    ),
    "an article reworded in its place has changed": (
        [PURPOSE, KEEPER, START],
        [PURPOSE, "仓库应当指定两人保管农具，建立台账，每月清点一次。", START],
        ["1 same 1", "2 changed 2", "3 same 3"],
    ),
    "an article replaced by another matter is gone": (
        [PURPOSE, KEEPER, REPAIR, START],
        [PURPOSE, KEEPER, "会议每年召开两次，出席者过半数方为有效。", START],
        ["1 same 1", "2 same 2", "3 gone", "4 same 4", "- new 3"],
    ),
    "a paragraph that became an article of its own splits its article": (
        [PURPOSE, f"{KEEPER}\n{REPAIR}", START],
        [PURPOSE, KEEPER, REPAIR, START],
        ["1 same 1", "2 split 2,3", "3 moved 4"],
    ),
    "an article that became a paragraph is merged": (
        [PURPOSE, KEEPER, REPAIR, START],
        [PURPOSE, f"{KEEPER}\n{REPAIR}", START],
        ["1 same 1", "2 merged 2", "3 merged 2", "4 moved 3"],
    ),
    "articles that changed places are found": (
        [PURPOSE, KEEPER, FIRE, LENDING, START],
        [PURPOSE, LENDING, FIRE, KEEPER, START],
        ["1 same 1", "2 moved 4", "3 same 3", "4 moved 2", "5 same 5"],
    ),
    "repeated wordings are paired in their order": (
        [PURPOSE, "删去", KEEPER, "删去", START],
        [PURPOSE, "删去", KEEPER, "删去", START],
        ["1 same 1", "2 same 2", "3 same 3", "4 same 4", "5 same 5"],
    ),
    "nothing comes of nothing": ([], [PURPOSE], ["- new 1"]),
    "everything of a repealed version is gone": ([PURPOSE, START], [], ["1 gone", "2 gone"]),
}


@pytest.mark.parametrize(("old", "new", "expected"), CASES.values(), ids=CASES)
def test_alignment(old: list[str], new: list[str], expected: list[str]) -> None:
    fates = align(version(*old), version(*new)).fates
    told = [f"{f.old or '-'} {f.kind} {','.join(f.new)}".strip() for f in fates]
    assert told == expected


def test_what_is_gone_names_the_nearest_article() -> None:
    old = version(PURPOSE, KEEPER, "仓库钥匙由保管人持有。", START)
    new = version(PURPOSE, KEEPER, START)
    (gone,) = [fate for fate in align(old, new).fates if fate.kind is Kind.GONE]
    assert gone.nearest is not None
    assert gone.nearest[0] == "2"


def test_a_rewording_is_told_beside_the_move() -> None:
    old = version(PURPOSE, KEEPER, FIRE)
    new = version(PURPOSE, LENDING, KEEPER, FIRE.replace("村委会", "村民委员会"))
    moved = {fate.old: fate for fate in align(old, new).fates}
    assert (moved["2"].kind, moved["2"].reworded, moved["2"].score) == (Kind.MOVED, False, 1)
    assert (moved["3"].kind, moved["3"].reworded) == (Kind.MOVED, True)
    assert 0.8 < moved["3"].score < 1


def test_headings_settle_what_wording_leaves_open() -> None:
    line = "有关部门应当履行职责。"
    old = version(line, line, headings=("第一章　防火", "第二章　防汛"))
    new = version(line, line, headings=("第一章　防汛", "第二章　防火"))
    assert align(old, new).links == {("1", "2"), ("2", "1")}


def test_what_counts_of_a_wording() -> None:
    assert letters("依照本条例第三十二条第一款第（二）项、第五条处理。") == "依照本法第条处理"
    assert list(references("依照第十二条、《消防法》第三条和第五条之一")) == ["12", "5之一"]


@given(st.text(max_size=200))
def test_no_wording_is_too_odd(text: str) -> None:
    align(version(text, KEEPER), version(KEEPER, text[::-1]))


def test_a_text_of_thousands_of_articles_is_aligned_by_what_stays() -> None:
    lines = [f"第{n}号仓库由第{n}组看管。" for n in range(LARGEST + 10)]
    found = align(version(*lines), version(*lines[:100], *lines[101:]))
    assert [fate.old for fate in found.fates if fate.kind is Kind.GONE] == ["101"]
