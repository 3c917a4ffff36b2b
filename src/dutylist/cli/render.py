"""`dutylist render`: publication copies, Excel and HTML from one layout."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from dutylist.cli import holding, options, speech
from dutylist.cli.copies import SAME_NAME, UNDECIDED, USUAL, Form, Wish, Writer
from dutylist.cli.lists import opened_lists, refuse_faulty
from dutylist.cli.outcome import Cannot, Exit
from dutylist.io import filenames, files, whole, write
from dutylist.io.load import Loaded
from dutylist.model import Catalogue
from dutylist.texts import Text

_WROTE = Text("{file}  {items}项", "{file}  {items} items")
SHOWN = 40
"""As many lists are told one by one; more are published in batches and summed up."""


def render(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Lists; the catalogues in force by default.")
    ] = None,
    workspace: options.WorkspaceOption = None,
    to: Annotated[
        list[Form] | None,
        typer.Option("--to", help="What to publish as; Excel and HTML by default."),
    ] = None,
    out: options.OutOption = None,
    template: Annotated[
        Path | None,
        typer.Option(
            "--template", help="A folder of your own templates.", exists=True, file_okay=False
        ),
    ] = None,
    as_of: options.AsOfOption = None,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", "-j", min=1, max=64, help="How many processes publish lists."),
    ] = None,
) -> int:
    """Render publication copies as Excel, HTML and JSON."""
    wanted, day = tuple(to or USUAL), options.day(as_of)
    if _many(paths or [], jobs):
        from dutylist.cli.rendering import render_many  # noqa: PLC0415  (only many need processes)

        ended = render_many(paths or [], workspace, Wish(wanted, template, day, out, jobs))
        if ended is not None:
            return ended
    folder = _folder(paths or [], workspace, out)
    holding.claim(folder)
    loaded, lists = opened_lists(paths or [], workspace)
    _refuse_undecided(loaded, lists, paths or [])
    refuse_faulty(loaded, lists, day)
    copies: dict[str, tuple[bytes, int]] = {}
    for name, content, items in _copies(loaded, lists, wanted, template):
        if name in copies:
            raise Cannot(SAME_NAME, {"name": name})
        copies[name] = (content, items)
    filenames.check(copies)
    lang = speech.chosen()
    refused: list[PermissionError] = []
    for name, (content, items) in copies.items():
        try:
            write.atomic(folder / name, content)
        except whole.Held as held:
            refused.append(held)
            continue
        typer.echo(_WROTE.show(lang, {"file": (folder / name).as_posix(), "items": items}))
    whole.tell(refused)
    return Exit.CLEAN


def _folder(paths: list[Path], workspace: Path | None, out: Path | None) -> Path:
    """Return where copies go: a folder of the workspace that the lists lie in, by default."""
    if out is not None:
        return out
    home = workspace or files.find_workspace(paths[0] if paths else Path())
    return (Path() if home is None and paths else options.find(home)) / "public"


def _many(paths: list[Path], jobs: int | None) -> bool:
    """Whether to publish in batches: folders of many lists, or any with several processes."""
    if not paths or not all(path.is_dir() for path in paths):
        return False
    found = (file for path in paths for file in files.below(path))
    return (jobs or 1) > 1 or next(islice(found, SHOWN, None), None) is not None


def _refuse_undecided(loaded: Loaded, lists: list[Catalogue], paths: list[Path]) -> None:
    """Stop the run while a conflict is open in what the lists come from."""
    undecided = {each.id for each in loaded.workspace.overlays if each.conflicts}
    if paths and not any((path / files.WORKSPACE).is_file() for path in paths):
        undecided &= {each.derived.overlay for each in lists if each.derived is not None}
    if undecided:
        raise Cannot(UNDECIDED, {"names": "、".join(sorted(undecided))}, Exit.STALE)


def _copies(
    loaded: Loaded, lists: list[Catalogue], forms: tuple[Form, ...], template: Path | None
) -> Iterator[tuple[str, bytes, int]]:
    """Yield the copies of every list; what lists share is made once."""
    writer = Writer(loaded, template)
    for catalogue in lists:
        for name, content in writer.copies(catalogue, forms):
            yield name, content, len(catalogue.public_items)
