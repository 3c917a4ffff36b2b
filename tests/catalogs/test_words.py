"""The lists are not padded: no text twice with other nouns, no frame filled in over and over."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import pytest

from catalogs.shipped import NAMES, Written, written

ALIKE = 0.6
"""How many of the three-character runs of two texts may be the same."""

LONG = 12
"""Characters of a run that is a frame where it comes again and again."""

OFTEN = 5
OPENING = 4
EXCERPT = "starter"
"""What `dutylist init` lays out is an excerpt of the provincial street list."""


def _runs(text: str, length: int) -> frozenset[str]:
    plain = "".join(re.findall("[㐀-鿿]", text))
    return frozenset(plain[at : at + length] for at in range(len(plain) - length + 1))


def alike(texts: Iterable[Written], most: float = ALIKE) -> Iterator[tuple[Written, Written]]:
    """Yield pairs of texts that say nearly the same."""
    known: list[tuple[Written, frozenset[str]]] = []
    holders: dict[str, list[int]] = defaultdict(list)
    for each in texts:
        runs = _runs(each.text, 3)
        shared = Counter(at for run in runs for at in holders[run])
        for at, n in shared.items():
            other, of_other = known[at]
            if n / (len(runs) + len(of_other) - n) > most:
                yield other, each
        for run in runs:
            holders[run].append(len(known))
        known.append((each, runs))


def test_a_copy_with_another_number_is_found() -> None:
    one = Written("a", "a", "x", "x.1", "登记辖区独居老年人的住址和紧急联系人，每周上门探访一次。")
    two = Written("b", "b", "y", "y.1", "登记辖区独居残疾人的住址和紧急联系人，每周上门探访一次。")
    other = Written("b", "b", "z", "z.1", "劝阻占用消防车通道的车主，拍照后转交消防救援机构处理。")
    assert list(alike([one, two, other])) == [(one, two)]


def test_no_two_texts_of_all_workspaces_are_nearly_the_same() -> None:
    texts = [each for name in NAMES if name != EXCERPT for each in written(name)]
    found = [
        f"{one.where} {one.id} | {two.where} {two.id}\n  {one.text}\n  {two.text}"
        for one, two in alike(texts)
    ]
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("name", NAMES)
def test_no_long_run_of_words_comes_again_and_again(name: str) -> None:
    items: dict[str, set[str]] = defaultdict(set)
    for each in written(name):
        for run in _runs(each.text, LONG):
            items[run].add(each.item)
    assert {run: sorted(held) for run, held in items.items() if len(held) > OFTEN} == {}


@pytest.mark.parametrize("name", NAMES)
def test_texts_do_not_all_begin_alike(name: str) -> None:
    begun = Counter(each.text[:OPENING] for each in written(name))
    most = max(3, begun.total() // 25)
    assert {start: n for start, n in begun.items() if n > most} == {}


@pytest.mark.parametrize("name", NAMES)
def test_duties_are_as_long_as_a_sentence_and_end_as_one(name: str) -> None:
    odd = [each for each in written(name) if not 12 <= len(each.text) <= 160]
    odd += [each for each in written(name) if not each.text.endswith("。")]
    assert odd == []
