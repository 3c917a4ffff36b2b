"""What texts of law add to the index: versions, facts, repeals; and what contradicts it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from dutylist.law.articles import ArticleSet
from dutylist.law.identity import identity
from dutylist.law.index import Index
from dutylist.law.instrument import Instrument, Version
from dutylist.law.names import STATE, key
from dutylist.law.statute import Statute
from dutylist.law.text.version import version_of

OTHER = "其他"
_NEAR = 130
_LONGEST = 20_000
_DAYS = ("promulgated", "effective", "version_effective", "expires")


class Fate(StrEnum):
    """What a text is to the index."""

    NEW = "new"
    VERSION = "version"
    UPDATED = "updated"
    SAME = "same"
    CONTRADICTS = "contradicts"
    UNDATED = "undated"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What becomes of one text: under which id and version it is kept, what was found out."""

    statute: Statute
    fate: Fate
    id: str = ""
    version: str = ""
    notes: tuple[str, ...] = ()

    @property
    def taken(self) -> bool:
        """Whether the text goes into index and library."""
        return self.fate in {Fate.NEW, Fate.VERSION, Fate.UPDATED, Fate.SAME}


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps in the order of the texts, and what the workspace's own index shall say."""

    steps: tuple[Step, ...]
    instruments: tuple[Instrument, ...]


@dataclass(slots=True)
class _Known:
    """The index as it grows while texts are gone through."""

    index: Index
    own: dict[str, Instrument] = field(default_factory=dict)
    whole: dict[str, Instrument] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)

    def find(self, title: str) -> tuple[Instrument, ...]:
        """Return the instruments that bear a title, one of this run first."""
        known = self.ids.get(key(title))
        if known is not None:
            return (self.whole[known],)
        found = self.index.candidates(title)
        return tuple(self.whole.get(each.id, each) for each in found if _bears(each, title))

    def keep(self, instrument: Instrument, version: Version | None) -> None:
        """Write a version into the index, and into what the own file shall say."""
        whole = self.whole.get(instrument.id, instrument)
        own = self.own.get(instrument.id, replace(instrument, versions=(), repealed_by=None))
        if own.id not in self.own:
            own = replace(own, repealed_on=None, repealed_known=None)
        if version is not None:
            whole = replace(whole, versions=_with(whole.versions, version))
            own = replace(own, versions=_with(own.versions, version))
        self.whole[instrument.id], self.own[instrument.id] = whole, own
        self.ids[key(instrument.title)] = instrument.id

    def repeal(self, instrument: Instrument, by: str, on: date) -> None:
        """Mark an instrument as repealed."""
        self.keep(instrument, None)
        for store in (self.whole, self.own):
            store[instrument.id] = replace(store[instrument.id], repealed_by=by, repealed_on=on)


def plan(index: Index, statutes: Sequence[Statute], *, overrule: bool = False) -> Plan:
    """Return what texts add to an index; where they contradict it, they win only on `overrule`."""
    known = _Known(index)
    steps = tuple(_step(known, statute, overrule=overrule) for statute in statutes)
    return Plan(tuple(_repealing(known, step) for step in steps), tuple(known.own.values()))


def _step(known: _Known, statute: Statute, *, overrule: bool) -> Step:
    if not statute.version:
        return Step(statute=statute, fate=Fate.UNDATED)
    found = known.find(statute.title)
    if len(found) > 1:
        return Step(statute=statute, fate=Fate.AMBIGUOUS)
    new = _bounded(version_of(statute))
    if not found:
        instrument = Instrument(
            id=identity(statute.title, statute.rank),
            title=statute.title,
            rank=statute.rank or OTHER,
            issuer=statute.issuer,
            number=statute.number,
        )
        known.keep(instrument, new)
        return _made(statute, Fate.NEW, instrument, new)
    instrument = found[0]
    old = _same_version(instrument.versions, new)
    if old is None:
        known.keep(instrument, new)
        return _made(statute, Fate.VERSION, instrument, new)
    return _compared(known, statute, instrument, (old, replace(new, version=old.version)), overrule)


def _bounded(version: Version) -> Version:
    """Return a version without fingerprints where these are more than an index holds."""
    if len(version.fingerprints or "") <= _LONGEST:
        return version
    return replace(version, fingerprints=None, paragraphs=None)


def _compared(
    known: _Known,
    statute: Statute,
    instrument: Instrument,
    versions: tuple[Version, Version],
    overrule: bool,  # noqa: FBT001
) -> Step:
    """Hold a version that the index has against that of a text."""
    old, new = versions
    notes = tuple(_differing_days(old, new))
    if _contradicts(old, new) and not overrule:
        return Step(
            statute=statute,
            fate=Fate.CONTRADICTS,
            id=instrument.id,
            version=old.version,
            notes=(f"index-articles: {old.articles or old.items}", *notes),
        )
    if not overrule:
        kept = {name: getattr(old, name) or getattr(new, name) for name in _DAYS}
        new = replace(new, outdated=old.outdated, **kept)
    if new == old:
        return _made(statute, Fate.SAME, instrument, new, notes)
    known.keep(instrument, new)
    return _made(statute, Fate.UPDATED, instrument, new, notes)


def _made(
    statute: Statute,
    fate: Fate,
    instrument: Instrument,
    version: Version,
    notes: tuple[str, ...] = (),
) -> Step:
    return Step(statute=statute, fate=fate, id=instrument.id, version=version.version, notes=notes)


def _bears(instrument: Instrument, title: str) -> bool:
    """Tell whether a title is one of the instrument's own, with or without the state's name."""
    names = {key(each) for each in (instrument.title, *instrument.aliases, *instrument.former)}
    return key(title) in names | {name.removeprefix(STATE) for name in names}


def _same_version(versions: Sequence[Version], new: Version) -> Version | None:
    """Return the version that a text is of: of the same day, or near it with the same days."""
    exact = next((each for each in versions if each.version == new.version), None)
    if exact is not None:
        return exact
    for each in versions:
        days = each.dated, new.dated
        near = days[0] and days[1] and abs((days[0] - days[1]).days) <= _NEAR
        same = each.articles == new.articles and each.effective in {None, new.effective}
        if near and same and each.version_effective in {None, new.version_effective}:
            return each
    return None


def _contradicts(old: Version, new: Version) -> bool:
    """Tell whether two readings of one version cannot both be right."""
    if not old.articles and not old.items:
        return False
    was, now = ArticleSet(old.articles or old.items), ArticleSet(new.articles or new.items)
    if set(was.labels) == set(now.labels):
        return bool(
            old.fingerprints is not None
            and new.fingerprints is not None
            and old.fingerprints != new.fingerprints
        )
    more = set(was.labels) <= set(now.labels)
    return not (more and (old.truncated or old.missing))


def _differing_days(old: Version, new: Version) -> Iterator[str]:
    for name in _DAYS:
        was, now = getattr(old, name), getattr(new, name)
        if was and now and was != now:
            yield f"index-{name}: {was.isoformat()} / {now.isoformat()}"


def _with(versions: tuple[Version, ...], new: Version) -> tuple[Version, ...]:
    if any(each.version == new.version for each in versions):
        return tuple(new if each.version == new.version else each for each in versions)
    return (*versions, new)


def _repealing(known: _Known, step: Step) -> Step:
    """Mark what a text repeals, where the index has it; say what could not be marked."""
    if not step.taken or not step.statute.repeals:
        return step
    start = step.statute.effective
    notes = []
    for title in step.statute.repeals:
        found = known.find(title)
        if not found:
            notes.append(f"repeals-unknown: {title}")
        elif len(found) > 1 or start is None:
            notes.append(f"repeal-unclear: {title}")
        elif found[0].id == step.id:
            continue
        elif found[0].repealed_by is None:
            known.repeal(found[0], step.statute.title, start)
        elif key(found[0].repealed_by) != key(step.statute.title):
            notes.append(f"repealed-otherwise: {title} / {found[0].repealed_by}")
    return replace(step, notes=(*step.notes, *notes))
