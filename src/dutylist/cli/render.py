"""`dutylist render`: publication copies, Excel and HTML from one layout."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from dutylist.cli import options, speech
from dutylist.cli.copies import Form, Writer
from dutylist.cli.lists import opened_lists, refuse_faulty
from dutylist.cli.outcome import Cannot, Exit
from dutylist.io import files, write
from dutylist.io.load import Loaded
from dutylist.model import Catalogue
from dutylist.texts import Text

_WROTE = Text("{file}  {items}项", "{file}  {items} items")
_SAME_NAME = Text(
    "有两份清单都叫 {name}，会互相覆盖；请分开输出。",
    "two lists are named {name} and would overwrite each other; write them apart.",
)
_UNDECIDED = Text(
    "{names} 改版时的冲突还没有决定，不能公示。先决定，再运行 dutylist rebase --continue。"
    "没有写任何文件。",
    "conflicts of a rebase are open in {names}, which cannot be published. Decide them, then run "
    "`dutylist rebase --continue`. No file was written.",
)


def render(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Lists; the catalogues in force by default.")
    ] = None,
    workspace: options.WorkspaceOption = None,
    to: Annotated[
        list[Form] | None, typer.Option("--to", help="What to publish as; both by default.")
    ] = None,
    out: options.OutOption = None,
    template: Annotated[
        Path | None,
        typer.Option(
            "--template", help="A folder of your own templates.", exists=True, file_okay=False
        ),
    ] = None,
    as_of: options.AsOfOption = None,
) -> int:
    """Render publication copies as Excel and HTML."""
    loaded, lists = opened_lists(paths or [], workspace)
    _refuse_undecided(loaded, lists, paths or [])
    refuse_faulty(loaded, lists, options.day(as_of))
    folder = out or loaded.folder / "public"
    copies: dict[str, tuple[bytes, int]] = {}
    for name, content, items in _copies(loaded, lists, tuple(to or Form), template):
        if name in copies:
            raise Cannot(_SAME_NAME, {"name": name})
        copies[name] = (content, items)
    lang = speech.chosen()
    for name, (content, items) in copies.items():
        write.atomic(folder / name, content)
        typer.echo(_WROTE.show(lang, {"file": (folder / name).as_posix(), "items": items}))
    return Exit.CLEAN


def _refuse_undecided(loaded: Loaded, lists: list[Catalogue], paths: list[Path]) -> None:
    """Stop the run while a conflict is open in what the lists come from."""
    undecided = {each.id for each in loaded.workspace.overlays if each.conflicts}
    if paths and not any((path / files.WORKSPACE).is_file() for path in paths):
        undecided &= {each.derived.overlay for each in lists if each.derived is not None}
    if undecided:
        raise Cannot(_UNDECIDED, {"names": "、".join(sorted(undecided))}, Exit.STALE)


def _copies(
    loaded: Loaded, lists: list[Catalogue], forms: tuple[Form, ...], template: Path | None
) -> Iterator[tuple[str, bytes, int]]:
    """Yield the copies of every list; what lists share is made once."""
    writer = Writer(loaded, template)
    for catalogue in lists:
        for name, content in writer.copies(catalogue, forms):
            yield name, content, len(catalogue.public_items)
