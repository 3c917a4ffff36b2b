"""A township or subdistrict applies through the channel for work from above.

```yaml
channel: admission
applicant: "230202002"  # error: DL526
```

```yaml
channel: admission
applicant: emergency
```
"""

from collections.abc import Iterator

from dutylist import admission
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Channel, Record
from dutylist.model.local_body import is_local
from dutylist.texts import Text


def check(record: Record, context: Context) -> Iterator[Hit]:
    """Find admissions whose applicant is a unit."""
    unit = admission.is_unit(record.applicant, context.workspace, context.called)
    if record.channel is Channel.ADMISSION and (unit or is_local(record.applicant)):
        yield Hit((*record.route, "applicant"), {"applicant": record.applicant})


RULE = Rule(
    code="DL526",
    name="unit-asks-for-admission",
    severity=Severity.ERROR,
    subject=Record,
    message=Text(
        zh="职责准入由 {applicant} 申请；准入应当由上级部门申请",
        en="{applicant} applies for an admission, which is for departments above to ask for",
    ),
    remedy=Text(
        zh="基层提出的，channel 写 adjustment；部门要求的，由部门申请。",
        en="Write `channel: adjustment` for what comes from below, or let the department apply.",
    ),
    why=Text(
        zh="部门借基层的名义申请，就不用承担人员和经费，也没有人追问为什么要下放。",
        en="A department that applies in a township's name need not say why, nor pay for it.",
    ),
    check=check,
    doc=__doc__,
)
