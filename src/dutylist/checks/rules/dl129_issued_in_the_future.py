"""A list was issued on a day that has not come yet.

```yaml
issued: {by: 示例编办, on: 2062-10-15}  # error: DL129
```

```yaml
issued: {by: 示例编办, on: 2026-10-15}
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Catalogue
from dutylist.texts import Text


def check(catalogue: Catalogue, context: Context) -> Iterator[Hit]:
    """Compare the day of issue with today."""
    issued = catalogue.issued
    if issued is not None and issued.on > context.today:
        params = {"issued": issued.on.isoformat(), "today": context.today.isoformat()}
        yield Hit((*catalogue.head, "issued", "on"), params)


RULE = Rule(
    code="DL129",
    name="issued-in-the-future",
    severity=Severity.WARNING,
    subject=Catalogue,
    message=Text(
        zh="印发日期 {issued} 还没有到（今天是 {today}）",
        en="issued on {issued}, which has not come yet (today is {today})",
    ),
    remedy=Text(
        zh="核对日期；尚未印发的清单先不写 issued。",
        en="Check the day; leave `issued:` out until the list has been issued.",
    ),
    why=Text(
        zh="未来的印发日期多半是笔误，会使清单的先后顺序出错。",
        en="A day to come is mostly a slip, and puts the versions in the wrong order.",
    ),
    check=check,
    doc=__doc__,
)
