"""Laws of alignment: what holds for any two versions."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from dutylist.impact.align import Alignment, Kind, align
from dutylist.impact.align_places import Follower
from dutylist.law import Provision
from dutylist.law.statute import Article, Paragraph, Statute

LETTERS = "".join(map(chr, range(0x4E10, 0x4EF0)))

texts = st.lists(
    st.text(LETTERS, min_size=40, max_size=60), min_size=1, max_size=12, unique_by=lambda t: t[:20]
)
cut = st.integers(min_value=0, max_value=11)


def version(texts: list[str], first: int = 1) -> Statute:
    articles = (
        Article(label=str(at), paragraphs=(Paragraph(text),))
        for at, text in enumerate(texts, first)
    )
    return Statute(title="示例条例", articles=tuple(articles))


def went(alignment: Alignment) -> dict[str | None, tuple[str, ...]]:
    return {fate.old: fate.new for fate in alignment.fates if fate.old}


@given(st.lists(st.text(max_size=30), max_size=15))
def test_a_version_is_the_same_as_itself(texts: list[str]) -> None:
    found = align(version(texts), version(texts))
    assert all(fate.kind is Kind.SAME and fate.score == 1 for fate in found.fates)


@given(texts)
def test_renumbered_articles_have_moved_and_read_the_same(texts: list[str]) -> None:
    found = align(version(texts), version(texts, first=101))
    assert went(found) == {str(at): (str(at + 100),) for at in range(1, len(texts) + 1)}
    assert all(fate.kind is Kind.MOVED and fate.score == 1 for fate in found.fates)
    assert not any(fate.reworded for fate in found.fates)


@given(texts, cut)
def test_a_deleted_article_is_gone_and_the_others_move_up(texts: list[str], at: int) -> None:
    at %= len(texts)
    found = align(version(texts), version([*texts[:at], *texts[at + 1 :]]))
    assert found.fates[at].kind is Kind.GONE
    assert all(
        fate.kind in {Kind.SAME, Kind.MOVED} for n, fate in enumerate(found.fates) if n != at
    )


@given(texts, texts, cut)
def test_inserted_articles_are_new(texts: list[str], more: list[str], at: int) -> None:
    at %= len(texts) + 1
    fresh = ["新" * 10 + each for each in more]
    found = align(version(texts), version([*texts[:at], *fresh, *texts[at:]]))
    ends = [str(n + 1) if n < at else str(n + 1 + len(fresh)) for n in range(len(texts))]
    assert [fate.new for fate in found.fates][: len(texts)] == [(each,) for each in ends]
    assert [fate.new for fate in found.new_articles] == [
        (str(at + n + 1),) for n in range(len(fresh))
    ]


@given(texts, st.randoms(use_true_random=False))
def test_shuffled_articles_are_found(texts: list[str], chance: Random) -> None:
    order = list(range(len(texts)))
    chance.shuffle(order)
    found = align(version(texts), version([texts[at] for at in order]))
    assert went(found) == {str(at + 1): (str(order.index(at) + 1),) for at in range(len(texts))}


@given(texts, cut)
def test_an_article_cut_in_two_is_split(texts: list[str], at: int) -> None:
    at %= len(texts)
    half = len(texts[at]) // 2
    new = [*texts[:at], texts[at][:half], texts[at][half:], *texts[at + 1 :]]
    found = align(version(texts), version(new))
    assert found.fates[at].kind is Kind.SPLIT
    assert found.fates[at].new == (str(at + 1), str(at + 2))
    assert found.fates[at].score > 0.9


@given(texts, cut)
def test_two_articles_joined_are_merged(texts: list[str], at: int) -> None:
    texts = [*texts, "末" * 8 + texts[0][::-1]]
    at %= len(texts) - 1
    new = [*texts[:at], texts[at] + texts[at + 1], *texts[at + 2 :]]
    found = align(version(texts), version(new))
    pair = found.fates[at : at + 2]
    assert [fate.kind for fate in pair] == [Kind.MERGED, Kind.MERGED]
    assert {fate.new for fate in pair} == {(str(at + 1),)}


def mangled(text: str, keep: Callable[[int], bool]) -> str:
    return "".join(letter if keep(at) else "改" for at, letter in enumerate(text))


@given(texts, texts, st.integers(min_value=2, max_value=9))
def test_both_directions_mirror_each_other(old: list[str], extra: list[str], step: int) -> None:
    new = [mangled(text, lambda at: at % step != 0) for text in old[1:]] + extra
    ahead, back = align(version(old), version(new)), align(version(new), version(old))
    assert ahead.links == {(a, b) for b, a in back.links}
    assert sorted(fate.kind for fate in ahead.fates if fate.kind is Kind.GONE) == [
        Kind.GONE for fate in back.fates if fate.kind is Kind.NEW
    ]
    behind = {fate.old: fate for fate in back.fates}
    for fate in ahead.fates:
        if fate.old and len(fate.new) == 1 and fate.kind is not Kind.MERGED:
            other = behind[fate.new[0]]
            assert (other.kind, other.score) == (fate.kind, fate.score)


@given(st.lists(st.text(max_size=40), max_size=12), st.lists(st.text(max_size=40), max_size=12))
def test_every_article_is_told_of_once(old: list[str], new: list[str]) -> None:
    found = align(version(old), version(new))
    assert [fate.old for fate in found.fates if fate.old] == [str(n + 1) for n in range(len(old))]
    reached = {label for fate in found.fates for label in fate.new}
    assert reached == {str(n + 1) for n in range(len(new))}
    assert all(0 <= fate.score <= 1 for fate in found.fates)


@given(texts)
def test_provisions_of_a_renumbered_version_keep_paragraph_and_item(texts: list[str]) -> None:

    items = tuple(
        f"（{n}）{text}" for n, text in zip("一二三四五六七八九十甲乙", texts, strict=False)
    )
    article = Article(
        label="5", paragraphs=(Paragraph("首款"), Paragraph("有下列情形之一的：", items))
    )
    old = Statute(title="旧", articles=(article,))
    new = Statute(title="新", articles=(replace(article, label="8"),))
    follower = Follower(align(old, new))
    for number in range(1, len(items) + 1):
        cited = Provision(article="5", paragraph=2, subparagraph=number)
        assert follower.follow(cited).new == (replace(cited, article="8"),)
