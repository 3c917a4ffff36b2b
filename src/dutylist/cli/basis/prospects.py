"""What `basis impact` is asked: everything, an instrument, a repeal, or a file with news."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from dutylist.cli.basis.news import instruments_of
from dutylist.cli.outcome import Cannot
from dutylist.impact.touched import Impact, Touch
from dutylist.io.load import Loaded
from dutylist.law import Index, Instrument, Provision, Version, parse
from dutylist.law.suspect import baseline_named
from dutylist.model import Prospect
from dutylist.texts import Text, shown
from dutylist.trace.provisions import meets

_UNKNOWN = Text(
    "依据库中没有 {what}{near}；也没有这个文件。",
    "there is no {what} in the index{near}, nor such a file.",
)
_NEAR = Text("，最接近的是《{title}》", "; the nearest is “{title}”")
_AMBIGUOUS = Text(
    "{what} 可能是：{titles}。请写全称。", "{what} may mean {titles}; name it in full."
)
_NO_VERSION = Text(
    "《{title}》没有 {version} 版；依据库中有：{known}。",
    "“{title}” has no version {version}; the index has {known}.",
)
_ONE = Text(
    "--from、--to、--repealed-by 要求写明一部法规。",
    "--from, --to and --repealed-by need one instrument to be named.",
)
_ON = Text("--on 要和 --repealed-by 一起用。", "--on goes with --repealed-by.")
_BOTH = Text(
    "--repealed-by 不能和 --from、--to 一起用。", "--repealed-by does not go with --from and --to."
)


@dataclass(frozen=True, slots=True)
class Supposed:
    """What is supposed about the instruments that are named."""

    before: str | None = None
    now: str | None = None
    repealed_by: str | None = None
    on: date | None = None

    @property
    def anything(self) -> bool:
        """Whether anything is supposed."""
        return any(each is not None for each in (self.before, self.now, self.repealed_by))

    def check(self, what: Sequence[str]) -> None:
        """Raise Cannot where the options do not go together."""
        if self.on is not None and self.repealed_by is None:
            raise Cannot(_ON)
        if self.repealed_by is not None and (self.before, self.now) != (None, None):
            raise Cannot(_BOTH)
        if self.anything and len(what) != 1:
            raise Cannot(_ONE)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, the instruments that it names, and the provisions where it names some."""

    prospect: Prospect
    named: tuple[Instrument, ...] = ()
    provisions: tuple[tuple[str, Provision], ...] = ()

    def narrowed(self, found: Impact) -> Impact:
        """Return of an impact what the provisions that are named have part in."""
        if not self.provisions:
            return found
        laws = (
            replace(law, touches=tuple(each for each in law.touches if self._meets(each)))
            for law in found.laws
        )
        return replace(found, laws=tuple(laws))

    def _meets(self, touch: Touch) -> bool:
        cited = touch.cited
        wanted = [part for name, part in self.provisions if name == cited.instrument.id]
        own = cited.provision
        return not wanted or (own is not None and any(meets(part, own) for part in wanted))


def question(loaded: Loaded, what: Sequence[str], supposed: Supposed, day: date) -> Question:
    """Return what is asked, of an instrument also what it repeals; raises Cannot."""
    supposed.check(what)
    index = loaded.workspace.index
    if supposed.anything:
        found = instrument(index, what[0])
        return replace(_supposed(found, supposed, day), provisions=tuple(_parts(found, what[0])))
    named: dict[str, Instrument] = {}
    news: dict[str, Instrument] = {}
    ended: set[str] = set()
    parts: list[tuple[str, Provision]] = []
    for each in what:
        path = Path(each)
        if path.is_file():
            news |= _merged(index, news, instruments_of(path, index))
            named |= news
        else:
            found = instrument(index, each)
            named[found.id] = found
            ended |= {law.id for law in index if law.repealed_by == found.title}
            parts += _parts(found, each)
    asked = Prospect(
        day=day,
        only=frozenset(ended.union(named)) if what else None,
        instruments=news,
        days=_days(news.values(), day),
    )
    return Question(asked, tuple(named.values()), tuple(parts))


def _parts(found: Instrument, what: str) -> Iterator[tuple[str, Provision]]:
    """Yield the provisions of a citation that was typed."""
    for citation in parse(what).citations:
        yield from ((found.id, each) for each in citation.provisions)


def instrument(index: Index, what: str) -> Instrument:
    """Return the instrument that a title, id or citation names; raises Cannot."""
    citations = parse(what).citations or parse(f"《{what}》").citations
    title = next((each.title for each in citations if each.title), None) or what
    several = index.ambiguous(title)
    found = index.get(what) or (index.cited(citations[0]) if citations else index.find(title))
    if len(several) > 1 and index.get(what) is None:
        titles = "、".join(f"《{each.title}》" for each in several)
        raise Cannot(_AMBIGUOUS, {"what": what, "titles": titles})
    if found is None:
        near = index.nearest(title)
        safe = shown(near) if near else ""
        clause = Text(_NEAR.zh.format(title=safe), _NEAR.en.format(title=safe))
        raise Cannot(_UNKNOWN, {"what": what, "near": clause if near else Text("", "")})
    return found


def named_version(of: Instrument, name: str) -> Version:
    """Return the version of an instrument that a day, year or name means; raises Cannot."""
    found = baseline_named(of, name)
    if found is None or found.version is None:
        known = "、".join(each.version for each in of.versions) or "—"
        raise Cannot(_NO_VERSION, {"title": of.title, "version": name, "known": known})
    return found.version


def _supposed(found: Instrument, supposed: Supposed, day: date) -> Question:
    only = frozenset({found.id})
    if supposed.repealed_by is not None:
        on = supposed.on or day
        ended = replace(found, repealed_by=supposed.repealed_by, repealed_on=on)
        instruments, days = {found.id: ended}, {found.id: max(on, day)}
        asked = Prospect(day=day, only=only, instruments=instruments, days=days)
        return Question(asked, (ended,))
    before = {} if supposed.before is None else {found.id: named_version(found, supposed.before)}
    now = {} if supposed.now is None else {found.id: named_version(found, supposed.now)}
    return Question(Prospect(day=day, only=only, before=before, now=now), (found,))


def _days(news: Iterable[Instrument], day: date) -> Mapping[str, date]:
    """Return for what is new the day on which all that is known of it has taken effect."""
    days = {}
    for each in news:
        known = [start for start, _ in each.timeline if start is not None]
        days[each.id] = max([day, *known, *([each.repealed_on] if each.repealed_on else [])])
    return days


def _merged(
    index: Index, known: Mapping[str, Instrument], news: Sequence[Instrument]
) -> dict[str, Instrument]:
    """Return what will be known of instruments when their news have been heard."""
    found: dict[str, Instrument] = {}
    for each in news:
        before = index.get(each.id) or index.find(each.title)
        before = known.get(before.id if before else each.id, before)
        merged = each if before is None else _with(before, each)
        found[merged.id] = merged
    return found


def _with(known: Instrument, new: Instrument) -> Instrument:
    versions = {each.version: each for each in known.versions}
    versions |= {each.version: each for each in new.versions}
    return replace(
        known,
        versions=tuple(versions.values()),
        repealed_by=new.repealed_by or known.repealed_by,
        repealed_on=new.repealed_on or known.repealed_on,
    )
