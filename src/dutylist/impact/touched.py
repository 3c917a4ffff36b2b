"""What a change of law touches: law, article, item, township."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dutylist.findings import Route
from dutylist.law import Instrument, Provision, Standing, Version
from dutylist.law.articles import sort_key
from dutylist.law.suspect import ENDED, Doubt, Fate, fates, present
from dutylist.model import Catalogue, Cited, Item, Prospect, Workspace, examine


@dataclass(frozen=True, slots=True)
class Township:
    """A unit whose derived list holds a citation."""

    unit: str
    name: str
    where: str


@dataclass(frozen=True, slots=True)
class Touch:
    """One suspect provision at one place, why, and the townships whose lists hold it."""

    cited: Cited
    doubt: Doubt
    townships: tuple[Township, ...] = ()

    @property
    def gates(self) -> bool:
        """Whether somebody has to look at it."""
        return self.doubt.gates


@dataclass(frozen=True, slots=True)
class Step:
    """What became of the articles of a law from one version to another."""

    before: Version
    now: Version
    articles: Mapping[str, Fate]

    def of(self, fate: Fate) -> tuple[str, ...]:
        """Return the articles of one fate, in the order of the text."""
        return tuple(label for label, each in self.articles.items() if each is fate)


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """One instrument: what became of it by a day, and what it touches."""

    instrument: Instrument
    standing: Standing
    now: Version | None = None
    since: date | None = None
    by: str | None = None
    steps: tuple[Step, ...] = ()
    touches: tuple[Touch, ...] = ()


@dataclass(frozen=True, slots=True)
class Impact:
    """All that was asked about, of how many townships.

    `unknown` counts citations that the index could not judge.
    """

    day: date
    laws: tuple[Law, ...]
    unknown: int = 0
    townships: int = 0

    @property
    def touches(self) -> tuple[Touch, ...]:
        """Everything touched, in the order of the laws."""
        return tuple(touch for law in self.laws for touch in law.touches)

    @property
    def suspect(self) -> tuple[Touch, ...]:
        """What somebody has to look at."""
        return tuple(touch for touch in self.touches if touch.gates)

    @property
    def editorial(self) -> tuple[Touch, ...]:
        """Where only punctuation changed."""
        return tuple(touch for touch in self.touches if not touch.gates)


def impact(
    workspace: Workspace,
    prospect: Prospect,
    lists: Sequence[Catalogue],
    asked: Sequence[Instrument] = (),
) -> Impact:
    """Return what the law has become since each citation was right, and what that touches.

    `lists` are the derived ones; the instruments of `asked` are told of even if they touch nothing.
    """
    examined = examine(workspace, prospect)
    suspects = [(each, each.doubt) for each in examined.cited if each.doubt is not None]
    held = _holders(workspace, lists, {each.place.basis.route for each, _ in suspects})
    touches: dict[str, list[Touch]] = {each.id: [] for each in asked}
    instruments = {each.id: each for each in asked}
    for cited, doubt in suspects:
        instruments[cited.instrument.id] = cited.instrument
        touch = Touch(cited, doubt, tuple(held.get(cited.place.basis.route, ())))
        touches.setdefault(cited.instrument.id, []).append(touch)
    laws = [_law(instruments[name], prospect, found) for name, found in touches.items()]
    laws.sort(key=lambda law: (law.instrument.title, law.instrument.id))
    return Impact(prospect.day, tuple(laws), examined.unknown, len(lists))


def _law(instrument: Instrument, prospect: Prospect, touches: list[Touch]) -> Law:
    today = present(instrument, prospect.days.get(instrument.id, prospect.day))
    now = prospect.now.get(instrument.id, today.version)
    since = today.since
    if now is not today.version:
        since = next((start for start, each in instrument.timeline if each == now), None)
    ordered = tuple(sorted(touches, key=_order))
    compared = today.standing not in ENDED or instrument.id in prospect.now
    return Law(
        instrument=instrument,
        standing=today.standing,
        now=now,
        since=since,
        by=today.by,
        steps=_steps(_befores(instrument, prospect, now, ordered), now) if compared else (),
        touches=ordered,
    )


def _befores(
    instrument: Instrument, prospect: Prospect, now: Version | None, touches: Sequence[Touch]
) -> list[Version | None]:
    """Return the versions that citations stand before; the one before last where none does."""
    found = [each.doubt.before for each in touches]
    return found or [prospect.before.get(instrument.id) or _last(instrument, now)]


def _steps(before: Sequence[Version | None], now: Version | None) -> tuple[Step, ...]:
    """Return each change of versions."""
    known = {each.version: each for each in before if each is not None and each != now}
    if now is None:
        return ()
    return tuple(Step(each, now, fates(each, now)) for _, each in sorted(known.items()))


def _last(instrument: Instrument, now: Version | None) -> Version | None:
    """Return the version before a version."""
    ordered = [each for _, each in instrument.timeline]
    at = ordered.index(now) if now in ordered else 0
    return ordered[at - 1] if at else None


def _order(touch: Touch) -> tuple[tuple[int, ...], str, str, str, str]:
    cited, place = touch.cited, touch.cited.place
    duty = place.duty.id if place.duty else ""
    return _number(cited.provision), cited.canonical, place.where, place.item, duty


def _number(provision: Provision | None) -> tuple[int, ...]:
    if provision is None:
        return ()
    inner = (provision.paragraph, provision.subparagraph, provision.item)
    return *sort_key(provision.article or ""), *(number or 0 for number in inner)


def _holders(
    workspace: Workspace, lists: Sequence[Catalogue], wanted: set[Route]
) -> Mapping[Route, list[Township]]:
    """Return the townships by the place of each citation that their lists hold.

    Lists share what an item holds, so that each is looked through once.
    """
    names = {unit.code: unit.name for unit in workspace.units}
    names |= {
        each.target.unit: each.target.name
        for each in workspace.overlays
        if each.target.unit and each.target.name
    }
    known: dict[tuple[int, int], tuple[Route, ...]] = {}
    found: dict[Route, list[Township]] = defaultdict(list)
    for catalogue in lists:
        unit = catalogue.derived.unit if catalogue.derived else None
        township = Township(
            unit or catalogue.id, names.get(unit or "", catalogue.title), catalogue.id
        )
        for item in catalogue.items:
            key = (id(item.duties), id(item.basis))
            routes = known.get(key)
            if routes is None:
                routes = known[key] = tuple(_routes(item, wanted))
            for route in routes:
                found[route].append(township)
    return found


def _routes(item: Item, wanted: set[Route]) -> Iterator[Route]:
    routes = dict.fromkeys(basis.route for basis in item.citations)
    return (route for route in routes if route in wanted)
