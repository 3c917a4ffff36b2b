"""What changed between two catalogues, and whose burden it shifts.

Values that only go from one function to another are named tuples here and in `wording`: a dataclass
takes seven times as long to make, and some forty of them longer than to compare two lists.
"""

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
