"""Where the words of an article went, by fingerprint, when only its number changed."""

from collections import defaultdict
from collections.abc import Mapping

from dutylist.impact.touched import Step
from dutylist.law import Version
from dutylist.law.suspect import Doubt, Fate, Reason

_ELSEWHERE = frozenset({Fate.SUBSTANTIVE, Fate.GONE})


def moved(doubt: Doubt) -> str | None:
    """Return the article that has now the words of the one that is cited."""
    if doubt.reason not in {Reason.CHANGED, Reason.GONE} or len(doubt.articles) != 1:
        return None
    if doubt.before is None or doubt.now is None:
        return None
    return _target(doubt.before, _by_print(doubt.now), doubt.articles[0])


def renumbered(step: Step) -> tuple[str, ...]:
    """Return the articles of the old version whose words now bear another number."""
    known = _by_print(step.now)
    found = (label for label, fate in step.articles.items() if fate in _ELSEWHERE)
    return tuple(label for label in found if _target(step.before, known, label))


def _target(before: Version, known: Mapping[str, list[str]], label: str) -> str | None:
    """Return the one other article with the same fingerprint."""
    wanted = before.prints.get(label) if before.prints else None
    there = known.get(wanted, []) if wanted else []
    return there[0] if len(there) == 1 and there[0] != label else None


def _by_print(version: Version) -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    if version.prints is not None:
        for label in version.article_set.labels:
            known = version.prints.get(label)
            if known is not None:
                found[known].append(label)
    return found
