"""`dutylist diff`: what changed between two versions, and who gains or loses by it."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dutylist.cli import options, speech
from dutylist.cli.changes_form import Format, settled
from dutylist.cli.changes_out import put
from dutylist.cli.outcome import Cannot, Exit
from dutylist.cli.sides import compared, refused, side
from dutylist.diff import Level, fails
from dutylist.texts import Text

_ONE_OF = Text(
    "--gate、--notice、--lineage 一次只能用一个；请分别运行。",
    "--gate, --notice and --lineage are three different answers: run them one by one.",
)


class Fail(StrEnum):
    """From which level on a change fails the run."""

    SUBSTANTIVE = "substantive"
    NOTABLE = "notable"
    EDITORIAL = "editorial"
    NONE = "none"


def diff(
    old: Annotated[
        str, typer.Argument(help="The old version: a file, folder, REV:path or -.", metavar="OLD")
    ],
    new: Annotated[
        str, typer.Argument(help="The new version: a file, folder, REV:path or -.", metavar="NEW")
    ],
    output: Annotated[
        Format | None, typer.Option("--format", help="What changes are printed as.")
    ] = None,
    fail_on: Annotated[
        Fail, typer.Option("--fail-on", help="From which level on a change fails the run.")
    ] = Fail.NONE,
    gate: Annotated[
        bool, typer.Option("--gate", help="Fail on what no approved record covers.")
    ] = False,
    notice: Annotated[
        bool, typer.Option("--notice", help="Write the adjustment notice in Chinese.")
    ] = False,
    lineage: Annotated[
        Path | None,
        typer.Option("--lineage", metavar="FILE", help="What became of every raw line of OLD."),
    ] = None,
    as_of: options.TermsOption = None,
    out: options.OutOption = None,
) -> int:
    """Compare two versions of a list."""
    lang = speech.chosen()
    if sum((gate, notice, lineage is not None)) > 1:
        raise Cannot(_ONE_OF)
    form, out = settled(output, out, notice=notice)
    if lineage is not None:
        from dutylist.cli import inventory  # noqa: PLC0415  (few runs compare raw lines)

        return inventory.prove(old, new, lineage, form, out)
    if gate:
        from dutylist.cli import gating  # noqa: PLC0415  (it brings derivation and records along)

        return gating.gate(old, new, form, options.day(as_of), out)
    sides = side(old), side(new)
    if (code := refused(*sides, lang)) is not None:
        return code
    comparison = compared(*sides, lang)
    if notice:
        from dutylist.cli.private import refuse_private  # noqa: PLC0415  (few runs write a notice)

        told = (pair.new for pair in comparison.pairs if pair.new is not None)
        refuse_private(told, sides[1].locate, options.day(as_of))
    put(comparison, sides, form, out, options.day(as_of), notice=notice)
    level = None if fail_on is Fail.NONE else Level(fail_on.value)
    return Exit.FOUND if fails(comparison.changes, level) else Exit.CLEAN
