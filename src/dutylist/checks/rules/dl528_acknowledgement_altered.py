"""An acknowledgement, or what it let stand, was edited afterwards.

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
  digest: "sha256:0000000000000000000000000000000000000000000000000000000000000000"  # error: DL528
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
    """Hold the digest of the acknowledgement against the changes and its term."""
    stands = record.acknowledged
    if stands is None or stands.digest is None or not admission.is_open(record):
        return
    if stands.digest != admission.acknowledgement(record):
        yield Hit((*record.route, "acknowledged", "digest"), {"id": record.id})


RULE = Rule(
    code="DL528",
    name="acknowledgement-altered",
    severity=Severity.ERROR,
    subject=Record,
    message=Text(
        zh="记录 {id} 的先行认可或者所认可的改动在认可以后被改动",
        en="the acknowledgement of record {id}, or what it let stand, was edited afterwards",
    ),
    remedy=Text(
        zh="恢复认可时的内容，或者重新认可后运行 dutylist record acknowledge。",
        en="Restore it, or have it acknowledged again with `dutylist record acknowledge`.",
    ),
    why=Text(
        zh="改了期限或者改动，先行认可的就不是同一件事。",
        en="With another term or other changes it is no longer what was let stand.",
    ),
    check=check,
    doc=__doc__,
)
