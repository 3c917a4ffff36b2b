"""Two records that are not decided yet are about the same item.

```yaml
dutylist: record/1
id: "2026-003"
channel: adjustment
title: 冰面安全列入清单
applicant: emergency
on: 2026-11-16
reason: 冬季冰面活动增多
changes:
  - {catalogue: sample-street, action: edit, item: peace-fire}
  - {catalogue: sample-street, action: remove, item: peace-fire}  # error: DL525
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
  - {catalogue: sample-street, action: edit, item: peace-fire, duty: peace-fire.1}
  - {catalogue: sample-street, action: edit, item: peace-fire, duty: peace-fire.2}
```
"""

from collections.abc import Iterator

from dutylist import admission
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Record, RecordedChange, Workspace
from dutylist.texts import Text


def check(workspace: Workspace, _: Context) -> Iterator[Hit]:
    """Find changes of open records, or twice in one, about what an earlier one is about."""
    seen: list[tuple[Record, RecordedChange]] = []
    for record in workspace.records:
        if not admission.is_open(record):
            continue
        for change in record.changes:
            earlier = next((each for each in seen if admission.same_target(each[1], change)), None)
            if earlier is not None:
                params = {"what": change.duty or change.item or change.where, "id": earlier[0].id}
                yield Hit(change.route, params, (earlier[1].route,))
            seen.append((record, change))


RULE = Rule(
    code="DL525",
    name="two-open-records",
    severity=Severity.WARNING,
    subject=Workspace,
    message=Text(
        zh="{what} 在尚未决定的记录 {id} 中已经申请",
        en="{what} is applied for already in record {id}, which is open",
    ),
    remedy=Text(
        zh="合并成一份申请，或者先办结其中一份。",
        en="Make one application of them, or decide one first.",
    ),
    why=Text(
        zh="同一事项两份申请同时办理，批准的是哪一份、哪一种文字就说不清。",
        en="With two open at once nobody can tell which words were approved.",
    ),
    check=check,
    doc=__doc__,
)
