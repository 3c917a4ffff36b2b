"""What a kind of change is: its code, its mirror, its weight and whose burden it shifts."""

from dataclasses import dataclass
from enum import StrEnum

from dutylist.texts import Text


class Level(StrEnum):
    """How much a change weighs."""

    SUBSTANTIVE = "substantive"
    NOTABLE = "notable"
    EDITORIAL = "editorial"


class Direction(StrEnum):
    """Where a change moves the burden, seen from the body that the list is for."""

    TOWARD = "toward"
    AWAY = "away"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of change; `mirror` is the code of the same change read from new to old.

    `doc` holds two YAML fences: a fragment of the old catalogue, then of the new one.
    """

    code: str
    name: str
    level: Level
    direction: Direction
    mirror: str
    text: Text
    why: Text
    doc: str


def example(old: str, new: str) -> str:
    """Return the documented example of a kind: a fragment before and after the change."""
    before = f"改前 / Before:\n\n```yaml\n{old.strip()}\n```\n"
    return f"{before}\n改后 / After:\n\n```yaml\n{new.strip()}\n```\n"
