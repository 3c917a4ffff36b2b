"""The suspect citations of a workspace: each stays suspect until somebody confirms it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from dutylist.law import Citation, Index, Instrument, Provision, Version, parse
from dutylist.law.suspect import (
    ENDED,
    Baseline,
    Doubt,
    Present,
    baseline_named,
    baseline_on,
    judge,
    present,
)
from dutylist.model.cited import Place, places
from dutylist.model.confirmation import Confirmation, PlaceKey
from dutylist.model.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """What is asked: the law of which day, and what is to be supposed about instruments, by id.

    `instruments` stand in for those of the index, `days` for `day`; `before` and `now` name the
    two versions to compare, whatever applied when. `only` limits the question.
    """

    day: date
    only: frozenset[str] | None = None
    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    days: Mapping[str, date] = field(default_factory=dict)
    before: Mapping[str, Version] = field(default_factory=dict)
    now: Mapping[str, Version] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """One provision cited at one place, the instrument it is of, and why it is suspect, if so."""

    place: Place
    instrument: Instrument
    provision: Provision | None
    doubt: Doubt | None

    @property
    def canonical(self) -> str:
        """The provision as law writes it, under the title that the index has."""
        return canonical(self.instrument, self.provision)

    @property
    def key(self) -> PlaceKey:
        """What a confirmation of it bears."""
        return _key(self.place, self.canonical)


@dataclass(frozen=True, slots=True)
class Examined:
    """What was asked about every place; `unknown` counts citations that none could judge."""

    cited: tuple[Cited, ...]
    unknown: int = 0

    @property
    def suspects(self) -> tuple[Cited, ...]:
        """The citations that are not what they were, those of editorial changes among them."""
        return tuple(each for each in self.cited if each.doubt is not None)


def canonical(instrument: Instrument, provision: Provision | None) -> str:
    """Return a provision under the title of its instrument."""
    return f"《{instrument.title}》{provision.canonical if provision else ''}"


def examine(workspace: Workspace, prospect: Prospect) -> Examined:
    """Judge every citation of the lists in force, of their overlays too."""
    judge_of = _Judge(workspace.index, workspace.confirmations, prospect)
    found: list[Cited] = []
    unknown = 0
    for place in places(workspace):
        known = judge_of(place)
        unknown += not known and prospect.only is None
        found += known
    return Examined(tuple(found), unknown)


def suspects(workspace: Workspace, day: date) -> tuple[Cited, ...]:
    """Return the citations whose law has changed by a day, and that nobody has confirmed."""
    return examine(workspace, Prospect(day=day)).suspects


def _key(place: Place, provision: str) -> PlaceKey:
    return place.where, place.item, place.duty.id if place.duty else None, provision


@dataclass(frozen=True, slots=True)
class _Judged:
    """One provision of a wording, judged by what is right for every place that has it."""

    instrument: Instrument
    provision: Provision | None
    baseline: Baseline
    doubt: Doubt | None


class _Judge:
    """Judges citations, each wording of one day once."""

    def __init__(
        self, index: Index, confirmations: tuple[Confirmation, ...], prospect: Prospect
    ) -> None:
        self._index, self._prospect = index, prospect
        ordered = sorted(confirmations, key=lambda each: each.on)
        self._confirmed = {each.key: each for each in ordered}
        self._present: dict[str, Present] = {}
        self._known: dict[tuple[str, str | None, date | None], tuple[_Judged, ...]] = {}

    def __call__(self, place: Place) -> list[Cited]:
        key = (place.basis.text, place.basis.version, place.day)
        judged = self._known.get(key)
        if judged is None:
            judged = self._known[key] = tuple(self._read(place))
        return [self._cited(place, each) for each in judged]

    def _cited(self, place: Place, judged: _Judged) -> Cited:
        law, provision = judged.instrument, judged.provision
        cited = Cited(place=place, instrument=law, provision=provision, doubt=judged.doubt)
        if not self._confirmed or law.id in self._prospect.before:
            return cited
        confirmed = self._confirmed.get(cited.key)
        if confirmed is None:
            return cited
        baseline = _confirmed(confirmed, law)
        if _older(baseline.version, judged.baseline.version):
            return cited
        return replace(cited, doubt=judge(provision, baseline, self._today(law)))

    def _read(self, place: Place) -> Iterator[_Judged]:
        for citation in parse(place.basis.text).citations:
            found = self._index.cited(citation)
            if found is None:
                continue
            only = self._prospect.only
            if only is not None and found.id not in only:
                continue
            instrument = self._prospect.instruments.get(found.id, found)
            today = self._today(instrument)
            known = self._baseline(place, citation, instrument)
            if known is None and today.standing not in ENDED:
                continue
            baseline = known or Baseline()
            for provision in citation.provisions or (None,):
                doubt = judge(provision, baseline, today)
                yield _Judged(instrument, provision, baseline, doubt)

    def _baseline(
        self, place: Place, citation: Citation, instrument: Instrument
    ) -> Baseline | None:
        """Return the version supposed or named, else that of the list's own day."""
        supposed = self._prospect.before.get(instrument.id)
        if supposed is not None:
            return Baseline(version=supposed)
        note = place.basis.version or citation.version_note
        by_name = baseline_named(instrument, note) if note else None
        if place.day is None:
            return by_name
        return replace(by_name or baseline_on(instrument, place.day), day=place.day)

    def _today(self, instrument: Instrument) -> Present:
        known = self._present.get(instrument.id)
        if known is None:
            prospect = self._prospect
            known = present(instrument, prospect.days.get(instrument.id, prospect.day))
            supposed = prospect.now.get(instrument.id)
            if supposed is not None:
                starts = (day for day, each in instrument.timeline if each == supposed)
                known = replace(known, version=supposed, since=next(starts, None), coming=())
            self._present[instrument.id] = known
        return known


def _confirmed(confirmation: Confirmation, instrument: Instrument) -> Baseline:
    named = (each for each in instrument.versions if each.version == confirmation.version)
    return Baseline(
        version=next(named, Version(version=confirmation.version)),
        day=confirmation.on,
        prints=confirmation.fingerprints,
        standing=confirmation.standing,
    )


def _older(one: Version | None, other: Version | None) -> bool:
    """Whether a version is known to be older than another one."""
    first, second = (each.dated if each else None for each in (one, other))
    return first is not None and second is not None and first < second
