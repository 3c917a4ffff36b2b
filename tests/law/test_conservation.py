"""Nothing is dropped, nothing raises, and what is written canonically is read back."""

import re
import time
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dutylist import numerals
from dutylist.law import (
    UNDERSTOOD,
    Citation,
    Parsed,
    Provision,
    RestName,
    Slip,
    joints,
    parse,
)
from dutylist.law.glyphs import plain
from dutylist.law.parse import _read, _simple

PIECES = [
    *"《》〈〉<>()（）〔〕【】[]第条款项目章节编之至、，。；:： \n\u3000一二三十百零〇两",
    *"12３0lＡ國條项和及与等的",
    *(
        "《中华人民共和国消防法》",
        "刑法",
        "关于印发某某的通知",
        "第三十二条",
        "第（四）项",
        "㈡",
        "条例",
    ),
    *(
        "国发〔2022〕5号",
        "国务院令第l98号",
        "（2019年修正）",
        "以及",
        "规定",
        "【法律】",
        "依据",
        "1.",
        "本法",
    ),
    *(
        "第16、17条",
        "至第五条",
        "之一",
        "等有关规定",
        "中共中央办公厅",
        "号",
        "2022",
        "-",
        "\x00",
        "😀",
    ),
]
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))


@given(TEXTS)
@settings(max_examples=600, deadline=None)
@example("《消防法第三条》 》第三条")
@example("《甲》(以下简称")
def test_every_character_is_in_a_citation_or_in_the_rest_or_joins_them(text: str) -> None:
    parsed = parse(text)
    spans = sorted(
        [(c.start, c.source) for c in parsed.citations] + [(r.start, r.text) for r in parsed.rest]
    )
    folded, at = plain(text), 0
    for start, words in [*spans, (len(text), "")]:
        assert start >= at
        assert start == at or joints.skip(folded, at, joined=True) >= start
        assert text[start : start + len(words)] == words
        at = start + len(words)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_what_is_canonical_is_read_back(text: str) -> None:
    for citation in parse(text).citations:
        again = parse(citation.canonical)
        assert [found.canonical for found in again.citations] == [citation.canonical]
        (found,) = again.citations
        assert found.title == citation.title
        assert found.provisions == citation.provisions
        assert again.rest == ()


WORDS = [
    *(
        "《消防法》第三条",
        "《森林法》第三十条第二款",
        "消防法第六条",
        "《某办法》",
        "国发〔2022〕5号",
    ),
    *("《民法典》合同编", "第三条", "（二）项", "5、6条", "三、四", "该法第九条", "前款", "附件2"),
    *("公民离开住所的", "应当", "处罚款", "及时上报", "规定", "的行为", "违反", "依据", "按照"),
    *("和", "、", "，", "。", "：", "；", " ", "“", "”", "其", "另", "参见", "经研究", "之规定"),
]
CITING = re.compile("《[^《》]+》第[一二三四五六七八九十]+条")
"""What nobody would take for anything but a citation."""


@given(st.lists(st.sampled_from(WORDS), max_size=10).map("".join))
@settings(max_examples=600, deadline=None)
@example("《消防法》第三条 消防法第六条《森林法》第三十条第二款以及第三条")
@example("《消防法》第三条经研究《森林法》第三十条第二款")
def test_no_citation_is_taken_for_words_that_cite_nothing(text: str) -> None:
    for rest in parse(text).rest:
        if rest.name is not RestName.QUOTED:
            assert not (rest.name in UNDERSTOOD and re.search("[《》号]|第.+[条款]", rest.text))
        elif "“" not in text:
            for found in CITING.finditer(rest.text):
                assert found.start() > 5
                assert rest.text[found.end() :]


NUMBERS = st.one_of(st.integers(1, 40), st.integers(1, numerals.LARGEST))
LABELS = st.builds(
    lambda number, sub: f"{number}之{numerals.write(sub)}" if sub else str(number),
    NUMBERS,
    st.sampled_from([0, 0, 0, 1, 2, 12]),
)
SMALL = st.none() | st.integers(1, 12)
PLACES = st.builds(
    Provision,
    article=LABELS,
    paragraph=SMALL,
    subparagraph=st.none() | st.integers(1, 30),
    item=SMALL,
    point=SMALL,
    to=st.none() | LABELS,
)
DIVISIONS = st.sampled_from(
    [(), ("chapter",), ("part",), ("chapter", "section"), ("book", "subbook", "chapter")]
)
ENTRIES = st.builds(Provision, subparagraph=NUMBERS, item=SMALL)
CLAUSES = st.builds(
    Provision,
    article=st.lists(st.integers(1, 30), min_size=2, max_size=4).map(
        lambda numbers: ".".join(map(str, numbers))
    ),
    paragraph=SMALL,
)
ANNEXES = st.sampled_from([None, "附件", "附件2", "附表二", "附录A", "目录"])


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    """Return a citation that says all that one can say."""
    of_list = draw(st.booleans())
    kinds = PLACES | ENTRIES | CLAUSES if of_list else PLACES | CLAUSES
    places = draw(divided(st.lists(kinds, max_size=4).filter(one_kind)))
    annex = draw(ANNEXES) if places else None
    titled = draw(st.integers(0, 9)) > 0
    numbers = ["国发〔2022〕5号", "国务院令第541号", "主席令第八十一号", "GB/T 12345—2019"]
    number = draw(st.sampled_from(numbers) | (st.none() if titled else st.nothing()))
    versions = [None, "2018年修正", "1998年4月29日通过，2021年4月29日修正", "试行"]
    laws, lists = ["消防法", "某市实施〈消防法〉办法"], ["关于印发〈某〉的通知", "某许可目录"]
    found = Citation(
        title=draw(st.sampled_from(lists if of_list else laws)) if titled else None,
        rank=draw(st.sampled_from([None, "法律", "规范性文件"])),
        issuer=draw(st.sampled_from([None, "民政部、财政部"])) if titled else None,
        version_note=draw(st.sampled_from(versions)),
        number=number,
        provisions=tuple(replace(place, annex=annex) for place in places),
        source="",
    )
    return replace(found, source=found.full)


@st.composite
def divided(draw: st.DrawFn, places: st.SearchStrategy[list[Provision]]) -> list[Provision]:
    """Put some of the places into divisions; all that are in any are in the same kinds of them."""
    levels = draw(DIVISIONS)
    return [
        replace(place, **{level: draw(st.integers(1, 12)) for level in levels})  # type: ignore[arg-type]  # only names of numbers
        if place.article and draw(st.booleans())
        else place
        for place in draw(places)
    ]


def one_kind(places: list[Provision]) -> bool:
    """Entries of a list carry no article, so one behind an article would be read as part of it."""
    return len({place.article is None for place in places}) < 2


@given(citations())
@settings(max_examples=500, deadline=None)
def test_all_that_a_citation_says_is_read_back(citation: Citation) -> None:
    assert parse(citation.full) == Parsed((citation,), (), parse(citation.full).slips)
    assert parse(citation.canonical).citations[0].provisions == citation.provisions


@given(divided(st.lists(PLACES, min_size=1, max_size=5)))
@settings(max_examples=300, deadline=None)
def test_provisions_written_canonically_are_read_back(places: list[Provision]) -> None:
    written = Citation(title="某条例", provisions=tuple(places), source="").canonical
    (found,) = parse(written).citations
    assert found.provisions == tuple(places)
    assert found.source == written


@given(
    st.builds(
        "《{}》第{}条{}{}{}".format,
        st.sampled_from(["消防法", "城市道路管理条例", "法"]),
        st.sampled_from(["三", "三十二", "一百二", "一百零二", "九千"]),
        st.sampled_from(["", "之一", "之十十"]),
        st.sampled_from(["", "第一款", "第一十款"]),
        st.sampled_from(["", "第二项", "第（二）项"]),
    )
)
def test_the_short_way_reads_what_the_long_way_reads(text: str) -> None:
    quick = _simple(text)
    assert quick is None or quick == _read(text)


HOSTILE = ["《", "第一、", "法。", "《a》", "a,", "第", "(", "〔2022", "《甲》(", "国 厅 ", "法"]


@pytest.mark.parametrize("piece", HOSTILE)
def test_reading_takes_time_in_proportion_to_length(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    began = time.process_time()
    parse(text)
    assert time.process_time() - began < 3


def test_slips_point_at_the_words_they_are_about() -> None:
    text = "《刑法》第12条;消防法第一百二条"
    slips: tuple[Slip, ...] = parse(text).slips
    assert [text[slip.start : slip.start + len(slip.text)] for slip in slips] == [
        slip.text for slip in slips
    ]
