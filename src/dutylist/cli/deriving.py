"""Local lists made in memory, checked whole: what `derive` writes and `validate --local` reads."""

from collections.abc import Iterable, Iterator, Sequence
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


def derive_all(loaded: Loaded, overlays: Iterable[Overlay]) -> Iterator[Local]:
    """Yield the list that each overlay makes; raises Refused where a law is broken.

    Overlays on a catalogue derived in between wait for it: their base may be a result itself.
    """
    workspace = loaded.workspace
    terms = Terms(
        policy=workspace.policy,
        approved=frozenset(record.id for record in workspace.records if record.approved),
        line=lambda route: loaded.locate(route).line,
    )
    units = {unit.code: unit for unit in workspace.units}
    prepared: dict[tuple[str, str], Prepared] = {}
    for overlay in overlays:
        base = workspace.base_of(overlay)
        if base is None:
            continue
        key = (base.id, base.version)
        if key not in prepared:
            prepared[key] = prepare(base, digest.catalogue(base))
        unit: Unit | None = units.get(overlay.target.unit or "")
        made = apply(prepared[key], overlay, terms=terms, unit=unit)
        yield Local(overlay, made, reconcile(base, overlay, made))


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


def locals_of(loaded: Loaded, rules: Sequence[AnyRule], day: date) -> list[Finding]:
    """Return what is wrong in the local lists of a workspace; nothing where none can be made."""
    try:
        made = list(derive_all(loaded, loaded.workspace.overlays))
    except Refused:
        return []  # the overlay rules have said so, at the same places
    return check_local(loaded, made, rules, day)
