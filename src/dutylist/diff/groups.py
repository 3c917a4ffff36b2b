"""Changes in the order that a reader needs them: what was pushed down first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dutylist.diff.change import Change
from dutylist.diff.duty_kinds import DUTY_HANDED_DOWN
from dutylist.diff.kind import Direction, Level
from dutylist.texts import Text

TITLES: Mapping[str, Text] = {
    "handed-down": Text(zh="转给基层的职责", en="Handed down to the local body"),
    "toward": Text(zh="其他加重基层负担的变化", en="Other changes toward the local body"),
    "away": Text(zh="减轻基层负担的变化", en="Changes away from the local body"),
    "substantive": Text(zh="其他实质变化", en="Other substantive changes"),
    "notable": Text(zh="应当注意的变化", en="Notable changes"),
    "editorial": Text(zh="文字和编排变化", en="Editorial changes"),
}
"""The groups in their order; a change is in the first that fits it."""


class Group(NamedTuple):
    """Changes of one weight and direction, under a title."""

    id: str
    title: Text
    changes: tuple[Change, ...]


class Summary(NamedTuple):
    """How many changes there are, by level and by direction."""

    total: int
    levels: Mapping[Level, int]
    directions: Mapping[Direction, int]


def groups(changes: Sequence[Change]) -> Iterator[Group]:
    """Yield the groups that hold changes, hand-overs to the local body first."""
    for name, title in TITLES.items():
        found = tuple(change for change in changes if _group(change) == name)
        if found:
            yield Group(name, title, found)


def _group(change: Change) -> str:
    if change.kind is DUTY_HANDED_DOWN:
        return "handed-down"
    if change.kind.direction is Direction.NEUTRAL:
        return str(change.kind.level)
    return str(change.kind.direction)


def summary(changes: Iterable[Change]) -> Summary:
    """Count changes by level and direction."""
    each = list(changes)
    levels = Counter(change.kind.level for change in each)
    directions = Counter(change.kind.direction for change in each)
    return Summary(
        total=len(each),
        levels={level: levels[level] for level in Level},
        directions={direction: directions[direction] for direction in Direction},
    )
