"""Nothing is dropped, nothing raises, and what is written canonically is read back."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dutylist.law import Citation, Provision, Slip, joints, numerals, parse
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


NUMBERS = st.one_of(st.integers(1, 40), st.integers(1, numerals.LARGEST))
LABELS = st.builds(
    lambda number, sub: f"{number}之{numerals.write(sub)}" if sub else str(number),
    NUMBERS,
    st.sampled_from([0, 0, 0, 1, 2, 12]),
)
PLACES = st.builds(
    Provision,
    article=LABELS,
    paragraph=st.none() | st.integers(1, 12),
    subparagraph=st.none() | st.integers(1, 30),
    item=st.none() | st.integers(1, 9),
    chapter=st.none() | st.integers(1, 12),
    to=st.none() | LABELS,
)


@given(st.lists(PLACES, min_size=1, max_size=5))
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
