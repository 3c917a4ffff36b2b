"""A record was decided before its opinions or reviews were in.

```yaml
decision: {by: 示例编办, on: 2026-08-15, number: 示例〔2026〕1号, result: approved}  # error: DL513
```

```yaml
decision: {by: 示例编办, on: 2026-10-08, number: 示例〔2026〕1号, result: approved}
```
"""

from collections.abc import Iterator

from dutylist import admission
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Record
from dutylist.texts import Text


def check(record: Record, context: Context) -> Iterator[Hit]:
    """Hold the day of the decision against the latest of what must come before it."""
    decided = record.decision.on if record.decision else None
    later = (admission.Step.DECISION, admission.Step.FILING)
    known = [each for each in admission.days(record) if each[1] <= context.today]
    before = [each for each in known if each[0] not in later]
    step, latest, way = max(before, key=lambda each: each[1], default=(None, None, ()))
    if decided is not None and step is not None and latest is not None and decided < latest:
        params = {
            "on": decided.isoformat(),
            "step": admission.STEP_WORDS[step],
            "latest": latest.isoformat(),
        }
        yield Hit((*record.route, "decision", "on"), params, ((*record.route, *way),))


RULE = Rule(
    code="DL513",
    name="decided-before-heard",
    severity=Severity.ERROR,
    subject=Record,
    message=Text(
        zh="{on} 就作出决定，早于{step}的日期 {latest}",
        en="decided on {on}, before the {step} of {latest}",
    ),
    remedy=Text(
        zh="核对日期；确实先决定后审查的，重新作出决定。",
        en="Check the days; if it was decided first, decide again.",
    ),
    why=Text(
        zh="先决定后征求意见、后审查，意见和审查就只是走过场。",
        en="Reviews after the decision are a formality, and so are opinions.",
    ),
    check=check,
    doc=__doc__,
)
