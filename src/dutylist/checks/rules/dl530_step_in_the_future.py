"""A step of a record bears a day that has not come yet.

A decision of a day to come is DL502.

```yaml
legality: {by: 示例区司法局, on: 2062-08-20, result: passed}  # error: DL530
```

```yaml
legality: {by: 示例区司法局, on: 2026-08-20, result: passed}
```
"""

from collections.abc import Iterator

from dutylist import admission
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Record
from dutylist.texts import Text

_STANDS = Text(zh="先行认可", en="acknowledgement")


def check(record: Record, context: Context) -> Iterator[Hit]:
    """Compare the day of each step with today."""
    known = [
        (admission.STEP_WORDS[step], day, way)
        for step, day, way in admission.days(record)
        if step is not admission.Step.DECISION
    ]
    if record.acknowledged is not None:
        known.append((_STANDS, record.acknowledged.on, ("acknowledged", "on")))
    for words, day, way in known:
        if day > context.today:
            params = {"step": words, "on": day.isoformat(), "today": context.today.isoformat()}
            yield Hit((*record.route, *way), params)


RULE = Rule(
    code="DL530",
    name="step-in-the-future",
    severity=Severity.ERROR,
    subject=Record,
    message=Text(
        zh="{step}的日期 {on} 还没有到（今天是 {today}）",
        en="the day of the {step}, {on}, has not come yet (today is {today})",
    ),
    remedy=Text(
        zh="核对日期；还没有办理的环节先不写。",
        en="Check the day; leave out what was not done yet.",
    ),
    why=Text(
        zh="没有办理的环节写成已经办理，期限和顺序就都不可信。",
        en="A step written down before it was taken makes every term and order worthless.",
    ),
    check=check,
    doc=__doc__,
)
