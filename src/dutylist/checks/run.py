"""Runs rules over a workspace and gives what they find its place."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from dutylist.checks.content import Content
from dutylist.checks.rule import AnyRule, Context
from dutylist.findings import Finding, Hit, Location, Route, order
from dutylist.model import Catalogue, Overlay, Record, Workspace

Subject = Catalogue | Overlay | Record | Workspace


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
    owners = _Owners(subjects)
    findings: dict[tuple[str, Location], Finding] = {}
    unless: dict[str, tuple[str, ...]] = {}
    for rule in rules:
        unless[rule.code] = rule.unless
        for hit in rule.hits(looked_at, context):
            finding = _finding(rule, hit, owners, locate)
            findings.setdefault((rule.code, finding.at), finding)
    placed = findings.keys()
    return sorted(
        (
            finding
            for (code, at), finding in findings.items()
            if not any((other, at) in placed for other in unless.get(code, ()))
        ),
        key=order,
    )


def _finding(
    rule: AnyRule, hit: Hit, owners: "_Owners", locate: Callable[[Route], Location]
) -> Finding:
    return Finding(
        fault=rule,
        at=locate(hit.route),
        params=hit.params,
        item=owners.item(hit.route),
        related=tuple(locate(route) for route in hit.related),
    )


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
    rules: Iterable[AnyRule], chosen: Sequence[str] = (), ignored: Sequence[str] = ()
) -> tuple[AnyRule, ...]:
    """Return the rules whose code, or the beginning of it, is chosen and not ignored."""
    wanted, unwanted = tuple(map(str.upper, chosen)), tuple(map(str.upper, ignored))
    return tuple(
        rule
        for rule in rules
        if (not wanted or rule.code.startswith(wanted)) and not rule.code.startswith(unwanted)
    )
