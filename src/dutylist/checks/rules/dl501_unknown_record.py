"""An action names a record that the workspace does not hold.

```yaml
remove:
  - item: peace-dogs
    reason: no-such-matter
    record: "2026-009"  # error: DL501
```

```yaml
remove:
  - item: peace-dogs
    reason: no-such-matter
    record: "2026-001"
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule, nearest
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay
from dutylist.model.nearby import Nearby
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Find named records that do not exist."""
    actions = (overlay.remove, overlay.add, overlay.edit, overlay.merge, overlay.split)
    named = [(each.record, each.route) for some in actions for each in some]
    names = Nearby(context.records)
    for record, route in named:
        if record is not None and record not in context.records:
            params = {"record": record, "near": nearest(record, names)}
            yield Hit((*route, "record"), params)


RULE = Rule(
    code="DL501",
    name="unknown-record",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="没有编号为 {record} 的记录{near}",
        en="there is no record {record}{near}",
    ),
    remedy=Text(
        zh="改正编号，或者补上这份记录。",
        en="Correct the id, or add the record.",
    ),
    why=Text(
        zh="查不到的记录证明不了这处改动经过了程序。",
        en="A record that cannot be found proves nothing.",
    ),
    check=check,
    doc=__doc__,
)
