"""An added item or duty bears an id that the base has, has retired, or that was just added.

```yaml
add:
  - item:
      id: peace-fire  # error: DL303
      name: 冬季防火
      category: peace
    reason: 辖区平房多
    record: "2026-001"
```

```yaml
add:
  - item:
      id: peace-fire-winter
      name: 冬季防火
      category: peace
    reason: 辖区平房多
    record: "2026-001"
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Duty, Overlay
from dutylist.texts import Text


def check(overlay: Overlay, context: Context) -> Iterator[Hit]:
    """Find ids of added, merged and split items that are not new."""
    base = context.base(overlay)
    if base is None:
        return
    items = context.base_items(overlay)
    taken = set(items) | set(base.retired)
    added: list[Duty] = []
    for item in overlay.made:
        if item.id in taken:
            yield Hit((*item.route, "id"), {"id": item.id})
        else:
            added += item.duties
        taken.add(item.id)
    added += [duty for edit in overlay.edit for duty in edit.duties.add]
    if added:
        duties = {duty.id for duty in base.duties}
        for duty in added:
            if duty.id in duties:
                yield Hit((*duty.route, "id"), {"id": duty.id})
            duties.add(duty.id)


RULE = Rule(
    code="DL303",
    name="added-id-exists",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="新增的编号 {id} 已经有了或者已停用",
        en="the added id {id} exists already or is retired",
    ),
    remedy=Text(
        zh="换一个从未用过的编号；要修改已有事项，写到 edit。",
        en="Take an id that was never used; to change what exists, use `edit:`.",
    ),
    why=Text(
        zh="新增就必须是新的；编号撞上已有事项，就会悄悄盖掉它。",
        en=(
            "An addition must be new; with the id of another item it would silently cover that one."
        ),
    ),
    check=check,
    doc=__doc__,
)
