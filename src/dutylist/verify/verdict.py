"""What is to be said of one copy."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice

from dutylist.findings import Finding
from dutylist.render.seal import DIGEST, SEAL
from dutylist.texts import Text
from dutylist.verify.claim import Claim
from dutylist.verify.difference import MOST, Difference, Kind


class State(StrEnum):
    """How a copy stands to its source."""

    EQUAL = "equal"
    STALE = "stale"
    ALTERED = "altered"
    BOTH = "stale-and-altered"
    FOREIGN = "foreign"
    UNKNOWN = "unknown-source"
    UNREADABLE = "unreadable"


DIFFERS = frozenset((State.STALE, State.ALTERED, State.BOTH))
FAILED = frozenset((State.FOREIGN, State.UNKNOWN, State.UNREADABLE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How a copy stands to its source, where they differ, and what else is worth knowing.

    `digest` is the one that a copy would bear now; `more` tells that not all differences are here.
    """

    file: str
    state: State
    form: str | None = None
    claim: Claim | None = None
    title: str | None = None
    version: str | None = None
    digest: str | None = None
    differences: Sequence[Difference] = ()
    more: bool = False
    notes: Sequence[Text] = ()
    findings: Sequence[Finding] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """What a copy would bear if it were made now; `whole` tells whether its own seal holds.

    That is None where a copy bears no seal. `lost` tells that words of the list itself, which
    would stand in it, are nowhere in it.
    """

    title: str
    version: str
    digest: str
    form: str | None = None
    whole: bool | None = None
    lost: bool = False


_PICTURE = "svg > path[d]"
"""The code of a page: it says another digest wherever the digest is another one."""

_MARKS = (f"[{DIGEST}][content]", DIGEST, SEAL)

OTHER_FORM = Text(
    "副本由另一版本的工具、另一套版式或模板生成",
    "the copy was made by another version of the tool, or with another layout or other templates",
)
OTHER_VERSION = Text(
    "工作区里是 {now} 版，副本是 {then} 版", "the workspace has {now}, the copy is {then}"
)


def judged(file: str, form: str, claim: Claim, now: Now, found: Iterable[Difference]) -> Verdict:
    """Return what differences mean: an older source, a hand that changed the copy, or both.

    A copy that bears the digest of today must say what its source says, whatever its seal is; only
    what comes from layout and templates may be of another day.
    """
    taken = list(islice(found, MOST + 1))
    if not taken and now.whole is False:
        taken = [Difference(kind=Kind.CHANGED, place=SEAL, says=claim.seal)]
    notes = []
    reshaped = bool(claim.form and now.form and claim.form != now.form)
    if not taken:
        state = State.EQUAL
    elif all(each.place == "digest" or each.place.endswith(_MARKS) for each in taken):
        state = State.ALTERED  # what an older source makes differs in what it says, too
    elif claim.digest != now.digest:
        state = State.BOTH if now.whole is False else State.STALE
    elif reshaped and now.whole and not now.lost:
        state = State.STALE
    else:
        state = State.ALTERED
    if state in (State.STALE, State.BOTH):
        taken = [each for each in taken if not each.place.endswith(_PICTURE)]
    if taken and reshaped:
        notes.append(OTHER_FORM)
    if claim.version != now.version:
        words = {"now": now.version, "then": claim.version}
        notes.append(Text(OTHER_VERSION.zh.format(**words), OTHER_VERSION.en.format(**words)))
    return Verdict(
        file=file,
        state=state,
        form=form,
        claim=claim,
        title=now.title,
        version=now.version,
        digest=now.digest,
        differences=tuple(taken[:MOST]),
        more=len(taken) > MOST,
        notes=tuple(notes),
    )
