"""`dutylist derive`: one list for every township, or every reason why there is none."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from dutylist.checks import RULES
from dutylist.checks.files import STALE, check_workspace, collect
from dutylist.cli import options, speech
from dutylist.cli.deriving import Local, check_local, derive_all
from dutylist.cli.outcome import Cannot, Exit
from dutylist.findings import Finding, Severity
from dutylist.io import write
from dutylist.io.load import Loaded
from dutylist.model import Overlay
from dutylist.report import findings_text
from dutylist.texts import Text

_UNKNOWN = Text(
    "没有单位或调整文件 {name}；可用的有：{known}",
    "there is no unit or overlay {name}; known are {known}",
)
_NONE = Text("工作区里没有增减调整（overlay/1）文件。", "the workspace has no overlay (overlay/1).")
_STOPPED = Text("有错误，没有写任何清单。", "there are errors; no list was written.")
_WROTE = Text("{file}  {name}：{sum}", "{file}  {name}: {sum}")
_DIFFERS = Text(
    "{file} 与目录和调整不一致，请运行 dutylist derive",
    "{file} is not what base and overlay make; run `dutylist derive`",
)
_SAME = Text("{n} 份清单与目录和调整一致。", "{n} lists are what base and overlays make.")
_TOTAL = Text("共 {n} 份清单，更新 {changed} 份。", "{n} lists, {changed} of them changed.")
_SUM = Text(
    "{name}：增减数量对不上（{sum}），没有写任何清单。",
    "{name}: the numbers do not add up ({sum}); no list was written.",
)
_STORY = Text("{list} 第 {number} 项 {id} {name}", "{list} no. {number} {id} {name}")
_LEVEL = Text(
    "  来自 {catalogue} {version} 第 {number} 项", "  from {catalogue} {version}, no. {number}"
)
_ACTION = Text(
    "  {overlay} 第 {line} 行 {action}：{reason}", "  {overlay} line {line}, {action}: {reason}"
)
_NO_ITEM = Text("没有一份清单含有事项 {item}。", "no list has an item {item}.")


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
) -> int:
    """Derive the local list of every township from base and overlays."""
    loaded = options.open_workspace(workspace)
    overlays = _chosen(loaded, names or [])
    day = options.day(as_of)
    found = [
        each for each in check_workspace(loaded, RULES, day) if _concerns(each, loaded, overlays)
    ]
    if _errors(found):
        return _stop(found)
    derived = derive_all(loaded, overlays)
    if derived.findings:
        return _stop(derived.findings, stale=derived.stale)
    made = derived.made
    if _errors(found := check_local(loaded, made, RULES, day)):
        return _stop(found)
    for each in made:
        if not each.sum.holds:
            raise Cannot(
                _SUM,
                {"name": each.catalogue.id, "sum": each.sum.sentence(speech.chosen())},
                Exit.FOUND,
            )
    if explain is not None:
        return _tell(made, explain)
    folder = out or loaded.folder / loaded.lists
    return _compare(made, folder) if check else _write(made, folder)


def _chosen(loaded: Loaded, names: Sequence[str]) -> list[Overlay]:
    overlays = loaded.workspace.overlays
    if not overlays:
        raise Cannot(_NONE)
    if not names:
        return list(overlays)
    chosen = []
    for name in names:
        match = [
            each
            for each in overlays
            if name in (each.id, each.target.unit, each.target.name, each.route[0])
        ]
        if not match:
            known = "、".join(each.target.unit or each.id for each in overlays)
            raise Cannot(_UNKNOWN, {"name": name, "known": known})
        chosen += match
    return chosen


def _concerns(finding: Finding, loaded: Loaded, overlays: Sequence[Overlay]) -> bool:
    """Whether a finding stands in the way of the chosen overlays: not one of another overlay."""
    others = {each.route[0] for each in loaded.workspace.overlays if each not in overlays}
    return finding.at.file not in others


def _errors(found: Sequence[Finding]) -> bool:
    return any(finding.fault.severity is Severity.ERROR for finding in found)


def _stop(found: Sequence[Finding], *, stale: bool = False) -> int:
    errors = [finding for finding in collect(found) if finding.fault.severity is Severity.ERROR]
    lang = speech.chosen()
    sys.stderr.write(findings_text.report(errors, lang))
    sys.stderr.write(f"{_STOPPED.show(lang)}\n")
    stale = stale or all(each.fault.code == STALE for each in errors)
    return Exit.STALE if stale else Exit.FOUND


def _file(made: Local, folder: Path) -> Path:
    return folder / f"{made.overlay.target.unit or made.catalogue.id}.yaml"


def _text(made: Local, shared: write.Shared) -> bytes:
    return write.catalogue_text(made.catalogue, shared).encode("utf-8")


def _write(made: Sequence[Local], folder: Path) -> int:
    lang = speech.chosen()
    shared: write.Shared = {}
    changed = 0
    for each, content in [(each, _text(each, shared)) for each in made]:
        changed += write.atomic(_file(each, folder), content)
        name = each.overlay.target.name or each.catalogue.id
        params = {"file": _file(each, folder).as_posix(), "name": name}
        typer.echo(_WROTE.show(lang, {**params, "sum": Text(*[each.sum.sentence(lang)] * 2)}))
    typer.echo(_TOTAL.show(lang, {"n": len(made), "changed": changed}))
    return Exit.CLEAN


def _compare(made: Sequence[Local], folder: Path) -> int:
    lang = speech.chosen()
    shared: write.Shared = {}
    stale = [
        _file(each, folder)
        for each in made
        if not _file(each, folder).is_file()
        or _file(each, folder).read_bytes() != _text(each, shared)
    ]
    for file in stale:
        typer.echo(_DIFFERS.show(lang, {"file": file.as_posix()}))
    if not stale:
        typer.echo(_SAME.show(lang, {"n": len(made)}))
    return Exit.FOUND if stale else Exit.CLEAN


def _tell(made: Sequence[Local], wanted: str) -> int:
    lang = speech.chosen()
    told = False
    for each in made:
        for number, item in enumerate(each.catalogue.items, 1):
            if item.id != wanted:
                continue
            told = True
            params = {"list": each.catalogue.id, "number": number, "id": item.id, "name": item.name}
            typer.echo(_STORY.show(lang, params))
            for level in item.origin:
                words = _LEVEL if level.overlay is None else _ACTION
                typer.echo(
                    words.show(
                        lang,
                        {
                            name: getattr(level, name) or "—"
                            for name in (
                                "catalogue",
                                "version",
                                "number",
                                "overlay",
                                "line",
                                "action",
                                "reason",
                            )
                        },
                    )
                )
    if not told:
        raise Cannot(_NO_ITEM, {"item": wanted})
    return Exit.CLEAN
