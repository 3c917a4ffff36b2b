"""A list takes effect before it was issued.

Nobody can be bound by a list that does not yet exist; mostly a digit is wrong.

```yaml
issued: {by: 示例编办, on: 2026-10-15}
effective: 2026-01-11  # error: DL123
```

```yaml
issued: {by: 示例编办, on: 2026-10-15}
effective: 2026-11-01
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Catalogue
from dutylist.texts import Text


def check(catalogue: Catalogue, _: Context) -> Iterator[Hit]:
    """Compare the day of effect with the day of issue."""
    issued, effective = catalogue.issued, catalogue.effective
    if issued is not None and effective is not None and effective < issued.on:
        params = {"effective": effective.isoformat(), "issued": issued.on.isoformat()}
        yield Hit((*catalogue.head, "effective"), params)


RULE = Rule(
    code="DL123",
    name="effective-before-issued",
    severity=Severity.ERROR,
    subject=Catalogue,
    message=Text(
        zh="生效日期 {effective} 早于印发日期 {issued}",
        en="the list takes effect on {effective}, before it was issued on {issued}",
    ),
    remedy=Text(
        zh="核对两个日期。",
        en="Check both days.",
    ),
    why=Text(
        zh="清单不能约束印发之前的事；日期写错还会使法律依据按错误的日子核对。",
        en="A list cannot bind anybody before it exists, and its day decides which law counts.",
    ),
    check=check,
    doc=__doc__,
)
