"""Local lists made in memory, checked whole: what `derive` writes and `validate --local` reads."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dutylist.checks import AnyRule, run
from dutylist.checks.files import context
from dutylist.derive import Prepared, Reconciliation, Refused, Terms, apply, prepare, reconcile
from dutylist.findings import Finding
from dutylist.io import digest, plain, schema
from dutylist.io.load import Loaded
from dutylist.model import Catalogue, Overlay, Unit


@dataclass(frozen=True, slots=True)
class Local:
    """One local list, the overlay it came from, and its sum."""

    overlay: Overlay
    catalogue: Catalogue
    sum: Reconciliation


@dataclass(frozen=True, slots=True)
class Derivation:
    """What became of some overlays: lists, and a finding for every law that was broken."""

    made: tuple[Local, ...]
    findings: tuple[Finding, ...] = ()
    stale: bool = False


def derive_all(loaded: Loaded, overlays: Iterable[Overlay]) -> Derivation:
    """Apply overlays to their bases; one whose base is unknown or not whole is passed over."""
    workspace = loaded.workspace
    terms = Terms(
        policy=workspace.policy,
        approved=frozenset(record.id for record in workspace.records if record.approved),
        line=lambda route: loaded.locate(route).line,
    )
    units = {unit.code: unit for unit in workspace.units}
    prepared: dict[tuple[str, str], Prepared] = {}
    made: list[Local] = []
    refused: list[Refused] = []
    for overlay in overlays:
        base = workspace.base_of(overlay)
        if base is None or not base.whole:
            continue
        key = (base.id, base.version)
        if key not in prepared:
            prepared[key] = prepare(base, digest.catalogue(base))
        unit: Unit | None = units.get(overlay.target.unit or "")
        try:
            result = apply(prepared[key], overlay, terms=terms, unit=unit)
        except Refused as refusal:
            refused.append(refusal)
        else:
            made.append(Local(overlay, result, reconcile(base, overlay, result)))
    findings = tuple(
        Finding(fault=each.law, at=loaded.locate(each.route), params=each.params)
        for refusal in refused
        for each in refusal.refusals
    )
    return Derivation(tuple(made), findings, any(each.stale for each in refused))


def check_local(
    loaded: Loaded, made: Sequence[Local], rules: Sequence[AnyRule], day: date
) -> list[Finding]:
    """Return what is wrong in derived lists, placed in the base or overlay it came from."""
    known = context(loaded, day)
    found = run(rules, [each.catalogue for each in made], known, loaded.locate)
    shape = schema.checker("catalogue", loaded.kinds_folder)
    for each in made:
        source = loaded.sources[str(each.overlay.route[0])]
        for _, finding in shape.refused(
            source, plain.catalogue(each.catalogue), each.overlay.route
        ):
            found.append(finding)
    return found
