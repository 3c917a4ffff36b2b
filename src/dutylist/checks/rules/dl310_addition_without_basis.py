"""Nothing in an added item names a legal basis.

Kinds of list that may do without one in the base may not do without it in an addition.

```yaml
add:
  - item:
      id: peace-ice  # error: DL310
      name: 冰面安全
      category: peace
      duties:
        - id: peace-ice.1
          basis: []
    reason: 辖区有江面
    record: "2026-001"
```

```yaml
add:
  - item:
      id: peace-ice
      name: 冰面安全
      category: peace
      duties:
        - id: peace-ice.1
          basis: [《中华人民共和国消防法》第三十二条]
    reason: 辖区有江面
    record: "2026-001"
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Overlay
from dutylist.texts import Text


def check(overlay: Overlay, _: Context) -> Iterator[Hit]:
    """Find additions in which nothing names a basis."""
    for each in overlay.add:
        if next(each.item.citations, None) is None:
            yield Hit((*each.item.route, "id"), {"name": each.item.name})


RULE = Rule(
    code="DL310",
    name="addition-without-basis",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="新增事项“{name}”没有法律依据",
        en="the added item “{name}” names no legal basis",
    ),
    remedy=Text(
        zh="写明新增事项的法律依据；没有依据的不得新增。",
        en="Cite the provision that the new item rests on; without one it cannot be added.",
    ),
    why=Text(
        zh="新增的事项会增加基层负担，必须有自己的依据。",
        en="An added item is added work, and needs a basis of its own.",
    ),
    check=check,
    doc=__doc__,
)
