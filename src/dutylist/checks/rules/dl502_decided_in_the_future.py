"""A record was decided on a day that has not come yet.

```yaml
decision: {by: 示例编办, on: 2062-10-08, number: 示例〔2062〕1号, result: approved}  # error: DL502
```

```yaml
decision: {by: 示例编办, on: 2026-10-08, number: 示例〔2026〕1号, result: approved}
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Record
from dutylist.texts import Text


def check(record: Record, context: Context) -> Iterator[Hit]:
    """Compare the day of the decision with today."""
    decided = record.decision.on if record.decision else None
    if decided is not None and decided > context.today:
        params = {"on": decided.isoformat(), "today": context.today.isoformat()}
        yield Hit((*record.route, "decision", "on"), params)


RULE = Rule(
    code="DL502",
    name="decided-in-the-future",
    severity=Severity.ERROR,
    subject=Record,
    message=Text(
        zh="决定日期 {on} 还没有到（今天是 {today}）",
        en="decided on {on}, which has not come yet (today is {today})",
    ),
    remedy=Text(
        zh="核对日期；尚未作出决定的，result 写 pending。",
        en="Check the day; write `result: pending` until it has been decided.",
    ),
    why=Text(
        zh="没有作出的决定不能作为新增和移除的凭据。",
        en="A decision that was not yet made cannot carry an addition or a removal.",
    ),
    check=check,
    doc=__doc__,
)
