"""The answer to an overlay that breaks a law: every breach, each at its place."""

from dataclasses import dataclass, field

from dutylist.derive.laws import Law
from dutylist.findings import NOTHING, Params, Route


@dataclass(frozen=True, slots=True)
class Refusal:
    """One breach of a law, at the route of what commits it; `related` routes belong to it."""

    law: Law
    route: Route
    params: Params = field(default_factory=lambda: NOTHING)
    related: tuple[Route, ...] = ()


class Refused(Exception):  # noqa: N818 - it is an answer about content, not a fault of the program
    """An overlay cannot be applied; `refusals` holds every breach."""

    def __init__(self, refusals: tuple[Refusal, ...]) -> None:
        super().__init__(", ".join(refusal.law.code for refusal in refusals))
        self.refusals = refusals

    @property
    def stale(self) -> bool:
        """Whether the base is not the one that the overlay's author saw."""
        return any(refusal.law.stale for refusal in self.refusals)
