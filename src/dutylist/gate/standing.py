"""What a workspace holds: every version of its catalogues, and every list derived from them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dutylist.bulk.in_memory import Derivation, derive_all
from dutylist.bulk.local import Local
from dutylist.derive import Law
from dutylist.derive.levels import base_of, result_of
from dutylist.findings import Finding, Route, Severity
from dutylist.gate.listed import Key, Listed, key_of, listed
from dutylist.io import digest
from dutylist.io.load import Loaded
from dutylist.model import Catalogue, Overlay


@dataclass(frozen=True, slots=True)
class Standing:
    """All lists of a workspace, what keeps some from being made, and overlays without a list.

    `stale` are those whose pin names other contents of their base than it has; their lists are
    made of the base as it is, since what comes of it is what counts.
    """

    lists: tuple[Listed, ...]
    findings: tuple[Finding, ...] = ()
    unmade: tuple[Overlay, ...] = ()
    stale: tuple[Overlay, ...] = ()


def standing(loaded: Loaded) -> Standing:
    """Return what a workspace holds, its local lists derived in memory."""
    known = loaded.workspace
    stale: dict[Route, Overlay] = {}
    derived = derive_all(loaded, known.overlays)
    while derived.stale and len(stale) < len(known.overlays):
        again = _pinned_anew(loaded, derived)
        if again.keys() <= stale.keys():
            break
        stale |= again
        overlays = tuple(again.get(each.route, each) for each in loaded.workspace.overlays)
        loaded = replace(loaded, workspace=replace(loaded.workspace, overlays=overlays))
        derived = derive_all(loaded, overlays)
    errors = tuple(each for each in derived.findings if each.fault.severity is Severity.ERROR)
    made = {each.overlay.route for each in derived.made}
    unmade = tuple(each for each in known.overlays if each.route not in made)
    lists = (*map(listed, known.catalogues), *_derived(known.catalogues, derived.made))
    return Standing(lists, errors, unmade, tuple(stale.values()))


def _pinned_anew(loaded: Loaded, derived: Derivation) -> dict[Route, Overlay]:
    """Return the overlays whose pin does not fit, pinned to their base as it is, by route."""
    bases = {(each.id, each.version): each for each in loaded.workspace.catalogues}
    bases |= {
        name: each.catalogue
        for each in derived.made
        if (name := result_of(each.overlay)) is not None
    }
    files = {
        each.at.file
        for each in derived.findings
        if isinstance(each.fault, Law) and each.fault.stale
    }
    marks = {name: digest.catalogue(base) for name, base in bases.items()}
    return {
        each.route: replace(each, base=replace(each.base, digest=marks[base_of(each)]))
        for each in loaded.workspace.overlays
        if each.route[0] in files and base_of(each) in marks
    }


def _derived(issued: Iterable[Catalogue], made: Iterable[Local]) -> Iterable[Listed]:
    every = tuple(made)
    bases = {(each.id, each.version): each for each in issued}
    bases |= {
        name: each.catalogue for each in every if (name := result_of(each.overlay)) is not None
    }
    for each in every:
        yield Listed(
            key=_key(each),
            catalogue=each.catalogue,
            base=bases[base_of(each.overlay)],
            overlay=each.overlay,
        )


def _key(local: Local) -> Key:
    """Return the key of a list; of one for nobody in particular, its overlay's id."""
    key = key_of(local.catalogue)
    made = local.overlay.result is not None or key[0] == "unit"
    return key if made else ("overlay", local.overlay.id)
