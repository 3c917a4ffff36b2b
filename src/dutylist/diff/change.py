"""One change between two catalogues, and whether a set of changes fails a run."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dutylist.diff.kind import Kind, Level
from dutylist.findings import NOTHING, Params, Route
from dutylist.model import Plain
from dutylist.texts import SHOWN_LENGTH, Lang, Text

WEIGHT: Mapping[Level, int] = {Level.EDITORIAL: 0, Level.NOTABLE: 1, Level.SUBSTANTIVE: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change: its kind, what it concerns, the value on both sides and where they stand.

    `path` goes by ids; `score` tells how alike two texts are where ids did not match them;
    `record` names the approved record that allows the change, once one was looked for; `lists`
    are the lists in which it was found, where several were compared.
    """

    kind: Kind
    item: str | None
    duty: str | None
    path: str
    before: Plain
    after: Plain
    old: Route | None
    new: Route | None
    params: Params = field(default_factory=lambda: NOTHING)
    score: float | None = None
    record: str | None = None
    lists: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """Return a digest that stays when lines move: code, item, duty, path and both values."""
        import json  # noqa: PLC0415  (few runs ask for digests)
        from hashlib import sha256  # noqa: PLC0415

        values = (self.kind.code, self.item, self.duty, self.path, self.before, self.after)
        text = json.dumps(values, ensure_ascii=True, sort_keys=True, default=dict)
        return sha256(text.encode("ascii")).hexdigest()[:16]

    @property
    def texts(self) -> tuple[str, str] | None:
        """Return both wordings where they differ and the sentence does not show them whole."""
        before, after = wording(self.before), wording(self.after)
        if before is None or after is None or before == after:
            return None
        told = "{before}" in self.kind.text.zh and max(len(before), len(after)) <= SHOWN_LENGTH
        return None if told and isinstance(self.before, str) else (before, after)

    @property
    def internal(self) -> bool:
        """Whether it concerns an item that must not be told to the public."""
        return isinstance(self.params.get("name"), Text)

    def name(self, lang: Lang) -> str:
        """Return the name of what it concerns, as an office may read it; empty for none."""
        found = self.params.get("name")
        return found.show(lang) if isinstance(found, Text) else str(found or "")

    def message(self, lang: Lang) -> str:
        """Return what changed, in one language."""
        return self.kind.text.show(lang, self.params)


def wording(value: Plain) -> str | None:
    """Return the words of a value that is a text or has one; None for any other."""
    found = value.get("text") if isinstance(value, Mapping) else value
    return found if isinstance(found, str) else None


def fails(changes: Iterable[Change], level: Level | None) -> bool:
    """Whether a change is at or above a level; no level, no failure."""
    return level is not None and any(WEIGHT[c.kind.level] >= WEIGHT[level] for c in changes)
