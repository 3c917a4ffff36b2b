"""All lists of a loaded workspace at once, level by level, for those that look at them together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from dutylist.bulk.local import Local, broken, terms, unequal, unranked
from dutylist.derive import Case, Law, Prepared, prepare, reconcile, result
from dutylist.derive.levels import Key, Levels, above, base_of, levels, result_of
from dutylist.findings import Finding
from dutylist.io import digest
from dutylist.io.load import Loaded
from dutylist.model import Catalogue, Overlay
from dutylist.model.grounds import Grounds


@dataclass(frozen=True, slots=True)
class Derivation:
    """What became of some overlays: lists, and a finding for every law that was broken."""

    made: tuple[Local, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def stale(self) -> bool:
        """Whether a base is not the one that an overlay's author saw."""
        return any(isinstance(each.fault, Law) and each.fault.stale for each in self.findings)


def derive_all(loaded: Loaded, overlays: Iterable[Overlay]) -> Derivation:
    """Apply overlays to their bases, or tell which laws they break.

    One whose base is not known is passed over; on a base that was not read whole nothing is made.
    """
    workspace = loaded.workspace
    grounds = Grounds(workspace.index, workspace.units)
    known = replace(terms(workspace, grounds), line=lambda route: loaded.locate(route).line)
    units = {unit.code: unit for unit in workspace.units}
    bases: dict[Key, Catalogue] = {(each.id, each.version): each for each in workspace.catalogues}
    prepared: dict[Key, Prepared] = {}
    wanted = tuple(overlays)
    routes = {each.route for each in wanted}
    made: list[Local] = []
    order = _ordered(workspace.overlays, wanted)
    findings = unranked(order, loaded.locate)
    for overlay in chain.from_iterable(order.ranks):
        key = base_of(overlay)
        base = bases.get(key)
        if base is None or not base.categories:  # nothing is known of it but its name
            continue
        if key not in prepared:
            prepared[key] = prepare(base, digest.catalogue(base))
        unit = units.get(overlay.target.unit or "")
        case = Case(base=prepared[key], overlay=overlay, terms=known, unit=unit)
        found = broken(case, loaded.locate)
        findings += found
        if found or not base.whole:
            continue
        catalogue = result(case)
        if (name := result_of(overlay)) is not None:
            bases[name] = catalogue
        if overlay.route in routes:
            made.append(
                Local(overlay, catalogue, reconcile(base, overlay, catalogue, grounds.rank))
            )
    findings += (found for each in made for found in unequal(each, loaded.locate))
    return Derivation(tuple(made), tuple(findings))


def grown(loaded: Loaded) -> Loaded:
    """Return a workspace with the catalogues that its overlays make for others.

    One that cannot be made is there without items, and is not whole: its overlay is at fault.
    """
    workspace = loaded.workspace
    makers = [each for each in workspace.overlays if each.result is not None]
    if not makers:
        return loaded
    made = {each.overlay.route: each.catalogue for each in derive_all(loaded, makers).made}
    known = {(each.id, each.version): each for each in workspace.catalogues}
    results = tuple(
        made.get(each.route) or _unmade(each, known.get(base_of(each))) for each in makers
    )
    catalogues = (*workspace.catalogues, *results)
    return replace(loaded, workspace=replace(workspace, catalogues=catalogues))


def _unmade(overlay: Overlay, base: Catalogue | None) -> Catalogue:
    result, jurisdiction = overlay.result, overlay.target.jurisdiction or ""
    assert result is not None  # noqa: S101  (it makes a catalogue)
    return Catalogue(
        id=result.id,
        title=result.title,
        kind=base.kind if base else "",
        version=result.version,
        jurisdiction=jurisdiction,
        level=overlay.target.level_of(None, base.level) if base else "",
        categories=base.categories if base else (),
        items=(),
        whole=False,
        route=(*overlay.route, "result"),
    )


def _ordered(everything: Sequence[Overlay], chosen: Sequence[Overlay]) -> Levels:
    """Return chosen overlays and those above them, each after the one that makes its base."""
    known = {each.route for each in everything}
    others = (each for each in chosen if each.route not in known)
    return levels((*above(everything, chosen), *others))
