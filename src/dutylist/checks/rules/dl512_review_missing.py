"""A record was approved without a review of legality or of reasonableness.

```yaml
dutylist: record/1
id: "2026-003"
channel: adjustment
title: 冰面安全列入清单
applicant: emergency
reason: 冬季冰面活动增多
changes:
  - {catalogue: sample-street, action: remove, item: peace-none}
decision: {by: 示例编办, on: 2026-11-16, number: 示例〔2026〕3号, result: approved}  # error: DL512
```

```yaml
dutylist: record/1
id: "2026-003"
channel: adjustment
title: 冰面安全列入清单
applicant: emergency
reason: 冬季冰面活动增多
changes:
  - {catalogue: sample-street, action: remove, item: peace-none}
legality: {by: 示例区司法局, on: 2026-11-03, result: passed}
reasonableness: {by: 示例区委组织部, on: 2026-11-09, result: passed}
decision: {by: 示例编办, on: 2026-11-16, number: 示例〔2026〕3号, result: approved}
```
"""

from collections.abc import Iterator

from dutylist import admission
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Record
from dutylist.texts import Text

_COMMA = Text(zh="、", en=" and ")


def check(record: Record, _: Context) -> Iterator[Hit]:
    """Find approvals without both reviews."""
    steps = (admission.Step.LEGALITY, admission.Step.REASONABLENESS)
    reviews = (record.legality, record.reasonableness)
    missing = [
        admission.STEP_WORDS[step]
        for step, review in zip(steps, reviews, strict=True)
        if review is None
    ]
    if record.approved and missing:
        words = Text(
            zh=_COMMA.zh.join(each.zh for each in missing),
            en=_COMMA.en.join(each.en for each in missing),
        )
        yield Hit((*record.route, "decision"), {"missing": words})


RULE = Rule(
    code="DL512",
    name="review-missing",
    severity=Severity.ERROR,
    subject=Record,
    message=Text(
        zh="没有{missing}就批准了",
        en="approved without {missing}",
    ),
    remedy=Text(
        zh="补办审查并写到 legality、reasonableness，再重新作出决定。",
        en="Have it reviewed, write that under `legality:` or `reasonableness:`, decide again.",
    ),
    why=Text(
        zh="合法性审查和合理性评估是职责下放前仅有的两道关口，缺一道就等于没有把关。",
        en="These two reviews are all that stands between an application and a township's desk.",
    ),
    check=check,
    doc=__doc__,
)
