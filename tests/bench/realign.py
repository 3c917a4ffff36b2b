"""Align all pairs of versions of one title below a folder of texts of law: time and agreement.

    PYTHONPATH=tests python -m bench.realign FOLDER

Below FOLDER, files are named TITLE(YYYY-MM-DD).md. What is told: the time of each pair; whether
both directions agree; and, for texts mangled on purpose, how many articles are found again.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from random import Random
from time import perf_counter

from dutylist.impact.align import Alignment, Kind, align
from dutylist.intake import law_text
from dutylist.law.statute import Article, Paragraph, Statute

MANGLED = 150
"""Texts that are mangled, the longest first."""

LETTERS = 0.15
"""The share of letters that are replaced where articles are reworded."""

Truth = set[tuple[int, int]]


def pairs(folder: Path) -> Iterator[tuple[str, Path, Path]]:
    """Yield each two versions of one title, the older first."""
    found: defaultdict[str, list[Path]] = defaultdict(list)
    for path in sorted(folder.rglob("*(*).md")):
        found[path.name.rpartition("(")[0]].append(path)
    for title, versions in found.items():
        yield from ((title, old, new) for old, new in combinations(versions, 2))


def read(path: Path) -> Statute | None:
    """Return the text of a file, None where it is none of law."""
    return law_text.read(path.name, path.read_bytes()).statute


def numbered(statute: Statute, articles: Iterable[Article]) -> Statute:
    """Return a text with other articles, numbered anew."""
    made = (replace(each, label=str(at)) for at, each in enumerate(articles, 1))
    return replace(statute, articles=tuple(made), items=())


def dropped(articles: Sequence[Article], chance: Random) -> tuple[list[Article], Truth]:
    """Leave out one article in eight."""
    kept = [at for at in range(len(articles)) if chance.random() > 1 / 8]
    return [articles[at] for at in kept], {(old, new) for new, old in enumerate(kept)}


def shuffled(articles: Sequence[Article], chance: Random) -> tuple[list[Article], Truth]:
    """Put the articles into any order."""
    order = list(range(len(articles)))
    chance.shuffle(order)
    return [articles[at] for at in order], {(old, new) for new, old in enumerate(order)}


def reworded(articles: Sequence[Article], chance: Random) -> tuple[list[Article], Truth]:
    """Leave out one in eight, and replace letters of the others."""
    kept, truth = dropped(articles, chance)

    def mangled(text: str) -> str:
        return "".join("某" if chance.random() < LETTERS else letter for letter in text)

    def changed(each: Article) -> Article:
        paragraphs = (
            Paragraph(mangled(one.text), tuple(map(mangled, one.items))) for one in each.paragraphs
        )
        return replace(each, paragraphs=tuple(paragraphs))

    return list(map(changed, kept)), truth


def joined(articles: Sequence[Article], chance: Random) -> tuple[list[Article], Truth]:
    """Join one article in ten with the next."""
    made: list[Article] = []
    truth: Truth = set()
    for at, each in enumerate(articles):
        if made and chance.random() < 1 / 10:
            last = made[-1]
            made[-1] = replace(last, paragraphs=(*last.paragraphs, *each.paragraphs))
        else:
            made.append(each)
        truth.add((at, len(made) - 1))
    return made, truth


WAYS: tuple[Callable[[Sequence[Article], Random], tuple[list[Article], Truth]], ...] = (
    dropped,
    shuffled,
    reworded,
    joined,
)


def links(found: Alignment) -> Truth:
    """Return which articles belong together, by their places."""
    old = {article.label: at for at, article in enumerate(found.old.articles)}
    new = {article.label: at for at, article in enumerate(found.new.articles)}
    return {(old[a], new[b]) for a, b in found.links}


def tell_pairs(folder: Path) -> list[Statute]:
    """Align all pairs, print what became of them, and return the texts."""
    times: list[tuple[float, str]] = []
    kinds: Counter[Kind] = Counter()
    texts: list[Statute] = []
    mirrored = equal = same_text = 0
    for title, first, second in pairs(folder):
        old, new = read(first), read(second)
        if old is None or new is None:
            continue
        start = perf_counter()
        found = align(old, new)
        times.append((perf_counter() - start, title))
        texts += [old, new]
        kinds.update(fate.kind for fate in found.fates)
        mirrored += {(b, a) for a, b in align(new, old).links} == found.links
        there = {article.text for article in found.new.articles}
        known = dict(found.links)
        for article in found.old.articles:
            if article.text in there:
                same_text += 1
                target = found.new.article(known.get(article.label, ""))
                equal += target is not None and target.text == article.text
    slowest = max(times, default=(0.0, "-"))
    print(f"pairs {len(times)}, seconds {sum(each for each, _ in times):.2f}", end=", ")
    print(f"slowest {slowest[0]:.2f} ({slowest[1]})")
    print("articles", ", ".join(f"{kind} {kinds[kind]}" for kind in Kind))
    print(f"both directions agree in {mirrored} of {len(times)} pairs")
    print(f"of {same_text} articles whose wording is there again, {equal} are paired with it")
    return texts


def tell_mangled(texts: Sequence[Statute]) -> None:
    """Mangle texts on purpose and print how many articles are found again."""
    chosen = sorted(texts, key=lambda each: len(each.articles), reverse=True)[:MANGLED]
    for way in WAYS:
        chance = Random(2026)  # noqa: S311  (the same each time)
        right = told = wanted = 0
        seconds = 0.0
        for each in chosen:
            articles, truth = way(each.articles, chance)
            start = perf_counter()
            found = links(align(each, numbered(each, articles)))
            seconds += perf_counter() - start
            right += len(found & truth)
            told += len(found)
            wanted += len(truth)
        share = (right / max(wanted, 1), right / max(told, 1))
        print(f"{way.__name__}: {wanted} links, found {share[0]:.2%}, right {share[1]:.2%}", end="")
        print(f", {seconds:.2f} s")


def main() -> None:
    """Measure the folder that is named."""
    texts = tell_pairs(Path(sys.argv[1]))
    tell_mangled(texts)


if __name__ == "__main__":
    main()
