"""Runs rules over a workspace and gives what is found its place."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from dutylist.checks.content import Content
from dutylist.checks.rule import AnyRule, Context
from dutylist.findings import Fault, Finding, Hit, Location, Route, order
from dutylist.model import Catalogue, Overlay, Record, Workspace

Subject = Catalogue | Overlay | Record | Workspace
F = TypeVar("F", bound=Fault)


def everything(workspace: Workspace) -> tuple[Subject, ...]:
    """Return all that rules look at in a workspace, itself first."""
    return (workspace, *workspace.catalogues, *workspace.overlays, *workspace.records)


def run(
    rules: Iterable[AnyRule],
    subjects: Sequence[Subject],
    context: Context,
    locate: Callable[[Route], Location],
) -> list[Finding]:
    """Return what the rules find in the subjects, in order, each code once at each place."""
    rules = tuple(rules)
    said = any(rule.subject is Content for rule in rules)
    looked_at = (*subjects, *(context.content(each) for each in subjects if said))
    hits = ((rule, hit) for rule in rules for hit in rule.hits(looked_at, context))
    return collect(placed(hits, subjects, locate))


def placed(
    hits: Iterable[tuple[Fault, Hit]],
    subjects: Sequence[Subject],
    locate: Callable[[Route], Location],
) -> Iterator[Finding]:
    """Yield what was found in the subjects, each with its place and its item."""
    owners = _Owners(subjects)
    for fault, hit in hits:
        yield Finding(
            fault=fault,
            at=locate(hit.route),
            params=hit.params,
            item=owners.item(hit.route),
            related=tuple(locate(route) for route in hit.related),
            fix=hit.fix,
        )


def collect(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings in order, each code once at each place, unless another one says more."""
    first: dict[tuple[str, Location], Finding] = {}
    for each in findings:
        first.setdefault((each.fault.code, each.at), each)
    told = (
        finding
        for (_, at), finding in first.items()
        if not any((other, at) in first for other in finding.fault.unless)
    )
    return sorted(told, key=order)


class _Owners:
    """Which item a route belongs to; worked out when the first fault is found."""

    def __init__(self, subjects: Sequence[Subject]) -> None:
        self._subjects = subjects
        self._ids: dict[Route, str] | None = None

    def item(self, route: Route) -> str | None:
        """Return the id of the item that a route leads into."""
        if self._ids is None:
            self._ids = {at: name for each in self._subjects for at, name in _items(each)}
        for length in range(len(route), 0, -1):
            if route[:length] in self._ids:
                return self._ids[route[:length]]
        return None


def _items(subject: Subject) -> Iterator[tuple[Route, str]]:
    match subject:
        case Catalogue():
            yield from ((item.route, item.id) for item in subject.items)
        case Overlay():
            yield from ((each.route, each.item.id) for each in subject.add)
            yield from ((each.route, each.item) for each in subject.remove)
            yield from ((each.route, each.item) for each in subject.edit)
            yield from ((each.route, each.item) for each in subject.move)
            yield from ((each.route, each.item) for each in subject.decline)
            yield from ((each.route, each.into.id) for each in subject.merge)
            yield from ((each.route, each.item) for each in subject.split)
        case _:
            pass


def select(
    faults: Iterable[F], chosen: Sequence[str] = (), ignored: Sequence[str] = ()
) -> tuple[F, ...]:
    """Return the rules or laws whose code, or the beginning of it, is chosen and not ignored."""
    wanted, unwanted = tuple(map(str.upper, chosen)), tuple(map(str.upper, ignored))
    return tuple(
        each
        for each in faults
        if (not wanted or each.code.startswith(wanted)) and not each.code.startswith(unwanted)
    )
