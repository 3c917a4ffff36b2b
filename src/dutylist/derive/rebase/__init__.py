"""Move overlays to a new version of their base, three-way, with nothing lost."""

from dutylist.derive.rebase.bases import Bases, Onto
from dutylist.derive.rebase.decide import Decided, choices, decide
from dutylist.derive.rebase.fates import FATES, Fate, Outcome
from dutylist.derive.rebase.kinds import WORDS, Kind, Words
from dutylist.derive.rebase.laws import LAWS, NO_OLD_BASE, UNFINISHED
from dutylist.derive.rebase.lineage import versions
from dutylist.derive.rebase.move import Rebased, count, rebase
from dutylist.derive.rebase.told import Doing, Moved, Open, Told

__all__ = [
    "FATES",
    "LAWS",
    "NO_OLD_BASE",
    "UNFINISHED",
    "WORDS",
    "Bases",
    "Decided",
    "Doing",
    "Fate",
    "Kind",
    "Moved",
    "Onto",
    "Open",
    "Outcome",
    "Rebased",
    "Told",
    "Words",
    "choices",
    "count",
    "decide",
    "rebase",
    "versions",
]
