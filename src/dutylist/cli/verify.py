"""`dutylist verify`: whether published copies still are what their source says."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dutylist.cli import options, speech
from dutylist.cli.outcome import Exit
from dutylist.io import files

if TYPE_CHECKING:
    from dutylist.verify.verdict import Verdict


class Format(StrEnum):
    """What verdicts are printed as."""

    TEXT = "text"
    JSON = "json"


_ENDINGS = frozenset((".yaml", ".json", ".html", ".xlsx"))


def verify(
    paths: Annotated[
        list[Path],
        typer.Argument(
            help="Derived lists and public copies, or folders of them.", metavar="FILE..."
        ),
    ],
    workspace: options.WorkspaceOption = None,
    template: Annotated[
        Path | None,
        typer.Option(
            "--template", help="A folder of your own templates.", exists=True, file_okay=False
        ),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DATE", help="The day on which copies count; today."),
    ] = None,
    output: Annotated[
        Format, typer.Option("--format", help="What verdicts are printed as.")
    ] = Format.TEXT,
) -> int:
    """Tell whether copies still say what their source says: equal, stale or altered."""
    day = options.day(as_of)
    for path in paths:
        if path != files.STDIN:
            options.must_exist(path)
    # imported only now: these bring the rules and all readers along
    from dutylist.cli.verifying import Bench  # noqa: PLC0415
    from dutylist.verify import as_json, told  # noqa: PLC0415

    home = workspace or files.find_workspace(Path()) or files.find_workspace(paths[0])
    bench = Bench(options.open_workspace(home), template, day)
    verdicts = list(bench.verdicts(list(_files(paths))))
    report = as_json.report if output is Format.JSON else told.report
    typer.echo(report(verdicts, speech.chosen()), nl=False)
    return _exit(verdicts)


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield files as they were named, and all below folders whose names end as copies' do."""
    for path in paths:
        if path.is_dir():
            found = sorted(path.rglob("*"))
            yield from (each for each in found if each.suffix in _ENDINGS and each.is_file())
        else:
            yield path


def _exit(verdicts: "Sequence[Verdict]") -> Exit:
    from dutylist.verify.verdict import DIFFERS, FAILED  # noqa: PLC0415

    if not verdicts or any(each.state in FAILED for each in verdicts):
        return Exit.CANNOT
    return Exit.FOUND if any(each.state in DIFFERS for each in verdicts) else Exit.CLEAN
