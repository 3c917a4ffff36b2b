"""`dutylist derive`: one list for every township, or every reason why there is none."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dutylist.cli import options, speech
from dutylist.cli.outcome import Cannot, Exit
from dutylist.findings import Severity
from dutylist.texts import Lang, Text

if TYPE_CHECKING:
    from dutylist.bulk.derivation import Derived, Done
    from dutylist.model import Overlay

_UNKNOWN = Text(
    "没有单位或调整文件 {name}；相近的有：{known}",
    "there is no unit or overlay {name}; nearest: {known}",
)
_AMONG = Text(
    "{folder} 里是工作区的源文件，不能把派生的清单写在其中；请换一个文件夹，如 lists。",
    "{folder} holds source files of the workspace; lists cannot be written among them. Take "
    "another folder, such as `lists`.",
)
_NONE = Text("工作区里没有增减调整（overlay/1）文件。", "the workspace has no overlay (overlay/1).")
_WROTE = Text("{file}  {name}：{sum}", "{file}  {name}: {sum}")
_MORE = Text("另有 {n} 份与目录和调整不一致", "and {n} more that differ")
_SAME = Text("{n} 份清单与目录和调整一致。", "{n} lists are what base and overlays make.")
_TOTAL = Text("共 {n} 份清单，更新 {changed} 份。", "{n} lists, {changed} of them changed.")
_WHOLE = Text(
    "基础目录合计 {base} 项，本地清单合计 {local} 项；重新生成 {made} 份，其余未变。",
    "{base} items in all bases, {local} in all lists; {made} made anew, the rest is unchanged.",
)
_LEFT = Text(
    "{file} 不再有对应的增减调整，请核对后删除",
    "{file} belongs to no overlay any more; look at it and delete it",
)

SHOWN = 40
"""As many lists are named one by one; of more only what changed, and as many of that."""


def derive(
    names: Annotated[
        list[str] | None,
        typer.Argument(help="Units or overlays; all by default.", metavar="[UNIT|OVERLAY]..."),
    ] = None,
    workspace: options.WorkspaceOption = None,
    out: options.OutOption = None,
    as_of: options.AsOfOption = None,
    check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; fail if a list is not what it should be."),
    ] = False,
    explain: Annotated[
        str | None,
        typer.Option(
            "--explain", metavar="ITEM", help="Tell where an item of each list came from."
        ),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", "-j", min=1, max=64, help="How many processes derive lists."),
    ] = None,
    executor: Annotated[
        str | None,
        typer.Option(
            "--executor", metavar="dask://HOST:PORT", help="Derive on the machines of a cluster."
        ),
    ] = None,
) -> int:
    """Derive the local list of every township from base and overlays."""
    day = options.day(as_of)
    # imported only now: these bring the rules and the whole model along
    from dutylist.bulk import seen  # noqa: PLC0415
    from dutylist.bulk.derivation import Asked  # noqa: PLC0415
    from dutylist.cli import running  # noqa: PLC0415
    from dutylist.io.at_rest import at_rest  # noqa: PLC0415
    from dutylist.io.survey import NOTHING_SEEN, survey  # noqa: PLC0415

    if explain is not None:
        from dutylist.cli.explaining import tell  # noqa: PLC0415

        loaded = options.open_workspace(workspace)
        return tell(loaded, _chosen(loaded.workspace.overlays, names or []), explain)
    folder = options.find(workspace)
    # a check in CI reads every file; elsewhere one that looks as it did is taken as it was
    with at_rest():
        before = NOTHING_SEEN if check else seen.read(folder)
        surveyed = survey(folder.absolute(), before)
    overlays = tuple(surveyed.overlays.values())
    unreadable = [each for each in surveyed.rest.findings if each.fault.severity is Severity.ERROR]
    if unreadable and not _known(overlays, names or []):
        return running.stopped(unreadable)  # what is not known may stand there
    chosen = _chosen(overlays, names or [])
    asked = Asked(
        folder=folder.absolute(),
        out=(out or folder / surveyed.rest.lists).absolute(),
        day=day,
        check=check,
        some=bool(names),
        jobs=jobs,
        address=running.address(executor),
    )
    sources = (*surveyed.catalogues, *surveyed.overlays)
    homes = {folder, *(each.path.parent for each in sources)}
    if not check and asked.out.resolve() in {each.resolve() for each in homes}:
        raise Cannot(_AMONG, {"folder": str(out)})
    derived = running.derived(surveyed, chosen, asked)
    # an overlay that is not as it was seen must be read again, whatever it looks like
    seen.write(folder, NOTHING_SEEN if derived.findings else surveyed.seen, before)
    if derived.findings:
        return running.stopped(derived.findings)
    shown = out or folder / surveyed.rest.lists
    if check:
        return _compared(derived, shown, whole=not names)
    return _told(derived, shown)


def _chosen(overlays: "Sequence[Overlay]", names: Sequence[str]) -> "Sequence[Overlay]":
    if not overlays:
        raise Cannot(_NONE)
    chosen = {} if names else {each.route: each for each in overlays}
    for name in names:
        match = {each.route: each for each in overlays if name in _names(each)}
        if not match:
            known = {str(known) for each in overlays for known in _names(each) if known}
            near = options.nearest(name, known)
            raise Cannot(_UNKNOWN, {"name": name, "known": near})
        chosen |= match
    return tuple(chosen.values())


def _known(overlays: "Sequence[Overlay]", names: Sequence[str]) -> bool:
    known = {name for each in overlays for name in _names(each)}
    return bool(overlays) and known.issuperset(names)


def _names(overlay: "Overlay") -> tuple[str | int | None, ...]:
    result = overlay.result.id if overlay.result else None
    return (overlay.id, overlay.target.unit, overlay.target.name, result, overlay.route[0])


def _told(derived: "Derived", folder: Path) -> int:
    lang = speech.chosen()
    changed = [each for each in derived.lists if each.changed]
    few = len(derived.lists) <= SHOWN
    for each in derived.lists if few else changed[:SHOWN]:
        typer.echo(_line(each, folder))
    if not few:
        totals = [each.output.sum.total for each in derived.lists]
        sums = [(each.base, each.local) for each in totals]
        bases, locals_ = map(sum, zip(*sums, strict=True))
        params = {"base": bases, "local": locals_, "made": derived.made}
        typer.echo(_WHOLE.show(lang, params))
    typer.echo(_TOTAL.show(lang, {"n": len(derived.lists), "changed": len(changed)}))
    for name in derived.left:
        typer.echo(_LEFT.show(lang, {"file": (folder / name).as_posix()}), err=True)
    return Exit.CLEAN


def _line(done: "Done", folder: Path) -> str:
    told = Text(done.output.sum.sentence(Lang.ZH), done.output.sum.sentence(Lang.EN))
    name = done.overlay.target.name or done.overlay.id
    params = {"file": (folder / done.file).as_posix(), "name": name, "sum": told}
    return _WROTE.show(speech.chosen(), params)


def _compared(derived: "Derived", folder: Path, *, whole: bool) -> int:
    lang = speech.chosen()
    stale = [each for each in derived.lists if each.changed]
    if stale or whole:
        from dutylist.cli.derived_checked import others, told  # noqa: PLC0415  (most are equal)

        for each in stale[:SHOWN]:
            typer.echo(told(each, folder, lang))
        for line in others(derived, folder, lang) if whole else ():
            typer.echo(line, err=True)
    if len(stale) > SHOWN:
        typer.echo(_MORE.show(lang, {"n": len(stale) - SHOWN}))
    for file in derived.left:
        typer.echo(_LEFT.show(lang, {"file": (folder / file).as_posix()}))
    if not (stale or derived.left):
        typer.echo(_SAME.show(lang, {"n": len(derived.lists)}))
    return Exit.FOUND if stale or derived.left else Exit.CLEAN
