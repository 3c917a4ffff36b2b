"""Make a local list and check it as a whole; what the lists of one base share is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from dutylist.bulk.local import Local, Locate, broken, terms, unequal
from dutylist.checks import RULES, AnyRule, Context, collect, run
from dutylist.checks.content import Content
from dutylist.derive import Case, Prepared, prepare, reconcile, result
from dutylist.findings import Finding, Location, Route, Severity
from dutylist.io import digest, plain, schema
from dutylist.io.load import Loaded
from dutylist.io.source import Source
from dutylist.io.write import Shared
from dutylist.model import Catalogue, Overlay, Unit
from dutylist.model.grounds import Grounds

BY_HEAD = ("DL115", "DL124", "DL301", "DL311", "DL314")
"""Codes of rules that hold heads of files against each other."""

ERRORS: tuple[AnyRule, ...] = tuple(rule for rule in RULES if rule.severity is Severity.ERROR)
"""What stops a list from being made: warnings are for `validate`."""

_OF_OVERLAY = tuple(
    rule for rule in ERRORS if rule.subject in (Overlay, Content) and rule.code not in BY_HEAD
)
_OF_LIST = tuple(rule for rule in ERRORS if rule.subject is Catalogue and rule.code not in BY_HEAD)
_OF_CONTENT = tuple(rule for rule in ERRORS if rule.subject is Content)
OF_CATALOGUE: tuple[AnyRule, ...] = (*_OF_LIST, *_OF_CONTENT)

_TOGETHER = ("DL104", "DL106", "DL107", "DL109", "DL118", "DL130", "DL207", "DL402")
_OF_ITEMS = tuple(rule for rule in _OF_CONTENT if rule.code in _TOGETHER)
"""What can be wrong in an item though each word and citation of base and overlay is right."""


@dataclass(frozen=True, slots=True)
class Bench:
    """A base made ready, with what its lists share: items, their texts, what rules found out.

    Nobody here has checked one that lies `outside`: of its lists, each item is looked at.
    """

    prepared: Prepared
    context: Context
    shared: Shared = field(default_factory=dict)
    outside: bool = False


class Maker:
    """Makes lists under the terms of one workspace."""

    def __init__(self, loaded: Loaded, day: date) -> None:
        self._workspace = loaded.workspace
        self._grounds = Grounds(loaded.workspace.index)
        self._terms = terms(loaded.workspace, self._grounds)
        self._shape = schema.checker("catalogue", loaded.kinds_folder)
        self._readings = Context(workspace=loaded.workspace, as_of=day, today=day)

    def context(self, catalogues: Sequence[Catalogue], units: Sequence[Unit] = ()) -> Context:
        """Return what rules may know where only these catalogues and units count."""
        workspace = replace(
            self._workspace, catalogues=tuple(catalogues), overlays=(), units=tuple(units)
        )
        return self._readings.about(workspace)

    def bench(
        self, base: Catalogue, others: Sequence[Catalogue] = (), *, outside: bool = False
    ) -> Bench:
        """Make a base ready; `others` are the heads of other versions of it."""
        known = self.context((*others, base))
        return Bench(prepare(base, digest.catalogue(base)), known, outside=outside)

    def case(self, bench: Bench, overlay: Overlay, unit: Unit | None, locate: Locate) -> Case:
        """Put an overlay before a base."""
        known = replace(self._terms, line=lambda route: locate(route).line)
        return Case(base=bench.prepared, overlay=overlay, terms=known, unit=unit)

    def make(self, case: Case) -> Local:
        """Apply an overlay that breaks no law to its base."""
        made, base = result(case), case.base.catalogue
        return Local(case.overlay, made, reconcile(base, case.overlay, made, self._grounds.rank))

    def know(self, unit: Unit) -> None:
        """Learn from a unit what the places around it are called."""
        self._grounds.know(unit)

    def faults_of_overlay(self, bench: Bench, case: Case, locate: Locate) -> list[Finding]:
        """Return what rules find in an overlay, and the laws that it breaks."""
        bench.context.forget()
        found = run(_OF_OVERLAY, (case.overlay,), bench.context, locate)
        return collect([*found, *broken(case, locate)])

    def faults_of_list(
        self, bench: Bench, local: Local, source: Source, locate: Locate
    ) -> list[Finding]:
        """Return what is wrong in a list: in it as a whole, and in what is not as in its base.

        The base itself is sound, and so is each word of the overlay: neither needs a second look,
        unless the base is another workspace's.
        """
        made, base = local.catalogue, bench.prepared.items
        own = tuple(item for item in made.items if base.get(item.id) is not item)
        own = made.items if bench.outside else own
        changed = replace(made, items=own, declares=None, departments={}, contacts={})
        bench.context.forget()
        found = run(_OF_LIST, (made,), bench.context, locate)
        of_items = _OF_CONTENT if bench.outside else _OF_ITEMS
        found += run(of_items, (changed,), bench.context, locate)
        refused = self._shape.refused(source, plain.catalogue(changed), local.overlay.route)
        return [*found, *(finding for _, finding in refused), *unequal(local, locate)]


def locator(sources: Mapping[str, Source]) -> Locate:
    """Return what finds the place of a route in some files."""

    def locate(route: Route) -> Location:
        source = sources.get(str(route[0])) if route else None
        return Location(str(route[0]), 1, 1) if source is None else source.locate(route)

    return locate
