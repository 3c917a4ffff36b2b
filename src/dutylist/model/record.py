"""The file of one admission (准入) or adjustment (动态调整): asked, heard, reviewed, decided."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from dutylist.findings import Route
from dutylist.model.catalogue import Basis


class Channel(StrEnum):
    """The two only ways into a list: asked for from above, or law changed or asked from below."""

    ADMISSION = "admission"
    ADJUSTMENT = "adjustment"


class Outcome(StrEnum):
    """How a record was decided."""

    APPROVED = "approved"
    REFUSED = "refused"
    PENDING = "pending"


class Verdict(StrEnum):
    """How a review of legality or reasonableness ended."""

    PASSED = "passed"
    REFUSED = "refused"
    PENDING = "pending"


class Heard(StrEnum):
    """What became of an opinion: 采纳, 部分采纳, 未采纳."""

    ADOPTED = "adopted"
    PARTLY = "partly"
    REFUSED = "refused"


class Action(StrEnum):
    """What a recorded change does.

    `claim` takes an item of the base that a list had left out; `issue` issues a list as a whole,
    which was not there before, and names no item.
    """

    ADD = "add"
    REMOVE = "remove"
    EDIT = "edit"
    MOVE = "move"
    MERGE = "merge"
    SPLIT = "split"
    CLAIM = "claim"
    ISSUE = "issue"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedChange:
    """One change that a record asks for: which action on which item of which file's id.

    `where` is the id of an overlay if `overlay`, else of a catalogue; `item` is None for `issue`
    alone. `digest` (`sha256:` and 64 hex digits) binds the approval to what it approved.
    """

    where: str
    overlay: bool = False
    action: str
    item: str | None
    duty: str | None = None
    note: str | None = None
    digest: str | None = None
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What goes with a duty that is passed down: 权随事转, 人随事转, 费随事转."""

    power: str | None = None
    people: str | None = None
    money: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What a department or township said about a change, and what became of it."""

    by: str
    text: str
    result: Heard
    on: date | None = None
    reply: str | None = None
    route: Route = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A review of legality (合法性审查) or of reasonableness (合理性评估)."""

    by: str
    result: Verdict
    on: date | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement:
    """That the deciding body lets an urgent change stand for now (先行认可), until a day.

    `digest` binds it to the content of the changes, as the digest of a decision does.
    """

    by: str
    on: date
    until: date
    number: str | None = None
    note: str | None = None
    digest: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Which body decided on a record, when, under which number, how.

    `digest` seals the record as it was decided upon: everything but filing and note.
    """

    by: str
    on: date | None = None
    number: str | None = None
    result: Outcome = Outcome.PENDING
    digest: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """With which body above a decided record was filed (备案)."""

    by: str
    on: date | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The file of one admission (准入) or adjustment (动态调整); `on` is the day of application."""

    id: str
    channel: Channel
    title: str
    applicant: str
    reason: str
    on: date | None = None
    cause: str | None = None
    note: str | None = None
    changes: tuple[RecordedChange, ...] = ()
    basis: tuple[Basis, ...] = ()
    support: Support = Support()
    opinions: tuple[Opinion, ...] = ()
    legality: Review | None = None
    reasonableness: Review | None = None
    acknowledged: Acknowledgement | None = None
    decision: Decision | None = None
    filing: Filing | None = None
    route: Route = field(default=(), compare=False)

    @property
    def approved(self) -> bool:
        """Whether a body has decided for it."""
        return self.decision is not None and self.decision.result is Outcome.APPROVED
