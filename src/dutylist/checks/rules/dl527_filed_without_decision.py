"""A record was filed with the body above before anything was decided.

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
filing: {by: 示例市编办, on: 2026-11-20}  # error: DL527
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
```
"""

from collections.abc import Iterator

from dutylist import admission
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Record
from dutylist.texts import Text


def check(record: Record, _: Context) -> Iterator[Hit]:
    """Find filings of records that are open."""
    if record.filing is not None and admission.is_open(record):
        yield Hit((*record.route, "filing"), {"by": record.filing.by})


RULE = Rule(
    code="DL527",
    name="filed-without-decision",
    severity=Severity.ERROR,
    subject=Record,
    message=Text(
        zh="还没有决定，就已向 {by} 备案",
        en="filed with {by} before it was decided",
    ),
    remedy=Text(
        zh="作出决定并写入记录；没有备案的，删去 filing。",
        en="Decide and write it into the record, or leave `filing:` out.",
    ),
    why=Text(
        zh="备案备的是决定，没有决定就没有可备的内容。",
        en="What is filed is a decision; without one there is nothing to file.",
    ),
    check=check,
    doc=__doc__,
)
