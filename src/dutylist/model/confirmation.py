"""A confirmation: somebody has looked at a citation again and stands by it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dutylist.findings import Route
from dutylist.law.instrument import Standing

PlaceKey = tuple[str, str, str | None, str]
"""Where a provision is cited: list or overlay, item, duty (or the item as a whole), provision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """What was confirmed where, by which office, on which day, and why.

    It covers one provision at one place and one version of the instrument; `standing` is what
    the instrument was by then, `fingerprints` are those of the articles that were read.
    """

    where: str
    item: str
    duty: str | None
    provision: str
    instrument: str
    title: str
    version: str
    on: date
    by: str
    reason: str
    standing: Standing = Standing.IN_FORCE
    fingerprints: Mapping[str, str] = field(default_factory=dict)
    route: Route = field(default=(), compare=False)

    @property
    def key(self) -> PlaceKey:
        """The place and the provision that it covers."""
        return self.where, self.item, self.duty, self.provision
