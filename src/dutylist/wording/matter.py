"""What a text is about, once the words that add nothing are put aside, and what came and went."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from dutylist.wording.amounts import Amount, amounts, without_amounts
from dutylist.wording.bodies import DEPARTMENT, LOCAL_BODY
from dutylist.wording.enforcement import enforced, without_enforcement
from dutylist.wording.lexicon import DISTINCT, reads
from dutylist.wording.pattern import compiled
from dutylist.wording.strength import FREED, OWN, stretches

NEW = 2
"""Letters in a row that the other text does not hold before they are other matter."""

SLIP = 8
"""Longest run in which one other letter is taken for a slip or a like word: 登计, 巡查 and 检查."""

PLACE = 4
"""Most letters of the name of a place before a department: 龙沙 in 龙沙区应急管理局."""

_LETTERS = r"[\u3400-\u9fffA-Za-z]+"
_NEGATED = (
    r"不(?![断少超低高多动明足良力定同一仅但能便到符合法文规服听按及落])|(?<![切])勿|严禁|禁止"
)
_BY_ITSELF = f"[由经]{LOCAL_BODY}"
_BY_OTHERS = "[由经](?:各?(?:村|社区|居民?委|网格|志愿)|物业|当事人|业主)"
_PLACE = rf"(?<![\u3400-\u9fff])[\u3400-\u9fff]{{1,{PLACE}}}(?={DEPARTMENT})"


class Matter(NamedTuple):
    """What a text asks for: each by how strongly it binds, and what it keeps off.

    `acts_of_force` counts verbs of enforcement, repeated ones too; `by_itself` and `by_others` how
    often the local body, and villages or volunteers below it, are named as those who act.
    """

    chunks: tuple[str, ...]
    kept_off: tuple[str, ...]
    ruled_out: int
    pairs: Mapping[str, int]
    freed: frozenset[str]
    small: Mapping[str, int]
    enforced: Mapping[str, int]
    amounts: tuple[Amount, ...]
    negated: int
    strongest: int
    acts_of_force: int
    by_itself: int
    by_others: int


@lru_cache(maxsize=64)
def matter(text: str) -> Matter:
    """Return what a text asks for."""
    kept: list[str] = []
    off: list[str] = []
    pairs: dict[str, int] = {}
    small: dict[str, int] = {}
    verbs: dict[str, int] = {}
    demanded: list[Amount] = []
    runs = stretches(text)
    ruled_out, strongest, force = 0, FREED, 0
    words_of_all = "".join(run.text for run in runs)
    for run in runs:
        if run.weight > FREED:
            demanded += amounts(run.text)
            done = list(enforced(run.text, made=run.guides))
            force += len(done)
            _raise(verbs, done, run.weight)
        else:
            ruled_out += sum(1 for _ in enforced(run.text))
        words, acts = _read(run.text)
        if words or acts or verbs or run.weight > OWN:
            strongest = max(strongest, run.weight)
        _raise(small, acts, run.weight)
        (kept if run.weight > FREED else off).extend(words)
        if run.weight > FREED:
            _raise(pairs, (pair for word in words for pair in _pairs(word)), run.weight)
    return Matter(
        chunks=tuple(kept),
        kept_off=tuple(off),
        ruled_out=ruled_out,
        pairs=pairs,
        freed=frozenset(pair for word in off for pair in _pairs(word)),
        small=small,
        enforced=verbs,
        amounts=tuple(demanded),
        negated=sum(1 for run in runs for _ in compiled(_NEGATED).finditer(run.text)),
        strongest=strongest,
        acts_of_force=force,
        by_itself=len(compiled(_BY_ITSELF).findall(words_of_all)),
        by_others=len(compiled(_BY_OTHERS).findall(words_of_all)),
    )


def _raise(found: dict[str, int], keys: Iterable[str], weight: int) -> None:
    for key in keys:
        found[key] = max(found.get(key, FREED), weight)


def _pairs(word: str) -> Iterator[str]:
    return map("".join, pairwise(word))


def _read(text: str) -> tuple[list[str], list[str]]:
    """Return the words of a stretch that say something, and its small acts."""
    bare = without_enforcement(without_amounts(text.replace(LOCAL_BODY, ",")))
    read = list(reads(bare))
    acts = [each[1:-1] for each in read if each.startswith("<") and len(each) > 1]
    joined = "".join("," if each.startswith("<") else each for each in read)
    words = compiled(_PLACE).sub(",", joined) if DEPARTMENT in joined else joined
    return compiled(_LETTERS).findall(words), acts


def fresh(words: Iterable[str], held: Iterable[str]) -> frozenset[str]:
    """Return the runs of letters in words of which no pair of neighbours stands in those held."""
    known = {pair for word in held for pair in _pairs(word)}
    return frozenset(run for word in words for run in _fresh(word, known) if len(run) >= NEW)


def _fresh(word: str, known: frozenset[str] | set[str]) -> Iterator[str]:
    run = ""
    for at, letter in enumerate(word):
        if word[max(at - 1, 0) : at + 1] in known or word[at : at + 2] in known:
            if run:
                yield run
            run = ""
        else:
            run += letter
    if run:
        yield run


def slips(gone: frozenset[str], come: frozenset[str]) -> frozenset[str]:
    """Return the runs on both sides that differ from one of the other side in one letter only."""
    alike: dict[tuple[str, str], tuple[set[str], set[str]]] = {}
    for side, runs in enumerate((gone, come)):
        for run in runs:
            for at in range(len(run) if len(run) <= SLIP else 0):
                alike.setdefault((run[:at], run[at + 1 :]), (set(), set()))[side].add(run)
    return frozenset(
        run
        for both in alike.values()
        if all(both) and not all(each <= DISTINCT for each in both)
        for each in both
        for run in each
    )
