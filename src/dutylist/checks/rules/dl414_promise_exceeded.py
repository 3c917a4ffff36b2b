"""The steps of a guide take longer than the days that it promises.

```yaml
guide:
  steps:
    - {by: local, text: 受理, days: 3}
    - {by: local, text: 审核, days: 4}
  promised_days: 5  # error: DL414
```

```yaml
guide:
  steps:
    - {by: local, text: 受理, days: 1}
    - {by: local, text: 审核, days: 4}
  promised_days: 5
```
"""

from collections.abc import Iterator

from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Add up the days of the steps of every guide."""
    for item in content.items:
        guide = item.guide
        if guide is not None and guide.promised_days is not None:
            total = sum(step.days or 0 for step in guide.steps)
            if total > guide.promised_days:
                params = {"total": total, "promised": guide.promised_days}
                yield Hit((*item.route, "guide", "promised_days"), params)


RULE = Rule(
    code="DL414",
    name="promise-exceeded",
    severity=Severity.WARNING,
    subject=Content,
    message=Text(
        zh="各步骤合计 {total} 个工作日，超过承诺的 {promised} 个",
        en="the steps take {total} working days, {promised} are promised",
    ),
    remedy=Text(
        zh="核对各步骤的时限和承诺时限。",
        en="Check the days of the steps and those promised.",
    ),
    why=Text(
        zh="承诺做不到，群众白跑，清单也失去信用。",
        en=(
            "A promise that its own steps cannot keep costs citizens their way and the list "
            "its credit."
        ),
    ),
    check=check,
    doc=__doc__,
)
