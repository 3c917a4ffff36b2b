"""What changed between two catalogues, and whose burden it shifts."""

from dutylist.diff.change import Change, fails
from dutylist.diff.compare import compare
from dutylist.diff.comparison import Comparison, Pair
from dutylist.diff.groups import Group, Summary, groups, summary
from dutylist.diff.kind import Direction, Kind, Level
from dutylist.diff.kinds import BY_CODE, KINDS
from dutylist.diff.memo import Memo
from dutylist.diff.words import Op, Run, excerpt, marks

__all__ = [
    "BY_CODE",
    "KINDS",
    "Change",
    "Comparison",
    "Direction",
    "Group",
    "Kind",
    "Level",
    "Memo",
    "Op",
    "Pair",
    "Run",
    "Summary",
    "compare",
    "excerpt",
    "fails",
    "groups",
    "marks",
    "summary",
]
