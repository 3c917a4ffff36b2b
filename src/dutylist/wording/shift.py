"""What another wording does to the burden of the body that it binds."""

from collections.abc import Mapping
from enum import StrEnum


class Shift(StrEnum):
    """Where another wording moves the burden; read backwards, each is its mirror."""

    SAME = "same"
    STRONGER = "stronger"
    WEAKER = "weaker"
    TIGHTER = "tighter"
    LOOSER = "looser"
    MORE = "more"
    LESS = "less"
    OTHER = "other"
    UNCLEAR = "unclear"

    @property
    def mirror(self) -> "Shift":
        """The same read from the new wording to the old one."""
        return _MIRRORS.get(self, self)


TOWARD = (Shift.STRONGER, Shift.TIGHTER, Shift.MORE)
"""What burdens the body more, the heaviest first."""

AWAY = (Shift.WEAKER, Shift.LOOSER, Shift.LESS)
"""What burdens it less, the heaviest first: the mirrors of the above."""

_MIRRORS: Mapping[Shift, Shift] = {
    **dict(zip(TOWARD, AWAY, strict=True)),
    **dict(zip(AWAY, TOWARD, strict=True)),
}
