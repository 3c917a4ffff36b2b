"""What the index holds of a text: its articles and their shape, fingerprints, and days."""

from collections.abc import Iterable, Sequence

from dutylist import numerals
from dutylist.law.fingerprint import written
from dutylist.law.instrument import Version
from dutylist.law.shape import shape
from dutylist.law.statute import Article, Statute


def version_of(statute: Statute) -> Version:
    """Return the facts of a version; of articles with one label the first counts."""
    kept = first_of_each(statute.articles)
    counts = {each.label: tuple(len(p.items) for p in each.paragraphs) for each in kept}
    return Version(
        version=statute.version,
        promulgated=statute.promulgated,
        effective=statute.effective,
        version_effective=statute.version_effective,
        articles=runs(each.label for each in kept),
        paragraphs=shape(counts).text if kept else None,
        fingerprints=written(each.text for each in kept) if kept else None,
        items=runs(each.label for each in first_of_each(statute.items)),
        truncated=statute.truncated,
        missing=statute.missing,
        expires=statute.expires,
    )


def first_of_each(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the first article of each label, in the order of the text."""
    known: dict[str, Article] = {}
    for each in articles:
        known.setdefault(each.label, each)
    return tuple(known.values())


def runs(labels: Iterable[str]) -> str:
    """Return labels as the index writes them: 1-17,17之一,18-37,120之一-120之六."""
    made: list[list[str]] = []
    for label in labels:
        if made and _follows(made[-1][-1], label):
            made[-1].append(label)
        else:
            made.append([label])
    return ",".join(run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in made)


def _follows(before: str, label: str) -> bool:
    main, _, sub = before.partition("之")
    number, _, following = label.partition("之")
    if bool(sub) != bool(following):
        return False
    if not sub:
        return int(number) == int(main) + 1
    return main == number and (numerals.read(following) or 0) == (numerals.read(sub) or 0) + 1
