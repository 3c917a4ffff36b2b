"""Two accounts side by side: before, after, difference."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dutylist.burden.account import Account
from dutylist.burden.backing import Backing
from dutylist.model import Role
from dutylist.texts import Text
from dutylist.wording import Grade


class Measure(StrEnum):
    """What a row of the account counts."""

    ITEMS = "items"
    BURDENING = "burdening-items"
    LOCAL = "local-duties"
    LEAD = "lead-role"
    JOINT = "joint-role"
    SUPPORT = "support-role"
    GRADE_LEAD = "grade-lead"
    GRADE_ENFORCE = "grade-enforce"
    GRADE_OWN = "grade-own"
    GRADE_HELP = "grade-help"
    ENFORCED_ITEMS = "enforced-items"
    UNDELEGATED = "undelegated"
    STATED = "backing-stated"
    UNSTATED = "backing-unstated"
    UNRECORDED = "backing-unrecorded"
    STEPS = "local-steps"
    DEPARTMENTS = "department-duties"
    WEIGHT = "weight"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table; `inner` tells that it is part of the one above that is not.

    A side on which there is no list is None.
    """

    measure: Measure
    words: Text
    before: int | None
    after: int | None
    inner: bool = False

    @property
    def difference(self) -> int:
        """Return how much more there is after than before; no list counts as nothing."""
        return (self.after or 0) - (self.before or 0)

    @property
    def signed(self) -> str:
        """Return the difference as people write it: `+8`, `−4`, `0`."""
        return signed(self.difference)


WORDS: Mapping[Measure, Text] = {
    Measure.ITEMS: Text("清单事项", "items of the list"),
    Measure.BURDENING: Text("其中涉及基层的事项", "items that burden the local body"),
    Measure.LOCAL: Text("基层职责任务", "local duties"),
    Measure.LEAD: Text("角色：主责（牵头）", "role: lead"),
    Measure.JOINT: Text("角色：共同", "role: joint"),
    Measure.SUPPORT: Text("角色：配合", "role: support"),
    Measure.GRADE_LEAD: Text("用词：牵头负责", "words: leads or answers for"),
    Measure.GRADE_ENFORCE: Text("用词：执法类", "words: enforces"),
    Measure.GRADE_OWN: Text("用词：自行办理", "words: acts itself"),
    Measure.GRADE_HELP: Text("用词：配合协助", "words: helps others"),
    Measure.ENFORCED_ITEMS: Text(
        "基层职责含执法用词的事项", "items whose local duties use words of enforcement"
    ),
    Measure.UNDELEGATED: Text(
        "含执法用词而未写明赋权或委托的基层职责", "local duties that enforce without a delegation"
    ),
    Measure.STATED: Text(
        "基层职责的人员经费：有记录且写明",
        "people and money of local duties: recorded and stated",
    ),
    Measure.UNSTATED: Text(
        "基层职责的人员经费：有记录未写明", "people and money of local duties: recorded, not stated"
    ),
    Measure.UNRECORDED: Text(
        "基层职责的人员经费：无记录", "people and money of local duties: no record"
    ),
    Measure.STEPS: Text("由基层办理的流程环节", "steps of procedures taken by the local body"),
    Measure.DEPARTMENTS: Text("部门职责任务", "duties of departments"),
    Measure.WEIGHT: Text("负担指数", "weight index"),
}

BEFORE, AFTER = Text("调整前", "before"), Text("调整后", "after")
"""What the two sides of the table are called."""

NOWHERE = "—"
"""What stands for a figure or version that one side does not have."""

YARDSTICK = Text(
    "负担指数是本工具自定的比较尺度，不是规定：每条基层职责按用词计分（牵头负责3、执法类2、"
    "自行办理2、配合协助1），并且不低于其角色的分值（主责3、共同2、配合1），相加即得。"
    "“无记录”只说明记录中查不到，清单早于记录的，并不等于没有人员、经费。",
    "The weight index is this tool's own yardstick and no rule: each local duty counts by its "
    "words (leads 3, enforces 2, acts itself 2, helps 1) and no less than its role (lead 3, "
    "joint 2, support 1), and these are added up. “No record” says only that no record tells; "
    "where the list is older than its records, people and money may be there all the same.",
)
"""What has to be said wherever the index is shown."""

_INNER = frozenset(
    (
        Measure.BURDENING,
        Measure.LEAD,
        Measure.JOINT,
        Measure.SUPPORT,
        Measure.GRADE_LEAD,
        Measure.GRADE_ENFORCE,
        Measure.GRADE_OWN,
        Measure.GRADE_HELP,
    )
)


def counted(number: int | None) -> str:
    """Return a figure, a dash where there is none."""
    return NOWHERE if number is None else str(number)


def compared(old: Account | None, new: Account | None) -> tuple[Row, ...]:
    """Return the rows of the table; a side that has no such list is None."""
    before, after = (None if each is None else dict(figures(each)) for each in (old, new))
    return tuple(
        Row(
            measure=measure,
            words=WORDS[measure],
            before=None if before is None else before[measure],
            after=None if after is None else after[measure],
            inner=measure in _INNER,
        )
        for measure in Measure
    )


def figures(account: Account) -> Iterator[tuple[Measure, int]]:
    """Yield every figure of an account."""
    yield Measure.ITEMS, account.items
    yield Measure.BURDENING, account.burdening
    yield Measure.LOCAL, account.local_duties
    yield Measure.LEAD, account.roles[Role.LEAD]
    yield Measure.JOINT, account.roles[Role.JOINT]
    yield Measure.SUPPORT, account.roles[Role.SUPPORT]
    yield Measure.GRADE_LEAD, account.grades[Grade.LED]
    yield Measure.GRADE_ENFORCE, account.grades[Grade.ENFORCED]
    yield Measure.GRADE_OWN, account.grades[Grade.OWN]
    yield Measure.GRADE_HELP, account.grades[Grade.HELPED]
    yield Measure.ENFORCED_ITEMS, account.enforced_items
    yield Measure.UNDELEGATED, account.undelegated
    yield Measure.STATED, account.backing[Backing.STATED]
    yield Measure.UNSTATED, account.backing[Backing.UNSTATED]
    yield Measure.UNRECORDED, account.backing[Backing.UNRECORDED]
    yield Measure.STEPS, account.steps
    yield Measure.DEPARTMENTS, account.department_duties
    yield Measure.WEIGHT, account.weight


def signed(number: int) -> str:
    """Return a difference as people write it, with a true minus sign."""
    return f"+{number}" if number > 0 else str(number).replace("-", "\N{MINUS SIGN}")
