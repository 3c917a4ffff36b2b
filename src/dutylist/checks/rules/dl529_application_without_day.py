"""An open record does not say on which day it was applied for, so that no term can run.

```yaml
dutylist: record/1  # error: DL529
id: "2026-003"
channel: adjustment
title: 冰面安全列入清单
applicant: emergency
reason: 冬季冰面活动增多
changes:
  - {catalogue: sample-street, action: remove, item: peace-none}
opinions:
  - {by: "230202001", on: 2026-11-20, text: 同意, result: adopted}
```

```yaml
dutylist: record/1
id: "2026-003"
channel: adjustment
title: 冰面安全列入清单
applicant: emergency
on: 2026-11-16
reason: 冬季冰面活动增多
changes:
  - {catalogue: sample-street, action: remove, item: peace-none}
opinions:
  - {by: "230202001", on: 2026-11-20, text: 同意, result: adopted}
```
"""

from collections.abc import Iterator

from dutylist import admission
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Record
from dutylist.texts import Text


def check(record: Record, _: Context) -> Iterator[Hit]:
    """Find open records past the draft without a day of application."""
    begun = record.opinions or record.legality or record.reasonableness or record.acknowledged
    if record.on is None and begun and admission.is_open(record):
        yield Hit(record.route, {"id": record.id})


RULE = Rule(
    code="DL529",
    name="application-without-day",
    severity=Severity.WARNING,
    subject=Record,
    message=Text(
        zh="记录 {id} 没有申请日期",
        en="record {id} bears no day of application",
    ),
    remedy=Text(
        zh="在 on 中写明申请日期。",
        en="Write the day of application under `on:`.",
    ),
    why=Text(
        zh="没有申请日期就算不出期限，超期了也看不出来。",
        en="Without it no term runs and nothing is ever late.",
    ),
    check=check,
    doc=__doc__,
)
