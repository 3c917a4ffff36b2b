"""A step of a record bears an earlier day than a step that comes before it.

The order: application, opinions, legality, reasonableness, decision, filing.

```yaml
opinions:
  - {by: "230202001", on: 2026-08-25, text: 同意, result: adopted}
legality: {by: 示例区司法局, on: 2026-08-20, result: passed}  # error: DL511
```

```yaml
opinions:
  - {by: "230202001", on: 2026-08-10, text: 同意, result: adopted}
legality: {by: 示例区司法局, on: 2026-08-20, result: passed}
```
"""

from collections.abc import Iterator

from dutylist import admission
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Record
from dutylist.texts import Text


def check(record: Record, context: Context) -> Iterator[Hit]:
    """Hold the day of each step against the latest of the steps before it.

    A decision that comes too early is a fault of its own, and so is a day still to come.
    """
    known = [each for each in admission.days(record) if each[1] <= context.today]
    order = list(admission.Step)
    for step, day, way in known:
        before = [each for each in known if order.index(each[0]) < order.index(step)]
        first, latest, _ = max(before, key=lambda each: each[1], default=(step, day, way))
        if day < latest and step is not admission.Step.DECISION:
            params = {
                "step": admission.STEP_WORDS[step],
                "on": day.isoformat(),
                "before": admission.STEP_WORDS[first],
                "latest": latest.isoformat(),
            }
            yield Hit((*record.route, *way), params)


RULE = Rule(
    code="DL511",
    name="steps-out-of-order",
    severity=Severity.WARNING,
    subject=Record,
    message=Text(
        zh="{step}的日期 {on} 早于{before}的日期 {latest}",
        en="the day of the {step}, {on}, is before that of the {before}, {latest}",
    ),
    remedy=Text(
        zh="核对日期；确实颠倒了的，重新办理后面的环节。",
        en="Check the days; if the order was in fact another, take the later step again.",
    ),
    why=Text(
        zh="审查要在听取意见之后，备案要在决定之后；顺序颠倒，后面的环节看到的就不是最后的材料。",
        en="A review must have heard the opinions; one that came first looked at something else.",
    ),
    check=check,
    doc=__doc__,
)
