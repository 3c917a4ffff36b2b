"""`dutylist basis import`: texts of law into the index and the library of the workspace."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dutylist.cli import options, speech
from dutylist.cli.outcome import Exit
from dutylist.io import files
from dutylist.law import Index
from dutylist.report.import_entry import Entry
from dutylist.texts import Text


class Format(StrEnum):
    """What the ledger is printed as."""

    TEXT = "text"
    JSON = "json"


_WROTE = Text("已写入 {file}", "wrote {file}")
_UNCHANGED = Text("依据库没有需要补充的内容。", "there was nothing to add to the index.")


def imports(
    paths: Annotated[
        list[Path], typer.Argument(help="Texts of law, folders of them, or workbooks of the index.")
    ],
    workspace: options.WorkspaceOption = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what was understood; write nothing.")
    ] = False,
    output: Annotated[
        Format, typer.Option("--format", help="What the ledger is printed as.")
    ] = Format.TEXT,
    overrule: Annotated[
        bool, typer.Option("--replace", help="Where a text contradicts the index, take the text.")
    ] = False,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, max=64, help="How many processes read texts.")
    ] = 1,
    out: options.OutOption = None,
) -> int:
    """Fill the index from texts of law; say of every file what was understood."""
    for path in paths:
        options.must_exist(path)
    from dutylist.cli.basis import import_book, importing  # noqa: PLC0415  (readers, only here)

    folder = _folder(workspace, dry_run=dry_run)
    if import_book.are_books(paths):
        as_json = output is Format.JSON
        return import_book.import_books(
            paths, folder, as_json=as_json, dry_run=dry_run, overrule=overrule, out=out
        )
    loaded = None if folder is None else options.open_to_write(folder, dry=dry_run)
    index = Index() if loaded is None else loaded.workspace.index
    read = importing.read_all(paths, jobs)
    made = importing.planned(read, index, overrule=overrule)
    entries = importing.entries(read, made)
    written: tuple[Path, ...] = ()
    if not dry_run and loaded is not None:
        written = importing.store(loaded.folder, made, loaded.lists)
    _say(entries, output, out)
    if not dry_run:
        _tell(written)
    return _verdict(entries)


def _folder(workspace: Path | None, *, dry_run: bool) -> Path | None:
    """Return the workspace; a dry run needs none."""
    if dry_run and workspace is None and files.find_workspace(Path()) is None:
        return None
    return options.find(workspace)


def _say(entries: tuple[Entry, ...], output: Format, out: Path | None) -> None:
    from dutylist.report import import_json, import_text  # noqa: PLC0415

    reporter = import_json if output is Format.JSON else import_text
    text = reporter.report(entries, speech.chosen())
    if out is None or out == files.STDIN:
        typer.echo(text, nl=False)
        return
    from dutylist.io.write import atomic  # noqa: PLC0415

    atomic(out, text.encode("utf-8", "replace"))


def _tell(written: tuple[Path, ...]) -> None:
    for path in written:
        typer.echo(_WROTE.show(speech.chosen(), {"file": files.shown(path)}), err=True)
    if not written:
        typer.echo(_UNCHANGED.show(speech.chosen()), err=True)


def _verdict(entries: tuple[Entry, ...]) -> Exit:
    """Say how the run ended: doubts alone are no fault, a returned file is one."""
    states = [entry.state for entry in entries]
    if "taken" not in states:
        return Exit.CANNOT
    return Exit.FOUND if "returned" in states else Exit.CLEAN
