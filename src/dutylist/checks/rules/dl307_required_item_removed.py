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
    """Find required items that are removed, merged or split without an approved record."""
    items = context.base_items(overlay)
    ending = [(each.item, each.record, (*each.route, "item")) for each in overlay.remove]
    ending += [(each.item, each.record, (*each.route, "item")) for each in overlay.split]
    ending += [
        (name, each.record, (*each.route, "items", index))
        for each in overlay.merge
        for index, name in enumerate(each.items)
    ]
    for name, record, route in ending:
        item = items.get(name)
        if item is not None and item.required and not context.approved(record):
            yield Hit(route, {"name": item.name})


RULE = Rule(
    code="DL307",
    name="required-item-removed",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="移除、合并或拆分必须保留的事项“{name}”没有经批准的记录",
        en="the required item “{name}” is removed, merged or split without an approved record",
    ),
    remedy=Text(
        zh="先按程序报批，把批准记录的编号写到 record。",
        en="Have it approved and name the record under `record:`.",
    ),
    why=Text(
        zh="必须保留的事项由上级规定，乡镇不能自行去掉。",
        en="What a higher level requires cannot be dropped by the unit on its own.",
    ),
    check=check,
    doc=__doc__,
)
