"""`dutylist rebase --continue` and `--abort`: carry out what was decided, or go back."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from dutylist.cli.outcome import Cannot, Exit
from dutylist.cli.rebase_choice import chosen, target
from dutylist.cli.rebase_faults import stop
from dutylist.cli.rebase_files import put, rewritten
from dutylist.derive.rebase import WORDS, Decided, Doing, Kind, Moved, Onto, Open, Told, decide
from dutylist.derive.standing_laws import STALE_BASE
from dutylist.findings import Finding
from dutylist.io import digest, files, rebase_saved, write
from dutylist.io.load import Loaded
from dutylist.io.rebase_saved import Saved
from dutylist.io.rebase_write import Faulty, File, Written, opened
from dutylist.model import Conflict, Overlay, Pin
from dutylist.texts import Text

_NOTHING = Text(
    "没有未完成的改版；先运行 dutylist rebase --onto 版本。",
    "no rebase is unfinished; begin one with `dutylist rebase --onto VERSION`.",
)
_NOT_A_DECISION = Text(
    "--decide 看不懂“{value}”：写 own、new，或 编号=own、编号=new。",
    "--decide does not know “{value}”: write own, new, ITEM=own or ITEM=new.",
)
_NO_SUCH = Text(
    "没有 {item} 的未决冲突；未决的有：{known}",
    "no conflict of {item} is open; open are those of {known}",
)
_NOT_SAVED = Text(
    "{name} 没有改版前的副本（.dutylist/rebase），无法恢复；可从 git 取回原来的文件。",
    "nothing was kept of {name} from before a rebase (.dutylist/rebase), so that it cannot be put "
    "back; git may have the file.",
)
_NONE_SAVED = Text(
    "没有可以恢复的改版：没有改版前的副本（.dutylist/rebase）。",
    "no rebase can be taken back: nothing is kept from before one (.dutylist/rebase).",
)
_EDITED = Text(
    "改版之后又有改动，恢复会丢失这些改动：{files}。确要恢复，请加 --force。",
    "edited after the rebase, and going back would lose that: {files}. To do so, add --force.",
)
_OWN = "own"
_SIDES = (_OWN, "new")


def continue_all(
    loaded: Loaded, names: Sequence[str], decisions: Sequence[str], *, dry: bool
) -> Told:
    """Carry out the decisions in overlays; raises Cannot with every one that cannot be."""
    overlays = [each for each in chosen(loaded, names) if each.conflicts or each.rebased_from]
    if not overlays:
        raise Cannot(_NOTHING)
    opened_ = [_opened(loaded, each) for each in overlays]
    given = _given(decisions, [file.overlay for _, file in opened_])
    results = [(onto, file, decide(onto, _decided(file.overlay, given))) for onto, file in opened_]
    stop(
        Finding(fault=each.law, at=file.locate(each.route), params=each.params)
        for _, file, result in results
        for each in result.refusals
    )
    done = [(result, _written(loaded, onto, file, result)) for onto, file, result in results]
    if not dry:
        put(loaded.folder, [written for _, written in done], fresh=False)
        _forget(loaded, [result.overlay for result, _ in done])
    told = tuple(_told(*each) for each in done)
    return Told(doing=Doing.CONTINUE, overlays=told, gained={}, dry=dry)


def _opened(loaded: Loaded, overlay: Overlay) -> tuple[Onto, File]:
    """Return the new base of an overlay and its file; raises Cannot."""
    pin = overlay.base
    found = target(loaded, pin.catalogue, pin.version)
    known = "—" if found is None else digest.catalogue(found)
    if found is None or known != pin.digest:
        at = loaded.locate((*overlay.route, "base", "digest"))
        params = {"wanted": pin.digest, "found": known}
        stop([Finding(fault=STALE_BASE, at=at, params=params)], Exit.STALE)
    assert found is not None  # noqa: S101  (else the run has ended)
    try:
        file = opened(Path(str(overlay.route[0])), found.kind, loaded.kinds_folder)
    except Faulty as error:
        stop(error.findings)
        raise
    return Onto(catalogue=found, digest=known), file


def _given(decisions: Sequence[str], overlays: Sequence[Overlay]) -> dict[str | None, str]:
    """Return the decisions of the command line by item, None for all; raises Cannot."""
    known = {
        name
        for overlay in overlays
        for each in overlay.conflicts
        for name in (each.item, each.duty)
        if name is not None
    }
    given: dict[str | None, str] = {}
    for decision in decisions:
        item, equals, side = decision.rpartition("=")
        if side not in _SIDES:
            raise Cannot(_NOT_A_DECISION, {"value": decision})
        if equals and item not in known:
            raise Cannot(_NO_SUCH, {"item": item, "known": "、".join(sorted(known)) or "—"})
        given[item if equals else None] = side
    return given


def _decided(overlay: Overlay, given: dict[str | None, str]) -> Overlay:
    """Return an overlay with decisions of the command line in place of none."""
    return replace(overlay, conflicts=tuple(_with_side(each, given) for each in overlay.conflicts))


def _with_side(conflict: Conflict, given: dict[str | None, str]) -> Conflict:
    if conflict.decision is not None:
        return conflict
    named = [given[name] for name in (conflict.duty, conflict.item) if name in given and name]
    side = named[0] if named else given.get(None)
    if not named and side == _OWN and _never_own(conflict):
        return conflict
    return replace(conflict, decision=side)


def _never_own(conflict: Conflict) -> bool:
    """Whether the local side cannot be kept, so that a decision on all leaves it open."""
    return conflict.kind in set(Kind) and WORDS[Kind(conflict.kind)].own is None


def _written(loaded: Loaded, onto: Onto, file: File, result: Decided) -> Written:
    try:
        return rewritten(file, result.overlay, onto.catalogue.kind, loaded.kinds_folder)
    except Faulty as error:
        stop(error.findings)
        raise


def _forget(loaded: Loaded, overlays: Sequence[Overlay]) -> None:
    """Drop what is kept once nothing is open any more in the whole workspace."""
    now = {each.id: each for each in (*loaded.workspace.overlays, *overlays)}
    if not any(each.conflicts for each in now.values()):
        kept = [saved.id for saved in rebase_saved.all_saved(loaded.folder)]
        rebase_saved.forget(loaded.folder, kept)


def _told(result: Decided, written: Written) -> Moved:
    overlay, file = written.after.overlay, written.after
    return Moved(
        id=overlay.id,
        unit=overlay.target.unit,
        name=overlay.target.name,
        file=file.opened.source.file,
        before=written.before.overlay.rebased_from or overlay.base,
        after=overlay.base,
        decided=result.done,
        open=tuple(Open(file.locate(each.route).line, each) for each in overlay.conflicts),
        kept=written.kept,
    )


def abort_all(loaded: Loaded, names: Sequence[str], *, force: bool, dry: bool) -> Told:
    """Put overlays back byte for byte; raises Cannot where nothing is kept of one."""
    saved = list(_saved(loaded, names))
    edited = [files.shown(each.file) for each in saved if each.edited]
    if edited and not force:
        raise Cannot(_EDITED, {"files": "、".join(edited)})
    if not dry:
        for each in saved:
            write.atomic(each.file, each.before)
        rebase_saved.forget(loaded.folder, [each.id for each in saved])
    nowhere = Pin("", "", "")
    told = tuple(
        Moved(
            id=each.id,
            unit=None,
            name=None,
            file=files.shown(each.file),
            before=nowhere,
            after=nowhere,
        )
        for each in saved
    )
    return Told(doing=Doing.ABORT, overlays=told, gained={}, dry=dry)


def _saved(loaded: Loaded, names: Sequence[str]) -> Iterator[Saved]:
    """Yield what is kept of some overlays, of all by default; raises Cannot."""
    kept = {each.id: each for each in rebase_saved.all_saved(loaded.folder)}
    if not names and not kept:
        raise Cannot(_NONE_SAVED)
    if not names:
        yield from kept.values()
    elif all(name in kept for name in names):
        yield from (kept[name] for name in dict.fromkeys(names))
    else:
        for overlay in chosen(loaded, names):
            if overlay.id not in kept:
                raise Cannot(_NOT_SAVED, {"name": overlay.id})
            yield kept[overlay.id]
