"""An item that is required is removed without an approved record.

```yaml
remove:
  - item: peace-fire  # error: DL307
    reason: no-such-matter
```

```yaml
remove:
  - item: peace-fire
    reason: no-such-matter
    record: "2026-001"
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Find removals of required items without an approved record."""
    items = context.base_items(overlay)
    for removal in overlay.remove:
        item = items.get(removal.item)
        if item is not None and item.required and not context.approved(removal.record):
            yield Hit((*removal.route, "item"), {"name": item.name})


RULE = Rule(
    code="DL307",
    name="required-item-removed",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="移除必须保留的事项“{name}”没有经批准的记录",
        en="the required item “{name}” is removed without an approved record",
    ),
    remedy=Text(
        zh="先按程序报批，把批准记录的编号写到 record。",
        en="Have the removal approved and name the record under `record:`.",
    ),
    why=Text(
        zh="必须保留的事项由上级规定，乡镇不能自行去掉。",
        en="What a higher level requires cannot be dropped by the unit on its own.",
    ),
    check=check,
    doc=__doc__,
)
