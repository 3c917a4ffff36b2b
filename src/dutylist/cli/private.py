"""What is told to the public holds no number of a person and no mark of secrecy, or is not told."""

from collections.abc import Callable, Iterable
from datetime import date

from dutylist.checks import Context, run
from dutylist.checks.rules.dl403_internal_data import RULE
from dutylist.cli.lists import refuse
from dutylist.findings import Location, Route
from dutylist.law import Index
from dutylist.model import Catalogue, Workspace


def refuse_private(
    lists: Iterable[Catalogue], locate: Callable[[Route], Location], day: date
) -> None:
    """Stop the run where public items of some lists hold what must not be published."""
    nothing = Workspace(title="", jurisdiction="", index=Index(()))
    context = Context(workspace=nothing, as_of=day, today=day)
    refuse(run((RULE,), tuple(lists), context, locate))
