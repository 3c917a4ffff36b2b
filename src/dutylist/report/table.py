"""A table for a terminal, or tabs for a pipe."""

from collections.abc import Sequence


def table(rows: Sequence[Sequence[str]], *, drawn: bool, counts: bool = True) -> list[str]:
    """Return rows as lines; the first row is the head, the first column words, the rest counts.

    Without `counts` all columns are words.
    """
    if not drawn:
        return ["\t".join(row) for row in rows]
    from rich.console import Console  # noqa: PLC0415  (65 ms, and only for a terminal)
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    made = Table(box=None, pad_edge=False)
    for number, head in enumerate(rows[0]):
        made.add_column(
            Text(head), justify="right" if number and counts else "left", overflow="fold"
        )
    for row in rows[1:]:
        made.add_row(*map(Text, row))
    console = Console(markup=False, emoji=False, highlight=False)
    with console.capture() as captured:
        console.print(made)
    return captured.get().splitlines()
