"""An item is added without an approved record.

```yaml
add:
  - item:
      id: peace-ice  # error: DL321
      name: 冰面安全
      category: peace
    reason: 辖区有江面
```

```yaml
add:
  - item:
      id: peace-ice
      name: 冰面安全
      category: peace
    reason: 辖区有江面
    record: "2026-001"
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Find additions whose record is missing or not approved."""
    for each in overlay.add:
        unknown = each.record is not None and each.record not in context.records  # said elsewhere
        if not unknown and not context.approved(each.record):
            yield Hit((*each.item.route, "id"), {"name": each.item.name})


RULE = Rule(
    code="DL321",
    name="addition-without-record",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="新增事项“{name}”没有经批准的准入或调整记录",
        en="the item “{name}” is added without an approved record",
    ),
    remedy=Text(
        zh="先按准入程序报批，把批准记录的编号写到 record。",
        en="Have it admitted, then name the approved record under `record:`.",
    ),
    why=Text(
        zh="清单之外的工作下放到基层，必须先经过准入；没有记录就是绕过了准入。",
        en=(
            "New work reaches a township through admission only; no record means that it was "
            "avoided."
        ),
    ),
    check=check,
    doc=__doc__,
)
