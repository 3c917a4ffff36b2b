"""What an index holds: instruments by rank and by standing on a day, by region, how well known."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from dutylist.law import Instrument, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """The counts of one index; `ranks` counts by rank and standing, `regions` by region."""

    instruments: int = 0
    versions: int = 0
    with_articles: int = 0
    with_paragraphs: int = 0
    with_prints: int = 0
    truncated: int = 0
    ranks: Mapping[str, Mapping[Standing, int]] = field(default_factory=dict)
    regions: Mapping[str, int] = field(default_factory=dict)


def holdings(instruments: Iterable[Instrument], day: date) -> Holdings:
    """Count what an index holds."""
    known = tuple(instruments)
    versions = [version for each in known for version in each.versions]
    ranks: dict[str, Counter[Standing]] = {}
    for each in known:
        ranks.setdefault(each.rank or "", Counter())[each.standing(day)] += 1
    return Holdings(
        instruments=len(known),
        versions=len(versions),
        with_articles=sum(bool(version.articles or version.items) for version in versions),
        with_paragraphs=sum(version.paragraphs is not None for version in versions),
        with_prints=sum(version.fingerprints is not None for version in versions),
        truncated=sum(version.truncated for version in versions),
        ranks=ranks,
        regions=dict(Counter(each.region for each in known if each.region).most_common()),
    )
