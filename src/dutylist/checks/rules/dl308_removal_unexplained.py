"""A removal says that the matter is covered elsewhere, but not where.

```yaml
remove:
  - item: peace-dogs
    reason: covered-elsewhere  # error: DL308
```

```yaml
remove:
  - item: peace-dogs
    reason: covered-elsewhere
    note: 并入“市容环境卫生”事项
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay, RemovalReason
from dutylist.texts import Text


def check(overlay: Overlay, _: Context) -> Iterator[Hit]:
    """Find removals with neither note nor taker where one of them is needed."""
    for removal in overlay.remove:
        covered = removal.reason is RemovalReason.COVERED_ELSEWHERE
        if covered and removal.note is None and removal.taker is None:
            yield Hit((*removal.route, "reason"), {"item": removal.item})


RULE = Rule(
    code="DL308",
    name="removal-unexplained",
    severity=Severity.WARNING,
    subject=Overlay,
    message=Text(
        zh="移除 {item} 的原因是“另有事项涵盖”，没有写明是哪一项",
        en="{item} is said to be covered elsewhere, but not where",
    ),
    remedy=Text(
        zh="在 note 中写明由哪一事项涵盖，或者在 taker 中写明由谁承接。",
        en="Name the item that covers it in `note:`, or who took it over in `taker:`.",
    ),
    why=Text(
        zh="群众要办的事不会因为清单里去掉就没有了，要能找到去处。",
        en="The matter does not vanish with the item: people must be able to find it.",
    ),
    check=check,
    doc=__doc__,
)
