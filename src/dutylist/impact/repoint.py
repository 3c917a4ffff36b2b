"""Propose where the citations of an old version should point in the new one."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from dutylist.impact.align import Alignment, Kind
from dutylist.impact.align_places import Followed, Follower
from dutylist.impact.repoint_places import all_places
from dutylist.impact.repoint_versions import meant
from dutylist.law import Citation, Instrument, Provision, Version, parse
from dutylist.model import Place, Workspace

DoneKey = tuple[str, str, str | None, str]
"""A citation that points into the new version by now: list, item, duty, citation."""

AUTOMATIC = 0.9
"""The least score of a citation that is rewritten without anybody ticking it."""

_WORST_FIRST = (None, Kind.GONE, Kind.SPLIT, Kind.MERGED, Kind.MOVED, Kind.CHANGED, Kind.SAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """From which version of which instrument to which; `into` where another one takes over.

    `sure` tells that somebody named the old version: then the day of a list does not count.
    """

    instrument: Instrument
    old: Version
    new: Version
    into: Instrument | None = None
    sure: bool = False

    @property
    def name(self) -> str:
        """What tells this move from any other."""
        into = self.into or self.instrument
        return f"{self.instrument.id} {self.old.version} {into.id} {self.new.version}"

    @property
    def start(self) -> date | None:
        """The day from which the new version applies."""
        timeline = (self.into or self.instrument).timeline
        days = [day for day, version in timeline if version == self.new and day is not None]
        return next(iter(days), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One citation, where its provisions went, and what may be written in its place.

    `move` names from which version to which.
    `options` are whole citations, of which one may be chosen; there is none where a provision
    is gone. `kind` is None where the old version does not have what is cited. `done` tells that it
    means another version already, `later` that its list is of a day when the new one applied.
    """

    place: Place
    citation: Citation
    followed: tuple[Followed, ...]
    options: tuple[str, ...]
    kind: Kind | None
    score: float
    move: str
    old_words: str
    new_words: tuple[str, ...]
    done: bool = False
    later: bool = False

    @property
    def key(self) -> DoneKey:
        """The citation and its place."""
        return done_key(self.place, self.citation.canonical)

    @property
    def open(self) -> bool:
        """Whether something is to be written or decided."""
        return not self.done and self.kind is not Kind.SAME

    @property
    def id(self) -> str:
        """Return a digest of the place, of what stands there and of what is proposed."""
        at = self.place
        parts = [self.move, at.where, at.version, at.item, at.duty.id if at.duty else ""]
        parts += [at.basis.text, str(self.citation.start), str(self.kind), *self.options]
        return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:20]

    @property
    def reworded(self) -> bool:
        """Whether what is cited reads otherwise by now."""
        return any(each.reworded for each in self.followed)

    def automatic(self, least: float) -> bool:
        """Whether it may be written without anybody ticking it."""
        single = self.kind in {Kind.SAME, Kind.MOVED, Kind.CHANGED} and len(self.options) == 1
        quoted = self.place.basis.quote is not None and self.reworded
        return self.open and single and self.score >= least and not (self.later or quoted)


def done_key(place: Place, citation: str) -> DoneKey:
    """Return what a citation is known by once it has been rewritten."""
    return place.where, place.item, place.duty.id if place.duty else None, citation


def propose(
    workspace: Workspace, move: Move, alignment: Alignment, done: Collection[DoneKey] = ()
) -> tuple[Proposal, ...]:
    """Return a proposal for each citation of the instrument that means the old version."""
    maker = _Maker(workspace, move, alignment, done)
    return tuple(found for place in all_places(workspace) for found in maker.of(place))


class _Maker:
    """Makes proposals, asking each wording once."""

    def __init__(
        self,
        workspace: Workspace,
        move: Move,
        alignment: Alignment,
        done: Collection[DoneKey],
    ) -> None:
        self._index, self._move, self._done = workspace.index, move, frozenset(done)
        self._follower = Follower(alignment)
        self._share = alignment.share
        new = (move.into or move.instrument).id
        self._confirmed = {
            each.key
            for each in workspace.confirmations
            if each.instrument == new and each.version == move.new.version
        }
        self._parsed: dict[str, tuple[Citation, ...]] = {}

    def of(self, place: Place) -> Iterator[Proposal]:
        """Yield a proposal for each citation of the instrument at a place."""
        text = place.basis.text
        known = self._parsed.get(text)
        if known is None:
            known = self._parsed[text] = tuple(self._cited(text))
        for citation in known:
            if citation.provisions or self._move.into is not None:
                yield self._proposal(place, citation)

    def _cited(self, text: str) -> Iterator[Citation]:
        for citation in parse(text).citations:
            found = self._index.cited(citation)
            if found is not None and found.id == self._move.instrument.id:
                yield citation

    def _proposal(self, place: Place, citation: Citation) -> Proposal:
        followed = tuple(map(self._follower.follow, citation.provisions))
        choices = _choices(followed)
        kinds = {each.kind for each in followed}
        whole = Kind.MOVED if self._move.into else Kind.SAME
        note = place.basis.version or citation.version_note
        return Proposal(
            place=place,
            citation=citation,
            followed=followed,
            options=tuple(self._written(citation, each) for each in choices),
            kind=next((each for each in _WORST_FIRST if each in kinds), whole),
            score=min((each.score for each in followed), default=self._share),
            move=self._move.name,
            old_words=self._words(citation.provisions, old=True),
            new_words=tuple(self._words(each, old=False) for each in choices),
            done=self._is_done(place, citation, note),
            later=note is None and self._is_later(place),
        )

    def _written(self, citation: Citation, provisions: tuple[Provision, ...]) -> str:
        """Return the citation as it is to be; the note of its version goes with the version."""
        into = self._move.into
        title = citation.title if into is None else into.title
        return replace(citation, title=title, version_note=None, provisions=provisions).canonical

    def _words(self, provisions: Sequence[Provision], *, old: bool) -> str:
        return "\n".join(self._follower.wording(each, old=old) for each in provisions)

    def _is_done(self, place: Place, citation: Citation, note: str | None) -> bool:
        """Whether the citation means the new version: rewritten, confirmed, or noted so."""
        move = self._move
        if note is not None and not meant(move.instrument, move.old, note):
            return True
        if done_key(place, citation.canonical) in self._done:
            return True
        title = move.instrument.title
        keys = [done_key(place, f"《{title}》{each.canonical}") for each in citation.provisions]
        return bool(keys) and self._confirmed.issuperset(keys)

    def _is_later(self, place: Place) -> bool:
        """Whether a list that says no more means the new version by its day."""
        start = self._move.start
        if self._move.sure or start is None or place.day is None:
            return False
        return place.day >= start


def _choices(followed: Sequence[Followed]) -> tuple[tuple[Provision, ...], ...]:
    """Return the rows of provisions that may be cited instead: all of them, then one by one."""
    if any(each.kind is None or not each.new for each in followed):
        return ()
    everything = tuple(dict.fromkeys(new for each in followed for new in each.new))
    split = [each for each in followed if each.kind is Kind.SPLIT]
    if len(split) != 1:
        return (everything,)
    rest = [each.new for each in followed if each is not split[0]]
    at = followed.index(split[0])
    rows = [everything]
    for target in split[0].new:
        parts = [*rest[:at], (target,), *rest[at:]]
        rows.append(tuple(dict.fromkeys(new for part in parts for new in part)))
    return tuple(dict.fromkeys(rows))
