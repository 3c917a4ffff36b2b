"""The term of an acknowledgement is over and nothing was decided.

```yaml
dutylist: record/1
id: "2026-003"
channel: adjustment
title: 冰面安全列入清单
applicant: emergency
on: 2026-11-02
reason: 冬季冰面活动增多
changes:
  - {catalogue: sample-street, action: remove, item: peace-none}
acknowledged:
  by: 示例编办
  on: 2026-11-03
  until: 2026-11-20  # error: DL524
```

```yaml
dutylist: record/1
id: "2026-003"
channel: adjustment
title: 冰面安全列入清单
applicant: emergency
on: 2026-11-02
reason: 冬季冰面活动增多
changes:
  - {catalogue: sample-street, action: remove, item: peace-none}
acknowledged:
  by: 示例编办
  on: 2026-11-03
  until: 2027-01-20
```
"""

from collections.abc import Iterator

from dutylist import admission
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Record
from dutylist.texts import Text


def check(record: Record, context: Context) -> Iterator[Hit]:
    """Find acknowledgements that ended before today in records that are open."""
    stands = record.acknowledged
    if stands is not None and stands.until < context.today and admission.is_open(record):
        params = {"until": stands.until.isoformat(), "today": context.today.isoformat()}
        yield Hit((*record.route, "acknowledged", "until"), params)


RULE = Rule(
    code="DL524",
    name="acknowledgement-lapsed",
    severity=Severity.ERROR,
    subject=Record,
    message=Text(
        zh="先行认可已于 {until} 到期（今天是 {today}），还没有作出决定",
        en="acknowledged until {until} (today is {today}), and not decided",
    ),
    remedy=Text(
        zh="作出决定并写入记录，或者撤回这处改动。",
        en="Decide and write it into the record, or take the change back.",
    ),
    why=Text(
        zh="到期不决定，改动就一直没有批准。",
        en="Once the term is over the change stands without any approval.",
    ),
    check=check,
    doc=__doc__,
)
