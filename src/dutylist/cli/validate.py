"""`dutylist validate`: everything that is wrong in a workspace, or in some of its files."""

from pathlib import Path
from typing import Annotated

import typer

from dutylist.cli import options, speech
from dutylist.cli.asked import Asked, Format
from dutylist.cli.outcome import Exit
from dutylist.io import files, verdicts
from dutylist.texts import CLEAN, Text

MAX_FINDINGS = 200

_FIXABLE = Text(
    "其中 {n} 处可以自动改正：--diff 先看改动，--fix 写入。",
    "{n} of them can be mended: --diff shows how, --fix does it.",
)


def validate(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Files or folders; the whole workspace by default.")
    ] = None,
    workspace: options.WorkspaceOption = None,
    as_of: options.AsOfOption = None,
    output: Annotated[
        Format, typer.Option("--format", help="What findings are printed as.")
    ] = Format.TEXT,
    chosen: Annotated[
        list[str] | None, typer.Option("--select", help="Only rules with these codes.")
    ] = None,
    ignored: Annotated[
        list[str] | None, typer.Option("--ignore", help="All but rules with these codes.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail the run, too.")] = False,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, max=64, help="How many processes check lists.")
    ] = 1,
    local: Annotated[
        bool, typer.Option("--local", help="Derive every local list and check it, too.")
    ] = False,
    fixing: Annotated[
        bool, typer.Option("--fix", help="Mend what is certain, show it, and check again.")
    ] = False,
    showing: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, and write nothing.")
    ] = False,
    max_findings: Annotated[
        int, typer.Option("--max-findings", min=0, help="How many findings to list; 0 for all.")
    ] = MAX_FINDINGS,
) -> int:
    """Check lists: schema, rules, legal basis, overlays."""
    day = options.day(as_of)
    codes = tuple(chosen or ()), tuple(ignored or ())
    asked = Asked(day, output, *codes, strict, jobs, local, max_findings)
    if fixing and not showing:
        _clear(paths or [], workspace)
    key = _key(paths or [], workspace, asked)
    if key is not None and verdicts.read(key):
        typer.echo(CLEAN.show(speech.chosen()))
        return Exit.CLEAN
    # imported only now: the rules and what they need cost more than all else
    if fixing or showing:
        from dutylist.cli.fixing import fix  # noqa: PLC0415

        return fix(paths or [], workspace, asked, only_show=showing)
    from dutylist.cli.checking import fails, findings_of, shown  # noqa: PLC0415

    findings = findings_of(paths or [], workspace, asked)
    typer.echo(shown(findings, asked), nl=False)
    fixable = sum(each.fix is not None for each in findings)
    if fixable and output is Format.TEXT:
        typer.echo(_FIXABLE.show(speech.chosen(), {"n": fixable}), err=True)
    if key is not None and not findings and verdicts.stands(key):
        verdicts.write(key, (verdicts.SOUND,))
    return Exit.FOUND if fails(findings, asked) else Exit.CLEAN


def _clear(paths: list[Path], workspace: Path | None) -> None:
    """Clear away what a killed program has left where this one may have nothing to write."""
    from dutylist.cli import holding  # noqa: PLC0415  (only who writes needs it)

    home = workspace or files.find_workspace(paths[0] if paths else Path())
    if home is not None:
        holding.clear(home)


def _key(paths: list[Path], workspace: Path | None, asked: Asked) -> str | None:
    """Return what the verdict on a whole workspace depends on; None where there is none to keep."""
    if asked.output is not Format.TEXT or len(paths) > 1:
        return None
    if paths and not (paths[0] / files.WORKSPACE).is_file():
        return None
    folder = paths[0] if paths else workspace or files.find_workspace(Path())
    return None if folder is None else verdicts.of_folder(folder, repr(asked))
