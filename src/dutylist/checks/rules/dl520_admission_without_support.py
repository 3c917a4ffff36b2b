"""An admission hands work down and says nothing of the power, people and money for it.

```yaml
channel: admission  # error: DL520
support: {}
```

```yaml
channel: admission
support: {people: 由应急管理局派驻一人。, money: 列入应急管理局预算。}
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Channel, Record, Support
from dutylist.texts import Text


def check(record: Record, _: Context) -> Iterator[Hit]:
    """Find admissions without any support."""
    if record.channel is Channel.ADMISSION and record.support == Support():
        yield Hit((*record.route, "channel"), {"applicant": record.applicant})


RULE = Rule(
    code="DL520",
    name="admission-without-support",
    severity=Severity.WARNING,
    subject=Record,
    message=Text(
        zh="{applicant} 申请下放职责，没有写权随事转、人随事转、费随事转",
        en="{applicant} hands work down without power, people or money",
    ),
    remedy=Text(
        zh="在 support 中写明随事下放的权限、人员和经费；不需要的，写明理由。",
        en="Say under `support:` which power, people and money go with it, or why none is needed.",
    ),
    why=Text(
        zh="只下放责任、不下放资源，正是准入制度要制止的。",
        en="Work without the means for it is what admission is there to stop.",
    ),
    check=check,
    doc=__doc__,
)
