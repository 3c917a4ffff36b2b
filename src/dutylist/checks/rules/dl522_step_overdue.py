"""The next step of a record is overdue.

The terms are the project's own clock, in working days from the step before: 15 for opinions, 10
for each review and for the decision, 15 for filing. Holidays are known where `dutylist[holidays]`
is installed.

```yaml
dutylist: record/1  # error: DL522
id: "2026-003"
channel: adjustment
title: 冰面安全列入清单
applicant: emergency
on: 2026-08-03
reason: 冬季冰面活动增多
changes:
  - {catalogue: sample-street, action: remove, item: peace-none}
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


def check(record: Record, context: Context) -> Iterator[Hit]:
    """Count the working days that are left for the next step."""
    stage = admission.following(record, context.calendar)
    if stage is None or stage.due is None or stage.due >= context.today:
        return
    params = {
        "id": record.id,
        "step": admission.STEP_WORDS[stage.step],
        "due": stage.due.isoformat(),
        "late": -(stage.left(context.today, context.calendar) or 0),
        "term": admission.TERMS[stage.step],
    }
    yield Hit(record.route, params)


RULE = Rule(
    code="DL522",
    name="step-overdue",
    severity=Severity.WARNING,
    subject=Record,
    message=Text(
        zh="记录 {id} 的{step}期限为{term}个工作日，截至 {due}，已超期{late}个工作日",
        en="record {id}: the {step} was due on {due} ({term} working days), {late} days ago",
    ),
    remedy=Text(
        zh="办理这一环节并写入记录；不再办理的，写明不予批准。",
        en="Take the step and write it into the record, or decide against it.",
    ),
    why=Text(
        zh="久拖不决，基层就在没有依据的情况下先干起来了。",
        en="While nothing is decided the work is done all the same, without a basis.",
    ),
    check=check,
    doc=__doc__,
)
