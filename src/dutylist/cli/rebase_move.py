"""`dutylist rebase --onto`: all overlays move to a new base, or every reason why they cannot."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from dutylist.cli.outcome import Exit
from dutylist.cli.rebase_choice import chosen, later, old_of, onto_of, target
from dutylist.cli.rebase_faults import stop
from dutylist.cli.rebase_files import put, rewritten
from dutylist.derive.rebase import (
    NO_OLD_BASE,
    UNFINISHED,
    Bases,
    Doing,
    Moved,
    Onto,
    Open,
    Rebased,
    Told,
    rebase,
    versions,
)
from dutylist.findings import Finding
from dutylist.io import rebase_saved
from dutylist.io.load import Loaded
from dutylist.io.rebase_write import Faulty, Written, opened
from dutylist.model import Item, Overlay, Pin

Target = Callable[[str], Onto]
"""Gives the new base of a list by its id."""


class Asked(NamedTuple):
    """What `--onto` was asked for."""

    onto: str
    old: str | None
    take_new: bool
    dry: bool


def move_all(loaded: Loaded, names: Sequence[str], asked: Asked) -> Told:
    """Move overlays to a version of their bases; raises Cannot with every reason against it."""
    overlays = chosen(loaded, names)
    _none_unfinished(loaded, overlays)
    onto = onto_of(loaded, asked.onto)
    moving = _moving(loaded, overlays, onto, None if names else asked.onto)
    bases = _bases(loaded, moving, onto, asked.old)
    done: list[tuple[Rebased, Written]] = []
    faults: list[Finding] = []
    for overlay in moving:
        try:
            done.append(_moved(loaded, overlay, bases[overlay.base], take_new=asked.take_new))
        except Faulty as error:
            faults += error.findings
    stop(faults)
    if not asked.dry:
        _forget(loaded)
        put(loaded.folder, [written for _, written in done], fresh=True)
    gained: dict[str, Item] = {}
    for each in bases.values():
        gained |= {name: each.onto.items[name] for name in (*each.arrivals, *each.heirs)}
    told = tuple(_told(*each) for each in done)
    named = {name for each in told for name in each.gained}
    return Told(
        doing=Doing.MOVE,
        overlays=told,
        gained={name: item for name, item in gained.items() if name in named},
        unchanged=sum(_stands(loaded, each, asked.onto, onto) for each in overlays),
        taken=asked.take_new,
        dry=asked.dry,
    )


def _none_unfinished(loaded: Loaded, overlays: Sequence[Overlay]) -> None:
    stop(
        (
            Finding(
                fault=UNFINISHED,
                at=loaded.locate((*each.route, "conflicts")),
                params={"overlay": each.id, "n": len(each.conflicts)},
            )
            for each in overlays
            if each.conflicts or each.rebased_from is not None
        ),
        Exit.STALE,
    )


def _moving(
    loaded: Loaded, overlays: Sequence[Overlay], onto: Target, version: str | None
) -> list[Overlay]:
    """Return the overlays that are not on the new base.

    With a version, as where none was named, only those of lists that have it, and none that is
    on a newer one.
    """
    ids = {each.base.catalogue for each in overlays}
    if version is not None:
        ids = {each for each in ids if target(loaded, each, version) is not None} or ids
    newer = {each: later(loaded.workspace.catalogues, onto(each).catalogue) for each in ids}
    return [
        each
        for each in overlays
        if each.base.catalogue in ids
        and each.base != onto(each.base.catalogue).pin
        and (version is None or each.base.version not in newer[each.base.catalogue])
    ]


def _stands(loaded: Loaded, overlay: Overlay, version: str, onto: Target) -> bool:
    """Whether an overlay stands on the new base already."""
    name = overlay.base.catalogue
    return target(loaded, name, version) is not None and overlay.base == onto(name).pin


def _bases(
    loaded: Loaded, overlays: Sequence[Overlay], onto: Target, given: str | None
) -> dict[Pin, Bases]:
    """Return the old base and the new one of every pin, compared once; raises Cannot."""
    old = old_of(loaded, given)
    found: dict[Pin, Bases] = {}
    missing: list[Finding] = []
    for overlay in overlays:
        pin = overlay.base
        if pin in found:
            continue
        before, where = old(pin)
        if before is None:
            at = loaded.locate((*overlay.route, "base"))
            base = f"{pin.catalogue} {pin.version}"
            params = {"overlay": overlay.id, "base": base, "digest": pin.digest, "where": where}
            missing.append(Finding(fault=NO_OLD_BASE, at=at, params=params))
            continue
        new = onto(pin.catalogue)
        path = versions(loaded.workspace.catalogues, before.version, new.catalogue)
        found[pin] = Bases(old=before, onto=new, path=path)
    stop(missing, Exit.STALE)
    return found


def _moved(
    loaded: Loaded, overlay: Overlay, bases: Bases, *, take_new: bool
) -> tuple[Rebased, Written]:
    kind, kinds = bases.onto.catalogue.kind, loaded.kinds_folder
    file = opened(Path(str(overlay.route[0])), kind, kinds)
    result = rebase(bases, file.overlay, take_new=take_new)
    return result, rewritten(file, result.overlay, kind, kinds)


def _forget(loaded: Loaded) -> None:
    """Drop what was kept of rebases that are finished."""
    open_ = {each.id for each in loaded.workspace.overlays if each.conflicts}
    kept = [saved.id for saved in rebase_saved.all_saved(loaded.folder)]
    rebase_saved.forget(loaded.folder, [name for name in kept if name not in open_])


def _told(result: Rebased, written: Written) -> Moved:
    overlay, file = written.after.overlay, written.after
    return Moved(
        id=overlay.id,
        unit=overlay.target.unit,
        name=overlay.target.name,
        file=file.opened.source.file,
        before=written.before.overlay.base,
        after=overlay.base,
        outcomes=result.outcomes,
        open=tuple(Open(file.locate(each.route).line, each) for each in overlay.conflicts),
        gained=result.gained,
        kept=written.kept,
    )
