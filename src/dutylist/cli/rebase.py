"""`dutylist rebase`: move overlays to a new version of their base, nothing lost."""

from enum import StrEnum
from typing import Annotated

import typer

from dutylist.cli import options, speech
from dutylist.cli.outcome import Cannot, Exit
from dutylist.cli.rebase_finish import abort_all, continue_all
from dutylist.cli.rebase_move import Asked, move_all
from dutylist.derive.rebase import Doing, Told
from dutylist.report import rebase_json, rebase_text
from dutylist.texts import Text


class Format(StrEnum):
    """What a rebase is told as."""

    TEXT = "text"
    JSON = "json"


_ONE = Text(
    "请写明一种：--onto 版本、--continue 或 --abort。",
    "say one of --onto VERSION, --continue and --abort.",
)
_ONLY_ONTO = Text("{option} 只能与 --onto 同用。", "{option} goes with --onto only.")
_ONLY_CONTINUE = Text("{option} 只能与 --continue 同用。", "{option} goes with --continue only.")
_ONLY_ABORT = Text("{option} 只能与 --abort 同用。", "{option} goes with --abort only.")


def rebase(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            help="Overlays by id, unit, name or file; all by default.", metavar="[OVERLAY]..."
        ),
    ] = None,
    workspace: options.WorkspaceOption = None,
    onto: Annotated[
        str | None,
        typer.Option("--onto", metavar="VERSION", help="The version of the base to move to."),
    ] = None,
    old: Annotated[
        str | None,
        typer.Option(
            "--old",
            metavar="FILE|REV[:PATH]",
            help="Where the old base is; else the workspace and its history are searched.",
        ),
    ] = None,
    take_new: Annotated[
        bool, typer.Option("--take-new", help="Take all that the new base has gained.")
    ] = False,
    go_on: Annotated[
        bool, typer.Option("--continue", help="Carry out the decisions on conflicts.")
    ] = False,
    decide: Annotated[
        list[str] | None,
        typer.Option(
            "--decide",
            metavar="[ITEM=]own|new",
            help="Decide all open conflicts, or those of an item.",
        ),
    ] = None,
    abort: Annotated[
        bool, typer.Option("--abort", help="Put overlays back as they were before.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Put back overlays that were edited since, too.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell; write nothing.")] = False,
    output: Annotated[
        Format, typer.Option("--format", help="What a rebase is told as.")
    ] = Format.TEXT,
) -> int:
    """Move overlays to a new version of their base, three-way, nothing lost."""
    _consistent(_doing(onto, go_on=go_on, abort=abort), old, decide, take_new=take_new, force=force)
    loaded = options.open_to_write(workspace, dry=dry_run)
    if onto is not None:
        asked = Asked(onto=onto, old=old, take_new=take_new, dry=dry_run)
        told = move_all(loaded, names or [], asked)
    elif go_on:
        told = continue_all(loaded, names or [], decide or [], dry=dry_run)
    else:
        told = abort_all(loaded, names or [], force=force, dry=dry_run)
    return _said(told, output)


def _said(told: Told, output: Format) -> int:
    if output is Format.JSON:
        typer.echo(rebase_json.report(told), nl=False)
    else:
        typer.echo(rebase_text.report(told, speech.chosen()), nl=False)
    return Exit.FOUND if told.open else Exit.CLEAN


def _doing(onto: str | None, *, go_on: bool, abort: bool) -> Doing:
    asked = {Doing.MOVE: onto is not None, Doing.CONTINUE: go_on, Doing.ABORT: abort}
    chosen = [doing for doing, wanted in asked.items() if wanted]
    if len(chosen) != 1:
        raise Cannot(_ONE)
    return chosen[0]


def _consistent(
    doing: Doing, old: str | None, decide: list[str] | None, *, take_new: bool, force: bool
) -> None:
    """Refuse options that mean nothing for what is asked."""
    given = (
        ("--old", old is not None, Doing.MOVE, _ONLY_ONTO),
        ("--take-new", take_new, Doing.MOVE, _ONLY_ONTO),
        ("--decide", bool(decide), Doing.CONTINUE, _ONLY_CONTINUE),
        ("--force", force, Doing.ABORT, _ONLY_ABORT),
    )
    for option, used, fits, words in given:
        if used and doing is not fits:
            raise Cannot(words, {"option": option})
