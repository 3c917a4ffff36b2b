"""The records that allow what changed, where both sides stand in workspaces with records."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from dutylist.cli import gating
from dutylist.cli.accounts import NO_SPACES, Spaces
from dutylist.cli.outcome import Cannot
from dutylist.cli.sides import Side
from dutylist.diff import Change, Comparison
from dutylist.gate.verdict import judge


def with_records(
    comparison: Comparison, sides: tuple[Side, Side], today: date
) -> tuple[Comparison, Spaces]:
    """Return a comparison whose changes name the approved records that allow them.

    The workspaces come with it. Where there is none, or it is at fault, no record is known.
    """
    if not all(side.loaded or side.home for side in sides):
        return comparison, NO_SPACES
    old, new = sides
    try:
        spaces = gating.around(old), gating.around(new)
        judged = judge(gating.in_space(old, spaces[0]), gating.in_space(new, spaces[1]), today)
    except Cannot:
        return comparison, NO_SPACES
    allowed = {
        each.change.fingerprint: each.record
        for each in judged.judged
        if each.record is not None and not each.acknowledged
    }
    pairs = tuple(
        replace(pair, changes=_recorded(pair.changes, allowed)) for pair in comparison.pairs
    )
    changes = _recorded(comparison.changes, allowed)
    known = replace(comparison, pairs=pairs, changes=changes)
    return known, (spaces[0].workspace, spaces[1].workspace)


def _recorded(changes: tuple[Change, ...], allowed: Mapping[str, str]) -> tuple[Change, ...]:
    """Return changes with their records; those that have none stay the same objects."""
    if not allowed:
        return changes
    return tuple(
        replace(change, record=record) if (record := allowed.get(change.fingerprint)) else change
        for change in changes
    )
