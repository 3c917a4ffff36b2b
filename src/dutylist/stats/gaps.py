"""What is wanting in the legal basis of a workspace."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from dutylist.findings import NOTHING, Fault, Params, Route
from dutylist.law import Index, Instrument, Verdict
from dutylist.model import Catalogue, Duty, Item
from dutylist.stats import gap_faults as faults
from dutylist.stats.documents import is_document, needs_law
from dutylist.stats.regions import Home
from dutylist.stats.uses import Use, of_duty
from dutylist.texts import shown

_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One thing that is wanting, and the place that it is about."""

    fault: Fault
    route: Route
    params: Params = field(default_factory=lambda: NOTHING)
    item: str | None = None
    related: tuple[Route, ...] = ()


def gaps(
    lists: Sequence[Catalogue],
    used: Sequence[Use],
    *,
    own: Iterable[Instrument],
    cited_elsewhere: frozenset[str],
    home: Home,
) -> tuple[Gap, ...]:
    """Return all gaps; `own` are the instruments that the workspace itself keeps."""
    by_place: dict[Route, list[Use]] = {}
    for use in used:
        holder = use.duty or use.item
        by_place.setdefault(holder.route, []).append(use)
    return (
        *_bare(lists),
        *_documents(lists, by_place),
        *_foreign(used, home),
        *_named_twice(used),
        *_whole(used),
        *_uncited(own, {use.key for use in used} | cited_elsewhere),
    )


def verdicts(used: Iterable[Use], index: Index, day: date) -> Mapping[Verdict, int]:
    """Count what the index says of the citations on a day: what `validate` reports one by one."""
    found = Counter(
        answer.verdict for use in used for answer in index.look_up_each(use.citation, day)
    )
    return {verdict: found[verdict] for verdict in Verdict if found[verdict]}


def _once(lists: Sequence[Catalogue]) -> Iterator[tuple[Catalogue, Item]]:
    """Yield every item; one that several lists share only for the first of them."""
    seen: set[Route | int] = set()
    for catalogue in lists:
        for item in catalogue.items:
            mark = item.route or id(item)
            if mark not in seen:
                seen.add(mark)
                yield catalogue, item


def _bare(lists: Sequence[Catalogue]) -> Iterator[Gap]:
    for _, item in _once(lists):
        if next(item.citations, None) is None:
            yield Gap(
                fault=faults.BARE_ITEM, route=item.route, params={"name": item.name}, item=item.id
            )
        elif not item.basis:
            for duty in item.duties:
                if not of_duty(duty):
                    params = {"name": item.name, "duty": duty.id}
                    yield Gap(fault=faults.BARE_DUTY, route=duty.route, params=params, item=item.id)


def _documents(
    lists: Sequence[Catalogue], by_place: Mapping[Route, Sequence[Use]]
) -> Iterator[Gap]:
    """Yield duties that need a law and rest on documents; one without basis rests on its item's."""
    for catalogue, item in _once(lists):
        whole = by_place.get(item.route, ())
        for duty in (*item.duties, *((None,) if item.basis else ())):
            own = whole if duty is None else by_place.get(duty.route, ()) or whole
            word = needs_law(catalogue, item, duty)
            if word and own and all(map(is_document, own)):
                yield _document(item, duty, word, own)


def _document(item: Item, duty: Duty | None, word: str, own: Sequence[Use]) -> Gap:
    name = item.name if duty is None else f"{item.name} {duty.id}"
    titles = dict.fromkeys(use.title for use in own)
    basis = "、".join(shown(title, 30) for title in list(titles)[:_NAMED])
    params = {"name": name, "word": word, "basis": basis}
    route = own[0].basis.route
    return Gap(fault=faults.DOCUMENTS_ONLY, route=route, params=params, item=item.id)


def _foreign(used: Iterable[Use], home: Home) -> Iterator[Gap]:
    for use in used:
        place = home.foreign(use)
        if place is not None:
            params = {
                "name": use.item.name,
                "title": use.title,
                "place": place,
                "home": str(home),
            }
            yield Gap(fault=faults.FOREIGN, route=use.basis.route, params=params, item=use.item.id)


def _named_twice(used: Iterable[Use]) -> Iterator[Gap]:
    names: dict[str, dict[str, Use]] = {}
    for use in used:
        if use.instrument is not None and use.citation.title:
            names.setdefault(use.key, {}).setdefault(use.citation.title, use)
    for written in names.values():
        if len(written) > 1:
            first, *others = written.values()
            listed = "、".join(f"《{shown(name, 30)}》" for name in list(written)[:_NAMED])
            yield Gap(
                fault=faults.TWO_NAMES,
                route=first.basis.route,
                params={"title": first.title, "count": len(written), "names": listed},
                related=tuple(use.basis.route for use in others[:_NAMED]),
            )


def _whole(used: Iterable[Use]) -> Iterator[Gap]:
    """Yield instruments with articles of which none is cited somewhere."""
    found: dict[str, list[Use]] = {}
    for use in used:
        known = use.instrument
        if known and not use.citation.provisions and any(v.articles for v in known.versions):
            found.setdefault(use.key, []).append(use)
    for group in found.values():
        yield Gap(
            fault=faults.WHOLE,
            route=group[0].basis.route,
            params={"title": group[0].title, "count": len(group)},
            related=tuple(use.basis.route for use in group[1:_NAMED]),
        )


def _uncited(own: Iterable[Instrument], cited: set[str]) -> Iterator[Gap]:
    for instrument in own:
        if instrument.id not in cited:
            yield Gap(
                fault=faults.UNCITED, route=instrument.route, params={"title": instrument.title}
            )
