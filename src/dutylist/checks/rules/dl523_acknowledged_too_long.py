"""An acknowledgement runs for more than 180 days, or ends before it begins.

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
acknowledged:
  by: 示例编办
  on: 2026-11-17
  until: 2027-11-17  # error: DL523
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
acknowledged:
  by: 示例编办
  on: 2026-11-17
  until: 2027-03-31
```
"""

from collections.abc import Iterator

from dutylist import admission
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Record
from dutylist.texts import Text


def check(record: Record, _: Context) -> Iterator[Hit]:
    """Count the days for which a change is let stand."""
    stands = record.acknowledged
    if stands is not None:
        days = (stands.until - stands.on).days
        if not 0 <= days <= admission.ACKNOWLEDGED_DAYS:
            params = {
                "on": stands.on.isoformat(),
                "until": stands.until.isoformat(),
                "most": admission.ACKNOWLEDGED_DAYS,
            }
            yield Hit((*record.route, "acknowledged", "until"), params)


RULE = Rule(
    code="DL523",
    name="acknowledged-too-long",
    severity=Severity.ERROR,
    subject=Record,
    message=Text(
        zh="先行认可自 {on} 至 {until}，期限不对（最长{most}天）",
        en="acknowledged from {on} to {until}, which is no term of at most {most} days",
    ),
    remedy=Text(
        zh="缩短期限，在期限内办完审查并作出决定。",
        en="Shorten the term, and decide within it.",
    ),
    why=Text(
        zh="先行认可只为应急；期限长了，就成了不经批准的准入。",
        en="It is for emergencies; without an early end it would be an approval without review.",
    ),
    check=check,
    doc=__doc__,
)
